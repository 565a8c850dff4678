// The vote with gommettes, as it was done on paper: some round stickers each, put where one likes, taken back as long as the
// vote runs. Its totals are nowhere before the close, the lead's console included, unless the plan asks for live totals.

/// A vote with gommettes, in one round or several.
///
/// `ready → open → stopped → closed → shown`. A ballot counts as it stands when the lead stops; "j'ai fini" only tells the
/// room. For 20 seconds a stop can be undone; then, or when the lead says so, the vote is counted twice and sealed.
public struct SmartVote: Activity {
  public static let kind = "smartvote"
  public static let rights: [String: Right] = [
    "ballot": .takePart, "open": .lead, "stop": .lead, "reopen": .lead, "close": .lead, "show": .lead, "runOff": .lead,
    "count": .lead, "unshow": .lead,
  ]

  public enum Command: Codable, Sendable {
    case ballot(code: String, dots: [NoteID: Int], none: Bool, group: GroupID?, replaces: Int)
    /// What was counted of one channel without phones, whole.
    case count(channel: Channel, voters: Int, none: Int?, dots: [NoteID: Int], replaces: Int)
    case open
    case stop
    case reopen
    case close
    case show(places: Int)
    /// Turns the wall back to so many lines: what was shown too early.
    case unshow(lines: Int)
    case runOff
  }

  public enum Event: Codable, Sendable {
    /// Everything that the round is voted by, frozen. The seed (53 bits) makes each person's own order of the ideas.
    case opened(round: Int, seed: Int, items: [Note], rules: Rules)
    /// `turnout` is there when the number of voters is published with this ballot.
    case cast(voter: ParticipantID, ballot: Ballot, turnout: Int?)
    case counted(channel: Channel, count: Counted)
    case stopped(at: Instant)
    case reopened
    /// The time to reopen was over, but two counts did not agree.
    case differed
    case closed(totals: Totals)
    /// Lines on the wall, from the last place up.
    case shown(lines: Int)
  }

  let rules: Rules
  let given: [Note]
  var rounds: [Round] = []
  var round: Round? { rounds.last }

