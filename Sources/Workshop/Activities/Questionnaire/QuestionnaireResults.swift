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
    let before = before(question)
    // What was only said before has an id that nothing written now has.
    let now = words.reduce(into: Set<String>()) { $0.formUnion($1.title.spoken) }
    let gone = (before?.counts ?? []).filter { $0.title.spoken.isDisjoint(with: now) }
    words += gone.enumerated().map { ("b\($0.offset + 1)", $0.element.title, 0) }
    words.sort { ($1.count, $0.title.in("fr"), $0.id) < ($0.count, $1.title.in("fr"), $1.id) }
    let counts = before?.byWords
    let items = words.enumerated().map { index, word in
      var item = WordCloud.Word(rank: index + 1, title: word.title, count: word.count)
      item.before = counts.map { counts in word.title.spoken.compactMap { counts[$0] }.max() ?? 0 }
      return (word.id, item)
    }
    var cloud = WordCloud(
      question: question.text, items: Dictionary(items, uniquingKeysWith: { first, _ in first }),
      answers: count(answers, question), silent: silent)
    cloud.before = before?.answers
    return cloud
  }

  private func bars(of question: Question) -> Bars {
    let (answers, silent) = given(to: question)
    var bars = Bars(question: question.text, items: [:], answers: count(answers, question), silent: silent)
    (bars.low, bars.high) = (question.low, question.high)
    bars.before = before(question).map { Bars.Before(answers: $0.answers) }
    if question.answer == .number { return numbered(bars, question) }
    let now = question.options.map { option in
      answers.count { $0.options?.contains(option.id) == true } + (hands[question.id]?[option.id] ?? 0)
    }
    let then = countsBefore(question)
    for (index, option) in question.options.enumerated() {
      var bar = Bars.Bar(rank: index + 1, title: option.title, picture: option.picture, count: now[index])
      bar.before = then?[index]
      bars.items[option.id.rawValue] = bar
    }
    switch question.answer {
    case .scale:
      bars.average = Questionnaire.average(now)
      bars.before?.average = then.flatMap(Questionnaire.average)
    case .agreement:
      bars.verdict = Questionnaire.verdict(now)
      bars.before?.verdict = then.flatMap { Questionnaire.verdict($0) }
    default: break
    }
    return bars
  }

  /// The numbers that were answered, the smallest first.
  func numbers(of question: Question) -> [Int] { given(to: question).answers.compactMap(\.number).sorted() }

  /// A bar a number, or a bar for as many numbers in a row as leave no more than eight; the numbers of before in the same bars.
  private func numbered(_ bars: Bars, _ question: Question) -> Bars {
    let (now, then) = (numbers(of: question), numbersBefore(question))
    var bars = bars
    for (index, range) in Questionnaire.ranges(of: now + (then ?? [])).enumerated() {
      let title = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
      var bar = Bars.Bar(rank: index + 1, title: Wording(title), count: now.count { range.contains($0) })
      bar.before = then.map { $0.count { range.contains($0) } }
      bars.items["b\(index + 1)"] = bar
    }
    bars.middle = Questionnaire.middle(now)
    bars.before?.middle = then.flatMap(Questionnaire.middle)
    return bars
  }

  private static func ranges(of numbers: [Int]) -> [ClosedRange<Int>] {
    let each = Set(numbers).sorted()
    guard let first = each.first, let last = each.last else { return [] }
    if each.count <= barsAtMost { return each.map { $0...$0 } }
    let step = (last - first) / barsAtMost + 1
    return stride(from: first, through: last, by: step).map { $0...min($0 + step - 1, last) }
  }

  private static func middle(_ numbers: [Int]) -> Int? { numbers.isEmpty ? nil : numbers[(numbers.count - 1) / 2] }

  /// Of how often each step of a scale was given.
  private static func average(_ counts: [Int]) -> Average? {
    Average(of: counts.enumerated().flatMap { Array(repeating: $0.offset + 1, count: $0.element) })
  }

  /// Of how often each step of an agreement was given.
  static func verdict(_ counts: [Int]) -> Bars.Verdict? {
    verdict(yes: counts[0] + counts[1], no: counts[2] + counts[3])
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
