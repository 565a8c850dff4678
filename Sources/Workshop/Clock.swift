/// The clock of the current activity: a guide. It is computed from moments, so that a restart changes nothing.
public struct Clock: Hashable, Sendable {
  /// When the first activity began.
  public private(set) var sessionStartedAt: Instant?
  public private(set) var startedAt: Instant?
  /// When the time of the activity is over; absent while paused.
  public private(set) var endsAt: Instant?
  /// What was left, in milliseconds, when the clock was paused.
  public private(set) var left: Int?
  public private(set) var pausedAt: Instant?
  /// All the time that the activity was given, in milliseconds: no more than this is ever left, whatever the laptop's clock does.
  private var given = 0

  /// When the time is over if nothing more happens; of a paused clock, if it went on at the moment of the pause.
  var ends: Instant? { endsAt ?? pausedAt.map { $0 + (left ?? 0) } }

  /// When the time is over if the room goes on now: what ran over, or was spent in a pause, is gone.
  func ends(goingOnAt now: Instant) -> Instant? { endsAt.map { max($0, now) } ?? pausedAt.map { max($0, now) + (left ?? 0) } }

  /// What is left at a moment, in milliseconds; never less than nothing.
  func remaining(at now: Instant) -> Int { left ?? endsAt.map { min(max(0, $0 - now), given) } ?? 0 }

  /// An activity has so much left of its whole time, both in milliseconds.
  mutating func begin(_ remaining: Int, of whole: Int, at now: Instant) {
    if sessionStartedAt == nil { sessionStartedAt = now }
    startedAt = now
    pausedAt = nil
    left = nil
    given = max(remaining, whole)
    endsAt = now + remaining
  }

  mutating func hold(at now: Instant) {
    guard endsAt != nil else { return }
    left = remaining(at: now)
    pausedAt = now
    endsAt = nil
  }

  mutating func run(at now: Instant) {
    guard let left else { return }
    endsAt = now + left
    self.left = nil
    pausedAt = nil
  }

  /// More time, or less when it is below zero; less never ends before now.
  mutating func add(_ milliseconds: Int, at now: Instant) {
    given = max(0, given + milliseconds)
    left = left.map { max(0, $0 + milliseconds) }
    endsAt = endsAt.map { milliseconds < 0 ? max(min($0, now), $0 + milliseconds) : $0 + milliseconds }
  }
}
