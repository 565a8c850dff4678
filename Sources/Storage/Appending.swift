// A batch is one transaction and each stream of it one savepoint: one fsync for all rooms, and a room that is refused does not take
// the others with it.
import Foundation
import GRDB

extension Archive {
  /// Stores a batch; returns when it is on disk. Asynchronous, so that the thread that serves sockets goes on. Calls made one
  /// after the other are stored in that order.
  ///
  /// - Throws: `.diskFull` or `.busy`, after which the archive goes on; `.io`, `.damaged` or `.fenced`, after which every call
  ///   throws `.halted`. Nothing of the batch is stored then, except that after a failed sync only opening again tells.
  public func append(_ batch: [Append]) async throws(ArchiveError) -> [AppendResult] {
    let checksum = checksum
    return try await writer().transaction { db in
      let storing = Storing(snapshot: Snapshot(db: db, checksum: checksum))
      return try batch.map { try storing.append($0) }
    }
  }

  /// Remembers a value under a name, or forgets it. Not part of the log.
  public func setSetting(_ name: String, to value: String?) async throws(ArchiveError) {
    let checksum = checksum
    try await writer().transaction { db in
      guard let value else { return try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name]) }
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting VALUES (?, ?, ?)",
        arguments: [name, value, checksum.of(setting: name, value: value)])
    }
  }
}

/// The statements that add to a stream, inside a transaction.
struct Storing {
  let snapshot: Snapshot
  private var db: Database { snapshot.db }

  func append(_ append: Append) throws -> AppendResult {
    try inSavepoint {
      let number = try numberCreating(append.stream)
      let head = try snapshot.head(of: number)
      guard head.seq == append.expected else { return .stale(lastSeq: head.seq) }
      var digests: [[UInt8]] = []
      for (offset, body) in append.bodies.enumerated() {
        let seq = head.seq + 1 + offset
        let salt = Chain.freshSalt()
        let commitment = Chain.commitment(salt: salt, json: body)
        digests.append(Chain.digest(previous: digests.last ?? head.digest, seq: seq, commitment: commitment))
        let row = LogRow(seq: seq, commitment: commitment, digest: digests[offset], salt: salt, body: body)
        try insert(row, in: number)
      }
      for outcome in append.outcomes { try insert(outcome, in: number) }
      for ticket in append.tickets { try insert(ticket, in: number) }
      return .committed(digests)
    }
  }

  /// Keeps what `work` did only when it was committed; a row that the schema refuses is an answer, not a failure of the batch.
  private func inSavepoint(_ work: () throws -> AppendResult) throws -> AppendResult {
    var result = AppendResult.committed([])
    do {
      try db.inSavepoint {
        result = try work()
        if case .committed = result { return .commit }
        return .rollback
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return .refused(error.message ?? "constraint")
    }
    return result
  }

  func numberCreating(_ stream: StreamID) throws -> Int64 {
    if let number = try snapshot.number(of: stream) { return number }
    try db.execute(
      sql: "INSERT INTO stream (kind, id, checksum) VALUES (?, ?, ?)",
      arguments: [stream.kind.rawValue, stream.id, snapshot.checksum.of(stream)])
    return db.lastInsertedRowID
  }

  func insert(_ row: LogRow, in number: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO event VALUES (?, ?, ?, ?)").execute(
      arguments: [number, row.seq, Data(row.commitment), Data(row.digest)])
    guard let body = row.body.map({ Data($0) }) else { return }
    let redacted = row.erased ? snapshot.checksum.of(redacted: body, seq: row.seq, in: number) : nil
    try db.cachedStatement(sql: "INSERT INTO body VALUES (?, ?, ?, ?, ?)").execute(
      arguments: [number, row.seq, row.salt.map { Data($0) }, body, redacted])
  }

  func insert(_ outcome: CommandOutcome, in number: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO outcome VALUES (?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        number, outcome.person, outcome.command, Data(outcome.digest), outcome.seq, snapshot.checksum.of(outcome, in: number),
      ])
  }

  private func insert(_ ticket: TicketRow, in number: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO ticket VALUES (?, ?, ?, ?)").execute(
      arguments: [number, Data(ticket.hash), ticket.person, snapshot.checksum.of(ticket, in: number)])
  }
}
