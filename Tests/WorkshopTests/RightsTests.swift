import Testing

@testable import Workshop

@Suite("Who may do what")
struct RightsTests {
  /// The table as the people of the room would say it. `Rights` is compared with it, so that a change is made twice.
  private static let expected: [Role: Set<Right>] = [
    .visitor: [], .participant: [.takePart, .call], .host: [.assist, .call], .cofacilitator: [.lead, .sort, .assist],
    .facilitator: [.lead, .sort, .assist, .decide], .screen: [], .kiosk: [], .system: [.run],
  ]

  /// A well-formed one of each command of the session.
  private static let commands: [String: JSON] = [
    "sit": ["table": "t1"], "start": [:], "go": ["activity": "a2", "from": "a1"], "addMinutes": ["minutes": 2], "pause": [:],
    "unpause": [:], "showSteps": ["count": 2], "blank": ["on": true], "door": ["state": "locked"], "remove": ["person": "p1"],
    "end": [:], "resume": [:], "revoke": ["link": "remote"], "admit": ["people": ["p1"]],
    "removeBurst": ["since": 1], "bringBack": ["person": "p1"], "add": [:], "name": ["text": "Fatima"],
    "rename": ["person": "p1", "text": "Fatima"], "hideName": ["person": "p1"], "count": ["band": "b1", "by": 1],
    "move": ["person": "p1", "table": "t1"], "tables": ["count": 3], "closeTable": ["table": "t1"], "seatRest": [:],
    "askForDraw": [:], "answerForDraw": [:], "draw": [:], "forgetDraw": [:], "together": [:],
    "keepTogether": ["people": ["p1", "p2"]], "separate": ["person": "p1"], "call": [:], "answerCall": ["table": "t1"],
    "undo": ["step": 1], "attention": ["on": true],
    "insert": ["favourite": "pause"],
    "insertActivity": ["planned": ["kind": "instruction", "title": "Un jeu", "minutes": 3]], "repeat": ["activity": "a1"],
    "reword": ["activity": "a2", "title": "Encore"], "reorder": ["activity": "a2"], "skip": ["activity": "a2", "on": true],
    "postpone": ["activity": "a2", "on": true], "setMinutes": ["activity": "a2", "minutes": 3], "catchUp": [:],
    "practise": ["on": true], "showWall": ["wall": "next"], "phones": ["on": false],
    "putLater": ["id": "l1", "text": "Les horaires"], "takeLater": ["id": "l1"],
    "singleScreen": ["on": true], "usePlan": ["plan": ["title": "Un autre", "purpose": "P", "sponsor": "S", "activities": []]],
  ]

  /// Somebody who asks, and a command of the session or of a kind of activity.
  struct Case: Sendable, CustomTestStringConvertible {
    let role: Role
    let name: String
    let right: Right
    /// Absent for the session's own commands.
    let kind: String?
    var testDescription: String { "\(role) \(kind.map { "\($0)." } ?? "")\(name)" }
  }

  private static func every(_ name: String, _ right: Right, _ kind: String?) -> [Case] {
    Role.allCases.map { Case(role: $0, name: name, right: right, kind: kind) }
  }
  static let ofTheSession = SessionCommand.rights.sorted { $0.key < $1.key }.flatMap { every($0.key, $0.value, nil) }
  static let ofTheKinds = Catalog.standard.names.flatMap { kind -> [Case] in
    let rights = (Catalog.standard[kind]?.rights ?? [:]).merging(["finish": .takePart, "unfinish": .takePart]) { own, _ in own }
    return rights.sorted { $0.key < $1.key }.flatMap { every($0.key, $0.value, kind) }
  }

  @Test("the table says what the room expects")
  func table() {
    for role in Role.allCases {
      #expect(Set(Right.allCases.filter { Rights.allows(role, $0) }) == RightsTests.expected[role], "\(role)")
    }
    #expect(Set(RightsTests.commands.keys) == Set(SessionCommand.rights.keys))
  }

