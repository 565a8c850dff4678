import Testing

@testable import Transport

@Suite struct HTTP2Tests {
  @Test(
    "A21 HTTP/2 asked for by Upgrade never gets a 101", arguments: ["h2c", "H2C", "h2c, websocket", "websocket, h2c", "tls/1.0"])
  func upgrade(_ name: String) async throws {
    try await withServer { server in
      let headers = ["Host: gommette.test", "Connection: Upgrade, HTTP2-Settings", "HTTP2-Settings: AAMAAABkAAQAAP__"]
      for _ in 0..<10 {
        let client = try server.client()
        let reply = try client.request("GET /", headers + ["Upgrade: \(name)"])
        #expect(reply == nil || reply?.status == 403)
        #expect(try client.readToEnd().isEmpty)
      }
      let page = try server.client().request("GET /")
      #expect(page?.status == 200)
    }
  }

  @Test("A21 an unknown upgrade with another request behind it is closed, not read again")
  func pipelinedUpgrade() async throws {
    try await withServer { server in
      let client = try server.client()
      try client.write(
        "GET / HTTP/1.1\r\nHost: gommette.test\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"
          + "GET /second HTTP/1.1\r\nHost: gommette.test\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n")
      let reply = try client.reply()
      #expect(reply == nil || reply?.status == 403)
      #expect(try client.readToEnd().isEmpty)
      #expect(server.log.requests.isEmpty)
    }
  }

  @Test("A21 HTTP/2 without asking is refused as no request at all")
  func priorKnowledge() async throws {
    try await withServer { server in
      let client = try server.client()
      try client.write(Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + [0, 0, 0, 4, 0, 0, 0, 0, 0])
      let answer = String(decoding: try client.readToEnd(), as: UTF8.self)
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 405"))
    }
  }
}
