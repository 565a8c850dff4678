import Testing

@testable import Workshop

@Suite("The door: open, with a lobby, locked, and closed by itself")
struct DoorkeepingTests {
  private func room(expected: Int? = nil) throws -> Gathering {
    let more = "\"capacity\": 500" + (expected.map { ", \"expected\": \($0)" } ?? "")
    return try Gathering(Gathering.plan.replacing("\"capacity\": 3", with: more))
  }

  private func text(_ view: JSON?) -> String { String(decoding: (view ?? [:]).canonicalBytes, as: UTF8.self) }

  @Test("J6 C11 whoever comes to the lobby waits, sees nothing of the room's work, and is let in")
  func lobby() throws {
    var room = try room()
    let first = try room.join()
    try room.ask(["door": ["state": "lobby"]])
    let late = try room.join()
    #expect(room.session.selfView(of: late) == ["waits": true])
    #expect(room.view(.participant)["people"] == 1)
    #expect(room.view(.facilitator)["lobby"] == [late.rawValue: ["rank": 2]])
    #expect(room.refusal(["sit": ["table": "t1"]], as: .participant, late) == .inLobby)
    #expect(try room.session.activityOwn(for: late) == nil)
    #expect(room.view(.participant)["lobby"] == nil)
    try room.ask(["admit": ["people": [.string(late.rawValue)]]])
    #expect(room.view(.facilitator)["lobby"] == [:])
    try room.ask(["sit": ["table": "t1"]], by: late)
    try room.ask(["sit": ["table": "t1"]], by: first)
    #expect(try room.ask(["admit": ["people": [.string(late.rawValue)]]]).isEmpty)
    #expect(room.refusal(["admit": ["people": ["p0"]]], as: .facilitator) == .unknownPerson)
    #expect(
      room.refusal(["admit": ["people": [.string(late.rawValue), .string(late.rawValue)]]], as: .facilitator) == .malformed)
  }

  @Test("J6 C3 a burst closes the door by itself; who was in stays, and the burst is sent out in one command")
  func burst() throws {
    var room = try room(expected: 28)
    var guests: [ParticipantID] = []
    for _ in 0..<28 {
      room.now = room.now + 1_000
      guests.append(try room.join())
    }
    #expect(room.session.door == .open)
    room.now = room.now + 60_000
    var bots: [ParticipantID] = []
    for _ in 0..<60 { bots.append(try room.join()) }
    #expect(room.session.door == .lobby)
    #expect(room.view(.participant)["people"] == 56)
    let burst = try #require(room.view(.facilitator)["burst"])
    #expect(burst["people"] == 60)
    #expect(room.refusal(["removeBurst": ["since": 1]], as: .facilitator) == .stale)
    try room.ask(["removeBurst": ["since": burst["since"] ?? 0]])
    #expect(room.view(.facilitator)["burst"] == nil)
    #expect(room.view(.facilitator)["lobby"] == [:])
    #expect(Set(room.session.roster.participants.keys) == Set(guests))
    #expect(room.view(.facilitator)["present"]?.object?.count == 28)
    #expect(room.refusal(["sit": ["table": "t1"]], as: .participant, bots[0]) == .removed)
    try room.ask(["sit": ["table": "t1"]], by: guests[0])
    #expect(room.session.door == .lobby)
    try room.ask(["door": ["state": "open"]])
    _ = try room.join()
    #expect(room.session.door == .open)
    #expect(try room.replayed().views() == room.views())
  }

  @Test("a room of 28 that scans the code together is no burst, nor 170 within two minutes")
  func ordinary() throws {
    var room = try room(expected: 28)
    for number in 0..<28 {
      room.now = room.now + (number % 3 == 0 ? 900 : 200)
      _ = try room.join()
    }
    #expect(room.session.door == .open)
    var large = try self.room(expected: 170)
    for _ in 0..<170 {
      large.now = large.now + 700
      _ = try large.join()
    }
    #expect(large.session.door == .open)
  }

  @Test("J6 the door closes once when twice as many are in as were expected, and stays as the lead then sets it")
  func tooMany() throws {
    var room = try room(expected: 5)
    for _ in 0..<11 {
      room.now = room.now + 10_000
      _ = try room.join()
    }
    #expect(room.session.door == .lobby)
    #expect(room.view(.participant)["people"] == 10)
    try room.ask(["door": ["state": "open"]])
    for _ in 0..<10 {
      room.now = room.now + 10_000
      _ = try room.join()
    }
    #expect(room.session.door == .open)
  }

  @Test("C3 the lobby takes three times the people expected, and no more")
  func lobbyFull() throws {
    var room = try room(expected: 2)
    try room.ask(["door": ["state": "lobby"]])
    for _ in 0..<6 { _ = try room.join() }
    #expect(throws: Rejection.roomFull) { _ = try room.join() }
  }

  @Test("J7 somebody sent out comes back as they were, by the lead or by taking it back")
  func bringBack() throws {
    var room = try room()
    let guest = try room.join()
    let person: JSON = ["person": .string(guest.rawValue)]
    try room.ask(["sit": ["table": "t2"]], by: guest)
    try room.ask(["remove": person])
    #expect(room.view(.facilitator)["present"]?[guest.rawValue]?["removed"] == true)
    #expect(room.view(.facilitator)["people"] == 0)
    try room.ask(["bringBack": person])
    #expect(room.session.selfView(of: guest) == ["table": "t2"])
    try room.ask(["remove": person])
    let undo = try #require(room.view(.facilitator)["undo"])
    #expect(undo["word"] == "remove")
    try room.ask(["undo": ["step": undo["step"] ?? 0]])
    #expect(room.session.selfView(of: guest) == ["table": "t2"])
    #expect(room.refusal(["bringBack": ["person": "p0"]], as: .facilitator) == .unknownPerson)
  }

  @Test("J11 the team counts at the door by band, and one less; nobody is asked, and only who leads sees it")
  func counter() throws {
    var room = try room()
    #expect(room.view(.facilitator)["counter"] == ["b1": ["rank": 1, "count": 0]])
    let plan = Gathering.plan.replacing("\"tables\": 2", with: "\"tables\": 2, \"bands\": [\"Moins de 16 ans\", \"Plus\"]")
    room = try Gathering(plan)
    for _ in 0..<3 { try room.ask(["count": ["band": "b2", "by": 1]], of: nil, as: .host, nil) }
    try room.ask(["count": ["band": "b2", "by": -1]])
    #expect(try room.ask(["count": ["band": "b1", "by": -1]]).isEmpty)
    #expect(
      room.view(.facilitator)["counter"] == [
        "b1": ["rank": 1, "title": "Moins de 16 ans", "count": 0], "b2": ["rank": 2, "title": "Plus", "count": 2],
      ])
    #expect(room.view(.participant)["counter"] == nil && room.view(.screen)["counter"] == nil)
    #expect(room.refusal(["count": ["band": "b3", "by": 1]], as: .facilitator) == .unknownGroup)
    #expect(room.refusal(["count": ["band": "b1", "by": 2]], as: .facilitator) == .malformed)
  }
}
