import Testing
import Workshop

@testable import Live

@Suite("Who comes in, waits, is helped, and shares a phone")
struct PeopleTests {
  private func roomy(_ more: String) -> String {
    Stage.plan.replacingOccurrences(of: "\"capacity\":40", with: "\"capacity\":500,\(more)")
  }

  private func text(_ frames: [JSON]) -> String { frames.map { String(decoding: $0.canonicalBytes, as: UTF8.self) }.joined() }

  private func open(_ number: ConnectionNumber, _ frame: [String: JSON], on stage: Stage) async -> JSON {
    await stage.rooms.opened(number, from: "10.0.0.8")
    return await stage.say(["open": .object(frame)], from: number) { $0["view"]?["stream"] == "session" || $0["refused"] != nil }
  }

  @Test("J6 C3 a flood of bots closes the door; the phones of the room go on, and one command sends the bots out")
  func botFlood() async throws {
    let stage = try await Stage(plan: roomy("\"expected\":12"))
    var guests: [String] = []
    for number in 1...12 {
      guests.append(Stage.person(await stage.join(ConnectionNumber(number))))
      stage.world.pass(2_000)
    }
    stage.world.pass(60_000)
    for number in 100..<140 { await stage.join(ConnectionNumber(number), from: "10.0.0.66") }
    stage.world.pass(60)
    await stage.act(["blank": ["on": true]])
    stage.world.pass(60)
    await stage.act(["blank": ["on": false]])
    let view = try #require(stage.view("session", of: Stage.lead))
    #expect(view["door"] == "lobby")
    #expect(view["people"] == 24)
    #expect(view["lobby"]?.object?.count == 28)
    #expect(await stage.act(["sit": ["table": "t1"]], as: guests[0], from: 1) == "done")
    stage.world.pass(60_000)
    let since = try #require(view["burst"]?["since"])
    #expect(await stage.act(["removeBurst": ["since": since]]) == "done")
    for number in 100..<140 as Range<ConnectionNumber> { #expect(stage.world.closed(number) == 1000) }
    for number in 1...12 as ClosedRange<ConnectionNumber> { #expect(stage.world.closed(number) == nil) }
    for (number, guest) in zip(1..., guests) {
      #expect(await stage.act(["sit": ["table": "t2"]], as: guest, from: ConnectionNumber(number)) == "done")
    }
    #expect(await stage.join(200, ticket: 100)["refused"]?["code"] == "removed")
  }

  @Test("J6 whoever waits at the door gets nothing of the activity until let in, then all of it without touching anything")
  func lobby() async throws {
    let stage = try await Stage()
    await stage.act(["start": [:]])
    await stage.act(["door": ["state": "lobby"]])
    let late = Stage.person(await stage.join(1))
    #expect(stage.view("me/\(late)", of: 1) == ["waits": true])
    #expect(stage.view("activity/a1", of: 1) == nil)
    #expect(await stage.act(["sit": ["table": "t1"]], as: late, from: 1) == "inLobby")
    #expect(await stage.act(["admit": ["people": [.string(late)]]]) == "done")
    #expect(await stage.act(["sit": ["table": "t1"]], as: late, from: 1) == "done")
    #expect(stage.view("me/\(late)", of: 1) == ["table": "t1"])
    #expect(stage.view("activity/a1", of: 1) != nil)
    #expect(stage.view("own/\(late)", of: 1) != nil)
  }

  @Test("J8 P14 a host adds somebody, is shown their page, and writes for them; a phone never is")
  func helped() async throws {
    let stage = try await Stage()
    let guest = Stage.person(await stage.join(1))
    await stage.act(["sit": ["table": "t2"]], as: guest, from: 1)
    await stage.act(["start": [:]])
    await stage.act(["go": ["activity": "a2", "from": "a1"]])
    let secret = JSON.string(stage.secret(stage.links.host))
    _ = await open(8, ["secret": secret, "table": "t2"], on: stage)
    #expect(await stage.act(["add": ["person": "p0fa"]], from: 8) == "done")
    #expect(stage.view("own/p0fa", of: 8)?["done"] == false)
    #expect(stage.view("own/\(guest)", of: 8) == nil)
    let write: JSON = ["write": ["note": "n0a", "column": "c1", "text": "Un repas"]]
    #expect(await stage.act(write, in: "a2", as: "p0fa", from: 8) == "done")
    #expect(stage.view("own/p0fa", of: 8)?["notes"]?["n0a"]?["text"] == "Un repas")
    #expect(await stage.act(write, in: "a2", as: guest, from: 8) == "notAllowed")
    #expect(!text(stage.world.sent(to: Stage.lead)).contains("Un repas"))
    #expect(await stage.act(["move": ["person": "p0fa", "table": "t1"]]) == "done")
    #expect(await stage.act(["finish": [:]], in: "a2", as: "p0fa", from: 8) == "notAllowed")
    let stored = try stage.archive.rows(of: stage.stream).map { String(decoding: $0.body ?? [], as: UTF8.self) }
    #expect(stored.contains { $0.contains("Un repas") && $0.contains("\"by\":\"p0fa\"") && $0.contains("\"via\":\"host\"") })
  }

  @Test("J8 the lead's page asks for the page of somebody without a phone; of nobody else")
  func helpedByLead() async throws {
    let stage = try await Stage()
    let guest = Stage.person(await stage.join(1))
    await stage.act(["add": ["person": "p0fa"]])
    await stage.act(["start": [:]])
    let secret = JSON.string(stage.secret(stage.links.remote))
    _ = await open(7, ["secret": secret, "people": ["p0fa"]], on: stage)
    #expect(stage.view("own/p0fa", of: 7) != nil)
    #expect(stage.view("own/p0fa", of: Stage.lead) == nil)
    let asked = await open(9, ["secret": secret, "people": [.string(guest)]], on: stage)
    #expect(asked["refused"]?["code"] == "notAllowed")
  }

  @Test("J8 a second person joins on a phone that is in already; each has an own page, and both stay")
  func shared() async throws {
    let stage = try await Stage()
    let first = Stage.person(await stage.join(1))
    let both: JSON = ["code": .string(stage.links.code), "tickets": [.string(Stage.ticket(1)), .string(Stage.ticket(2))]]
    let welcome = await stage.say(["join": both], from: 1) { $0["welcome"] != nil }
    let people = (welcome["welcome"]?["people"]?.array ?? []).compactMap(\.string)
    #expect(people.count == 2 && people.first == first)
    for (person, table) in zip(people, ["t1", "t2"]) {
      #expect(await stage.act(["sit": ["table": .string(table)]], as: person, from: 1) == "done")
      #expect(stage.view("me/\(person)", of: 1) == ["table": .string(table)])
    }
    await stage.rooms.closed(1)
    stage.world.pass(60)
    await stage.act(["start": [:]])
    #expect(stage.view("session", of: Stage.lead)?["people"] == 2)
    #expect(stage.view("session", of: Stage.lead)?["here"] == 0)
  }

  @Test("C9 both devices that show one ticket are told; two tabs of one phone are not")
  func otherDevice() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1, ticket: 5))
    await stage.join(2, ticket: 5)
    #expect(stage.view("me/\(me)", of: 1) == [:])
    await stage.join(3, ticket: 5, from: "10.0.0.66")
    for number in 1...3 as ClosedRange<ConnectionNumber> {
      #expect(stage.view("me/\(me)", of: number) == ["otherDevice": true])
    }
    await stage.rooms.closed(3)
    #expect(stage.view("me/\(me)", of: 1) == [:])
  }

  @Test("a command that cannot be read is refused under its id, so that the phone stops waiting for it")
  func unreadable() async throws {
    let stage = try await Stage()
    await stage.join(1)
    let id = stage.freshID()
    let bad: JSON = ["act": ["id": .string(id), "as": "__proto__", "command": ["finish": [:]]]]
    let answer = await stage.say(bad, from: 1) { $0["refused"] != nil }
    #expect(answer == ["refused": ["id": .string(id), "code": "malformed"]])
    let nameless = await stage.say(["act": ["id": "short", "command": [:]]], from: 1) {
      $0["refused"]?["id"] == nil && $0["refused"] != nil
    }
    #expect(nameless == ["refused": ["code": "malformed"]])
  }

  @Test("P8 what is answered for a draw is on no disk, not even as a digest; the seats are")
  func drawAnswers() async throws {
    let stage = try await Stage(plan: roomy("\"bands\":[\"Les jeunes\",\"Les autres\"]"))
    var guests: [String] = []
    for number in 1...4 { guests.append(Stage.person(await stage.join(ConnectionNumber(number)))) }
    await stage.act(["askForDraw": [:]])
    let id = stage.freshID()
    let answer: JSON = ["answerForDraw": ["before": true, "band": "b2"]]
    #expect(await stage.act(answer, as: guests[0], from: 1, id: id) == "done")
    #expect(stage.view("me/\(guests[0])", of: 1)?["draw"] == ["before": true, "band": "b2"])
    #expect(await stage.act(["draw": [:]]) == "done")
    let bodies = try stage.archive.rows(of: stage.stream).map { String(decoding: $0.body ?? [], as: UTF8.self) }
    #expect(!bodies.dropFirst().contains { $0.contains("\"band\"") || $0.contains("\"before\"") })
    #expect(try stage.archive.outcomes(of: stage.stream).first { $0.command == id }?.digest == [])
    #expect(bodies.contains { $0.contains("\"drawn\"") && $0.contains(guests[3]) })
  }
}
