import Testing

@testable import Workshop

@Suite("The tables: who sits where, who stays together, who calls")
struct SeatingTests {
  private func room(_ people: Int, tables: Int = 3) throws -> (Gathering, [ParticipantID]) {
    let plan = Gathering.plan.replacing("\"tables\": 2", with: "\"tables\": \(tables)").replacing(
      "\"capacity\": 3", with: "\"capacity\": 100")
    var room = try Gathering(plan)
    var guests: [ParticipantID] = []
    for _ in 0..<people {
      room.now = room.now + 10_000
      guests.append(try room.join())
    }
    return (room, guests)
  }

  private func sizes(_ room: Gathering) -> [String: Int] {
    (room.view(.participant)["tables"]?.object ?? [:]).compactMapValues { $0["people"]?.integer }
  }

  @Test("P8 each phone is told its own table, and keeps it after a restart")
  func own() throws {
    var (room, guests) = try room(2)
    try room.ask(["sit": ["table": "t2"]], by: guests[0])
    #expect(room.session.selfView(of: guests[0]) == ["table": "t2"])
    #expect(room.session.selfView(of: guests[1]) == [:])
    #expect(try room.replayed().session.selfView(of: guests[0]) == ["table": "t2"])
  }

  @Test("P8 the lead moves somebody, and it can be taken back")
  func move() throws {
    var (room, guests) = try room(1)
    try room.ask(["sit": ["table": "t1"]], by: guests[0])
    try room.ask(["move": ["person": .string(guests[0].rawValue), "table": "t3"]])
    #expect(room.session.selfView(of: guests[0])?["table"] == "t3")
    let undo = try #require(room.view(.facilitator)["undo"])
    #expect(undo["word"] == "move")
    try room.ask(["undo": ["step": undo["step"] ?? 0]])
    #expect(room.session.selfView(of: guests[0])?["table"] == "t1")
    #expect(room.refusal(["move": ["person": "p0", "table": "t1"]], as: .facilitator) == .unknownPerson)
    #expect(room.refusal(["move": ["person": .string(guests[0].rawValue), "table": "t9"]], as: .facilitator) == .unknownTable)
  }

  @Test("P8 late-comers are shown the smallest table, once the room is at work")
  func suggested() throws {
    var (room, guests) = try room(3)
    try room.ask(["sit": ["table": "t1"]], by: guests[0])
    try room.ask(["sit": ["table": "t2"]], by: guests[1])
    #expect(room.view(.participant)["suggested"] == nil)
    try room.ask(["start": [:]])
    #expect(room.view(.participant)["suggested"] == "t3")
    try room.ask(["seatRest": [:]])
    #expect(room.session.selfView(of: guests[2])?["table"] == "t3")
    #expect(room.view(.participant)["suggested"] == "t1")
  }

  @Test("P8 tables are added and closed while the room works; nobody is left without a seat, and a table keeps its number")
  func count() throws {
    var (room, guests) = try room(6)
    for (index, guest) in guests.enumerated() { try room.ask(["sit": ["table": .string("t\(index % 3 + 1)")]], by: guest) }
    try room.ask(["closeTable": ["table": "t2"]])
    #expect(sizes(room) == ["t1": 3, "t3": 3])
    #expect(room.view(.participant)["tables"]?["t3"]?["rank"] == 3)
    #expect(room.refusal(["sit": ["table": "t2"]], as: .participant, guests[0]) == .unknownTable)
    try room.ask(["closeTable": ["table": "t1", "into": "t3"]])
    #expect(sizes(room) == ["t3": 6])
    try room.ask(["tables": ["count": 3]])
    #expect(sizes(room) == ["t1": 0, "t2": 0, "t3": 6])
    try room.ask(["tables": ["count": 0]])
    #expect(room.view(.participant)["tables"] == nil)
    #expect(guests.allSatisfy { room.session.roster.table(of: $0) == nil })
    let undo = try #require(room.view(.facilitator)["undo"]?["step"])
    try room.ask(["undo": ["step": undo]])
    #expect(sizes(room) == ["t1": 0, "t2": 0, "t3": 6])
    for count in [-1, 41] { #expect(room.refusal(["tables": ["count": .integer(count)]], as: .facilitator) == .malformed) }
    #expect(room.refusal(["closeTable": ["table": "t3", "into": "t3"]], as: .facilitator) == .unknownTable)
    #expect(try room.replayed().views() == room.views())
  }

  @Test("P8 two phones that touch the same picture stay together, wherever the lead seats them")
  func together() throws {
    var (room, guests) = try room(8, tables: 4)
    try room.ask(["together": ["picture": "kite"]], by: guests[0])
    #expect(room.view(.participant)["together"] == ["kite": ["people": 1]])
    try room.ask(["together": ["picture": "kite"]], by: guests[6])
    #expect(room.session.selfView(of: guests[0])?["together"] == ["people": 2, "picture": "kite"])
    try room.ask(["keepTogether": ["people": [.string(guests[1].rawValue), .string(guests[5].rawValue)]]])
    #expect(room.session.selfView(of: guests[5])?["together"] == ["people": 2])
    try room.ask(["seatRest": [:]])
    func table(_ index: Int) -> TableID? { room.session.roster.table(of: guests[index]) }
    #expect(table(0) == table(6))
    #expect(table(1) == table(5))
    #expect(sizes(room).values.sorted() == [2, 2, 2, 2])
    try room.ask(["separate": ["person": .string(guests[5].rawValue)]])
    #expect(room.session.selfView(of: guests[5])?["together"] == nil)
    try room.ask(["together": [:]], by: guests[0])
    #expect(room.session.selfView(of: guests[6])?["together"] == ["people": 1, "picture": "kite"])
    for picture: JSON in ["", "K", "kite1", "<img>", 3] {
      #expect(room.refusal(["together": ["picture": picture]], as: .participant, guests[0]) == .malformed)
    }
  }

  @Test("no more people stay together than sit at a table")
  func togetherFull() throws {
    var (room, guests) = try room(8)
    for guest in guests.prefix(7) { try room.ask(["together": ["picture": "boat"]], by: guest) }
    #expect(room.refusal(["together": ["picture": "boat"]], as: .participant, guests[7]) == .groupFull)
  }

  @Test("P8 a table calls, the lead sees since when and answers; nobody else sees it")
  func call() throws {
    var (room, guests) = try room(2)
    #expect(room.refusal(["call": [:]], as: .participant, guests[0]) == .notSeated)
    try room.ask(["sit": ["table": "t2"]], by: guests[0])
    try room.ask(["call": [:]], by: guests[0])
    #expect(try room.ask(["call": [:]], by: guests[0]).isEmpty)
    #expect(room.view(.facilitator)["calls"] == ["t2": ["since": .integer(room.now.milliseconds)]])
    #expect(room.session.selfView(of: guests[0])?["called"] == true)
    #expect(room.session.selfView(of: guests[1])?["called"] == nil)
    for role in Role.allCases where !Rights.allows(role, .lead) { #expect(room.view(role)["calls"] == nil) }
    try room.ask(["answerCall": ["table": "t2"]])
    #expect(room.view(.facilitator)["calls"] == [:])
    try room.ask(["call": [:]], by: guests[0])
    try room.ask(["call": ["on": false]], by: guests[0])
    #expect(room.view(.facilitator)["calls"] == [:])
  }
}
