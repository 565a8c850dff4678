import Testing

@testable import Workshop

@Suite("Tables go up in their turn, and are applauded")
struct PresentationsTests {
  /// Three tables of two, and somebody who sits nowhere.
  private func room(_ settings: JSON = [:]) throws -> PlayedActivity {
    var room = try PlayedActivity(Presentations.self, settings, notes: [], people: 7)
    for index in 1...6 { room.roster.participants[ParticipantID(index)]?.table = TableID("t\((index + 1) / 2)") }
    return room
  }
  private func call(_ table: String) -> JSON { ["call": ["table": .string(table)]] }

  @Test("the lead calls one table after the other, and the room applauds each")
  func course() throws {
    var room = try room(["minutes": 3])
    #expect(try room.moves() == ["presentations.first", "presentations.draw"])
    for table in ["t1", "t2", "t3"] {
      try room.ask(call(table))
      #expect(try room.wall(.screen).at("passage.current") == .string(table))
      #expect(try room.wall(.screen).at("passage.startedAt") == .integer(room.now.milliseconds))
      try room.ask(["applaud": [:]])
      #expect(try room.view.at("passage.applause") == true)
      #expect(try room.view.at("passage.startedAt") == nil)
    }
    #expect(try room.moves() == ["presentations.end", "presentations.back"])
    try room.ask(["end": [:]])
    #expect(try room.view.at("phase") == "ended")
    #expect(try room.view.at("passage.items")?.object?.values.allSatisfy { $0["passed"] == true } == true)
  }

  @Test("each phone says whether its table is up, comes next, later, or has been")
  func own() throws {
    var room = try room()
    #expect(try room.own("p1").at("turn") == "next")
    try room.ask(call("t2"))
    #expect(try room.own("p3").at("turn") == "now")
    #expect(try room.own("p1").at("turn") == "next")
    #expect(try room.own("p5").at("turn") == "later")
    #expect(try room.own("p7").at("turn") == nil)
    try room.ask(call("t1"))
    #expect(try room.own("p3").at("turn") == "passed")
  }

  @Test("a drawn order is kept as it was drawn, holds every table once, and is not drawn again under way")
  func drawn() throws {
    var room = try room()
    try room.ask(["draw": [:]])
    let order = try room.view.at("passage.items")
    #expect(order?.object?.count == 3)
    let first = try #require(try room.view.at("passage.next")?.string)
    try room.ask(call(first))
    #expect(try room.view.at("passage.items")?.object?.mapValues { $0["rank"] } == order?.object?.mapValues { $0["rank"] })
    #expect(room.refusal(["draw": [:]]) == .notNow)
  }

  @Test("a table that sits down late comes after the others")
  func late() throws {
    var room = try room()
    try room.ask(call("t1"))
    room.roster.participants["p7"]?.table = "t0"
    #expect(try room.view.at("passage.items.t0.rank") == 4)
    try room.ask(call("t0"))
    #expect(try room.view.at("passage.current") == "t0")
  }

  @Test("only the lead calls, and only tables where people sit")
  func refused() throws {
    var room = try room()
    #expect(room.refusal(call("t1"), by: "p1") == .notAllowed)
    #expect(room.refusal(call("t9")) == .unknownTable)
    #expect(room.refusal(["applaud": [:]]) == .notNow)
    #expect(room.refusal(["end": [:]]) == .notNow)
    try room.ask(call("t1"))
    #expect(room.refusal(call("t1")) == .stale)
  }

  @Test("a table called by mistake gives way to the one that was up, with the time that it had left, and is still to come")
  func undone() throws {
    var room = try room()
    #expect(room.refusal(["uncall": [:]]) == .notNow)
    try room.ask(call("t1"))
    let before = try room.view
    #expect(try room.activity.inverse(of: ["called": ["table": "t3", "at": 1]]) == ["uncall": [:]])
    try room.wait(milliseconds: 5_000)
    try room.ask(call("t3"))
    try room.ask(["uncall": [:]])
    #expect(try room.view == before)
    #expect(room.refusal(["uncall": [:]]) == .notNow)
    try room.ask(["applaud": [:]])
    #expect(room.refusal(["uncall": [:]]) == .notNow)
  }

  @Test("a room without tables has nobody to call, and says so")
  func nobody() throws {
    var room = try PlayedActivity(Presentations.self, notes: [], people: 3)
    #expect(try room.moves() == [])
    #expect(room.refusal(["draw": [:]]) == .notNow)
    #expect(try room.wall(.screen).at("passage.items") == [:])
    #expect(Presentations.problems(in: Presentations.Setup(minutes: 0)).map(\.path) == ["minutes"])
  }
}
