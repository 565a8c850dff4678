/// One kind of exercise. A value: it never reads the clock, draws a random number, stores or sends.
///
/// A new kind is one file or folder here, one module `web/activities/<kind>.js`, one test and one line of `Catalog`.
/// "J'ai fini" is the same for every kind and is not the kind's business.
public protocol Activity: Sendable {
  associatedtype Setup: Codable & Sendable
  associatedtype Command: Codable & Sendable
  associatedtype Event: Codable & Sendable
  associatedtype View: Encodable
  associatedtype Own: Encodable

  /// The name shared by the plan, the archive and the web module.
  static var kind: String { get }
  /// What its sentences begin with in the words of the pages: those of kinds that are led alike are the same.
  static var words: String { get }
  /// The right that each command needs, by its name on the wire. A command that is not here does not exist.
  static var rights: [String: Right] { get }
  /// Its name and its settings, for whoever plans.
  static var form: Form { get }
  /// The settings that a plan with `minors` has where it does not say otherwise.
  static var settingsWithMinors: [String: JSON] { get }
  /// What is wrong in the settings of a plan although they decode.
  static func problems(in setup: Setup) -> [SetupProblem]
  /// Whether it takes, beside the notes handed to it, those that the activities on the way left behind, for an answer.
  static var answersAll: Bool { get }
  /// What the lead may add of this kind while the room goes on, without a plan.
  static var favourites: [Favourite] { get }

  init(_ setup: Setup, notes: [Note])

  /// Refuses with a reason, or says what happened. The right has been checked.
  func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event]
  /// What happens by itself when the moment `wakeAt` is there.
  func timePassed(_ now: Instant) throws(Rejection) -> [Event]
  /// Total: every stored event applies, the redacted ones too.
  mutating func apply(_ event: Event)

  /// What every phone sees.
  func view(_ roster: Roster) -> View
  /// What only this person sees.
  func own(for person: ParticipantID, _ roster: Roster) -> Own
  /// What the wall shows; the lead sees the same, and the moves.
  func wall(for role: Role, _ roster: Roster) -> Wall
  /// The command that takes this event of the lead back, asked before the event is applied; nothing when it cannot be taken
  /// back. It must lose nothing that participants do in the 20 seconds after.
  func inverse(of event: Event) -> Command?
  /// Whose views an event changes.
  func touched(by event: Event) -> Touched
  /// Whether this person has given anything yet.
  func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool

  /// When this activity wants `timePassed`.
  var wakeAt: Instant? { get }
  /// What remains of it, fully shown, for reports.
  var outcome: [Shape] { get }
  /// The notes handed to the next activity.
  var notes: [Note] { get }
  /// What it counted, for a later activity that asks the same.
  var figures: [Figures] { get }
  /// Those of earlier figures that belong beside its own.
  func wanted(of earlier: [Figures]) -> [Figures]
  /// Takes what it wanted, once, when it opens.
  mutating func recall(_ earlier: [Figures])
  /// What does not add up when counted a second time, in sentences; empty when all is right.
  var discrepancies: [String] { get }

  /// The same event without its words or choices: what stays when it is erased.
  static func redacted(_ event: Event) -> Event
  /// The event as a sentence for `gommette replay`, without who did it; nothing of what somebody chose in a vote or a judgement.
  static func told(_ event: Event) -> String
  /// What a bot would do now, having received these views as a phone would.
  static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command?
}

/// What is wrong in the settings of an activity: where, what, and what to write instead.
public struct SetupProblem: Equatable, Sendable {
  /// Path inside the settings, dots between names.
  public let path: String
  /// In French and in English: the editor says it beside the field, the terminal in English.
  public let problem: Wording
  public let advice: Wording
  public init(_ path: String, _ problem: Wording, _ advice: Wording) {
    self.path = path
    self.problem = problem
    self.advice = advice
  }
  public var what: String { problem.in("en") }
  public var remedy: String { advice.in("en") }

  /// What is wrong with texts of the settings, in any of their languages: nothing to read, or too much.
  public static func texts(_ texts: [(path: String, wording: Wording?)], _ limit: Limits.TextLimit) -> [SetupProblem] {
    texts.compactMap { text($0.path, $0.wording, limit) }
  }

  private static func text(_ path: String, _ wording: Wording?, _ limit: Limits.TextLimit) -> SetupProblem? {
    for (_, string) in wording?.byLanguage.sorted(by: { $0.key < $1.key }) ?? [] {
      do { _ = try Text(string).checked(limit) } catch {
        return error == .empty
          ? SetupProblem(
            path, Wording(fr: "il n’y a rien d’écrit", en: "nothing is written"),
            Wording(fr: "Écris ce que les gens liront.", en: "Write it; people read it."))
          : SetupProblem(
            path, Wording(fr: "plus de \(limit.scalars) lettres", en: "more than \(limit.scalars) letters"),
            Wording(fr: "Raccourcis.", en: "Shorten it."))
      }
    }
    return nil
  }
}

/// Whose views an event changes: too much costs time, too little shows something old.
public struct Touched: Equatable, Sendable {
  public enum People: Equatable, Sendable {
    case everyone
    case only(Set<ParticipantID>)
  }
  public var people: People
  public var phones: Bool
  public var walls: Bool

  public init(people: People, phones: Bool, walls: Bool) {
    self.people = people
    self.phones = phones
    self.walls = walls
  }
  public static let everything = Touched(people: .everyone, phones: true, walls: true)
  public static let nothing = Touched(people: .only([]), phones: false, walls: false)

  public func union(_ other: Touched) -> Touched {
    Touched(people: people.union(other.people), phones: phones || other.phones, walls: walls || other.walls)
  }
}

extension Touched.People {
  public func union(_ other: Touched.People) -> Touched.People {
    guard case .only(let some) = self, case .only(let others) = other else { return .everyone }
    return .only(some.union(others))
  }
}

/// How far a person is with the current activity.
public enum Progress: String, Codable, Sendable {
  case notStarted, working, finished
}

extension Activity {
  public static var words: String { kind }
  public static var form: Form { Form(Wording(kind)) }
  public static var settingsWithMinors: [String: JSON] { [:] }
  public static func problems(in setup: Setup) -> [SetupProblem] { [] }
  public static var answersAll: Bool { false }
  public static var favourites: [Favourite] { [] }
  public func inverse(of event: Event) -> Command? { nil }
  public func timePassed(_ now: Instant) throws(Rejection) -> [Event] { [] }
  public func touched(by event: Event) -> Touched { .everything }
  public var wakeAt: Instant? { nil }
  public var figures: [Figures] { [] }
  public func wanted(of earlier: [Figures]) -> [Figures] { [] }
  public mutating func recall(_ earlier: [Figures]) {}
  public var discrepancies: [String] { [] }
  public static func redacted(_ event: Event) -> Event { event }
}
