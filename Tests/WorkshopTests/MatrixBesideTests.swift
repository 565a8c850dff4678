import Testing

@testable import Workshop

@Suite("A matrix where tables judge what they kept, keep one, and hear those who know the cost")
struct MatrixBesideTests {
  /// Two people at each of two tables and one who sits nowhere; the first table kept ideas 1 and 2, the second 2 and 4.
  private func room(_ settings: JSON = [:]) throws -> PlayedActivity {
    var notes = someNotes()
    for (index, tables) in [(0, ["t1"]), (1, ["t1", "t2"]), (3, ["t2"])] { notes[index].keptBy = tables.map { TableID($0) } }
    var room = try PlayedActivity(Matrix.self, settings, notes: notes, people: 5)
    for person in 1...4 { room.roster.participants[ParticipantID(person)]?.table = person <= 2 ? "t1" : "t2" }
    return room
  }

  private func place(_ note: String) -> JSON { ["place": ["note": .string(note), "x": "high", "y": "high"]] }

  @Test("a table judges the ideas it kept and no others; who sits nowhere judges all of them, alone")
  func mine() throws {
    var room = try room()
    #expect(try room.own("p1").at("mine") == ["n1": 1, "n2": 2])
    #expect(try room.own("p4").at("mine") == ["n2": 1, "n4": 2])
    #expect(try room.own("p5").at("mine") == nil)
    #expect(try room.own("p1").at("by") == "table")
    #expect(try room.own("p5").at("by") == "individual")
    #expect(room.refusal(place("n4"), by: "p1") == .unknownItem)
    try room.ask(place("n4"), by: "p3")
    try room.ask(place("n3"), by: "p5")
    #expect(try room.own("p4").at("places.n4.x") == "high")
    #expect(try room.own("p1").at("places") == [:])
    #expect(try room.view.at("answered") == 2)
  }

  @Test("the plan says how many of its ideas a table judges")
  func few() throws {
    #expect(try room(["ideas": 1]).own("p1").at("mine") == ["n1": 1])
    #expect(try room(["ideas": 1, "by": "individual"]).own("p1").at("mine") == nil)
    #expect(Matrix.problems(in: try JSON.object(["ideas": 0]).decoded()).map(\.path) == ["ideas"])
  }

  @Test("how often an idea is kept is seen once the boxes are shown, and goes on with the idea, by table")
  func kept() throws {
    var room = try room()
    try room.ask(["choose": ["note": "n2"]], by: "p1")
    try room.ask(["choose": ["note": "n2"]], by: "p3")
    try room.ask(["choose": ["note": "n3"]], by: "p5")
    #expect(!"\(try room.view)".contains("kept"))
    #expect(!"\(try room.wall(.facilitator))".contains("kept\""))
    try room.ask(["show": [:]])
    #expect(try room.view.at("items.n2.kept") == 2)
    #expect(try room.view.at("items.n1.kept") == nil)
    try room.ask(["choose": ["note": "n4"]], by: "p4")
    #expect(try room.wall(.screen).at("scatter.items.n2.kept") == 1)
    let handed = room.activity.notes
    #expect(handed.map(\.keptBy) == [nil, ["t1"], nil, ["t2"]])
  }

  @Test("those who know the cost are heard beside the room: their word moves no idea")
  func experts() throws {
    var room = try room(["experts": "La ville", "by": "individual"])
    for person in 1...5 { try room.ask(place("n1"), by: ParticipantID(person)) }
    try room.ask(["judge": ["note": "n1", "x": "low"]])
    #expect(try room.wall(.facilitator).at("entry")?.object?.count == 3)
    #expect(!"\(try room.view)".contains("expert"))
    try room.ask(["show": [:]])
    #expect(try room.view.at("items.n1.expert") == 0)
    #expect(try room.view.at("items.n1.at") == ["x": 4, "y": 2])
    #expect(try room.wall(.screen).at("scatter.experts") == "La ville")
    try room.ask(["judge": ["note": "n1", "x": "middle"]])
    #expect(try room.wall(.screen).at("scatter.items.n1.expert") == 2)
    #expect(try room.wall(.facilitator).at("entry")?.object?.count == 1)
    #expect(try room.wall(.screen).at("entry") == nil)
  }

  @Test("without experts in the plan there is nobody to hear")
  func nobody() throws {
    var room = try room()
    #expect(room.refusal(["judge": ["note": "n1", "x": "low"]]) == .notNow)
    var heard = try self.room(["experts": "La ville"])
    #expect(heard.refusal(["judge": ["note": "n9", "x": "low"]]) == .unknownItem)
    #expect(heard.refusal(["judge": ["note": "n1", "x": "low"]], by: "p1") == .notAllowed)
  }
}
