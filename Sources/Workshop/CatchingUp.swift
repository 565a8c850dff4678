// "Rattraper le retard": the minutes that are missing are taken from what is ahead, in proportion to what each activity can
// spare, whole minutes, the largest remainders first. No activity goes under half of what it was planned, nor under two
// minutes; the last one is never shortened, because people leave fast and the closing questions are in it.

extension Session {
  /// When the room ends if all goes on as it is now.
  var endsAround: Instant? {
    conduct.clock.ends.map { $0 + conduct.ahead.reduce(0) { $0 + (conduct.slots[$1]?.remaining ?? 0) } }
  }

  /// How much later than the plan said, in milliseconds; nobody is ever early. Time that runs on after the clock has reached its
  /// end is added by the page, which has a clock of its own.
  var lateness: Int? {
    guard let endsAround, let start = conduct.clock.sessionStartedAt else { return nil }
    let planned = plan.activities.map(\.minutes).reduce(0, +) * 60_000
    return max(0, endsAround - (start + planned))
  }

  /// The minutes that catching up takes from each activity ahead; none when the room is on time or nothing can be spared.
  var cuts: [ActivityID: Int] {
    let late = ((lateness ?? 0) + 59_999) / 60_000
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
