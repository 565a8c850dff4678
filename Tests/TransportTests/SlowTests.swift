import Glibc
import Testing

@testable import Transport

@Suite struct SlowTests {
  static let text = [UInt8](repeating: 120, count: 50_000)

  @Test("A14 what waits for a client that never reads is bounded, then dropped, and whole views can follow")
  func neverReads() async throws {
    try await withServer { server in
      let phone = try server.talker()
      await server.diary.until { $0.opened.count == 1 }
      let id = try #require(server.log.opened.first?.0)
      let (highest, overflowed) = await server.onLoop { server in
        let frame = Frame(Self.text)
        var highest = 0
        for _ in 0..<5000 {
          let delivery = server.send(frame, to: id)
          highest = max(highest, server.pendingBytes(of: id))
          if delivery == .overflowing { return (highest, server.send(frame, to: id) == .overflowing) }
        }
        return (highest, false)
      }
      #expect(overflowed)
      #expect(highest <= 1024 * 1024)
      #expect(server.log.drained.isEmpty)
      // The client wakes up: it hears what the kernel had taken, then the fresh view.
      while let frame = try phone.hear(), frame.text != TestServer.freshView {
        let isWhole = frame.payload == Self.text
        #expect(isWhole)
      }
      #expect(server.log.drained == [id])
      let delivery = await server.onLoop { $0.send(Frame([UInt8](repeating: 121, count: 1024 * 1024)), to: id) }
      #expect(delivery == .queued)
      while let frame = try phone.hear(), frame.payload.first != 121 {}
      #expect(server.log.closed.isEmpty)
    }
  }

  @Test("A14 a client that stays over its bound is closed, the others hear everything")
  func staysSlow() async throws {
    try await withServer(limits: [\.slowTimeoutSeconds: 0]) { server in
      let slow = try server.talker()
      await server.diary.until { $0.opened.count == 1 }
      let quick = try server.talker()
      await server.diary.until { $0.opened.count == 2 }
      let ids = server.log.opened.map(\.0)
      let isOver = await server.onLoop { server in
        (0..<5000).contains { _ in server.send(Frame(Self.text), to: ids[0]) == .overflowing }
      }
      #expect(isOver)
      await server.diary.until { $0.closed == [ids[0]] }
      try quick.say("toujours là")
      let echo = try quick.hear()
      #expect(echo?.text == "toujours là")
      _ = slow
    }
  }

  @Test("A frame of the outbox's whole size always fits in an empty outbox")
  func wholeView() async throws {
    try await withServer { server in
      let phone = try server.talker()
      await server.diary.until { $0.opened.count == 1 }
      let id = try #require(server.log.opened.first?.0)
      let view = (0..<1024 * 1024).map { UInt8(97 + $0 % 26) }
      let deliveries = await server.onLoop { server in [server.send(Frame(view), to: id), server.send(Frame([98]), to: id)] }
      let heard = try phone.hear()
      let isWhole = heard?.payload == view
      #expect(isWhole)
      if deliveries == [.queued, .queued] {
        let next = try phone.hear()
        #expect(next?.payload == [98])
      }
    }
  }

  @Test("A15 a client gone without a word is closed once, one that answers the ping stays")
  func silent() async throws {
    try await withServer(limits: [\.silenceSeconds: 0, \.messageTimeoutSeconds: 1]) { server in
      let gone = try server.talker()
      await server.diary.until { $0.opened.count == 1 }
      let lively = try server.talker()
      while server.log.closed.isEmpty {
        let ping = try #require(try lively.hearAny())
        #expect(ping.opcode == 9)
        try lively.write(Client.frame(ping.payload, opcode: 10))
      }
      #expect(server.log.closed == [server.log.opened[0].0])
      withExtendedLifetime(gone) {}
    }
  }

  @Test("A16 a reset in the middle of a frame is told as one close")
  func reset() async throws {
    try await withServer { server in
      for _ in 0..<20 {
        let phone = try server.talker()
        try phone.write(Array(Client.frame([UInt8](repeating: 97, count: 500)).prefix(100)))
        phone.resetAtClose()
      }
      await server.diary.until { $0.closed.count == 20 }
      #expect(Set(server.log.opened.map(\.0)) == Set(server.log.closed))
      #expect(server.log.received.isEmpty)
    }
  }

  @Test("A17 four hundred half-sent requests keep nobody waiting, and the oldest of one address give way")
  func halfSent() async throws {
    try await withServer(limits: [\.pendingPerAddress: 100, \.headerTimeoutSeconds: 10]) { server in
      let crowd = try (0..<400).map { _ in
        let client = try server.client()
        try client.write("GET / HTTP/1.1\r\nHost: gommette.test\r\nX-Slow: ")
        return client
      }
      let page = try server.client().request("GET /")
      #expect(page?.status == 200)
      let other = try server.client(from: "127.0.0.9").request("GET /")
      #expect(other?.status == 200)
      #expect(try crowd[0].readToEnd().isEmpty)
      try crowd[399].write("1\r\n\r\n")
      let late = try crowd[399].reply()
      #expect(late?.status == 200)
    }
  }

  @Test("A18 a header that drips is cut after its time in all")
  func drip() async throws {
    try await withServer(limits: [\.headerTimeoutSeconds: 1]) { server in
      let client = try server.client()
      var pause = timeval(tv_sec: 0, tv_usec: 100_000)
      setsockopt(client.socket, SOL_SOCKET, SO_RCVTIMEO, &pause, socklen_t(MemoryLayout<timeval>.size))
      try client.write("GET / HTTP/1.1\r\nHost: gommette.test\r\nX-Drip: ")
      // A byte each time nothing has come for a tenth of a second, until the server ends it.
      var drops = 0
      while drops < 150 {
        guard (try? client.write("a")) != nil else { break }
        drops += 1
        if (try? client.readToEnd()) != nil { break }
      }
      #expect(drops < 60)
    }
  }

  @Test("A22 a second request sent after the one that opens a conversation is not answered")
  func requestAfterUpgrade() async throws {
    try await withServer { server in
      let client = try server.client()
      let request = ["GET /ws HTTP/1.1"] + Client.upgrade + ["", ""]
      try client.write(request.joined(separator: "\r\n") + "GET /admin HTTP/1.1\r\nHost: gommette.test\r\n\r\n")
      #expect(try client.reply()?.status == 101)
      let code = try client.closeCode()
      #expect(code == 1002 || code == nil)
      #expect(server.log.requests.isEmpty && server.log.received.isEmpty)
    }
  }
}
