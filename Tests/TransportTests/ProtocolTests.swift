import Testing

@testable import Transport

@Suite struct ProtocolTests {
  static let illegal: [[UInt8]] =
    [3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map { Client.frame([97], opcode: $0) }
    + [1, 2, 4].map { Client.frame([97], reserved: $0) } + [
      Client.frame([97], opcode: 9, final: false), Client.frame([UInt8](repeating: 97, count: 126), opcode: 9),
      Client.frame([97], opcode: 0), Client.frame([97], final: false) + Client.frame([98]),
      Client.frame([97], opcode: 9, length: 70000),
    ]

  @Test("A9 what the protocol forbids closes with 1002 or at once, and reaches nobody", arguments: illegal.indices)
  func forbidden(_ index: Int) async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Self.illegal[index])
      let code = try phone.closeCode()
      #expect(code == 1002 || code == nil)
      await server.diary.until { $0.closed.count == 1 }
      #expect(server.log.received.isEmpty)
    }
  }

  @Test(
    "A10 a close that nobody may send is answered by no illegal code",
    arguments: [[3], [0x03, 0xed], [0x03, 0xe7], [0x13, 0x88], [0xff, 0xff], [0x03, 0xe8, 0xff, 0xfe], [0, 0]] as [[UInt8]])
  func illegalClose(_ payload: [UInt8]) async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Client.frame(payload, opcode: 8))
      let answer = try phone.hear()
      #expect(answer == nil || answer?.code == 1002 || answer?.code == 1007)
      await server.diary.until { $0.closed.count == 1 }
    }
  }

  @Test("A close is echoed and told once", arguments: [1000, 1001, 3000, 4999] as [UInt16])
  func legalClose(_ code: UInt16) async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Client.frame([UInt8(code >> 8), UInt8(code & 255)], opcode: 8))
      #expect(try phone.closeCode() == Int(code))
      #expect(try phone.readToEnd().isEmpty)
      await server.diary.until { $0.closed.count == 1 }
      #expect(server.log.opened.count == 1)
    }
  }

  @Test("A11 a flood of pings closes with 1008; a few are answered")
  func pings() async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Client.frame([1, 2, 3], opcode: 9))
      #expect(try phone.hear() == Client.Frame(opcode: 10, payload: [1, 2, 3]))
      let burst = (0..<1000).flatMap { _ in Client.frame([UInt8](repeating: 0, count: 100), opcode: 9) }
      while (try? phone.write(burst)) != nil, server.log.closed.isEmpty {}
      await server.diary.until { $0.closed.count == 1 }
      #expect(server.log.received.isEmpty)
    }
  }

  @Test("A12 a binary frame closes with 1003, also when the close is never answered")
  func binary() async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Client.frame([0, 1, 2], opcode: 2))
      #expect(try phone.closeCode(answering: false) == 1003)
      await server.diary.until { $0.closed.count == 1 }
      #expect(server.log.received.isEmpty)
    }
  }

  @Test(
    "A13 compression is never negotiated",
    arguments: [
      "permessage-deflate", "permessage-deflate; client_max_window_bits=0", "permessage-deflate; server_max_window_bits=99",
      "x-webkit-deflate-frame",
    ])
  func compression(_ offer: String) async throws {
    try await withServer { server in
      let reply = try server.client().request("GET /ws", Client.upgrade + ["Sec-WebSocket-Extensions: \(offer)"])
      #expect(reply?.status == 101)
      #expect(reply?.headers["sec-websocket-extensions"] == nil)
      #expect(reply?.headers["sec-websocket-protocol"] == "gommette.1")
      #expect(reply?.headers["sec-websocket-accept"] == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
    }
  }

  @Test("Only the path /ws, version 13 and the subprotocol gommette.1 open a conversation")
  func upgrades() async throws {
    try await withServer { server in
      func status(_ line: String, without name: String, with headers: [String] = []) throws -> Int? {
        let kept = Client.upgrade.filter { !$0.hasPrefix(name) }
        return try server.client().request(line, kept + headers)?.status
      }
      let elsewhere = try status("GET /", without: "-")
      let old = try status("GET /ws", without: "Sec-WebSocket-Version", with: ["Sec-WebSocket-Version: 8"])
      let nameless = try status("GET /ws", without: "Sec-WebSocket-Protocol")
      let other = try status("GET /ws", without: "Sec-WebSocket-Protocol", with: ["Sec-WebSocket-Protocol: chat"])
      let inner = try status("GET /ws", without: "Sec-WebSocket-Protocol", with: ["Sec-WebSocket-Protocol: http"])
      let keyless = try status("GET /ws", without: "Sec-WebSocket-Key")
      let posted = try status("POST /ws", without: "-")
      #expect(elsewhere == 404 && old == 426 && nameless == 400 && inner == 400 && keyless == 400)
      #expect(other == nil && posted != 101)
      let plain = try server.client().request("GET /ws")
      #expect(plain?.status == 404)
      #expect(server.log.opened.isEmpty)
    }
  }
}