  @Test("G1 G2 each command of the session is refused to whoever has no right to it", arguments: ofTheSession)
  func session(attempt: Case) throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.ask(["start": [:]])
    let before = try room.views()
    let count = room.log.count
    let command = JSON.object([attempt.name: try #require(RightsTests.commands[attempt.name])])
    let refusal = room.refusal(command, as: attempt.role, takesPart(attempt.role) ? guest : nil)
    let isAllowed = RightsTests.expected[attempt.role]?.contains(attempt.right) == true
    #expect((refusal == .notAllowed) == !isAllowed)
    if !isAllowed {
      #expect(room.log.count == count)
      #expect(try room.views() == before)
    }
  }

  @Test("G1 G2 each command of each kind is refused to whoever has no right to it", arguments: ofTheKinds)
  func kinds(attempt: Case) throws {
    let kind = try #require(attempt.kind)
    // As the kind itself offers it, for who needs settings.
    let settings = try #require(Catalog.standard[kind]).favourites.first?.planned(kind, "A").settings
    let text = String(decoding: (settings ?? [:]).canonicalBytes, as: UTF8.self)
    var room = try Gathering(
      #"{"title":"T","purpose":"P","sponsor":"S","activities":[{"kind":"\#(kind)","title":"A","minutes":5,"settings":\#(text)}]}"#
    )
    let guest = try room.join()
    try room.ask(["start": [:]])
    let before = try room.views()
    let command = JSON.object([attempt.name: [:]])
    let refusal = room.refusal(command, of: ActivityID("a1"), as: attempt.role, takesPart(attempt.role) ? guest : nil)
    let isAllowed = RightsTests.expected[attempt.role]?.contains(attempt.right) == true
    #expect((refusal == .notAllowed) == !isAllowed)
    if !isAllowed { #expect(try room.views() == before) }
  }

  private func takesPart(_ role: Role) -> Bool { role == .participant }

  @Test("G2 a screen and a kiosk can do nothing at all")
  func screens() {
    for right in Right.allCases {
      #expect(!Rights.allows(.screen, right))
      #expect(!Rights.allows(.kiosk, right))
      #expect(!Rights.allows(.visitor, right))
    }
  }

  @Test("G3 a role inside a message changes nothing")
  func roleInside() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.ask(["start": [:]])
    let lead: JSON = ["go": ["activity": "a2", "from": "a1", "role": "facilitator"]]
    #expect(room.refusal(lead, as: .participant, guest) == .notAllowed)
    #expect(room.refusal(lead, as: .facilitator) == .malformed)
    let beside: JSON = ["end": [:], "role": "facilitator"]
    #expect(room.refusal(beside, as: .participant, guest) == .malformed)
    #expect(room.refusal(["role": "facilitator"], as: .participant, guest) == .unknownCommand)
    #expect(room.refusal(["sit": ["table": "t1", "as": "facilitator"]], as: .participant, guest) == .malformed)
    let finish: JSON = ["finish": ["role": "facilitator"]]
    #expect(room.refusal(finish, of: ActivityID("a1"), as: .participant, guest) == .malformed)
    #expect(room.refusal(["finish": [:], "role": "system"], of: ActivityID("a1"), as: .participant, guest) == .malformed)
    #expect(room.session.current == ActivityID("a1"))
    #expect(room.session.roster.table(of: guest) == nil)
  }

  @Test(
    "D6 what is no command is refused, and nothing happens",
    arguments: [
      ["unknown": [:]], [:], [], "start", 1, true, .null, ["start": .null], ["start": ["now": 1]], ["go": [:]],
      ["go": ["activity": 2]],
      ["go": ["activity": "a1", "from": .null]], ["addMinutes": ["minutes": "2"]], ["addMinutes": ["minutes": true]],
      ["blank": ["on": 1]], ["door": ["state": "ajar"]], ["door": ["state": "Open"]], ["__proto__": [:]], ["Start": [:]],
    ] as [JSON])
  func malformed(command: JSON) throws {
    var room = try Gathering()
    let refusal = room.refusal(command, as: .facilitator)
    #expect(refusal == .malformed || refusal == .unknownCommand)
    #expect(room.log.count == 1)
  }
}
