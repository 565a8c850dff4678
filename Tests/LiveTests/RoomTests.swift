import Testing
import Workshop

@testable import Live

@Suite("A room of phones, a lead and a screen")
struct RoomTests {
  @Test("somebody who shows the same ticket is the same person, whatever the phone")
  func sameTicket() async throws {
    let stage = try await Stage()
    let first = Stage.person(await stage.join(1, ticket: 5))
    await stage.rooms.closed(1)
    #expect(Stage.person(await stage.join(2, ticket: 5)) == first)
    #expect(stage.view("session", of: 2)?["people"] == 1)
  }

  @Test("without a ticket one sees the welcome and takes no part")
  func visitor() async throws {
    let stage = try await Stage()
    await stage.rooms.opened(1, from: "10.0.0.1")
    let welcome = await stage.say(["join": ["code": .string(stage.links.code), "tickets": []]], from: 1) { $0["welcome"] != nil }
    #expect(welcome["welcome"]?["role"] == "visitor")
    #expect(stage.view("session", of: 1)?["purpose"] == "choisir une idée")
    #expect(await stage.act(["sit": ["table": "t1"]], as: "pdeadbeef", from: 1) == "notAllowed")
    #expect(stage.view("session", of: 1)?["people"] == 0)
  }

  @Test("what others write in the silent time is in no frame to others, the lead included, until the reveal")
  func silence() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1))
    await stage.join(2)
    await stage.act(["start": [:]])
    await stage.act(["go": ["activity": "a2", "from": "a1"]])
    let written = await stage.act(
      ["write": ["note": "n1234", "column": "c1", "text": "Un sac futuriste"]], in: "a2", as: me, from: 1)
    #expect(written == "done")
    #expect(stage.view("own/\(me)", of: 1)?["notes"]?["n1234"]?["text"] == "Un sac futuriste")
    stage.world.pass(60)
    for other in [2, Stage.lead] {
      #expect(!stage.world.sent(to: other).contains { String(decoding: $0.canonicalBytes, as: UTF8.self).contains("futuriste") })
    }
    stage.world.pass(60)
    #expect(await stage.act(["turn": ["to": "reading"]], in: "a2") == "done")
    #expect(stage.view("activity/a2", of: 2)?["notes"]?["n1234"]?["text"] == "Un sac futuriste")
  }

  @Test("D8 the same command with the same id is done once; another body with that id is refused")
  func idempotence() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1))
    let id = stage.freshID()
    #expect(await stage.act(["sit": ["table": "t1"]], as: me, from: 1, id: id) == "done")
    let seq = try stage.archive.streams()[0].lastSeq
    #expect(await stage.act(["sit": ["table": "t1"]], as: me, from: 1, id: id) == "done")
    #expect(try stage.archive.streams()[0].lastSeq == seq)
    #expect(await stage.act(["sit": ["table": "t2"]], as: me, from: 1, id: id) == "idConflict")
    #expect(try stage.archive.streams()[0].lastSeq == seq)
  }

  @Test("D9 the id of another person's command is a command of its own")
  func ownIDs() async throws {
    let stage = try await Stage()
    let one = Stage.person(await stage.join(1))
    let two = Stage.person(await stage.join(2))
    let id = stage.freshID()
    #expect(await stage.act(["sit": ["table": "t1"]], as: one, from: 1, id: id) == "done")
    #expect(await stage.act(["sit": ["table": "t2"]], as: two, from: 2, id: id) == "done")
    let session = try Session(log: stage.archive.rows(of: stage.stream).map { $0.body ?? [] })
    #expect(session.roster.table(of: ParticipantID(one)) == TableID("t1"))
    #expect(session.roster.table(of: ParticipantID(two)) == TableID("t2"))
  }

  @Test("C9 a ticket shown on two devices is one person on both, with one seat and one voice")
  func twoDevices() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1, ticket: 5))
    #expect(Stage.person(await stage.join(2, ticket: 5, from: "10.0.0.9")) == me)
    #expect(await stage.act(["sit": ["table": "t1"]], as: me, from: 1) == "done")
    #expect(await stage.act(["sit": ["table": "t2"]], as: me, from: 2) == "done")
    let session = try Session(log: stage.archive.rows(of: stage.stream).map { $0.body ?? [] })
    #expect(session.roster.count == 1)
    #expect(session.roster.table(of: ParticipantID(me)) == TableID("t2"))
  }

  @Test("C8 nobody acts as a person of another phone")
  func otherPerson() async throws {
    let stage = try await Stage()
    let one = Stage.person(await stage.join(1))
    await stage.join(2)
    #expect(await stage.act(["sit": ["table": "t1"]], as: one, from: 2) == "notAllowed")
    #expect(await stage.act(["sit": ["table": "t1"]], as: one) == "notAllowed")
  }

  @Test("G2 G3 the screen commands nothing, whatever a message says of a role")
  func screen() async throws {
    let stage = try await Stage()
    await stage.rooms.opened(7, from: "127.0.0.1")
    let secret = stage.secret(stage.links.screen)
    let welcome = await stage.say(["open": ["secret": .string(secret)]], from: 7) { $0["welcome"] != nil }
    #expect(welcome["welcome"]?["role"] == "screen")
    #expect(await stage.act(["start": [:]], from: 7) == "notAllowed")
    let claim: JSON = ["act": ["id": .string(stage.freshID()), "role": "facilitator", "command": ["start": [:]]]]
    #expect(await stage.say(claim, from: 7) { $0["refused"] != nil }["refused"]?["code"] == "malformed")
    #expect(stage.view("session", of: 7)?["links"] == nil)
    #expect(stage.view("session", of: 7)?["phase"] == "welcome")
  }

  @Test("G1 a participant who tries what the lead does is refused, and the lead is told how often")
  func participantLeads() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1))
    #expect(await stage.act(["start": [:]], as: me, from: 1) == "notAllowed")
    stage.world.pass(60)
    await stage.act(["blank": ["on": true]])
    #expect(stage.view("session", of: Stage.lead)?["rejections"]?["notAllowed"] == 1)
  }

  @Test("somebody who was sent out stays out, with the same ticket too")
  func sentOut() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1))
    #expect(await stage.act(["remove": ["person": .string(me)]]) == "done")
    #expect(stage.world.closed(1) != nil)
    await stage.rooms.closed(1)
    #expect(await stage.join(2, ticket: 1)["refused"]?["code"] == "removed")
  }

  @Test("C4 one phone that opens fifty tabs is one person with five sockets")
  func tabs() async throws {
    let stage = try await Stage()
    for number in 1...50 { await stage.join(ConnectionNumber(number), ticket: 1) }
    #expect(stage.world.state.withLock { $0.closed.count } == 45)
    #expect(stage.view("session", of: 50)?["people"] == 1)
  }
}
