import Testing

@testable import Workshop

@Suite("Who sees what of a session")
struct SessionSecrecyTests {
  private static let secret = "00112233445566778899aabbccddeeff"
  private var facts: LiveFacts {
    var facts = LiveFacts()
    facts.address = "192.168.4.1:8080"
    facts.addresses = ["http://192.168.4.1:8080", "http://10.0.0.5:8080"]
    facts.links = ["join": "http://192.168.4.1:8080/#482913.k3yk3yk3", "screen": "/screen#\(SessionSecrecyTests.secret)"]
    facts.qr = ["size": 29, "path": "M0 0h7v1h-7z"]
    facts.teamQRs = [.remote: ["size": 33, "path": "M0 0h7v1h-7z"]]
    facts.here = 3
    facts.screens = 1
    facts.rejections = ["notAllowed": 2]
    return facts
  }

  private func words(_ view: JSON) -> String { String(decoding: view.canonicalBytes, as: UTF8.self) }

  @Test("a step that is not shown yet is in no view of anybody")
  func steps() throws {
    var room = try Gathering()
    _ = try room.join()
    let all = ["Première étape", "Deuxième étape", "Troisième étape"]
    func seen(_ room: Gathering) throws -> [String: [String]] {
      try room.views(facts).mapValues { view in all.filter { words(view).contains($0) } }.filter { !$0.value.isEmpty }
    }
    #expect(try seen(room).isEmpty)
    try room.ask(["start": [:]])
    for shown in 1...3 {
      try room.ask(["showSteps": ["count": .integer(shown)]])
      let seen = try seen(room)
      #expect(seen["session participant"] == Array(all.prefix(shown)))
      #expect(seen["session screen"] == Array(all.prefix(shown)))
      #expect(seen.values.allSatisfy { $0 == Array(all.prefix(shown)) })
    }
  }

  @Test("links with their secrets reach who owns the session, not even a colleague; the code to scan reaches the wall too")
  func links() throws {
    var room = try Gathering()
    _ = try room.join()
    try room.ask(["start": [:]])
    for (who, view) in try room.views(facts) {
      let isOwner = who == "session facilitator"
      let isLead = isOwner || who == "session cofacilitator"
      #expect((view["links"] != nil) == isOwner, "\(who)")
      #expect((view["qrs"] != nil) == isOwner, "\(who)")
      #expect(words(view).contains(SessionSecrecyTests.secret) == isOwner, "\(who)")
      #expect(words(view).contains("k3yk3yk3") == isOwner, "\(who)")
      #expect(words(view).contains("10.0.0.5") == isLead, "\(who)")
      #expect((view["qr"] != nil) == (isLead || who == "session screen"), "\(who)")
    }
  }

  private func names(_ view: JSON) -> Set<String> { Set((view.object ?? [:]).keys) }

  @Test("what the lead needs to lead is the lead's only")
  func lead() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.ask(["start": [:]])
    try room.ask(["finish": [:]], of: ActivityID("a1"), by: guest)
    let leads: Set = [
      "plan", "lateSeconds", "endsAround", "door", "capacity", "unseated", "done", "working", "screens",
      "rejections", "addresses", "favourites", "undo", "following",
    ]
    #expect(names(room.view(.facilitator, facts)).isSuperset(of: leads))
    #expect(names(room.view(.cofacilitator, facts)).isSuperset(of: leads))
    for role in Role.allCases where !Rights.allows(role, .lead) {
      #expect(names(room.view(role, facts)).isDisjoint(with: leads), "\(role)")
    }
  }

  @Test("a visitor sees what a participant sees of the session, and nothing more")
  func visitor() throws {
    var room = try Gathering()
    _ = try room.join()
    #expect(room.view(.visitor, facts) == room.view(.participant, facts))
    try room.ask(["start": [:]])
    #expect(room.view(.visitor, facts) == room.view(.participant, facts))
    #expect(room.view(.system, facts) == room.view(.participant, facts))
  }

  @Test("no person is in the view of another, at a table or not")
  func people() throws {
    var room = try Gathering()
    let guests = [try room.join(), try room.join()]
    try room.ask(["sit": ["table": "t1"]], by: guests[0])
    try room.go("a2")
    try room.write("n1", "Un frigo dans la rue", by: guests[0])
    try room.ask(["turn": ["to": "reading"]], of: ActivityID("a2"), by: nil)
    var facts = facts
    facts.connected = Set(guests)
    for (who, view) in try room.views(facts) {
      // Who leads sees who is there, and of nobody what they did.
      let seen = who == "session facilitator" || who == "session cofacilitator"
      for guest in guests where !seen { #expect(!words(view).contains(guest.rawValue), "\(who)") }
      for guest in guests where seen {
        let known = try #require(view["present"]?[guest.rawValue]?.object)
        #expect(Set(known.keys).isSubset(of: ["rank", "table", "here"]))
        #expect(!words(view.merging(["present": [:]])).contains(guest.rawValue), "\(who)")
      }
    }
  }

  @Test("tables are counted for the lead: here, at work, done")
  func counts() throws {
    var room = try Gathering()
    let guests = [try room.join(), try room.join(), try room.join()]
    for (guest, table) in zip(guests, ["t1", "t1", "t2"]) { try room.ask(["sit": ["table": .string(table)]], by: guest) }
    try room.go("a2")
    try room.write("n1", "Un repas partagé", by: guests[0])
    try room.ask(["finish": [:]], of: ActivityID("a2"), by: guests[1])
    var facts = facts
    facts.connected = [guests[0]]
    let view = room.view(.facilitator, facts)
    #expect(view["tables"]?["t1"] == ["rank": 1, "people": 2, "done": 1, "working": 1, "here": 1])
    #expect(view["tables"]?["t2"] == ["rank": 2, "people": 1, "done": 0, "working": 0, "here": 0])
    #expect(view["unseated"] == ["people": 0, "done": 0, "working": 0, "here": 0])
    #expect(view["done"] == 1)
    #expect(view["working"] == 1)
  }
}
