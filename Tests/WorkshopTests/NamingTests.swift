import Testing

@testable import Workshop

@Suite("Names: none by default, and never beside what somebody did")
struct NamingTests {
  private func room() throws -> (Gathering, [ParticipantID]) {
    var room = try Gathering(Gathering.plan.replacing("\"capacity\": 3", with: "\"capacity\": 30"))
    let guests = [try room.join(), try room.join(), try room.join()]
    return (room, guests)
  }

  private func name(_ room: Gathering, _ person: ParticipantID) -> String? {
    room.view(.facilitator)["present"]?[person.rawValue]?["name"]?.string
  }

  @Test("J7 nobody has a name until one is given; it is changed, hidden and taken away everywhere at once")
  func life() throws {
    var (room, guests) = try room()
    #expect(name(room, guests[0]) == nil)
    try room.ask(["name": ["text": "  Fatima "]], by: guests[0])
    #expect(name(room, guests[0]) == "Fatima")
    #expect(room.session.selfView(of: guests[0])?["name"] == "Fatima")
    try room.ask(["rename": ["person": .string(guests[0].rawValue), "text": "Fati"]])
    #expect(room.session.selfView(of: guests[0])?["name"] == "Fati")
    try room.ask(["hideName": ["person": .string(guests[0].rawValue)]])
    #expect(name(room, guests[0]) == nil)
    #expect(room.session.selfView(of: guests[0]) == ["hidden": true])
    #expect(room.refusal(["name": ["text": "Insulte"]], as: .participant, guests[0]) == .notAllowed)
    try room.ask(["rename": ["person": .string(guests[0].rawValue), "text": "Fatima"]])
    try room.ask(["name": ["text": ""]], by: guests[0])
    #expect(name(room, guests[0]) == nil)
    let undo = try #require(room.view(.facilitator)["undo"])
    #expect(undo["word"] == "rename")
  }

  @Test("J7 a name is on the page of the lead and on its owner's, and nowhere near what somebody wrote or chose")
  func nowhere() throws {
    var (room, guests) = try room()
    try room.ask(["name": ["text": "Fatima"]], by: guests[0])
    try room.ask(["sit": ["table": "t1"]], by: guests[0])
    try room.go("a2")
    try room.write("n1", "Un frigo dans la rue", by: guests[0])
    try room.ask(["turn": ["to": "reading"]], of: ActivityID("a2"), by: nil)
    for (who, view) in try room.views() {
      let text = String(decoding: view.canonicalBytes, as: UTF8.self)
      let may = who == "session facilitator" || who == "session cofacilitator" || who == "me \(guests[0])"
      #expect(text.contains("Fatima") == may, "\(who)")
      if may { #expect(!text.contains("frigo"), "\(who)") }
    }
    let host = room.session.view(for: .host, LiveFacts(), table: TableID("t1"))
    #expect(host["present"]?[guests[0].rawValue]?["name"] == "Fatima")
    let other = room.session.view(for: .host, LiveFacts(), table: TableID("t2"))
    #expect(!String(decoding: other.canonicalBytes, as: UTF8.self).contains("Fatima"))
  }

  @Test("C5 two names that look alike are told apart, whatever alphabet they are written in")
  func alike() throws {
    var (room, guests) = try room()
    for (guest, text) in zip(guests, ["Marie", "  marie", "М\u{430}rie"]) {
      try room.ask(["name": ["text": .string(text)]], by: guest)
    }
    #expect(guests.map { name(room, $0) } == ["Marie", "marie 2", "М\u{430}rie 3"])
  }

  @Test("C6 C7 a name of spaces, of nothing visible or too long is refused")
  func refused() throws {
    var (room, guests) = try room()
    for text in [" ", "\u{200B}\u{2060}", "\u{AD}"] {
      #expect(room.refusal(["name": ["text": .string(text)]], as: .participant, guests[0]) == .empty)
    }
    #expect(room.refusal(["name": ["text": .string(String(repeating: "a", count: 41))]], as: .participant, guests[0]) == .tooLong)
    #expect(room.refusal(["rename": ["person": "p0", "text": "A"]], as: .facilitator) == .unknownPerson)
  }

  @Test("a name that is erased is no name")
  func erased() throws {
    var (room, guests) = try room()
    try room.ask(["name": ["text": "Fatima"]], by: guests[0])
    let entry = try #require(room.log.last)
    #expect(try room.session.redacted(entry).event == .named(person: guests[0], name: nil))
  }
}
