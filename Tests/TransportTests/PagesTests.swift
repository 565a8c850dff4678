import Testing

@testable import Transport

@Suite struct PagesTests {
  static let files = [
    "index.html": "<!doctype html><title>Gommette</title>" + String(repeating: "<p>bonjour", count: 40),
    "console.html": "<!doctype html><title>Animer</title>", "app.js": "export const answer = 42\n",
    "style.css": "body { margin: 0 }\n", "activities/one.js": "export {}\n",
  ]

  @Test("Pages answer under their short names", arguments: ["/", "/index.html", "/index", "/console", "/console.html"])
  func names(_ path: String) async throws {
    try await withServer(Self.files) { server in
      let reply = try server.client().request("GET \(path)")
      #expect(reply?.status == 200)
      #expect(reply?.headers["content-type"] == "text/html; charset=utf-8")
    }
  }

  @Test("A client that takes gzip gets less, and the same text once unpacked is announced")
  func compression() async throws {
    try await withServer(Self.files) { server in
      let client = try server.client()
      let plain = try client.request("GET /")
      let packed = try client.request("GET /", ["Host: gommette.test", "Accept-Encoding: br, gzip;q=0.5"])
      let refused = try client.request("GET /", ["Host: gommette.test", "Accept-Encoding: gzip;q=0"])
      #expect(plain?.headers["content-encoding"] == nil)
      #expect(packed?.headers["content-encoding"] == "gzip")
      #expect(refused?.headers["content-encoding"] == nil)
      #expect(packed.map { $0.body.prefix(2) == [0x1f, 0x8b] } == true)
      #expect((packed?.body.count ?? .max) < (plain?.body.count ?? 0))
      #expect(packed?.headers["etag"] != plain?.headers["etag"])
      #expect(packed?.headers["vary"] == "Accept-Encoding")
    }
  }

  @Test("A page already known costs a 304 without a body")
  func revalidation() async throws {
    try await withServer(Self.files) { server in
      let client = try server.client()
      let tag = try #require(try client.request("GET /app.js")?.headers["etag"])
      for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
        let reply = try client.request("GET /app.js", ["Host: gommette.test", "If-None-Match: \(known)"])
        #expect(reply?.status == 304)
        #expect(reply?.headers["etag"] == tag)
        #expect(reply?.headers["content-length"] == nil)
      }
      #expect(try client.request("GET /app.js", ["Host: gommette.test", "If-None-Match: \"other\""])?.status == 200)
    }
  }

  @Test("HEAD gives the headers of GET without the body, and the connection goes on")
  func head() async throws {
    try await withServer(Self.files) { server in
      let client = try server.client()
      let head = try client.request("HEAD /")
      let full = try client.request("GET /")
      #expect(head?.headers == full?.headers)
      #expect(full?.body.isEmpty == false)
    }
  }

  @Test("B10 every document carries its policy and every answer its type; scripts do not carry the policy")
  func policies() async throws {
    try await withServer(Self.files) { server in
      let client = try server.client()
      let page = try #require(try client.request("GET /console"))
      let policy = try #require(page.headers["content-security-policy"])
      #expect(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'self'"))
      #expect(policy.contains("ws://gommette.test ") && !policy.contains("unsafe"))
      #expect(page.headers["referrer-policy"] == "no-referrer")
      let script = try #require(try client.request("GET /app.js"))
      #expect(script.headers["content-security-policy"] == nil)
      let missing = try #require(try client.request("GET /nothing"))
      for reply in [page, script, missing] {
        #expect(reply.headers["x-content-type-options"] == "nosniff")
        #expect(reply.headers["content-type"]?.contains("charset=utf-8") == true)
      }
      #expect(script.headers["cache-control"] == "no-cache")
      #expect(script.head.utf8.count < 260)
    }
  }

  @Test("B8 a method that changes nothing here is refused with 405", arguments: ["PUT", "DELETE", "PATCH", "OPTIONS"])
  func knownMethods(_ method: String) async throws {
    try await withServer(Self.files) { server in
      let reply = try server.client().request("\(method) /")
      #expect(reply?.status == 405)
      #expect(server.log.requests.isEmpty)
    }
  }

  @Test(
    "B8 TRACE, CONNECT and unknown methods get 405 and the connection closes", arguments: ["TRACE /", "CONNECT a:1", "BREW /"])
  func unknownMethods(_ line: String) async throws {
    try await withServer(Self.files) { server in
      let client = try server.client()
      #expect(try client.request(line)?.status == 405)
      #expect(try client.readToEnd().isEmpty)
      #expect(try server.client().request("POST /app.js", ["Host: gommette.test", "Content-Length: 0"])?.status == 405)
    }
  }

  @Test(
    "B5 nothing outside the table is served",
    arguments: [
      "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%252e%252e/etc/passwd", "/..%5c..%5cetc%5cpasswd", "/.%2e/etc/passwd",
      "/app.js%00.png", "//etc/passwd", "/etc/passwd", "/activities", "/activities/", "/activities/../../../etc/passwd",
      "/app.js/", "/APP.JS", "/.hidden", "/link.html", "/....//etc/passwd", "/%ff%fe", "/%zz",
    ])
  func traversal(_ path: String) async throws {
    try await withServer(Self.files) { server in
      // A path that libwebsockets cannot read closes the connection, with 403 or nothing.
      let reply = try server.client().request("GET \(path)")
      #expect(reply == nil || reply?.status == 404 || reply?.status == 403)
      #expect(reply?.text.contains("root:") != true)
    }
  }

  @Test("B12 a request for a range of a page gets the whole page")
  func ranges() async throws {
    try await withServer(Self.files) { server in
      let reply = try server.client().request("GET /app.js", ["Host: gommette.test", "Range: bytes=0-3"])
      #expect(reply?.status == 200)
      #expect(reply?.text == Self.files["app.js"])
    }
  }
}
