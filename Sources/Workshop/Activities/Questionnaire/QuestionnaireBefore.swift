// The same question twice: at the beginning and at the end of a session, or in two sessions. What was answered before stands beside
// what is answered now as numbers, and only once both may be seen: when the lead shows the question. Questions and answers are
// recognised by their words, so that a plan names nothing, and an activity that is moved or repeated still finds its pair.
extension Questionnaire {
  public var figures: [Figures] { questions.compactMap { figures(of: $0) } }

  /// What a question gave; nothing of texts, that are read and not counted.
  private func figures(of question: Question) -> Figures? {
    switch result(of: question) {
    case .words(let cloud):
      let listed = Set(question.options.map(\.id.rawValue))
      // What nobody of the team could read yet stays here: later it would be on the wall unread.
      let words = cloud.items.filter { $0.value.count > 0 && (isClosed || listed.contains($0.key)) }
      let counts = words.sorted { $0.value.rank < $1.value.rank }.map {
        Figures.Count(title: $0.value.title, count: $0.value.count, written: listed.contains($0.key) ? nil : true)
      }
      return cloud.answers == 0 ? nil : Figures(question: question.text, answers: cloud.answers, counts: counts)
    case .bars(let bars):
      let counts =
        question.answer == .number
        ? Dictionary(grouping: numbers(of: question)) { $0 }.sorted { $0.key < $1.key }.map {
          Figures.Count(title: Wording("\($0.key)"), count: $0.value.count)
        }
        : question.options.map { Figures.Count(title: $0.title, count: bars.items[$0.id.rawValue]?.count ?? 0) }
      return bars.answers == 0 ? nil : Figures(question: question.text, answers: bars.answers, counts: counts)
    default: return nil
    }
  }

  /// Of a question that was asked several times, the last.
  public func wanted(of earlier: [Figures]) -> [Figures] {
    guard compares else { return [] }
    return questions.compactMap { question in
      told[question.id] == nil && question.answer != .text ? earlier.last { $0.question.isSame(as: question.text) } : nil
    }
  }

  public mutating func recall(_ earlier: [Figures]) {
    recalled = Questionnaire.matched(earlier, questions)
  }

  /// What the plan says of another time.
  static func figures(_ before: [Before], of questions: [Question]) -> [QuestionID: Figures] {
    let told = before.map { before in
      let single = questions.first { $0.text.isSame(as: before.question) }.map { $0.most == 1 } ?? true
      let counts = before.answers.map(\.count)
      return Figures(
        question: before.question, answers: before.people ?? (single ? counts.reduce(0, +) : counts.max() ?? 0),
        counts: before.answers.map { Figures.Count(title: $0.title, count: $0.count) })
    }
    return matched(told, questions)
  }

  private static func matched(_ figures: [Figures], _ questions: [Question]) -> [QuestionID: Figures] {
    let pairs = questions.compactMap { question in
      figures.last { $0.question.isSame(as: question.text) }.map { (question.id, $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What was answered before to a question, if it is known.
  func before(_ question: Question) -> Figures? { told[question.id] ?? recalled[question.id] }

  /// How often each option was chosen before.
  func countsBefore(_ question: Question) -> [Int]? {
    before(question).map { before in
      let counts = before.byWords
      return question.options.map { $0.title.spoken.compactMap { counts[$0] }.max() ?? 0 }
    }
  }

  /// The numbers that were answered before.
  func numbersBefore(_ question: Question) -> [Int]? {
    before(question).map { before in
      before.counts.flatMap { Array(repeating: Int($0.title.in("fr")), count: max($0.count, 0)).compactMap(\.self) }.sorted()
    }
  }

  static func mistakes(inBefore setup: Setup) -> [SetupProblem] {
    let questions = questions(of: setup)
    return (setup.before ?? []).enumerated().flatMap { index, before in
      mistakes(in: before, at: "before.\(index)", questions)
    }
  }

  private static func mistakes(in before: Before, at path: String, _ questions: [Question]) -> [SetupProblem] {
    guard let question = questions.first(where: { $0.text.isSame(as: before.question) }) else {
      let problem = Wording(fr: "cette question n’est pas posée ici", en: "this question is not asked here")
      let advice = Wording(fr: "Recopie la question mot pour mot.", en: "Copy the question word for word.")
      return [SetupProblem("\(path).question", problem, advice)]
    }
    return before.answers.enumerated().compactMap { index, given in
      if !(0...Limits.peoplePerRoomAtMost).contains(given.count) {
        let problem = Wording(fr: "\(given.count) personnes", en: "\(given.count) people")
        let most = Limits.peoplePerRoomAtMost
        let advice = Wording(fr: "Écris un nombre de 0 à \(most).", en: "Write a number from 0 to \(most).")
        return SetupProblem("\(path).answers.\(index).count", problem, advice)
      }
      let isKnown =
        question.free || question.options.contains { $0.title.isSame(as: given.title) }
        || question.answer == .number && Int(given.title.in("fr")) != nil
      let problem = Wording(fr: "cette réponse n’est pas dans la liste", en: "this answer is not among the options")
      let advice = Wording(fr: "Recopie la réponse mot pour mot.", en: "Copy the answer word for word.")
      return isKnown ? nil : SetupProblem("\(path).answers.\(index).title", problem, advice)
    }
  }
}
