import Testing

@testable import Workshop

@Suite("A vote is opened once, stopped, counted twice and sealed")
struct SmartVoteClosingTests {
  private func open(_ settings: JSON = [:], people: Int = 6) throws -> PlayedActivity {
    var room = try PlayedActivity(SmartVote.self, settings, notes: someNotes(), people: people)
    try room.ask(["open": [:]])
    return room
  }

  @Test("a stop can be undone for twenty seconds, then the vote closes by itself")
  func reopening() throws {
    var room = try open()
    try room.ask(["stop": [:]])
    #expect(try room.wall(.facilitator).at("figures.until") == .integer(room.now.milliseconds + 20_000))
    try room.wait(milliseconds: 19_999)
    #expect(try room.view.at("phase") == "stopped")
    try room.ask(["reopen": [:]])
    try room.ask(someBallot(["n1": 1]), by: "p1")
    try room.wait(milliseconds: 60_000)
    #expect(try room.view.at("phase") == "open")
    try room.ask(["stop": [:]])
    try room.wait(milliseconds: 20_000)
    #expect(try room.view.at("phase") == "closed")
    #expect(room.refusal(["reopen": [:]]) == .closed)
    #expect(room.activity.wakeAt == nil)
  }

  @Test("after twenty seconds a stop stands, even before the clock has been heard")
  func tooLate() throws {
    var room = try open()
    try room.ask(["stop": [:]])
    room.now = room.now + 20_000
    #expect(room.refusal(["reopen": [:]]) == .closed)
  }

  @Test("each command of the lead has its moment")
  func moments() throws {
    var room = try PlayedActivity(SmartVote.self, notes: someNotes(), people: 6)
    for early: JSON in [["stop": [:]], ["reopen": [:]], ["close": [:]], ["show": ["places": 1]], ["runOff": [:]]] {
      #expect(room.refusal(early) == .notNow)
    }
    try room.ask(["open": [:]])
    #expect(room.refusal(["close": [:]]) == .notNow)
    #expect(room.refusal(["reopen": [:]]) == .notNow)
    #expect(room.refusal(["show": ["places": 1]]) == .notNow)
    try room.ask(["stop": [:]])
    #expect(room.refusal(["stop": [:]]) == .closed)
    #expect(room.refusal(["show": ["places": 1]]) == .notNow)
    try room.ask(["close": [:]])
    #expect(room.refusal(["close": [:]]) == .closed)
    #expect(room.refusal(["show": ["places": 0]]) == .notNow)
    #expect(room.refusal(["runOff": [:]]) == .notNow)
  }

