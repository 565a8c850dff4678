// The archives of each released schema, kept for ever. Whatever the schema becomes, what people did in these must be read.
import Foundation
import Testing

@testable import Storage

@Suite("Archives of released schemas")
struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden").path

  /// What `Golden/schema-N.archive` was made of; written once for each N, by the program of that day.
  static func tellGoldenStory(in archive: Archive) async throws {
    let ticket = TicketRow(hash: digest(of: "secret"), person: "p1")
    try await archive.tell("un banc à l'ombre", "je m'appelle Inès", "« 3 € » 🍏")
    _ = try await archive.append([Append(stream: session, expected: 3, bodies: [], tickets: [ticket])])
    _ = try await archive.erase(session, expected: 3, redacted: [2: words("(idée retirée)")], event: erasedEvent([2]))
    try await archive.tell("décidé", in: .project("quartier"))
    try await archive.setSetting("last session", to: "s1")
    _ = try await archive.create(draft)
  }

  /// From the second schema on.
  static let draft = Draft(id: "d1", isTemplate: true, text: words("un plan à finir"), changedAt: 1_795_261_200_000)

  @Test("I6 the archive of each released schema opens with everything that was in it", arguments: 1...Schema.current.version)
  func opens(version: Int) async throws {
    let room = try Room()
    try FileManager.default.copyItem(atPath: "\(Self.folder)/schema-\(version).archive", toPath: room.path)
    for access in [Archive.Access.reading, .writing] {
      let archive = try Archive.open(room.path, for: access)
      #expect(
        try archive.rows(of: session).map(\.body) == [
          words("un banc à l'ombre"), words("(idée retirée)"), words("« 3 € » 🍏"), erasedEvent([2]),
        ])
      #expect(try archive.rows(of: session).map(\.erased) == [false, true, false, false])
      #expect(try archive.told(in: .project("quartier")).count == 1)
      #expect(try archive.outcomes(of: session).count == 3)
      #expect(try archive.tickets(of: session) == [TicketRow(hash: digest(of: "secret"), person: "p1")])
      #expect(try archive.setting("last session") == "s1")
      #expect(try archive.snapshot { try $0.drafts() } == (version < 2 ? [] : [Self.draft]))
      #expect(try archive.complaints() == [])
      try archive.close()
    }
    let archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("la suite")
    #expect(try archive.complaints() == [])
  }

  @Test("the story of the golden archives can still be told")
  func story() async throws {
    let room = try Room()
    let archive = try Archive.open(room.path, for: .writing)
    try await Self.tellGoldenStory(in: archive)
    #expect(try archive.complaints() == [])
    #expect(try archive.rows(of: session).count == 4)
  }
}
