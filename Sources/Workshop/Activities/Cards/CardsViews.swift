extension Cards {
  public struct View: Encodable {
    /// `table` while a table sees what it wrote and nobody else does; then those of a board.
    let phase: String
    let prompt: Wording?
    /// Nothing is written: the table answers aloud.
    let aloud: Bool?
    /// A table may take another card.
    let swap: Bool?
    let columns: [ColumnID: Board.Column]
    let count: Int
    let waiting: Int?
    let aside: Int?
    let groups: [GroupID: Board.Heap]?
    let notes: [NoteID: Board.Card]?
    /// The table whose cards are on the wall.
    let up: TableID?
    /// The room sees what every table answered.
    let open: Bool
  }

  public struct Own: Encodable {
    struct Answer: Encodable {
      let column: ColumnID
      let rank: Int
      let text: Text
    }
    struct Place: Encodable { let rank: Int }
    let left: Int
    let notes: [NoteID: PostItBoard.Own.Slip]
    /// Sits where cards are dealt.
    let seated: Bool
    /// The cards of this person's table.
    let cards: [ColumnID: Place]
    /// How many the table still lacks.
    let lacks: Int
    /// What the others of the table answered, before the room sees it.
    let others: [NoteID: Answer]?
  }

  public func view(_ roster: Roster) -> View {
    let whole = board.view
    return View(
      phase: isTables ? "table" : whole.phase.rawValue, prompt: whole.prompt, aloud: isAloud ? true : nil,
      swap: swaps ? true : nil, columns: whole.columns,
      count: whole.count, waiting: whole.waiting, aside: whole.aside, groups: isOpen ? whole.groups : nil,
      notes: seen(whole.notes, roster), up: up, open: isOpen)
  }

  private var isTables: Bool { board.phase == .silent }

  /// Of the answers of the board, those that the room may see by now.
  private func seen(_ notes: [NoteID: Board.Card]?, _ roster: Roster) -> [NoteID: Board.Card]? {
    isOpen || board.phase == .silent ? notes : answers(notes, of: Set(shown), roster)
  }

  private func answers(_ notes: [NoteID: Board.Card]?, of tables: Set<TableID>, _ roster: Roster) -> [NoteID: Board.Card]? {
    notes?.filter { id, _ in board.postIts[id].map { !self.tables(of: $0, roster).isDisjoint(with: tables) } ?? false }
  }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    let mine = board.own(for: person)
    let table = table(of: person, roster)
    let hand = table.flatMap { hands[$0] } ?? []
    let cards = hand.enumerated().map { ($0.element, Own.Place(rank: $0.offset + 1)) }
    return Own(
      left: mine.left, notes: mine.notes, seated: table != nil,
      cards: Dictionary(cards, uniquingKeysWith: { first, _ in first }), lacks: max(0, min(perTable, deck.count) - hand.count),
      others: isOpen || isAloud ? nil : table.map { others($0, butNot: person, roster) })
  }

  /// What the table wrote is its own until the room sees it; what the team has still to read is nobody's.
  private func others(_ table: TableID, butNot person: ParticipantID, _ roster: Roster) -> [NoteID: Own.Answer] {
    board.postIts.all.compactMapValues { postIt in
      guard postIt.isOnBoard, postIt.author != person, tables(of: postIt, roster).contains(table) else { return nil }
      return Own.Answer(column: postIt.column, rank: postIt.number, text: postIt.text)
    }
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    var wall = board.wall(for: role)
    let leads = Rights.allows(role, .lead)
    wall.moves = leads ? moves(roster) : []
    wall.figures["tables"] = tables(roster).count
    wall.figures["dealt"] = hands.count
    wall.figures["shown"] = shown.count
    if isAloud {
      (wall.word, wall.shape, wall.entry) = (
        "cards.\(board.phase == .closed ? "over" : "aloud")", .deck(deck(of: seats(roster), roster)), []
      )
      return wall
    }
    guard !isOpen else { return wall }
    let sorts = Rights.allows(role, .sort) && board.phase == .reading
    // What lies before the lead is all that was answered: a word that hurts is set aside before its table is shown.
    if !sorts { wall.shape = .deck(deck(of: seats(roster), roster)) }
    if board.phase == .silent { wall.word = lacking(roster) ? "cards.dealing" : "cards.answering" }
    if board.phase == .reading, let up {
      wall.word = up == Cards.room ? "cards.room" : "cards.table"
      wall.figures["rank"] = up.number
    } else if board.phase == .reading, wall.word != "board.preread" {
      wall.word = "cards.ready"
    }
    return wall
  }

  func lacking(_ roster: Roster) -> Bool {
    tables(roster).contains { (hands[$0] ?? []).count < min(perTable, deck.count) }
  }

  /// The tables that get cards, and those that still have some.
  private func seats(_ roster: Roster) -> Set<TableID> { Set(tables(roster)).union(hands.keys) }

  /// These tables and their cards; what the table on the wall answered.
  private func deck(of tables: Set<TableID>, _ roster: Roster) -> Deck {
    let items = tables.sorted { $0.number < $1.number }.enumerated().map { index, table -> (TableID, Deck.Place) in
      let cards = (hands[table] ?? []).enumerated().compactMap { place, id -> (ColumnID, Board.Column)? in
        guard var card = deck[id] else { return nil }
        card.rank = place + 1
        card.count = board.blank.columns[id] == nil ? 0 : board.postIts.counts[id] ?? 0
        return (id, card)
      }
      let hand = Dictionary(cards, uniquingKeysWith: { first, _ in first })
      return (table, Deck.Place(rank: index + 1, cards: hand, shown: shown.contains(table) ? true : nil))
    }
    return Deck(
      items: Dictionary(uniqueKeysWithValues: items), current: up, aloud: isAloud ? true : nil,
      notes: up.flatMap { answers(board.view.notes, of: [$0], roster) })
  }

  private func moves(_ roster: Roster) -> [Move] {
    let deal = Move("cards.deal", ["deal": [:]], main: lacking(roster))
    let close = Move("cards.close", ["turn": ["to": "closed"]], careful: true, main: isAloud && !lacking(roster))
    switch board.phase {
    case .silent where isAloud: return [lacking(roster) ? deal : Move("cards.again", ["deal": ["again": true]]), close]
    case .silent:
      let reveal = Move("cards.reveal", ["turn": ["to": "reading"]], careful: true, main: !lacking(roster))
      return (lacking(roster) ? [deal, reveal] : [reveal]) + Array(board.moves.dropFirst())
    case .closed where isAloud: return []
    case .reading where !isOpen: return waiting + showing
    default: return board.moves
    }
  }

  /// What waits to be read goes first.
  private var waiting: [Move] { board.moves.filter { $0.word == "board.passAll" } }

  private var showing: [Move] {
    let isFree = waiting.isEmpty
    let all = Move("cards.all", ["showAll": ["on": true]], careful: true)
    let next = hands.keys.filter { !shown.contains($0) }.min { $0.number < $1.number }
    guard let next else { return [Move(all.word, all.command, careful: true, main: isFree)] }
    let tables = (shown + [next]).map { JSON.string($0.rawValue) }
    let word = shown.isEmpty ? "cards.first" : "cards.next"
    return [Move(word, ["show": ["tables": .array(tables)]], careful: true, main: isFree), all]
  }

  public func touched(by event: Event) -> Touched {
    // Before the room sees it, what somebody writes is on the phones of the whole table.
    guard case .base(let event) = event, isOpen else { return .everything }
    return board.touched(by: event)
  }

  public var outcome: [Shape] { isAloud ? [.deck(deck(of: Set(hands.keys), Roster()))] : board.outcome }

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    guard own["seated"] == true else { return nil }
    if view["phase"] == "table", own["lacks"]?.integer ?? 0 > 0 { return .more(.draw) }
    guard view["aloud"] != true else { return nil }
    var seen = view.object ?? [:]
    if view["phase"] == "table" {
      let hand = own["cards"]?.object ?? [:]
      // Now and then a table would rather have another card.
      if view["swap"] == true, own["notes"] == [:], own["others"] == [:], Int.random(in: 0..<12, using: &generator) == 0,
        let card = hand.keys.sorted().first
      {
        return .more(.swap(card: ColumnID(card)))
      }
      seen["columns"] = .object(hand)
      seen["phase"] = "silent"
    }
    return PostItBoard.sample(answers, view: .object(seen), own: own, &generator).map { .base($0) }
  }

  private static let answers = [
    "La fête de quartier", "On a écouté tout le monde", "Commencer trop tard", "Un repas préparé ensemble",
    "Prévenir les familles",
    "Le jardin partagé", "Oublier de dire merci", "Une sortie avec les jeunes", "Demander de l’aide plus tôt",
  ]
}
