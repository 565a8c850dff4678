// The tables, as a list of versions: an archive of version N is brought to N+1 by the statements of N+1, never edited once
// released. The list also says what a file must look like: a file whose schema is not exactly this one is refused, so that no
// view or trigger of a crafted file ever runs here.
import Foundation
import GRDB

struct Schema: Sendable {
  /// Statements that lead from each version to the next; the first starts from an empty file.
  let versions: [[String]]

  var version: Int { versions.count }

  /// "Gmte" in the header of the file: what `file` and SQLite call the application id.
  static let applicationID = 0x476D_7465

  static let current = Schema(versions: [one, two])

  private static let one = [
    // Written once and never changed, so that it stays in the pages of this file: see Checksum.
    """
    CREATE TABLE archive (
      one INTEGER PRIMARY KEY CHECK (one = 1), identity BLOB NOT NULL CHECK (length(identity) = 16)
    ) STRICT
    """,
    "INSERT INTO archive VALUES (1, randomblob(16))",
    // Counts the openings for writing: fences a writer that lost the lock.
    "CREATE TABLE writer (one INTEGER PRIMARY KEY CHECK (one = 1), epoch INTEGER NOT NULL) STRICT",
    "INSERT INTO writer VALUES (1, 0)",
    """
    CREATE TABLE stream (
      number INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('session', 'project')),
      id TEXT NOT NULL CHECK (id <> ''), checksum BLOB NOT NULL, UNIQUE (kind, id)
    ) STRICT
    """,
    """
    CREATE TABLE event (
      stream INTEGER NOT NULL REFERENCES stream (number), seq INTEGER NOT NULL CHECK (seq > 0),
      commitment BLOB NOT NULL CHECK (length(commitment) = 32), digest BLOB NOT NULL CHECK (length(digest) = 32),
      PRIMARY KEY (stream, seq)
    ) STRICT, WITHOUT ROWID
    """,
    // Beside the events, because bodies are erased and events never are. Erased = no salt; only then has it a checksum.
    """
    CREATE TABLE body (
      stream INTEGER NOT NULL, seq INTEGER NOT NULL, salt BLOB CHECK (length(salt) = 16), json BLOB NOT NULL, checksum BLOB,
      PRIMARY KEY (stream, seq), FOREIGN KEY (stream, seq) REFERENCES event (stream, seq),
      CHECK ((salt IS NULL) = (checksum IS NOT NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE outcome (
      stream INTEGER NOT NULL, person TEXT NOT NULL, command TEXT NOT NULL, digest BLOB NOT NULL, seq INTEGER NOT NULL,
      checksum BLOB NOT NULL, PRIMARY KEY (stream, person, command),
      FOREIGN KEY (stream, seq) REFERENCES event (stream, seq)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE ticket (
      stream INTEGER NOT NULL REFERENCES stream (number), hash BLOB NOT NULL CHECK (length(hash) = 32), person TEXT NOT NULL,
      checksum BLOB NOT NULL, PRIMARY KEY (stream, hash)
    ) STRICT, WITHOUT ROWID
    """,
    // Not part of the log: what this machine remembers, such as the session opened last.
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum BLOB NOT NULL) STRICT, WITHOUT ROWID",
  ]

  private static let two = [
    // Plain too: plans being written, and templates.
    """
    CREATE TABLE draft (
      id TEXT PRIMARY KEY CHECK (id <> ''), template INTEGER NOT NULL CHECK (template IN (0, 1)), json BLOB NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0), changed INTEGER NOT NULL, checksum BLOB NOT NULL
    ) STRICT, WITHOUT ROWID
    """
  ]

  /// Brings a file from `version` to the newest, all or nothing.
  func migrate(_ db: Database, from version: Int) throws {
    try db.inTransaction(.immediate) {
      for statement in versions[version...].joined() { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(self.version)")
      return .commit
    }
  }

  /// The version of a file, once its header and its tables are exactly what that version prescribes.
  ///
  /// - Throws: `.notAnArchive` for another program's file, `.newer`, `.damaged` when the tables are not the expected ones.
  func version(of db: Database, path: String) throws -> Int {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    guard application == Schema.applicationID else { throw ArchiveError.notAnArchive(path) }
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw ArchiveError.newer(path, version: found, known: version) }
    guard found > 0, try Schema.definitions(db) == expectedDefinitions(at: found) else {
      throw ArchiveError.damaged(path, detail: "its tables are not those of an archive")
    }
    return found
  }

  private func expectedDefinitions(at version: Int) throws -> [String] {
    let model = try DatabaseQueue()
    return try model.write { db in
      for statement in versions[..<version].joined() { try db.execute(sql: statement) }
      return try Schema.definitions(db)
    }
  }

  private static func definitions(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").map {
      [$0[0] as String?, $0[1], $0[2], $0[3]].map { $0 ?? "" }.joined(separator: "\u{0}")
    }
  }
}
