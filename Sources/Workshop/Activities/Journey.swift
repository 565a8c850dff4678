// "On est des grand-mères, pas des mamans": what is asked of a room has to fit the people of that evening. So the somebody whose day
// is followed stands first in the form, and the lead changes their words while the room goes on.

/// Somebody's day: its moments are columns, what they need at each is post-its.
public struct Journey: BoardActivity {
  public static let kind = "journey"
  public static let rights = PostItBoard.rights.merging(["describe": .lead]) { one, _ in one }
  public typealias Command = Adding<PostItBoard.Command, Describe>
  public typealias Event = Adding<PostItBoard.Event, Described>

  /// Other words for the persona; those of the plan again where there are none.
  public enum Describe: Codable, Sendable {
    case describe(name: Text?, age: Int?, says: Text?)
  }
  public enum Described: Codable, Sendable {
    case described(name: Text?, age: Int?, says: Text?)
  }

  public var board: PostItBoard
  private let planned: Persona?
  /// What the lead said last, to go back to it.
  private var said = Describe.describe(name: nil, age: nil, says: nil)

  public init(_ setup: Setup, notes: [Note]) {
    planned = setup.persona
    board = PostItBoard(setup, on: Board(columns: setup.path, persona: setup.persona), notes: notes)
  }

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .base(let command): return try board.decide(command, in: context).map(Event.base)
    case .more(.describe(let name, let age, let says)):
      guard planned != nil else { throw .notNow }
      guard board.phase != .closed else { throw .closed }
      if let age, !(0...Limits.age).contains(age) { throw .malformed }
      return [.more(.described(name: try name?.checked(Limits.name), age: age, says: try says?.checked(Limits.sentence)))]
    }
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .base(let event): board.apply(event)
    case .more(.described(let name, let age, let says)):
      guard var persona = planned else { return }
      persona.name = name?.string ?? persona.name
      persona.age = age ?? persona.age
      persona.says = says.map { Wording($0.string) } ?? persona.says
      board.blank.persona = persona
      said = .describe(name: name, age: age, says: says)
    }
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .base(let event): board.inverse(of: event).map(Command.base)
    case .more: .more(said)
    }
  }

  public func touched(by event: Event) -> Touched {
    switch event {
    case .base(let event): board.touched(by: event)
    case .more: Touched(people: .only([]), phones: true, walls: true)
    }
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    var wall = board.wall(for: role)
    if Rights.allows(role, .lead), let describing { wall.entry.append(describing) }
    return wall
  }

  /// The words of the persona, as they are, to change them.
  private var describing: TeamEntry? {
    guard let persona = board.blank.persona, board.phase != .closed else { return nil }
    let age = persona.age.map { [("age", TeamEntry.Field.number(0...Limits.age, value: $0))] } ?? []
    let says =
      persona.says.map { [("says", TeamEntry.Field.text(letters: Limits.sentence.scalars, value: $0.text.string))] } ?? []
    return TeamEntry(
      "board.describe", ["describe": [:]],
      [("name", .text(letters: Limits.name.scalars, value: persona.name))] + age + says)
  }

  public static func redacted(_ event: Event) -> Event {
    switch event {
    case .base(let event): .base(PostItBoard.redacted(event))
    case .more(.described(let name, _, let says)):
      .more(.described(name: name.map { _ in .erased }, age: nil, says: says.map { _ in .erased }))
    }
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .base(let event): PostItBoard.told(event)
    case .more(.described(let name, _, _)):
      name.map { "says whose day it is in other words: “\($0.string)”" } ?? "says whose day it is as the plan does"
    }
  }

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    PostItBoard.sample(ideas, view: view, own: own, &generator).map(Command.base)
  }

  /// What people need along a day.
  public static let ideas = [
    "Un endroit au chaud", "De l’eau chaude", "Un ticket de bus", "Quelqu’un à qui parler", "Un vrai repas",
    "Une machine à laver", "Un coin au calme", "Une adresse pour le courrier", "Un téléphone chargé", "Un bonjour",
    "Un lit sans bruit", "Un peu d’aide pour les papiers", "Une pause", "Des chaussures sèches",
  ]
}
