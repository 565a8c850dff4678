// A backup is made by SQLite's online backup, not by copying files: a copy of the file without its journal, or of both at two
// moments, is not an archive. The result is one plain file that opens from a read-only medium too.
import Foundation
import GRDB

extension Archive {
  /// Writes a copy of everything, while serving; returns when the copy was synced, opened and checked.
  ///
  /// - Throws: `.alreadyExists`, never overwriting; `.damaged` when the copy does not pass its check, and then leaves none.
  public func backup(to path: String) throws(ArchiveError) {
    let reader = reader
    try explaining { try Backup.copy(reader, to: path) }
  }
}

enum Backup {
  static func copy(_ source: any DatabaseReader, to path: String) throws {
    guard access(path, F_OK) != 0 else { throw ArchiveError.alreadyExists(path) }
    let draft = path + ".partial"
    for leftover in [draft, draft + "-journal", draft + "-wal"] { unlink(leftover) }
    do {
      let copy = try DatabaseQueue(path: draft, configuration: Opening.configuration(readonly: false))
      try source.backup(to: copy)
      _ = try copy.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      try check(draft)
      try Folder.move(draft, to: path)
    } catch {
      unlink(draft)
      throw (error as? DatabaseError).map { explained($0, path) } ?? error
    }
  }

  private static func check(_ path: String) throws {
    let copy = try DatabaseQueue(path: path, configuration: Opening.configuration(readonly: true))
    let problems = try copy.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    try copy.close()
    guard problems == ["ok"] else { throw ArchiveError.damaged(path, detail: problems.joined(separator: "; ")) }
  }

  private static func explained(_ error: DatabaseError, _ path: String) -> ArchiveError {
    let folder = (path as NSString).deletingLastPathComponent
    guard error.resultCode == .SQLITE_CANTOPEN else { return ArchiveError(error, path: path) }
    return access(folder, F_OK) == 0 ? .folderReadOnly(folder) : .noSuchFile(folder)
  }
}
