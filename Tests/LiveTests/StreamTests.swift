import Foundation
import Testing
import Workshop

@testable import Live

@Suite("Views arrive whole once, then as patches, and never before the disk has what they show")
struct StreamTests {
  @Test("a phone that comes back with what it saw gets only the patches it missed")
  func resume() async throws {
    let stage = try await Stage()
    await stage.join(1)
    let first = stage.world.sent(to: 1).compactMap { $0["view"] }.first { $0["stream"] == "session" }
    let epoch = try #require(first?["epoch"]?.string)
    let version = try #require(first?["version"]?.integer)
    await stage.act(["start": [:]])
    await stage.rooms.closed(1)
    stage.world.forget()
    await stage.rooms.opened(2, from: "10.0.0.1")
    let seen: JSON = ["session": [.string(epoch), .integer(version)]]
    let again: JSON = ["join": ["code": .string(stage.links.code), "tickets": [.string(Stage.ticket(1))], "seen": seen]]
    _ = await stage.say(again, from: 2) { $0["patch"]?["stream"] == "session" }
    let frames = stage.world.sent(to: 2)
    #expect(frames.compactMap { $0["patch"] }.first { $0["stream"] == "session" }?["version"] == .integer(version + 1))
    #expect(!frames.contains { $0["view"]?["stream"] == "session" })
  }

  @Test("K7 whoever saw another epoch gets the whole view")
  func otherEpoch() async throws {
    let stage = try await Stage()
    await stage.rooms.opened(2, from: "10.0.0.1")
    let seen: JSON = ["session": ["00000000", 3]]
    let join: JSON = ["join": ["code": .string(stage.links.code), "tickets": [.string(Stage.ticket(1))], "seen": seen]]
    let whole = await stage.say(join, from: 2) { $0["view"]?["stream"] == "session" }
    #expect(whole["view"]?["view"]?["title"] == "Essai")
  }

  @Test("at once when it is quiet, at most twenty times a second when it is not")
  func ticks() async throws {
    let stage = try await Stage()
    for number in 1...12 { await stage.join(ConnectionNumber(number)) }
    let isBlank: @Sendable (JSON) -> Bool = { $0["patch"]?["patch"]?["blank"] == true }
    _ = await stage.world.frame(to: 1, where: isBlank) {
      stage.world.pass(1_000)
      await stage.act(["blank": ["on": true]])
      stage.world.pass(50)
    }
    stage.world.forget()
    for turn in 0..<9 { await stage.act(["blank": ["on": .bool(turn % 2 == 1)]]) }
    #expect(!stage.world.sent(to: 1).contains { $0["patch"]?["stream"] == "session" })
    _ = await stage.world.frame(to: 1, where: { $0["patch"]?["stream"] == "session" }, after: { stage.world.pass(50) })
    #expect(stage.world.sent(to: 1).count { $0["patch"]?["stream"] == "session" } == 1)
  }

  @Test("a slow phone is left out until its outbox is empty, then gets one whole view")
  func slowPhone() async throws {
    let stage = try await Stage()
    await stage.join(1)
    stage.world.state.withLock { $0.full = [1] }
    stage.world.pass(100)
    await stage.act(["start": [:]])
    stage.world.pass(100)
    await stage.act(["blank": ["on": true]])
    stage.world.forget()
    stage.world.state.withLock { $0.full = [] }
    let whole = await stage.world.frame(
      to: 1, where: { $0["view"]?["stream"] == "session" }, after: { await stage.rooms.drained(1) })
    #expect(whole["view"]?["view"]?["blank"] == true)
    #expect(!stage.world.sent(to: 1).contains { $0["patch"] != nil })
  }

  @Test("when the disk refuses, everybody of the batch is told, and the state is what the disk says")
  func diskRefuses() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1))
    try stage.archive.close()
    #expect(await stage.act(["sit": ["table": "t1"]], as: me, from: 1) == "storage")
    #expect(stage.view("session", of: 1)?["tables"]?["t1"]?["people"] == 0)
  }

  @Test("a stopped vote closes by itself twenty seconds later, and not before")
  func closesItself() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1))
    await stage.act(["start": [:]])
    await stage.act(["go": ["activity": "a2", "from": "a1"]])
    for note in ["n1", "n2"] {
      let write: JSON = ["write": ["note": .string(note), "column": "c1", "text": .string("Une idée \(note)")]]
      #expect(await stage.act(write, in: "a2", as: me, from: 1) == "done")
    }
    await stage.act(["go": ["activity": "a3", "from": "a2"]])
    #expect(await stage.act(["open": [:]], in: "a3") == "done")
    #expect(await stage.act(["stop": [:]], in: "a3") == "done")
    stage.world.pass(19_000)
    #expect(await stage.act(["reopen": [:]], in: "a3") == "done")
    stage.world.pass(100)
    #expect(await stage.act(["stop": [:]], in: "a3") == "done")
    let isClosed: @Sendable (JSON) -> Bool = { $0["patch"]?["patch"]?["phase"] == "closed" }
    let closed = await stage.world.frame(to: 1, where: isClosed) {
      stage.world.pass(20_100)
      // The view goes out at the tick that follows, once the disk has the event.
      while stage.world.isWaiting { await stage.world.tick() }
    }
    #expect(closed["patch"]?["stream"] == "activity/a3")
  }

  @Test("after a restart everybody is where they were, with the same tickets and the same code")
  func restart() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1))
    await stage.act(["start": [:]])
    let again = try Rooms(
      archive: stage.archive, address: Stage.address, surroundings: stage.world.surroundings, executor: QueueExecutor(),
      logger: .init(label: "test"), port: stage.world.port,
      secrets: Secrets(of: { _ in Keys.SessionKeys() }, renew: { _, _ in Keys.SessionKeys() }))
    await again.opened(9, from: "10.0.0.1")
    let join: JSON = ["join": ["code": .string(stage.links.code), "tickets": [.string(Stage.ticket(1))]]]
    let welcome = await stage.world.frame(
      to: 9, where: { $0["welcome"] != nil }, after: { await again.received(9, join.canonicalBytes) })
    #expect(Stage.person(welcome) == me)
  }
}
