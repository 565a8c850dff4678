import Dispatch
import Testing

@testable import Transport

@Suite("An answer that comes later")
struct ReplyTests {
  /// Requests that wait until the test answers them.
  private final class Waiting: Sendable {
    private let replies = Guarded<[Transport.Reply]>([])
    let arrivals: AsyncStream<Void>
    private let arrived: AsyncStream<Void>.Continuation

    init() { (arrivals, arrived) = AsyncStream.makeStream(of: Void.self) }

    func take(_ request: Request, _ reply: Transport.Reply) {
      replies.withLock { $0.append(reply) }
      arrived.yield()
    }
    func answer(_ text: String) { for reply in replies.withLock({ $0 }) { reply(Response(status: 200, text: text)) } }
    func next() async { for await _ in arrivals.prefix(1) {} }
  }

  @Test("others are served while one waits, and its answer comes from another thread; the connection goes on")
  func later() async throws {
    let waiting = Waiting()
    try await withServer(later: waiting.take) { server in
      let (slow, quick) = (try server.client(), try server.client())
      try slow.write("POST /slow HTTP/1.1\r\nHost: gommette.test\r\nContent-Length: 2\r\n\r\nhi")
      await waiting.next()
      #expect(try quick.request("GET /")?.status == 200)
      DispatchQueue.global().async { waiting.answer("enfin") }
      #expect(try slow.reply()?.text == "enfin")
      #expect(try slow.request("GET /")?.status == 200)
    }
  }

  @Test("a question without a body is answered as well, whether its body is said to be empty or there is none to say")
  func empty() async throws {
    for line in ["POST /slow HTTP/1.1\r\nContent-Length: 0", "GET /slow HTTP/1.1"] {
      let waiting = Waiting()
      try await withServer(later: waiting.take) { server in
        let client = try server.client()
        try client.write(line + "\r\nHost: gommette.test\r\n\r\n")
        await waiting.next()
        // Another round of the loop, so that the answer comes when the question is long read.
        #expect(try server.client().request("GET /")?.status == 200)
        DispatchQueue.global().async { waiting.answer("enfin") }
        #expect(try client.reply()?.text == "enfin")
        #expect(try client.request("GET /")?.status == 200)
      }
    }
  }

  @Test("a second answer is not heard, and one for a socket that has gone harms nobody")
  func gone() async throws {
    let waiting = Waiting()
    try await withServer(later: waiting.take) { server in
      do {
        let leaving = try server.client()
        try leaving.write("GET /slow HTTP/1.1\r\nHost: gommette.test\r\n\r\n")
        await waiting.next()
        leaving.resetAtClose()
      }
      let other = try server.client()
      try other.write("GET /slow HTTP/1.1\r\nHost: gommette.test\r\n\r\n")
      await waiting.next()
      waiting.answer("un")
      waiting.answer("deux")
      #expect(try other.reply()?.text == "un")
      #expect(try other.request("GET /")?.status == 200)
    }
  }

  @Test("B7 who asks again before the answer is cut off, so that no answer goes to another question")
  func pipelined() async throws {
    let waiting = Waiting()
    try await withServer(later: waiting.take) { server in
      let client = try server.client()
      let request = "GET /slow HTTP/1.1\r\nHost: gommette.test\r\n\r\n"
      try client.write(request + request)
      await waiting.next()
      waiting.answer("un")
      let first = try client.reply()
      #expect(first == nil || first?.text == "un")
      #expect(try server.client().request("GET /")?.status == 200)
    }
  }
}
