// What the command asks of a server that already holds the archive: `gommette new` beside `gommette serve`. Only who can read
// the file of keys can ask.
import Foundation
import Live
import Synchronization
import Transport
import Workshop

/// Answers requests that are not pages.
final class Control: Sendable {
  private let keys: KeyRing
  private let rehearsal: Rehearsal?
  private let rooms = Mutex<Rooms?>(nil)

  init(keys: KeyRing, rehearsal: Rehearsal?) {
    self.keys = keys
    self.rehearsal = rehearsal
  }

  func join(_ rooms: Rooms) { self.rooms.withLock { $0 = rooms } }

  func answer(_ request: Request) -> Response {
    switch (request.method, request.path) {
    case ("GET", "/health"), ("HEAD", "/health"): Response(status: 200, text: "ok\n")
    // Phones on a network without internet leave it unless these are answered.
    case ("GET", "/generate_204"), ("GET", "/gen_204"): Response(status: 204, type: "text/plain", body: [])
    case ("GET", "/hotspot-detect.html"), ("GET", "/library/test/success.html"):
      Response(type: "text/html; charset=utf-8", body: Array("<!doctype html><title>Success</title>Success".utf8))
    case ("GET", "/connecttest.txt"): Response(status: 200, text: "Microsoft Connect Test")
    case ("GET", "/ncsi.txt"): Response(status: 200, text: "Microsoft NCSI")
    case ("GET", "/success.txt"): Response(status: 200, text: "success\n")
    case ("POST", "/sessions"): begin(request)
    case ("GET", let path) where path.hasPrefix("/sessions/"): links(request, SessionID(String(path.dropFirst(10))))
    default: rehearsal?.answer(request) ?? Self.nothing
    }
  }

  private static let nothing = Response(status: 404, text: "There is nothing here.\n")

  /// The rooms, for who shows the server's secret.
  private func rooms(for request: Request) -> Rooms? {
    guard let given = request.header("authorization"), Keys.match(given, "Bearer \(keys.server)") else { return nil }
    return rooms.withLock { $0 }
  }

  // The answer is the session's id; its links are there once the disk has it.
  private func begin(_ request: Request) -> Response {
    guard let rooms = rooms(for: request) else { return Self.nothing }
    guard case .success(let plan) = PlanReader.read(request.body) else {
      return Response(status: 400, text: "The plan has mistakes: gommette check tells them.\n")
    }
    let keptUntil = PlanFile.keptUntil(plan, from: Date())
    guard let id = rooms.assumeIsolated({ $0.begin(plan, keptUntil: keptUntil) { _ in } }) else {
      return Response(status: 500, text: "The session could not be begun.\n")
    }
    return Response(status: 202, text: id.rawValue)
  }

  private func links(_ request: Request, _ id: SessionID) -> Response {
    guard let rooms = rooms(for: request), let links = rooms.assumeIsolated({ $0.links(of: id) }) else { return Self.nothing }
    return Response(type: "application/json", body: Announcement.json(links).canonicalBytes)
  }
}
