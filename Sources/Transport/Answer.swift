// Headers are short on purpose: the whole first load of a phone, headers included, must fit in 14 kB. The security policy goes
// with documents only, where browsers read it.

/// The bytes of an HTTP answer.
struct Answer {
  var bytes: [UInt8]
  var closesAfter: Bool

  /// A status and its phrase as plain text, after which the connection closes unless `keepsOpen`.
  init(refusal status: Int, keepsOpen: Bool = false, allow: String? = nil) {
    let phrase = Self.phrases[status] ?? "Error"
    var head = Head(status)
    head.add("Content-Type", "text/plain; charset=utf-8")
    head.add("Content-Length", String(phrase.utf8.count + 1))
    if let allow { head.add("Allow", allow) }
    head.add("X-Content-Type-Options", "nosniff")
    if !keepsOpen { head.add("Connection", "close") }
    bytes = head.end + Array(phrase.utf8) + [UInt8(ascii: "\n")]
    closesAfter = !keepsOpen
  }

  init(file: StaticFiles.File, to incoming: IncomingRequest) {
    guard incoming.request.method != "POST" else {
      self = Answer(refusal: 405, allow: "GET, HEAD")
      return
    }
    closesAfter = incoming.closesAfter
    let compressed = incoming.acceptsGzip ? file.compressed : nil
    let variant = compressed ?? file.plain
    let isKnown = Self.names(incoming.request.header("if-none-match"), variant.tag)
    var head = Head(isKnown ? 304 : 200)
    if !isKnown {
      head.add("Content-Type", file.type)
      head.add("Content-Length", String(variant.body.count))
      if compressed != nil { head.add("Content-Encoding", "gzip") }
      head.add("X-Content-Type-Options", "nosniff")
      if file.isDocument { head.addPolicy(host: incoming.host) }
    }
    head.add("ETag", variant.tag)
    head.add("Cache-Control", "no-cache")
    head.add("Vary", "Accept-Encoding")
    if closesAfter { head.add("Connection", "close") }
    bytes = head.end
    if !isKnown && incoming.request.method == "GET" { bytes += variant.body }
  }

  init(_ response: Response, to incoming: IncomingRequest) {
    closesAfter = incoming.closesAfter
    var head = Head(response.status)
    let hasBody = response.status != 204 && response.status != 304
    if hasBody {
      head.add("Content-Type", response.type)
      head.add("Content-Length", String(response.body.count))
      head.add("X-Content-Type-Options", "nosniff")
      if response.type.hasPrefix("text/html") { head.addPolicy(host: incoming.host) }
    }
    for (name, value) in response.headers { head.add(name, value) }
    if !response.headers.contains(where: { $0.name.lowercased() == "cache-control" }) { head.add("Cache-Control", "no-store") }
    if closesAfter { head.add("Connection", "close") }
    bytes = head.end
    if hasBody && incoming.request.method != "HEAD" { bytes += response.body }
  }

  private static func names(_ header: String?, _ tag: String) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { item in
      let name = item.trimmedSpaces
      return name == "*" || name == tag || name == "W/" + tag
    }
  }

  static let phrases = [
    200: "OK", 204: "No Content", 206: "Partial Content", 302: "Found", 303: "See Other", 304: "Not Modified",
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict",
    411: "Length Required", 413: "Content Too Large", 415: "Unsupported Media Type", 416: "Range Not Satisfiable",
    421: "Misdirected Request", 426: "Upgrade Required", 429: "Too Many Requests", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 503: "Service Unavailable",
  ]
}

private struct Head {
  private var text: String

  init(_ status: Int) { text = "HTTP/1.1 \(status) \(Answer.phrases[status] ?? "Status")\r\n" }

  /// A value with a line end would let its author write headers: it is left out.
  mutating func add(_ name: String, _ value: String) {
    guard !value.utf8.contains(where: { $0 == 13 || $0 == 10 }) else { return }
    text += "\(name): \(value)\r\n"
  }

  mutating func addPolicy(host: Authority) {
    // Safari before 15.4 does not read 'self' as covering WebSockets; a policy cannot name an IPv6 address.
    let port = host.port.map { ":\($0)" } ?? ""
    let sockets = host.host.contains(":") ? "ws: wss:" : "ws://\(host.host)\(port) wss://\(host.host)\(port)"
    add(
      "Content-Security-Policy",
      "default-src 'self'; connect-src 'self' \(sockets); img-src 'self' data: blob:; base-uri 'none'; frame-ancestors 'self'")
    add("Referrer-Policy", "no-referrer")
  }

  var end: [UInt8] { Array((text + "\r\n").utf8) }
}
