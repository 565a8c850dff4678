import Glibc
import Logging
import Testing

@testable import Transport

@Suite struct StartTests {
  static func server(port: Int, address: String? = nil) throws -> Server {
    let configuration = Configuration(address: address, port: port) { _ in true }
    let handler = Handler(
      opened: { _, _ in }, received: { _, _ in }, closed: { _ in }, drained: { _ in },
      request: { _, reply in reply(Response(status: 404, text: "")) })
    return try Server(
      configuration: configuration, files: StaticFiles([:]), executor: LoopExecutor(), handler: handler,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @Test("A port already taken is said with its number, before anything is served")
  func portInUse() async throws {
    let first = try Self.server(port: 0)
    #expect(first.port > 0)
    #expect(throws: TransportError.portInUse(first.port)) { try Self.server(port: first.port) }
    #expect(TransportError.portInUse(8080).description.contains("8080"))
    await first.stop()
    let again = try Self.server(port: first.port)
    await again.stop()
  }

  @Test("An address that is not ours is said", arguments: ["192.0.2.1", "not an address", "2001:db8::1"])
  func foreignAddress(_ address: String) {
    #expect(throws: TransportError.addressUnavailable(address)) { try Self.server(port: 0, address: address) }
  }

  @Test("Both families are served, and one address alone when asked")
  func families() async throws {
    let both = try Self.server(port: 0)
    both.start()
    let page = try Client(port: both.port).request("GET /")
    #expect(page?.status == 404)
    let alone = try Self.server(port: 0, address: "127.0.0.1")
    alone.start()
    #expect(throws: Client.Failure.self) { try Client(port: alone.port, to: "127.0.0.2") }
    await both.stop()
    await alone.stop()
  }

  @Test("A server can stop without having started, twice, and with half-sent requests open")
  func stopping() async throws {
    let idle = try Self.server(port: 0)
    await idle.stop()
    await idle.stop()
    idle.start()
    let busy = try Self.server(port: 0)
    busy.start()
    busy.start()
    let clients = try (0..<20).map { _ in try Client(port: busy.port) }
    for client in clients { try client.write("GET / HTTP/1.1\r\n") }
    async let first: Void = busy.stop()
    async let second: Void = busy.stop()
    _ = await (first, second)
    #expect(throws: Client.Failure.self) { try Client(port: busy.port) }
    for client in clients { #expect(try client.readToEnd().isEmpty) }
  }

  @Test("What SIGTERM and SIGINT do is left to the program, SIGPIPE is ignored")
  func signals() async throws {
    func current(_ signal: Int32) -> UInt {
      var action = sigaction()
      sigaction(signal, nil, &action)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self)
    }
    let before = [current(SIGINT), current(SIGTERM)]
    let server = try Self.server(port: 0)
    #expect([current(SIGINT), current(SIGTERM)] == before)
    server.start()
    _ = try Client(port: server.port).request("GET /")
    await server.stop()
    #expect([current(SIGINT), current(SIGTERM)] == before)
    #expect(current(SIGPIPE) == 1)
  }

  @Test("A19 without a free descriptor a client is turned away at once, and the next one comes in after a release")
  func descriptorsExhausted() async throws {
    // In a thread with a table of descriptors of its own, so that nobody else runs out.
    let outcome = await withCheckedContinuation { continuation in
      Thread.detach { continuation.resume(returning: Result { try Self.exhaust() }) }
    }
    #expect(try outcome.get() == ["turned away", "none", "accepted"])
  }

  private static func exhaust() throws -> [String] {
    // unshare(CLONE_FILES), which glibc's headers show to C only.
    typealias Unshare = @convention(c) (Int32) -> Int32
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "unshare"), unsafeBitCast(symbol, to: Unshare.self)(0x400) == 0 else {
      throw Client.Failure(description: "unshare")
    }
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let whole = limit
    limit.rlim_cur = min(limit.rlim_cur, 8192)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    defer {
      var whole = whole
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &whole)
    }
    // The copies would keep the sockets of the other tests open.
    for copy in 3..<8192 { close(Int32(copy)) }
    let listener = try Listener(address: "127.0.0.1", port: 0)
    let clients = try (0..<2).map { _ in try Client(port: listener.port) }
    var filling: [Int32] = []
    while case let copy = dup(clients[0].socket), copy >= 0 { filling.append(copy) }
    func accept() -> String {
      switch listener.accept(from: listener.sockets[0]) {
      case .turnedAway: "turned away"
      case .none: "none"
      case .socket: "accepted"
      }
    }
    var outcome = [accept()]
    _ = accept()
    outcome.append(accept())
    for copy in filling { close(copy) }
    let late = try Client(port: listener.port)
    outcome.append(accept())
    withExtendedLifetime((clients, late)) {}
    return outcome
  }
}
