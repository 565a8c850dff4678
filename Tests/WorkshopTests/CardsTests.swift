import Testing

@testable import Workshop

/// A room of three tables of two people: p1 and p2 at t1, p3 and p4 at t2, p5 and p6 at t3.
private func tables(_ settings: JSON) throws -> PlayedActivity {
  var room = try PlayedActivity(Cards.self, settings, notes: [], people: 6)
  for person in 1...6 { room.roster.participants[ParticipantID(person)]?.table = TableID(number: (person + 1) / 2) }
  room.roster.tables = (1...3).map { TableID(number: $0) }
  return room
}

extension PlayedActivity {
  fileprivate func hand(_ person: ParticipantID) throws -> [String] {
    try own(person).at("cards")?.object?.sorted { $0.value["rank"]!.integer! < $1.value["rank"]!.integer! }.map(\.key) ?? []
  }
  fileprivate mutating func write(_ text: String, by person: ParticipantID, note: String) throws {
    let card = try #require(try hand(person).first)
    try ask(["write": ["note": .string(note), "column": .string(card), "text": .string(text)]], by: person)
  }
}

@Suite("Cards drawn by tables")
struct CardsTests {
  @Test("no two tables have the same card while there are enough, and who sits at a table sees its card only")
  func drawn() throws {
    for ready in ["evocative", "iceBreakers"] {
      var room = try tables(["ready": .string(ready)])
      try room.ask(["draw": [:]], by: "p1")
      #expect(try room.hand("p2") == room.hand("p1") && room.hand("p3") == [])
      #expect(room.refusal(["draw": [:]], by: "p2") == .stale, "the table has its card")
      try room.ask(["deal": [:]])
      let hands = try ["p1", "p3", "p5"].map { try room.hand($0) }
      #expect(hands.allSatisfy { $0.count == 1 } && Set(hands).count == 3)
      #expect(room.refusal(["deal": [:]]) == .stale)
    }
  }

