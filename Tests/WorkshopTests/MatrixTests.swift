import Testing

@testable import Workshop

@Suite("Ideas on a matrix of two plain questions")
struct MatrixTests {
  private func answering(_ settings: JSON = [:], people: Int = 6) throws -> PlayedActivity {
    try PlayedActivity(Matrix.self, settings, notes: someNotes(), people: people)
  }

  private func place(_ note: String, _ x: String, _ y: String) -> JSON {
    ["place": ["note": .string(note), "x": .string(x), "y": .string(y)]]
  }

  /// Where the answers put the first idea, as everybody sees it once shown.
  private func spread(_ answers: [(x: String, y: String)]) throws -> JSON? {
    var room = try answering(people: max(answers.count, 1))
    for (index, answer) in answers.enumerated() { try room.ask(place("n1", answer.x, answer.y), by: ParticipantID(index + 1)) }
    try room.ask(["show": [:]])
    return try room.view.at("items.n1")
  }

  @Test("each person answers two questions an idea, and changes the answer as long as nothing is shown")
  func answers() throws {
    var room = try answering()
    try room.ask(place("n1", "low", "low"), by: "p1")
    try room.ask(place("n1", "middle", "high"), by: "p1")
    try room.ask(place("n2", "high", "high"), by: "p2")
    #expect(try room.own("p1").at("places") == ["n1": ["x": "middle", "y": "high"]])
    #expect(try room.own("p3").at("places") == [:])
    #expect(try room.view.at("answered") == 2)
    #expect(room.activity.progress(of: "p1", room.roster) == .working)
    #expect(room.activity.progress(of: "p3", room.roster) == .notStarted)
    try room.ask(["show": [:]])
    #expect(try room.view.at("items.n1.x") == ["low": 0, "middle": 1, "high": 0])
    #expect(try room.view.at("items.n1.answers") == 1)
  }

  private static let nonsense: [JSON] = [
    ["place": ["note": "n1", "x": 4, "y": "low"]], ["place": ["note": "n1", "x": "outside", "y": "low"]],
    ["place": ["note": "n1", "x": "low", "y": "middle"]], ["place": ["note": "n1", "x": 1_000_000_000, "y": 2]],
    ["place": ["note": "n1", "x": "NaN", "y": "low"]], ["place": ["note": "n1", "x": "low"]],
    ["place": ["note": "n1", "x": "low", "y": "low", "answers": 3]], ["choose": ["note": 1]], ["show": ["now": true]],
  ]

  @Test("F17 an answer that is none of the words of the axes is refused", arguments: nonsense)
  func outside(command: JSON) throws {
    var room = try answering()
    let before = try room.own("p1")
    #expect(room.refusal(command, by: command["show"] == nil ? "p1" : nil) == .malformed)
    #expect(try room.own("p1") == before)
    #expect(try room.view.at("answered") == 0)
  }

  @Test("an idea that is not here cannot be placed or chosen")
  func unknown() throws {
    var room = try answering()
    #expect(room.refusal(place("n9", "low", "low"), by: "p1") == .unknownItem)
    #expect(room.refusal(["choose": ["note": "n9"]], by: "p1") == .unknownItem)
  }

  @Test("only the lead shows and hides, only people of the room answer")
  func rights() throws {
    var room = try answering()
    #expect(room.refusal(["show": [:]], by: "p1") == .notAllowed)
    #expect(room.refusal(["hide": [:]], by: "p1") == .notAllowed)
    #expect(room.refusal(place("n1", "low", "low")) == .notAllowed)
    #expect(room.refusal(["choose": ["note": "n1"]]) == .notAllowed)
  }

  @Test("two rooms that answer differently look the same to everybody, the lead included, until the lead shows")
  func noDifference() throws {
    var one = try answering()
    var other = try answering()
    func seen(_ room: PlayedActivity) throws -> [JSON] {
      try [room.view, room.wall(.screen), room.wall(.facilitator), room.own("p6")]
    }
    for person in 1...5 {
      try one.ask(place("n1", "low", "high"), by: ParticipantID(person))
      try other.ask(place("n2", "high", "low"), by: ParticipantID(person))
      try one.ask(["choose": ["note": "n1"]], by: ParticipantID(person))
      #expect(try seen(one) == seen(other))
    }
    try one.ask(["show": [:]])
    try other.ask(["show": [:]])
    #expect(try one.view != other.view)
    try one.ask(["hide": [:]])
    try other.ask(["hide": [:]])
    #expect(try seen(one) == seen(other))
  }

