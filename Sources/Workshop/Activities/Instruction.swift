/// A card of instructions: the steps of the plan, shown one at a time; nothing to answer.
public struct Instruction: Activity {
  public static let kind = "instruction"
  public static let rights: [String: Right] = [:]

  public struct Setup: Codable, Sendable {}
  public typealias Command = Never
  public typealias Event = Never
  public struct View: Encodable { let phase = "open" }
  public struct Own: Encodable {}

  /// Notes pass through an instruction: what was written before it is there for what follows.
  public let notes: [Note]

  public init(_ setup: Setup, notes: [Note]) { self.notes = notes }
  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {}
  public mutating func apply(_ event: Event) {}
  public func view(_ roster: Roster) -> View { View() }
  public func own(for person: ParticipantID, _ roster: Roster) -> Own { Own() }
  public func wall(for role: Role, _ roster: Roster) -> Wall { Wall(word: "instruction.open", figures: [:], shape: .steps) }
  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { false }
  public var outcome: [Shape] { [.steps] }
  public static func told(_ event: Event) -> String {}
  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? { nil }
}
