import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("Opening an archive")
struct OpeningTests {
  let room: Room

  init() throws { room = try Room() }

  @Test("J6 a missing archive is not created by reading it")
  func missing() async throws {
    #expect(await refusal { _ = try Archive.open(room.path, for: .reading) } == .noSuchFile(room.path))
    #expect(try room.names == [])
  }

  @Test("J6 a missing folder is said, and not created")
  func missingFolder() async throws {
    let path = room.file("nowhere/archive.sqlite")
    #expect(await refusal { _ = try Archive.open(path, for: .writing) } == .noSuchFile(room.file("nowhere")))
    #expect(try room.names == [])
  }

  @Test(
    "J7 an empty, short or foreign file is refused and not touched",
    arguments: [[], Array("SQLite".utf8), [UInt8](repeating: 0, count: 8192), Array("PK\u{3}\u{4} a spreadsheet".utf8)])
  func foreign(bytes: [UInt8]) async throws {
    try room.write(bytes, to: room.path)
    for access in [Archive.Access.reading, .writing] {
      #expect(await refusal { _ = try Archive.open(room.path, for: access) } == .notAnArchive(room.path))
    }
    #expect(try room.bytes(room.path) == bytes)
    #expect(try room.names == ["archive.sqlite"])
  }

  @Test("I5 another program's SQLite file is refused and not touched")
  func otherDatabase() async throws {
    let queue = try DatabaseQueue(path: room.path)
    try await queue.write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
    try queue.close()
    let bytes = try room.bytes(room.path)
    for access in [Archive.Access.reading, .writing] {
      #expect(await refusal { _ = try Archive.open(room.path, for: access) } == .notAnArchive(room.path))
    }
    #expect(try room.bytes(room.path) == bytes)
  }

  @Test(
    "I5 an archive with anything more or less in its schema is refused before it runs",
    arguments: [
      "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM body; END",
      "CREATE VIEW v AS SELECT * FROM event",
      "CREATE VIRTUAL TABLE f USING fts5(x)",
      "CREATE INDEX i ON body (json)",
      "ALTER TABLE outcome ADD COLUMN extra TEXT",
      "DROP TABLE setting",
      "DROP TABLE ticket; CREATE VIEW ticket AS SELECT stream, commitment AS hash, 'p1' AS person FROM event",
    ])
  func crafted(sql: String) async throws {
    let archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("un")
    try archive.close()
    let queue = try DatabaseQueue(path: room.path)
    try await queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
    let bytes = try room.bytes(room.path)
    for access in [Archive.Access.reading, .writing] {
      guard case .damaged? = await refusal({ _ = try Archive.open(room.path, for: access) }) else {
        Issue.record("opened \(access)")
        continue
      }
    }
    #expect(try room.bytes(room.path) == bytes)
  }

  @Test("J7 a journal without its archive is not replayed over a new one")
  func orphanJournal() async throws {
    try room.write([1, 2, 3], to: room.path + "-wal")
    #expect(await refusal { _ = try Archive.open(room.path, for: .writing) } == .orphanJournal(room.path + "-wal"))
    #expect(try room.bytes(room.path + "-wal") == [1, 2, 3])
    try room.write([], to: room.path + "-wal")
    try await Archive.open(room.path, for: .writing).tell("un")
  }

  @Test("J7 the journal of another archive, replayed over this one, is found at opening")
  func foreignJournal() async throws {
    let mine = try Archive.open(room.path, for: .writing)
    try await mine.tell("à moi")
    try mine.close()
    let other = try Archive.open(room.file("other"), for: .writing)
    try await other.tell("à eux", "à eux aussi")
    try room.write(try room.bytes(room.file("other-wal")), to: room.path + "-wal")
    for access in [Archive.Access.reading, .writing] {
      guard case .damaged? = await refusal({ _ = try Archive.open(room.path, for: access) }) else {
        Issue.record("opened \(access)")
        continue
      }
    }
    try other.close()
  }

  @Test("J8 a second server on the same archive is refused, by any name, and told which process holds it")
  func secondWriter() async throws {
    let first = try Archive.open(room.path, for: .writing)
    let alias = room.file("alias")
    try FileManager.default.createSymbolicLink(atPath: alias, withDestinationPath: room.path)
    for path in [room.path, alias] {
      let error = await refusal { _ = try Archive.open(path, for: .writing) }
      #expect(error == .locked(room.path, process: Int(getpid())))
    }
    try await first.tell("un")
    try first.close()
    try await Archive.open(alias, for: .writing).tell("deux")
  }

  @Test("J8 the lock left by a dead process is taken over")
  func staleLock() throws {
    try room.write(Array("999999\n".utf8), to: room.path + ".lock")
    _ = try Archive.open(room.path, for: .writing)
    #expect(try room.bytes(room.path + ".lock") == Array("\(getpid())\n".utf8))
  }

  @Test("J8 a writer that lost its lock is fenced by the next one and never writes again")
  func fence() async throws {
    let loser = try Archive.open(room.path, for: .writing)
    try await loser.tell("un")
    try FileManager.default.removeItem(atPath: room.path + ".lock")
    let winner = try Archive.open(room.path, for: .writing)
    #expect(await refusal { try await loser.tell("perdu") } == .fenced(room.path))
    #expect(await refusal { try await loser.tell("perdu") } == .halted(room.path))
    try await winner.tell("deux")
    #expect(try winner.rows(of: session).count == 2)
    #expect(try winner.complaints() == [])
  }

  @Test("two servers that create the same archive at once: one serves, the other is refused")
  func race() async throws {
    let path = room.path
    let opened = await withTaskGroup(of: Archive?.self) { group in
      for _ in 0..<8 { group.addTask { try? Archive.open(path, for: .writing) } }
      return await group.reduce(into: [Archive]()) { if let archive = $1 { $0.append(archive) } }
    }
    #expect(opened.count == 1)
    try await opened[0].tell("un")
  }

  @Test("a crash while a new archive is made leaves no archive that looks whole")
  func interruptedCreation() async throws {
    try room.write(Array("half a file".utf8), to: room.path + ".new")
    let archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("un")
    #expect(try !room.names.contains("archive.sqlite.new"))
  }

  @Test("after closing, the archive is one file beside its lock, and says that it is closed")
  func closing() async throws {
    let archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("un")
    try archive.close()
    #expect(try room.names == ["archive.sqlite", "archive.sqlite.lock"])
    #expect(await refusal { _ = try archive.streams() } == .closed(room.path))
    #expect(await refusal { try await archive.setSetting("a", to: "b") } == .closed(room.path))
    let late = await refusal {
      _ = try await archive.erase(session, expected: 1, redacted: [1: words("…")], event: erasedEvent([1]))
    }
    #expect(late == .closed(room.path))
  }

  @Test("every refusal is one sentence that names the file and says what to do")
  func sentences() {
    let errors: [ArchiveError] = [
      .noSuchFile("/a"), .alreadyExists("/a"), .notAnArchive("/a"), .newer("/a", version: 3, known: 1),
      .damaged("/a", detail: "x"),
      .locked("/a", process: 4), .locked("/a", process: nil), .fenced("/a"), .folderReadOnly("/a"), .notReadable("/a"),
      .notWritable("/a"), .orphanJournal("/a"), .diskFull("/a"), .busy("/a"), .halted("/a"), .openedForReading("/a"),
      .closed("/a"), .io("/a", detail: "x"),
    ]
    for error in errors {
      #expect(error.description.contains("/a"))
      #expect(error.description.hasSuffix("."))
      #expect(!error.description.contains("SQLITE"))
    }
  }
}
