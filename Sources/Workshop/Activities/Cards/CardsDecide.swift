extension Cards {
  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .more(let command): return [.more(try deal(command, in: context))]
    case .base(let command):
      try mayWrite(command, in: context)
      return try board.decide(command, in: context).map { .base($0) }
    }
  }

  private func deal(_ command: Dealing, in context: Context) throws(Rejection) -> Dealt {
    switch command {
    case .draw:
      let table = try table(asking: context)
      guard let hand = hands(for: [table], in: context)[table] else { throw .stale }
      return .dealt(hands: [table: hand])
    case .swap(let card): return try swap(card, in: context)
    case .deal(let again):
      guard board.phase == .silent else { throw .notNow }
      let tables = tables(context.roster)
      if again == true { for table in tables { try isUnanswered(hands[table] ?? [], at: table, context.roster) } }
      let new = hands(for: tables, again: again == true, in: context)
      guard !new.isEmpty else { throw .stale }
      return .dealt(hands: new)
    case .lay(let laid):
      guard board.phase == .silent else { throw .notNow }
      for (table, cards) in laid {
        guard cards.allSatisfy({ deck[$0] != nil }), Set(cards).count == cards.count else { throw .unknownColumn }
        guard cards.count <= Cards.perTableAtMost, table.number <= Limits.tables else { throw .outOfRange }
        try isUnanswered((hands[table] ?? []).filter { !cards.contains($0) }, at: table, context.roster)
      }
      return .dealt(hands: laid)
    case .show(let tables):
      guard board.phase == .reading else { throw .notNow }
      guard Set(tables).count == tables.count else { throw .malformed }
      guard tables.allSatisfy({ hands[$0] != nil }) else { throw .unknownTable }
      guard tables != shown || isAllShown else { throw .stale }
      return .shown(tables: tables)
    case .showAll(let on):
      guard board.phase == .reading else { throw .notNow }
      guard on != isAllShown else { throw .stale }
      return .allShown(on: on)
    }
  }

  private func table(asking context: Context) throws(Rejection) -> TableID {
    let person = try context.someone()
    guard board.phase == .silent else { throw .notNow }
    guard let table = table(of: person, context.roster) else { throw .notSeated }
    return table
  }

  private func swap(_ card: ColumnID, in context: Context) throws(Rejection) -> Dealt {
    let table = try table(asking: context)
    guard swaps else { throw .notAllowed }
    guard var hand = hands[table], let place = hand.firstIndex(of: card) else { throw .unknownColumn }
    try isUnanswered([card], at: table, context.roster)
    var pack = Pack(self, seed: context.seed)
    guard let other = pack.draw(for: table, beside: hand, onlyFree: true) else { throw .noCardLeft }
    hand[place] = other
    return .dealt(hands: [table: hand])
  }

  /// What was answered stays under its card.
  private func isUnanswered(_ cards: [ColumnID], at table: TableID, _ roster: Roster) throws(Rejection) {
    let answered = board.postIts.all.values.contains { postIt in
      !postIt.isGone && cards.contains(postIt.column) && tables(of: postIt, roster).contains(table)
    }
    if answered { throw .cardAnswered }
  }

  /// The new hands of the tables that lack cards.
  private func hands(for tables: [TableID], again: Bool = false, in context: Context) -> [TableID: [ColumnID]] {
    var pack = Pack(self, seed: context.seed)
    var new: [TableID: [ColumnID]] = [:]
    for table in tables {
      let old = hands[table] ?? []
      var hand = again ? [] : old
      while hand.count < perTable, let card = pack.draw(for: table, beside: hand + old) { hand.append(card) }
      // Of a deck that holds no others they keep those they have.
      if hand != old, hand.count >= old.count { new[table] = hand }
    }
    return new
  }

  /// The whole deck while cards are dealt from it.
  private struct Pack {
    private let order: [ColumnID]
    private let returned: [TableID: Set<ColumnID>]
    /// How many tables have each card.
    private var out: [ColumnID: Int] = [:]

    init(_ cards: Cards, seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      order = cards.deck.keys.sorted().shuffled(using: &generator)
      returned = cards.returned
      for card in cards.hands.values.joined() { out[card, default: 0] += 1 }
    }

    /// A card that fewest tables have; no two tables have the same one as long as there are enough.
    mutating func draw(for table: TableID, beside hand: [ColumnID], onlyFree: Bool = false) -> ColumnID? {
      let others = order.filter { !hand.contains($0) && (!onlyFree || out[$0] == nil) }
      let new = others.filter { returned[table]?.contains($0) != true }
      let fewest = (new.isEmpty ? others : new).min { (out[$0] ?? 0) < (out[$1] ?? 0) }
      guard let card = fewest else { return nil }
      out[card, default: 0] += 1
      return card
    }
  }

  /// Under its own cards only, until the room sees them all; and nothing where answers are said aloud.
  private func mayWrite(_ command: PostItBoard.Command, in context: Context) throws(Rejection) {
    switch command {
    case .write, .enter, .turn(to: .reading), .turn(to: .second), .turn(to: .sorting):
      if isAloud { throw .notNow }
    default: break
    }
    guard case .write(_, let column, _, _) = command, board.phase == .silent else { return }
    guard let table = table(of: try context.someone(), context.roster) else { throw .notSeated }
    guard hands[table]?.contains(column) == true else { throw .unknownColumn }
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .base(let event): board.inverse(of: event).map { .base($0) }
    case .more(.dealt(let new)):
      .more(.lay(hands: Dictionary(uniqueKeysWithValues: new.keys.map { ($0, hands[$0] ?? []) })))
    case .more(.shown): isAllShown ? .more(.showAll(on: true)) : .more(.show(tables: shown))
    case .more(.allShown(let on)): .more(.showAll(on: !on))
    }
  }

  /// The tables that an answer belongs to: its author's; where the team typed it, those that have the card.
  func tables(of postIt: PostIts.PostIt, _ roster: Roster) -> Set<TableID> {
    if let author = postIt.author { return Set([table(of: author, roster)].compactMap(\.self)) }
    return Set(hands.filter { $0.value.contains(postIt.column) }.keys)
  }
}
