// "Annuler": for 20 seconds each action of the lead can be taken back, the last one first. What an action changed says how:
// of what the lead sets, the value before it is put back; a move inside an activity is answered by the move that its kind names.

/// An action of the lead that can be taken back.
struct Undoable: Sendable {
  enum Before: Sendable {
    case conduct(Conduct)
    case door(Door)
    case plan(Plan, Conduct)
    case people([Participant], tables: [TableID])
    case move(ActivityID, inverse: JSON)
    /// Whether a subject was off the list.
    case later(LaterID, isTaken: Bool)
  }
  /// Counts the actions of the lead: two leads who press at the same time take one back, not two.
  let step: Int
  /// What was done, as a command or as the words of a kind and its event: `go`, `board.turned`.
  let word: String
  let at: Instant
  let before: Before

  var until: Instant { at + Limits.undoMilliseconds }
}

extension Session {
  /// The action that would be taken back next.
  var undoable: Undoable? { undoables.last }

  func undo(_ step: Int, in context: Context) throws(Rejection) -> [Event] {
    guard let undoable, undoable.step == step else { throw .stale }
    guard context.now <= undoable.until else { throw .tooLate }
    guard case .move(let id, let inverse) = undoable.before else { return [.undone(step: step)] }
    guard phase == .running else { throw .sessionEnded }
    guard id == playing, let activity = stages[id]?.activity else { throw .stale }
    let answers = try activity.decide(inverse, in: context)
    return answers.map { .activity(id: id, event: $0) } + [.undone(step: step)]
  }

  /// What would take an event back; nothing when the lead did not do it or it cannot be.
  func undoable(_ entry: Entry) throws -> (word: String, before: Undoable.Before)? {
    guard let role = Role(rawValue: entry.by), Rights.allows(role, .lead) else { return nil }
    switch entry.event {
    case .activity(let id, let event):
      guard let stage = stages[id], !stage.isExample, let activity = stage.activity else { return nil }
      guard let inverse = try activity.inverse(of: event) else { return nil }
      return ("\(activity.words).\(event.only?.name ?? "")", .move(id, inverse: inverse))
    case .replanned: return ("usePlan", .plan(plan, conduct))
    case .doorSet: return ("door", .door(door))
    case .laterPut(let id, _): return ("putLater", .later(id, isTaken: true))
    case .laterTaken(let id): return ("takeLater", .later(id, isTaken: false))
    default: return entry.event.conductWord.map { ($0, .conduct(conduct)) } ?? peopleBefore(entry.event)
    }
  }

  mutating func remember(_ word: String, _ before: Undoable.Before, at now: Instant) {
    stepsTaken += 1
    undoables.removeAll { $0.until < now }
    undoables.append(Undoable(step: stepsTaken, word: word, at: now, before: before))
  }

  /// A move that cannot be taken back ends what could be of the moves before it: a vote that was counted does not open again.
  mutating func seal(_ entry: Entry, _ changes: inout Changes) {
    guard case .activity(let id, _) = entry.event, let role = Role(rawValue: entry.by), Rights.allows(role, .lead) else { return }
    let before = undoables.count
    undoables.removeAll { if case .move(id, _) = $0.before { true } else { false } }
    if undoables.count != before { changes.lead = true }
  }

  mutating func takeBack(_ step: Int, _ changes: inout Changes) throws {
    guard let index = undoables.firstIndex(where: { $0.step == step }) else { return }
    let before = undoables[index].before
    // An inverse move is no action of its own: taking back is not taken back.
    undoables.removeSubrange(index...)
    switch before {
    case .conduct(let conduct):
      self.conduct = conduct
      try reopenExample()
    case .door(let state): door = state
    case .plan(let plan, let conduct):
      try use(plan, &changes)
      self.conduct = conduct
    case .people(let people, let tables): putBack(people, tables, &changes)
    case .later(let id, let isTaken): subjects[id]?.isTaken = isTaken
    case .move: break
    }
  }
}

extension Event {
  /// The command that makes it, when it changes only what the lead sets.
  fileprivate var conductWord: String? {
    switch self {
    case .went: "go"
    case .stepsShown: "showSteps"
    case .timeAdded: "addMinutes"
    case .paused: "pause"
    case .unpaused: "unpause"
    case .blanked: "blank"
    case .ended: "end"
    case .resumed: "resume"
    case .attentionSet: "attention"
    case .inserted: "insert"
    case .reworded: "reword"
    case .reordered: "reorder"
    case .skipped: "skip"
    case .postponed: "postpone"
    case .minutesSet: "setMinutes"
    case .caughtUp: "catchUp"
    case .exampleBegun, .exampleEnded: "practise"
    case .wallShown: "showWall"
    case .phonesSet: "phones"
    case .singleScreenSet: "singleScreen"
    default: nil
    }
  }
}
