import Glibc

/// A blocking socket that says exactly what a test wants, with a deadline ten times longer than any answer takes.
final class Client {
  let socket: Int32
  private var unread: [UInt8] = []

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  init(port: Int, to address: String = "127.0.0.1", from source: String? = nil) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Failure(description: "no socket: \(errno)") }
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    if let source { try call("bind", source, 0, bind) }
    try call("connect", address, port, connect)
  }

  deinit { close(socket) }

  private func call(
    _ name: String, _ address: String, _ port: Int, _ function: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32
  ) throws {
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = in_port_t(UInt16(port)).bigEndian
    target.sin_addr.s_addr = inet_addr(address)
    let result = withUnsafePointer(to: &target) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { function(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard result == 0 else { throw Failure(description: "\(name): \(String(cString: strerror(errno)))") }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { send(socket, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { throw Failure(description: "write: \(String(cString: strerror(errno)))") }
      sent += count
    }
  }

  /// Makes the end of this client a reset.
  func resetAtClose() {
    var abrupt = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &abrupt, socklen_t(MemoryLayout<linger>.size))
  }

  /// More bytes, or nil when the other end closed or reset.
  private func more() throws -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = recv(socket, &buffer, buffer.count, 0)
    if count > 0 { return Array(buffer[..<count]) }
    if count == 0 || errno == ECONNRESET { return nil }
    throw Failure(description: "nothing came: \(String(cString: strerror(errno)))")
  }

  /// Exactly so many bytes, or nil when the other end closed before.
  func read(_ count: Int) throws -> [UInt8]? {
    while unread.count < count {
      guard let bytes = try more() else { return nil }
      unread += bytes
    }
    defer { unread.removeFirst(count) }
    return Array(unread[..<count])
  }

  /// Everything until the other end closes.
  func readToEnd() throws -> [UInt8] {
    while let bytes = try more() { unread += bytes }
    defer { unread = [] }
    return unread
  }

  // MARK: HTTP

  struct Reply {
    var status: Int
    var headers: [String: String]
    var head: String
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Reads one answer, with the body that its Content-Length announces. nil when the connection closed without one.
  func reply(hasBody: Bool = true) throws -> Reply? {
    let end = Array("\r\n\r\n".utf8)
    while unread.firstRange(of: end) == nil {
      guard let bytes = try more() else { return nil }
      unread += bytes
    }
    guard let range = unread.firstRange(of: end) else { return nil }
    let head = String(decoding: unread[..<range.upperBound], as: UTF8.self)
    unread.removeFirst(range.upperBound)
    var lines = head.split(separator: "\r\n")
    let status = Int(lines.removeFirst().split(separator: " ")[1]) ?? 0
    var headers: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
    }
    let length = hasBody ? Int(headers["content-length"] ?? "0") ?? 0 : 0
    guard let body = try read(length) else { throw Failure(description: "closed within a body") }
    return Reply(status: status, headers: headers, head: head, body: body)
  }

  func request(_ line: String, _ headers: [String] = ["Host: gommette.test"], body: String = "") throws -> Reply? {
    try write(([line + " HTTP/1.1"] + headers + ["", body]).joined(separator: "\r\n"))
    return try reply(hasBody: !line.hasPrefix("HEAD"))
  }
}
