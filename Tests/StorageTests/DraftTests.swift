import Foundation
import Testing

@testable import Storage

@Suite("Plans being written")
struct DraftTests {
  let room: Room
  let archive: Archive

  init() throws {
    room = try Room()
    archive = try Archive.open(room.path, for: .writing)
  }

  private func draft(_ id: String) throws -> Draft? { try archive.snapshot { try $0.draft(id) } }

  private func save(_ text: String, over version: Int, of id: String = "d1", elseAs other: String) async throws -> SavingDraft {
    try await archive.save(words(text), over: version, of: id, at: 2, elseAs: other)
  }

  @Test("what was saved last is there after the laptop was off")
  func keeps() async throws {
    _ = try await archive.create(Draft(id: "d1", text: words("un"), changedAt: 1))
    let saved = try await save("deux", over: 1, elseAs: "d2")
    #expect(saved == .saved(Draft(id: "d1", text: words("deux"), version: 2, changedAt: 2)))
    try archive.close()
    let again = try Archive.open(room.path, for: .writing)
    #expect(try again.snapshot { try $0.drafts() }.map(\.text) == [words("deux")])
    #expect(try again.complaints() == [])
  }

  @Test("two windows that write the same plan keep both texts, and none of them wins in silence")
  func twoWindows() async throws {
    let template = try await archive.create(Draft(id: "d1", isTemplate: true, text: words("un"), changedAt: 1))
    _ = try await save("de la première", over: template.version, elseAs: "d2")
    let second = try await save("de la seconde", over: template.version, elseAs: "d3")
    #expect(second == .keptApart(Draft(id: "d3", isTemplate: true, text: words("de la seconde"), changedAt: 2)))
    #expect(try draft("d1")?.text == words("de la première"))
    #expect(try draft("d3")?.text == words("de la seconde"))
    #expect(try draft("d2") == nil)
  }

  @Test("the same text saved by two windows is one plan")
  func sameText() async throws {
    _ = try await archive.create(Draft(id: "d1", text: words("un"), changedAt: 1))
    let first = try await save("deux", over: 1, elseAs: "d2")
    #expect(try await save("deux", over: 1, elseAs: "d3") == first)
    #expect(try archive.snapshot { try $0.drafts() }.count == 1)
  }

  @Test("a plan thrown away in one window is not lost in the other, and can be brought back")
  func removed() async throws {
    let draft = try await archive.create(Draft(id: "d1", text: words("un"), changedAt: 1))
    #expect(try await archive.removeDraft("d1") == draft)
    #expect(try await archive.removeDraft("d1") == nil)
    #expect(try await save("deux", over: 1, elseAs: "d2") == .keptApart(Draft(id: "d2", text: words("deux"), changedAt: 2)))
    #expect(try await archive.create(draft) == draft)
    #expect(try archive.snapshot { try $0.drafts() }.map(\.id) == ["d1", "d2"])
  }

  @Test("bringing back what is there changes nothing")
  func createTwice() async throws {
    _ = try await archive.create(Draft(id: "d1", text: words("un"), changedAt: 1))
    #expect(try await archive.create(Draft(id: "d1", text: words("autre"), changedAt: 9)).text == words("un"))
  }

  @Test("J13 a changed bit in a plan is told")
  func flipped() async throws {
    _ = try await archive.create(Draft(id: "d1", text: words("un"), changedAt: 1))
    try await archive.writer().transaction { try $0.execute(sql: "UPDATE draft SET version = 4") }
    #expect(try archive.complaints() == ["row 1 of draft: it has changed"])
  }
}
