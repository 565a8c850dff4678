/// What a client says and hears on a WebSocket, frame by frame.
extension Client {
  struct Frame: Equatable {
    var opcode: UInt8
    var payload: [UInt8]
    var text: String { String(decoding: payload, as: UTF8.self) }
    /// The code of a close frame.
    var code: Int? { opcode == 8 && payload.count >= 2 ? Int(payload[0]) << 8 | Int(payload[1]) : nil }
  }

  static let upgrade = [
    "Host: gommette.test", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: gommette.1",
  ]

  func openWebSocket(_ headers: [String] = Client.upgrade) throws {
    guard let reply = try request("GET /ws", headers), reply.status == 101 else { throw Failure(description: "no 101") }
  }

  static func frame(
    _ payload: [UInt8], opcode: UInt8 = 1, final: Bool = true, reserved: UInt8 = 0, masked: Bool = true, length: UInt64? = nil
  ) -> [UInt8] {
    var bytes = [(final ? 0x80 : 0) | reserved << 4 | opcode]
    let mask: UInt8 = masked ? 0x80 : 0
    switch length ?? UInt64(payload.count) {
    case let short where short < 126: bytes.append(mask | UInt8(short))
    case let medium where medium < 65536: bytes += [mask | 126, UInt8(medium >> 8), UInt8(medium & 255)]
    case let long: bytes += [mask | 127] + (0..<8).map { UInt8(truncatingIfNeeded: long >> (56 - 8 * UInt64($0))) }
    }
    guard masked else { return bytes + payload }
    let key: [UInt8] = [0x12, 0x34, 0x56, 0x78]
    return bytes + key + payload.enumerated().map { $1 ^ key[$0 & 3] }
  }

  func say(_ text: String) throws { try write(Client.frame(Array(text.utf8))) }

  /// The next frame that is not a ping, or nil when the other end closed.
  func hear() throws -> Frame? {
    while let frame = try hearAny() {
      if frame.opcode != 9 { return frame }
    }
    return nil
  }

  /// The next frame, or nil when the other end closed.
  func hearAny() throws -> Frame? {
    guard let head = try read(2) else { return nil }
    var length = Int(head[1] & 127)
    if length == 126 {
      guard let bytes = try read(2) else { return nil }
      length = Int(bytes[0]) << 8 | Int(bytes[1])
    } else if length == 127 {
      guard let bytes = try read(8) else { return nil }
      length = bytes.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let payload = try read(length) else { return nil }
    return Frame(opcode: head[0] & 15, payload: payload)
  }

  /// The code with which the other end closes, whatever it says before; nil when it closes without one.
  /// - Parameter answering: echoes the close as browsers do; whoever does not is waited for, for five seconds.
  func closeCode(answering: Bool = true) throws -> Int? {
    while let frame = try hear() {
      guard frame.opcode == 8 else { continue }
      // It may be gone already.
      if answering { try? write(Client.frame(frame.payload, opcode: 8)) }
      return frame.code
    }
    return nil
  }
}
