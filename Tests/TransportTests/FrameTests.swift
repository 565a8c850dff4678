import Testing

@testable import Transport

@Suite struct FrameTests {
  @Test("A1 a frame of 2^40 bytes that is announced and never sent is cut off after the time of a message")
  func announced() async throws {
    try await withServer(limits: [\.silenceSeconds: 0, \.messageTimeoutSeconds: 0]) { server in
      let phone = try server.talker()
      try phone.write(Client.frame([], length: 1 << 40))
      while let frame = try phone.hearAny() { #expect(frame.opcode == 9 || frame.code == 1008) }
      await server.diary.until { $0.closed.count == 1 }
      #expect(server.log.received.isEmpty)
    }
  }

  @Test("A1 a frame announced as longer than the limit closes with 1009 as soon as a piece of it comes")
  func announcedAndBegun() async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Client.frame([UInt8](repeating: 97, count: 2000), length: 1 << 40))
      #expect(try phone.closeCode() == 1009)
      #expect(server.log.received.isEmpty)
    }
  }

  @Test("A2 a length that no frame can have closes at once", arguments: [(1 << 63) + 5, 0xFFFF_FFFF_FFFF_FFFC] as [UInt64])
  func impossibleLength(_ length: UInt64) async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Client.frame([], length: length))
      #expect(try phone.hear().map { $0.opcode == 8 } != false)
      #expect(server.log.received.isEmpty)
    }
  }

  @Test(
    "A3 a message of exactly the limit passes, one byte more closes with 1009", arguments: [16 * 1024, 16 * 1024 + 1, 1 << 20])
  func limit(_ count: Int) async throws {
    try await withServer { server in
      let phone = try server.talker()
      let text = String(repeating: "x", count: count)
      try? phone.say(text)
      if count <= 16 * 1024 {
        let echo = try phone.hear()
        #expect(echo?.text == text)
      } else {
        // What was still being sent may reset the connection before the code arrives.
        let code = try phone.closeCode()
        #expect(code == 1009 || code == nil)
        #expect(server.log.received.isEmpty)
      }
    }
  }

  @Test("A3 the limit holds for a message in several frames")
  func limitAcrossFragments() async throws {
    try await withServer { server in
      let phone = try server.talker()
      let piece = [UInt8](repeating: 120, count: 6000)
      try phone.write(Client.frame(piece, final: false))
      try phone.write(Client.frame(piece, opcode: 0, final: false))
      try phone.write(Client.frame(piece, opcode: 0, final: true))
      #expect(try phone.closeCode() == 1009)
      #expect(server.log.received.isEmpty)
    }
  }

  @Test("A4 a message of 64 fragments passes, one of more closes with 1008, empty ones too", arguments: [0, 1])
  func fragments(_ size: Int) async throws {
    try await withServer { server in
      let piece = [UInt8](repeating: 120, count: size)
      let phone = try server.talker()
      for number in 0..<64 { try phone.write(Client.frame(piece, opcode: number == 0 ? 1 : 0, final: number == 63)) }
      let echo = try phone.hear()
      #expect(echo?.payload.count == 64 * size)
      for number in 0..<100_000 {
        guard (try? phone.write(Client.frame(piece, opcode: number == 0 ? 1 : 0, final: false))) != nil else { break }
      }
      let code = try phone.closeCode()
      #expect(code == 1008 || code == nil)
      #expect(server.log.received.count == 1)
    }
  }

  @Test("A5 a message begun and not continued closes after its time")
  func unfinished() async throws {
    try await withServer(limits: [\.messageTimeoutSeconds: 0]) { server in
      let phone = try server.talker()
      try phone.write(Client.frame([97], final: false))
      #expect(try phone.closeCode() == 1008)
      #expect(server.log.received.isEmpty)
    }
  }

  @Test(
    "A6 bytes that are no UTF-8 close with 1007 and reach nobody",
    arguments: [
      [0xff, 0xfe], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80],
      [0x80],
      [0x61, 0xc3],
    ] as [[UInt8]])
  func invalid(_ bytes: [UInt8]) async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Client.frame(bytes))
      #expect(try phone.closeCode() == 1007)
      await server.diary.until { $0.closed.count == 1 }
      #expect(server.log.received.isEmpty)
    }
  }

  @Test("A7 a character cut between two frames, or between two reads, is one character")
  func cutCharacter() async throws {
    try await withServer { server in
      let phone = try server.talker()
      let bytes = Array("é🙂".utf8)
      try phone.write(Client.frame(Array(bytes[..<1]), final: false))
      try phone.write(Client.frame(Array(bytes[1..<4]), opcode: 0, final: false))
      try phone.write(Client.frame(Array(bytes[4...]), opcode: 0))
      let first = try phone.hear()
      #expect(first?.text == "é🙂")
      // The euro sign stands across the 1,024 bytes that libwebsockets hands over at a time.
      let long = String(repeating: "a", count: 1023) + "€uro"
      try phone.say(long)
      let second = try phone.hear()
      #expect(second?.text == long)
    }
  }

  @Test("A8 an unmasked frame does nothing that a masked one could not")
  func unmasked() async throws {
    try await withServer { server in
      let phone = try server.talker()
      try phone.write(Client.frame(Array("nu".utf8), masked: false))
      let echo = try phone.hear()
      #expect(echo == nil || echo?.text == "nu" || echo?.opcode == 8)
    }
  }
}
