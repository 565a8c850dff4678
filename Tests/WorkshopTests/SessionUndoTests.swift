import Testing

@testable import Workshop

@Suite("Every action of the lead can be taken back for twenty seconds")
struct SessionUndoTests {
  private func started() throws -> Gathering {
    var room = try Gathering()
    try room.ask(["start": [:]])
    return room
  }
  private func step(_ room: Gathering) -> JSON { room.view(.facilitator)["undo"]?["step"] ?? 0 }
  private func undo(_ room: Gathering) -> JSON { ["undo": ["step": step(room)]] }

  /// Commands of the lead that change what is seen, while the first activity goes on.
  static let actions: [JSON] = [
    ["go": ["activity": "a3", "from": "a1"]], ["addMinutes": ["minutes": 2]], ["pause": [:]], ["showSteps": ["count": 3]],
    ["blank": ["on": true]], ["showWall": ["wall": "next"]], ["attention": ["on": true]], ["phones": ["on": false]],
    ["insert": ["favourite": "pause"]], ["repeat": ["activity": "a1"]],
    ["reword": ["activity": "a1", "steps": ["On s’assied."]]],
    ["insertActivity": ["planned": ["kind": "ideation", "title": "Un tour de plus", "minutes": 5], "from": "a2"]],
    ["reorder": ["activity": "a4", "before": "a2"]], ["skip": ["activity": "a3", "on": true]],
    ["postpone": ["activity": "a3", "on": true]], ["setMinutes": ["activity": "a1", "minutes": 15]],
    ["practise": ["on": true]], ["end": [:]], ["door": ["state": "locked"]],
  ]

  @Test("G9 what was done is seen, taken back, and everybody sees what they saw before", arguments: actions)
  func takeBack(command: JSON) throws {
    var room = try started()
    _ = try room.join()
    room.pass(minutes: 3)
    let before = try room.views().mapValues { $0.merging(["undo": 0]) }
    try room.ask(command)
    #expect(try room.views().mapValues { $0.merging(["undo": 0]) } != before)
    let name = try #require(command.only?.name)
    let word = ["repeat": "insert", "insertActivity": "insert"][name] ?? name
    #expect(room.view(.facilitator)["undo"]?["word"] == .string(word))
    #expect(room.view(.facilitator)["undo"]?["until"]?.integer == room.now.milliseconds + 20_000)
    room.now = room.now + 20_000
    try room.ask(undo(room))
    #expect(try room.views().mapValues { $0.merging(["undo": 0]) } == before)
    #expect(try room.replayed().views() == room.views())
    #expect(room.log.contains { if case .undone = $0.event { true } else { false } })
  }

  @Test("the actions tried here are all that the lead has")
  func complete() {
    let names = Set(SessionUndoTests.actions.compactMap { $0.only?.name })
    // Their opposites, what needs lateness or a person, and what only people do are tried below.
    let rest: Set = ["start", "unpause", "resume", "catchUp", "remove", "undo", "sit"]
    #expect(names.union(rest).isSuperset(of: SessionCommand.rights.keys.filter { SessionUndoTests.mine.contains($0) }))
  }
  private static let mine: Set = [
    "start", "go", "addMinutes", "pause", "unpause", "showSteps", "blank", "door", "remove", "end", "resume", "attention",
    "insert", "insertActivity", "repeat", "reword", "reorder", "skip", "postpone", "setMinutes", "catchUp", "practise",
    "showWall", "phones",
  ]

  @Test("after twenty seconds it is too late, and the page is told until when")
  func tooLate() throws {
    var room = try started()
    try room.ask(["blank": ["on": true]])
    room.now = room.now + 20_001
    #expect(room.refusal(undo(room), as: .facilitator) == .tooLate)
    #expect(room.view(.screen)["blank"] == true)
  }

