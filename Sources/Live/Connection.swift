import Workshop

/// One socket, and what it may do. Belongs to the rooms' actor.
final class Connection {
  let number: ConnectionNumber
  let address: String
  var room: Room?
  var role = Role.visitor
  /// The table that a host has chosen.
  var table: TableID?
  /// The people of this phone, in the order of its tickets.
  var people: [ParticipantID] = []
  /// Whose own views a page of the team sees, to act for them.
  var helped: [ParticipantID] = []
  /// As what it counts among those who are here.
  var counted: Presence.Counted?
  var lastHeard: Instant
  var bucket: Bucket
  /// What it is subscribed to, as `keys(in:)` was then.
  var subscribed: [StreamKey] = []
  /// The epochs of the streams it has been given whole, so that patches make sense to it.
  var given: [StreamKey: String] = [:]
  /// Frames above the rate, in a row.
  var excess = 0
  /// Its outbox was full: it gets whole views once it is empty again.
  var isBehind = false
  /// What it said that it had seen, until it has been brought up to date.
  var seen: [String: Upward.Seen] = [:]

  init(number: ConnectionNumber, address: String, now: Instant) {
    self.number = number
    self.address = address
    lastHeard = now
    bucket = Bucket(perSecond: Limits.commandsPerSecond, burst: Limits.commandBurst, now: now)
  }

  /// What it may see: the session, the current activity, and the own views of its people. Who waits at the door sees the
  /// session only.
  func keys(in session: Session) -> [StreamKey] {
    let (shared, activity): (StreamKey.Audience, StreamKey.Audience) =
      switch role {
      case .facilitator: (.leads, .leads)
      case .cofacilitator: (.colleagues, .leads)
      case .host: (.host(table), .hosts)
      case .screen: (.screens, .screens)
      default: (.phones, .phones)
      }
    let selves = people.map { StreamKey(subject: .session, audience: .person($0)) }
    let inside = people.filter { !session.isWaiting($0) }
    let first = [StreamKey(subject: .session, audience: shared)] + selves
    if inside.isEmpty, !people.isEmpty { return first }
    let own = (inside + helped).map { StreamKey(subject: .activity, audience: .person($0)) }
    return first + [StreamKey(subject: .activity, audience: activity)] + own
  }
}

/// A token bucket: so many a second, so many at once.
struct Bucket {
  private let perSecond: Int
  private let burst: Int
  private var milliTokens: Int
  private var filledAt: Instant

  init(perSecond: Int, burst: Int, now: Instant) {
    self.perSecond = perSecond
    self.burst = burst
    milliTokens = burst * 1_000
    filledAt = now
  }

  /// Takes one; else says how many milliseconds to wait.
  mutating func take(_ now: Instant) -> Int? {
    // A clock that was set back gives nothing and takes nothing.
    milliTokens = min(burst * 1_000, milliTokens + max(0, now - filledAt) * perSecond)
    filledAt = now
    guard milliTokens < 1_000 else {
      milliTokens -= 1_000
      return nil
    }
    return (1_000 - milliTokens + perSecond - 1) / perSecond
  }
}
