// The same question at the beginning and at the end: what was counted then stands beside what is counted now. Like notes, these
// figures are taken when the later activity opens and are written in the log, so that nothing that happens to the earlier one
// afterwards moves them. They hold numbers, never who.

/// What one question gave, for a later activity that asks it again.
public struct Figures: Codable, Hashable, Sendable {
  /// How often one answer was given.
  public struct Count: Codable, Hashable, Sendable {
    public var title: Wording
    public var count: Int
    /// People wrote it themselves: it goes when words are erased.
    public var written: Bool?
  }
  public var question: Wording
  /// People who answered.
  public var answers: Int
  public var counts: [Count]

  /// What stays when words are erased.
  var withoutWords: Figures {
    Figures(question: question, answers: answers, counts: counts.filter { $0.written == nil })
  }
}

extension Figures {
  /// The counts by the words of each answer, in each of its languages.
  var byWords: [String: Int] {
    let said = counts.flatMap { count in count.title.spoken.map { ($0, count.count) } }
    return Dictionary(said, uniquingKeysWith: +)
  }
}

extension Wording {
  /// Whether somebody would say it is the same sentence, in any language of either.
  func isSame(as other: Wording) -> Bool { !spoken.isDisjoint(with: other.spoken) }

  /// What is compared: each language once.
  var spoken: Set<String> { Set(byLanguage.values.map(\.bare)) }
}

extension String {
  /// Small letters, one space between words, one kind of apostrophe.
  fileprivate var bare: String {
    String(lowercased().map { $0 == "’" ? "'" : $0 }).split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension Session {
  /// The figures of the activities before this one, and that it stands beside its own.
  func figures(before id: ActivityID) -> [Figures] {
    guard let stage = stages[id], let activity = try? begun(stage.planned, []) else { return [] }
    return activity.wanted(of: order.prefix { $0 != id }.flatMap { stages[$0]?.activity?.figures ?? [] })
  }

  mutating func recall(_ figures: [Figures], in id: ActivityID) {
    stages[id]?.recalled = figures
    stages[id]?.activity?.recall(figures)
  }
}