  @Test("G5 two leads who take back at the same time take one action back, not two")
  func crossing() throws {
    var room = try started()
    try room.ask(["addMinutes": ["minutes": 2]])
    try room.ask(["blank": ["on": true]])
    let seen = undo(room)
    try room.ask(seen, of: nil, as: .cofacilitator, nil)
    #expect(room.refusal(seen, as: .facilitator) == .stale)
    #expect(room.view(.screen)["blank"] == false)
    #expect(room.view(.facilitator)["undo"]?["word"] == "addMinutes")
    // What another lead did meanwhile is not taken back by somebody who has not seen it.
    let older = undo(room)
    try room.ask(["pause": [:]], of: nil, as: .cofacilitator, nil)
    #expect(room.refusal(older, as: .facilitator) == .stale)
    for step: JSON in [0, -1, 99] { #expect(room.refusal(["undo": ["step": step]], as: .facilitator) == .stale) }
  }

  @Test("several actions are taken back one after the other, the last first")
  func several() throws {
    var room = try started()
    let before = try room.views()
    try room.ask(["addMinutes": ["minutes": 2]])
    try room.go("a2")
    try room.ask(["insert": ["favourite": "silence"]])
    for word in ["insert", "go", "addMinutes"] {
      #expect(room.view(.facilitator)["undo"]?["word"] == .string(word))
      try room.ask(undo(room))
    }
    #expect(room.view(.facilitator)["undo"]?["word"] == "go")
    #expect(room.view(.participant) == before["session participant"])
    try room.ask(undo(room))
    #expect(room.view(.participant)["phase"] == "welcome")
    #expect(room.view(.facilitator)["undo"] == nil)
    #expect(room.refusal(["undo": ["step": 1]], as: .facilitator) == .stale)
    try room.ask(["start": [:]])
    #expect(room.view(.participant)["activity"]?["id"] == "a1")
  }

  @Test("what people did meanwhile stays: notes, seats, who is done, who came in")
  func nothingLost() throws {
    var room = try started()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Un livre d’or", by: guest)
    try room.ask(["sit": ["table": "t2"]], by: guest)
    try room.ask(["finish": [:]], of: ActivityID("a2"), by: guest)
    _ = try room.join()
    try room.ask(undo(room))
    #expect(room.session.current == ActivityID("a1"))
    #expect(room.view(.participant)["people"] == 2)
    #expect(room.session.roster.table(of: guest) == TableID("t2"))
    try room.go("a2")
    let own = try room.session.activityOwn(for: guest)
    #expect(own?["notes"]?["n1"]?["text"] == "Un livre d’or")
    #expect(own?["done"] == true)
  }

  @Test("the clock goes on as if the action had not been, and the end of the session too")
  func clock() throws {
    var room = try started()
    let ends = room.view(.participant)["activity"]?["endsAt"]
    try room.ask(["pause": [:]])
    room.now = room.now + 15_000
    try room.ask(undo(room))
    #expect(room.view(.participant)["activity"]?["endsAt"] == ends)
    try room.ask(["end": [:]])
    try room.ask(undo(room))
    #expect(room.view(.participant)["phase"] == "running")
    #expect(room.view(.participant)["activity"]?["endsAt"] == ends)
    try room.ask(["end": [:]])
    try room.ask(["resume": [:]])
    try room.ask(undo(room))
    #expect(room.view(.participant)["phase"] == "closed")
  }

  @Test("C10 somebody who was sent out by mistake is back, at the same table, with what was theirs")
  func removal() throws {
    var room = try started()
    let guest = try room.join()
    try room.ask(["sit": ["table": "t1"]], by: guest)
    try room.go("a2")
    try room.write("n1", "Un frigo dans la rue", by: guest)
    let before = try room.session.activityOwn(for: guest)
    try room.ask(["remove": ["person": .string(guest.rawValue)]])
    #expect(room.view(.facilitator)["undo"]?["word"] == "remove")
    try room.ask(undo(room))
    #expect(try room.session.activityOwn(for: guest) == before)
    #expect(room.session.roster.table(of: guest) == TableID("t1"))
    try room.write("n2", "Encore une", by: guest)
    #expect(try room.replayed().views() == room.views())
  }

  @Test("what people do, what the clock does and what is refused is no action of the lead")
  func others() throws {
    var room = try started()
    let guest = try room.join()
    try room.go("a2")
    let undo = room.view(.facilitator)["undo"]
    try room.write("n1", "Une idée", by: guest)
    try room.ask(["finish": [:]], of: ActivityID("a2"), by: guest)
    try room.ask(["blank": ["on": false]])
    _ = room.refusal(["addMinutes": ["minutes": 0]], as: .facilitator)
    #expect(room.view(.facilitator)["undo"] == undo)
    for role in Role.allCases where !Rights.allows(role, .lead) { #expect(room.view(role)["undo"] == nil, "\(role)") }
  }
}
