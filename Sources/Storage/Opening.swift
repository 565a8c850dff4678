// How a file becomes an open archive. Nothing is created, migrated or even opened by SQLite before the file was looked at: SQLite
// would make an empty database of a missing or truncated file, and a served workshop would look as if it had never happened.
import Foundation
import GRDB

struct Opening {
  let path: String
  let schema: Schema

  private var folder: String { (path as NSString).deletingLastPathComponent }
  private var exists: Bool { access(path, F_OK) == 0 }

  /// The file behind symbolic links, so that two names of one archive share one lock.
  static func resolved(_ path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return URL(fileURLWithPath: absolute).resolvingSymlinksInPath().path
  }

  // MARK: - Reading

  func reader() throws -> DatabaseQueue {
    try inspect()
    let file = try DatabaseQueue(path: path, configuration: Opening.configuration(readonly: true))
    guard try check(file) < schema.version else { return file }
    let copy = try DatabaseQueue(configuration: Opening.configuration(readonly: false))
    try file.backup(to: copy)
    try copy.writeWithoutTransaction { db in
      try schema.migrate(db, from: try schema.version(of: db, path: path))
      try db.execute(sql: "PRAGMA query_only = ON")
    }
    return copy
  }

  // MARK: - Writing

  func writer() throws -> Writer {
    // A file size limit is then an error like a full disk, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    // Looked at twice: before, to leave no lock file beside a foreign file; under the lock, because another may have created it.
    if exists { try inspect() }
    let lock = try WriterLock(archive: path)
    if exists { try prepare() } else { try create() }
    let pool = try DatabasePool(path: path, configuration: Opening.configuration(readonly: false))
    return try Writer(path: path, pool: pool, lock: lock)
  }

  /// A new archive appears by a rename: a crash leaves nothing or a whole archive.
  private func create() throws {
    // An empty one is only what a reader leaves behind.
    for journal in [path + "-wal", path + "-journal"] {
      var status = stat()
      if stat(journal, &status) == 0, status.st_size > 0 { throw ArchiveError.orphanJournal(journal) }
    }
    let draft = path + ".new"
    for leftover in [draft, draft + "-journal"] { unlink(leftover) }
    let queue = try DatabaseQueue(path: draft, configuration: Opening.configuration(readonly: false))
    try queue.writeWithoutTransaction { try schema.migrate($0, from: 0) }
    try queue.close()
    try Folder.move(draft, to: path)
  }

  /// Refuses a file that is not to be served, and brings an older one up to date, a copy kept.
  private func prepare() throws {
    try inspect()
    guard access(path, W_OK) == 0 else { throw ArchiveError.notWritable(path) }
    let file = try DatabaseQueue(path: path, configuration: Opening.configuration(readonly: true))
    let version = try check(file)
    let problems = try file.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
    guard problems == ["ok"] else { throw ArchiveError.damaged(path, detail: problems.joined(separator: "; ")) }
    if version < schema.version { try Backup.copy(file, to: Folder.freeName(like: "\(path).schema-\(version)")) }
    try file.close()
    guard version < schema.version else { return }
    let queue = try DatabaseQueue(path: path, configuration: Opening.configuration(readonly: false))
    try queue.writeWithoutTransaction { try schema.migrate($0, from: version) }
    try queue.close()
  }

  // MARK: - Looking

  /// What can be said without SQLite.
  private func inspect() throws(ArchiveError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == EACCES ? .notReadable(path) : .noSuchFile(path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAnArchive(path) }
    guard let file = fopen(path, "rbe") else { throw .notReadable(path) }
    defer { fclose(file) }
    var header = [UInt8](repeating: 0, count: 16)
    guard fread(&header, 1, 16, file) == 16, header == Array("SQLite format 3\0".utf8) else { throw .notAnArchive(path) }
    let journal = path + "-wal"
    guard access(journal, F_OK) != 0 || access(journal, R_OK) == 0 else { throw .notReadable(journal) }
  }

  /// The schema version of a file whose tables, identity and stream names agree.
  private func check(_ file: DatabaseQueue) throws -> Int {
    try file.read { db in
      let version = try schema.version(of: db, path: path)
      let checksum = try Checksum(identity: Opening.identity(of: db))
      guard try Snapshot(db: db, checksum: checksum).streamsMatchIdentity() else {
        throw ArchiveError.damaged(path, detail: "its streams were written for another archive")
      }
      return version
    }
  }

  static func identity(of db: Database) throws -> Data {
    guard let identity = try Data.fetchOne(db, sql: "SELECT identity FROM archive") else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "it has lost its identity")
    }
    return identity
  }

  /// How long another process may hold the file before ``ArchiveError/busy(_:)``.
  static let busySeconds: Int32 = 5

  /// An archive may come from anywhere: nothing that its schema says is trusted, and a damaged page is an error, not a guess.
  /// (Defensive mode is out of Swift's reach, `sqlite3_db_config` being variadic; a foreign file is read with a read-only
  /// connection, where it would forbid nothing more.)
  static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(TimeInterval(busySeconds))
    configuration.label = "archive"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
      if !readonly { try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL") }
    }
    return configuration
  }

  /// SQLite says "unable to open database file" for several things that a person can act on.
  func explained(_ error: DatabaseError) -> ArchiveError {
    guard [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) else { return ArchiveError(error, path: path) }
    for file in [path + "-wal", path + "-shm"] where access(file, F_OK) == 0 && access(file, R_OK | W_OK) != 0 {
      return .notReadable(file)
    }
    return access(folder, W_OK) == 0 ? ArchiveError(error, path: path) : .folderReadOnly(folder)
  }
}
