import Testing

@testable import Workshop

@Suite("Who comes in, sits, is sent out, and when it ends")
struct SessionRoomTests {
  @Test("a locked door and a full room refuse new people, and nobody who is there notices")
  func door() throws {
    var room = try Gathering()
    let first = try room.join()
    try room.ask(["door": ["state": "locked"]])
    #expect(throws: Rejection.doorLocked) { _ = try room.join() }
    try room.ask(["sit": ["table": "t1"]], by: first)
    try room.ask(["door": ["state": "open"]])
    _ = try room.join()
    _ = try room.join()
    #expect(throws: Rejection.roomFull) { _ = try room.join() }
    #expect(room.session.roster.count == 3)
  }

  @Test("C10 somebody sent out is refused from then on, and is in no count")
  func removal() throws {
    var room = try Gathering()
    let guest = try room.join()
    let other = try room.join()
    try room.ask(["sit": ["table": "t1"]], by: guest)
    try room.go("a2")
    try room.write("n1", "Une insulte", by: guest)
    try room.ask(["finish": [:]], of: ActivityID("a2"), by: guest)
    try room.ask(["remove": ["person": .string(guest.rawValue)]])
    #expect(room.refusal(["sit": ["table": "t2"]], as: .participant, guest) == .removed)
    #expect(room.refusal(["finish": [:]], of: ActivityID("a2"), as: .participant, guest) == .removed)
    #expect(room.refusal(["remove": ["person": .string(guest.rawValue)]], as: .facilitator) == .unknownPerson)
    #expect(try room.session.activityOwn(for: guest) == nil)
    let view = room.view(.facilitator)
    #expect(view["people"] == 1)
    #expect(view["done"] == 0)
    #expect(view["tables"]?["t1"]?["people"] == 0)
    #expect(try room.session.activityWall(for: .screen)?["figures"]?["done"] == 0)
    #expect(room.session.roster.participants[other] != nil)
    // The seat is free again, and whoever takes it is somebody else.
    #expect(try room.join() != guest)
    #expect(try room.join() != guest)
  }

  @Test("people sit at a table that is there, and change it")
  func tables() throws {
    var room = try Gathering()
    let guest = try room.join()
    #expect(room.view(.facilitator)["unseated"]?["people"] == 1)
    for table in ["t3", "t0", "", "T1", "__proto__"] {
      #expect(room.refusal(["sit": ["table": .string(table)]], as: .participant, guest) == .unknownTable)
    }
    try room.ask(["sit": ["table": "t1"]], by: guest)
    #expect(try room.ask(["sit": ["table": "t1"]], by: guest).isEmpty)
    try room.ask(["sit": ["table": "t2"]], by: guest)
    let tables = room.view(.participant)["tables"]
    #expect(tables == ["t1": ["rank": 1, "people": 0], "t2": ["rank": 2, "people": 1]])
    #expect(room.view(.facilitator)["unseated"]?["people"] == 0)
  }

  @Test("a plan without tables shows none, and nobody sits")
  func noTables() throws {
    var room = try Gathering(Gathering.plan.replacing("\"tables\": 2,", with: ""))
    let guest = try room.join()
    #expect(room.view(.participant)["tables"] == nil)
    #expect(room.view(.facilitator)["tables"] == nil)
    #expect(room.refusal(["sit": ["table": "t1"]], as: .participant, guest) == .unknownTable)
  }

  @Test("after the end nothing is taken any more; resumed, all is as it was")
  func end() throws {
    var room = try Gathering()
    let guest = try room.join()
    #expect(room.refusal(["end": [:]], as: .facilitator) == .notNow)
    try room.go("a2")
    try room.write("n1", "Un frigo dans la rue", by: guest)
    let before = try room.views().mapValues { $0.merging(["undo": 0]) }
    try room.ask(["end": [:]])
    #expect(room.view(.visitor)["phase"] == "closed")
    #expect(throws: Rejection.sessionEnded) { _ = try room.join() }
    #expect(room.refusal(["sit": ["table": "t1"]], as: .participant, guest) == .sessionEnded)
    #expect(room.refusal(["finish": [:]], of: ActivityID("a2"), as: .participant, guest) == .sessionEnded)
    #expect(room.refusal(["turn": ["to": "reading"]], of: ActivityID("a2"), as: .facilitator) == .sessionEnded)
    #expect(room.refusal(["go": ["activity": "a3", "from": "a2"]], as: .facilitator) == .sessionEnded)
    for command: JSON in [["end": [:]], ["pause": [:]], ["unpause": [:]], ["addMinutes": ["minutes": 2]]] {
      #expect(room.refusal(command, as: .facilitator) == .notNow)
    }
    try room.ask(["resume": [:]])
    #expect(try room.ask(["resume": [:]]).isEmpty)
    #expect(try room.views().mapValues { $0.merging(["undo": 0]) } == before)
  }

  @Test("the wall goes blank and comes back, for everybody, once a press")
  func blank() throws {
    var room = try Gathering()
    #expect(room.view(.screen)["blank"] == false)
    try room.ask(["blank": ["on": true]])
    #expect(try room.ask(["blank": ["on": true]]).isEmpty)
    try room.ask(["start": [:]])
    #expect(room.view(.screen)["blank"] == true)
    try room.ask(["blank": ["on": false]])
    #expect(room.view(.screen)["blank"] == false)
  }
}
