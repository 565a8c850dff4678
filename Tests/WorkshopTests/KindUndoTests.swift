import Testing

@testable import Workshop

@Suite("What the lead did inside an activity is taken back too")
struct KindUndoTests {
  private static let plan = """
    {"title": "T", "purpose": "P", "sponsor": "S", "activities": [
      {"kind": "ideation", "title": "Idées", "minutes": 5},
      {"kind": "smartvote", "title": "Vote", "minutes": 5, "notesFrom": 1},
      {"kind": "matrix", "title": "Facile ?", "minutes": 5, "notesFrom": 1}]}
    """

  /// Two people, each with a note, at the start of the silence.
  private func room() throws -> (room: Gathering, people: [ParticipantID]) {
    var room = try Gathering(Self.plan)
    let people = [try room.join(), try room.join()]
    try room.ask(["start": [:]])
    for (index, person) in people.enumerated() { try room.write("n\(index)", "Une idée \(index)", by: person) }
    return (room, people)
  }

  private func undo(_ room: Gathering) -> JSON { ["undo": ["step": room.view(.facilitator)["undo"]?["step"] ?? 0]] }

  @Test("P12 a reveal by mistake goes back to the silence within twenty seconds, and not later")
  func reveal() throws {
    var (room, people) = try room()
    let silent = try room.session.activityView()
    try room.ask(["turn": ["to": "reading"]], of: "a1")
    #expect(room.view(.facilitator).at("undo.word") == "board.turned")
    room.now = room.now + 20_000
    try room.ask(undo(room))
    #expect(try room.session.activityView() == silent)
    try room.write("n9", "Encore une idée", by: people[0])
    #expect(try room.session.activityView()?.text.contains("Encore") == false)
    try room.ask(["turn": ["to": "reading"]], of: "a1")
    let late = undo(room)
    room.now = room.now + 20_001
    #expect(room.refusal(late, as: .facilitator) == .tooLate)
  }

  @Test("P12 V2 a vote closed by mistake opens again with every ballot; once it is counted it is sealed")
  func vote() throws {
    var (room, people) = try room()
    try room.ask(["turn": ["to": "closed"]], of: "a1")
    try room.go("a2")
    try room.ask(["open": [:]], of: "a2")
    try room.ask(someBallot(["n0": 2]), of: "a2", by: people[0])
    try room.ask(["stop": [:]], of: "a2")
    try room.ask(undo(room))
    #expect(try room.session.activityView()?["phase"] == "open")
    #expect(try room.session.activityOwn(for: people[0])?.at("dots.n0") == 2)
    try room.ask(someBallot(["n1": 1], code: "00000001"), of: "a2", by: people[1])
    try room.ask(["stop": [:]], of: "a2")
    try room.ask(["close": [:]], of: "a2")
    #expect(room.view(.facilitator)["undo"] == nil || room.view(.facilitator).at("undo.word") == "go")
    try room.ask(["show": ["places": 2]], of: "a2")
    #expect(try room.session.activityView()?["result"] != nil)
    try room.ask(undo(room))
    #expect(try room.session.activityView()?["result"] == nil, "what was shown too early is hidden again")
    #expect(try room.session.activityWall(for: .screen)?.at("ranking") == nil)
  }

  @Test("P12 the matrix shown or hidden by mistake")
  func matrix() throws {
    var (room, people) = try room()
    try room.ask(["turn": ["to": "closed"]], of: "a1")
    try room.go("a3")
    try room.ask(["place": ["note": "n0", "x": "low", "y": "low"]], of: "a3", by: people[0])
    for (command, phase) in [(["show": [:]], "answering"), (["show": [:]], "answering")] as [(JSON, JSON)] {
      try room.ask(command, of: "a3")
      try room.ask(undo(room))
      #expect(try room.session.activityView()?["phase"] == phase)
    }
    try room.ask(["show": [:]], of: "a3")
    try room.ask(["hide": [:]], of: "a3")
    try room.ask(undo(room))
    #expect(try room.session.activityView()?["phase"] == "shown")
  }

