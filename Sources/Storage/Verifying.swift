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
          problems.append("a row of \(row["table"] as String? ?? "?") refers to nothing in \(row["parent"] as String? ?? "?")")
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
    var problems: [String] = []
    try each("SELECT kind, id, checksum FROM stream") { row in
      let stream = try StreamID(row: row)
      if checksum.of(stream) != row["checksum"] { problems.append("\(stream): its name has changed") }
    }
    try each("SELECT * FROM outcome") { row in
      let outcome = CommandOutcome(row: row)
      guard checksum.of(outcome, in: row["stream"]) != row["checksum"] else { return }
      problems.append("the answer kept for command \(outcome.command) of \(outcome.person) has changed")
    }
    try each("SELECT * FROM ticket") { row in
      let ticket = TicketRow(row: row)
      if checksum.of(ticket, in: row["stream"]) != row["checksum"] { problems.append("a ticket of \(ticket.person) has changed") }
    }
    try each("SELECT * FROM setting") { row in
      let name = row["name"] as String
      if checksum.of(setting: name, value: row["value"]) != row["checksum"] { problems.append("the setting \(name) has changed") }
    }
    try each("SELECT stream, seq, json, checksum FROM body WHERE salt IS NULL") { row in
      guard checksum.of(redacted: row["json"], seq: row["seq"], in: row["stream"]) != row["checksum"] else { return }
      problems.append("what erasing left of event \(row["seq"] as Int) has changed")
    }
    return problems
  }

  private func each(_ sql: String, _ use: (Row) throws -> Void) throws {
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() { try use(row) }
  }
}
