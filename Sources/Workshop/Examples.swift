// "On fait un exemple ensemble": a copy of the current activity, played by everybody and thrown away. It has an id of its own,
// so that what a phone still had to say when it ended is refused instead of being counted; the log keeps its events without
// their words, so that an example is on no disk.

extension Session {
  /// The activity that people are in: the example of the current one, or itself.
  public var playing: ActivityID? { conduct.example ?? conduct.current }

  func practise(_ isOn: Bool) throws(Rejection) -> [Event] {
    guard phase == .running, let current else { throw .notNow }
    guard isOn != (conduct.example != nil) else { return [] }
    return isOn ? [.exampleBegun(activity: current, example: newExample(of: current))] : [.exampleEnded]
  }

  /// The entry as the log keeps it: nothing of an example, nor of what people say of themselves for a draw.
  /// - Throws: when an event of an activity has an unknown form.
  public func kept(_ entry: Entry) throws -> Entry {
    if case .drawAnswered = entry.event { return try redacted(entry) }
    guard case .activity(let id, _) = entry.event, stages[id]?.isExample == true else { return entry }
    return try redacted(entry)
  }

  private func newExample(of id: ActivityID) -> ActivityID {
    let before = stages.keys.count { $0.rawValue.hasPrefix("\(id)e") }
    return ActivityID("\(id)e\(before + 1)")
  }

  mutating func beginExample(of id: ActivityID, as example: ActivityID) throws {
    guard let stage = stages[id] else { return }
    stages[example] = Stage(planned: stage.planned, source: stage.source, isExample: true, given: stage.given)
    conduct.example = example
    try reopenExample()
  }

  /// Nothing of an example stays when it is over.
  mutating func forgetExamples() {
    for (id, stage) in stages where stage.isExample && stage.activity != nil && id != conduct.example {
      stages[id]?.activity = nil
    }
  }

  /// An example that is played again begins again.
  mutating func reopenExample() throws {
    forgetExamples()
    guard let example = conduct.example, let stage = stages[example], stage.activity == nil else { return }
    let activity = try begun(stage.planned, stage.given)
    stages[example]?.activity = activity
  }
}
