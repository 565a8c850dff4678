import Testing
import Workshop

@testable import Live

@Suite("The course as it travels and as it is stored")
struct CourseTests {
  @Test("an example has streams of its own, and none of its words reach the disk")
  func example() async throws {
    let stage = try await Stage()
    let me = Stage.person(await stage.join(1))
    await stage.act(["start": [:]])
    await stage.act(["go": ["activity": "a2", "from": "a1"]])
    #expect(await stage.act(["practise": ["on": true]]) == "done")
    let write: JSON = ["write": ["note": "n1234", "column": "c1", "text": "Se réveiller au chaud"]]
    #expect(await stage.act(write, in: "a2e1", as: me, from: 1) == "done")
    #expect(stage.view("own/\(me)", of: 1)?["notes"]?["n1234"]?["text"] == "Se réveiller au chaud")
    #expect(stage.view("activity/a2e1", of: 1)?["count"] == 1)
    stage.world.pass(60)
    #expect(await stage.act(["practise": ["on": false]]) == "done")
    #expect(stage.view("activity/a2", of: 1)?["count"] == 0)
    #expect(await stage.act(write, in: "a2e1", as: me, from: 1) == "notCurrent")
    for row in try stage.archive.rows(of: stage.stream, after: 0) {
      #expect(!String(decoding: row.body ?? [], as: UTF8.self).contains("réveiller"))
    }
  }

  @Test("what the clock runs over is caught up in the lead's view without anybody doing anything")
  func overtime() async throws {
    let stage = try await Stage()
    await stage.rooms.begin()
    await stage.act(["start": [:]])
    stage.world.pass(60)
    #expect(stage.view("session", of: Stage.lead)?["catchUp"] == nil)
    let isThere: @Sendable (JSON) -> Bool = { $0["patch"]?["patch"]?["catchUp"] != nil }
    let ask: @Sendable () async -> Void = {
      stage.world.pass(7 * 60_000)
      while stage.world.isWaiting { await stage.world.tick() }
    }
    let told = await stage.world.frame(to: Stage.lead, where: isThere, after: ask)
    #expect(told["patch"]?["patch"]?["catchUp"]?["cuts"]?["a2"] != nil)
  }
}
