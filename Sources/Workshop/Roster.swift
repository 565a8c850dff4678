/// A person who takes part. No name, no mail: a table at most.
public struct Participant: Hashable, Sendable {
  public let id: ParticipantID
  public var table: TableID?
}

/// Who is in the room, as the activities may know it.
public struct Roster: Sendable {
  public internal(set) var participants: [ParticipantID: Participant] = [:]
  public init() {}

  public var count: Int { participants.count }
  public func table(of person: ParticipantID) -> TableID? { participants[person]?.table }
  public func people(at table: TableID) -> [ParticipantID] {
    participants.values.filter { $0.table == table }.map(\.id).sorted()
  }
}

/// What surrounds a command: the moment, a fresh seed, who asks. The core has no other source of time or chance.
public struct Context: Sendable {
  public let now: Instant
  public let seed: UInt64
  public let role: Role
  /// The person who asks; absent for the lead, the screen and the program.
  public let person: ParticipantID?
  public let roster: Roster

  public init(now: Instant, seed: UInt64, role: Role, person: ParticipantID?, roster: Roster = Roster()) {
    self.now = now
    self.seed = seed
    self.role = role
    self.person = person
    self.roster = roster
  }

  /// The person who asks.
  /// - Throws: `.notAllowed` when nobody of the room does.
  public func someone() throws(Rejection) -> ParticipantID {
    guard let person else { throw .notAllowed }
    return person
  }
}
