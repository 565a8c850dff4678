// "Rattraper le retard": the minutes that are missing are taken from what is ahead, in proportion to what each activity can
// spare, whole minutes, the largest remainders first. No activity goes under half of what it was planned, nor under two
// minutes; the last one is never shortened, because people leave fast and the closing questions are in it.

extension Session {
  /// When the room ends if all goes on as it is; with a moment, if it goes on at that moment.
  func endsAround(at now: Instant?) -> Instant? {
    let ends = now.map { conduct.clock.ends(goingOnAt: $0) } ?? conduct.clock.ends
    return ends.map { $0 + conduct.ahead.reduce(0) { $0 + (conduct.slots[$1]?.remaining ?? 0) } }
  }

  /// How much later than the plan said, in milliseconds; nobody is ever early. Without a moment, what the clock has run over is
  /// not in it: the page adds that, which has a clock of its own.
  func lateness(at now: Instant?) -> Int? {
    guard let endsAround = endsAround(at: now), let start = conduct.clock.sessionStartedAt else { return nil }
    let planned = plan.activities.map(\.minutes).reduce(0, +) * 60_000
    return max(0, endsAround - (start + planned))
  }

  /// Whether the room loses time at this moment although nothing happens: the clock has run over, or waits.
  public func losesTime(at now: Instant) -> Bool { phase == .running && clock.ends(goingOnAt: now) != clock.ends }

  /// The minutes that catching up takes from each activity ahead; none when the room is on time or nothing can be spared.
  /// - Parameter most: the minutes that the lead was shown, so that no more are taken.
  func cuts(at now: Instant?, atMost most: Int? = nil) -> [ActivityID: Int] {
    let all = (lateness(at: now) ?? 0) / 60_000
    let late = min(all, most ?? all)
    let spare = conduct.ahead.dropLast().map { ($0, spareMinutes(of: $0)) }.filter { $0.1 > 0 }
    let whole = spare.map(\.1).reduce(0, +)
    guard late > 0, whole > 0 else { return [:] }
    let wanted = min(late, whole)
    var cuts = spare.map { (id: $0.0, minutes: wanted * $0.1 / whole, rest: wanted * $0.1 % whole) }
    let missing = wanted - cuts.map(\.minutes).reduce(0, +)
    let largest = cuts.indices.sorted { (-cuts[$0].rest, $0) < (-cuts[$1].rest, $1) }
    for index in largest.prefix(missing) { cuts[index].minutes += 1 }
    return Dictionary(uniqueKeysWithValues: cuts.filter { $0.minutes > 0 }.map { ($0.id, $0.minutes) })
  }

  // What has been opened before keeps the time that it had left.
  private func spareMinutes(of id: ActivityID) -> Int {
    guard let slot = conduct.slots[id], let planned = stages[id]?.planned.minutes, slot.left == nil else { return 0 }
    return max(0, slot.minutes - max((planned + 1) / 2, 2))
  }
}
