// Ideas, a grid, somebody's day: people write post-its under headings, and the way through is the same each time. It is written
// once, in `PostItBoard`; a kind says which headings there are and what its plan asks for.
//
// A kind that can do something more has a `Command` and an `Event` of its own, and hands on to the board what is the board's.

/// A kind of activity that is a board of post-its.
public protocol BoardActivity: Activity
where Setup: BoardSetup, View == PostItBoard.View, Own == PostItBoard.Own {
  associatedtype Command = PostItBoard.Command
  associatedtype Event = PostItBoard.Event
  var board: PostItBoard { get set }
  /// What its bots write.
  static var ideas: [String] { get }
}

extension BoardActivity {
  public static var words: String { "board" }
  public static var rights: [String: Right] { PostItBoard.rights }
  public static var settingsWithMinors: [String: JSON] { ["preread": true] }
  public static var ideas: [String] { PostItBoard.ideas }
  public static func problems(in setup: Setup) -> [SetupProblem] { setup.problems }

  public func view(_ roster: Roster) -> PostItBoard.View { board.view }
  public func own(for person: ParticipantID, _ roster: Roster) -> PostItBoard.Own { board.own(for: person) }
  public func wall(for role: Role, _ roster: Roster) -> Wall { board.wall(for: role) }
  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { board.hands[person] != nil }
  public var outcome: [Shape] { board.outcome }
  public var notes: [Note] { board.notes }
  public var discrepancies: [String] { board.discrepancies }
}

extension BoardActivity where Command == PostItBoard.Command {
  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    PostItBoard.sample(ideas, view: view, own: own, &generator)
  }
}

extension BoardActivity where Command == PostItBoard.Command, Event == PostItBoard.Event {
  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    try board.decide(command, in: context)
  }
  public mutating func apply(_ event: Event) { board.apply(event) }
  public func inverse(of event: Event) -> Command? { board.inverse(of: event) }
  public func touched(by event: Event) -> Touched { board.touched(by: event) }
  public static func redacted(_ event: Event) -> Event { PostItBoard.redacted(event) }
  public static func told(_ event: Event) -> String { PostItBoard.told(event) }
}
