import Testing

@testable import Workshop

@Suite("The result of a vote")
struct SmartVoteResultTests {
  /// A vote of these ballots, closed; nothing shown yet.
  private func closed(_ settings: JSON = [:], _ ballots: [JSON], notes: [Note] = someNotes()) throws -> PlayedActivity {
    var room = try PlayedActivity(SmartVote.self, settings, notes: notes, people: max(ballots.count, 1))
    try room.ask(["open": [:]])
    try vote(ballots, in: &room)
    return room
  }

  private func vote(_ ballots: [JSON], in room: inout PlayedActivity) throws {
    for (index, ballot) in ballots.enumerated() { try room.ask(ballot, by: ParticipantID(index + 1)) }
    try room.ask(["stop": [:]])
    try room.ask(["close": [:]])
  }

  private func result(_ settings: JSON = [:], _ ballots: [JSON]) throws -> JSON? {
    var room = try closed(settings, ballots)
    try room.ask(["show": ["places": 4]])
    return try room.view.at("result")
  }

  @Test("an idea has three numbers: its gommettes, the people who gave any, the people who voted in all")
  func threeNumbers() throws {
    let result = try result([:], [someBallot(["n1": 2]), someBallot(["n1": 1, "n2": 1]), someBallot([:], none: true)])
    #expect(result?.at("items.n1") == ["place": 1, "tied": false, "kept": true, "dots": 3, "people": 2])
    #expect(result?.at("items.n2") == ["place": 2, "tied": false, "kept": false, "dots": 1, "people": 1])
    #expect(result?.at("items.n3") == ["place": 3, "tied": true, "kept": false, "dots": 0, "people": 0])
    #expect(result?.at("voters") == 3)
    #expect(result?.at("blank") == 1)
  }

  @Test("F15 ideas tied across the cut are shown as tied and all kept, in the order of their numbers, never drawn")
  func tiesTogether() throws {
    let ballots = [someBallot(["n4": 2]), someBallot(["n3": 1, "n2": 1]), someBallot(["n3": 1, "n2": 1])]
    var room = try closed(["keep": 2], ballots)
    try room.ask(["show": ["places": 4]])
    for item in ["n2", "n3", "n4"] {
      #expect(try room.view.at("result.items.\(item).place") == 1)
      #expect(try room.view.at("result.items.\(item).tied") == true)
      #expect(try room.view.at("result.items.\(item).kept") == true)
    }
    #expect(try room.view.at("result.items.n1.place") == 4)
    #expect(room.activity.notes.map(\.id) == ["n2", "n3", "n4"])
    #expect(try room.moves() == [])
  }

  @Test("F9 a run-off is a new round between the tied; the first round stays, and both are in the outcome")
  func runOff() throws {
    let ballots = [someBallot(["n1": 2]), someBallot(["n1": 1, "n2": 1]), someBallot(["n3": 1])]
    var room = try closed(["keep": 2, "tie": "runOff"], ballots)
    try room.ask(["show": ["places": 2]])
    #expect(room.refusal(["runOff": [:]]) == .notNow)
    try room.ask(["show": ["places": 4]])
    #expect(try room.view.at("result.items.n1.kept") == true)
    #expect(try room.view.at("result.items.n2.kept") == false)
    #expect(room.activity.notes.map(\.id) == ["n1", "n2", "n3"])
    let first = try room.outcome.array
    #expect(try room.moves() == ["smartvote.runOff"])
    try room.ask(["runOff": [:]])
    #expect(try room.view.at("round") == 2)
    #expect(try room.view.at("items")?.object?.keys.sorted() == ["n2", "n3"])
    #expect(try room.view.at("result") == nil)
    #expect(try room.own("p1").at("version") == 0)
    #expect(room.refusal(someBallot(["n1": 1]), by: "p1") == .unknownItem)
    try vote([someBallot(["n2": 1]), someBallot(["n2": 1]), someBallot(["n3": 1])], in: &room)
    try room.ask(["show": ["places": 2]])
    #expect(try room.view.at("result.items.n2") == ["place": 1, "tied": false, "kept": true, "dots": 2, "people": 2])
    #expect(try room.outcome.array?.count == 2)
    #expect(try room.outcome.array?.first == first?.first)
    #expect(room.activity.notes.map(\.id) == ["n1", "n2"])
    #expect(room.refusal(["runOff": [:]]) == .notNow)
  }

  private let groups: JSON = [
    "groups": [["id": "gyoung", "title": "Les jeunes"], ["id": "gpro", "title": "Les professionnels"]]
  ]

  /// So many ballots of each group; the nameless ones are those who did not say.
  private func ballots(young: Int, pro: Int, nameless: Int = 0) -> [JSON] {
    let cells: [(String?, Int)] = [("gyoung", young), ("gpro", pro), (nil, nameless)]
    return cells.flatMap { group, count in
      (0..<count).map { someBallot($0 == 0 ? ["n2": 1] : ["n1": 2], group: group) }
    }
  }

