/// A person who takes part. No name unless one was given; a table at most.
public struct Participant: Hashable, Sendable {
  public let id: ParticipantID
  public var table: TableID?
  /// Place in the order of arrival, from 1.
  var rank = 0
  var arrivedAt = Instant(milliseconds: 0)
  var name: Text?
  /// The lead has hidden the name: nobody sees it, and its owner gives no other.
  var isNameHidden = false
  /// Somebody without a phone, for whom the team acts.
  public var byTeam = false
  /// Those who stay together have the same one.
  var company: String?
  /// Sent out with a burst, not one by one.
  var isOfBurst = false
}

/// Who is in the room, as the activities may know it.
public struct Roster: Sendable {
  public internal(set) var participants: [ParticipantID: Participant] = [:]
  /// The tables of the room, in order; somebody may sit at each.
  public internal(set) var tables: [TableID] = []
  public init() {}

  public var count: Int { participants.count }
  public func table(of person: ParticipantID) -> TableID? { participants[person]?.table }
  public func people(at table: TableID) -> [ParticipantID] {
    participants.values.filter { $0.table == table }.map(\.id).sorted()
  }
  /// The tables that there are, and those that are closed where somebody still sits, in order.
  public var seats: [TableID] {
    let seated = Set(participants.values.compactMap(\.table)).subtracting(tables)
    return tables + seated.sorted { ($0.rawValue.count, $0) < ($1.rawValue.count, $1) }
  }
  /// In the order of arrival.
  var byArrival: [Participant] { participants.values.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) } }
}

/// What surrounds a command: the moment, a fresh seed, who asks. The core has no other source of time or chance.
public struct Context: Sendable {
  public let now: Instant
  public let seed: UInt64
  public let role: Role
  /// The person who asks, or for whom the team acts; absent for the lead, the screen and the program.
  public let person: ParticipantID?
  /// The table that a host has chosen.
  public let table: TableID?
  public let roster: Roster

  public init(
    now: Instant, seed: UInt64, role: Role, person: ParticipantID?, table: TableID? = nil, roster: Roster = Roster()
  ) {
    self.now = now
    self.seed = seed
    self.role = role
    self.person = person
    self.table = table
    self.roster = roster
  }

  /// The person who asks.
  /// - Throws: `.notAllowed` when nobody of the room does.
  public func someone() throws(Rejection) -> ParticipantID {
    guard let person else { throw .notAllowed }
    return person
  }
}
