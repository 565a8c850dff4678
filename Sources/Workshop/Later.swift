// "À reprendre plus tard": side subjects come up at every workshop, and whoever brings one up goes on with it until somebody writes it
// down before their eyes. The list is the session's own, there whatever the room does, and goes into the report.

/// One subject that is left for later.
public struct LaterSubject: Hashable, Sendable {
  public let rank: Int
  public let text: Text
  /// During which activity it came up.
  public let during: ActivityID?
  var isTaken = false
}

/// One subject that is left for later; drawn by the page that writes it.
public struct LaterID: Identifier {
  public static let letter: Character = "l"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension Session {
  /// What is left for later, in the order in which it came up.
  public var later: [(id: LaterID, subject: LaterSubject)] {
    subjects.filter { !$0.value.isTaken }.map { ($0.key, $0.value) }.sorted { $0.subject.rank < $1.subject.rank }
  }

  /// What a command about the list becomes; nil when it is none.
  func leave(_ command: SessionCommand) throws(Rejection) -> [Event]? {
    switch command {
    case .putLater(let id, let text):
      guard phase != .closed else { throw .sessionEnded }
      guard id.isWellFormed else { throw .malformed }
      guard subjects[id] == nil else { throw .alreadyThere }
      guard later.count < Limits.laterSubjects else { throw .tooManyNotes }
      return [.laterPut(id: id, text: try text.checked(Limits.note))]
    case .takeLater(let id):
      guard phase != .closed else { throw .sessionEnded }
      guard let subject = subjects[id] else { throw .unknownNote }
      return subject.isTaken ? [] : [.laterTaken(id: id)]
    default: return nil
    }
  }

  mutating func applyLater(_ event: Event) {
    switch event {
    case .laterPut(let id, let text):
      guard subjects[id] == nil else { return }
      subjects[id] = LaterSubject(rank: subjects.count + 1, text: text, during: current)
    case .laterTaken(let id): subjects[id]?.isTaken = true
    default: break
    }
  }

  /// For the team always; for everybody when the lead puts it on the wall, and at the end.
  var laterView: JSON? {
    guard !later.isEmpty else { return nil }
    let items = later.enumerated().map { index, one in
      (one.id.rawValue, ["rank": .integer(index + 1), "text": .string(one.subject.text.string)] as JSON)
    }
    return .object(Dictionary(uniqueKeysWithValues: items))
  }
}
