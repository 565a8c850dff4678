// The one place that writes. Each unit of work is one transaction on the queue of its own connection; the caller gets its answer
// after COMMIT, that is after the fsync of the journal, and only then is the journal folded into the file (SQLite would do that
// inside COMMIT: the room would wait for it, and SQLite would not tell when it fails).
//
// A failed write or sync is never tried again: after a failed fsync the kernel may have dropped the pages and call the next one a
// success. The writer halts, and what the disk really holds is read back by opening the archive again.
import Foundation
import GRDB
import GRDBSQLite
import Synchronization

final class Writer: Sendable {
  let pool: DatabasePool
  private let path: String
  private let epoch: Int
  private let lock: Mutex<WriterLock?>
  private let halted = Atomic(false)
  /// Set by SQLite at each commit.
  private let journalPages = Atomic(0)
  /// Erased words may still be in the journal, because a reader held it.
  private let awaitsTruncation = Atomic(false)

  /// SQLite's own default: about 4 MB of journal.
  private static let journalPagesBeforeCheckpoint = 1_000

  init(path: String, pool: DatabasePool, lock: WriterLock) throws {
    self.path = path
    self.pool = pool
    self.lock = Mutex(lock)
    epoch = try pool.writeWithoutTransaction { db in
      try Writer.harden(db)
      // Also finishes what a crash interrupted: no erased word outlives a start in the journal.
      _ = try db.checkpoint(.truncate)
      try db.execute(sql: "UPDATE writer SET epoch = epoch + 1")
      return try Int.fetchOne(db, sql: "SELECT epoch FROM writer") ?? 0
    }
    pool.writeWithoutTransaction { [unowned self] in watchJournal($0) }
  }

  /// Sets what keeps votes through a power cut, and refuses to go on without it.
  private static func harden(_ db: Database) throws {
    try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    let expected = ["synchronous": 2, "secure_delete": 1, "foreign_keys": 1]
    for (name, value) in expected where try Int.fetchOne(db, sql: "PRAGMA \(name)") != value {
      throw DatabaseError(message: "SQLite does not accept \(name) = \(value)")
    }
  }

  private func watchJournal(_ db: Database) {
    sqlite3_wal_hook(
      db.sqliteConnection,
      { writer, _, _, pages in
        Unmanaged<Writer>.fromOpaque(writer!).takeUnretainedValue().journalPages.store(Int(pages), ordering: .relaxed)
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  func release() { lock.withLock { $0 = nil } }

  /// Runs `work` in one transaction.
  ///
  /// - Throws: nothing of the work is then stored, except after a failed sync, where only reopening tells.
  func transaction<T: Sendable>(_ work: @escaping @Sendable (Database) throws -> T) async throws(ArchiveError) -> T {
    let result: Result<T, ArchiveError> = await withCheckedContinuation { continuation in
      pool.asyncWriteWithoutTransaction { [self] db in
        continuation.resume(returning: commit(work, in: db))
        foldJournalIfLong(db)
      }
    }
    return try result.get()
  }

  /// Empties the journal, where erased words would otherwise stay readable.
  ///
  /// - Returns: false when a reader still needs the journal: tried again after each later transaction, and at the next opening.
  func truncateJournal() async throws(ArchiveError) -> Bool {
    awaitsTruncation.store(true, ordering: .relaxed)
    let result: Result<Bool, ArchiveError> = await withCheckedContinuation { continuation in
      pool.asyncWriteWithoutTransaction { [self] db in
        continuation.resume(returning: attempt(db) { try truncate(db) })
      }
    }
    return try result.get()
  }

  // MARK: - On the queue

  private func commit<T>(_ work: (Database) throws -> T, in db: Database) -> Result<T, ArchiveError> {
    attempt(db) {
      var value: T?
      try db.inTransaction(.immediate) {
        guard try Int.fetchOne(db.cachedStatement(sql: "SELECT epoch FROM writer")) == epoch else {
          throw ArchiveError.fenced(path)
        }
        value = try work(db)
        return .commit
      }
      return value!
    }
  }

  private func attempt<T>(_ db: Database, _ work: () throws -> T) -> Result<T, ArchiveError> {
    guard db.sqliteConnection != nil else { return .failure(.closed(path)) }
    guard !halted.load(ordering: .relaxed) else { return .failure(.halted(path)) }
    do {
      return .success(try work())
    } catch {
      let reason = explained(error, db)
      if reason.halts { halted.store(true, ordering: .relaxed) }
      return .failure(reason)
    }
  }

  private func explained(_ error: any Error, _ db: Database) -> ArchiveError {
    guard let error = error as? DatabaseError else { return .of(error, path: path) }
    return ArchiveError(error, path: path, systemError: Writer.lastSystemError(onJournalOf: db))
  }

  /// The errno of the last failed operation on the journal. SQLite knows a full disk by ENOSPC only: a quota or a size limit is an
  /// I/O error to it, and `sqlite3_system_errno` stays 0 when COMMIT fails.
  private static func lastSystemError(onJournalOf db: Database) -> Int32 {
    var journal: UnsafeMutablePointer<sqlite3_file>?
    var code: Int32 = 0
    guard let connection = db.sqliteConnection,
      sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal) == SQLITE_OK,
      let journal, let methods = journal.pointee.pMethods
    else { return 0 }
    _ = methods.pointee.xFileControl(journal, SQLITE_FCNTL_LAST_ERRNO, &code)
    return code
  }

  private func foldJournalIfLong(_ db: Database) {
    if awaitsTruncation.load(ordering: .relaxed) {
      _ = attempt(db) { try truncate(db) }
    } else if journalPages.load(ordering: .relaxed) >= Writer.journalPagesBeforeCheckpoint {
      _ = attempt(db) { try db.checkpoint(.passive) }
    }
  }

  private func truncate(_ db: Database) throws -> Bool {
    // Never waits for a reader here: the next batch would wait behind it.
    sqlite3_busy_timeout(db.sqliteConnection, 0)
    defer { sqlite3_busy_timeout(db.sqliteConnection, Opening.busySeconds * 1_000) }
    do {
      _ = try db.checkpoint(.truncate)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    }
    awaitsTruncation.store(false, ordering: .relaxed)
    return true
  }
}
