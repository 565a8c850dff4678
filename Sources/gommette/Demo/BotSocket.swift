// The bots' side of a WebSocket, RFC 6455: only what a bot needs, on a socket that never blocks. A browser's rules are kept
// (masked frames, subprotocol), so that the server is tried as phones try it.
import Glibc

/// One bot's socket.
final class BotSocket {
  enum State { case connecting, shaking, open, closed }

  let descriptor: Int32
  private(set) var state = State.connecting
  private let host: String
  private var incoming: [UInt8] = []
  private var outgoing: [UInt8] = []
  private var mask: UInt32

  /// Begins to connect to this machine.
  /// - Throws: `Failure` when the system has no socket left.
  init(port: Int, host: String, mask: UInt32) throws {
    self.host = host
    self.mask = mask
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else {
      throw Failure("No socket is left for another bot. Ask for fewer participants, or raise ulimit -n.")
    }
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { Glibc.close(descriptor) }

  var wantsToWrite: Bool { state == .connecting || !outgoing.isEmpty }

  /// Sends a text.
  func send(_ text: [UInt8]) {
    guard state == .open else { return }
    mask = mask &* 1_664_525 &+ 1_013_904_223
    let key = withUnsafeBytes(of: mask.bigEndian) { Array($0) }
    outgoing.append(0x81)
    switch text.count {
    case ..<126: outgoing.append(0x80 | UInt8(text.count))
    case ..<65_536: outgoing += [0x80 | 126, UInt8(text.count >> 8), UInt8(text.count & 255)]
    default: outgoing += [0x80 | 127] + (0..<8).map { UInt8((text.count >> (56 - 8 * $0)) & 255) }
    }
    outgoing += key
    for (index, byte) in text.enumerated() { outgoing.append(byte ^ key[index & 3]) }
    write()
  }

  /// The kernel takes bytes again.
  func write() {
    if state == .connecting { shake() }
    guard !outgoing.isEmpty else { return }
    let sent = Glibc.send(descriptor, outgoing, outgoing.count, Int32(MSG_NOSIGNAL))
    if sent > 0 { outgoing.removeFirst(sent) } else if sent < 0, errno != EAGAIN { state = .closed }
  }

  private func shake() {
    var problem: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &problem, &length)
    guard problem == 0 else {
      state = .closed
      return
    }
    state = .shaking
    let lines = [
      "GET /ws HTTP/1.1", "Host: \(host)", "Origin: http://\(host)", "Upgrade: websocket", "Connection: Upgrade",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Protocol: gommette.1", "", "",
    ]
    outgoing = Array(lines.joined(separator: "\r\n").utf8)
  }

  /// The texts that have arrived.
  func read() -> [[UInt8]] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count > 0 {
        incoming += buffer[..<count]
        if count < buffer.count { break }
      } else {
        if count == 0 || errno != EAGAIN { state = .closed }
        break
      }
    }
    if state == .shaking { finishHandshake() }
    return state == .open || state == .closed ? takeTexts() : []
  }

  private func finishHandshake() {
    let end = Array("\r\n\r\n".utf8)
    guard let index = incoming.indices.dropLast(3).first(where: { Array(incoming[$0..<$0 + 4]) == end }) else { return }
    let isSwitched = incoming.starts(with: "HTTP/1.1 101".utf8)
    incoming.removeFirst(index + 4)
    state = isSwitched ? .open : .closed
  }

  private func takeTexts() -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var at = 0
    while let (head, length) = header(at), at + head + length <= incoming.count {
      let payload = Array(incoming[at + head..<at + head + length])
      switch incoming[at] & 15 {
      case 1: texts.append(payload)
      case 8: state = .closed
      case 9: pong(payload)
      default: break
      }
      at += head + length
    }
    incoming.removeFirst(at)
    return texts
  }

  private func header(_ at: Int) -> (head: Int, length: Int)? {
    guard incoming.count >= at + 2 else { return nil }
    let short = Int(incoming[at + 1] & 127)
    let extra = short == 126 ? 2 : short == 127 ? 8 : 0
    guard incoming.count >= at + 2 + extra else { return nil }
    return extra == 0 ? (2, short) : (2 + extra, incoming[at + 2..<at + 2 + extra].reduce(0) { $0 << 8 | Int($1) })
  }

  private func pong(_ payload: [UInt8]) {
    outgoing += [0x8A, 0x80 | UInt8(min(payload.count, 125)), 0, 0, 0, 0] + payload.prefix(125)
    write()
  }

  func close() {
    state = .closed
    shutdown(descriptor, Int32(SHUT_RDWR))
  }
}
