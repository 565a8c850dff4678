extension Questionnaire {
  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .answer(let question, let options, let number, let text, let words):
      let given = Answer(options: options, number: number, text: text, words: words)
      return [try answered(question, given, by: try context.someone())]
    case .close:
      guard !isClosed else { throw .stale }
      return [.closed]
    case .reopen:
      guard isClosed else { throw .notNow }
      return [.reopened]
    case .show(let id):
      guard isClosed else { throw .notNow }
      guard question(id) != nil else { throw .unknownItem }
      guard shown != id else { throw .stale }
      return [.shown(question: id)]
    case .hide:
      guard shown != nil else { throw .notNow }
      return [.hidden]
    case .setAside(let note, let reason):
      guard isClosed else { throw .notNow }
      guard isWritten(note), !aside.contains(note) else { throw .unknownNote }
      // An insult must be off the wall with one click: the reason may be empty or absent.
      return [.setAside(note: note, reason: reason == "" ? nil : try reason?.checked(Limits.reason))]
    case .bringBack(let note):
      guard isClosed else { throw .notNow }
      guard isWritten(note), aside.contains(note) else { throw .unknownNote }
      return [.broughtBack(note: note)]
    case .count(let id, let options):
      let question = try open(id)
      guard options.keys.allSatisfy({ key in question.options.contains { $0.id == key } }) else { throw .unknownItem }
      guard options.values.allSatisfy((0...Limits.peoplePerRoomAtMost).contains) else { throw .outOfRange }
      return [.counted(question: id, options: options)]
    case .enter(let id, let text):
      let question = try open(id)
      guard question.isWritten else { throw .malformed }
      let text = try text.checked(question.answer == .text ? Limits.note : Limits.name)
      return [.entered(question: id, text: text, note: ids[id]?[text.compared] ?? NoteID("n\(nextNote)"))]
    }
  }

  private func open(_ id: QuestionID) throws(Rejection) -> Question {
    guard !isClosed else { throw .closed }
    guard let question = question(id) else { throw .unknownItem }
    return question
  }

  /// Reopening keeps every answer, and closing again too.
  public func inverse(of event: Event) -> Command? {
    switch event {
    case .answered, .entered: nil
    case .counted(let question, _): .count(question: question, options: hands[question] ?? [:])
    case .closed: .reopen
    // What was shown is not shown again by closing: whoever reopened then closes and shows.
    case .reopened: shown == nil ? .close : nil
    case .shown: shown.map { .show(question: $0) } ?? .hide
    case .hidden: shown.map { .show(question: $0) }
    case .setAside(let note, _): .bringBack(note: note)
    case .broughtBack(let note): .setAside(note: note, reason: nil)
    }
  }

  private func isWritten(_ note: NoteID) -> Bool { questions.contains { written(in: $0).contains { $0.id == note } } }

  private func answered(_ id: QuestionID, _ given: Answer, by person: ParticipantID) throws(Rejection) -> Event {
    let question = try open(id)
    guard let answer = try checked(given, to: question) else {
      return .answered(person: person, question: id, answer: nil, notes: nil)
    }
    var new: [String: NoteID] = [:]
    let notes = answer.written.map { words in
      let key = words.compared
      let note = ids[id]?[key] ?? new[key] ?? NoteID("n\(nextNote + new.count)")
      if ids[id]?[key] == nil { new[key] = note }
      return note
    }
    return .answered(person: person, question: id, answer: answer, notes: notes.isEmpty ? nil : notes)
  }

  /// The answer in the form of its question; nil for "je ne réponds pas".
  private func checked(_ given: Answer, to question: Question) throws(Rejection) -> Answer? {
    guard given != Answer() else { return nil }
    switch question.answer {
    case .scale, .agreement, .choice, .choices:
      guard given == Answer(options: given.options) else { throw .malformed }
    case .number:
      guard given == Answer(number: given.number), let number = given.number else { throw .malformed }
      guard question.numbers.contains(number) else { throw .outOfRange }
      return given
    case .text:
      guard given == Answer(text: given.text) else { throw .malformed }
      return Answer(text: try given.text?.checked(Limits.note))
    case .words:
      guard given == Answer(options: given.options, words: given.words) else { throw .malformed }
    }
    let options = given.options ?? []
    guard options.allSatisfy({ id in question.options.contains { $0.id == id } }) else { throw .unknownItem }
    guard Set(options).count == options.count, question.free || given.words == nil else { throw .malformed }
    guard options.count + (given.words?.count ?? 0) <= question.most else { throw .tooManyAnswers }
    let words = try checked(given.words ?? [], to: question, beside: options)
    if options.isEmpty && words.isEmpty { return nil }
    return Answer(options: options.isEmpty ? nil : options, words: words.isEmpty ? nil : words)
  }

  /// Each word once, and not beside the same word of the list.
  private func checked(_ words: [Text], to question: Question, beside options: [OptionID]) throws(Rejection) -> [Text] {
    var seen = Set(question.options.filter { options.contains($0.id) }.flatMap(\.spellings))
    var checked: [Text] = []
    for word in words {
      let word = try word.checked(Limits.name)
      if seen.insert(word.compared).inserted { checked.append(word) }
    }
    return checked
  }
}

extension Questionnaire.Question.Option {
  /// How it is compared with words that people write, in each language.
  var spellings: [String] { title.byLanguage.values.map { Text($0).compared } }
}
