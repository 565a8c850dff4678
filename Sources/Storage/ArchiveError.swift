// Every way an archive can refuse, on one screen, each with a sentence that says what to do. SQLite's codes stop here.
import Foundation
import GRDB

/// Why the archive refuses.
public enum ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
  case noSuchFile(String)
  case alreadyExists(String)
  case notAnArchive(String)
  /// Written under a later schema than this program knows; the file was not touched.
  case newer(String, version: Int, known: Int)
  case damaged(String, detail: String)
  /// Another writer holds the lock; its process, when it said so.
  case locked(String, process: Int?)
  /// Another writer has opened the archive since, past the lock: this one may not write any more.
  case fenced(String)
  case folderReadOnly(String)
  case notReadable(String)
  case notWritable(String)
  /// A journal lies there without the archive it belongs to.
  case orphanJournal(String)
  /// Nothing of the batch is stored; the archive goes on when there is room again.
  case diskFull(String)
  /// Another program holds the file for longer than the waiting time; nothing of the batch is stored.
  case busy(String)
  /// A write or a sync failed earlier: what the disk holds is unknown until the archive is opened again.
  case halted(String)
  case openedForReading(String)
  case closed(String)
  /// Rows that the schema does not accept; nothing is stored.
  case unacceptable(String)
  /// An import whose chain does not hold.
  case brokenChain([Finding])
  case io(String, detail: String)

  public var description: String {
    switch self {
    case .noSuchFile(let path):
      "There is no archive at \(path): check the path, or create one with “gommette new”."
    case .alreadyExists(let path):
      "\(path) exists already and is never overwritten: choose another name."
    case .notAnArchive(let path):
      "\(path) is not a Gommette archive: give the file that Gommette wrote; this one was not touched."
    case .newer(let path, let version, let known):
      "\(path) was written by a newer Gommette (schema \(version), this one knows \(known)): update Gommette; "
        + "the file was not touched."
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)): keep it aside and open your last backup."
    case .locked(let path, let process):
      "\(path) is already served\(process.map { " by process \($0)" } ?? ""): stop that server, or give another --archive."
    case .fenced(let path):
      "Another server has opened \(path) since this one did: this one has stopped writing; close one of the two."
    case .folderReadOnly(let folder):
      "The folder \(folder) cannot be written: move the archive, with its -wal file, to a folder of yours."
    case .notReadable(let path):
      "\(path) cannot be read: give yourself the right to read it (chown or chmod)."
    case .notWritable(let path):
      "\(path) cannot be written: give yourself the right to write it (chown or chmod), or work on a copy."
    case .orphanJournal(let path):
      "\(path) lies there without its archive: put the archive back beside it, or move that file away."
    case .diskFull(let path):
      "No room is left to write \(path): free some disk space; nothing that was confirmed is lost."
    case .busy(let path):
      "Another program keeps \(path) busy: close it and try again."
    case .halted(let path):
      "\(path) could not be written safely and takes nothing more: check the disk, then start Gommette again."
    case .openedForReading(let path):
      "\(path) was opened for reading only: nothing can be written to it."
    case .closed(let path):
      "\(path) was closed: open it again."
    case .unacceptable(let detail):
      "What was given cannot be stored (\(detail)): export it again from its archive."
    case .brokenChain(let findings):
      "The log to import does not hold together (\(findings.first?.description ?? "empty")): export it again from its archive."
    case .io(let path, let detail):
      "The disk failed on \(path) (\(detail)): check the disk, then start Gommette again."
    }
  }

  /// Whether what the disk holds is unknown after this error, so that nothing more may be written.
  var halts: Bool {
    switch self {
    case .io, .damaged, .fenced: true
    default: false
    }
  }

  /// What any error of a read or a write means for the person in front of it.
  static func of(_ error: any Error, path: String) -> ArchiveError {
    switch error {
    case let error as ArchiveError: error
    case let error as DatabaseError: ArchiveError(error, path: path)
    case is RowDecodingError: .damaged(path, detail: "a row holds what it cannot hold")
    default: .io(path, detail: "\(error)")
    }
  }

  /// - Parameter systemError: the errno that came with it; a quota or a size limit is a full disk for the person in front of it.
  init(_ error: DatabaseError, path: String, systemError: Int32 = 0) {
    let full = [ENOSPC, EDQUOT, EFBIG].contains(systemError)
    let detail = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path)
    // Only a write: a sync that fails for lack of room has lost pages like any other.
    case .SQLITE_IOERR where full && error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .diskFull(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_CORRUPT: self = .damaged(path, detail: detail)
    case .SQLITE_NOTADB: self = .notAnArchive(path)
    case .SQLITE_CONSTRAINT: self = .unacceptable(detail)
    case .SQLITE_MISUSE: self = .closed(path)
    case .SQLITE_READONLY: self = .notWritable(path)
    default: self = .io(path, detail: detail)
    }
  }
}
