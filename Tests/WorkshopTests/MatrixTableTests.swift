import Testing

@testable import Workshop

@Suite("A matrix answered by tables, its plan, its log and its bots")
struct MatrixTableTests {
  private func seated() throws -> PlayedActivity {
    var room = try PlayedActivity(Matrix.self, ["by": "table"], notes: someNotes(), people: 5)
    for person in 1...4 { room.roster.participants[ParticipantID(person)]?.table = person <= 2 ? "t1" : "t2" }
    return room
  }

  private func place(_ note: String, _ x: String, _ y: String) -> JSON {
    ["place": ["note": .string(note), "x": .string(x), "y": .string(y)]]
  }

  @Test("the answer of a table is changed by anyone who sits there, and counts once")
  func shared() throws {
    var room = try seated()
    try room.ask(place("n1", "low", "low"), by: "p1")
    try room.ask(place("n1", "high", "high"), by: "p2")
    try room.ask(["choose": ["note": "n1"]], by: "p2")
    #expect(try room.own("p1").at("places.n1") == ["x": "high", "y": "high"])
    #expect(try room.own("p1").at("chosen") == "n1")
    #expect(try room.own("p3").at("places") == [:])
    #expect(try room.own("p3").at("chosen") == nil)
    #expect(room.activity.progress(of: "p1", room.roster) == .working)
    #expect(try room.wall(.screen).at("figures.answered") == 1)
    #expect(try room.wall(.screen).at("figures.tables") == 2)
    #expect(try room.wall(.screen).at("word") == "matrix.answeringTables")
    try room.ask(["show": [:]])
    #expect(try room.view.at("items.n1.answers") == 1)
    #expect(try room.wall(.facilitator).at("word") == "matrix.shownTables")
  }

  @Test("who sits nowhere cannot answer for a table, and is told so; who changes tables leaves the answers there")
  func moving() throws {
    var room = try seated()
    #expect(room.refusal(place("n1", "low", "low"), by: "p5") == .notSeated)
    #expect(room.refusal(["choose": ["note": "n1"]], by: "p5") == .notSeated)
    #expect(try room.own("p5").at("seated") == false)
    #expect(room.activity.progress(of: "p5", room.roster) == .notStarted)
    try room.ask(place("n1", "low", "low"), by: "p1")
    room.roster.participants["p1"]?.table = "t2"
    #expect(try room.own("p1").at("places") == [:])
    #expect(try room.own("p2").at("places.n1.x") == "low")
    #expect(try room.own("p1").at("seated") == nil)
  }

  @Test("one idea is kept, another can be kept instead, also after having seen the result; all ideas go on")
  func choosing() throws {
    var room = try seated()
    try room.ask(["choose": ["note": "n1"]], by: "p1")
    try room.ask(["show": [:]])
    try room.ask(["choose": ["note": "n3"]], by: "p2")
    #expect(try room.own("p1").at("chosen") == "n3")
    #expect(room.activity.notes.map(\.id) == someNotes().map(\.id))
  }

  @Test("examples stand on the axes before the first answer, in half steps")
  func anchors() throws {
    let anchors: JSON = [
      "anchors": [
        ["text": "Dire bonjour", "x": "high", "y": "low"],
        ["text": ["fr": "Un hôtel", "en": "A hotel"], "x": "low", "y": "high"],
        ["text": "Un repas", "x": "middle", "y": "high"],
      ]
    ]
    let room = try PlayedActivity(Matrix.self, anchors, notes: someNotes(), people: 2)
    #expect(try room.view.at("anchors.k1") == ["text": "Dire bonjour", "x": 4, "y": 0])
    #expect(try room.view.at("anchors.k2") == ["text": ["fr": "Un hôtel", "en": "A hotel"], "x": 0, "y": 2])
    #expect(try room.view.at("anchors.k3.x") == 2)
  }

