// What the room answered, counted. Nothing here knows who.
extension Questionnaire {
  /// Something that was written in a question, with how many people wrote it.
  struct Written: Sendable {
    let id: NoteID
    let text: Text
    let count: Int
  }

  /// How many bars a question with numbers has at most; more numbers than that are put together.
  private static let barsAtMost = 8

  /// The answers to one question on phones, and how many were asked it there and did not answer.
  private func given(to question: Question) -> (answers: [Answer], silent: Int) {
    let given = answers.values.compactMap { $0[question.id].flatMap { $0 } }
    return (given, answers.count - given.count)
  }

  /// People who answered a question: on phones, with a raised hand, on paper. Who may raise a hand for several options counts once.
  private func count(_ answers: [Answer], _ question: Question) -> Int {
    let raised = (hands[question.id] ?? [:]).values
    return answers.count + (question.most > 1 ? raised.max() ?? 0 : raised.reduce(0, +)) + (papers[question.id]?.count ?? 0)
  }

  /// What people wrote, set aside or not, by its letters. Words of the list are not among it.
  func written(in question: Question) -> [Written] {
    var spellings: [NoteID: [Text: Int]] = [:]
    let listed = Set(question.options.flatMap(\.spellings))
    for text in given(to: question).answers.flatMap(\.written) + (papers[question.id] ?? []) where !listed.contains(text.compared)
    {
      guard let id = ids[question.id]?[text.compared] else { continue }
      spellings[id, default: [:]][text, default: 0] += 1
    }
    // As most people spell it; when that is even, in small letters.
    let written = spellings.compactMap { id, spellings -> Written? in
      spellings.max { ($0.value, $0.key.string) < ($1.value, $1.key.string) }
        .map { Written(id: id, text: $0.key, count: spellings.values.reduce(0, +)) }
    }
    return written.sorted { ($0.text.compared, $0.id) < ($1.text.compared, $1.id) }
  }

  /// What a question gave, for the wall and the report.
  func result(of question: Question) -> Shape {
    switch question.answer {
    case .words: .words(cloud(of: question))
    case .text: .board(board(of: [question], withAside: false))
    case .scale, .agreement, .choice, .choices, .number: .bars(bars(of: question))
    }
  }

  private func cloud(of question: Question) -> WordCloud {
    let (answers, silent) = given(to: question)
    var words = question.options.map { option in
      let count = answers.count { answer in
        answer.options?.contains(option.id) == true || answer.written.contains { option.spellings.contains($0.compared) }
      }
      let papers = (papers[question.id] ?? []).count { option.spellings.contains($0.compared) }
      return (id: option.id.rawValue, title: option.title, count: count + papers + (hands[question.id]?[option.id] ?? 0))
    }
    words += written(in: question).filter { !aside.contains($0.id) }.map { ($0.id.rawValue, Wording($0.text.string), $0.count) }
    words.sort { ($1.count, $0.title.in("fr"), $0.id) < ($0.count, $1.title.in("fr"), $1.id) }
    let items = words.enumerated().map {
      ($0.element.id, WordCloud.Word(rank: $0.offset + 1, title: $0.element.title, count: $0.element.count))
    }
    return WordCloud(
      question: question.text, items: Dictionary(items, uniquingKeysWith: { first, _ in first }),
      answers: self.count(answers, question), silent: silent)
  }

  private func bars(of question: Question) -> Bars {
    let (answers, silent) = given(to: question)
    let numbers = answers.compactMap(\.number).sorted()
    let counts = question.options.map { option in
      answers.count { $0.options?.contains(option.id) == true } + (hands[question.id]?[option.id] ?? 0)
    }
    var bars = Bars(question: question.text, items: [:], answers: count(answers, question), silent: silent)
    (bars.low, bars.high) = (question.low, question.high)
    if question.answer == .number {
      bars.items = Questionnaire.bars(of: numbers)
      bars.middle = numbers.isEmpty ? nil : numbers[(numbers.count - 1) / 2]
      return bars
    }
    for (option, count) in zip(question.options, counts) {
      let rank = bars.items.count + 1
      bars.items[option.id.rawValue] = Bars.Bar(rank: rank, title: option.title, picture: option.picture, count: count)
    }
    if question.answer == .scale {
      bars.average = Average(of: counts.enumerated().flatMap { Array(repeating: $0.offset + 1, count: $0.element) })
    }
    if question.answer == .agreement {
      bars.verdict = Questionnaire.verdict(yes: counts[0] + counts[1], no: counts[2] + counts[3])
    }
    return bars
  }

  /// A bar a number, or a bar for as many numbers in a row as leave no more than eight.
  private static func bars(of numbers: [Int]) -> [String: Bars.Bar] {
    guard let first = numbers.first, let last = numbers.last else { return [:] }
    let each = Set(numbers).sorted()
    let step = (last - first) / barsAtMost + 1
    let ranges =
      each.count <= barsAtMost
      ? each.map { $0...$0 } : stride(from: first, through: last, by: step).map { $0...min($0 + step - 1, last) }
    let bars = ranges.enumerated().map { index, range in
      let title = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
      return ("b\(index + 1)", Bars.Bar(rank: index + 1, title: Wording(title), count: numbers.count { range.contains($0) }))
    }
    return Dictionary(uniqueKeysWithValues: bars)
  }

  /// A room is divided when each side has a third of those who take one; of two people nothing is said.
  static func verdict(yes: Int, no: Int) -> Bars.Verdict? {
    guard yes + no >= 3 else { return nil }
    if 3 * min(yes, no) >= yes + no { return .divided }
    return yes > no ? .agree : .disagree
  }

  /// What was written, on post-its: a column a question.
  func board(of questions: [Question], withAside: Bool) -> Board {
    var columns: [ColumnID: Board.Column] = [:]
    var cards: [NoteID: Board.Card] = [:]
    for question in questions {
      let column = ColumnID("c\(question.rank)")
      let all = written(in: question)
      let kept = all.filter { !aside.contains($0.id) }
      columns[column] = Board.Column(rank: question.rank, title: question.text, picture: nil, count: kept.count)
      for (index, one) in (withAside ? all : kept).enumerated() {
        cards[one.id] = Board.Card(
          column: column, rank: index + 1, number: index + 1, text: one.text, from: nil, group: nil, of: nil,
          aside: aside.contains(one.id) ? true : nil)
      }
    }
    return Board(faceDown: false, columns: columns, groups: nil, notes: cards)
  }

  public var outcome: [Shape] { questions.map { result(of: $0) } }
}
