import Testing

@testable import Workshop

@Suite("The hand, the wall, the rules, and a room without phones")
struct SessionWallTests {
  private static let plan = Gathering.plan.replacing(
    #""tables": 2"#,
    with: #""attention": "On se connecte.", "rules": ["On écoute.", "Toutes les idées sont bonnes."], "tables": 2"#)

  @Test("the hand is up for everybody, with the lead's own phrase, and comes down again")
  func attention() throws {
    var room = try Gathering(SessionWallTests.plan)
    try room.ask(["attention": ["on": true]])
    for role in Role.allCases { #expect(room.view(role)["attention"] == ["phrase": "On se connecte."]) }
    #expect(try room.ask(["attention": ["on": true]]).isEmpty)
    try room.ask(["attention": ["on": false]])
    for role in Role.allCases { #expect(room.view(role)["attention"] == nil) }
    var plain = try Gathering()
    try plain.ask(["attention": ["on": true]])
    #expect(plain.view(.participant)["attention"] == [:])
  }

  @Test("the clock waits while the hand is up, and what people still send is taken")
  func clockWaits() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a2")
    room.pass(minutes: 2)
    try room.ask(["attention": ["on": true]])
    #expect(room.view(.participant)["activity"]?["leftMilliseconds"] == 600_000)
    room.pass(minutes: 1)
    try room.write("n1", "Écrit avant la main levée", by: guest)
    try room.ask(["attention": ["on": false]])
    #expect(room.view(.participant)["activity"]?["endsAt"]?.integer == room.now.milliseconds + 600_000)
  }

  @Test("a clock that the lead stopped stays stopped when the hand comes down")
  func pausedStays() throws {
    var room = try Gathering()
    try room.ask(["start": [:]])
    try room.ask(["pause": [:]])
    try room.ask(["attention": ["on": true]])
    try room.ask(["attention": ["on": false]])
    #expect(room.view(.participant)["activity"]?["endsAt"] == nil)
    try room.ask(["unpause": [:]])
    try room.ask(["attention": ["on": true]])
    try room.ask(["pause": [:]])
    try room.ask(["attention": ["on": false]])
    #expect(room.view(.participant)["activity"]?["leftMilliseconds"] == 600_000)
    try room.ask(["attention": ["on": true]])
    try room.go("a2")
    #expect(room.view(.participant)["activity"]?["leftMilliseconds"] == 720_000)
    #expect(room.view(.participant)["attention"] != nil)
    try room.ask(["attention": ["on": false]])
    #expect(room.view(.participant)["activity"]?["endsAt"]?.integer == room.now.milliseconds + 720_000)
  }

  @Test("what the lead puts on the wall stays until the next activity")
  func wall() throws {
    var room = try Gathering(SessionWallTests.plan)
    try room.ask(["start": [:]])
    #expect(room.view(.screen)["wall"] == nil)
    for page in ["code", "trial", "next", "tables", "rules"] {
      try room.ask(["showWall": ["wall": .string(page)]])
      #expect(room.view(.screen)["wall"] == .string(page))
      #expect(try room.ask(["showWall": ["wall": .string(page)]]).isEmpty)
    }
    #expect(room.view(.screen)["rules"]?["r2"] == ["rank": 2, "text": "Toutes les idées sont bonnes."])
    try room.go("a2")
    #expect(room.view(.screen)["wall"] == nil)
    #expect(room.refusal(["showWall": ["wall": "console"]], as: .facilitator) == .malformed)
  }

  @Test("the rules are there while people arrive, and not in the way afterwards")
  func rules() throws {
    var room = try Gathering(SessionWallTests.plan)
    #expect(room.view(.visitor)["rules"]?["r1"]?["text"] == "On écoute.")
    try room.ask(["start": [:]])
    #expect(room.view(.visitor)["rules"] == nil)
    #expect(try Gathering().view(.visitor)["rules"] == nil)
  }

  @Test("without phones no code, no address and no QR is anywhere")
  func withoutPhones() throws {
    var facts = LiveFacts()
    facts.address = "192.168.4.1:8080"
    facts.qr = ["size": 29]
    var room = try Gathering()
    #expect(room.view(.screen, facts)["code"] == "482913")
    #expect(room.view(.screen, facts)["withoutPhones"] == nil)
    try room.ask(["phones": ["on": false]])
    for role in Role.allCases {
      let view = room.view(role, facts)
      #expect(view["withoutPhones"] == true, "\(role)")
      for name in ["code", "address", "qr"] { #expect(view[name] == nil, "\(role)") }
    }
    #expect(try room.ask(["phones": ["on": false]]).isEmpty)
    try room.ask(["phones": ["on": true]])
    #expect(room.view(.screen, facts)["qr"] == ["size": 29])
  }

  @Test("a picture and an example go with the activity; a host's page reaches the team only")
  func pages() throws {
    let plan = Gathering.plan.replacing(
      #""minutes": 10,"#,
      with: #""minutes": 10, "picture": "meet", "example": "On dit bonjour.", "#
        + #""host": {"do": "On s’assied.", "ask": "Pourquoi ?"},"#)
    var room = try Gathering(plan)
    try room.ask(["start": [:]])
    #expect(room.view(.participant)["activity"]?["picture"] == "meet")
    #expect(room.view(.participant)["activity"]?["example"] == "On dit bonjour.")
    for role in [Role.facilitator, .cofacilitator, .host] {
      #expect(room.view(role)["activity"]?["host"]?["ask"] == "Pourquoi ?", "\(role)")
      #expect(room.view(role)["activity"]?["host"]?["do"] == "On s’assied.", "\(role)")
    }
    #expect(room.view(.facilitator)["plan"]?["a1"]?["host"]?["ask"] == "Pourquoi ?")
    for role in [Role.visitor, .participant, .screen, .kiosk] {
      #expect(!String(decoding: room.view(role).canonicalBytes, as: UTF8.self).contains("Pourquoi"), "\(role)")
    }
  }
}
