extension Matrix {
  /// What every phone sees.
  public struct View: Encodable {
    let phase: String
    let answered: Int
    let axes: Scatter.Axes
    let quadrants: [String: Wording]
    let anchors: [String: PlacedAnchor]?
    let items: Items
  }

  struct PlacedAnchor: Encodable {
    let text: Wording
    let x: Int
    let y: Int
  }

  /// Ideas alone, or with their spread.
  enum Items: Encodable {
    case listed([NoteID: Item])
    case placed([NoteID: Scatter.Placed])

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .listed(let items): try items.encode(to: encoder)
      case .placed(let items): try items.encode(to: encoder)
      }
    }
  }

  public struct Own: Encodable {
    let places: [NoteID: Answer]
    let chosen: NoteID?
    /// With whom this person answers.
    let by: Answering
    /// The ideas that this person's table judges, by their rank, when they are not all.
    let mine: [NoteID: Int]?
    /// `false` when the answers are the tables' and this person sits at none; else absent.
    let seated: Bool?
  }

  /// All ideas go on: what a group keeps is its own choice and takes nothing from the others. It is said on the note, so that
  /// the group finds its own again.
  public var notes: [Note] {
    let kept = Dictionary(grouping: choices.compactMap { answerer, note in answerer.table.map { (note, $0) } }, by: \.0)
    guard !kept.isEmpty else { return given }
    return given.map { note in
      var note = note
      note.keptBy = kept[note.id].map { $0.map(\.1).sorted() }
      return note
    }
  }

  private var listed: [NoteID: Item] { Dictionary(given.map { ($0.id, Item($0)) }, uniquingKeysWith: { first, _ in first }) }

  public func view(_ roster: Roster) -> View {
    let placed = anchors.enumerated().map {
      ("k\($0.offset + 1)", PlacedAnchor(text: $0.element.text, x: $0.element.x.ordinal * 2, y: $0.element.y.ordinal * 2))
    }
    return View(
      phase: isShown ? "shown" : "answering", answered: answers.count, axes: axes, quadrants: quadrants,
      anchors: isShown || anchors.isEmpty ? nil : Dictionary(uniqueKeysWithValues: placed),
      items: isShown ? .placed(scatter.items) : .listed(listed))
  }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    guard let answerer = answerer(person, roster) else {
      return Own(places: [:], chosen: nil, by: .table, mine: nil, seated: false)
    }
    let table = answerer.table
    let ideas = ideas(of: table)
    let mine = ideas.count == given.count ? nil : ideas.enumerated().map { ($0.element.id, $0.offset + 1) }
    return Own(
      places: answers[answerer] ?? [:], chosen: choices[answerer], by: table == nil ? .individual : .table,
      mine: mine.map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }, seated: nil)
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    var figures = ["answered": answers.count]
    figures["aloud"] = aloud.isEmpty ? nil : aloud.count
    let tables = by == .individual ? 0 : Set(roster.participants.values.compactMap(\.table)).count
    let isByTable = by == .table || tables > 0
    if isByTable { figures["tables"] = tables }
    let suffix = isByTable ? "Tables" : ""
    guard isShown else {
      let moves = [Move("matrix.show", ["show": [:]], careful: true, main: true)]
      return Wall(
        word: "matrix.answering\(suffix)", figures: figures, shape: .list(ItemList(items: listed)),
        moves: Rights.allows(role, .lead) ? moves : [], entry: Rights.allows(role, .lead) ? entry : [])
    }
    let moves = [Move("matrix.hide", ["hide": [:]])]
    return Wall(
      word: "matrix.shown\(suffix)", figures: figures, shape: .scatter(scatter),
      moves: Rights.allows(role, .lead) ? moves : [], entry: Rights.allows(role, .lead) ? entry : [])
  }

  public var outcome: [Shape] { [.scatter(scatter)] }

  private var scatter: Scatter {
    let kept = Dictionary(grouping: choices.values, by: \.self).mapValues(\.count)
    let items = given.map { note in
      (note.id, placed(note, answers.values.compactMap { $0[note.id] }, keptBy: kept[note.id]))
    }
    return Scatter(
      axes: axes, quadrants: quadrants, experts: experts, items: Dictionary(items, uniquingKeysWith: { first, _ in first }))
  }

  private func placed(_ note: Note, _ answers: [Answer], keptBy kept: Int?) -> Scatter.Placed {
    let aloud = aloud[note.id]
    let x = Ease.allCases.map { ease in answers.count { $0.x == ease } + (aloud?.x[ease] ?? 0) }
    let y = Use.allCases.map { use in answers.count { $0.y == use } + (aloud?.y[use] ?? 0) }
    let divided =
      Matrix.isDivided(low: x[0], high: x[2], of: x.reduce(0, +)) || Matrix.isDivided(low: y[0], high: y[1], of: y.reduce(0, +))
    let at = Matrix.median(x).flatMap { across in Matrix.median(y).map { Scatter.Position(x: across, y: $0) } }
    return Scatter.Placed(
      number: note.number, text: note.text, tint: note.tint, answers: answers.count + (aloud?.voices ?? 0),
      x: Dictionary(uniqueKeysWithValues: zip(Ease.allCases.map(\.rawValue), x)),
      y: Dictionary(uniqueKeysWithValues: zip(Use.allCases.map(\.rawValue), y)), at: at, divided: divided,
      // A divided idea is to be talked about: no box says what would be done with it.
      quadrant: divided ? nil : at.map(Matrix.quadrant), aloud: aloud?.voices, kept: kept,
      expert: judged[note.id].map { 2 * $0.ordinal })
  }

  /// The median of answers counted by ordinal, in half steps: the middle one twice, or the sum of the two middle ones.
  static func median(_ counts: [Int]) -> Int? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    func ordinal(at position: Int) -> Int {
      var passed = 0
      return counts.firstIndex { count in
        passed += count
        return position < passed
      } ?? counts.count - 1
    }
    return ordinal(at: (total - 1) / 2) + ordinal(at: total / 2)
  }

  /// Whether both ends of a question have at least a third of its answers each; two answers are no division of a room.
  static func isDivided(low: Int, high: Int, of answers: Int) -> Bool { answers >= 3 && 3 * min(low, high) >= answers }

  /// The box of a median: easy and useful things are begun, hard and useful ones prepared.
  static func quadrant(_ at: Scatter.Position) -> String {
    guard at.x != 2, at.y != 1 else { return "line" }
    return switch (at.x > 2, at.y > 1) {
    case (true, true): "start"
    case (false, true): "prepare"
    case (true, false): "ifTime"
    case (false, false): "keepIdea"
    }
  }
}
