// Questions to each, answered alone. Nobody sees what was answered, nor how often, before the lead has closed the questions and
// shows one: an answer in sight would be copied. Who answered what is in no view but one's own. What people wrote is read by the
// lead between the close and the wall, and a word can be set aside; no word is ever changed.

/// Questions of several forms, answered alone and shown one by one.
public struct Questionnaire: Activity {
  public static let kind = "questionnaire"
  public static let rights: [String: Right] = [
    "answer": .takePart, "close": .lead, "reopen": .lead, "show": .lead, "hide": .lead, "setAside": .sort, "bringBack": .sort,
    "count": .lead, "enter": .lead,
  ]

  public enum Command: Codable, Sendable {
    /// The whole answer to one question, which replaces the one before; none of the four is "je ne réponds pas".
    case answer(question: QuestionID, options: [OptionID]?, number: Int?, text: Text?, words: [Text]?)
    case close
    case reopen
    case show(question: QuestionID)
    case hide
    case setAside(note: NoteID, reason: Text?)
    case bringBack(note: NoteID)
    /// The hands that the lead counted for each option; another count of the question replaces it.
    case count(question: QuestionID, options: [OptionID: Int])
    /// One text or word of a paper.
    case enter(question: QuestionID, text: Text)
  }

  public enum Event: Codable, Sendable {
    /// `notes` are the ids of what was written, in its order; they stay when the words are erased. Without an answer the person
    /// preferred not to answer, or it was erased.
    case answered(person: ParticipantID, question: QuestionID, answer: Answer?, notes: [NoteID]?)
    case closed
    case reopened
    case shown(question: QuestionID)
    case hidden
    case setAside(note: NoteID, reason: Text?)
    case broughtBack(note: NoteID)
    case counted(question: QuestionID, options: [OptionID: Int])
    /// Without a text it was erased.
    case entered(question: QuestionID, text: Text?, note: NoteID)
  }

  public struct Answer: Codable, Hashable, Sendable {
    public var options: [OptionID]?
    public var number: Int?
    public var text: Text?
    public var words: [Text]?
    /// What was written: one text, or the words.
    var written: [Text] { text.map { [$0] } ?? words ?? [] }
  }

  let questions: [Question]
  /// What each question gave before: as the plan says, else as this session counted it.
  let told: [QuestionID: Figures]
  let compares: Bool
  var recalled: [QuestionID: Figures] = [:]
  /// Notes pass through: what was written before is there for what follows.
  public let notes: [Note]
  /// Whoever was asked, question by question; an answer that is nil was refused or erased.
  private(set) var answers: [ParticipantID: [QuestionID: Answer?]] = [:]
  private(set) var hands: [QuestionID: [OptionID: Int]] = [:]
  private(set) var papers: [QuestionID: [Text]] = [:]
  private(set) var isClosed = false
  private(set) var shown: QuestionID?
  /// The id of each thing that was written, by how it is compared: the same word twice is one word.
  private(set) var ids: [QuestionID: [String: NoteID]] = [:]
  private(set) var aside: Set<NoteID> = []
  private(set) var nextNote = 1

  public init(_ setup: Setup, notes: [Note]) {
    questions = Questionnaire.questions(of: setup)
    told = Questionnaire.figures(setup.before ?? [], of: questions)
    compares = setup.compare ?? true
    self.notes = notes
  }

  func question(_ id: QuestionID) -> Question? { questions.first { $0.id == id } }

  public mutating func apply(_ event: Event) {
    switch event {
    case .answered(let person, let question, let answer, let notes):
      answers[person, default: [:]][question] = .some(answer)
      let written = answer?.written ?? []
      for (index, note) in (notes ?? []).enumerated() {
        name(written.indices.contains(index) ? written[index] : nil, note, question)
      }
    case .closed: isClosed = true
    case .reopened: (isClosed, shown) = (false, nil)
    case .shown(let question): shown = question
    case .hidden: shown = nil
    case .setAside(let note, _): aside.insert(note)
    case .broughtBack(let note): aside.remove(note)
    case .counted(let question, let options): hands[question] = options
    case .entered(let question, let text, let note):
      if let text { papers[question, default: []].append(text) }
      name(text, note, question)
    }
  }

  /// Remembers the id of something that was written; of what was erased, only that its id is taken.
  private mutating func name(_ written: Text?, _ note: NoteID, _ question: QuestionID) {
    nextNote = max(nextNote, (Int(note.rawValue.dropFirst()) ?? 0) + 1)
    if let written { ids[question, default: [:]][written.compared] = note }
  }

  public static func redacted(_ event: Event) -> Event {
    switch event {
    case .answered(let person, let question, _, let notes):
      .answered(person: person, question: question, answer: nil, notes: notes)
    case .setAside(let note, let reason): .setAside(note: note, reason: reason.map { _ in .erased })
    case .counted(let question, _): .counted(question: question, options: [:])
    case .entered(let question, _, let note): .entered(question: question, text: nil, note: note)
    case .closed, .reopened, .shown, .hidden, .broughtBack: event
    }
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .answered(_, let question, _, _): "answers question \(question.rawValue.dropFirst()), or prefers not to"
    case .closed: "closes the questions"
    case .reopened: "opens the questions again"
    case .shown(let question): "shows what was answered to question \(question.rawValue.dropFirst())"
    case .hidden: "hides the answers"
    case .setAside: "sets something that was written aside"
    case .broughtBack: "brings something that was written back"
    case .counted(let question, _): "counts raised hands for question \(question.rawValue.dropFirst())"
    case .entered: "types an answer of a paper"
    }
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { answers[person] != nil }
}

extension Text {
  /// How words are compared: small letters, one space between.
  var compared: String { string.lowercased().split { $0.isWhitespace }.joined(separator: " ") }
}