  public init(_ setup: Setup, notes: [Note]) {
    rules = Rules(setup)
    let first = (notes.map(\.number).max() ?? 0) + 1
    given =
      notes
      + (setup.ideas ?? []).enumerated().map {
        Note(id: NoteID("nv\($0.offset + 1)"), number: first + $0.offset, text: $0.element.text)
      }
  }

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .open:
      guard rounds.isEmpty else { throw .alreadyOpen }
      return [try opening(given, rules, context)]
    case .ballot(let code, let dots, let none, let group, let replaces):
      // Any integer may come from outside; one more than the largest must not trap.
      guard (0...Limits.integer).contains(replaces) else { throw .malformed }
      return [try cast(Ballot(code: code, dots: dots, none: none, group: group, version: replaces + 1), context)]
    case .count(let channel, let voters, let none, let dots, let replaces):
      guard (0...Limits.integer).contains(replaces) else { throw .malformed }
      return [try counting(channel, Counted(voters: voters, none: none ?? 0, dots: dots, version: replaces + 1))]
    case .stop:
      guard let round else { throw .notNow }
      guard round.phase == .open else { throw .closed }
      return [.stopped(at: context.now)]
    case .reopen:
      guard let round, round.phase != .open else { throw .notNow }
      guard let wakeAt, context.now < wakeAt else { throw .closed }
      return [.reopened]
    case .close:
      guard let round, round.phase != .open else { throw .notNow }
      guard round.phase != .closed else { throw .closed }
      return [.closed(totals: try round.agreedTotals())]
    case .show(let places): return [try showing(places)]
    case .unshow(let lines):
      guard let round, round.phase == .closed, round.rules.tallies == .hidden else { throw .notNow }
      guard (0..<round.shownLines).contains(lines) else { throw .stale }
      return [.shown(lines: lines)]
    case .runOff: return [try runOff(context)]
    }
  }

  private func opening(_ items: [Note], _ rules: Rules, _ context: Context) throws(Rejection) -> Event {
    guard items.count >= 2 else { throw .tooFewNotes }
    return .opened(round: rounds.count + 1, seed: Int(context.seed >> 11), items: items, rules: rules)
  }

  private func cast(_ ballot: Ballot, _ context: Context) throws(Rejection) -> Event {
    let voter = try context.someone()
    guard let round else { throw .notNow }
    guard round.phase == .open else { throw .closed }
    guard round.rules.hands != true else { throw .notNow }
    try round.check(ballot, of: voter)
    return .cast(voter: voter, ballot: ballot, turnout: round.turnout(with: ballot, of: voter, people: context.roster.count))
  }

  private func showing(_ places: Int) throws(Rejection) -> Event {
    guard let round, round.phase == .closed, places > 0 else { throw .notNow }
    let lines = round.standing.lines(showing: places)
    guard lines > round.shownLines else { throw .stale }
    return .shown(lines: lines)
  }

  private func runOff(_ context: Context) throws(Rejection) -> Event {
    guard let round, canRunOff else { throw .notNow }
    let standing = round.standing
    var rules = round.rules
    rules.keep = standing.placesLeft
    return try opening(standing.undecided.map(\.note), rules, context)
  }

  /// Whether a tie across the cut waits for a new round: the room has seen it, and the rule says so.
  var canRunOff: Bool { round.map { $0.isFullyShown && !$0.standing.undecided.isEmpty } ?? false }

  public var wakeAt: Instant? {
    if case .stopped(let at) = round?.phase { at + Limits.reopenMilliseconds } else { nil }
  }

  public func timePassed(_ now: Instant) throws(Rejection) -> [Event] {
    guard let round, let wakeAt, now >= wakeAt else { return [] }
    // Nobody is there to be refused: the disagreement itself is what happened, and the lead is asked to count again.
    do { return [.closed(totals: try round.agreedTotals())] } catch { return [.differed] }
  }

  public mutating func apply(_ event: Event) {
    if case .opened(let number, let seed, let items, let rules) = event {
      rounds.append(Round(number: number, seed: seed, items: items, rules: rules))
    }
    guard !rounds.isEmpty else { return }
    let last = rounds.count - 1
    switch event {
    case .opened: break
    case .cast(let voter, let ballot, let turnout):
      rounds[last].put(ballot, of: voter)
      if let turnout { rounds[last].published = turnout }
    case .counted(let channel, let count): rounds[last].counts[channel] = count
    case .stopped(let at): rounds[last].phase = .stopped(at: at)
    case .reopened: rounds[last].phase = .open
    case .differed: rounds[last].phase = .differed
    case .closed(let totals):
      rounds[last].phase = .closed
      rounds[last].totals = totals
      // Live totals have been seen: nothing is left to reveal.
      if rounds[last].rules.tallies == .live { rounds[last].shownLines = rounds[last].items.count }
    case .shown(let lines): rounds[last].shownLines = lines
    }
  }

  /// A close is none of them, for then the vote is sealed; and whoever reopened a vote stops it again.
  public func inverse(of event: Event) -> Command? {
    switch event {
    case .stopped: .reopen
    case .shown: (round?.shownLines).map { .unshow(lines: $0) }
    case .counted(let channel, let count):
      .count(
        channel: channel, voters: round?.counts[channel]?.voters ?? 0, none: round?.counts[channel]?.none,
        dots: round?.counts[channel]?.dots ?? [:], replaces: count.version)
    case .opened, .cast, .reopened, .differed, .closed: nil
    }
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { round?.ballots[person]?.isVote ?? false }

  public func touched(by event: Event) -> Touched {
    switch event {
    case .opened: .everything
    case .cast(let voter, _, let turnout):
      Touched(
        people: .only([voter]), phones: turnout != nil || round?.rules.tallies == .live,
        walls: turnout != nil || round?.rules.tallies == .live)
    case .counted, .stopped, .reopened, .differed, .closed: Touched(people: .only([]), phones: true, walls: true)
    case .shown: Touched(people: .only([]), phones: true, walls: true)
    }
  }

  /// Ballots without content, ideas without words; the totals stay, they are nobody's.
  public static func redacted(_ event: Event) -> Event {
    switch event {
    case .opened(let round, let seed, let items, let rules):
      return .opened(round: round, seed: seed, items: items.map(\.withoutWords), rules: rules)
    case .cast(let voter, let ballot, let turnout):
      let emptied = Ballot(code: "00000000", dots: [:], none: false, group: nil, version: ballot.version, erased: true)
      return .cast(voter: voter, ballot: emptied, turnout: turnout)
    default: return event
    }
  }
}

extension Note {
  fileprivate var withoutWords: Note {
    var note = self
    note.text = .erased
    note.originals = originals?.mapValues { _ in .erased }
    note.page = nil
    return note
  }
}
