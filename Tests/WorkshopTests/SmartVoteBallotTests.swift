import Testing

@testable import Workshop

@Suite("A ballot is whole, and refused whole")
struct SmartVoteBallotTests {
  private func open(_ settings: JSON = [:], people: Int = 6, notes: [Note] = someNotes()) throws -> PlayedActivity {
    var room = try PlayedActivity(SmartVote.self, settings, notes: notes, people: people)
    try room.ask(["open": [:]])
    return room
  }

  @Test("a sticker is saved as it is stuck, and a ballot replaces the one before")
  func replaces() throws {
    var room = try open()
    try room.ask(someBallot(["n1": 1]), by: "p1")
    try room.ask(someBallot(["n1": 2, "n2": 1], replaces: 1), by: "p1")
    try room.ask(someBallot(["n3": 1], replaces: 2), by: "p1")
    #expect(try room.own("p1").at("dots") == ["n3": 1])
    #expect(try room.own("p1").at("version") == 3)
    #expect(try room.own("p2").at("version") == 0)
    try room.ask(["stop": [:]])
    try room.ask(["close": [:]])
    #expect(try room.wall(.facilitator).at("ranking.items.n3.dots") == 1)
    #expect(try room.wall(.facilitator).at("ranking.items.n1.dots") == 0)
    #expect(try room.wall(.facilitator).at("ranking.voters") == 1)
  }

  @Test(
    "F6 a ballot against the rules is refused whole, and the one before stands",
    arguments: [
      (someBallot(["n1": 2, "n2": 2], replaces: 1), Rejection.overBudget), (someBallot(["n1": 3], replaces: 1), .overCap),
      (someBallot(["n1": 1, "n9": 1], replaces: 1), .unknownItem), (someBallot(["": 1], replaces: 1), .unknownItem),
      (someBallot(["n1": 1], none: true, replaces: 1), .noneAndSome),
      (someBallot(["n1": 1], group: "g9", replaces: 1), .unknownGroup), (someBallot(["n1": -1], replaces: 1), .malformed),
      (someBallot(["n1": 0, "n2": 1], replaces: 1), .malformed), (someBallot(["n1": 1 << 53], replaces: 1), .overCap),
      (someBallot(["n1": 1], replaces: -1), .malformed), (someBallot(["n1": 1], replaces: 1 << 53), .stale),
      (someBallot(["n1": 1], replaces: 1).patched(by: ["ballot": ["code": .null]]), .malformed),
      (someBallot(["n1": 1], replaces: 1).patched(by: ["ballot": ["dots": ["n1": "2"]]]), .malformed),
      (someBallot(["n1": 1], replaces: 1).patched(by: ["ballot": ["person": "p2"]]), .malformed),
    ])
  func refused(ballot: JSON, code: Rejection) throws {
    var room = try open(["groups": [["title": "Les jeunes"], ["title": "Les professionnels"]]])
    try room.ask(someBallot(["n1": 2, "n2": 1], group: "g1"), by: "p1")
    let before = try room.own("p1")
    #expect(room.refusal(ballot, by: "p1") == code)
    #expect(try room.own("p1") == before)
    #expect(before.at("group") == "g1")
  }

  @Test(
    "a tracking code is eight digits of Crockford's alphabet",
    arguments: ["", "7K3M9Q2", "7K3M9Q2XX", "7k3m9q2x", "7K3M9Q2I", "7K3M9Q2L", "7K3M9Q2O", "7K3M9Q2U", "7K3M9Qé", "7K3M 9Q2"])
  func codes(code: String) throws {
    var room = try open()
    #expect(room.refusal(someBallot(["n1": 1], code: code), by: "p1") == .malformed)
    #expect(room.refusal(someBallot(["n1": 1], code: "0123ZYXW"), by: "p1") == nil)
  }

  @Test("gommettes may stay unspent, and the budget may be spent to the last")
  func unspent() throws {
    var room = try open(["dots": 5, "cap": 3])
    #expect(room.refusal(someBallot(["n1": 1]), by: "p1") == nil)
    #expect(room.refusal(someBallot(["n1": 3, "n2": 2]), by: "p2") == nil)
    #expect(room.refusal(someBallot(["n1": 3, "n2": 3]), by: "p3") == .overBudget)
  }

  @Test("none of these ideas is an answer where it is offered")
  func none() throws {
    var offered = try open()
    #expect(offered.refusal(someBallot([:], none: true), by: "p1") == nil)
    #expect(try offered.own("p1").at("none") == true)
    var missing = try open(["none": false])
    #expect(missing.refusal(someBallot([:], none: true), by: "p1") == .unknownItem)
  }

