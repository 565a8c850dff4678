// Two questions. verify: is the log of a stream what was written? It needs only the formulas of Chain, so an export can be asked the
// same. integrity: is the file sound, with everything beside the log? A tail cut off whole is seen by neither, only by someone who
// kept a head or a ledger.
import Foundation
import GRDB

/// Reads which seqs an event body says were erased; empty for every other event. Storage knows no event format.
public typealias ErasedSeqs = @Sendable ([UInt8]) -> [Int]

/// One thing in a log that is not as it was written.
public struct Finding: Sendable, Equatable, CustomStringConvertible {
  public enum Fault: Sendable, Equatable {
    case missing
    case chainBroken
    case bodyChanged
    case bodyMissing
  }

  public let stream: StreamID
  public let seq: Int
  public let fault: Fault

  public var description: String {
    switch fault {
    case .missing: "event \(seq) of \(stream): it is missing."
    case .chainBroken: "event \(seq) of \(stream): it does not follow from the event before it."
    case .bodyChanged: "event \(seq) of \(stream): its words do not match their commitment."
    case .bodyMissing: "event \(seq) of \(stream): its words are missing, and no later event says that they were erased."
    }
  }
}

extension Archive {
  /// Walks the chain of a stream. A changed or missing body is accepted only where a later event, itself unchanged, names its seq.
  public func verify(_ stream: StreamID, erasedBy erasedSeqs: @escaping ErasedSeqs) throws(ArchiveError) -> [Finding] {
    try explaining {
      try snapshot { snapshot in
        var check = ChainCheck(stream: stream, erasedSeqs: erasedSeqs)
        try snapshot.eachRow(of: stream) { check.read($0) }
        return check.findings()
      }
    }
  }

  /// Sentences about what is wrong with the file: its pages, its references, the rows beside the log. Empty when it is sound.
  public func integrity() throws(ArchiveError) -> [String] {
    try explaining {
      try snapshot { snapshot in
        var problems = try String.fetchAll(snapshot.db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        for row in try Row.fetchAll(snapshot.db, sql: "PRAGMA foreign_key_check") {
          let (table, parent): (String, String) = (try row.value("table"), try row.value("parent"))
          problems.append("a row of \(table) refers to nothing in \(parent)")
        }
        return problems + (try snapshot.rowsBesideTheLog())
      }
    }
  }
}

/// The state of a walk along one stream, whether it comes from the archive or from an import.
struct ChainCheck {
  let stream: StreamID
  let erasedSeqs: ErasedSeqs
  private var previous = (seq: 0, digest: Chain.start)
  private var found: [Finding] = []
  /// Bodies that do not match, until a later event excuses them.
  private var unexplained: [Int: Finding.Fault] = [:]

  init(stream: StreamID, erasedSeqs: @escaping ErasedSeqs) {
    self.stream = stream
    self.erasedSeqs = erasedSeqs
  }

  mutating func read(_ row: LogRow) {
    if row.seq != previous.seq + 1 { report(previous.seq + 1, .missing) }
    if row.digest != Chain.digest(previous: previous.digest, seq: row.seq, commitment: row.commitment) {
      report(row.seq, .chainBroken)
    }
    previous = (row.seq, row.digest)
    guard let body = row.body, let salt = row.salt, Chain.commitment(salt: salt, json: body) == row.commitment else {
      unexplained[row.seq] = row.body == nil ? .bodyMissing : .bodyChanged
      return
    }
    for seq in erasedSeqs(body) where seq < row.seq { unexplained[seq] = nil }
  }

  func findings() -> [Finding] {
    (found + unexplained.map { Finding(stream: stream, seq: $0.key, fault: $0.value) }).sorted { $0.seq < $1.seq }
  }

  private mutating func report(_ seq: Int, _ fault: Finding.Fault) {
    found.append(Finding(stream: stream, seq: seq, fault: fault))
  }
}

extension Snapshot {
  fileprivate func rowsBesideTheLog() throws -> [String] {
    try changed("stream") { checksum.of(try StreamID(row: $0)) }
      + changed("outcome") { checksum.of(try CommandOutcome(row: $0), in: try $0.value("stream")) }
      + changed("ticket") { checksum.of(try TicketRow(row: $0), in: try $0.value("stream")) }
      + changed("setting") { checksum.of(setting: try $0.value("name"), value: try $0.value("value")) }
      + changed("draft") { checksum.of(try Draft(row: $0)) }
      + changed("body", where: "salt IS NULL") {
        checksum.of(redacted: try $0.value("json"), seq: try $0.value("seq"), in: try $0.value("stream"))
      }
  }

  /// A sentence for each row that does not match its checksum.
  private func changed(
    _ table: String, where condition: String = "TRUE", _ expected: (Row) throws -> Data
  ) throws -> [String] {
    var problems: [String] = []
    let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) WHERE \(condition)")
    var place = 0
    while let row = try cursor.next() {
      place += 1
      if try expected(row) != row.value("checksum") { problems.append("row \(place) of \(table): it has changed") }
    }
    return problems
  }
}
