// What the console offers the lead. Going back is always possible, except to the silence.
extension Ideation {
  var moves: [Move] {
    switch phase {
    case .silent: [turn("reveal", .reading, careful: true, main: true), turn("close", .closed, careful: true)]
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

  private func turn(_ word: String, _ to: Phase, careful: Bool = false, main: Bool = false) -> Move {
    Move("ideation.\(word)", ["turn": ["to": .string(to.rawValue)]], careful: careful, main: main)
  }

  var touch: [NoteTouch] {
    let between = columns.count > 1 ? [NoteTouch("move", atLeast: 1, column: true)] : []
    return [
      NoteTouch("merge", atLeast: 2, words: true, makes: "into"), NoteTouch("group", atLeast: 1, words: true, makes: "group"),
    ] + between + [
      NoteTouch("setAside", atLeast: 1, words: true), NoteTouch("bringBack", atLeast: 1, needs: "aside"),
      NoteTouch("unmerge", atLeast: 1, needs: "of"), NoteTouch("ungroup", atLeast: 1, needs: "group", takes: "group"),
    ]
  }

  /// Reveals, opens the second round, sorts by merging two notes of one column, closes.
  public func script(_ generator: inout SeededGenerator) -> Command? {
    switch phase {
    case .silent: .turn(to: .reading)
    case .reading: .turn(to: .second)
    case .second: .turn(to: .sorting)
    case .sorting: merge(&generator) ?? .turn(to: .closed)
    case .closed: nil
    }
  }

  private func merge(_ generator: inout SeededGenerator) -> Command? {
    guard !postIts.all.values.contains(where: { !$0.parts.isEmpty }) else { return nil }
    let candidates = notes
    guard candidates.count > 3 else { return nil }
    for (index, first) in candidates.enumerated() {
      guard let second = candidates[(index + 1)...].first(where: { $0.column == first.column }) else { continue }
      let both = Text("\(first.text.string), et \(second.text.string)")
      let text = (try? both.checked(Limits.note)) ?? first.text
      return .merge(notes: [first.id, second.id], into: NoteID("n" + generator.hex(16)), text: text)
    }
    return nil
  }
}