  @Test("only the lead opens, stops, closes and shows; only people of the room vote")
  func rights() throws {
    var room = try open()
    let lead: [JSON] = [["open": [:]], ["stop": [:]], ["reopen": [:]], ["close": [:]], ["show": ["places": 1]], ["runOff": [:]]]
    for command in lead { #expect(room.refusal(command, by: "p1") == .notAllowed) }
    #expect(room.refusal(someBallot(["n1": 1])) == .notAllowed)
    #expect(room.refusal(["tally": [:]]) == .unknownCommand)
  }

  @Test("F8 what is voted on and by which rules is frozen: opening twice is refused, and another plan changes nothing")
  func frozen() throws {
    var room = try open(["dots": 5, "cap": 4, "groups": [["title": "Les jeunes"], ["title": "Les autres"]]])
    #expect(room.refusal(["open": [:]]) == .alreadyOpen)
    let again = try room.replayed(SmartVote.self)
    #expect(try again.view == room.view)
    #expect(try again.view.at("dots") == 5)
    #expect(try again.view.at("items.n1.text") == "Une carte magnétique")
  }

  @Test("a vote on one idea is no vote")
  func tooFew() throws {
    var room = try PlayedActivity(SmartVote.self, notes: someNotes(1), people: 2)
    #expect(room.refusal(["open": [:]]) == .tooFewNotes)
    #expect(try room.moves() == [])
  }

  @Test("F7 a note that is merged or reworded elsewhere keeps its gommettes here, and totals are those of the ballots")
  func elsewhere() throws {
    var vote = SmartVote(try JSON.object([:]).decoded(), notes: someNotes())
    let room = Context(now: Instant(milliseconds: 0), seed: 0, role: .participant, person: "p1")
    let opened = try vote.decide(.open, in: room)
    // The same log over a board where n1 was merged away since.
    vote = SmartVote(try JSON.object([:]).decoded(), notes: Array(someNotes().dropFirst()))
    for event in opened { vote.apply(event) }
    let ballot = SmartVote.Command.ballot(code: "7K3M9Q2X", dots: ["n1": 2], none: false, group: nil, replaces: 0)
    for event in try vote.decide(ballot, in: room) { vote.apply(event) }
    for event in try vote.decide(.stop, in: room) { vote.apply(event) }
    for event in try vote.decide(.close, in: room) { vote.apply(event) }
    #expect(vote.round?.totals?.all.items["n1"] == SmartVote.Score(dots: 2, people: 1))
    #expect(vote.notes.map(\.id) == ["n1"])
  }

  @Test("F10 who is sent out after voting has voted: the ballot stays, and turnout and total agree")
  func removed() throws {
    var room = try open(people: 3)
    for person in 1...3 { try room.ask(someBallot(["n1": 2]), by: ParticipantID(person)) }
    room.roster.participants["p2"] = nil
    room.roster.participants["p3"] = nil
    try room.ask(["stop": [:]])
    #expect(try room.wall(.screen).at("turnout") == ["done": 3, "people": 3])
    try room.ask(["close": [:]])
    try room.ask(["show": ["places": 4]])
    #expect(try room.view.at("result.voters") == 3)
    #expect(try room.view.at("result.items.n1.dots") == 6)
    #expect(try room.view.at("voted") == 3)
  }

  private func withWrongSum() throws -> (vote: SmartVote, room: Context) {
    var vote = SmartVote(try JSON.object([:]).decoded(), notes: someNotes())
    let room = Context(now: Instant(milliseconds: 0), seed: 0, role: .facilitator, person: "p1")
    for event in try vote.decide(.open, in: room) { vote.apply(event) }
    let ballot = SmartVote.Command.ballot(code: "7K3M9Q2X", dots: ["n1": 2], none: false, group: nil, replaces: 0)
    for event in try vote.decide(ballot, in: room) { vote.apply(event) }
    for event in try vote.decide(.stop, in: room) { vote.apply(event) }
    vote.rounds[0].running.items["n1"]?.dots ^= 1
    return (vote, room)
  }

  @Test("F14 a close whose counts differ publishes nothing, and the lead is asked to count again")
  func differing() throws {
    var (vote, room) = try withWrongSum()
    #expect(throws: Rejection.recountDiffers) { try vote.decide(.close, in: room) }
    for event in try vote.timePassed(room.now + Limits.reopenMilliseconds) { vote.apply(event) }
    #expect(vote.wakeAt == nil)
    let wall = try JSON(encoding: vote.wall(for: .facilitator, Roster()))
    #expect(wall.at("word") == "smartvote.differed")
    #expect(wall.at("moves.m1.word") == "smartvote.recount")
    #expect(wall.at("ranking") == nil)
    #expect(try JSON(encoding: vote.view(Roster())).at("result") == nil)
    #expect(throws: Rejection.recountDiffers) { try vote.decide(.close, in: room) }
    vote.rounds[0].running.items["n1"]?.dots ^= 1
    for event in try vote.decide(.close, in: room) { vote.apply(event) }
    #expect(vote.discrepancies.isEmpty)
  }

  @Test("F14 published totals that are not those of the ballots are found")
  func wrongTotals() throws {
    var room = try open()
    try room.ask(someBallot(["n1": 2, "n2": 1]), by: "p1")
    try room.ask(["stop": [:]])
    let items: JSON = [
      "n1": ["dots": 2, "people": 1], "n2": ["dots": 3, "people": 1], "n3": ["dots": 0, "people": 0],
      "n4": ["dots": 0, "people": 0],
    ]
    let closed: JSON = ["closed": ["totals": ["all": ["voters": 1, "blank": 0, "items": items]]]]
    try room.apply(closed)
    let sentence = "Round 1, n2: 3 gommettes of 1 people were published, the ballots hold 1 of 1."
    #expect(room.activity.discrepancies == [sentence])
  }

  @Test("F16 no ballot at all, and blank ballots only, are results")
  func empty() throws {
    for blank in [0, 3] {
      var room = try open()
      for person in 0..<blank { try room.ask(someBallot([:], none: true), by: ParticipantID(person + 1)) }
      try room.ask(["stop": [:]])
      try room.ask(["close": [:]])
      try room.ask(["show": ["places": 1]])
      #expect(try room.view.at("result.voters") == .integer(blank))
      #expect(try room.view.at("result.blank") == .integer(blank))
      #expect(try room.view.at("result.items.n4") == ["place": 1, "tied": true, "kept": false, "dots": 0, "people": 0])
      #expect(room.activity.notes.map(\.number) == [1, 2, 3, 4])
      #expect(room.activity.discrepancies.isEmpty)
    }
  }
}
