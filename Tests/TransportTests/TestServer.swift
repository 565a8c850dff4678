import Logging

@testable import Transport

/// A server that echoes messages and keeps what happened, for one test.
final class TestServer: Sendable {
  struct Log {
    var opened: [(ConnectionID, Request)] = []
    var received: [String] = []
    var closed: [ConnectionID] = []
    var drained: [ConnectionID] = []
    var requests: [Request] = []
  }

  static let host = "gommette.test"

  let log = Guarded(Log())
  let executor = LoopExecutor()
  let server: Server
  private let box: Guarded<Server?>

  init(
    _ files: [String: String] = ["index.html": "<!doctype html><title>Gommette</title>"],
    configure: (inout Configuration) -> Void = { _ in },
    respond: @escaping @Sendable (Request) -> Response = { _ in Response(status: 404, text: "nothing here\n") }
  ) throws {
    var configuration = Configuration(port: 0) { [Self.host, "127.0.0.1", "::1"].contains($0) }
    configure(&configuration)
    let log = log
    let box = Guarded<Server?>(nil)
    let handler = Handler(
      opened: { id, request in log.withLock { $0.opened.append((id, request)) } },
      received: { id, bytes in
        log.withLock { $0.received.append(String(decoding: bytes, as: UTF8.self)) }
        _ = box.withLock { $0 }?.send(Frame(bytes), to: id)
      },
      closed: { id in log.withLock { $0.closed.append(id) } }, drained: { id in log.withLock { $0.drained.append(id) } },
      request: { request in
        log.withLock { $0.requests.append(request) }
        return respond(request)
      })
    server = try Server(
      configuration: configuration, files: StaticFiles(files.mapValues { Array($0.utf8) }), executor: executor,
      handler: handler, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    self.box = box
    box.withLock { $0 = server }
    server.start()
  }

  func client(from source: String? = nil) throws -> Client { try Client(port: server.port, from: source) }

  func talker() throws -> Client {
    let client = try client()
    try client.openWebSocket()
    return client
  }

  func stop() async {
    await server.stop()
    box.withLock { $0 = nil }
  }
}

/// Runs `body` with a server that is stopped afterwards.
func withServer(
  _ files: [String: String] = ["index.html": "<!doctype html><title>Gommette</title>"],
  configure: (inout Configuration) -> Void = { _ in },
  respond: @escaping @Sendable (Request) -> Response = { _ in Response(status: 404, text: "nothing here\n") },
  _ body: (TestServer) async throws -> Void
) async throws {
  let server = try TestServer(files, configure: configure, respond: respond)
  do { try await body(server) } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}
