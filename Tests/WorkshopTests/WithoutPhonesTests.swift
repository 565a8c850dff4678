import Testing

@testable import Workshop

/// What the team types by hand, filled as a page fills it.
private func typed(_ wall: JSON, _ word: String, _ given: [String: JSON]) throws -> JSON {
  let entries = try #require(wall["entry"]?.object)
  let entry = try #require(entries.values.first { $0["word"]?.string == word })
  let (verb, content) = try #require(entry["command"]?.only)
  let fields = try #require(entry["fields"]?.object)
  let drawn = fields.filter { $0.value["draw"] != nil && given[$0.key] == nil }
  #expect(drawn.isEmpty && Set(given.keys).isSubset(of: fields.keys), "\(word) asks for \(fields.keys.sorted())")
  return .object([verb: content.merging(.object(given))])
}

@Suite("A room without phones: the team types what was written, raised and said")
struct WithoutPhonesTests {
  private static let plan = """
    {"title": "Sans téléphone", "purpose": "choisir", "sponsor": "Le centre", "activities": [
      {"kind": "ideation", "title": "Idées", "minutes": 5, "settings": {"columns": [{"title": "Manger"}, {"title": "Dormir"}]}},
      {"kind": "smartvote", "title": "Vote", "minutes": 5, "notesFrom": 1},
      {"kind": "matrix", "title": "Facile ?", "minutes": 5, "notesFrom": 2},
      {"kind": "instruction", "title": "Merci", "minutes": 5}]}
    """

