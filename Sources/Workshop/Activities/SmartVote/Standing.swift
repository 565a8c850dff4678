extension SmartVote {
  /// The ideas of a count in their order: most gommettes first. Equal gommettes are a tie and stay one; nothing breaks it,
  /// and its ideas stand in the order of their numbers, so that the order never depends on chance.
  struct Standing {
    struct Line {
      let note: Note
      let score: Score
      /// 1 for the most gommettes; after two first places comes the third.
      var place: Int
      var tied: Bool
      var kept: Bool
    }
    let lines: [Line]
    private let keep: Int

    init(_ items: [Note], _ scores: [NoteID: Score], keep: Int, tie: Rules.Tie) {
      let sorted = items.map { ($0, scores[$0.id] ?? Score()) }.sorted {
        ($1.1.dots, $0.0.number, $0.0.id) < ($0.1.dots, $1.0.number, $1.0.id)
      }
      let together = Dictionary(grouping: sorted, by: \.1.dots).mapValues(\.count)
      var lines: [Line] = []
      for (index, (note, score)) in sorted.enumerated() {
        let place = lines.last.map { $0.score.dots == score.dots ? $0.place : index + 1 } ?? 1
        let size = together[score.dots] ?? 1
        let last = tie == .together ? place : place + size - 1
        // An idea without a gommette is never kept, however few others there are.
        lines.append(Line(note: note, score: score, place: place, tied: size > 1, kept: score.dots > 0 && last <= keep))
      }
      self.lines = lines
      self.keep = keep
    }

    /// Ideas in a tie across the cut that only a run-off decides.
    var undecided: [Line] { lines.filter { !$0.kept && $0.place <= keep && $0.score.dots > 0 } }
    /// Places that a run-off has to give.
    var placesLeft: Int { keep - lines.count(where: \.kept) }

    /// How many of the last lines are seen when at least so many are asked for: a tie is never cut.
    func lines(showing count: Int) -> Int {
      var hidden = max(0, lines.count - count)
      while hidden > 0, hidden < lines.count, lines[hidden - 1].place == lines[hidden].place { hidden -= 1 }
      return lines.count - hidden
    }
  }
}
