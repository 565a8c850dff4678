// The archive: one SQLite file that holds every stream. What is in it is what happened; what the rooms show is made of it.
//
// Writing goes through one queue of its own, so that the thread that serves sockets never waits for the disk. synchronous=FULL
// is set after GRDB opened its pool (GRDB lowers it to NORMAL) and read back: with NORMAL a power cut would lose votes that a
// phone was told are counted.
import Foundation
import GRDB

/// An open archive. Closes with its last reference, or with ``close()``.
public final class Archive: Sendable {
  public enum Access: Sendable {
    /// Creates the file when there is none; one writer at a time.
    case writing
    /// Beside a running server; never creates or changes anything.
    case reading
  }

  public let path: String
  let reader: any DatabaseReader
  let checksum: Checksum
  private let writing: Writer?

  /// Opens the archive at `path`. An older archive is brought up to date for writing, after a copy `PATH.schema-N` was made;
  /// for reading that happens in memory.
  ///
  /// - Throws: what is wrong with the file, its folder or its lock, as a sentence that says what to do.
  public static func open(_ path: String, for access: Access) throws(ArchiveError) -> Archive {
    try open(path, for: access, schema: .current)
  }

  static func open(_ path: String, for access: Access, schema: Schema) throws(ArchiveError) -> Archive {
    let opening = Opening(path: Opening.resolved(path), schema: schema)
    do {
      switch access {
      case .reading: return try Archive(path: path, reader: opening.reader(), writer: nil)
      case .writing:
        let writer = try opening.writer()
        return try Archive(path: path, reader: writer.pool, writer: writer)
      }
    } catch let error as DatabaseError {
      throw opening.explained(error)
    } catch {
      throw .of(error, path: path)
    }
  }

  private init(path: String, reader: any DatabaseReader, writer: Writer?) throws {
    self.path = path
    self.reader = reader
    self.writing = writer
    checksum = try reader.read { try Checksum(identity: Opening.identity(of: $0)) }
  }

  /// Ends the connections and frees the lock, once what was asked before is done.
  public func close() throws(ArchiveError) {
    let reader = reader
    // Readers first: SQLite folds the journal into the file when a connection that may write is the last to close.
    writing?.pool.invalidateReadOnlyConnections()
    try explaining { try reader.close() }
    writing?.release()
  }

  /// Runs `read` on the archive as it is at one moment, beside a running server. Return values, then render: while a snapshot is
  /// open the journal cannot shrink. Not to be called from within another snapshot.
  public func snapshot<T>(_ read: (Snapshot) throws -> T) throws -> T {
    do {
      return try reader.read { try read(Snapshot(db: $0, checksum: checksum)) }
    } catch  where error is DatabaseError || error is RowDecodingError {
      throw ArchiveError.of(error, path: path)
    }
  }

  /// The writer's queue, or the refusal of an archive opened for reading.
  func writer() throws(ArchiveError) -> Writer {
    guard let writing else { throw .openedForReading(path) }
    return writing
  }

  func explaining<T>(_ work: () throws -> T) throws(ArchiveError) -> T {
    do {
      return try work()
    } catch {
      throw .of(error, path: path)
    }
  }
}

extension Archive {
  /// All streams, sessions first, in the order of their ids.
  public func streams() throws(ArchiveError) -> [StreamSummary] { try reading { try $0.streams() } }

  /// The events of a stream after `seq`, in order; none for a stream that does not exist.
  public func rows(of stream: StreamID, after seq: Int = 0) throws(ArchiveError) -> [LogRow] {
    try reading { try $0.rows(of: stream, after: seq) }
  }

  /// What became of each command of a stream, by person and command.
  public func outcomes(of stream: StreamID) throws(ArchiveError) -> [CommandOutcome] {
    try reading { try $0.outcomes(of: stream) }
  }

  public func tickets(of stream: StreamID) throws(ArchiveError) -> [TicketRow] {
    try reading { try $0.tickets(of: stream) }
  }

  /// What this machine remembers under a name. Not part of the log, never exported.
  public func setting(_ name: String) throws(ArchiveError) -> String? { try reading { try $0.setting(name) } }

  private func reading<T>(_ read: (Snapshot) throws -> T) throws(ArchiveError) -> T {
    try explaining { try snapshot(read) }
  }
}
