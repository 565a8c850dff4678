// An imported log keeps its salts, commitments and digests, so that exporting it again gives the same. Two archives may hold
// sessions of one id (a copied laptop): they are never merged, the second gets an id of its own here.
import Foundation
import GRDB

/// Where an imported stream is now.
public enum ImportResult: Sendable, Equatable {
  case imported(StreamID)
  /// The very same log is here already, maybe under another id; nothing was stored.
  case alreadyHere(StreamID)
  /// A different log has this id: the imported one is under the id given here.
  case keptApart(StreamID)

  public var stream: StreamID {
    switch self {
    case .imported(let stream), .alreadyHere(let stream), .keptApart(let stream): stream
    }
  }
}

extension Archive {
  /// Stores a log that comes from elsewhere, after its chain was verified.
  ///
  /// - Throws: `.brokenChain` with what does not hold, and nothing stored.
  public func importStream(
    _ id: StreamID, rows: [LogRow], outcomes: [CommandOutcome] = [], erasedBy erasedSeqs: @escaping ErasedSeqs
  ) async throws(ArchiveError) -> ImportResult {
    var check = ChainCheck(stream: id, erasedSeqs: erasedSeqs)
    for row in rows { check.read(row) }
    guard let last = rows.last, check.findings().isEmpty else { throw .brokenChain(check.findings()) }
    let checksum = checksum
    return try await writer().transaction { db in
      let storing = Storing(snapshot: Snapshot(db: db, checksum: checksum))
      if let twin = try storing.stream(of: id.kind, endingWith: last.digest) { return .alreadyHere(twin) }
      let local = try storing.freeID(like: id)
      let number = try storing.numberCreating(local)
      for row in rows { try storing.insert(row, in: number) }
      for outcome in outcomes { try storing.insert(outcome, in: number) }
      return local == id ? .imported(id) : .keptApart(local)
    }
  }
}

extension Storing {
  fileprivate func stream(of kind: StreamID.Kind, endingWith digest: [UInt8]) throws -> StreamID? {
    try snapshot.streams().first { $0.id.kind == kind && $0.head == digest }?.id
  }

  fileprivate func freeID(like id: StreamID) throws -> StreamID {
    var candidate = id
    var number = 1
    while try snapshot.number(of: candidate) != nil {
      number += 1
      candidate = StreamID(kind: id.kind, id: "\(id.id)-\(number)")
    }
    return candidate
  }
}
