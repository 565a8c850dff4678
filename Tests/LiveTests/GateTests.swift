import Foundation
import Testing
import Workshop

@testable import Live

@Suite("Who guesses is slowed down, and nobody else")
struct GateTests {
  private func tryCode(_ stage: Stage, _ code: String, key: String? = nil, from number: ConnectionNumber) async -> String {
    var members: [String: JSON] = ["code": .string(code), "tickets": []]
    if let key { members["key"] = .string(key) }
    let answer = await stage.say(["join": .object(members)], from: number) { $0["welcome"] != nil || $0["refused"] != nil }
    return answer["refused"]?["code"]?.string ?? "welcome"
  }

  @Test("C1 an address that tries codes one after the other is stopped; a phone with the key of the QR code still comes in")
  func codes() async throws {
    let stage = try await Stage()
    var refusals: [String] = []
    for number in 1...30 {
      await stage.rooms.opened(ConnectionNumber(number), from: "10.0.0.66")
      refusals.append(await tryCode(stage, "000000", from: ConnectionNumber(number)))
    }
    #expect(refusals.prefix(20).allSatisfy { $0 == "unknownCode" })
    #expect(refusals.suffix(10).allSatisfy { $0 == "tooManyTries" })
    await stage.rooms.opened(90, from: "10.0.0.66")
    #expect(await tryCode(stage, stage.links.code, from: 90) == "tooManyTries")
    let key = String(stage.links.join.split(separator: ".").last ?? "")
    #expect(await tryCode(stage, stage.links.code, key: key, from: 90) == "welcome")
    await stage.rooms.opened(91, from: "10.0.0.7")
    #expect(await tryCode(stage, stage.links.code, from: 91) == "welcome")
  }

  @Test("C2 the code of a session that has ended is as unknown as any")
  func endedCode() async throws {
    let stage = try await Stage()
    await stage.rooms.opened(1, from: "10.0.0.1")
    #expect(await tryCode(stage, "123", from: 1) == "unknownCode")
    #expect(await tryCode(stage, stage.links.code + "0", from: 1) == "unknownCode")
  }

  @Test("G4 a secret is tried ten times, then the address waits; a wrong one never opens")
  func secrets() async throws {
    let stage = try await Stage()
    var answers: [String] = []
    for number in 1...15 {
      await stage.rooms.opened(ConnectionNumber(number), from: "10.0.0.66")
      let wrong: JSON = ["open": ["secret": .string(Stage.ticket(number))]]
      answers.append(
        await stage.say(wrong, from: ConnectionNumber(number)) { $0["refused"] != nil }["refused"]?["code"]?.string ?? "")
    }
    #expect(answers == Array(repeating: "notAllowed", count: 10) + Array(repeating: "tooManyTries", count: 5))
    #expect(stage.secret(stage.links.console).count == 32)
  }

  @Test("C14 twenty commands at once pass, then a phone is asked to wait, and a flood is closed")
  func flood() async throws {
    let stage = try await Stage()
    await stage.join(1)
    stage.world.forget()
    for _ in 0..<200 { await stage.rooms.received(1, Array("{\"ping\":{}}".utf8)) }
    let sent = stage.world.sent(to: 1)
    #expect(sent.count { $0["pong"] != nil } == 19)
    #expect(sent.contains { ($0["later"]?["milliseconds"]?.integer ?? 0) > 0 })
    #expect(stage.world.closed(1) == 1008)
  }

  @Test("a room that is full says so, and whoever was in comes back")
  func fullRoom() async throws {
    let stage = try await Stage(plan: Stage.plan.replacingOccurrences(of: "\"capacity\":40", with: "\"capacity\":2"))
    await stage.join(1)
    await stage.join(2)
    #expect(await stage.join(3)["refused"]?["code"] == "roomFull")
    await stage.rooms.closed(1)
    #expect(await stage.join(4, ticket: 1)["welcome"] != nil)
  }

  @Test("a locked door lets nobody new in")
  func lockedDoor() async throws {
    let stage = try await Stage()
    await stage.join(1)
    #expect(await stage.act(["door": ["state": "locked"]]) == "done")
    #expect(await stage.join(2)["refused"]?["code"] == "doorLocked")
    #expect(await stage.join(3, ticket: 1)["welcome"] != nil)
  }
}
