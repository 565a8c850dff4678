import Testing

@testable import Workshop

@Suite("What is left for later, and what is not kept, is not lost")
struct LaterTests {
  private func put(_ id: String, _ text: String) -> JSON { ["putLater": ["id": .string(id), "text": .string(text)]] }
  private func listed(_ view: JSON) -> [String] {
    (view["later"]?.object ?? [:]).values.sorted { ($0["rank"]?.integer ?? 0) < ($1["rank"]?.integer ?? 0) }
      .compactMap { $0["text"]?.string }
  }

  @Test("lead, colleague and host put side subjects on the list at any moment; people's phones get it only on demand")
  func team() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.ask(put("l1", "Les horaires du centre"), of: nil, as: .facilitator, nil)
    try room.ask(["start": [:]])
    try room.ask(put("l2", "Le parking"), of: nil, as: .host, nil)
    try room.ask(put("l3", "La cantine"), of: nil, as: .cofacilitator, nil)
    #expect(room.refusal(put("l4", "Moi aussi"), as: .participant, guest) == .notAllowed)
    for role in [Role.facilitator, .cofacilitator, .host] {
      #expect(listed(room.view(role)) == ["Les horaires du centre", "Le parking", "La cantine"])
    }
    #expect(room.view(.participant)["later"] == nil)
    #expect(room.view(.screen)["later"] == nil)
    try room.ask(["showWall": ["wall": "later"]])
    #expect(listed(room.view(.screen)).count == 3)
    try room.ask(["showWall": ["wall": "activity"]])
    #expect(room.view(.screen)["later"] == nil)
    try room.ask(["end": [:]])
    #expect(listed(room.view(.screen)).count == 3)
    #expect(listed(room.view(.participant)).count == 3)
  }

  @Test("a subject is taken off the list, and the lead's last move is taken back without touching what others put")
  func undone() throws {
    var room = try Gathering()
    try room.ask(put("l1", "Les horaires"), of: nil, as: .facilitator, nil)
    try room.ask(["takeLater": ["id": "l1"]])
    try room.ask(put("l2", "Le parking"), of: nil, as: .host, nil)
    #expect(room.view(.facilitator).at("undo.word") == "takeLater")
    try room.ask(["undo": ["step": room.view(.facilitator).at("undo.step") ?? 0]])
    #expect(listed(room.view(.facilitator)) == ["Les horaires", "Le parking"])
    try room.ask(["undo": ["step": room.view(.facilitator).at("undo.step") ?? 0]])
    #expect(listed(room.view(.facilitator)) == ["Le parking"])
    #expect(room.refusal(put("l2", "Encore"), as: .host) == .alreadyThere)
    #expect(room.refusal(put("l9", "  "), as: .host) == .empty)
    #expect(room.refusal(put("x", "Un sujet"), as: .host) == .malformed)
    #expect(room.refusal(["takeLater": ["id": "l8"]], as: .host) == .unknownNote)
    #expect(try room.replayed().view(.facilitator) == room.view(.facilitator))
  }

  private static let plan = """
    {"title": "T", "purpose": "P", "sponsor": "S", "tables": 2, "activities": [
      {"kind": "ideation", "title": "Idées", "minutes": 5},
      {"kind": "sorting", "title": "Trier", "minutes": 5, "notesFrom": 1, "settings": {"keep": 1}},
      {"kind": "smartvote", "title": "Vote", "minutes": 5, "notesFrom": 2},
      {"kind": "decision", "title": "Suites", "minutes": 5, "notesFrom": 3}]}
    """

  @Test("A15 what no table kept reaches the decision and gets an answer there, and its author finds it")
  func answered() throws {
    var room = try Gathering(Self.plan)
    let people = [try room.join(), try room.join()]
    for (index, person) in people.enumerated() { try room.ask(["sit": ["table": .string("t\(index + 1)")]], by: person) }
    try room.ask(["start": [:]])
    for index in 0..<4 { try room.write("n\(index)", "Idée numéro \(index)", by: people[index % 2]) }
    try room.ask(["turn": ["to": "closed"]], of: "a1")
    try room.go("a2")
    try room.ask(["keep": ["note": "n0", "on": true]], of: "a2", by: people[0])
    try room.ask(["keep": ["note": "n1", "on": true]], of: "a2", by: people[1])
    try room.ask(["close": [:]], of: "a2")
    try room.go("a3")
    #expect(try room.session.activityView()?["items"]?.object?.keys.sorted() == ["n0", "n1"])
    try room.go("a4")
    let view = try #require(try room.session.activityView())
    #expect(view.at("notes")?.object?.keys.sorted() == ["n0", "n1", "n2", "n3"])
    #expect(view.at("notes.n0.column") == "c1")
    #expect(view.at("notes.n2.column") == "c5")
    #expect(view.at("columns.c5.count") == 2)
    #expect(try room.session.activityWall(for: .screen)?.at("board.notes")?.object?.keys.sorted() == ["n0", "n1"])
    try room.ask(["answerLeft": ["reason": "On les garde pour le printemps"]], of: "a4")
    #expect(try room.session.activityView()?.at("notes.n3.remark") == "On les garde pour le printemps")
    #expect(try room.session.activityView()?.at("notes.n0.remark") == nil)
    #expect(try room.session.activityOwn(for: people[0])?["mine"] == ["n0": true, "n2": true])
    try room.ask(["undo": ["step": room.view(.facilitator).at("undo.step") ?? 0]])
    #expect(try room.session.activityView()?.at("notes.n3.remark") == nil)
    try room.ask(["decide": ["note": "n3", "column": "c2"]], of: "a4")
    #expect(room.session.activity("a4")?.notes.map(\.id) == ["n3"])
    #expect(try room.replayed().views() == room.views())
  }

  @Test("J10 a host types what the own table keeps, and no other; the lead types it for any table that the room has")
  func withoutPhones() throws {
    var room = try Gathering(Self.plan)
    try room.ask(["start": [:]])
    for index in 0..<3 {
      try room.ask(["enter": ["note": .string("n\(index)"), "column": "c1", "text": "Une idée dite"]], of: "a1")
    }
    try room.go("a2")
    let enter: (String, String?) -> JSON = { note, table in
      ["enter": .present(["note": .string(note), "on": true, "table": table.map { .string($0) }])]
    }
    #expect(room.refusal(enter("n0", nil), of: "a2", as: .host) == .notSeated)
    room.hostTable = "t1"
    try room.ask(enter("n0", nil), of: "a2", as: .host, nil)
    #expect(room.refusal(enter("n1", nil), of: "a2", as: .host) == .tableFull)
    #expect(room.refusal(enter("n1", "t2"), of: "a2", as: .host) == .notAllowed)
    try room.ask(enter("n1", "t2"), of: "a2")
    #expect(room.refusal(enter("n1", "t9"), of: "a2", as: .facilitator) == .unknownTable)
    let entry = try room.session.activityWall(for: .facilitator)?.at("entry.e1.fields.table.choice")
    #expect(entry?.object?.keys.sorted() == ["t1", "t2"])
    #expect(room.session.activity("a2")?.notes.map(\.id) == ["n0", "n1"])
  }
}

