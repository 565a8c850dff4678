// libwebsockets parses requests, and leniently: it joins repeated headers with a comma, reads the digits of a Content-Length
// until something else comes, and ignores Transfer-Encoding. Whatever two programs could read in two ways is refused here.

import CWebSockets

/// A request as libwebsockets parsed it, and what else decides its answer.
struct IncomingRequest {
  var request: Request
  var host: Authority
  var bodyLength: Int
  var acceptsGzip: Bool
  var closesAfter: Bool
}

/// Why a request is not taken: an HTTP status.
struct Refusal: Error, Equatable {
  var status: Int
}

/// Reads the headers that libwebsockets holds for a socket, while it holds them.
struct RequestReading {
  let wsi: OpaquePointer
  let peer: String
  let limits: Configuration

  /// - Throws: a `Refusal` with 400, 403 (foreign origin), 405, 411, 413 or 421 (foreign host).
  func incoming() throws(Refusal) -> IncomingRequest {
    guard let (method, path) = methodAndPath() else { throw Refusal(status: 400) }
    let host = try checkedHost()
    let origin = try checkedOrigin(host)
    guard method == "GET" || method == "HEAD" || method == "POST" else { throw Refusal(status: 405) }
    let bodyLength = try checkedBodyLength(method)
    let request = Request(
      method: method, path: path, query: query(), host: header(WSI_TOKEN_HOST) ?? "", origin: origin, body: [], peer: peer,
      headers: keptHeaders())
    let connection = header(WSI_TOKEN_CONNECTION)?.lowercased() ?? ""
    let isOld = !(header(WSI_TOKEN_HTTP) ?? "").hasPrefix("HTTP/1.1")
    return IncomingRequest(
      request: request, host: host, bodyLength: bodyLength, acceptsGzip: acceptsGzip(),
      closesAfter: connection.split(separator: ",").contains { $0.trimmedSpaces == "close" } || isOld)
  }

  /// The value of a header; several of the same name come joined by commas.
  func header(_ token: lws_token_indexes) -> String? {
    let length = Int(lws_hdr_total_length(wsi, token))
    guard length > 0 else { return nil }
    return text(capacity: length + 2) { lws_hdr_copy(wsi, $0, $1, token) }
  }

  private func methodAndPath() -> (String, String)? {
    for (token, method) in Self.methods {
      if let path = header(token), path.hasPrefix("/") { return (method, path) }
    }
    return nil
  }

  private func checkedHost() throws(Refusal) -> Authority {
    guard let text = header(WSI_TOKEN_HOST), let host = Authority(text) else { throw Refusal(status: 400) }
    guard limits.allowedHosts(host.host) else { throw Refusal(status: 421) }
    return host
  }

  private func checkedOrigin(_ host: Authority) throws(Refusal) -> String? {
    guard let text = header(WSI_TOKEN_ORIGIN) else { return nil }
    guard let origin = Authority(origin: text), origin.isSame(as: host) else { throw Refusal(status: 403) }
    return text
  }

  private func checkedBodyLength(_ method: String) throws(Refusal) -> Int {
    let disguised = ["transfer-encoding :", "content-length :", "transfer-encoding\t:", "content-length\t:"]
    guard header(WSI_TOKEN_HTTP_TRANSFER_ENCODING) == nil, !disguised.contains(where: { custom($0) != nil }) else {
      throw Refusal(status: 400)
    }
    guard let text = header(WSI_TOKEN_HTTP_CONTENT_LENGTH) else {
      if method == "POST" { throw Refusal(status: 411) }
      return 0
    }
    guard text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let length = Int(text) else { throw Refusal(status: 400) }
    guard method == "POST" || length == 0 else { throw Refusal(status: 400) }
    guard length <= limits.bodyLimit else { throw Refusal(status: 413) }
    return length
  }

  private func query() -> [String: String] {
    var found: [String: String] = [:]
    var index: Int32 = 0
    while let pair = text(
      capacity: limits.headerLimit,
      from: { lws_hdr_copy_fragment(wsi, $0, $1, WSI_TOKEN_HTTP_URI_ARGS, index) })
    {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      found[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
      index += 1
    }
    return found
  }

  private func acceptsGzip() -> Bool {
    (header(WSI_TOKEN_HTTP_ACCEPT_ENCODING) ?? "").lowercased().split(separator: ",").contains { item in
      let parts = item.split(separator: ";").map(\.trimmedSpaces)
      guard parts.first == "gzip" else { return false }
      return !parts.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains(where: { ("1"..."9").contains($0) }) }
    }
  }

  private func keptHeaders() -> [String: String] {
    var kept: [String: String] = [:]
    for (name, token) in Self.known { kept[name] = header(token) }
    for name in limits.keptHeaders { kept[name] = custom(name + ":") }
    return kept
  }

  /// - Parameter name: in lower case, with its colon.
  private func custom(_ name: String) -> String? {
    let nameLength = Int32(name.utf8.count)
    let length = lws_hdr_custom_length(wsi, name, nameLength)
    guard length >= 0 else { return nil }
    return text(capacity: Int(length) + 2) { lws_hdr_custom_copy(wsi, $0, $1, name, nameLength) }
  }

  private func text(capacity: Int, from copy: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer -> String? in
      guard let start = buffer.baseAddress else { return nil }
      let length = copy(start, Int32(capacity))
      guard length >= 0 else { return nil }
      return String(decoding: UnsafeRawBufferPointer(start: start, count: Int(length)), as: UTF8.self)
    }
  }

  private static let methods = [
    (WSI_TOKEN_GET_URI, "GET"), (WSI_TOKEN_POST_URI, "POST"), (WSI_TOKEN_HEAD_URI, "HEAD"), (WSI_TOKEN_OPTIONS_URI, "OPTIONS"),
    (WSI_TOKEN_PUT_URI, "PUT"), (WSI_TOKEN_PATCH_URI, "PATCH"), (WSI_TOKEN_DELETE_URI, "DELETE"),
  ]

  private static let known = [
    ("authorization", WSI_TOKEN_HTTP_AUTHORIZATION), ("cookie", WSI_TOKEN_HTTP_COOKIE),
    ("content-type", WSI_TOKEN_HTTP_CONTENT_TYPE), ("accept-language", WSI_TOKEN_HTTP_ACCEPT_LANGUAGE),
    ("range", WSI_TOKEN_HTTP_RANGE), ("if-none-match", WSI_TOKEN_HTTP_IF_NONE_MATCH),
    ("x-forwarded-for", WSI_TOKEN_X_FORWARDED_FOR),
  ]
}

extension StringProtocol {
  var trimmedSpaces: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
