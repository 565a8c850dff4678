// The two questions asked aloud, without phones: the lead taps what the room says, or counts the hands for each answer. Both are
// added to what phones answered, and how many voices an idea has this way is said beside it.
extension Matrix {
  /// What the room said of one idea, by answer. Another count of the same idea replaces it.
  struct Aloud: Hashable, Sendable {
    var x: [Ease: Int]
    var y: [Use: Int]
    /// Each voice answers both questions; who answers one only is a voice too.
    var voices: Int { max(x.values.reduce(0, +), y.values.reduce(0, +)) }
  }

  func asking(_ note: NoteID, _ x: [Ease: Int], _ y: [Use: Int]) throws(Rejection) -> Event {
    guard given.contains(where: { $0.id == note }) else { throw .unknownItem }
    guard !isShown else { throw .notNow }
    let numbers = Array(x.values) + Array(y.values)
    guard numbers.allSatisfy({ (0...Limits.peoplePerRoomAtMost).contains($0) }) else { throw .overCount }
    return .asked(note: note, x: x.filter { $0.value > 0 }, y: y.filter { $0.value > 0 })
  }

  /// First what the room answers as one, then the hands for each answer.
  var entry: [TeamEntry] {
    guard !given.isEmpty else { return [] }
    let experts = experts == nil ? [] : [asksExperts]
    return isShown ? experts : asksRoom + experts
  }

  /// Also while the result is shown: that is when their word is asked for.
  private var asksExperts: TeamEntry {
    let next = given.first { judged[$0.id] == nil } ?? given[0]
    return TeamEntry(
      "matrix.judge", ["judge": [:]], again: true, [("note", choice(next)), ("x", .choice(across, value: nil))])
  }

  private var across: [(String, TeamEntry.Option)] {
    zip(Ease.allCases, [axes.x.low, axes.x.middle ?? axes.x.low, axes.x.high]).map {
      ($0.rawValue, TeamEntry.Option(title: $1))
    }
  }

  private func choice(_ next: Note) -> TeamEntry.Field {
    .choice(given.map { ($0.id.rawValue, TeamEntry.Option($0)) }, value: next.id.rawValue)
  }

  private var asksRoom: [TeamEntry] {
    let note = choice(given.first { aloud[$0.id] == nil } ?? given[0])
    let x = across
    let y = zip(Use.allCases, [axes.y.low, axes.y.high]).map { ($0.rawValue, TeamEntry.Option(title: $1)) }
    let people = 0...Limits.peoplePerRoomAtMost
    return [
      TeamEntry(
        "matrix.answer", ["answer": [:]], again: true,
        [("note", note), ("x", .choice(x, value: nil)), ("y", .choice(y, value: nil))]),
      TeamEntry(
        "matrix.count", ["count": [:]], again: true,
        [("note", note), ("x", .numbers(x, people, value: [:])), ("y", .numbers(y, people, value: [:]))]),
    ]
  }
}
