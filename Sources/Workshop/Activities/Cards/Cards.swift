// "Cartes sur table": each table draws a card that calls something to mind, and answers it. What a table answers it sees alone, until
// the lead shows one table after the other: a small group dares more before its own card than before the room. Which card went to
// which table is drawn once and stands in the log, never only the seed. Ice-breakers are cards that are answered aloud: nothing is
// written, and nothing is kept but the cards.
//
// The answers are post-its of a board whose columns are the cards that lie on the tables.

/// Cards drawn by tables, and answered under each.
public struct Cards: Activity {
  public static let kind = "cards"
  public static let words = "board"
  public static let rights = PostItBoard.rights.merging([
    "draw": .takePart, "swap": .takePart, "deal": .lead, "lay": .lead, "show": .lead, "showAll": .lead,
  ]) { one, _ in one }
  public static let settingsWithMinors: [String: JSON] = ["preread": true]

  public typealias Command = Adding<PostItBoard.Command, Dealing>
  public typealias Event = Adding<PostItBoard.Event, Dealt>

  /// What is done with cards.
  public enum Dealing: Codable, Sendable {
    /// The table takes the cards that it lacks.
    case draw
    /// The table puts a card back that it has not answered, and takes another.
    case swap(card: ColumnID)
    /// Every table that lacks cards gets them; with `again` each table gets others.
    case deal(again: Bool?)
    /// These tables have these cards and no others.
    case lay(hands: [TableID: [ColumnID]])
    /// The tables whose answers the room has seen so far; the last one is on the wall.
    case show(tables: [TableID])
    case showAll(on: Bool)
  }

  public enum Dealt: Codable, Sendable {
    /// All the cards of these tables from now on.
    case dealt(hands: [TableID: [ColumnID]])
    case shown(tables: [TableID])
    case allShown(on: Bool)
  }

  /// The whole room, where nobody sits at a table.
  static let room = TableID(number: 0)

  let deck: [ColumnID: Board.Column]
  let perTable: Int
  let isAloud: Bool
  let swaps: Bool
  /// Notes of before pass through when nothing is written here.
  let given: [Note]
  var board: PostItBoard
  private(set) var hands: [TableID: [ColumnID]] = [:]
  /// Cards that a table had and has no more: it is not given them again while there are others.
  private(set) var returned: [TableID: Set<ColumnID>] = [:]
  private(set) var shown: [TableID] = []
  private(set) var isAllShown = false

  public init(_ setup: Setup, notes: [Note]) {
    deck = setup.deck
    perTable = setup.perTable ?? 1
    isAloud = setup.isAloud
    swaps = setup.swaps ?? true
    given = notes
    board = PostItBoard(setup, on: Board(columns: [:]), notes: [])
  }

  /// Whether the room sees what every table answered.
  var isOpen: Bool { board.phase != .silent && (board.phase != .reading || isAllShown) }

  /// The table on the wall.
  var up: TableID? { isOpen ? nil : shown.last }

  /// Who gets cards: the tables where somebody sits, else those that are there, else the room as one.
  func tables(_ roster: Roster) -> [TableID] {
    let seated = Set(roster.participants.values.compactMap(\.table))
    let tables = !seated.isEmpty ? Array(seated) : roster.tables.isEmpty ? [Cards.room] : roster.tables
    return tables.sorted { $0.number < $1.number }
  }

  /// Whose cards a person answers; nobody's before sitting down.
  func table(of person: ParticipantID, _ roster: Roster) -> TableID? {
    roster.table(of: person) ?? (tables(roster) == [Cards.room] ? Cards.room : nil)
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .base(let event):
      board.apply(event)
      if case .turned(to: .silent, _) = event { (shown, isAllShown) = ([], false) }
    case .more(.dealt(let new)):
      for (table, cards) in new {
        returned[table, default: []].formUnion(hands[table] ?? [])
        hands[table] = cards.isEmpty ? nil : cards
      }
      layOut()
    case .more(.shown(let tables)): (shown, isAllShown) = (tables, false)
    case .more(.allShown(let on)): isAllShown = on
    }
  }

  /// On the board lie the cards that a table has, in the order of the tables, and those that were answered.
  private mutating func layOut() {
    let tables = hands.keys.sorted { $0.number < $1.number }
    let answered = board.postIts.all.values.map(\.column).sorted()
    var columns: [ColumnID: Board.Column] = [:]
    for card in tables.flatMap({ hands[$0] ?? [] }) + answered where columns[card] == nil {
      guard var column = deck[card] else { continue }
      column.rank = columns.count + 1
      columns[card] = column
    }
    board.blank.columns = columns
  }

  public static func redacted(_ event: Event) -> Event {
    if case .base(let event) = event { .base(PostItBoard.redacted(event)) } else { event }
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .base(let event): PostItBoard.told(event)
    case .more(.dealt(let hands)):
      hands.count == 1 ? "deals cards to one table" : "deals cards to \(hands.count) tables"
    case .more(.shown(let tables)): tables.isEmpty ? "shows no table any more" : "shows what the next table answered"
    case .more(.allShown(let on)): on ? "shows what all tables answered" : "shows one table at a time again"
    }
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool {
    isAloud ? table(of: person, roster).map { hands[$0] != nil } ?? false : board.hands[person] != nil
  }

  public var notes: [Note] { board.notes.isEmpty ? given : board.notes }
  public var discrepancies: [String] { board.discrepancies }
}