@Suite("What the team knows of an idea")
struct KnownTests {
  @Test("a remark of the team stands beside an idea, never changes its words, and goes with it")
  func known() throws {
    var room = try PlayedActivity(Ideation.self, notes: [], people: 2)
    for (note, person) in [("n1", "p1"), ("n2", "p2")] as [(String, ParticipantID)] {
      try room.ask(["write": ["note": .string(note), "column": "c1", "text": "Un frigo dans la rue"]], by: person)
    }
    let inform: JSON = ["inform": ["note": "n1", "reason": "La mairie en a déjà un, rue des Arts"]]
    #expect(room.refusal(inform) == .notNow, "in the silence nobody reads")
    try room.ask(["turn": ["to": "reading"]])
    #expect(room.refusal(inform, by: "p1") == .notAllowed)
    try room.ask(inform)
    #expect(try room.view.at("notes.n1.text") == "Un frigo dans la rue")
    #expect(try room.view.at("notes.n1.known") == "La mairie en a déjà un, rue des Arts")
    #expect(try room.wall(.screen).at("board.notes.n1.known") != nil)
    #expect(try room.outcome.array?.first?.at("board.notes.n1.known") != nil)
    #expect(try room.activity.inverse(of: ["informed": ["note": "n1", "known": "Autre"]]) == inform)
    #expect(try room.activity.inverse(of: ["informed": ["note": "n2", "known": "Autre"]]) == ["uninform": ["note": "n2"]])
    try room.ask(["merge": ["notes": ["n1", "n2"], "into": "n9", "text": "Un frigo"]])
    let handed = room.activity.notes
    #expect(handed.map(\.known) == ["La mairie en a déjà un, rue des Arts"])
    #expect(handed.first?.authors == ["n1": "p1", "n2": "p2"])
    let vote = try PlayedActivity(SmartVote.self, notes: handed + someNotes(), people: 2)
    #expect(try vote.view.at("items.n9.known.fr") == "À savoir, dit l’équipe : La mairie en a déjà un, rue des Arts")
    let decision = try PlayedActivity(Decision.self, notes: handed, people: 2)
    #expect(try decision.view.at("notes.n9.known") != nil)
    #expect(try decision.own("p2")["mine"] == ["n9": true])
    try room.ask(["uninform": ["note": "n9"]])
    #expect(try room.view.at("notes.n9.known") == nil)
    #expect(room.refusal(["uninform": ["note": "n9"]]) == .stale)
  }
}
