// Between ideas and a vote: a room of twenty-eight people has a hundred post-its, and nobody reads a hundred. Each table keeps a few.
//
// How a table agrees is the simplest rule that two phones cannot break: its people talk, whoever touches keeps an idea for the whole
// table, all its phones show the same, and what stands there when the lead ends it counts. A table that keeps all it may takes one away
// before it keeps another. No other table sees it before: a choice that is seen is followed, as a vote is.
//
// Without tables each person's own choice would be the vote that comes next, so the room chooses together: hands go up, the lead keeps.
// What nobody keeps is not lost: it stays, says so, and goes on to where each idea is answered.

/// Each table keeps a few ideas; ideas that are one are joined; the rest stays and says so.
public struct Sorting: Activity {
  public static let kind = "sorting"
  public static let rights: [String: Right] = [
    "keep": .takePart, "pair": .takePart, "unpair": .takePart, "enter": .assist, "join": .assist, "part": .assist,
    "differ": .assist, "close": .lead, "reopen": .lead,
  ]

  /// Who keeps ideas.
  public enum Keeping: String, Codable, Sendable { case table, room }

  public struct Setup: Codable, Sendable {
    public var by: Keeping?
    /// How many a table keeps, or the room; 2 and 8 when absent.
    public var keep: Int?
  }

  public enum Command: Codable, Sendable {
    /// For one's table: whether it keeps this idea.
    case keep(note: NoteID, on: Bool)
    /// Two ideas that people of one's table wrote and that look alike: one idea when there is `into`, else two.
    case pair(notes: [NoteID], into: NoteID?)
    /// What one's table joined is taken apart.
    case unpair(note: NoteID)
    /// What a table said, typed by the team: a host for the own table; the lead for any, or for the whole room without `table`.
    case enter(note: NoteID, on: Bool, table: TableID?)
    /// These ideas are one. `words` is the one whose words are read, the first when absent.
    case join(notes: [NoteID], into: NoteID, words: NoteID?)
    /// What was joined is taken apart.
    case part(note: NoteID)
    /// These two look alike and are two.
    case differ(notes: [NoteID], on: Bool)
    /// All see what is kept.
    case close
    case reopen
  }

  public enum Event: Codable, Sendable {
    /// By the whole room without `table`; no `note` once it is erased.
    case kept(table: TableID?, note: NoteID?, on: Bool)
    case joined(notes: [NoteID], into: NoteID, words: NoteID)
    case parted(note: NoteID)
    case differed(notes: [NoteID], on: Bool)
    case closed
    case reopened
  }

  static let keepAtMost = 20

  let by: Keeping
  let given: [Note]
  /// How many a table keeps.
  let perTable: Int
  /// How many the whole room keeps: its choice, or what it saves beside the tables'.
  let perRoom: Int
  private(set) var pile: Pile
  private(set) var isShown = false

