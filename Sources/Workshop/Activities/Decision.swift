// What becomes of each idea. The evaluation's first regret is that nobody told: so every idea gets a status and an answer, the ones
// that are not kept too, and who decides stands above them. An idea that has no answer yet is shown to have none.

/// What is kept, what waits, what is not done, and why, idea by idea.
public struct Decision: Activity {
  public static let kind = "decision"
  public static let rights: [String: Right] = ["decide": .lead, "answer": .lead, "forget": .lead]

  /// Where an idea stands; the columns of the board, in this order.
  public enum Status: String, Codable, CaseIterable, Sendable {
    case open, kept, later, refused
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
  }

  public enum Event: Codable, Sendable {
    case decided(note: NoteID, status: Status)
    case answered(note: NoteID, reason: Text)
    case forgot(note: NoteID)
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

  func status(of note: NoteID) -> Status { statuses[note] ?? .open }

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
    }
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .decided(let note, _): .decide(note: note, column: status(of: note).column)
    case .answered(let note, _), .forgot(let note): reasons[note].map { .answer(note: note, reason: $0) } ?? .forget(note: note)
    }
  }

  /// What is kept goes on; what is not has its answer.
  public var notes: [Note] { all.filter { status(of: $0.id) == .kept } }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { false }
  public func touched(by event: Event) -> Touched { Touched(people: .only([]), phones: true, walls: true) }

  public static func redacted(_ event: Event) -> Event {
    guard case .answered(let note, _) = event else { return event }
    return .answered(note: note, reason: .erased)
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .decided(_, .open): "leaves an idea open again"
    case .decided(_, .kept): "keeps an idea"
    case .decided(_, .later): "keeps an idea for later"
    case .decided(_, .refused): "does not keep an idea"
    case .answered(_, let reason): "answers an idea: “\(reason.string)”"
    case .forgot: "takes an answer back"
    }
  }

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? { nil }
}