  private static let senseless: [(path: String, settings: JSON)] = [
    ("x", ["x": ["question": "Facile ?", "low": "non", "high": "oui"]]),
    ("x.question", ["x": ["question": " ", "low": "non", "middle": "moyen", "high": "oui"]]),
    ("y.middle", ["y": ["question": "Utile ?", "low": "un peu", "middle": "moyen", "high": "beaucoup"]]),
    ("y.high", ["y": ["question": "Utile ?", "low": "un peu", "high": ""]]), ("quadrants.start", ["quadrants": ["start": ""]]),
    ("anchors.0.text", ["anchors": [["text": "", "x": "low", "y": "low"]]]),
    ("anchors", ["anchors": .array(Array(repeating: ["text": "Un repas", "x": "low", "y": "low"], count: 5))]),
  ]

  @Test("senseless settings are told with their place and what to write instead", arguments: senseless)
  func problems(path: String, settings: JSON) throws {
    let problems = Matrix.problems(in: try settings.decoded())
    #expect(problems.map(\.path) == [path])
    #expect(problems.allSatisfy { !$0.what.isEmpty && $0.remedy.hasSuffix(".") })
  }

  @Test("a plan that says nothing gets the two questions of the method, answered alone where nobody sits, and four named boxes")
  func defaults() throws {
    #expect(Matrix.problems(in: try JSON.object([:]).decoded()).isEmpty)
    let room = try PlayedActivity(Matrix.self, notes: someNotes(), people: 2)
    let view = try room.view
    #expect(try room.own("p1").at("by") == "individual")
    #expect(view.at("axes.x.middle.fr") == "moyen")
    #expect(view.at("axes.y.middle") == nil)
    #expect(view["quadrants"]?.object?.keys.sorted() == ["ifTime", "keepIdea", "prepare", "start"])
    #expect(view["anchors"] == nil)
  }

  @Test("any events may be erased: no choice stays in them, and the rest replays", arguments: 0..<20)
  func erasing(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var room = try PlayedActivity(Matrix.self, notes: someNotes(), people: 4)
    for person in 1...4 {
      try room.ask(place("n1", "high", "low"), by: ParticipantID(person))
      try room.ask(["choose": ["note": "n2"]], by: ParticipantID(person))
    }
    try room.ask(["show": [:]])
    let erased = Set(room.log.indices.filter { _ in Bool.random(using: &generator) })
    var again = try AnyActivity(Matrix.self, settings: [:], notes: someNotes())
    for (index, event) in room.log.enumerated() {
      let redacted = try AnyActivity.redacted(event, of: Matrix.self)
      #expect(redacted.at("placed.answer") == nil && redacted.at("chosen.note") == nil)
      _ = try again.apply(erased.contains(index) ? redacted : event)
    }
    let left = (0..<4).count { !erased.contains($0 * 2) }
    #expect(try again.view(room.roster).at("items.n1.answers") == .integer(left))
    #expect(try again.view(room.roster).at("answered") == .integer(left))
    #expect(try again.own(for: "p1", room.roster).at("chosen") == (erased.contains(1) ? nil : "n2"))
  }

  @Test("what remains is what was shown")
  func outcome() throws {
    var room = try seated()
    try room.ask(place("n1", "low", "high"), by: "p1")
    try room.ask(["show": [:]])
    #expect(try room.outcome.array?.first?.at("scatter") == room.wall(.screen).at("scatter"))
  }

  @Test("bots only send what is accepted until all is answered, and the main move shows the result", arguments: 0..<20)
  func bots(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var room = try seated()
    for _ in 0..<12 {
      for person in (1...5).map({ ParticipantID($0) }) {
        let own = try room.own(person)
        let command = AnyActivity.sample(of: Matrix.self, view: try room.view, own: own, &generator)
        if person == "p5" { #expect(command == nil) }
        if let command { #expect(room.refusal(command, by: person) == nil) }
      }
    }
    #expect(try room.own("p1").at("places")?.object?.count == 4)
    #expect(try room.own("p3").at("chosen") != nil)
    let show = try room.wall(.facilitator).mainMove
    #expect(show == ["show": [:]])
    try room.ask(show ?? [:])
    #expect(try room.wall(.facilitator).mainMove == nil)
    #expect(try room.moves() == ["matrix.hide"])
  }
}
