import Testing

@testable import Workshop

@Suite("Each table keeps a few ideas")
struct SortingTests {
  /// Four people at two tables and one who sits nowhere; each of the first five wrote an idea.
  private func seated(_ settings: JSON = [:]) throws -> PlayedActivity {
    var notes = someNotes(5)
    for index in 0..<5 { notes[index].author = ParticipantID(index + 1) }
    var room = try PlayedActivity(Sorting.self, settings, notes: notes, people: 5)
    for person in 1...4 { room.roster.participants[ParticipantID(person)]?.table = person <= 2 ? "t1" : "t2" }
    return room
  }

  private func keep(_ note: String, _ on: Bool = true) -> JSON { ["keep": ["note": .string(note), "on": .bool(on)]] }
  private func join(_ notes: [String], _ into: String = "n9", words: String? = nil) -> JSON {
    ["join": .present(["notes": .array(notes.map { .string($0) }), "into": .string(into), "words": words.map { .string($0) }])]
  }
  private func kept(_ room: PlayedActivity, _ person: ParticipantID) throws -> [String] {
    (try room.own(person)["kept"]?.object ?? [:]).keys.sorted()
  }

  @Test("two phones of a table keep a third idea at the same time: the second must take one away first, and nothing is lost")
  func crossing() throws {
    var room = try seated()
    try room.ask(keep("n1"), by: "p1")
    try room.ask(keep("n2"), by: "p1")
    #expect(room.refusal(keep("n3"), by: "p2") == .tableFull)
    #expect(try kept(room, "p1") == ["n1", "n2"])
    #expect(try kept(room, "p2") == ["n1", "n2"])
    try room.ask(keep("n1", false), by: "p2")
    try room.ask(keep("n3"), by: "p2")
    #expect(try kept(room, "p1") == ["n2", "n3"])
    try room.ask(keep("n3"), by: "p1")
    #expect(try kept(room, "p1") == ["n2", "n3"], "said twice, kept once")
  }

