// The words of the log. Bodies are opaque bytes here: which kinds of event exist, and what erasing leaves of one, is known to
// Workshop only, so that a new kind of activity never touches the archive.

/// Names one log: everything that happened in a session, or in a project (a series of sessions).
public struct StreamID: Hashable, Codable, Sendable, CustomStringConvertible {
  public enum Kind: String, Codable, Sendable, CaseIterable { case session, project }

  public let kind: Kind
  /// Compared by bytes, never empty.
  public let id: String

  public init(kind: Kind, id: String) {
    self.kind = kind
    self.id = id
  }

  public static func == (one: StreamID, other: StreamID) -> Bool {
    one.kind == other.kind && one.id.utf8.elementsEqual(other.id.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    for byte in id.utf8 { hasher.combine(byte) }
  }

  public static func session(_ id: String) -> StreamID { StreamID(kind: .session, id: id) }
  public static func project(_ id: String) -> StreamID { StreamID(kind: .project, id: id) }

  public var description: String { "\(kind.rawValue) \(id)" }
}

/// One event as stored.
public struct LogRow: Sendable, Equatable {
  /// Place in its stream, from 1, without a hole.
  public let seq: Int
  /// SHA-256(salt ‖ json) of the body as it was first written, 32 bytes.
  public let commitment: [UInt8]
  /// SHA-256(previous digest ‖ seq ‖ commitment), 32 bytes: see ``Chain``.
  public let digest: [UInt8]
  /// 16 random bytes, gone once the event is erased: with them a short ballot could be guessed from its commitment.
  public let salt: [UInt8]?
  /// Canonical JSON; the redacted form once erased; nil only in a damaged archive.
  public let body: [UInt8]?

  public init(seq: Int, commitment: [UInt8], digest: [UInt8], salt: [UInt8]?, body: [UInt8]?) {
    self.seq = seq
    self.commitment = commitment
    self.digest = digest
    self.salt = salt
    self.body = body
  }

  /// Whether the body is the redacted form.
  public var erased: Bool { body != nil && salt == nil }
}

/// What a command became, kept so that the same id gets the same answer. Refusals are not kept.
public struct CommandOutcome: Sendable, Equatable {
  public let person: String
  public let command: String
  /// SHA-256 of the canonical command, to refuse the same id with another body. Empty once an event of the command is erased:
  /// the digest of a short text can be guessed, so from then on any body gets the first answer.
  public let digest: [UInt8]
  /// The last event that the command became.
  public let seq: Int

  public init(person: String, command: String, digest: [UInt8], seq: Int) {
    self.person = person
    self.command = command
    self.digest = digest
    self.seq = seq
  }
}

/// Who comes back with a ticket. A plain table, not part of the log and never exported.
public struct TicketRow: Sendable, Equatable {
  /// SHA-256 of a 128-bit ticket: a stolen archive opens no session.
  public let hash: [UInt8]
  public let person: String

  public init(hash: [UInt8], person: String) {
    self.hash = hash
    self.person = person
  }
}

/// What one stream adds in a batch.
public struct Append: Sendable, Equatable {
  public let stream: StreamID
  /// The last seq that the writer knows, 0 for a new stream: a writer that missed something is told so instead of forking the log.
  public let expected: Int
  /// Canonical JSON, one an event; may be empty when only outcomes or tickets are kept.
  public let bodies: [[UInt8]]
  public let outcomes: [CommandOutcome]
  public let tickets: [TicketRow]

  public init(
    stream: StreamID, expected: Int, bodies: [[UInt8]], outcomes: [CommandOutcome] = [], tickets: [TicketRow] = []
  ) {
    self.stream = stream
    self.expected = expected
    self.bodies = bodies
    self.outcomes = outcomes
    self.tickets = tickets
  }
}

/// What became of one ``Append`` of a batch; the others of the batch do not depend on it.
public enum AppendResult: Sendable, Equatable {
  /// On disk: the digest of each event, in order.
  case committed([[UInt8]])
  /// Nothing stored: another writer is ahead, at this seq.
  case stale(lastSeq: Int)
  /// Nothing stored: a command answered before, or a row that the schema does not accept.
  case refused(String)
}

/// One stream in a list.
public struct StreamSummary: Sendable, Equatable {
  public let id: StreamID
  /// 0 when nothing was appended yet.
  public let lastSeq: Int
  /// Digest of the last event, ``Chain/start`` when there is none.
  public let head: [UInt8]
  public let firstBody: [UInt8]?
  public let lastBody: [UInt8]?
}
