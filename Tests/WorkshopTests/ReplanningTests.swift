import Testing

@testable import Workshop

@Suite("The wrong plan was opened")
struct ReplanningTests {
  private func other(tables: Int = 1) throws -> JSON {
    let text = """
      {"title":"Un autre atelier","purpose":"choisir une question","sponsor":"Le centre social.","tables":\(tables),"activities":[
      {"kind":"ideation","title":"Ta question","minutes":8},{"kind":"instruction","title":"Au revoir","minutes":2}]}
      """
    return try JSON(encoding: try PlanReader.read(Array(text.utf8)).get())
  }

  @Test("whoever came in stays, and so does the code; people at a table that is no more stand")
  func everybodyStays() throws {
    var room = try Gathering()
    let (first, second) = (try room.join(), try room.join())
    try room.ask(["sit": ["table": "t1"]], by: first)
    try room.ask(["sit": ["table": "t2"]], by: second)
    try room.ask(["usePlan": ["plan": try other()]])
    let view = room.session.view(for: .participant, LiveFacts())
    #expect(view["title"] == "Un autre atelier")
    #expect(view["code"] == "482913")
    #expect(view["people"] == 2)
    #expect(room.session.roster.table(of: first) == "t1")
    #expect(room.session.roster.table(of: second) == nil)
    try room.ask(["start": [:]])
    #expect(room.session.view(for: .participant, LiveFacts())["activity"]?["title"] == "Ta question")
    try room.ask(["write": ["note": "n0123456789abcdef", "column": "c1", "text": "Et les bancs ?"]], of: "a1", by: first)
  }

  @Test("once the room has begun its plan stays")
  func begunRoom() throws {
    var room = try Gathering()
    try room.ask(["start": [:]])
    #expect(room.refusal(["usePlan": ["plan": try other()]], as: .facilitator) == .notNow)
  }

  @Test("only the leads open another plan")
  func rights() throws {
    var room = try Gathering()
    let person = try room.join()
    #expect(room.refusal(["usePlan": ["plan": try other()]], as: .participant, person) == .notAllowed)
    #expect(room.refusal(["usePlan": ["plan": try other()]], as: .host) == .notAllowed)
  }

  @Test("the first plan comes back when this is taken back")
  func undo() throws {
    var room = try Gathering()
    try room.ask(["usePlan": ["plan": try other()]])
    let step = try #require(room.session.view(for: .facilitator, LiveFacts())["undo"]?["step"])
    try room.ask(["undo": ["step": step]])
    #expect(room.session.view(for: .participant, LiveFacts())["title"]?["fr"] == "Comment aider ?")
  }

  @Test("the laptop becomes the wall for console and screen, and phones are told nothing of it")
  func singleScreen() throws {
    var room = try Gathering()
    try room.ask(["singleScreen": ["on": true]])
    #expect(room.session.view(for: .screen, LiveFacts())["singleScreen"] == true)
    #expect(room.session.view(for: .cofacilitator, LiveFacts())["singleScreen"] == true)
    #expect(room.session.view(for: .participant, LiveFacts())["singleScreen"] == nil)
    try room.ask(["singleScreen": ["on": false]])
    #expect(room.session.view(for: .screen, LiveFacts())["singleScreen"] == nil)
  }
}
