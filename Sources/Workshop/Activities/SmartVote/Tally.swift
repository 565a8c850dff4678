// The closing counts twice, in two ways that share no line: here ballot by ballot into sums, in Recount.swift by sorting
// what was stuck. A result is published only when both agree with each other and with the sums kept while the vote ran.

extension SmartVote {
  /// What one idea received.
  public struct Score: Codable, Hashable, Sendable {
    public var dots = 0
    /// People who gave it any.
    public var people = 0
  }

  /// The count of some ballots.
  public struct Count: Codable, Hashable, Sendable {
    /// People who voted, "aucune de ces idées" included. A ballot from which everything was taken back is no vote.
    public var voters = 0
    /// Voters without a gommette on any idea.
    public var blank = 0
    public var items: [NoteID: Score]

    init(items: [Note]) { self.items = Dictionary(items.map { ($0.id, Score()) }, uniquingKeysWith: { first, _ in first }) }

    mutating func add(_ ballot: Ballot) { change(by: 1, ballot) }
    mutating func remove(_ ballot: Ballot) { change(by: -1, ballot) }

    private mutating func change(by sign: Int, _ ballot: Ballot) {
      guard ballot.isVote else { return }
      voters += sign
      if ballot.dots.isEmpty { blank += sign }
      for (item, dots) in ballot.dots {
        items[item, default: Score()].dots += sign * dots
        items[item, default: Score()].people += sign
      }
    }
  }

  /// The result of a round, as its `closed` event keeps it.
  public struct Totals: Codable, Hashable, Sendable {
    public var all: Count
    /// By group of voters; only when no group, the people who did not say included, can be seen through.
    public var groups: [GroupID: Count]?
    public var groupsWithheld: Bool?
    /// What was counted without phones; not part of `all`.
    public var counted: [Channel: Counted]?
    /// A channel has so few people that showing it apart would say who they are.
    public var channelsWithheld: Bool?
  }

  /// The count of the ballots, one after the other.
  static func tally(_ ballots: some Collection<Ballot>, of items: [Note], by rules: Rules) -> Totals {
    var totals = Totals(all: Count(items: items))
    var cells: [GroupID?: (count: Count, sample: Ballot, unanimous: Bool)] = [:]
    for ballot in ballots where ballot.isVote {
      totals.all.add(ballot)
      if !rules.groups.isEmpty {
        var cell = cells[ballot.group] ?? (Count(items: items), ballot, true)
        cell.count.add(ballot)
        cell.unanimous = cell.unanimous && cell.sample.chooses(theSameAs: ballot)
        cells[ballot.group] = cell
      }
    }
    guard !rules.groups.isEmpty, !cells.isEmpty else { return totals }
    // Under five ballots, or with all ballots of a cell alike, the breakdown says what persons voted. The people who did not
    // say are a cell too: theirs is what remains when the others are subtracted from the total.
    if cells.values.contains(where: { $0.count.voters < Limits.smallestCell || $0.unanimous }) {
      totals.groupsWithheld = true
    } else {
      totals.groups = [:]
      for case (let group?, let cell) in cells { totals.groups?[group] = cell.count }
    }
    return totals
  }
}