  @Test("with fewer cards than tables each card lies on as few tables as can be, and no table has the same one twice")
  func few() throws {
    var room = try tables(["cards": [["title": "Un succès"], ["title": "Une erreur"]], "perTable": 2])
    try room.ask(["deal": [:]])
    for person in ["p1", "p3", "p5"] as [ParticipantID] { #expect(try Set(room.hand(person)) == ["c1", "c2"]) }
    #expect(try room.own("p1").at("lacks") == 0)
    var one = try tables(["cards": [["title": "Un succès"], ["title": "Une erreur"]]])
    try one.ask(["deal": [:]])
    #expect(try Set(["p1", "p3", "p5"].flatMap { try one.hand($0) }) == ["c1", "c2"])
  }

  @Test("the log carries who drew what: replayed with any other chance, everybody has the same cards")
  func outcome() throws {
    var room = try tables(["ready": "evocative", "perTable": 2])
    try room.ask(["deal": [:]])
    let hands = try #require(room.log.first?.at("dealt.hands")?.object)
    #expect(hands.count == 3 && hands.values.allSatisfy { $0.array?.count == 2 })
    var again = try tables(["ready": "evocative", "perTable": 2])
    for event in room.log { try again.apply(event) }
    #expect(try again.hand("p5") == room.hand("p5"))
  }

  @Test("a table takes another card while it has answered nothing, unless the plan forbids it")
  func swap() throws {
    var room = try tables(["ready": "evocative"])
    try room.ask(["deal": [:]])
    let first = try #require(try room.hand("p1").first)
    try room.ask(["swap": ["card": .string(first)]], by: "p2")
    let second = try #require(try room.hand("p1").first)
    #expect(try second != first && !room.hand("p3").contains(second))
    #expect(room.refusal(["swap": ["card": .string(first)]], by: "p1") == .unknownColumn)
    try room.write("La fête", by: "p1", note: "n0a")
    #expect(room.refusal(["swap": ["card": .string(second)]], by: "p2") == .cardAnswered)
    try room.ask(["withdraw": ["note": "n0a"]], by: "p1")
    try room.ask(["swap": ["card": .string(second)]], by: "p2")
    #expect(try !room.hand("p1").contains(first), "not the one it gave back, as long as there are others")
    var fixed = try tables(["ready": "evocative", "swaps": false])
    try fixed.ask(["deal": [:]])
    let held = try fixed.hand("p1")[0]
    #expect(fixed.refusal(["swap": ["card": .string(held)]], by: "p1") == .notAllowed)
    var small = try tables(["cards": [["title": "Une"], ["title": "Deux"], ["title": "Trois"]]])
    try small.ask(["deal": [:]])
    let last = try small.hand("p1")[0]
    #expect(small.refusal(["swap": ["card": .string(last)]], by: "p1") == .noCardLeft)
  }

  @Test("what a table answers it sees first and alone; the room sees one table after the other, then all")
  func secrecy() throws {
    var room = try tables(["ready": "evocative"])
    try room.ask(["deal": [:]])
    try room.write("La fête de quartier", by: "p1", note: "n0a")
    try room.write("Commencer trop tard", by: "p3", note: "n0b")
    #expect(try room.own("p2").at("others.n0a.text") == "La fête de quartier")
    let stranger = try #require(try room.hand("p3").first)
    let wrong: JSON = ["write": ["note": "n0c", "column": .string(stranger), "text": "Chez les autres"]]
    #expect(room.refusal(wrong, by: "p1") == .unknownColumn)
    func sees(_ text: String) throws -> [String] {
      let all: [(String, JSON)] = [
        ("phones", try room.view), ("wall", try room.wall(.screen)), ("lead", try room.wall(.facilitator)),
        ("p2", try room.own("p2")), ("p4", try room.own("p4")),
      ]
      return all.filter { $0.1.text.contains(text) }.map(\.0)
    }
    #expect(try sees("fête") == ["p2"] && sees("trop tard") == ["p4"])
    try room.ask(["turn": ["to": "reading"]])
    #expect(try sees("fête") == ["lead", "p2"], "the lead reads before the wall does")
    try room.ask(["show": ["tables": ["t1"]]])
    #expect(try sees("fête") == ["phones", "wall", "lead", "p2"] && sees("trop tard") == ["lead", "p4"])
    #expect(try room.wall(.screen).at("deck.current") == "t1")
    try room.ask(["show": ["tables": ["t1", "t2"]]])
    #expect(try room.wall(.screen).at("deck.notes")?.object?.keys.sorted() == ["n0b"])
    #expect(try sees("fête").contains("phones"), "what was shown stays on the phones")
    try room.ask(["showAll": ["on": true]])
    #expect(try room.wall(.screen).at("board.notes")?.object?.count == 2)
    #expect(try room.wall(.screen).at("board.columns")?.object?.count == 3)
  }

  @Test("the lead is led through it by one button, and each press can be taken back")
  func moves() throws {
    var room = try tables(["ready": "evocative"])
    var pressed: [String] = []
    for _ in 0..<9 {
      let before = try [room.view, room.wall(.screen), room.own("p1")]
      let move = try room.wall(.facilitator)["moves"]?.object?.values.first { $0["main"] == true }
      guard let command = move?["command"], let word = move?["word"]?.string else { break }
      pressed.append(word)
      let kept = room
      try room.ask(command)
      let event = try #require(room.log.last)
      let back = try #require(try kept.activity.inverse(of: event), "\(word)")
      var undone = room
      try undone.ask(back)
      #expect(try [undone.view, undone.wall(.screen), undone.own("p1")] == before, "\(word)")
    }
    #expect(
      pressed == [
        "cards.deal", "cards.reveal", "cards.first", "cards.next", "cards.next", "cards.all", "board.second", "board.sort",
        "board.close",
      ])
  }

  @Test("a reading before the wall holds back what a table wrote, from its own table too")
  func preread() throws {
    var room = try tables(["ready": "evocative", "preread": true])
    try room.ask(["deal": [:]])
    try room.write("Une insulte", by: "p1", note: "n0a")
    #expect(try !room.own("p2").text.contains("insulte"))
    try room.ask(["turn": ["to": "reading"]])
    try room.ask(["show": ["tables": ["t1"]]])
    #expect(try !room.wall(.screen).text.contains("insulte") && !room.own("p2").text.contains("insulte"))
    try room.ask(["pass": ["note": "n0a", "seen": 1]])
    #expect(try room.wall(.screen).at("deck.notes.n0a.text") == "Une insulte")
  }