  @Test("while all look at the result no answer changes; hidden again, they do")
  func late() throws {
    var room = try answering()
    try room.ask(place("n1", "low", "low"), by: "p1")
    #expect(room.refusal(["hide": [:]]) == .notNow)
    try room.ask(["show": [:]])
    #expect(room.refusal(place("n1", "high", "high"), by: "p1") == .notNow)
    #expect(room.refusal(["show": [:]]) == .notNow)
    #expect(try room.wall(.screen).at("scatter.items.n1.at") == ["x": 0, "y": 0])
    try room.ask(["hide": [:]])
    #expect(try room.wall(.screen).at("scatter") == nil)
    try room.ask(place("n1", "high", "high"), by: "p1")
    #expect(try room.own("p1").at("places.n1.x") == "high")
  }

  private static let medians: [(answers: [(x: String, y: String)], at: JSON, quadrant: JSON)] = [
    ([("high", "high")], ["x": 4, "y": 2], "start"), ([("low", "high")], ["x": 0, "y": 2], "prepare"),
    ([("high", "low")], ["x": 4, "y": 0], "ifTime"), ([("low", "low")], ["x": 0, "y": 0], "keepIdea"),
    ([("middle", "high")], ["x": 2, "y": 2], "line"), ([("high", "high"), ("high", "low")], ["x": 4, "y": 1], "line"),
    ([("middle", "high"), ("high", "high")], ["x": 3, "y": 2], "start"),
    ([("low", "low"), ("middle", "low")], ["x": 1, "y": 0], "keepIdea"),
    ([("low", "high"), ("high", "high")], ["x": 2, "y": 2], "line"),
    ([("high", "high"), ("high", "high"), ("high", "high"), ("low", "high")], ["x": 4, "y": 2], "start"),
    ([("low", "low"), ("middle", "low"), ("middle", "low"), ("high", "low"), ("middle", "high")], ["x": 2, "y": 0], "line"),
  ]

  @Test("an idea stands at the median of its answers, in half steps, in the box of that place", arguments: medians)
  func median(answers: [(x: String, y: String)], at: JSON, quadrant: JSON) throws {
    let placed = try spread(answers)
    #expect(placed?.at("at") == at)
    #expect(placed?.at("quadrant") == quadrant)
    #expect(placed?.at("divided") == false)
  }

  private static let spreads: [(low: Int, middle: Int, high: Int, divided: Bool)] = [
    (1, 0, 1, false), (1, 1, 1, true), (2, 0, 1, true), (3, 0, 1, false), (2, 2, 2, true), (2, 3, 2, false), (3, 3, 2, false),
    (0, 5, 5, false), (5, 0, 5, true), (4, 0, 0, false),
  ]

  @Test("an idea is to be talked about when both ends have a third of the answers each, and no box claims it", arguments: spreads)
  func divided(low: Int, middle: Int, high: Int, divided: Bool) throws {
    let words = [("low", low), ("middle", middle), ("high", high)].flatMap { Array(repeating: $0.0, count: $0.1) }
    let across = try spread(words.map { ($0, "high") })
    #expect(across?.at("divided") == .bool(divided))
    #expect((across?.at("quadrant") == nil) == divided)
    #expect(across?.at("x") == ["low": .integer(low), "middle": .integer(middle), "high": .integer(high)])
  }

  @Test("people who disagree about the use divide an idea too")
  func dividedUpwards() throws {
    #expect(try spread([("high", "low"), ("high", "high"), ("high", "high")])?.at("divided") == true)
    #expect(try spread([("high", "low"), ("high", "high"), ("high", "high"), ("high", "high")])?.at("divided") == false)
  }

  @Test("an idea nobody answered stands nowhere")
  func empty() throws {
    let placed = try spread([])
    #expect(placed?.at("answers") == 0)
    #expect(placed?.at("at") == nil && placed?.at("quadrant") == nil)
    #expect(placed?.at("divided") == false)
  }

  @Test("answers of somebody who is sent out stay: they were given")
  func removed() throws {
    var room = try answering()
    try room.ask(place("n1", "high", "high"), by: "p1")
    room.roster.participants["p1"] = nil
    try room.ask(["show": [:]])
    #expect(try room.view.at("items.n1.answers") == 1)
  }
}
