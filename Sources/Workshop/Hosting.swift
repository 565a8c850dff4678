// The host of a table: a salaried worker of the centre who helps two to seven people. A host sees what phones see, and the
// counts of one table. For somebody without a phone the team acts, the host of their table or the lead: such a person has a
// voice like any other, and the log says that the team's hand entered it (`Entry.via`).

extension Session {
  /// The context in which a command is decided: whoever acts for somebody without a phone does what that person may do.
  /// - Throws: `.notAllowed` when this person has a phone, or sits at another table than this host's.
  func acting(_ context: Context) throws(Rejection) -> Context {
    guard let person = context.person, context.role != .participant else { return context }
    guard Rights.allows(context.role, .assist) else { throw .notAllowed }
    guard isGone(person) || mayBeHelped(person, by: context.role, at: context.table) else { throw .notAllowed }
    return Context(now: context.now, seed: context.seed, role: .participant, person: person, roster: context.roster)
  }

  /// Whether the team may act for somebody.
  public func mayBeHelped(_ person: ParticipantID, by role: Role, at table: TableID?) -> Bool {
    guard let known = roster.participants[person], known.byTeam else { return false }
    return role != .host || (table != nil && known.table == table)
  }

  /// Those without a phone at a table, in the order of arrival.
  public func helped(at table: TableID) -> [ParticipantID] {
    roster.byArrival.filter { $0.byTeam && $0.table == table }.map(\.id)
  }

  /// Adds somebody without a phone: at the host's own table, or where the lead says.
  func add(_ given: ParticipantID?, at table: TableID?, in context: Context) throws(Rejection) -> [Event] {
    guard phase != .closed else { throw .sessionEnded }
    guard roster.count < plan.capacity else { throw .roomFull }
    let person = given ?? newPerson(context.seed)
    guard person.isWellFormed else { throw .malformed }
    guard !isKnown(person) else { throw .alreadyThere }
    guard context.role == .host, !tables.isEmpty else {
      guard table.map(tables.contains) ?? true else { throw .unknownTable }
      return [.added(person: person, table: table)]
    }
    guard let own = context.table else { throw .notSeated }
    guard table ?? own == own, tables.contains(own) else { throw .notAllowed }
    return [.added(person: person, table: own)]
  }

  mutating func applyAdded(_ person: ParticipantID, at table: TableID?, now: Instant, _ changes: inout Changes) {
    reception.arrivals += 1
    roster.participants[person] = Participant(
      id: person, table: table, rank: reception.arrivals, arrivedAt: now, byTeam: true)
    changes.touch([person])
  }

  /// The current activity as the hosts see it: what phones see, and what is read before the room reads it.
  public func activityForHosts() throws -> JSON? {
    let wall = try activityWall(for: .host)
    return try activityView()?.merging(
      .present(["strip": wall?["strip"], "entry": wall?["entry"], "pairs": wall?["pairs"]]))
  }

  /// What a host sees besides what everybody sees; no table until one is chosen.
  func host(at table: TableID?, _ facts: LiveFacts) -> JSON {
    guard let table, tables.contains(table) else { return [:] }
    return .present([
      "table": .string(table.rawValue), "tables": [table.rawValue: progress(of: roster.people(at: table), facts)],
      "present": present(roster.byArrival.filter { $0.table == table }, facts),
      "called": seating.calls[table] == nil ? nil : true,
    ])
  }
}
