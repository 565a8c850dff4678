// Requests that are not pages. What the home page asks, and what the command asks of a server that already holds the archive
// (`gommette new` beside `gommette serve`), waits for the disk beside the loop.
import Foundation
import Live
import Synchronization
import Transport
import Workshop

/// Answers requests that are not pages.
final class Control: Sendable {
  private let keys: KeyRing
  private let rehearsal: Rehearsal?
  private let rehearsals = Rehearsals()
  private let joined = Mutex<(rooms: Rooms, home: Home)?>(nil)

  init(keys: KeyRing, rehearsal: Rehearsal?) {
    self.keys = keys
    self.rehearsal = rehearsal
  }

  func join(_ rooms: Rooms, _ home: Home) { joined.withLock { $0 = (rooms, home) } }

  func answer(_ request: Request, _ reply: Reply) {
    switch (request.method, request.path) {
    case ("POST", "/sessions"): begin(request, reply)
    case ("POST", "/desk"): ask(request, reply)
    case ("POST", "/rehearsals"): rehearse(request, reply)
    default: reply(answer(request))
    }
  }

  private func answer(_ request: Request) -> Response {
    switch (request.method, request.path) {
    case ("GET", "/health"), ("HEAD", "/health"): Response(status: 200, text: "ok\n")
    // Phones on a network without internet leave it unless these are answered.
    case ("GET", "/generate_204"), ("GET", "/gen_204"): Response(status: 204, type: "text/plain", body: [])
    case ("GET", "/hotspot-detect.html"), ("GET", "/library/test/success.html"):
      Response(type: "text/html; charset=utf-8", body: Array("<!doctype html><title>Success</title>Success".utf8))
    case ("GET", "/connecttest.txt"): Response(status: 200, text: "Microsoft Connect Test")
    case ("GET", "/ncsi.txt"): Response(status: 200, text: "Microsoft NCSI")
    case ("GET", "/success.txt"): Response(status: 200, text: "success\n")
    default: rehearsal?.answer(request) ?? Self.nothing
    }
  }

  private static let nothing = Response(status: 404, text: "There is nothing here.\n")

  /// What follows "Bearer " in the header that says who asks. A browser never sends it by itself, so no other page can ask.
  private func secret(of request: Request) -> String {
    let header = request.header("authorization") ?? ""
    return header.hasPrefix("Bearer ") ? String(header.dropFirst("Bearer ".count)) : ""
  }

  /// A session, for who can read the file of keys; answered once the disk has it.
  private func begin(_ request: Request, _ reply: Reply) {
    guard Keys.match(secret(of: request), keys.server), let rooms = joined.withLock({ $0?.rooms }) else {
      return reply(Self.nothing)
    }
    guard case .success(let plan) = PlanReader.read(request.body) else {
      return reply(Response(status: 400, text: "The plan has mistakes: gommette check tells them.\n"))
    }
    Task {
      do {
        let links = try await rooms.create(plan, keptUntil: PlanFile.keptUntil(plan, from: Date()))
        reply(Self.json(Announcement.json(links)))
      } catch {
        reply(Response(status: 500, text: "The server did not store the session. Look whether the disk is full.\n"))
      }
    }
  }

  /// A rehearsal of the plan that the editor sends, or, when nothing is sent, of a session's plan for its lead.
  private func rehearse(_ request: Request, _ reply: Reply) {
    let secret = secret(of: request)
    let plan = joined.withLock { $0 }.flatMap { rooms, home in
      request.body.isEmpty
        ? rooms.assumeIsolated { $0.plan(ofConsole: secret, from: request.peer) }
        : home.plan(request.body, secret: secret, from: request.peer)
    }
    guard let plan else { return reply(Self.nothing) }
    rehearsals.begin(plan, reply)
  }

  func stop() { rehearsals.end() }

  private func ask(_ request: Request, _ reply: Reply) {
    guard let home = joined.withLock({ $0?.home }) else { return reply(Self.nothing) }
    let secret = secret(of: request)
    Task {
      switch await home.answer(request.body, secret: secret, from: request.peer) {
      case .told(let json): reply(Self.json(json))
      case .refused(let rejection): reply(Self.json(["refused": .string(rejection.rawValue)], status: 400))
      case .later(let milliseconds): reply(Self.json(["later": .integer(milliseconds)], status: 429))
      case .stranger: reply(Response(status: 401, text: "The link of the home page is needed.\n"))
      }
    }
  }

  private static func json(_ json: JSON, status: Int = 200) -> Response {
    Response(status: status, type: "application/json", body: json.canonicalBytes)
  }
}
