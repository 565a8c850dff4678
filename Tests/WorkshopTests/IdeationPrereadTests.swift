import Testing

@testable import Workshop

@Suite("Notes are read by the team before the room sees them")
struct IdeationPrereadTests {
  /// Two notes in two columns, the silence over; the second is an insult.
  private func room(_ turns: [String] = ["reading"]) throws -> IdeationRoom {
    var room = try IdeationRoom(["preread": true, "columns": [["title": "Manger"], ["title": "Dormir"]]])
    try room.write("n0a", "Un frigo dans la rue", by: "p1")
    try room.write("n0b", "La table 2, vous êtes nuls", by: "p2", column: "c2")
    for turn in turns { try room.turn(turn) }
    return room
  }

  /// The command of the strip, filled as a page does.
  private func read(_ name: String, _ note: String? = nil, in room: IdeationRoom, concern: String? = nil) throws -> JSON {
    let command = try #require(try room.lead.at("strip.commands.\(name)")?.only)
    let more = JSON.present(["note": note.map { .string($0) }, "concern": concern.map { .string($0) }])
    return .object([command.name: command.content.merging(more)])
  }

  /// All that is not the team's: phones, wall, what is reported and what is handed on.
  private func inPublic(_ room: IdeationRoom) throws -> String {
    let notes = try JSON(encoding: room.activity.notes)
    let outcome = try JSON(encoding: room.activity.outcome)
    return try [room.phones, room.screen, room.own("p3"), notes, outcome].map(\.text).joined()
  }

  @Test("A14 in the silence the strip is empty for the lead too, and the count is that of all notes")
  func silence() throws {
    let room = try room([])
    #expect(try room.lead["strip"] == nil)
    #expect(try room.phones["count"] == 2)
    #expect(try room.phones.at("columns.c2.count") == 1)
    #expect(try room.phones["waiting"] == nil)
    #expect(try room.own("p1").at("notes.n0a.waiting") == nil)
    #expect(try room.lead.mainMove == ["turn": ["to": "reading"]])
    #expect(try room.lead.at("moves.m1.word") == "board.preread")
  }

  @Test("A14 after the silence a note is on the strip of the team, without its author, and nowhere else")
  func waits() throws {
    let room = try room()
    let host = try room.activity.wall(for: .host, room.roster)
    for strip in [try room.lead["strip"], host["strip"]] {
      #expect(strip?.at("items.n0b.text") == "La table 2, vous êtes nuls")
      #expect(strip?.at("items.n0b.title") == "Dormir")
      #expect(strip?.text.contains("p2") == false)
    }
    #expect(host["moves"] == nil && host["touch"] == nil, "a host reads, and does not lead")
    #expect(try room.screen["strip"] == nil)
    let seen = try inPublic(room)
    #expect(!seen.contains("frigo") && !seen.contains("nuls"))
    #expect(try room.phones["count"] == 0)
    #expect(try room.phones["waiting"] == 2)
    #expect(try room.screen["word"] == "board.preread")
    #expect(try room.own("p1").at("notes.n0a.waiting") == true)
    #expect(room.activity.notes.isEmpty)
  }

  @Test("A14 one note is passed, another set aside: its author alone is told, the number is published, never the words")
  func passAndSetAside() throws {
    var room = try room()
    try room.ask(read("pass", "n0a", in: room))
    try room.ask(read("setAside", "n0b", in: room, concern: "insult"))
    #expect(try room.phones.at("notes.n0a.text") == "Un frigo dans la rue")
    #expect(try room.screen.at("board.notes.n0a.text") == "Un frigo dans la rue")
    #expect(try room.phones["aside"] == 1)
    #expect(try room.screen.at("board.setAside") == 1)
    #expect(try room.phones["waiting"] == nil)
    #expect(try room.screen["word"] == "board.reading")
    #expect(try room.own("p2").at("notes.n0b.aside") == true)
    #expect(try room.own("p1").at("notes.n0a") == ["column": "c1", "rank": 1, "text": "Un frigo dans la rue"])
    #expect(try !inPublic(room).contains("nuls"))
    #expect(room.activity.notes.map(\.id) == ["n0a"])
    #expect(try JSON(encoding: room.activity.outcome).array?.first?.at("board.concerns") == ["insult": 1])
    #expect(try room.lead.at("strip.aside.n0b.concern") == "insult")
  }

  @Test("A14 what was set aside comes back to where it was: to be read, or to the wall")
  func comesBack() throws {
    var room = try room()
    try room.ask(read("pass", "n0a", in: room))
    for note in ["n0a", "n0b"] { try room.ask(read("setAside", note, in: room)) }
    #expect(try JSON(encoding: room.activity.outcome).array?.first?.at("board.concerns") == ["unsaid": 2])
    for note in ["n0a", "n0b"] { try room.ask(read("bringBack", note, in: room)) }
    #expect(try room.phones["notes"]?.object?.keys.sorted() == ["n0a"])
    #expect(try room.lead.at("strip.items")?.object?.keys.sorted() == ["n0b"])
    #expect(try room.phones["aside"] == nil)
    #expect(throws: Rejection.unknownNote) { try room.ask(["bringBack": ["note": "n0a"]]) }
  }

