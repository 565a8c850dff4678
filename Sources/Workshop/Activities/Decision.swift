// What becomes of each idea. The evaluation's first regret is that nobody told: so every idea gets a status and an answer, the ones
// that are not kept too, and who decides stands above them. An idea that has no answer yet is shown to have none.

/// What is kept, what waits, what is not done, and why, idea by idea.
public struct Decision: Activity {
  public static let kind = "decision"
  public static let rights: [String: Right] = [
    "decide": .lead, "answer": .lead, "forget": .lead, "answerLeft": .lead, "forgetLeft": .lead,
  ]
  public static let answersAll = true

  /// Where an idea stands; the columns of the board, in this order.
  public enum Status: String, Codable, CaseIterable, Sendable {
    case open, kept, later, refused
    /// Left on the way here.
    case left
    var column: ColumnID { ColumnID("c\(rank)") }
    var rank: Int { (Status.allCases.firstIndex(of: self) ?? 0) + 1 }
  }

  public struct Setup: Codable, Sendable {
    /// Who decides: "Les habitants de l’atelier et le conseil du centre".
    public var by: Wording?
  }

  public enum Command: Codable, Sendable {
    /// Puts an idea into the column of a status.
    case decide(note: NoteID, column: ColumnID)
    /// Why, in words for whoever had the idea; another answer replaces it.
    case answer(note: NoteID, reason: Text)
    /// Takes the answer away.
    case forget(note: NoteID)
    /// One answer for all that was left on the way and has none yet.
    case answerLeft(reason: Text)
    case forgetLeft(notes: [NoteID])
  }

  public enum Event: Codable, Sendable {
    case decided(note: NoteID, status: Status)
    case answered(note: NoteID, reason: Text)
    case forgot(note: NoteID)
    case answeredLeft(notes: [NoteID], reason: Text)
    case forgotLeft(notes: [NoteID])
  }

  let by: Wording?
  let all: [Note]
  private(set) var statuses: [NoteID: Status] = [:]
  private(set) var reasons: [NoteID: Text] = [:]

  public init(_ setup: Setup, notes: [Note]) {
    by = setup.by
    all = notes
  }

  public static func problems(in setup: Setup) -> [SetupProblem] { SetupProblem.texts([("by", setup.by)], Limits.title) }

  func status(of note: Note) -> Status { statuses[note.id] ?? (note.isLeft == true ? .left : .open) }
  private func status(of id: NoteID) -> Status { all.first { $0.id == id }.map { status(of: $0) } ?? .open }
  /// What was left on the way and has no answer yet.
  var leftUnanswered: [NoteID] { all.filter { status(of: $0) == .left && reasons[$0.id] == nil }.map(\.id) }

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .decide(let note, let column):
      try isHere(note)
      guard let status = Status.allCases.first(where: { $0.column == column }) else { throw .unknownColumn }
      return status == self.status(of: note) ? [] : [.decided(note: note, status: status)]
    case .answer(let note, let reason):
      try isHere(note)
      return [.answered(note: note, reason: try reason.checked(Limits.reason))]
    case .forget(let note):
      try isHere(note)
      guard reasons[note] != nil else { throw .stale }
      return [.forgot(note: note)]
    case .answerLeft(let reason):
      guard !leftUnanswered.isEmpty else { throw .stale }
      return [.answeredLeft(notes: leftUnanswered, reason: try reason.checked(Limits.reason))]
    case .forgetLeft(let notes):
      for note in notes { try isHere(note) }
      guard !notes.isEmpty, notes.allSatisfy({ reasons[$0] != nil }) else { throw .stale }
      return [.forgotLeft(notes: notes)]
    }
  }

  private func isHere(_ note: NoteID) throws(Rejection) {
    guard all.contains(where: { $0.id == note }) else { throw .unknownNote }
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .decided(let note, let status): statuses[note] = status
    case .answered(let note, let reason): reasons[note] = reason
    case .forgot(let note): reasons[note] = nil
    case .answeredLeft(let notes, let reason): for note in notes { reasons[note] = reason }
    case .forgotLeft(let notes): for note in notes { reasons[note] = nil }
    }
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .decided(let note, _): .decide(note: note, column: status(of: note).column)
    case .answered(let note, _), .forgot(let note): reasons[note].map { .answer(note: note, reason: $0) } ?? .forget(note: note)
    case .answeredLeft(let notes, _): .forgetLeft(notes: notes)
    case .forgotLeft: nil
    }
  }

  /// What is kept goes on; what is not has its answer.
  public var notes: [Note] { all.filter { status(of: $0) == .kept } }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { false }
  public func touched(by event: Event) -> Touched { Touched(people: .only([]), phones: true, walls: true) }

  public static func redacted(_ event: Event) -> Event {
    switch event {
    case .answered(let note, _): .answered(note: note, reason: .erased)
    case .answeredLeft(let notes, _): .answeredLeft(notes: notes, reason: .erased)
    default: event
    }
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .decided(_, .open): "leaves an idea open again"
    case .decided(_, .kept): "keeps an idea"
    case .decided(_, .later): "keeps an idea for later"
    case .decided(_, .refused): "does not keep an idea"
    case .decided(_, .left): "puts an idea back among those left on the way"
    case .answered(_, let reason): "answers an idea: “\(reason.string)”"
    case .answeredLeft(let notes, let reason): "answers the \(notes.count) ideas left on the way: “\(reason.string)”"
    case .forgot, .forgotLeft: "takes an answer back"
    }
  }

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? { nil }
}
