// Who comes in, waits, is sent out and comes back, and the team's own count at the door.
//
// The door closes by itself when more people come in within five seconds than a room can: half of those expected, forty at
// least. A room that scans the code together takes longer; a program does not. Whoever comes after that waits in the lobby,
// whoever was in before stays in, and all who came with the burst, until a pause of five seconds, can be sent out at once. It
// also closes, once, when twice as many as expected are in.

/// What happens at the door.
struct Reception: Sendable {
  /// Arrivals that came in one burst.
  struct Burst: Hashable, Sendable {
    let since: Instant
    var until: Instant
  }
  /// Who waits to be let in.
  var lobby: [ParticipantID: Participant] = [:]
  /// How many have ever come, let in or not.
  var arrivals = 0
  /// The moments of the last arrivals, since the lead last set the door.
  var recent: [Instant] = []
  var burst: Burst?
  /// The lead has opened the door by hand: how many are in is no reason to close it any more.
  var isTrusted = false
  /// What the team has counted, by band.
  var counts: [BandID: Int] = [:]

  static let burstMilliseconds = 5_000
}

extension Session {
  private var isAwaited: Int { plan.expected ?? Limits.peopleExpected }

  /// Somebody comes in, or waits to be let in.
  /// - Throws: `.doorLocked`, `.roomFull`, `.sessionEnded`.
  public func join(in context: Context) throws(Rejection) -> (person: ParticipantID, events: [Event]) {
    guard phase != .closed else { throw .sessionEnded }
    guard door != .locked else { throw .doorLocked }
    let person = newPerson(context.seed)
    guard door == .open else {
      guard reception.lobby.count < Limits.lobbyFactor * isAwaited else { throw .roomFull }
      return (person, [.waited(person: person)])
    }
    guard roster.count < plan.capacity else { throw .roomFull }
    guard let since = surge(at: context.now) else { return (person, [.joined(person: person)]) }
    return (person, [.doorClosedItself(since: since), .waited(person: person)])
  }

  private func surge(at now: Instant) -> Instant? {
    let recent = reception.recent.filter { now - $0 < Reception.burstMilliseconds }
    if recent.count >= max(Limits.arrivalsAtOnce, isAwaited / 2) { return recent.min() }
    guard let expected = plan.expected, !reception.isTrusted else { return nil }
    return roster.count >= 2 * expected ? now : nil
  }

  func newPerson(_ seed: UInt64) -> ParticipantID {
    var generator = SeededGenerator(seed: seed)
    var person = ParticipantID("p" + generator.hex(8))
    while isKnown(person) { person = ParticipantID("p" + generator.hex(8)) }
    return person
  }

  func isKnown(_ person: ParticipantID) -> Bool {
    roster.participants[person] != nil || reception.lobby[person] != nil || gone[person] != nil
  }

  /// Whether somebody was sent out.
  public func isGone(_ person: ParticipantID) -> Bool { gone[person] != nil }
  /// Whether somebody waits to be let in.
  public func isWaiting(_ person: ParticipantID) -> Bool { reception.lobby[person] != nil }

  /// What a command at the door becomes; nil when it is none.
  func receive(_ command: SessionCommand, in context: Context) throws(Rejection) -> [Event]? {
    switch command {
    case .door(let state): return state == door ? [] : [.doorSet(state: state)]
    case .admit(let people): return try admit(people)
    case .remove(let person):
      guard roster.participants[person] != nil || isWaiting(person) else { throw .unknownPerson }
      return [.removed(person: person)]
    case .bringBack(let person):
      if roster.participants[person] != nil { return [] }
      guard isGone(person) else { throw .unknownPerson }
      guard roster.count < plan.capacity else { throw .roomFull }
      return [.broughtBack(person: person)]
    case .removeBurst(let since):
      guard let burst = reception.burst, burst.since == since else { throw .stale }
      return [.sentOut(people: people(of: burst))]
    case .count(let band, let by):
      guard bands.contains(where: { $0.id == band }) else { throw .unknownGroup }
      guard by == 1 || by == -1 else { throw .malformed }
      return by < 0 && reception.counts[band, default: 0] == 0 ? [] : [.counted(band: band, by: by)]
    default: return nil
    }
  }

  private func admit(_ people: [ParticipantID]) throws(Rejection) -> [Event] {
    guard people.count <= Limits.peoplePerRoomAtMost, Set(people).count == people.count else { throw .malformed }
    guard people.allSatisfy({ isWaiting($0) || roster.participants[$0] != nil }) else { throw .unknownPerson }
    let waiting = people.filter(isWaiting)
    guard roster.count + waiting.count <= plan.capacity else { throw .roomFull }
    return waiting.isEmpty ? [] : [.admitted(people: waiting)]
  }

  func people(of burst: Reception.Burst) -> [ParticipantID] {
    let all = Array(roster.participants.values) + Array(reception.lobby.values)
    return all.filter { !$0.byTeam && burst.since <= $0.arrivedAt && $0.arrivedAt <= burst.until }.map(\.id).sorted()
  }

  /// The bands counted at the door: those of the plan, else one for everybody.
  var bands: [(id: BandID, title: Wording?)] {
    guard let titles = plan.bands, !titles.isEmpty else { return [(BandID("b1"), nil)] }
    return titles.enumerated().map { (BandID("b\($0.offset + 1)"), $0.element) }
  }

  /// Makes true what happened at the door.
  mutating func applyAtDoor(_ entry: Entry, _ changes: inout Changes) {
    switch entry.event {
    case .joined(let person):
      roster.participants[person] = arrival(person, at: entry.at)
      changes.touch([person])
    case .waited(let person):
      reception.lobby[person] = arrival(person, at: entry.at)
      changes.touch([person])
    case .admitted(let people):
      for person in people { roster.participants[person] = reception.lobby.removeValue(forKey: person) }
      changes.touch(people)
    case .doorSet(let state):
      door = state
      reception.recent = []
      if state == .open {
        reception.burst = nil
        reception.isTrusted = true
      }
    case .doorClosedItself(let since):
      door = .lobby
      reception.burst = Reception.Burst(since: since, until: entry.at)
    case .removed(let person): sendOut([person], &changes)
    case .sentOut(let people):
      sendOut(people, &changes)
      for person in people { gone[person]?.isOfBurst = true }
      reception.burst = nil
    case .broughtBack(let person):
      if let known = gone[person] { putIn([known]) }
      changes.touch([person])
      changes.selves = .everyone
    case .counted(let band, let by): reception.counts[band, default: 0] += by
    default: break
    }
  }

  private mutating func arrival(_ person: ParticipantID, at now: Instant) -> Participant {
    reception.arrivals += 1
    reception.recent = reception.recent.filter { now - $0 < Reception.burstMilliseconds } + [now]
    if let burst = reception.burst, now - burst.until < Reception.burstMilliseconds { reception.burst?.until = now }
    return Participant(id: person, rank: reception.arrivals, arrivedAt: now)
  }

  private mutating func sendOut(_ people: [ParticipantID], _ changes: inout Changes) {
    for person in people {
      gone[person] = roster.participants.removeValue(forKey: person) ?? reception.lobby.removeValue(forKey: person)
    }
    changes.removed.formUnion(people)
    changes.touch(people)
    // Those of the same name or company are told apart, or counted, otherwise.
    changes.selves = .everyone
  }

  /// People as they were; without a seat where their table has been closed since.
  mutating func putIn(_ people: [Participant]) {
    for var person in people {
      gone[person.id] = nil
      person.isOfBurst = false
      if let table = person.table, !tables.contains(table) { person.table = nil }
      roster.participants[person.id] = person
    }
  }
}
