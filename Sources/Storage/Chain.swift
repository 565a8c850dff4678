// The log is a chain, so that a changed, removed or reordered event shows in every digest after it, and each event commits to
// salted words, so that the words can be erased without breaking the chain. Anyone can recompute both from an export:
//
//   commitment = SHA-256(salt ‖ json)
//   digest     = SHA-256(previous digest ‖ seq as 8 bytes, most significant first ‖ commitment)
//
// A chain alone does not stop the owner of the file from rewriting all of it: heads must be shown or printed elsewhere.
import Crypto
import Foundation

/// The formulas that tie an event to its words and to the events before it.
public enum Chain {
  /// The digest before the first event: 32 zero bytes.
  public static let start = [UInt8](repeating: 0, count: 32)

  public static func commitment(salt: [UInt8], json: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: salt)
    hash.update(data: json)
    return [UInt8](hash.finalize())
  }

  public static func digest(previous: [UInt8], seq: Int, commitment: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: previous)
    withUnsafeBytes(of: UInt64(seq).bigEndian) { hash.update(bufferPointer: $0) }
    hash.update(data: commitment)
    return [UInt8](hash.finalize())
  }

  /// 16 bytes from the system's generator.
  static func freshSalt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

/// Eight bytes over a row that the chain does not cover, so that a flipped bit in it is found. Mixed with the identity of the
/// archive, which is written once: when SQLite replays the journal of another archive over this one, no row matches any more.
struct Checksum {
  let identity: Data

  func of(_ fields: Data...) -> Data {
    var hash = SHA256()
    hash.update(data: identity)
    for field in fields {
      withUnsafeBytes(of: UInt64(field.count).bigEndian) { hash.update(bufferPointer: $0) }
      hash.update(data: field)
    }
    return Data(hash.finalize().prefix(8))
  }

  func of(_ stream: StreamID) -> Data { of(Data("stream".utf8), Data(stream.kind.rawValue.utf8), Data(stream.id.utf8)) }

  func of(_ outcome: CommandOutcome, in stream: Int64) -> Data {
    of(
      Data("outcome".utf8), Data("\(stream)".utf8), Data(outcome.person.utf8), Data(outcome.command.utf8), Data(outcome.digest),
      Data("\(outcome.seq)".utf8))
  }

  func of(_ ticket: TicketRow, in stream: Int64) -> Data {
    of(Data("ticket".utf8), Data("\(stream)".utf8), Data(ticket.hash), Data(ticket.person.utf8))
  }

  func of(redacted json: Data, seq: Int, in stream: Int64) -> Data {
    of(Data("redacted".utf8), Data("\(stream)".utf8), Data("\(seq)".utf8), json)
  }

  func of(_ draft: Draft) -> Data {
    of(
      Data("draft".utf8), Data(draft.id.utf8), Data(draft.text),
      Data("\(draft.isTemplate) \(draft.version) \(draft.changedAt)".utf8))
  }

  func of(setting name: String, value: String) -> Data { of(Data("setting".utf8), Data(name.utf8), Data(value.utf8)) }
}