  @Test("ice-breakers are answered aloud: nothing is written, and all tables take another card together")
  func aloud() throws {
    var room = try tables(["ready": "iceBreakers"])
    try room.ask(["deal": [:]])
    let first = try #require(try room.hand("p1").first)
    #expect(room.refusal(["write": ["note": "n0a", "column": .string(first), "text": "Mots"]], by: "p1") == .notNow)
    #expect(room.refusal(["turn": ["to": "reading"]]) == .notNow)
    #expect(try room.moves() == ["cards.again", "cards.close"])
    try room.ask(["deal": ["again": true]])
    #expect(try !room.hand("p1").contains(first))
    #expect(try Set(["p1", "p3", "p5"].flatMap { try room.hand($0) }).count == 3)
    #expect(room.activity.progress(of: "p1", room.roster) == .working)
    try room.ask(["turn": ["to": "closed"]])
    #expect(try room.outcome.array?.first?.at("deck.items")?.object?.count == 3)
    #expect(try room.wall(.facilitator)["entry"] == nil)
  }

  @Test("J10 without any phone the lead deals to the tables that there are, and types their answers under the cards")
  func withoutPhones() throws {
    var room = try tables(["ready": "evocative"])
    room.roster.participants = [:]
    try room.ask(["deal": [:]])
    let columns = try #require(try room.wall(.facilitator).at("entry.e1.fields.column.choice")?.object)
    #expect(columns.count == 3)
    let card = try #require(columns.keys.min())
    try room.ask(["enter": ["note": "n0a", "column": .string(card), "text": "Sur papier"]])
    try room.ask(["turn": ["to": "reading"]])
    let shown = ["t1", "t2", "t3"] as [JSON]
    try room.ask(["show": ["tables": .array(shown)]])
    try room.ask(["showAll": ["on": true]])
    #expect(try room.wall(.screen).at("board.notes.n0a.byTeam") == true)
  }

  @Test("in a room without tables one card is drawn for everybody; at tables who sits nowhere is asked to sit")
  func room() throws {
    var room = try PlayedActivity(Cards.self, ["ready": "evocative"], notes: [], people: 2)
    try room.ask(["draw": [:]], by: "p2")
    #expect(try room.hand("p1").count == 1)
    try room.write("On a fini à temps", by: "p1", note: "n0a")
    #expect(try room.own("p2").at("others.n0a.text") == "On a fini à temps")
    var seated = try tables(["ready": "evocative"])
    seated.roster.participants["p6"]?.table = nil
    #expect(seated.refusal(["draw": [:]], by: "p6") == .notSeated)
    #expect(try seated.own("p6").at("seated") == false)
  }

  private static let mistakes: [(JSON, String)] = [
    ([:], ""), (["cards": [["title": " "]]], "cards.0.title"),
    (["cards": [["title": "Une", "picture": "dragon"]]], "cards.0.picture"),
    (["ready": "evocative", "perTable": 4], "perTable"),
    (["cards": .array(Array(repeating: ["title": "Une"], count: 41))], "cards"),
  ]

  @Test("what is wrong in the cards of a plan is said where it is", arguments: mistakes)
  func mistaken(settings: JSON, path: String) throws {
    #expect(Cards.problems(in: try settings.decoded(as: Cards.Setup.self)).map(\.path) == [path])
  }

  private static let stored = [
    #"{"dealt":{"hands":{"t1":["c1","c4"],"t2":[]}}}"#, #"{"shown":{"tables":["t2","t1"]}}"#, #"{"allShown":{"on":true}}"#,
    #"{"wrote":{"note":"n1","column":"c1","text":"Mots","author":"p1","at":1}}"#, #"{"turned":{"to":"reading","at":1}}"#,
  ]

  @Test("what the log keeps of cards is read, and written again as it was", arguments: stored)
  func form(text: String) throws {
    var reader = JSONReader(Array(text.utf8), depth: Limits.viewDepth)
    let json = try reader.document()
    let event = try json.decoded(as: Cards.Event.self)
    #expect(try JSON(encoding: event) == json)
    #expect(!Cards.told(event).isEmpty)
  }
}
