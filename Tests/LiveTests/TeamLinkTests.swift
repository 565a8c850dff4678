import Foundation
import Testing
import Workshop

@testable import Live

@Suite("The links of the team: a remote control, and a page for the hosts")
struct TeamLinkTests {
  /// Opens a page of the team; the answer is the role, or the code of the refusal.
  @discardableResult
  private func open(
    _ number: ConnectionNumber, _ link: String, at table: String? = nil, on stage: Stage
  ) async -> String {
    await stage.rooms.opened(number, from: "10.0.0.\(number)")
    var members: [String: JSON] = ["secret": .string(stage.secret(link))]
    if let table { members["table"] = .string(table) }
    let answer = await stage.say(["open": .object(members)], from: number) {
      $0["view"]?["stream"] == "session" || $0["refused"] != nil
    }
    let role = stage.world.sent(to: number).last { $0["welcome"] != nil }?["welcome"]?["role"]?.string
    return answer["refused"]?["code"]?.string ?? role ?? ""
  }

  @Test("P13 the whole workshop is led from the remote: from the first activity to the end")
  func remote() async throws {
    let stage = try await Stage()
    let guest = Stage.person(await stage.join(1))
    #expect(await open(7, stage.links.remote, on: stage) == "cofacilitator")
    for command: JSON in [
      ["start": [:]], ["go": ["activity": "a2", "from": "a1"]], ["addMinutes": ["minutes": 2]], ["blank": ["on": true]],
      ["door": ["state": "locked"]], ["remove": ["person": .string(guest)]],
    ] { #expect(await stage.act(command, from: 7) == "done") }
    #expect(await stage.act(["turn": ["to": "reading"]], in: "a2", from: 7) == "done")
    stage.world.pass(60)
    #expect(await stage.act(["end": [:]], from: 7) == "done")
    #expect(stage.view("session", of: 7)?["plan"]?["a2"]?["state"] == "current")
    #expect(stage.view("activity/a2", of: 7)?["moves"] != nil)
  }

  @Test("P13 a colleague holds no link, and takes none back")
  func noLinks() async throws {
    let stage = try await Stage()
    await open(7, stage.links.remote, on: stage)
    #expect(stage.view("session", of: 7)?["links"] == nil)
    #expect(stage.view("session", of: 7)?["qrs"] == nil)
    #expect(await stage.act(["revoke": ["link": "host"]], from: 7) == "notAllowed")
    #expect(stage.view("session", of: Stage.lead)?["links"]?["remote"]?.string == stage.links.remote)
    #expect(stage.links.remote == "http://room/remote#\(stage.secret(stage.links.remote))")
    #expect(stage.links.host == "http://room/host#\(stage.secret(stage.links.host))")
    let secrets = [stage.links.console, stage.links.screen, stage.links.remote, stage.links.host].map(stage.secret)
    #expect(Set(secrets).count == 4)
  }

  @Test("G8 a link that is taken back closes the pages it opened, opens nothing any more, and there is a new one")
  func revoked() async throws {
    let stage = try await Stage()
    await stage.join(1)
    await open(7, stage.links.remote, on: stage)
    await open(8, stage.links.host, on: stage)
    #expect(await stage.act(["revoke": ["link": "remote"]]) == "done")
    #expect(stage.world.sent(to: 7).last == ["bye": ["reason": "revoked"]])
    #expect(stage.world.closed(7) == 1000)
    #expect(stage.world.closed(8) == nil)
    #expect(stage.world.closed(1) == nil)
    #expect(await stage.act(["start": [:]], from: 7) == "notAllowed")
    #expect(await open(9, stage.links.remote, on: stage) == "notAllowed")
    let fresh = try #require(await stage.rooms.links(of: stage.links.session))
    #expect(fresh.remote != stage.links.remote)
    #expect(fresh.host == stage.links.host)
    #expect(await open(10, fresh.remote, on: stage) == "cofacilitator")
    stage.world.pass(60)
    await stage.act(["blank": ["on": true]])
    #expect(stage.view("session", of: Stage.lead)?["links"]?["remote"]?.string == fresh.remote)
  }

  @Test("P14 a host sees the counts of the chosen table, changes table, and leads nothing")
  func host() async throws {
    let stage = try await Stage()
    let guest = Stage.person(await stage.join(1))
    await stage.act(["sit": ["table": "t2"]], as: guest, from: 1)
    #expect(await open(8, stage.links.host, on: stage) == "host")
    #expect(stage.view("session", of: 8)?["table"] == nil)
    #expect(stage.view("session", of: 8)?["tables"]?["t2"] == ["rank": 2, "people": 1])
    #expect(await open(8, stage.links.host, at: "t2", on: stage) == "host")
    #expect(stage.view("session", of: 8)?["table"] == "t2")
    #expect(stage.view("session", of: 8)?["tables"]?["t2"]?["here"] == 1)
    #expect(stage.view("session", of: 8)?["tables"]?["t1"]?["here"] == nil)
    for hidden in ["plan", "links", "qrs", "qr", "rejections", "unseated"] {
      #expect(stage.view("session", of: 8)?[hidden] == nil, "\(hidden)")
    }
    #expect(await stage.act(["start": [:]], from: 8) == "notAllowed")
    #expect(await stage.act(["sit": ["table": "t1"]], as: guest, from: 8) == "notAllowed")
    #expect(await open(8, stage.links.host, at: "t9", on: stage) == "unknownTable")
    #expect(await open(9, stage.links.remote, at: "t1", on: stage) == "malformed")
  }

  @Test("a file of keys from before the team had links keeps its own, and gets the new ones once")
  func oldFile() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("gommette-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: Keys.file(beside: path)) }
    let old = #"{"server":"5e","sessions":{"s1":{"console":"c0","screen":"5c","door":"d0"}}}"#
    try Data(old.utf8).write(to: URL(fileURLWithPath: Keys.file(beside: path)))
    var keys = try Keys.load(beside: path)
    let session = keys.keys(of: SessionID("s1"))
    #expect(session.console == "c0" && session.screen == "5c" && session.door == "d0")
    #expect(session[.remote].utf8.count == 32)
    try keys.save(beside: path)
    var again = try Keys.load(beside: path)
    #expect(again.keys(of: SessionID("s1")) == session)
    let renewed = again.renew(.host, of: SessionID("s1"))
    #expect(renewed[.host] != session[.host] && renewed[.remote] == session[.remote])
  }
}