  @Test("each group of voters has its result when no group can be seen through")
  func byGroup() throws {
    let result = try result(groups, ballots(young: 6, pro: 5))
    #expect(result?.at("groups.gyoung.voters") == 6)
    #expect(result?.at("groups.gyoung.items.n1") == ["place": 1, "tied": false, "dots": 10, "people": 5])
    #expect(result?.at("groups.gpro.items.n2") == ["place": 2, "tied": false, "dots": 1, "people": 1])
    #expect(result?.at("groupsWithheld") == nil)
  }

  @Test(
    "F13 no result by group where a group, alone or by subtraction, has under five ballots",
    arguments: [(6, 4, 0), (4, 0, 0), (1, 1, 0), (6, 5, 1), (6, 5, 4), (20, 0, 4)])
  func withheld(young: Int, pro: Int, nameless: Int) throws {
    let result = try result(groups, ballots(young: young, pro: pro, nameless: nameless))
    #expect(result?.at("groups") == nil)
    #expect(result?.at("groupsWithheld") == true)
    #expect(result?.at("items.n2.people") != 0)
  }

  @Test("people who do not say are a group like another, and a group without ballots hides nothing")
  func nameless() throws {
    #expect(try result(groups, ballots(young: 6, pro: 5, nameless: 5))?.at("groups")?.object?.count == 2)
    #expect(try result(groups, ballots(young: 6, pro: 0, nameless: 5))?.at("groups")?.object?.keys.sorted() == ["gyoung"])
    #expect(try result([:], ballots(young: 0, pro: 0, nameless: 5))?.at("groupsWithheld") == nil)
  }

  @Test("F13 a group that voted as one person gives no result by group: it would tell how each of them voted")
  func unanimous() throws {
    let alike = (1...5).map { _ in someBallot(["n3": 2], group: "gpro") }
    #expect(try result(groups, ballots(young: 6, pro: 0) + alike)?.at("groupsWithheld") == true)
    let almost = alike + [someBallot([:], none: true, group: "gpro")]
    #expect(try result(groups, ballots(young: 6, pro: 0) + almost)?.at("groups.gpro.voters") == 6)
  }

  @Test("what the vote keeps goes on to the next activity; before the close everything does")
  func handedOn() throws {
    var room = try PlayedActivity(SmartVote.self, ["keep": 2], notes: someNotes(), people: 2)
    #expect(room.activity.notes == someNotes())
    try room.ask(["open": [:]])
    #expect(room.activity.notes == someNotes())
    try vote([someBallot(["n3": 2, "n4": 1]), someBallot(["n3": 1])], in: &room)
    #expect(room.activity.notes.map(\.id) == ["n3", "n4"])
  }

  @Test("both counts agree on any ballots, by group too", arguments: 0..<40)
  func countsAgree(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let items = someNotes(Int.random(in: 2...9, using: &generator))
    let groups = ["ga", "gb", "gc"].map { SmartVote.Rules.VoterGroup(id: GroupID($0), title: Wording($0)) }
    var rules = SmartVote.Rules(SmartVote.Setup())
    let people = Int.random(in: 0...60, using: &generator)
    var ballots: [SmartVote.Ballot] = []
    for _ in 0..<people {
      let given = items.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
      let dots = Dictionary(uniqueKeysWithValues: given.map { ($0.id, Int.random(in: 1...3, using: &generator)) })
      let group = ([nil] + groups.map(\.id)).randomElement(using: &generator) ?? nil
      let none = dots.isEmpty && Bool.random(using: &generator)
      ballots.append(SmartVote.Ballot(code: "7K3M9Q2X", dots: dots, none: none, group: group, version: 1))
    }
    for withGroups in [false, true] {
      if withGroups { rules = SmartVote.Rules(SmartVote.Setup(groups: groups.map { .init(id: $0.id, title: $0.title) })) }
      #expect(SmartVote.tally(ballots, of: items, by: rules) == SmartVote.recount(ballots, of: items, by: rules))
    }
  }

  @Test("F16 7,260 voters and 183 ideas are counted right")
  func large() throws {
    let rules = SmartVote.Rules(SmartVote.Setup(dots: 10, cap: 3))
    let items = someNotes(183)
    var round = SmartVote.Round(number: 1, seed: 0, items: items, rules: rules)
    var expected = Array(repeating: 0, count: 184)
    for voter in 1...7_260 {
      var dots: [NoteID: Int] = [:]
      for step in 0..<4 {
        let number = (voter * (step + 3) + step * step * 41) % 183 + 1
        guard dots[NoteID("n\(number)")] == nil else { continue }
        dots[NoteID("n\(number)")] = step % 3 + 1
        expected[number] += step % 3 + 1
      }
      let ballot = SmartVote.Ballot(code: "7K3M9Q2X", dots: dots, none: false, group: nil, version: 1)
      try round.check(ballot, of: ParticipantID(voter))
      round.put(ballot, of: ParticipantID(voter))
    }
    let totals = try round.agreedTotals()
    #expect(totals.all.voters == 7_260)
    #expect((1...183).allSatisfy { totals.all.items[NoteID("n\($0)")]?.dots == expected[$0] })
    #expect(totals.all.items.values.map(\.dots).reduce(0, +) == expected.reduce(0, +))
    round.totals = totals
    let lines = round.standing.lines
    #expect(zip(lines, lines.dropFirst()).allSatisfy { ($1.score.dots, $0.note.number) < ($0.score.dots, $1.note.number) })
  }
}
