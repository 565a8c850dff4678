extension Sorting {
  /// What every phone sees. While tables choose, nothing of what any of them keeps.
  public struct View: Encodable {
    let phase: String
    let by: Keeping
    /// How many a table keeps, or the room.
    let keep: Int
    let columns: [ColumnID: Board.Column]
    let notes: [NoteID: Board.Card]
  }

  public struct Own: Encodable {
    struct Pair: Encodable {
      let rank: Int
      let one: NoteID
      let other: NoteID
    }
    /// What this person's table keeps.
    let kept: [NoteID: Bool]
    /// The ideas of those who sit at this person's table.
    let ours: [NoteID: Bool]
    /// Two ideas of this table that look alike: to say whether they are one.
    let pairs: [String: Pair]
    /// What can be taken apart from here: joined, and all of this table.
    let joined: [NoteID: Bool]
    /// This person's own.
    let mine: [NoteID: Bool]
    /// `false` when tables choose and this person sits at none; else absent.
    let seated: Bool?
  }

  /// The two columns in which ideas stand once it is known what is kept.
  private static let keptColumn = ColumnID("c1")
  private static let leftColumn = ColumnID("c2")

  public func view(_ roster: Roster) -> View {
    let board = isOpen ? chosen : themes
    return View(
      phase: isShown ? "shown" : "choosing", by: by, keep: by == .table ? perTable : perRoom, columns: board.columns,
      notes: board.notes ?? [:])
  }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    func among(_ notes: [Note], _ fits: (Note) -> Bool) -> [NoteID: Bool] {
      Dictionary(notes.filter(fits).map { ($0.id, true) }, uniquingKeysWith: { first, _ in first })
    }
    let shown = pile.shown
    let mine = among(shown) { $0.isBy(person) }
    guard by == .table, let table = roster.table(of: person) else {
      return Own(kept: [:], ours: [:], pairs: [:], joined: [:], mine: mine, seated: by == .table ? false : nil)
    }
    let people = roster.people(at: table)
    let kept = Set(pile.kept(by: table))
    let whole = Set(wholly(of: people))
    return Own(
      kept: among(shown) { kept.contains($0.id) }, ours: among(shown) { note in people.contains { note.isBy($0) } },
      pairs: isShown ? [:] : pairs(among: whole), joined: among(pile.joined) { whole.contains($0.id) }, mine: mine, seated: nil)
  }

  private func pairs(among notes: Set<NoteID>) -> [String: Own.Pair] {
    let pairs = pile.doubles.filter { notes.contains($0.one.id) && notes.contains($0.other.id) }.prefix(Sorting.pairsAtOnce)
    let ranked = pairs.enumerated().map { index, pair in
      ("\(pair.one.id)-\(pair.other.id)", Own.Pair(rank: index + 1, one: pair.one.id, other: pair.other.id))
    }
    return Dictionary(uniqueKeysWithValues: ranked)
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    let leads = Rights.allows(role, .lead)
    let assists = Rights.allows(role, .assist) && !isShown
    var figures = ["notes": pile.shown.count, "keep": by == .table ? perTable : perRoom]
    if by == .table {
      let tables = tables(roster)
      figures["tables"] = tables.count
      figures["ready"] = tables.count { pile.kept(by: $0).count == perTable }
    }
    // How many ideas are kept says nothing of which; before the end it is the team's to know.
    if isOpen || leads { figures["kept"] = pile.keptCount }
    let word = isShown ? "sorting.shown" : by == .room ? "sorting.choosingRoom" : "sorting.choosing"
    return Wall(
      word: word, figures: figures, shape: isOpen || leads ? .board(chosen) : .picks(picks(roster)), moves: leads ? moves : [],
      touch: leads && !isShown ? touch : [], entry: assists ? entry(for: role, roster) : [], pairs: assists ? pairs : nil)
  }

  public var outcome: [Shape] { [.board(chosen)] }

  /// Whether all may see what is kept: at the end, or always where the room keeps with raised hands.
  private var isOpen: Bool { isShown || by == .room }

  private var moves: [Move] {
    guard !isShown else { return [Move("sorting.reopen", ["reopen": [:]])] }
    return [Move("sorting.close", ["close": [:]], careful: true, main: true)]
  }

  private var touch: [NoteTouch] {
    [NoteTouch("join", atLeast: 2, makes: "into"), NoteTouch("part", atLeast: 1, needs: "of")]
  }

  /// How far the tables are, with the backs of what they keep.
  private func picks(_ roster: Roster) -> Picks {
    let ranked = tables(roster).map { ($0, Picks.Table(rank: $0.number, count: pile.kept(by: $0).count)) }
    return Picks(keep: perTable, tables: Dictionary(uniqueKeysWithValues: ranked))
  }

  /// The ideas by what they are about, as they stood before.
  private var themes: Board {
    let shown = pile.shown
    let titles = shown.reduce(into: [Wording?]()) { if !$0.contains($1.column) { $0.append($1.column) } }
    func column(_ title: Wording?) -> ColumnID { ColumnID("c\((titles.firstIndex(of: title) ?? 0) + 1)") }
    let columns = titles.enumerated().map { index, title in
      let count = shown.count { $0.column == title }
      return (column(title), Board.Column(rank: index + 1, title: title ?? "", picture: nil, count: count))
    }
    let none = (Sorting.keptColumn, Board.Column(rank: 1, title: "", picture: nil, count: 0))
    return board(columns.isEmpty ? [none] : columns) { column($0.column) }
  }

  private var chosen: Board {
    let shown = pile.shown
    let kept = shown.count { pile.isKept($0.id) }
    let left =
      isShown
      ? Wording(fr: "Pas gardées cette fois", en: "Not kept this time", ar: "غير مختارة هذه المرة")
      : Wording(fr: "Pas encore gardées", en: "Not kept yet", ar: "لم تُختر بعد")
    let columns = [
      (
        Sorting.keptColumn,
        Board.Column(rank: 1, title: Wording(fr: "On garde", en: "We keep", ar: "نحتفظ بها"), picture: "care", count: kept)
      ),
      (Sorting.leftColumn, Board.Column(rank: 2, title: left, picture: "later", count: shown.count - kept)),
    ]
    return board(columns) { pile.isKept($0.id) ? Sorting.keptColumn : Sorting.leftColumn }
  }

  private func board(_ columns: [(ColumnID, Board.Column)], _ place: (Note) -> ColumnID) -> Board {
    let cards = pile.shown.map { ($0.id, Board.Card($0, in: place($0))) }
    return Board(
      faceDown: false, columns: Dictionary(uniqueKeysWithValues: columns), groups: nil,
      notes: Dictionary(cards, uniquingKeysWith: { first, _ in first }))
  }

  /// So many pairs at a time: they are read one after the other.
  private static let pairsAtOnce = 6

  private var pairs: Pairs? {
    let doubles = pile.doubles
    let joined = pile.joined
    guard !doubles.isEmpty || !joined.isEmpty else { return nil }
    let items = doubles.prefix(Sorting.pairsAtOnce).enumerated().map { index, pair in
      (
        "\(pair.one.id)-\(pair.other.id)",
        Pairs.Pair(rank: index + 1, one: Pairs.One(pair.one), other: Pairs.One(pair.other))
      )
    }
    let apart = joined.map { note in
      (note.id, Pairs.Joined(rank: note.number, number: note.number, text: note.text, of: note.originals ?? [:]))
    }
    return Pairs(
      items: Dictionary(uniqueKeysWithValues: items), more: doubles.count - items.count,
      joined: Dictionary(uniqueKeysWithValues: apart))
  }
}

extension Pairs.One {
  init(_ note: Note) { self.init(id: note.id, number: note.number, text: note.text, tint: note.tint) }
}