  @Test("J10 a whole plan runs with nobody on a phone")
  func wholePlan() throws {
    var room = try Gathering(Self.plan)
    func wall() throws -> JSON { try #require(try room.session.activityWall(for: .facilitator)) }
    func press() throws { try room.ask(try #require(try wall().mainMove), of: room.session.current) }
    try room.ask(["start": [:]])
    for (index, text) in ["Un frigo", "Un livre d’or", "Un hôtel"].enumerated() {
      let given: [String: JSON] = ["note": .string("n\(index)"), "column": "c1", "text": .string(text)]
      try room.ask(try typed(wall(), "board.enter", given), of: "a1")
    }
    for _ in 0..<4 { try press() }
    try room.go("a2")
    try press()
    let hands: [String: JSON] = ["voters": 20, "dots": ["n0": 31, "n1": 9, "n2": 0], "none": 2]
    try room.ask(try typed(wall(), "smartvote.hands", hands), of: "a2")
    try press()
    try press()
    #expect(try wall().at("ranking.items.n0.dots") == 31)
    #expect(try wall().at("ranking.voters") == 20)
    try room.go("a3")
    try room.ask(try typed(wall(), "matrix.answer", ["note": "n0", "x": "high", "y": "high"]), of: "a3")
    try press()
    #expect(try wall().at("scatter.items.n0.quadrant") == "start")
    #expect(try wall().at("scatter.items.n0.aloud") == 1)
    try room.go("a4")
    try room.ask(["end": [:]])
    #expect(room.session.roster.count == 0 && room.session.discrepancies.isEmpty)
    #expect(try room.replayed().views() == room.views())
  }

  @Test("J10 only the team is asked to type, and only while it counts")
  func whoTypes() throws {
    var room = try Gathering(Self.plan)
    try room.ask(["start": [:]])
    #expect(try room.session.activityWall(for: .screen)?["entry"] == nil)
    #expect(try room.session.activityWall(for: .host)?["entry"] != nil, "a host types what the table wrote")
    try room.ask(["turn": ["to": "closed"]], of: "a1")
    #expect(try room.session.activityWall(for: .facilitator)?["entry"] == nil)
    let late: JSON = ["enter": ["note": "n1", "column": "c1", "text": "Trop tard"]]
    #expect(room.refusal(late, of: "a1", as: .facilitator) == .closed)
  }

  @Test("J10 in the silence a typed note is face down like the others; it is said to be the team's, and needs no reading")
  func typedNotes() throws {
    var room = try IdeationRoom(["preread": true])
    try room.ask(["enter": ["note": "n0a", "column": "c1", "text": "  Un frigo "]])
    #expect(try room.phones["count"] == 1)
    #expect(try !room.lead.text.contains("frigo") && !room.phones.text.contains("frigo"))
    try room.turn("reading")
    let card: JSON = ["column": "c1", "rank": 1, "number": 1, "text": "Un frigo", "byTeam": true]
    #expect(try room.phones.at("notes.n0a") == card)
    #expect(room.activity.notes.map(\.author) == [nil])
    #expect(throws: Rejection.alreadyThere) { try room.ask(["enter": ["note": "n0a", "column": "c1", "text": "Encore"]]) }
    #expect(throws: Rejection.empty) { try room.ask(["enter": ["note": "n0b", "column": "c1", "text": "  "]]) }
    #expect(throws: Rejection.unknownColumn) { try room.ask(["enter": ["note": "n0b", "column": "c9", "text": "Un"]]) }
    try room.ask(["unenter": ["note": "n0a"]])
    #expect(try room.phones["count"] == 0)
    #expect(throws: Rejection.unknownNote) { try room.ask(["unenter": ["note": "n0a"]]) }
  }

  @Test("only what the team typed is taken back by the team")
  func notTheirs() throws {
    var room = try IdeationRoom(["silent": false])
    try room.write("n0a", "Un frigo", by: "p1")
    #expect(throws: Rejection.unknownNote) { try room.ask(["unenter": ["note": "n0a"]]) }
  }
}

@Suite("Hands and papers beside the ballots of phones")
struct CountedVoteTests {
  /// Six people vote by phone for the first two ideas; the vote is still open.
  private func room(_ settings: JSON = [:], phones: Int = 6) throws -> PlayedActivity {
    var room = try PlayedActivity(SmartVote.self, settings, notes: someNotes(3), people: max(phones, 1))
    try room.ask(["open": [:]])
    for person in 0..<phones { try room.ask(someBallot(["n1": 2, "n2": 1]), by: ParticipantID(person + 1)) }
    return room
  }

  private func count(
    _ channel: String = "hands", voters: Int, _ dots: [String: Int], none: Int = 0, replaces: Int = 0
  ) -> JSON {
    let members: [String: JSON] = [
      "channel": .string(channel), "voters": .integer(voters), "dots": .object(dots.mapValues { .integer($0) }),
      "none": .integer(none), "replaces": .integer(replaces),
    ]
    return ["count": .object(members)]
  }

  private func shown(_ room: inout PlayedActivity) throws -> JSON {
    for command in [["stop": [:]], ["close": [:]], ["show": ["places": 3]]] as [JSON] { try room.ask(command) }
    #expect(room.activity.discrepancies.isEmpty)
    return try room.view
  }

  @Test("the result adds hands to ballots, shows both side by side, and does not say how many people when nobody knows")
  func together() throws {
    var room = try room()
    try room.ask(count(voters: 10, ["n2": 12, "n3": 5], none: 1))
    let result = try #require(try shown(&room)["result"])
    #expect(result["voters"] == 16 && result["blank"] == 1)
    #expect(result.at("items.n2") == ["place": 1, "tied": false, "kept": true, "dots": 18])
    #expect(result.at("items.n1.dots") == 12)
    let phones: JSON = [
      "rank": 1, "voters": 6, "blank": 0, "dots": ["n1": 12, "n2": 6, "n3": 0], "people": ["n1": 6, "n2": 6, "n3": 0],
    ]
    #expect(result.at("channels.phones") == phones)
    #expect(result.at("channels.hands") == ["rank": 2, "voters": 10, "blank": 1, "dots": ["n1": 0, "n2": 12, "n3": 5]])
    #expect(try room.outcome.array?.first?.at("ranking.channels.hands.dots.n2") == 12)
    #expect(try room.wall(.screen).at("ranking.channels.phones.voters") == 6)
  }

  @Test("V3 a way of voting with fewer than five people is not shown apart")
  func smallChannel() throws {
    var few = try room(phones: 4)
    try few.ask(count(voters: 10, ["n2": 12]))
    let result = try #require(try shown(&few)["result"])
    #expect(result["channels"] == nil && result["channelsWithheld"] == true)
    #expect(result.at("items.n2.dots") == 16 && result.at("items.n2.people") == nil)
    var alone = try room(phones: 0)
    try alone.ask(count("paper", voters: 3, ["n2": 4]))
    let papers = try #require(try shown(&alone)["result"])
    #expect(papers["channelsWithheld"] == nil, "nothing is beside it to be told apart from")
    #expect(papers["channels"]?.object?.keys.sorted() == ["paper"])
  }

  @Test("V2 while people vote nobody but the lead sees what was counted, and people only how many took part")
  func hidden() throws {
    var room = try room()
    let before = try (room.view, room.wall(.screen))
    try room.ask(count(voters: 10, ["n2": 12]))
    #expect(try room.view == before.0.merging(["voted": 16]))
    #expect(try room.wall(.screen).text.contains("12") == false)
    #expect(try room.wall(.facilitator).at("entry.e1.fields.dots.value") == ["n2": 12])
    #expect(try room.wall(.facilitator).at("entry.e1.fields.voters.value") == 10)
    #expect(room.refusal(count(voters: 10, ["n2": 12], replaces: 1), by: "p1") == .notAllowed)
  }

  private static let wrong: [(voters: Int, dots: [String: Int], none: Int, code: Rejection)] = [
    (3, ["n1": 7], 0, .overCount), (3, ["n1": 4, "n2": 4, "n3": 4], 0, .overCount), (3, ["n1": 1], 3, .overCount),
    (3, [:], 4, .overCount), (9_999, [:], 0, .overCount), (-1, [:], 0, .malformed), (3, ["n1": -1], 0, .malformed),
    (3, ["n9": 1], 0, .unknownItem),
  ]

  @Test("a count that those people cannot have given is refused whole", arguments: wrong)
  func checked(voters: Int, dots: [String: Int], none: Int, code: Rejection) throws {
    var room = try room()
    #expect(room.refusal(count(voters: voters, dots, none: none)) == code)
    #expect(try room.wall(.facilitator).at("entry.e1.fields.voters.value") == nil)
  }

  @Test("another count replaces the first whole; two leads who count at once do not overwrite each other")
  func replaced() throws {
    var room = try room()
    try room.ask(count(voters: 10, ["n2": 12]))
    #expect(room.refusal(count(voters: 9, ["n3": 9])) == .stale)
    #expect(room.refusal(count("phones", voters: 9, [:])) == .malformed)
    try room.ask(count(voters: 9, ["n3": 9], replaces: 1))
    try room.ask(count("paper", voters: 5, ["n1": 0, "n3": 5]))
    let result = try #require(try shown(&room)["result"])
    #expect(result.at("items.n3.dots") == 14 && result["voters"] == 20)
    #expect(room.refusal(count("paper", voters: 5, [:], replaces: 1)) == .closed)
  }

  @Test("a count of nobody is none, and then it is known again how many people gave")
  func nobody() throws {
    var room = try room()
    try room.ask(count(voters: 10, ["n2": 12]))
    try room.ask(count(voters: 0, [:], replaces: 1))
    let result = try #require(try shown(&room)["result"])
    #expect(result["channels"] == nil && result.at("items.n1.people") == 6)
  }

  @Test("F17 where no idea is no choice, none of the hands can say so")
  func noneIsNotOffered() throws {
    var room = try room(["none": false])
    #expect(room.refusal(count(voters: 3, [:], none: 1)) == .unknownItem)
    #expect(try room.wall(.facilitator).at("entry.e1.fields.none") == nil)
  }
}

@Suite("The matrix asked aloud")
struct MatrixAloudTests {
  private func room() throws -> PlayedActivity { try PlayedActivity(Matrix.self, notes: someNotes(3), people: 2) }

  @Test("J10 the room's answer is tapped, idea after idea; nobody sees it before it is shown")
  func tapped() throws {
    var room = try room()
    #expect(try room.wall(.facilitator).at("entry.e1.fields.note.value") == "n1")
    try room.ask(typed(room.wall(.facilitator), "matrix.answer", ["note": "n1", "x": "low", "y": "high"]))
    #expect(try room.wall(.facilitator).at("entry.e1.fields.note.value") == "n2", "the next idea is proposed")
    #expect(try room.wall(.screen)["figures"] == ["answered": 0, "done": 0, "people": 2, "aloud": 1])
    try room.ask(["show": [:]])
    #expect(try room.view.at("items.n1.at") == ["x": 0, "y": 2])
    #expect(try room.view.at("items.n1.quadrant") == "prepare")
    #expect(room.refusal(["answer": ["note": "n2", "x": "low", "y": "low"]]) == .notNow)
    #expect(try room.wall(.facilitator)["entry"] == nil)
  }

  @Test("J10 hands are counted for each answer and added to the phones, whose part stays known")
  func counted() throws {
    var room = try room()
    try room.ask(["place": ["note": "n1", "x": "high", "y": "high"]], by: "p1")
    let hands: [String: JSON] = ["note": "n1", "x": ["low": 4, "middle": 0, "high": 3], "y": ["low": 1, "high": 5]]
    try room.ask(typed(room.wall(.facilitator), "matrix.count", hands))
    try room.ask(["show": [:]])
    let placed = try #require(try room.view.at("items.n1"))
    #expect(placed["x"] == ["low": 4, "middle": 0, "high": 4] && placed["y"] == ["low": 1, "high": 6])
    #expect(placed["answers"] == 8 && placed["aloud"] == 7)
    #expect(placed["divided"] == true)
  }

  @Test("another count replaces it, a count of nothing takes it away, and nonsense is refused")
  func replaced() throws {
    var room = try room()
    try room.ask(["count": ["note": "n1", "x": ["low": 4], "y": [:]]])
    try room.ask(["count": ["note": "n1", "x": [:], "y": [:]]])
    #expect(room.refusal(["count": ["note": "n1", "x": ["low": -1], "y": [:]]]) == .overCount)
    #expect(room.refusal(["count": ["note": "n9", "x": [:], "y": [:]]]) == .unknownItem)
    #expect(room.refusal(["count": ["note": "n1", "x": ["zzz": 1], "y": [:]]]) == .malformed)
    #expect(room.refusal(["answer": ["note": "n1", "x": "low", "y": "low"]], by: "p1") == .notAllowed)
    try room.ask(["show": [:]])
    #expect(try room.view.at("items.n1.answers") == 0)
    #expect(try room.view.at("items.n1.aloud") == nil)
  }
}
