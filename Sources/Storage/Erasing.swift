// Erasing removes words, never events: the body becomes its redacted form, the salt goes (with it a short ballot could be guessed
// from its commitment), and so do the digests of the commands that wrote it. The event that says so is in the same transaction.
// secure_delete overwrites the words in the file; emptying the journal removes the copies there. Backups keep what they hold.
import Foundation
import GRDB

/// What became of an erasure.
public struct Erasure: Sendable, Equatable {
  /// One digest, that of the event which names the erased seqs; or why nothing was erased.
  public let result: AppendResult
  /// False while a reader keeps the journal, which may still hold the words: it is emptied after a later append, or at the next
  /// opening.
  public let journalEmptied: Bool
}

extension Archive {
  /// Replaces bodies by their redacted forms and appends the event that names them.
  ///
  /// - Parameters:
  ///   - redacted: the redacted form of each event, by seq.
  ///   - event: body of the `erased` event, which must name the same seqs, or ``verify(_:erasedBy:)`` will not accept them.
  public func erase(
    _ stream: StreamID, expected: Int, redacted: [Int: [UInt8]], event: [UInt8]
  ) async throws(ArchiveError) -> Erasure {
    let checksum = checksum
    let writer = try writer()
    let result = try await writer.transaction { db in
      let storing = Storing(snapshot: Snapshot(db: db, checksum: checksum))
      guard redacted.keys.allSatisfy({ 1...max(1, expected) ~= $0 }) else {
        return AppendResult.refused("only events that exist can be erased")
      }
      let result = try storing.append(Append(stream: stream, expected: expected, bodies: [event]))
      if case .committed = result { try storing.replaceBodies(of: stream, by: redacted) }
      return result
    }
    guard case .committed = result else { return Erasure(result: result, journalEmptied: true) }
    return Erasure(result: result, journalEmptied: try await writer.truncateJournal())
  }
}

extension Storing {
  fileprivate func replaceBodies(of stream: StreamID, by redacted: [Int: [UInt8]]) throws {
    guard let number = try snapshot.number(of: stream) else { return }
    for (seq, body) in redacted.sorted(by: { $0.key < $1.key }) {
      let json = Data(body)
      try snapshot.db.cachedStatement(
        sql: "UPDATE body SET salt = NULL, json = ?, checksum = ? WHERE stream = ? AND seq = ?"
      ).execute(arguments: [json, snapshot.checksum.of(redacted: json, seq: seq, in: number), number, seq])
    }
    try forgetCommands(that: Set(redacted.keys), in: number)
  }

  /// Two walks over numbers, not one query an event: closing a sealed vote erases thousands at once.
  private func forgetCommands(that wrote: Set<Int>, in number: Int64) throws {
    let seqs = try Int.fetchAll(
      snapshot.db, sql: "SELECT DISTINCT seq FROM outcome WHERE stream = ? ORDER BY seq", arguments: [number])
    var place = 0
    // The command that wrote an event is the first whose last event is not before it.
    let lastSeqs = Set(
      wrote.sorted().compactMap { seq in
        while place < seqs.count, seqs[place] < seq { place += 1 }
        return place < seqs.count ? seqs[place] : nil
      })
    let rows = try Row.fetchCursor(snapshot.db, sql: "SELECT * FROM outcome WHERE stream = ?", arguments: [number])
    var forgotten: [CommandOutcome] = []
    while let row = try rows.next() {
      if lastSeqs.contains(try row.value("seq")) { forgotten.append(try CommandOutcome(row: row)) }
    }
    for outcome in forgotten { try forget(outcome, in: number) }
  }

  private func forget(_ outcome: CommandOutcome, in number: Int64) throws {
    let empty = CommandOutcome(person: outcome.person, command: outcome.command, digest: [], seq: outcome.seq)
    try snapshot.db.cachedStatement(
      sql: "UPDATE outcome SET digest = ?, checksum = ? WHERE stream = ? AND person = ? AND command = ?"
    ).execute(arguments: [Data(), snapshot.checksum.of(empty, in: number), number, outcome.person, outcome.command])
  }
}
