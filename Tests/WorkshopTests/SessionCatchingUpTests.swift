import Testing

@testable import Workshop

@Suite("Catching up shows what it cuts, and cuts what it shows")
struct SessionCatchingUpTests {
  /// Minutes of activities one after the other; the first is current.
  private func planned(_ minutes: Int..., late: Int) throws -> Gathering {
    let activities = minutes.map { #"{"kind": "instruction", "title": "A", "minutes": \#($0)}"# }.joined(separator: ",")
    var room = try Gathering(#"{"title": "T", "purpose": "P", "sponsor": "S", "activities": [\#(activities)]}"#)
    try room.ask(["start": [:]])
    if late > 0 { try room.ask(["addMinutes": ["minutes": .integer(late)]]) }
    return room
  }
  private func cuts(_ room: Gathering) -> JSON? { room.view(.facilitator)["catchUp"]?["cuts"] }

  @Test("a room on time has nothing to catch up")
  func onTime() throws {
    var room = try planned(10, 10, 10, late: 0)
    #expect(room.view(.facilitator)["catchUp"] == nil)
    #expect(try room.ask(["catchUp": [:]]).isEmpty)
  }

  @Test("the minutes come from what is ahead in proportion to what it can spare, never from the last activity")
  func proportion() throws {
    var room = try planned(10, 20, 10, 10, late: 6)
    #expect(room.view(.facilitator)["catchUp"] == ["minutes": 6, "cuts": ["a2": 4, "a3": 2]])
    try room.ask(["catchUp": [:]])
    let plan = room.view(.facilitator)["plan"]
    #expect(["a2", "a3", "a4"].map { plan?[$0]?["minutes"]?.integer } == [16, 8, 10])
    #expect(room.view(.facilitator)["lateSeconds"] == 0)
    #expect(room.view(.facilitator)["catchUp"] == nil)
  }

  @Test("no activity goes under half of what was planned, nor under two minutes, however often it is asked")
  func floor() throws {
    var room = try planned(10, 9, 3, 2, 1, 10, late: 60)
    #expect(cuts(room) == ["a2": 4, "a3": 1])
    try room.ask(["catchUp": [:]])
    #expect(cuts(room) == nil)
    #expect(try room.ask(["catchUp": [:]]).isEmpty)
    #expect(room.view(.facilitator)["lateSeconds"] == .integer(55 * 60))
  }

  @Test("whole minutes: what is left over goes to the largest remainder, then to what comes first")
  func remainders() throws {
    #expect(cuts(try planned(10, 10, 10, 10, 10, late: 2)) == ["a2": 1, "a3": 1])
    #expect(cuts(try planned(10, 20, 8, 10, late: 1)) == ["a2": 1])
    #expect(cuts(try planned(10, 20, 8, 10, late: 5)) == ["a2": 4, "a3": 1])
  }

  @Test("what is left out or was opened before gives nothing; less than a minute late is not late")
  func others() throws {
    var room = try planned(10, 20, 20, 20, 10, late: 0)
    try room.ask(["skip": ["activity": "a3", "on": true]])
    room.pass(minutes: 1)
    try room.go("a2")
    try room.go("a1")
    try room.ask(["addMinutes": ["minutes": 12]])
    #expect(room.view(.facilitator)["catchUp"] == nil)
    try room.ask(["addMinutes": ["minutes": 10]])
    try room.ask(["skip": ["activity": "a3", "on": false]])
    #expect(cuts(room) == ["a3": 10, "a4": 10])
    #expect(room.view(.participant)["catchUp"] == nil)
    var other = try planned(10, 20, 10, late: 0)
    other.now = other.now + 659_999
    var facts = LiveFacts()
    facts.now = other.now
    #expect(other.view(.facilitator, facts)["catchUp"] == nil)
  }

  @Test("fifteen minutes lost over the end of the clock, or in a pause, are caught up too", arguments: [true, false])
  func timeLost(paused: Bool) throws {
    var room = try planned(10, 20, 20, 20, 10, late: 0)
    room.pass(minutes: paused ? 4 : 10)
    if paused { try room.ask(["pause": [:]]) }
    room.pass(minutes: 15)
    var facts = LiveFacts()
    facts.now = room.now
    #expect(room.view(.facilitator, facts)["catchUp"] == ["minutes": 15, "cuts": ["a2": 5, "a3": 5, "a4": 5]])
    // The page adds what its own clock counts.
    #expect(room.view(.facilitator, facts)["lateSeconds"] == 0)
    room.pass(minutes: 1)
    try room.ask(["catchUp": ["minutes": 15]])
    #expect(["a2", "a3", "a4"].map { room.view(.facilitator)["plan"]?[$0]?["minutes"] } == [15, 15, 15])
    facts.now = room.now
    #expect(room.view(.facilitator, facts)["catchUp"]?["minutes"] == 1)
    // Two leads who catch up the same minutes do it once.
    try room.ask(["catchUp": ["minutes": 15]], of: nil, as: .cofacilitator, nil)
    #expect(room.view(.facilitator, facts)["catchUp"] == nil)
    for minutes: JSON in [0, -3] { #expect(room.refusal(["catchUp": ["minutes": minutes]], as: .facilitator) == .malformed) }
  }

  @Test("what was added makes the room late, and what is left out makes it early enough again")
  func lateness() throws {
    var room = try planned(10, 10, 10, late: 0)
    try room.ask(["insert": ["favourite": "pause"]])
    #expect(room.view(.facilitator)["lateSeconds"] == 600)
    try room.ask(["postpone": ["activity": "a2", "on": true]])
    #expect(room.view(.facilitator)["lateSeconds"] == 0)
  }
}
