import Testing
import Workshop

@testable import Live

@Suite("The machine that serves, as its lead knows it")
struct LaptopTests {
  private func begun() async throws -> Stage {
    let stage = try await Stage()
    await stage.rooms.begin()
    return stage
  }

  private func laptop(_ stage: Stage) -> JSON? { stage.view("session", of: Stage.lead)?["laptop"] }

  /// Lets a quarter of a minute pass, and waits until the console has been told of the machine.
  private func look(_ stage: Stage) async {
    let isTold: @Sendable (JSON) -> Bool = { $0["patch"]?["patch"]?["laptop"] != nil }
    _ = await stage.world.frame(to: Stage.lead, where: isTold) {
      stage.world.pass(15_000)
      // Another view may have gone out in the same instant: what was seen then waits for its tick.
      while stage.world.isWaiting { await stage.world.tick() }
    }
  }

  @Test("the console says whether another machine has reached the laptop, and phones are told nothing of the laptop")
  func reached() async throws {
    let stage = try await begun()
    #expect(laptop(stage)?["reached"] == .bool(false))
    stage.world.pass(60)
    let isReached: @Sendable (JSON) -> Bool = { $0["patch"]?["patch"]?["laptop"]?["reached"] == true }
    _ = await stage.world.frame(to: Stage.lead, where: isReached) {
      await stage.join(1, from: "192.168.4.22")
      while stage.world.isWaiting { await stage.world.tick() }
    }
    #expect(stage.view("session", of: 1)?["laptop"] == nil)
  }

  @Test("a page opened on the laptop itself is no phone")
  func ownPages() async throws {
    let stage = try await begun()
    await stage.join(1, from: "127.0.0.1")
    await stage.join(2, from: "::1")
    stage.world.state.withLock { $0.laptop.battery = 50 }
    await look(stage)
    #expect(laptop(stage)?["reached"] == .bool(false))
  }

  @Test("battery and disk are told when they change")
  func battery() async throws {
    let stage = try await begun()
    stage.world.state.withLock {
      $0.laptop.battery = 12
      $0.laptop.freeMegabytes = 300
    }
    await look(stage)
    #expect(laptop(stage)?["battery"] == 12)
    #expect(laptop(stage)?["charging"] == .bool(false))
    #expect(laptop(stage)?["freeMegabytes"] == 300)
  }

  @Test("a changed address is told with the one that people typed before, and leads phones to the new one")
  func movedAddress() async throws {
    let stage = try await begun()
    stage.world.state.withLock {
      $0.address = Address(
        typed: "hotspot:80", url: "http://hotspot", localURL: "http://localhost", all: ["http://hotspot"], qr: { _ in nil })
    }
    await look(stage)
    #expect(laptop(stage)?["movedFrom"] == "room:80")
    let view = stage.view("session", of: Stage.lead)
    #expect(view?["address"] == "hotspot:80")
    #expect(view?["links"]?["join"]?.string?.hasPrefix("http://hotspot/#") == true)
  }

  @Test("the laptop is kept awake while somebody leads, and may sleep before and after")
  func awake() async throws {
    let stage = try await begun()
    stage.world.state.withLock { $0.laptop.battery = 81 }
    await look(stage)
    #expect(stage.world.state.withLock { $0.isAwake } == false)
    await stage.act(["start": [:]])
    stage.world.state.withLock { $0.laptop.battery = 80 }
    await look(stage)
    #expect(stage.world.state.withLock { $0.isAwake })
    await stage.act(["end": [:]])
    stage.world.state.withLock { $0.laptop.battery = 79 }
    await look(stage)
    #expect(stage.world.state.withLock { $0.isAwake } == false)
  }
}
