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
  /// What a drained connection is sent at once.
  static let freshView = "a whole view"

  /// What happened so far, and who waits for something to happen.
  final class Diary: Sendable {
    private struct State {
      var log = Log()
      var waiting: [(isMet: @Sendable (Log) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }
    private let state = Guarded(State())

    func add(_ change: (inout Log) -> Void) {
      let met = state.withLock { state in
        change(&state.log)
        let log = state.log
        let met = state.waiting.filter { $0.isMet(log) }
        state.waiting.removeAll { $0.isMet(log) }
        return met
      }
      for waiter in met { waiter.continuation.resume() }
    }

    func read<Value>(_ body: (Log) -> Value) -> Value { state.withLock { body($0.log) } }

    func until(_ isMet: @escaping @Sendable (Log) -> Bool) async {
      await withCheckedContinuation { continuation in
        let isAlready = state.withLock { state in
          let isAlready = isMet(state.log)
          if !isAlready { state.waiting.append((isMet, continuation)) }
          return isAlready
        }
        if isAlready { continuation.resume() }
      }
    }
  }

  let diary = Diary()
  let executor = LoopExecutor()
  let server: Server
  private let box: Guarded<Server?>

  init(
    _ files: [String: String] = ["index.html": "<!doctype html><title>Gommette</title>"],
    limits: [WritableKeyPath<Configuration, Int>: Int] = [:], certificate: (path: String, key: String)? = nil,
    respond: @escaping @Sendable (Request) -> Response = { _ in Response(status: 404, text: "nothing here\n") },
    later: (@Sendable (Request, Transport.Reply) -> Void)? = nil
  ) throws {
    var configuration = Configuration(port: 0) { [Self.host, "127.0.0.1", "::1"].contains($0) }
    for (limit, value) in limits { configuration[keyPath: limit] = value }
    configuration.keptHeaders = ["x-ticket"]
    configuration.certificatePath = certificate?.path
    configuration.privateKeyPath = certificate?.key
    let diary = diary
    let box = Guarded<Server?>(nil)
    let handler = Handler(
      opened: { id, request in diary.add { $0.opened.append((id, request)) } },
      received: { id, bytes in
        diary.add { $0.received.append(String(decoding: bytes, as: UTF8.self)) }
        _ = box.withLock { $0 }?.send(Frame(bytes), to: id)
      },
      closed: { id in diary.add { $0.closed.append(id) } },
      drained: { id in
        diary.add { $0.drained.append(id) }
        _ = box.withLock { $0 }?.send(Frame(Array(Self.freshView.utf8)), to: id)
      },
      request: { request, reply in
        diary.add { $0.requests.append(request) }
        if let later { later(request, reply) } else { reply(respond(request)) }
      })
    server = try Server(
      configuration: configuration, files: StaticFiles(files.mapValues { Array($0.utf8) }), executor: executor,
      handler: handler, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    self.box = box
    box.withLock { $0 = server }
    server.start()
  }

  var log: Log { diary.read { $0 } }

  func client(from source: String? = nil) throws -> Client { try Client(port: server.port, from: source) }

  func talker() throws -> Client {
    let client = try client()
    try client.openWebSocket()
    return client
  }

  /// Runs `body` on the thread of the loop.
  func onLoop<Value: Sendable>(_ body: @escaping @Sendable (Server) -> Value) async -> Value {
    let server = server
    return await Pinned(executor).run { body(server) }
  }

  func stop() async {
    await server.stop()
    box.withLock { $0 = nil }
  }
}

/// Does something on the thread of a loop.
actor Pinned {
  private let executor: LoopExecutor
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ executor: LoopExecutor) { self.executor = executor }

  func run<Value: Sendable>(_ body: @Sendable () -> Value) -> Value { body() }
}

/// Runs `body` with a server that is stopped afterwards.
func withServer(
  _ files: [String: String] = ["index.html": "<!doctype html><title>Gommette</title>"],
  limits: [WritableKeyPath<Configuration, Int>: Int] = [:],
  respond: @escaping @Sendable (Request) -> Response = { _ in Response(status: 404, text: "nothing here\n") },
  later: (@Sendable (Request, Transport.Reply) -> Void)? = nil,
  _ body: (TestServer) async throws -> Void
) async throws {
  let server = try TestServer(files, limits: limits, respond: respond, later: later)
  do { try await body(server) } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}
