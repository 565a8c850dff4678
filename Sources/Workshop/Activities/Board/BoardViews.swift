extension PostItBoard {
  public struct View: Encodable {
    let phase: Phase
    let prompt: Wording?
    let columns: [ColumnID: Board.Column]
    let rows: [RowID: Board.Head]?
    let heads: [ColumnID: Board.Head]?
    let persona: Persona?
    let count: Int
    /// How many the team has still to read; absent in the silence.
    let waiting: Int?
    /// How many are set aside: their number is published, never their words.
    let aside: Int?
    let groups: [GroupID: Board.Heap]?
    let notes: [NoteID: Board.Card]?
  }

  public struct Own: Encodable {
    struct Slip: Encodable {
      let column: ColumnID
      /// In the order this person wrote them: the numbers of the board would tell when others wrote.
      let rank: Int
      let text: Text
      let aside: Bool?
      /// The silence is over, and the team has still to read it.
      let waiting: Bool?
    }
    /// How many more this person may write, as of their last note or the last turn.
    let left: Int
    let notes: [NoteID: Slip]
  }

  var view: View {
    let board = board(withAside: false)
    return View(
      phase: phase, prompt: prompt, columns: board.columns, rows: board.rows, heads: board.heads, persona: board.persona,
      count: count, waiting: shownWaiting, aside: board.setAside,
      groups: board.groups, notes: board.notes)
  }

  func own(for person: ParticipantID) -> Own {
    guard let hand = hands[person] else { return Own(left: Limits.notesPerHour, notes: [:]) }
    var slips: [NoteID: Own.Slip] = [:]
    for (index, id) in hand.notes.enumerated() {
      guard let postIt = postIts[id], !postIt.isGone else { continue }
      let root = postIts[postIts.root(of: id)]
      slips[id] = Own.Slip(
        column: postIt.column, rank: index + 1, text: postIt.text, aside: root?.isAside == true ? true : nil,
        waiting: phase.isRevealed && root?.isInStrip == true ? true : nil)
    }
    return Own(left: hand.left(at: turnedAt), notes: slips)
  }

  func wall(for role: Role) -> Wall {
    let leads = Rights.allows(role, .lead)
    let sorts = Rights.allows(role, .sort) && phase.isSortable
    var figures = ["notes": count]
    figures["waiting"] = shownWaiting
    return Wall(
      word: phase == .reading && shownWaiting != nil ? "board.preread" : "board.\(phase.rawValue)", figures: figures,
      shape: .board(board(withAside: sorts)), moves: leads ? moves : [], touch: sorts ? touch : [],
      strip: Rights.allows(role, .assist) ? prereading : nil, entry: Rights.allows(role, .assist) ? entry : [])
  }

  func touched(by event: Event) -> Touched {
    switch event {
    case .turned: .everything
    case .wrote(_, _, _, _, let author, _): Touched(people: .only([author]), phones: true, walls: true)
    case .reworded(let note, _):
      Touched(people: .only(authors(of: note)), phones: phase.isRevealed, walls: phase.isRevealed)
    case .withdrew(let note), .moved(let note, _), .setAside(let note, _, _), .broughtBack(let note):
      Touched(people: .only(authors(of: note)), phones: true, walls: true)
    case .passed(let notes), .held(let notes):
      Touched(people: .only(notes.reduce(into: []) { $0.formUnion(authors(of: $1)) }), phones: true, walls: true)
    case .prereadSet: Touched(people: .only([]), phones: false, walls: true)
    case .entered, .merged, .unmerged, .grouped, .ungrouped, .informed, .uninformed:
      Touched(people: .only([]), phones: true, walls: true)
    }
  }

  var outcome: [Shape] {
    var board = board(faceUp: cards())
    let aside = postIts.all.values.filter(\.isSetAside).map { $0.concern?.rawValue ?? "unsaid" }
    board.concerns = aside.isEmpty ? nil : Dictionary(grouping: aside, by: \.self).mapValues(\.count)
    return [.board(board)]
  }

  var notes: [Note] {
    cards().map { id, card in
      let (column, row) = blank.titles(of: card.column)
      return Note(
        id: id, number: card.number, text: card.text, column: column, row: row, author: postIts[id]?.author, from: card.from,
        originals: card.of, authors: card.of.flatMap { authors(among: $0.keys) }, known: card.known)
    }.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  var discrepancies: [String] {
    var recount: [ColumnID: Int] = [:]
    for postIt in postIts.all.values where postIt.isOnBoard || postIt.isInStrip { recount[postIt.column, default: 0] += 1 }
    return blank.columns.keys.sorted().compactMap { id in
      let kept = (postIts.counts[id] ?? 0) + (postIts.waiting[id] ?? 0)
      let counted = recount[id] ?? 0
      return kept == counted ? nil : "column \(id) says \(kept) notes and holds \(counted)"
    }
  }

  private var count: Int { blank.columns.keys.reduce(0) { $0 + count(in: $1) } }

  /// Face down, what will be read is counted with the rest; later only what the room sees.
  private func count(in column: ColumnID) -> Int {
    (postIts.counts[column] ?? 0) + (phase.isRevealed ? 0 : postIts.waiting[column] ?? 0)
  }

  private var shownWaiting: Int? { phase.isRevealed && waiting > 0 ? waiting : nil }
  private var setAside: Int? { phase.isRevealed && postIts.aside > 0 ? postIts.aside : nil }

  /// In the silence only what an earlier activity gave is face up; the rest is a number.
  private func board(withAside: Bool) -> Board {
    guard phase.isRevealed else {
      let given = postIts.given.compactMap { id in postIts[id].flatMap { $0.isOnBoard ? (id, card(id, $0)) : nil } }
      var board = counted
      board.faceDown = true
      board.notes = given.isEmpty ? nil : Dictionary(uniqueKeysWithValues: given)
      return board
    }
    return board(faceUp: cards(withAside: withAside))
  }

  private func board(faceUp cards: [NoteID: Board.Card]) -> Board {
    var board = counted
    board.groups = heaps(of: cards)
    board.notes = cards
    board.setAside = setAside
    return board
  }

  /// The board and how many notes lie where, without any.
  private var counted: Board {
    var board = blank
    for id in board.columns.keys { board.columns[id]?.count = count(in: id) }
    return board
  }

  private func cards(withAside: Bool = false) -> [NoteID: Board.Card] {
    var cards: [NoteID: Board.Card] = [:]
    for (id, postIt) in postIts.all where postIt.isOnBoard || (withAside && postIt.isSetAside) {
      cards[id] = card(id, postIt)
    }
    return cards
  }

  private func card(_ id: NoteID, _ postIt: PostIts.PostIt) -> Board.Card {
    Board.Card(
      column: postIt.column, rank: postIt.number, number: postIt.number, text: postIt.text,
      from: postIt.from.flatMap(postIts.shown), group: postIts.heap(of: postIt), of: postIts.originals(of: id),
      aside: postIt.isAside ? true : nil, byTeam: postIt.isEntered ? true : nil, known: postIt.known)
  }

  /// A heap whose notes have all gone elsewhere is not shown.
  private func heaps(of cards: [NoteID: Board.Card]) -> [GroupID: Board.Heap]? {
    var heaps: [GroupID: Board.Heap] = [:]
    for card in cards.values {
      guard let group = card.group, let heap = postIts.heaps[group] else { continue }
      heaps[group] = Board.Heap(rank: heap.rank, title: heap.title)
    }
    return heaps.isEmpty ? nil : heaps
  }

  private func authors(among notes: some Sequence<NoteID>) -> [NoteID: ParticipantID]? {
    let written = notes.compactMap { id in postIts[id]?.author.map { (id, $0) } }
    return written.isEmpty ? nil : Dictionary(uniqueKeysWithValues: written)
  }

  /// Whose own page speaks of this note: its author, or those of the notes merged into it.
  private func authors(of note: NoteID) -> Set<ParticipantID> {
    Set(postIts.leaves(of: note).compactMap { postIts[$0]?.author })
  }
}
