import Testing

@testable import Transport

@Suite struct TalkTests {
  @Test("A page and a conversation share one port")
  func pageAndConversation() async throws {
    try await withServer { server in
      let page = try server.client().request("GET /")
      #expect(page?.status == 200)
      let phone = try server.talker()
      try phone.say("bonjour")
      #expect(try phone.hear()?.text == "bonjour")
      #expect(server.log.opened.count == 1)
      #expect(server.log.closed.isEmpty)
    }
  }

  @Test("Stopping closes conversations with 1001, and each one is told closed once")
  func stopping() async throws {
    let server = try TestServer()
    let phone = try server.talker()
    try phone.say("ici")
    #expect(try phone.hear()?.text == "ici")
    await server.stop()
    #expect(try phone.closeCode() == 1001)
    #expect(server.log.opened.map(\.0) == server.log.closed)
  }
}
