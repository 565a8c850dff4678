// The tests add a next version to the last one: what is tried here is the way, not the tables. GoldenTests has the real ones.
import Foundation
import GRDBSQLite
import Testing

@testable import Storage

@Suite("An archive of another version")
struct MigrationTests {
  static let next = [
    "CREATE TABLE picture (id BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    "ALTER TABLE ticket ADD COLUMN seen INTEGER",
    "INSERT INTO picture SELECT randomblob(16), json FROM body",
  ]
  static let newer = Schema(versions: Schema.current.versions + [next])

  let room: Room

  init() throws { room = try Room() }

  private func older() async throws -> [String] {
    let archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("un", "deux", "trois")
    let content = try archive.content()
    try archive.close()
    return content
  }

  @Test("I6 an archive of a newer version is refused and its file untouched")
  func refusesNewer() async throws {
    let archive = try Archive.open(room.path, for: .writing, schema: Self.newer)
    try await archive.tell("un")
    try archive.close()
    let bytes = try room.bytes(room.path)
    for access in [Archive.Access.reading, .writing] {
      let error = await refusal { _ = try Archive.open(room.path, for: access) }
      let known = Schema.current.version
      #expect(error == .newer(room.path, version: known + 1, known: known))
    }
    #expect(try room.bytes(room.path) == bytes)
  }

  @Test("I6 an older archive is brought up to date with the same content, and the original kept")
  func migrates() async throws {
    let content = try await older()
    let original = try room.bytes(room.path)
    let archive = try Archive.open(room.path, for: .writing, schema: Self.newer)
    #expect(try archive.content() == content)
    #expect(try archive.complaints() == [])
    try await archive.tell("quatre")
    try archive.close()
    #expect(try Archive.open(room.path, for: .reading, schema: Self.newer).rows(of: session).count == 4)
    let kept = try Archive.open(room.copy, for: .reading)
    #expect(try kept.content() == content)
    #expect(original != (try room.bytes(room.path)))
  }

  @Test("I6 an older archive is read without being changed")
  func readsOlder() async throws {
    let content = try await older()
    let bytes = try room.bytes(room.path)
    let archive = try Archive.open(room.path, for: .reading, schema: Self.newer)
    #expect(try archive.content() == content)
    #expect(try archive.complaints() == [])
    #expect(try room.bytes(room.path) == bytes)
    #expect(try !room.names.contains { $0.contains("schema") })
  }

  @Test("J12 a migration that stops after any statement leaves the archive as it was, and a copy", arguments: 0...3)
  func interrupted(after count: Int) async throws {
    let content = try await older()
    let broken = Schema(versions: Schema.current.versions + [Array(Self.next.prefix(count)) + ["SELECT nothing FROM nowhere"]])
    guard case .io? = await refusal({ _ = try Archive.open(room.path, for: .writing, schema: broken) }) else {
      Issue.record("a broken migration must be told")
      return
    }
    for name in [room.path, room.copy] {
      let archive = try Archive.open(name, for: .reading)
      #expect(try archive.content() == content)
      #expect(try archive.complaints() == [])
    }
  }

  @Test("J12 whichever disk operation fails during a migration, the archive is of the old or the new version, whole")
  func failingDisk() async throws {
    var number = 0
    var fired = true
    while fired {
      number += 1
      let room = try Room()
      let archive = try Archive.open(room.path, for: .writing)
      try await archive.tell("un", "deux")
      let content = try archive.content()
      try archive.close()
      let disk = FaultyDisk(folder: room.folder)
      disk.arm(.init(number: number, code: writeError, lasting: true))
      try? Archive.open(room.path, for: .writing, schema: Self.newer).close()
      fired = disk.fired
      disk.repair()
      let again = try Archive.open(room.path, for: .writing, schema: Self.newer)
      #expect(try again.content() == content, "operation \(number)")
      #expect(try again.complaints() == [], "operation \(number)")
      try again.close()
    }
    #expect(number > 15)
  }

  @Test("a second migration never overwrites the copy of the first")
  func copies() async throws {
    _ = try await older()
    try room.write([7], to: room.copy)
    _ = try Archive.open(room.path, for: .writing, schema: Self.newer)
    #expect(try room.bytes(room.copy) == [7])
    #expect(FileManager.default.fileExists(atPath: room.copy + "-2"))
  }
}

extension Room {
  /// The copy of the last released schema.
  fileprivate var copy: String { "\(path).schema-\(Schema.current.version)" }
}