  @Test("what a table keeps is seen by nobody else before the end: no other table, no phone, no wall")
  func secret() throws {
    var room = try seated()
    let before = (view: try room.view, other: try room.own("p3"), host: try room.wall(.host)["entry"])
    try room.ask(keep("n1"), by: "p1")
    #expect(try room.view == before.view)
    #expect(try room.own("p3") == before.other)
    try room.ask(keep("n4"), by: "p2")
    let wall = try room.wall(.screen)
    #expect(wall.at("picks.tables") == ["t1": ["rank": 1, "count": 2], "t2": ["rank": 2, "count": 0]], "how many, not which")
    #expect(wall.at("figures.ready") == 1)
    for role in [Role.screen, .host] { #expect(try room.wall(role)["board"] == nil && room.wall(role)["picks"] != nil) }
    let words = wall.text
    #expect(!words.contains("n1") && !words.contains("magnétique"))
    #expect(try room.wall(.host).at("entry.e1") == before.host?["e1"])
    try room.ask(["close": [:]])
    #expect(try room.view.at("notes.n1.column") == "c1")
    #expect(try room.view.at("notes.n2.column") == "c2")
  }

  @Test("an idea that several tables keep stands once and says no number: a first choice is no vote")
  func several() throws {
    var room = try seated()
    try room.ask(keep("n5"), by: "p1")
    try room.ask(keep("n5"), by: "p3")
    try room.ask(["close": [:]])
    #expect(room.activity.notes.map(\.id) == ["n5"])
    #expect(room.activity.notes[0].keptBy == ["t1", "t2"])
    #expect(try room.view.at("columns.c1.count") == 1)
    #expect(try room.view.at("notes.n5")?.object?.keys.sorted() == ["column", "number", "rank", "text"])
  }

  @Test("the ideas of a table come first on its phones, and each finds their own, without any name")
  func ours() throws {
    let room = try seated()
    #expect(try room.own("p1")["ours"] == ["n1": true, "n2": true])
    #expect(try room.own("p3")["ours"] == ["n3": true, "n4": true])
    #expect(try room.own("p1")["mine"] == ["n1": true])
    #expect(!(try room.view).text.contains("p1"))
  }

  @Test("what is not kept stays and says so, and only whoever wrote it is told that it was theirs")
  func left() throws {
    var room = try seated()
    try room.ask(keep("n1"), by: "p1")
    try room.ask(["close": [:]])
    #expect(try room.view.at("notes.n3.column") == "c2")
    #expect(try room.view.at("columns.c2.title.fr") == "Pas gardées cette fois")
    #expect(try room.own("p3")["mine"] == ["n3": true])
    #expect(try room.own("p4")["mine"] == ["n4": true])
    #expect(try room.outcome.array?.first?.at("board.notes")?.object?.count == 5)
    #expect(try room.outcome.array?.first?.at("board.columns.c2.count") == 4)
  }

  @Test("who sits nowhere keeps nothing and is told; who changes tables leaves the choice there")
  func moving() throws {
    var room = try seated()
    #expect(room.refusal(keep("n1"), by: "p5") == .notSeated)
    #expect(try room.own("p5")["seated"] == false)
    try room.ask(keep("n1"), by: "p1")
    room.roster.participants["p1"]?.table = "t2"
    #expect(try kept(room, "p1") == [])
    #expect(try kept(room, "p2") == ["n1"])
  }

  @Test("ideas that are one are joined with the words of one of them, and a joined pair is taken apart with what each table kept")
  func joining() throws {
    var room = try seated()
    for note in ["n1", "n2"] { try room.ask(keep(note), by: "p1") }
    try room.ask(keep("n2"), by: "p3")
    try room.ask(join(["n1", "n2"], words: "n2"))
    #expect(try kept(room, "p1") == ["n9"])
    #expect(try kept(room, "p3") == ["n9"])
    #expect(try room.view.at("notes.n9.text") == "Un livre d’or")
    #expect(try room.view.at("notes.n9.number") == 2)
    #expect(try room.view.at("notes.n9.of") == ["n1": "Une carte magnétique", "n2": "Un livre d’or"])
    #expect(try room.view.at("notes.n1") == nil)
    #expect(try room.own("p2")["mine"] == ["n9": true], "each finds theirs in what was joined")
    try room.ask(["part": ["note": "n9"]])
    #expect(try kept(room, "p1") == ["n1", "n2"])
    #expect(try kept(room, "p3") == ["n2"])
    #expect(try room.view.at("notes.n9") == nil)
  }

  @Test("a table that went on after a join keeps no more than it may when the pair is taken apart")
  func partedLater() throws {
    var room = try seated()
    for note in ["n1", "n2"] { try room.ask(keep(note), by: "p1") }
    try room.ask(join(["n1", "n2"]))
    try room.ask(keep("n3"), by: "p2")
    try room.ask(["part": ["note": "n9"]])
    #expect(try kept(room, "p1") == ["n1", "n3"])
    #expect(room.refusal(keep("n2"), by: "p1") == .tableFull)
  }

  @Test("what looks alike is proposed to the team only, until it is joined or said to be two")
  func proposals() throws {
    let notes = [
      Note(id: "n1", number: 1, text: "Un frigo solidaire dans la rue"), Note(id: "n2", number: 2, text: "Un livre d’or"),
      Note(id: "n3", number: 3, text: "Des frigos solidaires dans les rues !"),
    ]
    var room = try PlayedActivity(Sorting.self, notes: notes, people: 2)
    #expect(try room.wall(.facilitator).at("pairs.items")?.object?.keys.sorted() == ["n1-n3"])
    #expect(try room.wall(.host)["pairs"] == room.wall(.facilitator)["pairs"])
    #expect(try room.wall(.screen)["pairs"] == nil)
    #expect(try room.view["pairs"] == nil)
    try room.ask(["differ": ["notes": ["n1", "n3"], "on": true]])
    #expect(try room.wall(.facilitator)["pairs"] == nil)
    #expect(try room.activity.inverse(of: ["differed": ["notes": ["n1", "n3"], "on": true]]) != nil)
    try room.ask(["differ": ["notes": ["n3", "n1"], "on": false]])
    try room.ask(join(["n1", "n3"]))
    #expect(try room.wall(.cofacilitator).at("pairs.items") == [:])
    #expect(try room.wall(.cofacilitator).at("pairs.joined")?.object?.keys.sorted() == ["n9"])
  }

  @Test("what cannot be joined is refused, and nothing changes after the end until the lead opens again")
  func refused() throws {
    var room = try seated()
    #expect(room.refusal(join(["n1"])) == .tooFewNotes)
    #expect(room.refusal(join(["n1", "n1"])) == .malformed)
    #expect(room.refusal(join(["n1", "n8"])) == .unknownNote)
    #expect(room.refusal(join(["n1", "n2"], "n3")) == .alreadyThere)
    #expect(room.refusal(join(["n1", "n2"], words: "n3")) == .unknownNote)
    #expect(room.refusal(join(["n1", "n2"]), by: "p1") == .notAllowed)
    #expect(room.refusal(["part": ["note": "n1"]]) == .stale)
    try room.ask(["close": [:]])
    #expect(room.refusal(keep("n1"), by: "p1") == .notNow)
    #expect(room.refusal(join(["n1", "n2"])) == .notNow)
    try room.ask(["reopen": [:]])
    #expect(room.refusal(keep("n1"), by: "p1") == nil)
  }

  @Test("without tables the room keeps with raised hands: the lead enters it, all see it at once, no phone keeps alone")
  func room() throws {
    var room = try seated(["by": "room", "keep": 2])
    #expect(room.refusal(keep("n1"), by: "p1") == .notAllowed)
    for note in ["n1", "n2"] { try room.ask(["enter": ["note": .string(note), "on": true]]) }
    #expect(room.refusal(["enter": ["note": "n3", "on": true]]) == .tableFull)
    #expect(try room.view.at("columns.c1.count") == 2)
    #expect(try room.wall(.screen).at("board.notes.n1.column") == "c1")
    #expect(try room.wall(.screen).at("word") == "sorting.choosingRoom")
    #expect(try room.own("p5")["seated"] == nil)
    #expect(room.activity.notes.map(\.id) == ["n1", "n2"])
  }

  @Test("as long as nobody keeps anything, every idea goes on")
  func nothing() throws {
    var room = try seated()
    try room.ask(["close": [:]])
    #expect(room.activity.notes.count == 5)
  }

  @Test("senseless settings are told with what to write instead")
  func problems() throws {
    #expect(Sorting.problems(in: try JSON.object(["keep": 0]).decoded()).map(\.path) == ["keep"])
    #expect(Sorting.problems(in: try JSON.object(["keep": 20]).decoded()).isEmpty)
  }

  @Test("bots keep as many as a table may, and the main move shows it", arguments: 0..<10)
  func bots(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var room = try seated()
    for _ in 0..<12 {
      for person in (1...5).map({ ParticipantID($0) }) {
        let command = AnyActivity.sample(of: Sorting.self, view: try room.view, own: try room.own(person), &generator)
        if person == "p5" { #expect(command == nil) }
        if let command { #expect(room.refusal(command, by: person) == nil) }
      }
    }
    #expect(try kept(room, "p1").count >= 1)
    try room.ask(try room.wall(.facilitator).mainMove ?? [:])
    #expect(try room.wall(.facilitator).mainMove == nil)
    #expect(try room.moves() == ["sorting.reopen"])
  }
}

@Suite("Doubles joined by the table that wrote them")
struct SortingPairTests {
  private func room() throws -> PlayedActivity {
    var notes = someNotes(4)
    notes[0].text = "Un frigo dans la rue"
    notes[1].text = "Des frigos dans les rues"
    notes[2].text = "Le frigo de la rue"
    for index in 0..<4 { notes[index].author = ParticipantID(index + 1) }
    var room = try PlayedActivity(Sorting.self, notes: notes, people: 4)
    for person in 1...4 { room.roster.participants[ParticipantID(person)]?.table = person <= 2 ? "t1" : "t2" }
    return room
  }
  private let pair: JSON = ["pair": ["notes": ["n1", "n2"], "into": "n8"]]

  @Test("a table is asked about its own ideas only, joins them, and takes them apart again")
  func own() throws {
    var room = try room()
    #expect(try room.own("p1")["pairs"]?.object?.keys.sorted() == ["n1-n2"])
    #expect(try room.own("p3")["pairs"] == [:])
    #expect(room.refusal(pair, by: "p3") == .stale)
    #expect(room.refusal(["pair": ["notes": ["n1", "n3"], "into": "n8"]], by: "p1") == .stale)
    try room.ask(pair, by: "p2")
    #expect(try room.own("p1")["joined"] == ["n8": true])
    #expect(try room.own("p3")["joined"] == [:])
    #expect(room.refusal(["unpair": ["note": "n8"]], by: "p3") == .stale)
    try room.ask(["unpair": ["note": "n8"]], by: "p1")
    #expect(try room.own("p1")["pairs"]?.object?.keys.sorted() == ["n1-n2"])
  }

  @Test("two ideas that a table says are two are not proposed again, to nobody")
  func two() throws {
    var room = try room()
    try room.ask(["pair": ["notes": ["n1", "n2"]]], by: "p1")
    #expect(try room.own("p2")["pairs"] == [:])
    #expect(try room.wall(.facilitator).at("pairs.items")?.object?.keys.sorted() == ["n1-n3", "n2-n3"])
    #expect(room.refusal(pair, by: "p2") == .stale)
  }
}
