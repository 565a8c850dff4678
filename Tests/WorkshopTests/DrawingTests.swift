import Testing

@testable import Workshop

@Suite("The draw of the tables")
struct DrawingTests {
  /// People as (here last time, band), drawn for so many tables; how many of each trait sit at each table.
  private func drawn(_ people: [(before: Bool, band: Int)], tables: Int, seed: UInt64) -> [[Int]] {
    let lots = people.enumerated().map { index, person in
      Lot(people: [ParticipantID("p\(index)")], traits: [person.before ? 1 : 0] + (0..<4).map { $0 == person.band ? 1 : 0 })
    }
    let open = (1...tables).map { TableID("t\($0)") }
    let seats = Lot.seats(of: lots, at: open, seed: seed)
    #expect(seats.count == people.count)
    return open.map { table in
      let seated = people.indices.filter { seats[ParticipantID("p\($0)")] == table }
      return [seated.count, seated.count { people[$0].before }] + (0..<4).map { band in seated.count { people[$0].band == band } }
    }
  }

  private func spread(_ tables: [[Int]], _ trait: Int) -> Int {
    let counts = tables.map { $0[trait] }
    return (counts.max() ?? 0) - (counts.min() ?? 0)
  }

  // 21 people: 11 of the staff, 5 residents, 2 partners, 3 others (a workshop that was observed).
  @Test(
    "P8 staff, residents, partners and others are spread over the tables, never two more at one than at another", arguments: 3...6
  )
  func observedMix(tables: Int) {
    let bands = [(0, 11), (1, 5), (2, 2), (3, 3)].flatMap { band, count in
      Array(repeating: (before: false, band: band), count: count)
    }
    for seed in 0..<20 as Range<UInt64> {
      let result = drawn(bands, tables: tables, seed: seed)
      for trait in [0, 2, 3, 4, 5] { #expect(spread(result, trait) <= 1, "seed \(seed): \(result)") }
    }
  }

  // 28 young people at 6 tables, 7 of whom had been there the time before: then they all sat at two tables.
  @Test("P8 those who were there last time sit at every table")
  func observedReturners() {
    let people = (0..<28).map { (before: $0 < 7, band: $0 % 3) }
    for seed in 0..<20 as Range<UInt64> {
      let result = drawn(people, tables: 6, seed: seed)
      for trait in 0..<5 { #expect(spread(result, trait) <= 1, "seed \(seed): \(result)") }
      #expect(result.allSatisfy { $0[1] >= 1 })
    }
  }

  @Test("whatever the room is made of, sizes and those who were there differ by one at most, and bands by hardly more")
  func anyRoom() {
    var generator = SeededGenerator(seed: 4)
    for seed in 0..<60 as Range<UInt64> {
      let people = (0..<Int.random(in: 4...40, using: &generator)).map { _ in
        (before: Int.random(in: 0..<4, using: &generator) == 0, band: Int.random(in: 0..<4, using: &generator))
      }
      let result = drawn(
        people, tables: Int.random(in: max(2, (people.count + 6) / 7)...max(2, people.count / 2), using: &generator), seed: seed)
      #expect(spread(result, 0) <= 1, "seed \(seed)")
      #expect(spread(result, 1) <= 1, "seed \(seed)")
      for band in 2..<6 { #expect(spread(result, band) <= 2, "seed \(seed)") }
    }
  }

  @Test("another draw seats people otherwise, the same seed does not")
  func chance() {
    let people = (0..<20).map { (before: $0 < 5, band: $0 % 4) }
    let open = (1...4).map { TableID("t\($0)") }
    let lots = people.indices.map { Lot(people: [ParticipantID("p\($0)")], traits: [people[$0].before ? 1 : 0]) }
    let first = Lot.seats(of: lots, at: open, seed: 1)
    #expect(Lot.seats(of: lots, at: open, seed: 1) == first)
    #expect(Lot.seats(of: lots, at: open, seed: 2) != first)
  }

  private static let plan = Gathering.plan.replacing(
    "\"capacity\": 3", with: "\"capacity\": 100, \"bands\": [\"Les jeunes\", \"L’équipe\"]")

  private func room(_ people: Int) throws -> (Gathering, [ParticipantID]) {
    var room = try Gathering(DrawingTests.plan)
    var guests: [ParticipantID] = []
    for _ in 0..<people {
      room.now = room.now + 10_000
      guests.append(try room.join())
    }
    return (room, guests)
  }

  @Test("P8 people are asked only when the lead prepares a draw, and answer or not")
  func asking() throws {
    var (room, guests) = try room(6)
    #expect(room.view(.participant)["draw"] == nil)
    #expect(room.refusal(["answerForDraw": ["before": true]], as: .participant, guests[0]) == .notNow)
    try room.ask(["askForDraw": [:]])
    #expect(
      room.view(.participant)["draw"] == [
        "bands": ["b1": ["rank": 1, "title": "Les jeunes"], "b2": ["rank": 2, "title": "L’équipe"]]
      ])
    try room.ask(["answerForDraw": ["before": true, "band": "b1"]], by: guests[0])
    try room.ask(["answerForDraw": ["before": true]], by: guests[1])
    #expect(room.refusal(["answerForDraw": ["band": "b9"]], as: .participant, guests[2]) == .unknownGroup)
    #expect(room.session.selfView(of: guests[0])?["draw"] == ["before": true, "band": "b1"])
    let asked = try #require(room.view(.facilitator)["draw"])
    #expect(asked == ["phase": "asking", "answered": 2, "before": 2, "bands": ["b1": 1, "b2": 0]])
    try room.ask(["draw": [:]])
    #expect(room.view(.participant)["draw"] == nil)
    #expect(room.view(.facilitator)["draw"]?["tables"]?["t1"]?["before"] == 1)
    #expect(room.view(.facilitator)["draw"]?["tables"]?["t2"]?["before"] == 1)
    try room.ask(["draw": [:]])
    #expect(room.view(.facilitator)["draw"]?["answered"] == 2)
    try room.ask(["start": [:]])
    #expect(room.view(.facilitator)["draw"] == nil)
  }

  @Test("what people say of themselves for a draw is in no entry of the log; who sits where is")
  func kept() throws {
    var (room, guests) = try room(4)
    try room.ask(["askForDraw": [:]])
    for guest in guests { try room.ask(["answerForDraw": ["before": true, "band": "b2"]], by: guest) }
    try room.ask(["draw": [:]])
    for entry in room.log.dropFirst() {
      let text = String(decoding: try JSON(encoding: entry).canonicalBytes, as: UTF8.self)
      #expect(!text.contains("\"band\"") && !text.contains("\"before\""))
    }
    let again = try room.replayed()
    for guest in guests { #expect(again.session.roster.table(of: guest) == room.session.roster.table(of: guest)) }
  }

  @Test("a draw needs tables and room at them; few people do not sit alone; those who stay together do")
  func limits() throws {
    var (room, guests) = try room(3)
    try room.ask(["together": ["picture": "kite"]], by: guests[0])
    try room.ask(["together": ["picture": "kite"]], by: guests[2])
    try room.ask(["tables": ["count": 4]])
    try room.ask(["draw": [:]])
    #expect(Set(guests.map { room.session.roster.table(of: $0) }).count == 1)
    try room.ask(["tables": ["count": 0]])
    #expect(room.refusal(["draw": [:]], as: .facilitator) == .unknownTable)
    #expect(room.refusal(["askForDraw": [:]], as: .facilitator) == .unknownTable)
    var (full, _) = try self.room(15)
    #expect(full.refusal(["draw": [:]], as: .facilitator) == .tooFewTables)
    try full.ask(["tables": ["count": 3]])
    try full.ask(["draw": [:]])
    let sizes = (full.view(.participant)["tables"]?.object ?? [:]).values.compactMap { $0["people"]?.integer }
    #expect(sizes == [5, 5, 5])
  }
}