  @Test("one's own idea is refused where the plan says so, and the phone knows which it is")
  func ownIdeas() throws {
    var notes = someNotes()
    notes[1].author = "p1"
    var forbidden = try open(["ownIdeas": false], notes: notes)
    #expect(forbidden.refusal(someBallot(["n1": 1, "n2": 1]), by: "p1") == .ownIdea)
    #expect(forbidden.refusal(someBallot(["n2": 1]), by: "p2") == nil)
    #expect(try forbidden.own("p1").at("mine") == ["n2": true])
    #expect(try forbidden.own("p2").at("mine") == [:])
    var allowed = try open(notes: notes)
    #expect(allowed.refusal(someBallot(["n2": 1]), by: "p1") == nil)
    let shared = try [forbidden.view, forbidden.wall(.screen), forbidden.wall(.facilitator)]
    #expect(shared.allSatisfy { !String(decoding: $0.canonicalBytes, as: UTF8.self).contains("author") })
  }

  @Test("F1 two tabs that send at once never spend more than the budget, in 1,000 orders")
  func interleavings() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      var vote = SmartVote(try JSON.object([:]).decoded(), notes: someNotes())
      let room = Context(now: Instant(milliseconds: 0), seed: 0, role: .participant, person: "p1")
      for event in try vote.decide(.open, in: room) { vote.apply(event) }
      var seen = [0, 0]
      for _ in 0..<6 {
        let tab = Int.random(in: 0...1, using: &generator)
        // A tab may or may not have heard of the other's ballot.
        if Bool.random(using: &generator) { seen[tab] = vote.own(for: "p1", Roster()).version }
        let dots: [NoteID: Int] = Bool.random(using: &generator) ? ["n1": 2, "n2": 1] : ["n3": 2, "n4": 1]
        let before = vote.own(for: "p1", Roster()).version
        let command = SmartVote.Command.ballot(code: "7K3M9Q2X", dots: dots, none: false, group: nil, replaces: seen[tab])
        do {
          for event in try vote.decide(command, in: room) { vote.apply(event) }
          #expect(seen[tab] == before)
          seen[tab] = before + 1
        } catch {
          #expect(error == .stale && seen[tab] != before)
        }
        #expect(vote.round?.running.items.values.map(\.dots).reduce(0, +) == 3)
        #expect(vote.round?.running.voters == 1)
      }
    }
  }

  @Test("F2 a ballot sent twice counts once")
  func retry() throws {
    var room = try open(["tallies": "live"])
    try room.ask(someBallot(["n1": 2]), by: "p1")
    #expect(room.refusal(someBallot(["n1": 2]), by: "p1") == .stale)
    #expect(try room.view.at("result.items.n1.dots") == 2)
  }

  @Test("F3 an older ballot that comes after a newer one is stale, and the phone is told the version that stands")
  func older() throws {
    var room = try open()
    for version in 0..<4 { try room.ask(someBallot(["n2": 1], replaces: version), by: "p1") }
    #expect(room.refusal(someBallot(["n1": 2], replaces: 2), by: "p1") == .stale)
    #expect(try room.own("p1").at("version") == 4)
    #expect(try room.own("p1").at("dots") == ["n2": 1])
  }

  @Test("F4 a ballot that comes after the stop is told so, at any moment of the close")
  func late() throws {
    var room = try PlayedActivity(SmartVote.self, notes: someNotes(), people: 6)
    #expect(room.refusal(someBallot(["n1": 1]), by: "p1") == .notNow)
    try room.ask(["open": [:]])
    try room.ask(someBallot(["n1": 1]), by: "p1")
    try room.ask(["stop": [:]])
    #expect(room.refusal(someBallot(["n2": 1], replaces: 1), by: "p1") == .closed)
    try room.ask(["close": [:]])
    #expect(room.refusal(someBallot(["n2": 1]), by: "p2") == .closed)
    try room.ask(["show": ["places": 4]])
    #expect(room.refusal(someBallot(["n2": 1]), by: "p2") == .closed)
    #expect(try room.view.at("result.voters") == 1)
  }

  @Test("a ballot counts as it stands, whether or not the person said to be done; taking everything back is not voting")
  func stands() throws {
    var room = try open()
    try room.ask(someBallot(["n1": 1]), by: "p1")
    try room.ask(someBallot(["n1": 1]), by: "p2")
    try room.ask(someBallot([:], replaces: 1), by: "p2")
    try room.ask(someBallot([:], none: true), by: "p3")
    #expect(room.activity.progress(of: "p1", room.roster) == .working)
    #expect(room.activity.progress(of: "p2", room.roster) == .notStarted)
    try room.ask(["stop": [:]])
    try room.ask(["close": [:]])
    try room.ask(["show": ["places": 4]])
    #expect(try room.view.at("result.voters") == 2)
    #expect(try room.view.at("result.blank") == 1)
    #expect(try room.view.at("result.items.n1.people") == 1)
  }
}
