extension SmartVote {
  /// One person's vote, whole. A change is another whole ballot: nothing is ever added to one.
  public struct Ballot: Codable, Hashable, Sendable {
    /// Drawn by the phone; by it a voter will find the own line in the box of a sealed vote.
    public var code: String
    public var dots: [NoteID: Int]
    public var none: Bool
    public var group: GroupID?
    /// 1 for the first ballot of this person in this round.
    public var version: Int
    /// The content was taken out of the log.
    public var erased: Bool?

    /// Somebody who took everything back has not voted.
    public var isVote: Bool { none || !dots.isEmpty }
    func chooses(theSameAs other: Ballot) -> Bool { none == other.none && dots == other.dots }
  }

  /// One round: what is voted on by which rules, and the ballots as they stand.
  ///
  /// Items and rules are the round's own copy. A note that is merged, reworded or set aside elsewhere afterwards changes
  /// nothing here, and no gommette ever moves to another idea. Somebody who is sent out after voting has voted: the ballot stays.
  struct Round: Sendable {
    enum Phase: Hashable, Sendable {
      case open
      case stopped(at: Instant)
      /// The counts did not agree: nothing is published until they do.
      case differed
      case closed
    }
    let number: Int
    let seed: Int
    let items: [Note]
    let rules: Rules
    var phase = Phase.open
    private(set) var ballots: [ParticipantID: Ballot] = [:]
    /// What was counted without phones, by channel.
    var counts: [Channel: Counted] = [:]
    /// The sums as the ballots come and go: for live totals, and compared with the counts at the close.
    var running: Count
    /// How many have voted, as last published.
    var published = 0
    var totals: Totals?
    /// Lines shown on the wall, from the last place up.
    var shownLines = 0

    init(number: Int, seed: Int, items: [Note], rules: Rules) {
      self.number = number
      self.seed = seed
      self.items = items
      self.rules = rules
      running = Count(items: items)
    }

    mutating func put(_ ballot: Ballot, of voter: ParticipantID) {
      if let old = ballots.updateValue(ballot, forKey: voter) { running.remove(old) }
      running.add(ballot)
    }

    /// Refuses a ballot that these rules do not allow, whole.
    func check(_ ballot: Ballot, of voter: ParticipantID) throws(Rejection) {
      guard SmartVote.isCode(ballot.code), ballot.dots.values.allSatisfy({ $0 > 0 }) else { throw .malformed }
      guard ballot.version == (ballots[voter]?.version ?? 0) + 1 else { throw .stale }
      if ballot.none {
        guard ballot.dots.isEmpty else { throw .noneAndSome }
        guard rules.none else { throw .unknownItem }
      }
      for id in ballot.dots.keys {
        guard let item = items.first(where: { $0.id == id }) else { throw .unknownItem }
        guard rules.ownIdeas || item.author != voter else { throw .ownIdea }
      }
      guard ballot.dots.values.allSatisfy({ $0 <= rules.cap }) else { throw .overCap }
      guard ballot.dots.values.reduce(0, +) <= rules.dots else { throw .overBudget }
      if let group = ballot.group {
        guard rules.groups.contains(where: { $0.id == group }) else { throw .unknownGroup }
      }
    }

    /// How many have voted once this ballot stands, when it is time to say so. Totals that hide say it by steps of five
    /// ballots, or when everybody has voted: one step for one ballot would tell who just voted.
    func turnout(with ballot: Ballot, of voter: ParticipantID, people: Int) -> Int? {
      let before = ballots[voter]?.isVote == true ? 1 : 0
      let voted = running.voters - before + (ballot.isVote ? 1 : 0)
      let isTime = rules.tallies == .live || abs(voted - published) >= Limits.smallestCell || voted >= people
      return isTime && voted != published ? voted : nil
    }

    /// How many have voted, as everybody may know it now.
    var voted: Int { (phase == .open ? published : running.voters) + counts.values.reduce(0) { $0 + $1.voters } }

    /// The totals, when both counts and the running sums are the same.
    /// - Throws: `.recountDiffers`.
    func agreedTotals() throws(Rejection) -> Totals {
      let totals = SmartVote.tally(ballots.values, of: items, by: rules)
      let again = SmartVote.recount(ballots.values, of: items, by: rules)
      guard totals == again, totals.all == running else { throw .recountDiffers }
      var together = totals
      together.add(counted)
      return together
    }

    var standing: Standing { Standing(items, together.items, keep: rules.keep, tie: rules.tie) }
    var isFullyShown: Bool { totals != nil && shownLines >= items.count }

    /// The ideas in this person's own order: the same for this person all along the round, another for the next person,
    /// so that no idea profits from standing first.
    func order(for person: ParticipantID) -> [NoteID: Int] {
      // FNV-1a: unlike `Hasher` it gives the same number in every process.
      let hash = person.rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      var generator = SeededGenerator(seed: UInt64(truncatingIfNeeded: seed) ^ hash)
      var ids = items.map(\.id).sorted()
      // Fisher and Yates, by hand: a newer standard library must not shuffle a stored session anew.
      for last in stride(from: ids.count - 1, to: 0, by: -1) {
        ids.swapAt(last, Int(generator.next().multipliedFullWidth(by: UInt64(last + 1)).high))
      }
      return Dictionary(ids.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Crockford's 32 digits: no I, L, O, U, which are read or heard as something else.
  static let codeDigits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  static func isCode(_ code: String) -> Bool { code.utf8.count == 8 && code.utf8.allSatisfy { codeDigits.contains($0) } }
}
