import Testing

@testable import Workshop

/// A kind with moves of the lead: a lamp that can be lit, put out again, and broken for good; people clap under it.
private struct Lamp: Activity {
  struct Setup: Codable, Sendable {}
  enum Command: Codable, Sendable { case light, putOut, smash, clap }
  enum Event: Codable, Sendable {
    case lit, wentOut, smashed
    case clapped(person: ParticipantID)
  }
  struct View: Encodable { let phase: String }
  struct Own: Encodable {}

  static let kind = "lamp"
  static let rights: [String: Right] = ["light": .lead, "putOut": .lead, "smash": .lead, "clap": .takePart]

  var phase = "dark"
  var claps = 0
  let notes: [Note]
  init(_ setup: Setup, notes: [Note]) { self.notes = notes }

  func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    guard phase != "broken" else { throw .closed }
    switch command {
    case .light: return [.lit]
    case .putOut: return [.wentOut]
    case .smash: return [.smashed]
    case .clap: return [.clapped(person: try context.someone())]
    }
  }
  mutating func apply(_ event: Event) {
    switch event {
    case .lit: phase = "lit"
    case .wentOut: phase = "dark"
    case .smashed: phase = "broken"
    case .clapped: claps += 1
    }
  }
  func inverse(of event: Event) -> Command? {
    switch event {
    case .lit: .putOut
    case .wentOut: .light
    case .smashed, .clapped: nil
    }
  }
  func view(_ roster: Roster) -> View { View(phase: phase) }
  func own(for person: ParticipantID, _ roster: Roster) -> Own { Own() }
  func wall(for role: Role, _ roster: Roster) -> Wall { Wall(word: "lamp", figures: ["claps": claps], shape: .steps) }
  func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { false }
  var outcome: [Shape] { [.steps] }
  static func told(_ event: Event) -> String { "plays with the lamp" }
  static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? { nil }
}

@Suite("A move of the lead inside an activity is taken back by its kind")
struct SessionMoveUndoTests {
  private static let plan = """
    {"title": "Lampe", "purpose": "y voir", "sponsor": "Le centre", "activities": [
      {"kind": "lamp", "title": "La lampe", "minutes": 3}, {"kind": "lamp", "title": "Encore", "minutes": 3}]}
    """
  private func started() throws -> Gathering {
    var room = try Gathering(SessionMoveUndoTests.plan, catalog: Catalog([Lamp.self]))
    try room.ask(["start": [:]])
    return room
  }
  private func undo(_ room: Gathering) -> JSON { ["undo": ["step": room.view(.facilitator)["undo"]?["step"] ?? 0]] }
  private func phase(_ room: Gathering) throws -> JSON? { try room.session.activityView()?["phase"] }

  @Test("the move that the kind names answers it; taking back is itself no action")
  func back() throws {
    var room = try started()
    let guest = try room.join()
    try room.ask(["light": [:]], of: "a1")
    #expect(room.view(.facilitator)["undo"]?["word"] == "lamp.lit")
    try room.ask(["clap": [:]], of: "a1", by: guest)
    try room.ask(undo(room))
    #expect(try phase(room) == "dark")
    #expect(try room.session.activityWall(for: .screen)?["figures"]?["claps"] == 1)
    #expect(room.view(.facilitator)["undo"]?["word"] == "go")
    #expect(try room.replayed(Catalog([Lamp.self])).views() == room.views())
  }

  @Test("going on and back comes before the move")
  func order() throws {
    var room = try started()
    try room.ask(["light": [:]], of: "a1")
    let move = undo(room)
    try room.go("a2")
    #expect(room.refusal(move, as: .facilitator) == .stale)
    try room.ask(undo(room))
    try room.ask(move)
    #expect(try phase(room) == "dark")
  }

  @Test("what cannot be taken back ends what could be of the moves before it: nothing is offered that would be refused")
  func never() throws {
    var room = try started()
    try room.ask(["light": [:]], of: "a1")
    let move = undo(room)
    try room.ask(["smash": [:]], of: "a1")
    #expect(room.view(.facilitator).at("undo.word") == "go")
    #expect(room.refusal(move, as: .facilitator) == .stale)
    #expect(try phase(room) == "broken")
  }

  @Test("nothing counts in an example, so that nothing of it is taken back")
  func example() throws {
    var room = try started()
    try room.ask(["practise": ["on": true]])
    try room.ask(["light": [:]], of: "a1e1")
    #expect(room.view(.facilitator)["undo"]?["word"] == "practise")
    try room.ask(undo(room))
    #expect(try phase(room) == "dark")
    #expect(room.view(.participant)["activity"]?["practice"] == nil)
  }
}
