/// An activity of any kind, spoken to in JSON: the box in which a session holds it.
///
/// It also keeps who has said "j'ai fini", which is the same for every kind.
public struct AnyActivity: Sendable {
  /// The commands that every kind has.
  static let finishing: [String: Right] = ["finish": .takePart, "unfinish": .takePart]

  private var activity: any Activity
  private(set) var finished: Set<ParticipantID> = []

  init(_ activity: any Activity) { self.activity = activity }

  /// A new activity of a kind, from the settings of the plan.
  /// - Throws: `DecodingError` when the settings are not of this kind.
  public init(_ kind: any Activity.Type, settings: JSON, notes: [Note]) throws {
    func make<Kind: Activity>(_ kind: Kind.Type) throws -> any Activity {
      Kind(try settings.decoded(as: Kind.Setup.self), notes: notes)
    }
    activity = try make(kind)
  }

  /// The right that a command needs.
  /// - Throws: `.unknownCommand` when this kind has no such command, `.malformed` when it is no command at all.
  func right(of command: JSON) throws(Rejection) -> Right {
    guard let name = command.only?.name else { throw .malformed }
    guard let right = AnyActivity.finishing[name] ?? type(of: activity).rights[name] else { throw .unknownCommand }
    return right
  }

  /// What happened, as the JSON that the log keeps.
  func decide(_ command: JSON, in context: Context) throws(Rejection) -> [JSON] {
    func decide<Kind: Activity>(_ activity: Kind) throws(Rejection) -> [JSON] {
      try AnyActivity.encode(try activity.decide(try command.strictlyDecoded(), in: context))
    }
    return try decide(activity)
  }

  func timePassed(_ now: Instant) throws(Rejection) -> [JSON] {
    func pass<Kind: Activity>(_ activity: Kind) throws(Rejection) -> [JSON] {
      try AnyActivity.encode(try activity.timePassed(now))
    }
    return try pass(activity)
  }

  private static func encode<Event: Encodable>(_ events: [Event]) throws(Rejection) -> [JSON] {
    do { return try events.map { try JSON(encoding: $0) } } catch { throw .malformed }
  }

  /// The command that takes an event of the lead back.
  /// - Throws: `DecodingError` when the event is of no known form.
  func inverse(of event: JSON) throws -> JSON? {
    func inverse<Kind: Activity>(_ activity: Kind) throws -> JSON? {
      try activity.inverse(of: try event.decoded(as: Kind.Event.self)).map { try JSON(encoding: $0) }
    }
    return try inverse(activity)
  }

  /// Applies an event and says whose views it changes.
  /// - Throws: `DecodingError` when the event is of no known form: the archive is of a newer version or damaged.
  mutating func apply(_ event: JSON) throws -> Touched {
    func apply<Kind: Activity>(_ activity: inout Kind) throws -> Touched {
      let event = try event.decoded(as: Kind.Event.self)
      activity.apply(event)
      return activity.touched(by: event)
    }
    return try apply(&activity)
  }

  mutating func setFinished(_ person: ParticipantID, _ isFinished: Bool) {
    if isFinished { finished.insert(person) } else { finished.remove(person) }
  }

  func progress(of person: ParticipantID, _ roster: Roster) -> Progress {
    if finished.contains(person) { return .finished }
    return activity.hasWorked(person, roster) ? .working : .notStarted
  }

  func view(_ roster: Roster) throws -> JSON {
    func view<Kind: Activity>(_ activity: Kind) throws -> JSON { try JSON(encoding: activity.view(roster)) }
    return try view(activity)
  }

  func own(for person: ParticipantID, _ roster: Roster) throws -> JSON {
    func own<Kind: Activity>(_ activity: Kind) throws -> JSON { try JSON(encoding: activity.own(for: person, roster)) }
    var members = try own(activity).object ?? [:]
    members["done"] = .bool(finished.contains(person))
    return .object(members)
  }

  func wall(for role: Role, _ roster: Roster) throws -> JSON {
    var wall = activity.wall(for: role, roster)
    wall.figures["done"] = wall.figures["done"] ?? finished.intersection(roster.participants.keys).count
    wall.figures["people"] = roster.count
    // What the team entered for people without a phone is counted apart; who leads sees how many they were.
    let helped = roster.participants.values.filter(\.byTeam)
    if !helped.isEmpty, Rights.allows(role, .lead) {
      wall.figures["byTeam"] = helped.count { progress(of: $0.id, roster) != .notStarted }
    }
    return try JSON(encoding: wall)
  }

  var wakeAt: Instant? { activity.wakeAt }
  var notes: [Note] { activity.notes }
  var figures: [Figures] { activity.figures }
  func wanted(of earlier: [Figures]) -> [Figures] { activity.wanted(of: earlier) }
  mutating func recall(_ earlier: [Figures]) { activity.recall(earlier) }
  /// What remains of it, for reports.
  public var outcome: [Shape] { activity.outcome }
  /// What does not add up when counted a second time.
  public var discrepancies: [String] { activity.discrepancies }
  public var kind: String { type(of: activity).kind }
  var words: String { type(of: activity).words }

  /// The event of a kind without its words or choices.
  public static func redacted(_ event: JSON, of kind: any Activity.Type) throws -> JSON {
    func redact<Kind: Activity>(_ kind: Kind.Type) throws -> JSON {
      try JSON(encoding: Kind.redacted(try event.decoded(as: Kind.Event.self)))
    }
    return try redact(kind)
  }

  /// The event of a kind as a sentence.
  static func told(_ event: JSON, of kind: any Activity.Type) -> String? {
    func tell<Kind: Activity>(_ kind: Kind.Type) -> String? { (try? event.decoded(as: Kind.Event.self)).map { Kind.told($0) } }
    return tell(kind)
  }

  /// What a bot of this kind would do, in JSON.
  public static func sample(of kind: any Activity.Type, view: JSON, own: JSON, _ generator: inout SeededGenerator) -> JSON? {
    func sample<Kind: Activity>(_ kind: Kind.Type) -> JSON? {
      Kind.sample(view: view, own: own, &generator).flatMap { try? JSON(encoding: $0) }
    }
    return sample(kind)
  }
}
