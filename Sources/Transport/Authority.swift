/// A host with its port, as in a Host header or an origin.
struct Authority: Equatable {
  /// Lower case, without brackets or a final dot.
  var host: String
  /// nil when the scheme's own.
  var port: Int?

  /// Reads `host`, `host:port`, `[v6]` or `[v6]:port`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    var host = text[...]
    var port: Substring?
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      host = text[text.index(after: text.startIndex)..<end]
      let rest = text[text.index(after: end)...]
      guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
      if !rest.isEmpty { port = rest.dropFirst() }
      guard host.utf8.allSatisfy({ Self.isHex($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }) else { return nil }
    } else {
      if let colon = text.firstIndex(of: ":") {
        host = text[..<colon]
        port = text[text.index(after: colon)...]
      }
      guard host.utf8.allSatisfy({ Self.isNameByte($0) }) else { return nil }
      if host.hasSuffix(".") { host = host.dropLast() }
    }
    guard !host.isEmpty, host.utf8.count <= 253 else { return nil }
    self.host = String(host)
    if let port {
      guard port.utf8.count <= 5, port.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = Int(port), 1...65535 ~= number
      else { return nil }
      self.port = number
    }
  }

  /// Reads an origin, `http://host` or `https://host:port`; its scheme's own port becomes nil.
  init?(origin: String) {
    let parts = origin.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let authority = Authority(parts[1]) else { return nil }
    self = authority
    switch parts[0].lowercased() {
    case "http": if port == 80 { port = nil }
    case "https": if port == 443 { port = nil }
    default: return nil
    }
  }

  /// Whether a page of this origin may talk to a server that the client calls `host`. A proxy may speak https before us, so
  /// the scheme is not compared and either scheme's own port counts as none.
  func isSame(as host: Authority) -> Bool {
    self.host == host.host && (port == host.port || (port == nil && (host.port == 80 || host.port == 443)))
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }
}
