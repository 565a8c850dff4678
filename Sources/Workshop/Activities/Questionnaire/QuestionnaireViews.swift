extension Questionnaire {
  public struct View: Encodable {
    struct Option: Encodable {
      let rank: Int
      let title: Wording
      let picture: String?
    }
    struct Asked: Encodable {
      let rank: Int
      let text: Wording
      let answer: Answering
      let low: Wording?
      let high: Wording?
      let options: [OptionID: Option]?
      let most: Int
      let free: Bool?
      let from: Int?
      let to: Int?
    }
    /// `answering`, `closed` (nothing shown), `shown`.
    let phase: String
    let answered: Int
    let questions: [QuestionID: Asked]
    let shown: QuestionID?
    let result: Shape?
  }

  public struct Own: Encodable {
    struct Given: Encodable {
      let options: [OptionID]?
      let number: Int?
      let text: Text?
      let words: [Text]?
      /// Something of it was set aside by the team.
      let aside: Bool?
    }
    /// By question; empty where this person preferred not to answer.
    let answers: [QuestionID: Given]
  }

  public func view(_ roster: Roster) -> View {
    let asked = questions.map { question in (question.id, View.Asked(question)) }
    return View(
      phase: phase, answered: answered, questions: Dictionary(uniqueKeysWithValues: asked), shown: shown,
      result: shown.flatMap(question).map { result(of: $0) })
  }

  /// People who were asked on their phone, and at least as many as raised a hand or gave a paper to one question.
  private var answered: Int {
    let aloud = questions.map { (hands[$0.id] ?? [:]).values.reduce(0, +) + (papers[$0.id]?.count ?? 0) }
    return answers.count + (aloud.max() ?? 0)
  }

  private var phase: String { isClosed ? shown == nil ? "closed" : "shown" : "answering" }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    let given = (answers[person] ?? [:]).map { id, answer in
      let isAside = (answer?.written ?? []).contains { ids[id]?[$0.compared].map(aside.contains) ?? false }
      return (
        id,
        Own.Given(
          options: answer?.options, number: answer?.number, text: answer?.text, words: answer?.words, aside: isAside ? true : nil)
      )
    }
    return Own(answers: Dictionary(uniqueKeysWithValues: given))
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    var figures = ["answered": answered, "questions": questions.count]
    if let shown { figures["rank"] = question(shown)?.rank }
    let sorts = Rights.allows(role, .sort) && isClosed
    let shape = sorts ? leadShape(roster) : shape(roster)
    var touch: [NoteTouch] = []
    if case .board = shape, sorts {
      touch = [NoteTouch("setAside", atLeast: 1, words: true), NoteTouch("bringBack", atLeast: 1, needs: "aside")]
    }
    return Wall(
      word: "questionnaire.\(phase)", figures: figures, shape: shape, moves: Rights.allows(role, .lead) ? moves : [],
      touch: touch, entry: Rights.allows(role, .lead) && !isClosed ? entries : [])
  }

  /// In a room without phones each question is asked aloud, and papers are typed.
  private var entries: [TeamEntry] {
    questions.flatMap { question -> [TeamEntry] in
      let asked = TeamEntry.Field.choice(
        [(question.id.rawValue, TeamEntry.Option(title: question.text))], value: question.id.rawValue)
      let options = question.options.map { ($0.id.rawValue, TeamEntry.Option(title: $0.title, picture: $0.picture)) }
      let counted = Dictionary(
        (hands[question.id] ?? [:]).map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
      let count = TeamEntry(
        "questionnaire.count", ["count": [:]],
        [("question", asked), ("options", .numbers(options, 0...Limits.peoplePerRoomAtMost, value: counted))])
      let letters = question.answer == .text ? Limits.note.scalars : Limits.name.scalars
      let write = TeamEntry(
        "questionnaire.enter", ["enter": [:]], again: true, [("question", asked), ("text", .text(letters: letters))])
      return (options.isEmpty ? [] : [count]) + (question.isWritten ? [write] : [])
    }
  }

  private func shape(_ roster: Roster) -> Shape {
    if let shown = shown.flatMap(question) { return result(of: shown) }
    // What is asked stands on the wall when it is one thing.
    let asked = questions.count == 1 ? questions.first?.text : nil
    return .turnout(Turnout(done: answered, people: max(roster.count, answered), question: asked))
  }

  /// What was written lies before the lead as post-its, those set aside too: all of it before the first question is shown, then
  /// that of the question.
  private func leadShape(_ roster: Roster) -> Shape {
    let written = questions.filter { $0.isWritten && (shown == nil || shown == $0.id) }
    return written.isEmpty ? shape(roster) : .board(board(of: written, withAside: true))
  }

  private var moves: [Move] {
    guard isClosed else { return [Move("questionnaire.close", ["close": [:]], careful: true, main: true)] }
    let reopen = Move("questionnaire.reopen", ["reopen": [:]])
    guard let rank = shown.flatMap(question)?.rank else {
      return questions.first.map { [show("questionnaire.show", $0), reopen] } ?? [reopen]
    }
    let next = rank < questions.count ? [show("questionnaire.showNext", questions[rank])] : []
    let before = rank > 1 ? [show("questionnaire.showBefore", questions[rank - 2], main: false)] : []
    return next + before + [Move("questionnaire.hide", ["hide": [:]]), reopen]
  }

  private func show(_ word: String, _ question: Question, main: Bool = true) -> Move {
    Move(word, ["show": ["question": .string(question.id.rawValue)]], careful: main, main: main)
  }

  public func touched(by event: Event) -> Touched {
    switch event {
    case .answered(let person, _, _, _): Touched(people: .only([person]), phones: true, walls: true)
    case .closed, .reopened, .shown, .hidden, .counted, .entered: Touched(people: .only([]), phones: true, walls: true)
    case .setAside(let note, _), .broughtBack(let note): Touched(people: .only(authors(of: note)), phones: true, walls: true)
    }
  }

  private func authors(of note: NoteID) -> Set<ParticipantID> {
    Set(
      answers.filter { _, answers in
        answers.contains { id, answer in (answer?.written ?? []).contains { ids[id]?[$0.compared] == note } }
      }.keys)
  }
}

extension Questionnaire.View.Asked {
  init(_ question: Questionnaire.Question) {
    let ranked = question.options.enumerated().map { index, option in
      (option.id, Questionnaire.View.Option(rank: index + 1, title: option.title, picture: option.picture))
    }
    let isNumber = question.answer == .number
    self.init(
      rank: question.rank, text: question.text, answer: question.answer, low: question.low, high: question.high,
      options: ranked.isEmpty ? nil : Dictionary(uniqueKeysWithValues: ranked), most: question.most,
      free: question.free ? true : nil, from: isNumber ? question.numbers.lowerBound : nil,
      to: isNumber ? question.numbers.upperBound : nil)
  }
}
