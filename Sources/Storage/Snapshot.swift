// What one consistent read sees. Rows are read through a cursor, so that a long log is never twice in memory.
import Foundation
import GRDB

/// The archive as it is at one moment. Valid only inside ``Archive/snapshot(_:)``.
public struct Snapshot {
  let db: Database
  let checksum: Checksum

  /// All streams, sessions first, in the order of their ids.
  public func streams() throws -> [StreamSummary] {
    let sql = "SELECT number, kind, id FROM stream ORDER BY kind = 'project', id"
    return try Row.fetchAll(db, sql: sql).map { try summary(number: $0.value("number"), id: StreamID(row: $0)) }
  }

  /// The events of a stream after `seq`, in order.
  public func rows(of stream: StreamID, after seq: Int = 0) throws -> [LogRow] {
    var rows: [LogRow] = []
    try eachRow(of: stream, after: seq) { rows.append($0) }
    return rows
  }

  /// Hands over each event after `seq`, one at a time: for logs that are told, not kept.
  public func eachRow(of stream: StreamID, after seq: Int = 0, _ use: (LogRow) throws -> Void) throws {
    guard let number = try number(of: stream) else { return }
    let statement = try db.cachedStatement(
      sql: """
        SELECT event.seq, commitment, digest, salt, json FROM event LEFT JOIN body USING (stream, seq)
        WHERE event.stream = ? AND event.seq > ? ORDER BY event.seq
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [number, seq])
    while let row = try cursor.next() { try use(try LogRow(row: row)) }
  }

  /// What became of each command of a stream, by person and command.
  public func outcomes(of stream: StreamID) throws -> [CommandOutcome] {
    guard let number = try number(of: stream) else { return [] }
    let sql = "SELECT person, command, digest, seq FROM outcome WHERE stream = ? ORDER BY person, command"
    return try Row.fetchAll(db, sql: sql, arguments: [number]).map(CommandOutcome.init(row:))
  }

  public func tickets(of stream: StreamID) throws -> [TicketRow] {
    guard let number = try number(of: stream) else { return [] }
    let sql = "SELECT hash, person FROM ticket WHERE stream = ? ORDER BY hash"
    return try Row.fetchAll(db, sql: sql, arguments: [number]).map(TicketRow.init(row:))
  }

  public func setting(_ name: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }

  // MARK: - Inside

  func number(of stream: StreamID) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT number FROM stream WHERE kind = ? AND id = ?")
    return try Int64.fetchOne(statement, arguments: [stream.kind.rawValue, stream.id])
  }

  /// Last seq and its digest; 0 and ``Chain/start`` for an empty stream.
  func head(of number: Int64) throws -> (seq: Int, digest: [UInt8]) {
    let statement = try db.cachedStatement(sql: "SELECT seq, digest FROM event WHERE stream = ? ORDER BY seq DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return (0, Chain.start) }
    return (try row.value("seq"), try row.bytes("digest"))
  }

  /// False when the journal of another archive was replayed over this one.
  func streamsMatchIdentity() throws -> Bool {
    let cursor = try Row.fetchCursor(db, sql: "SELECT kind, id, checksum FROM stream")
    while let row = try cursor.next() {
      guard try checksum.of(StreamID(row: row)) == row.value("checksum") else { return false }
    }
    return true
  }

  private func summary(number: Int64, id: StreamID) throws -> StreamSummary {
    let head = try head(of: number)
    return StreamSummary(
      id: id, lastSeq: head.seq, head: head.digest, firstBody: try body(of: number, 1), lastBody: try body(of: number, head.seq))
  }

  private func body(of number: Int64, _ seq: Int) throws -> [UInt8]? {
    let statement = try db.cachedStatement(sql: "SELECT json FROM body WHERE stream = ? AND seq = ?")
    return try Data.fetchOne(statement, arguments: [number, seq]).map { [UInt8]($0) }
  }
}

// A row of a damaged file may hold anything: every column is decoded with an error, never with GRDB's subscript, which would end the
// process on a null where the schema has none.
extension Row {
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value { try decode(Value.self, forColumn: column) }

  func bytes(_ column: String) throws -> [UInt8] { [UInt8](try decode(Data.self, forColumn: column)) }

  func bytesOrNull(_ column: String) throws -> [UInt8]? { try decode(Data?.self, forColumn: column).map { [UInt8]($0) } }
}

extension StreamID {
  /// - Throws: SQLITE_CORRUPT for a kind that the schema does not know.
  init(row: Row) throws {
    guard let kind = Kind(rawValue: try row.value("kind")) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a stream of an unknown kind")
    }
    self.init(kind: kind, id: try row.value("id"))
  }
}

extension LogRow {
  init(row: Row) throws {
    self.init(
      seq: try row.value("seq"), commitment: try row.bytes("commitment"), digest: try row.bytes("digest"),
      salt: try row.bytesOrNull("salt"), body: try row.bytesOrNull("json"))
  }
}

extension CommandOutcome {
  init(row: Row) throws {
    self.init(
      person: try row.value("person"), command: try row.value("command"), digest: try row.bytes("digest"),
      seq: try row.value("seq"))
  }
}

extension TicketRow {
  init(row: Row) throws { self.init(hash: try row.bytes("hash"), person: try row.value("person")) }
}
