import Testing

@testable import Workshop

@Suite("Somebody without a phone, and the team's hand")
struct HostingTests {
  private func room() throws -> Gathering {
    try Gathering(Gathering.plan.replacing("\"capacity\": 3", with: "\"capacity\": 30"))
  }

  @Test("J8 P14 a host adds somebody at the own table and writes for them; the log says whose hand it was")
  func host() throws {
    var room = try room()
    room.hostTable = TableID("t1")
    try room.ask(["add": ["person": "p0fa"]], of: nil, as: .host, nil)
    let helped = ParticipantID("p0fa")
    #expect(room.session.roster.table(of: helped) == TableID("t1"))
    try room.go("a2")
    let write: JSON = ["write": ["note": "n1", "column": "c1", "text": "Un repas"]]
    try room.ask(write, of: ActivityID("a2"), as: .host, helped)
    let entry = try #require(room.log.last)
    #expect(entry.by == "p0fa" && entry.via == .host)
    #expect(Chronicle(room.session).sentence(entry).hasPrefix("Somebody, by the hand of the team,"))
    #expect(try room.session.activityOwn(for: helped)?["notes"]?["n1"]?["text"] == "Un repas")
    #expect(room.view(.facilitator)["byTeam"] == 1)
    #expect(try room.session.activityWall(for: .facilitator)?["figures"]?["byTeam"] == 1)
    #expect(try room.session.activityWall(for: .screen)?["figures"]?["byTeam"] == nil)
    #expect(try room.replayed().views() == room.views())
  }

  @Test("J8 nobody acts for who has a phone, nor a host for another table")
  func others() throws {
    var room = try room()
    let guest = try room.join()
    try room.ask(["sit": ["table": "t1"]], by: guest)
    try room.ask(["add": ["person": "p0fa", "table": "t2"]])
    room.hostTable = TableID("t1")
    let finish: JSON = ["finish": [:]]
    try room.go("a2")
    for (role, person) in [
      (Role.host, guest), (.facilitator, guest), (.host, ParticipantID("p0fa")), (.screen, ParticipantID("p0fa")),
    ] {
      #expect(room.refusal(finish, of: ActivityID("a2"), as: role, person) == .notAllowed)
    }
    #expect(room.refusal(["start": [:]], as: .cofacilitator, ParticipantID("p0fa")) == .notAllowed)
    try room.ask(finish, of: ActivityID("a2"), as: .cofacilitator, ParticipantID("p0fa"))
    #expect(room.log.last?.via == .cofacilitator)
  }

  @Test("J8 where somebody is added: a host at the own table, the lead anywhere; an id is nobody's twice")
  func adding() throws {
    var room = try room()
    #expect(room.refusal(["add": [:]], as: .host) == .notSeated)
    room.hostTable = TableID("t1")
    #expect(room.refusal(["add": ["table": "t2"]], as: .host) == .notAllowed)
    try room.ask(["add": ["table": "t1"]], of: nil, as: .host, nil)
    room.hostTable = nil
    try room.ask(["add": ["person": "p9"]])
    #expect(room.refusal(["add": ["person": "p9"]], as: .facilitator) == .alreadyThere)
    #expect(room.refusal(["add": ["person": "P9"]], as: .facilitator) == .malformed)
    #expect(room.refusal(["add": ["table": "t9"]], as: .facilitator) == .unknownTable)
    #expect(room.view(.facilitator)["present"]?["p9"] == ["rank": 2, "here": false, "byTeam": true])
    #expect(room.session.helped(at: TableID("t1")).count == 1)
  }

  @Test("J8 whoever is added by the team stands in no burst, and locked doors do not keep them out")
  func door() throws {
    var room = try room()
    try room.ask(["door": ["state": "locked"]])
    for _ in 0..<25 { try room.ask(["add": [:]]) }
    #expect(room.view(.participant)["people"] == 25)
    #expect(room.view(.facilitator)["burst"] == nil)
  }

  @Test("P14 a host sees the people of one table, and how many have worked, not who")
  func view() throws {
    var room = try room()
    let guest = try room.join()
    try room.ask(["sit": ["table": "t1"]], by: guest)
    try room.ask(["add": ["person": "p0fa", "table": "t2"]])
    try room.go("a2")
    try room.ask(["finish": [:]], of: ActivityID("a2"), by: guest)
    let view = room.session.view(for: .host, LiveFacts(), table: TableID("t1"))
    #expect(view["present"] == [guest.rawValue: ["rank": 1, "table": "t1", "here": false]])
    #expect(view["tables"]?["t1"] == ["rank": 1, "people": 1, "done": 1, "working": 0, "here": 0])
    #expect(view["tables"]?["t2"] == ["rank": 2, "people": 1])
  }
}
