// A vote without phones: hands are counted, or papers. What is known of it is less than of ballots: sums, and how many people
// took part, but not who gave what. So it stands beside the ballots, by its channel, and is added up only where it is shown
// that it is. How many people gave an idea anything is not known any more, and is then said nowhere.

extension SmartVote {
  /// How a vote came in.
  public enum Channel: String, Codable, CaseIterable, CodingKeyRepresentable, Sendable {
    case phones, hands, paper
  }

  /// What the team counted of one channel. Another count of the same channel replaces it, whole.
  public struct Counted: Codable, Hashable, Sendable {
    /// People whose hands or papers were counted.
    public var voters: Int
    /// Those of them who found no idea good.
    public var none: Int
    public var dots: [NoteID: Int]
    /// 1 for the first count of this channel in this round.
    public var version: Int
  }

  func counting(_ channel: Channel, _ counted: Counted) throws(Rejection) -> Event {
    guard let round else { throw .notNow }
    guard round.takesCounts else { throw .closed }
    guard channel != .phones else { throw .malformed }
    return .counted(channel: channel, count: try round.checked(counted, of: channel))
  }

  /// The two ways of counting without phones, as the team's pages offer them.
  var entry: [TeamEntry] {
    guard let round, round.takesCounts else { return [] }
    return [Channel.hands, .paper].map { channel in
      let counted = round.counts[channel]
      let command: JSON = ["channel": .string(channel.rawValue), "replaces": .integer(counted?.version ?? 0)]
      let voters = TeamEntry.Field.number(0...Limits.peoplePerRoomAtMost, value: counted?.voters)
      let none = TeamEntry.Field.number(0...Limits.peoplePerRoomAtMost, value: counted?.none)
      let dots = TeamEntry.Field.numbers(
        round.items.map { ($0.id.rawValue, TeamEntry.Option($0)) }, 0...Limits.peoplePerRoomAtMost * round.rules.cap,
        value: Dictionary((counted?.dots ?? [:]).map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }))
      return TeamEntry(
        "smartvote.\(channel.rawValue)", ["count": command],
        [("voters", voters), ("dots", dots)] + (round.rules.none ? [("none", none)] : []))
    }
  }
}

extension SmartVote.Round {
  /// Until the vote is counted: papers are gathered while people still put gommettes.
  var takesCounts: Bool {
    switch phase {
    case .open, .stopped: true
    case .differed, .closed: false
    }
  }

  /// What counts at all: a channel with nobody is none.
  var counted: [SmartVote.Channel: SmartVote.Counted]? {
    let some = counts.filter { $0.value.voters > 0 }
    return some.isEmpty ? nil : some
  }

  /// The count without what is zero.
  /// - Throws: when those people cannot have given so much.
  func checked(_ counted: SmartVote.Counted, of channel: SmartVote.Channel) throws(Rejection) -> SmartVote.Counted {
    guard counted.version == (counts[channel]?.version ?? 0) + 1 else { throw .stale }
    let numbers = [counted.voters, counted.none] + counted.dots.values
    guard numbers.allSatisfy({ (0...Limits.integer).contains($0) }) else { throw .malformed }
    for id in counted.dots.keys where !items.contains(where: { $0.id == id }) { throw .unknownItem }
    guard rules.none || counted.none == 0 else { throw .unknownItem }
    guard counted.voters <= Limits.peoplePerRoomAtMost, counted.none <= counted.voters else { throw .overCount }
    let givers = counted.voters - counted.none
    guard counted.dots.values.allSatisfy({ $0 <= givers * rules.cap }) else { throw .overCount }
    guard counted.dots.values.reduce(0, +) <= givers * rules.dots else { throw .overCount }
    var checked = counted
    checked.dots = counted.dots.filter { $0.value > 0 }
    return checked
  }

  /// All channels added up; people are those of the phones.
  var together: SmartVote.Count {
    var sum = totals?.all ?? running
    for one in ((totals == nil ? counted : totals?.counted) ?? [:]).values {
      sum.voters += one.voters
      sum.blank += one.none
      for (item, dots) in one.dots { sum.items[item, default: SmartVote.Score()].dots += dots }
    }
    return sum
  }

  /// Whether it is known how many people gave an idea anything.
  var knowsPeople: Bool { (totals == nil ? counted : totals?.counted) == nil }

  /// The channels side by side; none when only phones voted, or when a channel has so few people that it would say who they are.
  func channels(of shown: Set<NoteID>) -> [String: Ranking.Channel]? {
    guard let totals, let counted = totals.counted, totals.channelsWithheld != true else { return nil }
    let phones = totals.all.items.filter { shown.contains($0.key) }
    var channels = [
      SmartVote.Channel.phones.rawValue: Ranking.Channel(
        rank: 1, voters: totals.all.voters, blank: totals.all.blank, dots: phones.mapValues(\.dots),
        people: phones.mapValues(\.people))
    ]
    if totals.all.voters == 0 { channels = [:] }
    for (rank, channel) in SmartVote.Channel.allCases.enumerated() {
      guard let one = counted[channel] else { continue }
      let dots = shown.map { ($0, one.dots[$0] ?? 0) }
      channels[channel.rawValue] = Ranking.Channel(
        rank: rank + 1, voters: one.voters, blank: one.none, dots: Dictionary(uniqueKeysWithValues: dots), people: nil)
    }
    return channels
  }
}

extension SmartVote.Totals {
  /// The same totals with what was counted without phones.
  mutating func add(_ counted: [SmartVote.Channel: SmartVote.Counted]?) {
    self.counted = counted
    guard let counted else { return }
    let cells = ([all.voters] + counted.values.map(\.voters)).filter { $0 > 0 }
    if cells.count > 1, cells.contains(where: { $0 < Limits.smallestCell }) { channelsWithheld = true }
  }
}
