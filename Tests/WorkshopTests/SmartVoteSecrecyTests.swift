import Testing

@testable import Workshop

@Suite("What a running vote does not show")
struct SmartVoteSecrecyTests {
  private func open(_ settings: JSON = [:], people: Int) throws -> PlayedActivity {
    var room = try PlayedActivity(SmartVote.self, settings, notes: someNotes(), people: people)
    try room.ask(["open": [:]])
    return room
  }

  /// All that anybody but the voters themselves is given.
  private func seen(_ room: PlayedActivity) throws -> [JSON] {
    let notes = try room.activity.notes.map { try JSON(encoding: $0) }
    let walls = try [Role.screen, .facilitator, .cofacilitator].map { try room.wall($0) }
    return try walls + notes + [room.view, room.outcome, room.own("p9")]
  }

  @Test("two rooms that vote differently look the same to everybody, the lead included, until the close")
  func noDifference() throws {
    let groups: JSON = ["groups": [["title": "Les jeunes"], ["title": "Les professionnels"]]]
    var one = try open(groups, people: 9)
    var other = try open(groups, people: 9)
    for person in 1...8 {
      try one.ask(someBallot(["n1": 2, "n2": 1], group: "g1"), by: ParticipantID(person))
      try other.ask(someBallot([:], none: true, group: "g2"), by: ParticipantID(person))
      #expect(try seen(one) == seen(other))
    }
    for lead: JSON in [["stop": [:]], ["reopen": [:]], ["stop": [:]]] {
      try one.ask(lead)
      try other.ask(lead)
      #expect(try seen(one) == seen(other))
    }
    try one.ask(["close": [:]])
    try other.ask(["close": [:]])
    #expect(try one.view == other.view)
    #expect(try one.wall(.screen) == other.wall(.screen))
    #expect(try one.wall(.facilitator) != other.wall(.facilitator))
    #expect(try one.own("p1").at("dots") == ["n1": 2, "n2": 1])
  }

  @Test("F12 the number of voters is told by steps of five, when everybody has voted, and at the stop")
  func turnout() throws {
    var room = try open(people: 13)
    var told: [JSON?] = []
    for person in 1...13 {
      try room.ask(someBallot(["n1": 1]), by: ParticipantID(person))
      told.append(try room.view.at("voted"))
      #expect(try room.wall(.screen).at("turnout.done") == told.last)
      #expect(try room.wall(.facilitator).at("figures.voted") == told.last)
    }
    #expect(told == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10, 13])
    // One who hesitates moves nothing.
    try room.ask(someBallot([:], replaces: 1), by: "p1")
    #expect(try room.view.at("voted") == 13)
    try room.ask(["stop": [:]])
    #expect(try room.view.at("voted") == 12)
  }

  @Test("F12 a ballot touches the views of its voter only, unless the number of voters is told with it")
  func touched() throws {
    var vote = SmartVote(try JSON.object([:]).decoded(), notes: someNotes())
    var roster = Roster()
    for person in 1...9 { roster.participants[ParticipantID(person)] = Participant(id: ParticipantID(person), table: nil) }
    var touched: [Touched] = []
    let lead = Context(now: Instant(milliseconds: 0), seed: 0, role: .facilitator, person: nil, roster: roster)
    for event in try vote.decide(.open, in: lead) { vote.apply(event) }
    for person in 1...5 {
      let room = Context(
        now: Instant(milliseconds: 0), seed: 0, role: .participant, person: ParticipantID(person), roster: roster)
      let ballot = SmartVote.Command.ballot(code: "7K3M9Q2X", dots: ["n1": 1], none: false, group: nil, replaces: 0)
      for event in try vote.decide(ballot, in: room) {
        vote.apply(event)
        touched.append(vote.touched(by: event))
      }
    }
    let quiet = (1...4).map { Touched(people: .only([ParticipantID($0)]), phones: false, walls: false) }
    #expect(touched == quiet + [Touched(people: .only(["p5"]), phones: true, walls: true)])
  }

