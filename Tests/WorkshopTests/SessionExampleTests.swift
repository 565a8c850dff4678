import Testing

@testable import Workshop

@Suite("An example is done together, and nothing of it is kept")
struct SessionExampleTests {
  private func practising() throws -> (Gathering, ParticipantID) {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a2")
    try room.ask(["practise": ["on": true]])
    return (room, guest)
  }
  private func words(_ json: JSON) -> String { String(decoding: json.canonicalBytes, as: UTF8.self) }

  @Test("everybody plays a copy, under an id of its own; the activity itself waits")
  func play() throws {
    var (room, guest) = try practising()
    let activity = room.view(.participant)["activity"]
    #expect(activity?["practice"] == true)
    #expect(activity?["id"] == "a2e1")
    #expect(activity?["of"] == "a2")
    #expect(activity?["kind"] == "ideation")
    #expect(room.view(.facilitator)["plan"]?["a2"]?["state"] == "current")
    #expect(room.view(.facilitator)["plan"]?["a2e1"] == nil)
    try room.write("n1", "Se réveiller au chaud", by: guest)
    #expect(room.refusal(["finish": [:]], of: "a2", as: .participant, guest) == .notCurrent)
    try room.ask(["turn": ["to": "reading"]], of: "a2e1", by: nil)
    #expect(try room.session.activityView()?["notes"]?["n1"]?["text"] == "Se réveiller au chaud")
    #expect(try room.ask(["practise": ["on": true]]).isEmpty)
  }

  @Test("when it ends the activity is fresh: no note, no word, nobody done, in no view, outcome or log")
  func forget() throws {
    var (room, guest) = try practising()
    try room.write("n1", "Se réveiller au chaud", by: guest)
    try room.ask(["finish": [:]], of: "a2e1", by: guest)
    try room.ask(["practise": ["on": false]])
    #expect(room.view(.participant)["activity"]?["practice"] == nil)
    #expect(room.view(.participant)["activity"]?["id"] == "a2")
    #expect(try room.session.activityView()?["count"] == 0)
    #expect(try room.session.activityOwn(for: guest)?["done"] == false)
    #expect(room.view(.facilitator)["done"] == 0)
    for view in try room.views().values { #expect(!words(view).contains("réveiller")) }
    for id in room.session.order { #expect(room.session.activity(id)?.notes.isEmpty != false) }
    #expect(!room.session.order.contains("a2e1"))
    for entry in room.log { #expect(!words(try JSON(encoding: entry)).contains("réveiller")) }
    #expect(try room.replayed().views() == room.views())
  }

  @Test("what a phone still had to say when the example ended is refused, not counted")
  func lateWords() throws {
    var (room, guest) = try practising()
    try room.ask(["practise": ["on": false]])
    let write: JSON = ["write": ["note": "n1", "column": "c1", "text": "Trop tard"]]
    #expect(room.refusal(write, of: "a2e1", as: .participant, guest) == .notCurrent)
    try room.ask(["practise": ["on": true]])
    #expect(room.view(.participant)["activity"]?["id"] == "a2e2")
    #expect(room.refusal(write, of: "a2e1", as: .participant, guest) == .notCurrent)
  }

  @Test("what was written before the example is there after it, and the clock goes on")
  func before() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Une vraie idée", by: guest)
    let before = try room.views().mapValues { $0.merging(["undo": 0]) }
    try room.ask(["practise": ["on": true]])
    #expect(try room.session.activityOwn(for: guest)?["notes"] == [:])
    try room.ask(["practise": ["on": false]])
    #expect(try room.views().mapValues { $0.merging(["undo": 0]) } == before)
  }

  @Test("going on ends it, from the example or from the activity that it is of")
  func goOn() throws {
    var (room, guest) = try practising()
    try room.write("n1", "Se réveiller au chaud", by: guest)
    try room.ask(["go": ["activity": "a3", "from": "a2e1"]])
    #expect(room.view(.participant)["activity"]?["id"] == "a3")
    #expect(room.refusal(["finish": [:]], of: "a2e1", as: .participant, guest) == .notCurrent)
    try room.go("a2")
    #expect(room.view(.participant)["activity"]?["practice"] == nil)
    #expect(try room.session.activityView()?["count"] == 0)
    #expect(room.refusal(["go": ["activity": "a2e1", "from": "a2"]], as: .facilitator) == .unknownActivity)
  }

  @Test("an example ended by mistake begins again")
  func undo() throws {
    var (room, guest) = try practising()
    try room.write("n1", "Se réveiller au chaud", by: guest)
    try room.ask(["practise": ["on": false]])
    try room.ask(["undo": ["step": room.view(.facilitator)["undo"]?["step"] ?? 0]])
    #expect(room.view(.participant)["activity"]?["practice"] == true)
    #expect(try room.session.activityView()?["count"] == 0)
    #expect(try room.replayed().views() == room.views())
  }

  @Test("a restart in the middle of an example finds it without its words")
  func restart() throws {
    var (room, guest) = try practising()
    try room.write("n1", "Se réveiller au chaud", by: guest)
    let own = try room.replayed().session.activityOwn(for: guest)
    #expect(own?["notes"]?["n1"]?["text"] == .string(Text.erased.string))
  }
}
