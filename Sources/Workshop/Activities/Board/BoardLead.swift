// What the console offers the lead. Going back is always possible, except to the silence.
extension PostItBoard {
  var moves: [Move] {
    let passing = passing
    let turns = turns
    let next = passing == nil ? turns : turns.map { Move($0.word, $0.command, careful: $0.careful) }
    return (passing.map { [$0] } ?? []) + next + (phase == .closed ? [] : [switching])
  }

  private var turns: [Move] {
    switch phase {
    case .silent:
      [turn(preread ? "preread" : "reveal", .reading, careful: true, main: true), turn("close", .closed, careful: true)]
    case .reading:
      [turn("second", .second, main: true), turn("sort", .sorting), turn("close", .closed, careful: true)]
    case .second:
      [
        turn("sort", .sorting, careful: true, main: true), turn("read", .reading, careful: true),
        turn("close", .closed, careful: true),
      ]
    case .sorting: [turn("close", .closed, careful: true, main: true), turn("second", .second)]
    case .closed: [turn("reopen", .sorting)]
    }
  }

  /// What was not set aside goes to the wall: the last thing to do before going on.
  private var passing: Move? {
    guard let pass = prereading?.commands["passAll"], waiting > 0 else { return nil }
    return Move("board.passAll", pass, careful: true, main: true)
  }

  private var switching: Move {
    Move("board.\(preread ? "prereadOff" : "prereadOn")", ["preread": ["on": .bool(!preread)]], careful: preread)
  }

  private func turn(_ word: String, _ to: Phase, careful: Bool = false, main: Bool = false) -> Move {
    Move("board.\(word)", ["turn": ["to": .string(to.rawValue)]], careful: careful, main: main)
  }

  var touch: [NoteTouch] {
    let between = blank.columns.count > 1 ? [NoteTouch("move", atLeast: 1, column: true)] : []
    return [
      NoteTouch("merge", atLeast: 2, words: true, makes: "into"), NoteTouch("group", atLeast: 1, words: true, makes: "group"),
    ] + between + [
      NoteTouch("setAside", atLeast: 1, words: true), NoteTouch("bringBack", atLeast: 1, needs: "aside"),
      NoteTouch("unmerge", atLeast: 1, needs: "of"), NoteTouch("ungroup", atLeast: 1, needs: "group", takes: "group"),
      NoteTouch("inform", atLeast: 1, words: true), NoteTouch("uninform", atLeast: 1, needs: "known"),
    ]
  }

  /// Notes of the room's paper, one after the other; in the silence too, face down like the others.
  var entry: [TeamEntry] {
    guard phase != .closed else { return [] }
    let sorted = blank.columns.sorted { $0.value.rank < $1.value.rank }
    let options = sorted.map { ($0.key.rawValue, TeamEntry.Option(title: $0.value.title, picture: $0.value.picture)) }
    let column = TeamEntry.Field.choice(options, value: sorted.first?.key.rawValue)
    let command: JSON = options.count > 1 ? [:] : ["column": .string(sorted.first?.key.rawValue ?? "")]
    return [
      TeamEntry(
        "board.enter", ["enter": command], again: true,
        [("note", .draw(letter: "n"))] + (options.count > 1 ? [("column", column)] : [])
          + [("text", .text(letters: Limits.note.scalars))])
    ] + informing
  }

  /// "À savoir": what the team knows of an idea that all can read.
  private var informing: [TeamEntry] {
    let shown = phase.isSortable ? postIts.all.filter { $0.value.isOnBoard }.sorted { $0.value.number < $1.value.number } : []
    guard !shown.isEmpty else { return [] }
    let notes = shown.map { ($0.key.rawValue, TeamEntry.Option(number: $0.value.number, title: $0.value.text.string)) }
    return [
      TeamEntry(
        "board.inform", ["inform": [:]],
        [("note", .choice(notes, value: nil)), ("reason", .text(letters: Limits.reason.scalars))])
    ]
  }
}
