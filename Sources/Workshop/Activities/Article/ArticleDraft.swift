/// One article as it stands: its parts and their versions, the order of its paragraphs, and who holds what.
struct Draft: Sendable {
  struct Part: Hashable, Sendable {
    var text: Text
    /// Typed by the team, for who has no phone.
    var byTeam = false
  }
  struct Hold: Hashable, Sendable {
    let person: ParticipantID
    let until: Instant
  }

  /// Its place among those begun, from 1.
  var birth = 0
  private(set) var parts: [PartID: Part] = [:]
  /// How often each part was written or removed; what was removed is known too, so that who still writes on it is told.
  private(set) var versions: [PartID: Int] = [:]
  private(set) var paragraphs: [PartID] = []
  private(set) var holds: [PartID: Hold] = [:]
  private(set) var sketch: Sketch?
  var idea: NoteID?
  /// Who has given something.
  var hands: Set<ParticipantID> = []

  var isEmpty: Bool { parts.isEmpty && sketch == nil }
  var letters: Int { parts.values.reduce(0) { $0 + $1.text.string.unicodeScalars.count } }
  func version(of part: PartID) -> Int { versions[part] ?? 0 }

  mutating func hold(_ part: PartID, by person: ParticipantID, until: Instant) {
    // One pen a person: who begins another part has left the first.
    holds = holds.filter { $0.value.person != person }
    holds[part] = Hold(person: person, until: until)
  }

  mutating func free(_ part: PartID, by person: ParticipantID) {
    if holds[part]?.person == person { holds[part] = nil }
  }

  mutating func write(_ part: PartID, _ text: Text, after: PartID?, byTeam: Bool) {
    if part.isParagraph, parts[part] == nil {
      let place = after.flatMap { paragraphs.firstIndex(of: $0) }.map { $0 + 1 } ?? paragraphs.count
      paragraphs.insert(part, at: place)
    }
    parts[part] = Part(text: text, byTeam: byTeam)
    versions[part, default: 0] += 1
  }

  mutating func draw(_ sketch: Sketch?) {
    self.sketch = sketch
    versions[.sketch, default: 0] += 1
  }

  mutating func remove(_ part: PartID) {
    parts[part] = nil
    paragraphs.removeAll { $0 == part }
    versions[part, default: 0] += 1
  }

  mutating func move(_ part: PartID, before: PartID?) {
    guard parts[part] != nil else { return }
    paragraphs.removeAll { $0 == part }
    paragraphs.insert(part, at: before.flatMap { paragraphs.firstIndex(of: $0) } ?? paragraphs.count)
  }

  mutating func restore(_ part: PartID, _ text: Text?, version: Int) {
    if let text {
      parts[part] = Part(text: text, byTeam: true)
    } else {
      parts[part] = nil
      paragraphs.removeAll { $0 == part }
    }
    versions[part] = version
  }
}

extension PartID {
  var isParagraph: Bool { self != .title && self != .lead && self != .sketch }
  /// What one part may hold.
  var limit: Limits.TextLimit {
    switch self {
    case .title: Limits.title
    case .lead: Limits.note
    default: Limits.paragraph
    }
  }
}
