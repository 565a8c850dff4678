import Testing

@testable import Transport

@Suite struct RequestTests {
  @Test("What the files do not answer goes to the handler: path, query, headers and body")
  func request() async throws {
    let reversed: @Sendable (Request) -> Response = { request in
      Response(type: "text/plain; charset=utf-8", body: request.body.reversed(), headers: [("X-Count", "\(request.body.count)")])
    }
    try await withServer(respond: reversed) { server in
      let client = try server.client()
      let headers = ["Host: gommette.test", "Content-Length: 3", "X-Ticket: abc", "Content-Type: image/png"]
      let reply = try client.request("POST /pictures/%C3%A9t%C3%A9?room=4%205&empty&a=b=c", headers, body: "xyz")
      #expect(reply?.text == "zyx")
      #expect(reply?.headers["x-count"] == "3")
      #expect(reply?.headers["cache-control"] == "no-store")
      let request = try #require(server.log.requests.first)
      #expect(request.method == "POST" && request.path == "/pictures/été")
      #expect(request.query == ["room": "4 5", "empty": "", "a": "b=c"])
      #expect(request.header("x-ticket") == "abc" && request.header("content-type") == "image/png")
      #expect(try client.request("GET /again")?.status == 200)
    }
  }

  @Test("A large body goes up and comes back whole on a connection that then goes on")
  func largeBody() async throws {
    let echo: @Sendable (Request) -> Response = { Response(type: "application/octet-stream", body: $0.body) }
    try await withServer(respond: echo) { server in
      let client = try server.client()
      let body = String(repeating: "0123456789abcdef", count: 200_000)
      let reply = try client.request("POST /x", ["Host: gommette.test", "Content-Length: \(body.utf8.count)"], body: body)
      #expect(reply?.text == body)
      #expect(try client.request("GET /")?.status == 200)
    }
  }

  @Test(
    "B7 a request whose body could be read in two ways is refused and the connection closes",
    arguments: [
      ["Content-Length: 3", "Transfer-Encoding: chunked"], ["Content-Length: 3", "Content-Length: 4"],
      ["Content-Length: 3", "Content-Length: 3"], ["Content-Length: 3, 3"], ["Transfer-Encoding: chunked"],
      ["Transfer-Encoding: x, identity"], ["Transfer-Encoding : chunked", "Content-Length: 3"], ["Content-Length: -3"],
      ["Content-Length: 3x"], ["Content-Length: +3"], ["Content-Length: 0x3"], ["Content-Length: 99999999999999999999"],
    ])
  func smuggling(_ headers: [String]) async throws {
    try await withServer { server in
      let client = try server.client()
      let smuggled = "abc\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: gommette.test\r\n\r\n"
      let reply = try client.request("POST /x", ["Host: gommette.test"] + headers, body: smuggled)
      #expect(reply?.status == 400 || reply == nil)
      #expect(try client.readToEnd().isEmpty)
      #expect(!server.log.requests.contains { $0.path == "/smuggled" })
    }
  }

  @Test("B7 a body on a GET is refused, and chunked garbage too")
  func unexpectedBody() async throws {
    try await withServer { server in
      let client = try server.client()
      let reply = try client.request("GET /", ["Host: gommette.test", "Content-Length: 5"], body: "GET /")
      #expect(reply?.status == 400)
      #expect(try client.readToEnd().isEmpty)
      let other = try server.client()
      let chunked = ["Host: gommette.test", "Transfer-Encoding: chunked"]
      let garbage = try other.request("POST /x", chunked, body: "zz\r\nGET / HTTP/1.1\r\n\r\n")
      #expect(garbage?.status == 400)
      #expect(try other.readToEnd().isEmpty)
    }
  }

  @Test("B6 headers and addresses that are too long are cut off", arguments: [0, 1, 2])
  func sizes(_ kind: Int) async throws {
    try await withServer { server in
      let client = try server.client()
      let long = String(repeating: "a", count: 100 * 1024)
      let request = [
        "GET / HTTP/1.1\r\nHost: gommette.test\r\nX-Long: \(long.prefix(20 * 1024))\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: gommette.test\r\n" + (0..<500).map { "X-Header-\($0): abcdefgh\r\n" }.joined() + "\r\n",
        "GET /\(long) HTTP/1.1\r\nHost: gommette.test\r\n\r\n",
      ][kind]
      try? client.write(request)
      let reply = try client.reply()
      #expect(reply == nil || [403, 414, 431].contains(reply?.status))
      #expect(try server.client().request("GET /")?.status == 200)
    }
  }

  @Test("B6 a body longer than the limit is refused before it is read")
  func longBody() async throws {
    try await withServer(limits: [\.bodyLimit: 1000]) { server in
      let length = ["Host: gommette.test", "Content-Length: 1001"]
      let long = try server.client().request("POST /x", length)
      let unknown = try server.client().request("POST /x", ["Host: gommette.test"])
      #expect(long?.status == 413 && unknown?.status == 411)
      #expect(server.log.requests.isEmpty)
    }
  }

  @Test("Bodies that do not fit together are refused with 503, and each gives its place back, ended or cut")
  func uploads() async throws {
    let count: @Sendable (Request) -> Response = { Response(status: 200, text: "\($0.body.count)") }
    try await withServer(limits: [\.uploadsLimit: 1500], respond: count) { server in
      let crowded = try server.client().request("POST /x", ["Host: gommette.test", "Content-Length: 1501"])
      #expect(crowded?.status == 503)
      let client = try server.client()
      for _ in 0..<3 {
        let headers = ["Host: gommette.test", "Content-Length: 1000"]
        let whole = try client.request("POST /x", headers, body: String(repeating: "a", count: 1000))
        #expect(whole?.text == "1000")
      }
    }
  }

  @Test("Requests sent together are answered in order")
  func pipelining() async throws {
    let path: @Sendable (Request) -> Response = { Response(status: 200, text: $0.path) }
    try await withServer(respond: path) { server in
      let client = try server.client()
      try client.write((1...5).map { "GET /\($0) HTTP/1.1\r\nHost: gommette.test\r\n\r\n" }.joined())
      for number in 1...5 { #expect(try client.reply()?.text == "/\(number)") }
    }
  }

  @Test("B14 probes of phones are the handler's, and what it writes cannot break the headers")
  func probes() async throws {
    let empty: @Sendable (Request) -> Response = { _ in
      Response(status: 204, type: "", body: [], headers: [("X-A", "b\r\nX-Evil: 1"), ("X-C", "d")])
    }
    try await withServer(respond: empty) { server in
      let reply = try server.client().request("GET /generate_204")
      #expect(reply?.status == 204)
      #expect(reply?.headers["x-evil"] == nil && reply?.headers["x-c"] == "d")
      #expect(reply?.headers["content-length"] == nil)
    }
  }
}
