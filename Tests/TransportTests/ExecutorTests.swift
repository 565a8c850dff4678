import Logging
import Testing

@testable import Transport

/// What Live does: an actor on the thread of the sockets, entered synchronously from the closures.
private actor Room {
  private let executor: LoopExecutor
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
  private(set) var log: [String] = []

  init(_ executor: LoopExecutor) { self.executor = executor }

  func add(_ line: String) { log.append(line) }
}

@Suite struct ExecutorTests {
  @Test("An actor pinned to the loop is entered synchronously by its closures, and asynchronously by everybody")
  func pinned() async throws {
    let executor = LoopExecutor()
    let room = Room(executor)
    let (opened, tell) = AsyncStream.makeStream(of: ConnectionID.self)
    let handler = Handler(
      opened: { id, request in
        room.assumeIsolated { $0.add("opened \(request.path)") }
        tell.yield(id)
      },
      received: { _, bytes in room.assumeIsolated { $0.add(String(decoding: bytes, as: UTF8.self)) } },
      closed: { _ in
        room.assumeIsolated { $0.add("closed") }
        tell.finish()
      }, drained: { _ in },
      request: { _, reply in
        room.assumeIsolated { $0.add("request") }
        reply(Response(status: 200, text: ""))
      })
    let server = try Server(
      configuration: Configuration(port: 0) { _ in true }, files: StaticFiles([:]), executor: executor, handler: handler,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    // Queued before the thread exists: it waits for it.
    async let early: Void = room.add("early")
    server.start()
    await early
    let phone = try Client(port: server.port)
    _ = try phone.request("GET /x")
    try phone.openWebSocket()
    for await id in opened.prefix(1) {
      await Pinned(executor).run {
        #expect(server.connectionCount == 1)
        #expect(server.send(Frame(Array("salut".utf8)), to: id) == .queued)
        server.close(id, code: 4001, reason: "à bientôt")
        #expect(server.send(Frame([1]), to: id) == .queued)
      }
    }
    #expect(try phone.hear()?.text == "salut")
    let farewell = try #require(try phone.hear())
    #expect(farewell.code == 4001)
    #expect(farewell.payload.dropFirst(2) == Array("à bientôt".utf8)[...])
    for await _ in opened {}
    await room.add("late")
    #expect(await room.log == ["early", "request", "opened /ws", "closed", "late"])
    await server.stop()
  }

  @Test("A thousand hops from a thousand tasks all run")
  func hops() async throws {
    try await withServer { server in
      let room = Room(server.executor)
      await withTaskGroup { group in
        for number in 0..<1000 { group.addTask { await room.add("\(number)") } }
      }
      let count = await room.log.count
      #expect(count == 1000)
    }
  }

  @Test("A frame is sent unchanged to many, and counts its own bytes")
  func sharedFrame() async throws {
    try await withServer { server in
      let phones = try (0..<50).map { _ in try server.talker() }
      await server.diary.until { $0.opened.count == 50 }
      let ids = server.log.opened.map(\.0)
      let frame = Frame(Array("pour toutes".utf8))
      #expect(frame.count == 11)
      let deliveries = await server.onLoop { server in ids.map { server.send(frame, to: $0) } }
      #expect(deliveries == Array(repeating: .queued, count: 50))
      for phone in phones {
        let heard = try phone.hear()
        #expect(heard?.text == "pour toutes")
      }
    }
  }
}