  @Test("the screen shows place after place from the last, ties together, and phones only the whole")
  func reveal() throws {
    var room = try open(people: 3)
    try room.ask(someBallot(["n2": 2, "n4": 1]), by: "p1")
    try room.ask(someBallot(["n2": 1, "n3": 1]), by: "p2")
    try room.ask(someBallot([:], none: true), by: "p3")
    try room.ask(["stop": [:]])
    try room.ask(["close": [:]])
    #expect(try room.wall(.screen).at("word") == "smartvote.closed")
    #expect(try room.wall(.screen).at("ranking") == nil)
    #expect(try room.wall(.screen).at("figures.blank") == nil)
    #expect(try room.wall(.facilitator).at("ranking.hiddenPlaces") == 4)
    var shown: [[String]] = []
    while let command = try room.wall(.facilitator).at("moves.m1.command") {
      #expect(try room.view.at("phase") == "closed")
      #expect(try room.view.at("result") == nil)
      try room.ask(command)
      shown.append((try room.wall(.screen).at("ranking.items")?.object ?? [:]).keys.sorted())
      #expect(try room.wall(.screen).at("ranking.hiddenPlaces") == .integer(4 - (shown.last?.count ?? 0)))
      #expect(try room.wall(.facilitator).at("ranking.items")?.object?.count == 4)
    }
    #expect(shown == [["n1"], ["n1", "n3", "n4"], ["n1", "n2", "n3", "n4"]])
    #expect(try room.view.at("phase") == "shown")
    #expect(try room.view.at("result.items.n2") == ["place": 1, "tied": false, "kept": true, "dots": 3, "people": 2])
    #expect(room.refusal(["show": ["places": 2]]) == .stale)
  }

  @Test("what a group gave to places still hidden is hidden too")
  func hiddenGroups() throws {
    var room = try open(["groups": [["title": "Les jeunes"], ["title": "Les professionnels"]]], people: 10)
    for person in 1...10 {
      let dots = person % 5 == 0 ? ["n2": 1] : ["n1": 2]
      try room.ask(someBallot(dots, group: person > 5 ? "g2" : "g1"), by: ParticipantID(person))
    }
    try room.ask(["stop": [:]])
    try room.ask(["close": [:]])
    try room.ask(["show": ["places": 3]])
    #expect(try room.wall(.screen).at("ranking.groups.g1.items")?.object?.keys.sorted() == ["n2", "n3", "n4"])
    #expect(try room.wall(.screen).at("ranking.groups.g1.items.n2.people") == 1)
    #expect(try room.wall(.facilitator).at("ranking.groups.g1.items.n1.dots") == 8)
  }

  @Test("open votes show their totals at once, but never by group")
  func live() throws {
    let settings: JSON = ["tallies": "live", "groups": [["title": "Les jeunes"], ["title": "Les professionnels"]]]
    var room = try open(settings, people: 20)
    for person in 1...12 {
      try room.ask(someBallot(person % 2 == 0 ? ["n1": 1] : ["n1": 1, "n2": 1], group: "g1"), by: ParticipantID(person))
    }
    #expect(try room.view.at("voted") == 12)
    #expect(try room.view.at("result.items.n1.people") == 12)
    #expect(try room.view.at("result.groups") == nil)
    #expect(try room.wall(.screen).at("ranking.hiddenPlaces") == 0)
    try room.ask(["stop": [:]])
    try room.ask(["close": [:]])
    #expect(try room.view.at("phase") == "shown")
    #expect(try room.view.at("result.groups.g1.voters") == 12)
    #expect(try room.moves() == [])
  }

  @Test("each person has an own order of the ideas, the same from the first look to the last, whatever the votes")
  func orders() throws {
    var room = try PlayedActivity(SmartVote.self, notes: someNotes(12), people: 40)
    try room.ask(["open": [:]])
    let people = (1...40).map { ParticipantID($0) }
    let before = try people.map { try room.own($0).at("order") }
    for order in before { #expect(order?.object?.values.compactMap(\.integer).sorted() == Array(1...12)) }
    #expect(Set(before).count == 40)
    // No idea profits from standing first: 40 people, 12 ideas, none is first for a third of them.
    let first = before.compactMap { $0?.object?.first { $0.value == 1 }?.key }
    #expect(Dictionary(grouping: first, by: { $0 }).values.allSatisfy { $0.count < 13 })
    for person in people.dropLast() { try room.ask(someBallot(["n7": 2]), by: person) }
    try room.ask(["stop": [:]])
    try room.ask(["close": [:]])
    try room.ask(["show": ["places": 12]])
    #expect(try people.map { try room.own($0).at("order") } == before)
  }
}