  @Test("P12 what is sorted is put back, one after the other: heaps that were left, a merge under its old number")
  func sorted() throws {
    var (room, _) = try room()
    try room.ask(["turn": ["to": "sorting"]], of: "a1")
    let commands: [JSON] = [
      ["group": ["notes": ["n0", "n1"], "group": "g0a", "title": "Repas"]],
      ["group": ["notes": ["n0"], "group": "g0b", "title": "Lits"]],
      ["merge": ["notes": ["n0", "n1"], "into": "n5", "text": "Les deux"]], ["unmerge": ["note": "n5"]],
      ["ungroup": ["group": "g0a"]], ["setAside": ["note": "n0"]], ["bringBack": ["note": "n0"]],
    ]
    var before: [JSON] = []
    for command in commands {
      before.append(try #require(try room.session.activityView()))
      try room.ask(command, of: "a1")
    }
    for view in before.reversed() {
      try room.ask(undo(room))
      #expect(try room.session.activityView() == view)
    }
  }
}

@Suite("A vote by hands that no plan foresaw")
struct HandsVoteTests {
  private func room(_ words: String) throws -> Gathering {
    var room = try Gathering()
    _ = try room.join()
    try room.ask(["start": [:]])
    try room.ask(["insert": ["favourite": "hands", "words": .string(words)]])
    try room.go("a5")
    try room.ask(["open": [:]], of: "a5")
    return room
  }

  @Test("P5 the lead says between what, the room raises hands, and nothing is to be touched on a phone")
  func choices() throws {
    var room = try room("le parc, la place , l’école")
    #expect(try room.session.activityView()?["phase"] == "hands")
    let items = try #require(try room.session.activityWall(for: .screen)?.at("list.items")?.object)
    #expect(Set(items.values.compactMap { $0["text"]?.string }) == ["l’école", "la place", "le parc"])
    let person = try #require(room.session.roster.participants.keys.first)
    #expect(room.refusal(someBallot(["nv1": 1]), of: "a5", as: .participant, person) == .notNow)
    let hands: JSON = ["channel": "hands", "voters": 9, "dots": ["nv1": 2, "nv2": 7], "replaces": 0]
    try room.ask(["count": hands], of: "a5")
    for command in [["stop": [:]], ["close": [:]], ["show": ["places": 3]]] as [JSON] { try room.ask(command, of: "a5") }
    #expect(try room.session.activityView()?.at("result.items.nv2") == ["place": 1, "tied": false, "kept": true, "dots": 7])
  }

  @Test(
    "P5 a question is answered by yes, no, or I do not know", arguments: ["On reste ?", "S’il pleut, on rentre ?", "Le parc"])
  func question(words: String) throws {
    let room = try room(words)
    let items = try #require(try room.session.activityWall(for: .screen)?.at("list.items")?.object)
    let said = items.sorted { $0.key < $1.key }.compactMap { $0.value["text"]?.string }
    #expect(said == ["\(words) oui", "\(words) non", "\(words) je ne sais pas"])
  }

  @Test("words without a choice are a question too; too long a question leaves the answers alone; settings have limits")
  func limits() throws {
    #expect(SmartVote.choices(in: ", ,").count == 3)
    let long = String(repeating: "é", count: 279) + "?"
    #expect(SmartVote.choices(in: long) == ["oui", "non", "je ne sais pas"])
    let many = JSON.array((0..<21).map { .string("Idée \($0)") })
    #expect(SmartVote.problems(in: try JSON.object(["ideas": many]).decoded()).map(\.path) == ["ideas"])
    #expect(SmartVote.problems(in: try JSON.object(["ideas": ["Un", " "]]).decoded()).map(\.path) == ["ideas.1"])
  }
}
