import Testing

@testable import Transport

@Suite struct OriginTests {
  @Test(
    "B1 a conversation asked for by a foreign page is refused with 403",
    arguments: [
      "http://evil.example", "null", "http://gommette.test.evil.example", "http://gommette.test:81", "https://gommette.test:8443",
      "http://evilgommette.test", "http://gommette.test@evil.example", "ftp://gommette.test", "gommette.test", "http://",
      "http://gommette.test/", "file://gommette.test",
    ])
  func foreignOrigin(_ origin: String) async throws {
    try await withServer { server in
      let reply = try server.client().request("GET /ws", Client.upgrade + ["Origin: \(origin)"])
      #expect(reply?.status == 403)
      let page = try server.client().request("GET /", ["Host: gommette.test", "Origin: \(origin)"])
      #expect(page?.status == 403)
      #expect(server.log.opened.isEmpty)
    }
  }

  @Test(
    "A conversation asked for by our own page is opened",
    arguments: [
      ("gommette.test", "http://gommette.test"), ("gommette.test", "https://gommette.test"),
      ("GOMMETTE.test", "http://gommette.test"),
      ("gommette.test:8080", "http://gommette.test:8080"), ("gommette.test:443", "https://gommette.test"),
      ("[::1]:8080", "http://[::1]:8080"), ("127.0.0.1:8080", "http://127.0.0.1:8080"),
      ("gommette.test.", "http://gommette.test."),
    ])
  func ownOrigin(_ host: String, _ origin: String) async throws {
    try await withServer { server in
      let client = try server.client()
      try client.openWebSocket(["Host: \(host)", "Origin: \(origin)"] + Client.upgrade.dropFirst())
      await server.diary.until { $0.opened.count == 1 }
      #expect(server.log.opened.first?.1.origin == origin)
      #expect(server.log.opened.first?.1.peer == "127.0.0.1")
    }
  }

  @Test("B3 without an origin a conversation is opened and the handler is told")
  func missingOrigin() async throws {
    try await withServer { server in
      let client = try server.client()
      try client.openWebSocket(Client.upgrade + ["Authorization: Bearer abc"])
      await server.diary.until { $0.opened.count == 1 }
      #expect(server.log.opened.first?.1.origin == nil)
      #expect(server.log.opened.first?.1.header("authorization") == "Bearer abc")
    }
  }

  @Test(
    "B2 a name that is not ours is refused on every route",
    arguments: ["evil.example", "gommette.test.evil.example", "evilgommette.test", "localhost", "10.0.0.1"])
  func foreignHost(_ host: String) async throws {
    try await withServer { server in
      for path in ["/", "/app.js", "/anything", "/generate_204"] {
        #expect(try server.client().request("GET \(path)", ["Host: \(host)"])?.status == 421)
      }
      let reply = try server.client().request("GET /ws", ["Host: \(host)"] + Client.upgrade.dropFirst())
      #expect(reply?.status == 421)
      #expect(server.log.opened.isEmpty && server.log.requests.isEmpty)
    }
  }

  @Test(
    "B2 a host that cannot be read in one way only is refused",
    arguments: [
      [], ["Host:"], ["Host: gommette.test", "Host: evil.example"], ["Host: gommette.test evil.example"],
      ["Host: gommette.test:0"],
      ["Host: gommette.test:99999"], ["Host: gommette.test:80:80"], ["Host: [::1"], ["Host: [::1]evil"],
      ["Host: user@gommette.test"],
      ["Host: gommette.test/evil"], ["Host: .."],
    ])
  func strangeHost(_ headers: [String]) async throws {
    try await withServer { server in
      let reply = try server.client().request("GET /", headers)
      #expect(reply?.status == 400 || reply?.status == 421)
    }
  }

  @Test("B9 a forged X-Forwarded-For changes nothing of who the peer is")
  func forwarded() async throws {
    try await withServer { server in
      _ = try server.client().request("GET /x", ["Host: gommette.test", "X-Forwarded-For: 10.1.2.3", "X-Real-IP: 10.1.2.3"])
      #expect(server.log.requests.first?.peer == "127.0.0.1")
    }
  }

  @Test("Authorities are read strictly")
  func authorities() {
    #expect(Authority("Gommette.Test:8080")?.host == "gommette.test")
    #expect(Authority("[FE80::1]:80")?.host == "fe80::1")
    #expect(Authority("[FE80::1]:80")?.port == 80)
    #expect(Authority("a:b") == nil && Authority("") == nil && Authority("été.fr") == nil && Authority(":80") == nil)
    #expect(Authority(origin: "https://a:443")?.port == nil && Authority(origin: "http://a:443")?.port == 443)
  }
}
