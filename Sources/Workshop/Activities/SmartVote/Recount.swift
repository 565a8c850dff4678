// The second count, written to share nothing with Tally.swift: no running sum and no dictionary of cells, only sorted arrays
// and the lengths of their runs. A mistake in one of the two does not agree with the other.

extension SmartVote {
  /// The same result, counted another way.
  static func recount(_ ballots: some Collection<Ballot>, of items: [Note], by rules: Rules) -> Totals {
    let valid = ballots.filter(\.isVote)
    var totals = Totals(all: counted(valid, of: items))
    if rules.groups.isEmpty || valid.isEmpty { return totals }
    let cells = runs(valid.sorted { groupName($0) < groupName($1) }) { groupName($0) == groupName($1) }
    let canBeSeenThrough = cells.contains { cell in
      cell.count < Limits.smallestCell || !cell.contains { $0.dots != cell[0].dots || $0.none != cell[0].none }
    }
    if canBeSeenThrough {
      totals.groupsWithheld = true
    } else {
      let named = cells.filter { $0[0].group != nil }
      totals.groups = Dictionary(uniqueKeysWithValues: named.map { (GroupID(groupName($0[0])), counted($0, of: items)) })
    }
    return totals
  }

  private static func counted(_ ballots: [Ballot], of items: [Note]) -> Count {
    let stuck = ballots.flatMap { $0.dots.map { (item: $0.key, dots: $0.value) } }.sorted { $0.item < $1.item }
    var count = Count(items: items)
    count.voters = ballots.count
    count.blank = ballots.count { $0.dots.isEmpty }
    for run in runs(stuck, by: { $0.item == $1.item }) {
      count.items[run[0].item] = Score(dots: run.map(\.dots).reduce(0, +), people: run.count)
    }
    return count
  }

  private static func groupName(_ ballot: Ballot) -> String { ballot.group?.rawValue ?? "" }

  private static func runs<Element>(_ sorted: [Element], by same: (Element, Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    for element in sorted {
      if let last = runs.last?.first, same(last, element) { runs[runs.count - 1].append(element) } else { runs.append([element]) }
    }
    return runs
  }
}