  public init(_ setup: Setup, notes: [Note]) {
    by = setup.by ?? .table
    perTable = setup.keep ?? 2
    perRoom = by == .room ? setup.keep ?? 8 : 8
    given = notes
    pile = Pile(notes)
  }

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .close:
      guard !isShown else { throw .notNow }
      return [.closed]
    case .reopen:
      guard isShown else { throw .notNow }
      return [.reopened]
    default: break
    }
    guard !isShown else { throw .notNow }
    switch command {
    case .keep(let note, let on):
      let person = try context.someone()
      guard by == .table else { throw .notAllowed }
      guard let table = context.roster.table(of: person) else { throw .notSeated }
      return try keeping(note, on, at: table)
    case .pair(let notes, let into):
      guard try ourPairs(context).contains(Set(notes)), notes.count == 2 else { throw .stale }
      return [try into.map { (into) throws(Rejection) in try joining(notes, into, nil) } ?? .differed(notes: notes, on: true)]
    case .unpair(let note):
      try isHere(note)
      guard pile.isJoined(note), try ours(context).contains(note) else { throw .stale }
      return [.parted(note: note)]
    case .enter(let note, let on, let table): return try keeping(note, on, at: try keeper(table, in: context))
    case .join(let notes, let into, let words): return [try joining(notes, into, words)]
    case .part(let note):
      try isHere(note)
      guard pile.isJoined(note) else { throw .stale }
      return [.parted(note: note)]
    case .differ(let notes, let on):
      guard notes.count == 2 else { throw .malformed }
      for note in notes { try isHere(note) }
      return pile.differ(notes[0], notes[1]) == on ? [] : [.differed(notes: notes, on: on)]
    case .close, .reopen: throw .notNow
    }
  }

  /// For whom the team types; the whole room is no table.
  private func keeper(_ table: TableID?, in context: Context) throws(Rejection) -> TableID? {
    if context.role == .host {
      guard by == .table else { throw .notAllowed }
      guard let own = context.table else { throw .notSeated }
      guard table ?? own == own else { throw .notAllowed }
      return own
    }
    guard by == .table, let table else { return nil }
    guard tables(context.roster).contains(table) else { throw .unknownTable }
    return table
  }

  private func keeping(_ note: NoteID, _ on: Bool, at table: TableID?) throws(Rejection) -> [Event] {
    try isHere(note)
    let kept = pile.kept(by: table)
    guard kept.contains(note) != on else { return [] }
    guard !on || kept.count < most(for: table) else { throw .tableFull }
    return [.kept(table: table, note: note, on: on)]
  }

  private func joining(_ notes: [NoteID], _ into: NoteID, _ words: NoteID?) throws(Rejection) -> Event {
    guard notes.count > 1 else { throw .tooFewNotes }
    guard Set(notes).count == notes.count else { throw .malformed }
    for note in notes { try isHere(note) }
    guard into.isWellFormed else { throw .malformed }
    guard pile[into] == nil || pile.isUndone(into, notes) else { throw .alreadyThere }
    let words = words ?? notes[0]
    guard notes.contains(words) else { throw .unknownNote }
    return .joined(notes: notes, into: into, words: words)
  }

  private func isHere(_ note: NoteID) throws(Rejection) {
    guard pile.isShown(note) else { throw .unknownNote }
  }

  /// The ideas that are all of people who sit at the table of who asks.
  private func ours(_ context: Context) throws(Rejection) -> Set<NoteID> {
    let person = try context.someone()
    guard by == .table else { throw .notAllowed }
    guard let table = context.roster.table(of: person) else { throw .notSeated }
    return Set(wholly(of: context.roster.people(at: table)))
  }

  private func ourPairs(_ context: Context) throws(Rejection) -> [Set<NoteID>] {
    let ours = try ours(context)
    return pile.doubles.map { [$0.one.id, $0.other.id] }.filter { $0.isSubset(of: ours) }
  }

  /// The ideas that these people wrote, all their parts too.
  func wholly(of people: [ParticipantID]) -> [NoteID] {
    pile.shown.map(\.id).filter { note in
      pile.leaves(of: note).allSatisfy { leaf in
        pile[leaf].map { !$0.writers.isEmpty && $0.writers.allSatisfy(people.contains) } ?? false
      }
    }
  }

  func most(for table: TableID?) -> Int { table == nil ? perRoom : perTable }

  /// The tables of the room, and those where somebody sits.
  func tables(_ roster: Roster) -> [TableID] {
    guard by == .table else { return [] }
    let seated = Set(roster.participants.values.compactMap(\.table))
    return seated.union(roster.tables).sorted { ($0.number, $0) < ($1.number, $1) }
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .kept(let table, let note, let on): if let note { pile.keep(note, on, by: table) }
    case .joined(let notes, let into, let words): pile.join(notes, into: into, words: words)
    case .parted(let note): pile.part(note)
    case .differed(let notes, let on): if notes.count == 2 { pile.setDiffer(notes[0], notes[1], on) }
    case .closed: isShown = true
    case .reopened: isShown = false
    }
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .kept(let table, let note, let on): note.map { .enter(note: $0, on: !on, table: table) }
    case .joined(_, let into, _): .part(note: into)
    case .parted(let note): pile.parts(of: note).map { .join(notes: $0.notes, into: note, words: $0.words) }
    case .differed(let notes, let on): .differ(notes: notes, on: !on)
    case .closed: .reopen
    case .reopened: .close
    }
  }

  /// What is kept; everything as long as nobody keeps anything, so that a vote is never without ideas.
  public var notes: [Note] {
    let all = pile.shown
    let kept = all.filter { pile.isKept($0.id) }
    guard !kept.isEmpty else { return all }
    return kept.map { note in
      var note = note
      note.keptBy = pile.keepers(of: note.id)
      return note
    }
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool {
    roster.table(of: person).map { !pile.kept(by: $0).isEmpty } ?? false
  }

  public func touched(by event: Event) -> Touched {
    switch event {
    // Everybody at a table sees what it keeps; of no table the others see anything.
    case .kept(let table, _, _): Touched(people: table == nil ? .only([]) : .everyone, phones: table == nil, walls: true)
    case .differed: Touched(people: .everyone, phones: false, walls: true)
    case .joined, .parted, .closed, .reopened: .everything
    }
  }

  public static func redacted(_ event: Event) -> Event {
    guard case .kept(let table, _, let on) = event else { return event }
    return .kept(table: table, note: nil, on: on)
  }
}