  @Test("A14 all that is left is passed at once by the main move; then the main move goes on")
  func passAll() throws {
    var room = try room()
    try room.ask(read("setAside", "n0b", in: room, concern: "person"))
    try room.ask(try #require(try room.lead.mainMove))
    #expect(try room.phones["notes"]?.object?.keys.sorted() == ["n0a"])
    #expect(try room.lead.mainMove == ["turn": ["to": "second"]])
    #expect(throws: Rejection.stale) { try room.ask(["pass": ["seen": 9]]) }
  }

  @Test("A14 late notes pass the strip too, and nobody passes what they have not seen")
  func late() throws {
    var room = try room(["reading", "second"])
    let seen = try read("passAll", in: room)
    let one = try read("pass", "n0a", in: room)
    try room.ask(["reword": ["note": "n0a", "text": "Un gros mot"]], by: "p1")
    try room.write("n0c", "Encore une insulte", by: "p3")
    #expect(throws: Rejection.stale) { try room.ask(one) }
    try room.ask(seen)
    #expect(try room.phones["notes"]?.object?.keys.sorted() == ["n0b"], "only what was on the strip when the team looked")
    #expect(try room.lead.at("strip.items")?.object?.keys.sorted() == ["n0a", "n0c"])
  }

  @Test("A14 a note whose words change after it was passed leaves the wall until it is read again")
  func changed() throws {
    var room = try room(["reading", "second"])
    try room.ask(read("passAll", in: room))
    try room.write("n0c", "Comme le frigo", by: "p3", from: "n0a")
    try room.ask(read("passAll", in: room))
    try room.ask(["reword": ["note": "n0a", "text": "Un gros mot"]], by: "p1")
    #expect(try room.phones.at("notes.n0a") == nil)
    #expect(try room.phones.at("notes.n0c.from") == nil, "an idea that is not seen is named nowhere")
    #expect(try !inPublic(room).contains("gros mot"))
    #expect(throws: Rejection.unknownNote) { try room.write("n0d", "Pareil", by: "p3", from: "n0a") }
  }

  @Test("what was passed by mistake is taken back from the wall")
  func held() throws {
    var room = try room()
    try room.ask(read("passAll", in: room))
    for none in [[], ["n0z"]] as [JSON] { #expect(throws: Rejection.unknownNote) { try room.ask(["hold": ["notes": none]]) } }
    try room.ask(["hold": ["notes": ["n0b"]]])
    #expect(try room.phones["notes"]?.object?.keys.sorted() == ["n0a"])
    #expect(try room.lead.at("strip.items.n0b.text") == "La table 2, vous êtes nuls")
    #expect(throws: Rejection.unknownNote) { try room.ask(["hold": ["notes": ["n0b"]]]) }
  }

  @Test("pre-reading is switched on and off in the room; in the silence it holds for what was written before")
  func switched() throws {
    var room = try IdeationRoom()
    try room.write("n0a", "Un frigo")
    #expect(throws: Rejection.stale) { try room.ask(["preread": ["on": false]]) }
    try room.ask(["preread": ["on": true]])
    try room.turn("second")
    #expect(try room.phones["notes"]?.object?.isEmpty == true)
    try room.ask(read("passAll", in: room))
    try room.ask(["preread": ["on": false]])
    #expect(try room.lead["strip"] == nil)
    try room.write("n0b", "Deux frigos")
    #expect(try room.phones.at("notes.n0b.text") == "Deux frigos")
    try room.ask(["preread": ["on": true]])
    try room.write("n0c", "Trois frigos")
    try room.ask(["preread": ["on": false]])
    #expect(try room.lead.at("strip.items.n0c") != nil, "what waits is still read")
    #expect(try room.phones.at("notes.n0c") == nil)
  }

  @Test("a plan that says minors has notes read before the wall, unless its settings say otherwise")
  func minors() throws {
    func word(_ plan: String, _ settings: String) throws -> JSON? {
      var room = try Gathering(
        #"{"title":"T","purpose":"P","sponsor":"S"\#(plan),"activities":["#
          + #"{"kind":"ideation","title":"A","minutes":5,"settings":\#(settings)}]}"#)
      try room.ask(["start": [:]])
      return try room.session.activityWall(for: .facilitator)?.at("moves.m1.word")
    }
    #expect(try word(#","minors":true"#, "{}") == "board.preread")
    #expect(try word(#","minors":true"#, #"{"preread":false}"#) == "board.reveal")
    #expect(try word(#","minors":false"#, "{}") == "board.reveal")
    #expect(try word("", "{}") == "board.reveal")
    #expect(try word("", #"{"preread":true}"#) == "board.preread")
  }
}
