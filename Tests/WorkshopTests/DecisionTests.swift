import Testing

@testable import Workshop

@Suite("What becomes of each idea")
struct DecisionTests {
  private func room() throws -> PlayedActivity {
    try PlayedActivity(Decision.self, ["by": "La salle"], notes: someNotes(), people: 4)
  }
  private func decide(_ note: String, _ column: String) -> JSON {
    ["decide": ["note": .string(note), "column": .string(column)]]
  }
  private func answer(_ note: String, _ reason: String) -> JSON {
    ["answer": ["note": .string(note), "reason": .string(reason)]]
  }

  @Test("each idea has a status and an answer, that all may read, the kept ones and the others")
  func decided() throws {
    var room = try room()
    try room.ask(decide("n1", "c2"))
    try room.ask(answer("n1", "On commence en janvier avec la Ville"))
    try room.ask(answer("n2", "Trop cher cette année"))
    try room.ask(decide("n2", "c4"))
    #expect(try room.view.at("notes.n1.column") == "c2")
    #expect(try room.view.at("notes.n2.remark") == "Trop cher cette année")
    #expect(try room.view.at("by") == "La salle")
    #expect(try room.wall(.screen).at("board.columns.c2.count") == 1)
    #expect(try room.wall(.screen).at("figures.unanswered") == 2)
    try room.ask(answer("n2", "On redemande en juin"))
    #expect(try room.view.at("notes.n2.remark") == "On redemande en juin")
    try room.ask(["forget": ["note": "n2"]])
    #expect(try room.view.at("notes.n2.remark") == nil)
  }

  @Test("only what is kept goes on; nothing disappears from the report")
  func notes() throws {
    var room = try room()
    try room.ask(decide("n3", "c2"))
    try room.ask(decide("n1", "c3"))
    #expect(room.activity.notes.map(\.id) == ["n3"])
    #expect(try room.outcome.array?.first?.at("board.notes")?.object?.count == 4)
  }

  @Test("everybody finds their own ideas among them, and nobody else's name")
  func own() throws {
    var notes = someNotes()
    notes[1].author = "p2"
    let room = try PlayedActivity(Decision.self, notes: notes, people: 3)
    #expect(try room.own("p2") == ["mine": ["n2": true], "done": false])
    #expect(try room.own("p1") == ["mine": [:], "done": false])
    #expect(!(try room.view).text.contains("p2"))
  }

  @Test("the column of what is open goes when all is decided, and comes back with an idea")
  func open() throws {
    var room = try room()
    for note in ["n1", "n2", "n3", "n4"] { try room.ask(decide(note, "c2")) }
    #expect(try room.view.at("columns.c1") == nil)
    try room.ask(decide("n1", "c1"))
    #expect(try room.view.at("columns.c1.count") == 1)
  }

  @Test("only the lead decides, on ideas and columns that are there, with words that can be read")
  func refused() throws {
    var room = try room()
    #expect(room.refusal(decide("n1", "c2"), by: "p1") == .notAllowed)
    #expect(room.refusal(decide("n9", "c2")) == .unknownNote)
    #expect(room.refusal(decide("n1", "c9")) == .unknownColumn)
    #expect(room.refusal(answer("n1", " ")) == .empty)
    #expect(room.refusal(["forget": ["note": "n1"]]) == .stale)
  }

  @Test("what the lead decided can be taken back as it was")
  func undone() throws {
    var room = try room()
    try room.ask(decide("n1", "c3"))
    let back = try room.activity.inverse(of: ["decided": ["note": "n1", "status": "kept"]])
    #expect(back == decide("n1", "c3"))
    #expect(try room.activity.inverse(of: ["answered": ["note": "n1", "reason": "Oui"]]) == ["forget": ["note": "n1"]])
    try room.ask(answer("n1", "Oui"))
    #expect(try room.activity.inverse(of: ["forgot": ["note": "n1"]]) == answer("n1", "Oui"))
  }
}
