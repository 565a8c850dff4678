// Feasibility against priority, as two plain questions an idea instead of a drag on a plane: "C'est facile à faire ?" and
// "C'est utile ?". An idea goes to the median of its answers, never to an average that nobody gave.

/// Ideas between two axes of words. Answers of others are in no view before the lead shows them.
public struct Matrix: Activity {
  public static let kind = "matrix"
  public static let rights: [String: Right] = [
    "place": .takePart, "choose": .takePart, "show": .lead, "hide": .lead, "answer": .lead, "count": .lead, "judge": .lead,
  ]

  public enum Command: Codable, Sendable {
    case place(note: NoteID, x: Ease, y: Use)
    /// The one idea that a person or a table keeps.
    case choose(note: NoteID)
    /// What the room answers as one, asked aloud.
    case answer(note: NoteID, x: Ease, y: Use)
    /// The hands for each answer, whole.
    case count(note: NoteID, x: [Ease: Int], y: [Use: Int])
    /// What those who know the cost say of the ease; nothing takes it back.
    case judge(note: NoteID, x: Ease?)
    case show
    case hide
  }

  /// `table` is there when the answer is a table's; the person is who tapped. An answer without content was erased.
  public enum Event: Codable, Sendable {
    case placed(person: ParticipantID, table: TableID?, note: NoteID, answer: Answer?)
    case chosen(person: ParticipantID, table: TableID?, note: NoteID?)
    case asked(note: NoteID, x: [Ease: Int], y: [Use: Int])
    case judged(note: NoteID, x: Ease?)
    case shown
    case hidden
  }

  public struct Answer: Codable, Hashable, Sendable {
    public var x: Ease
    public var y: Use
  }

  /// Whose answer it is. Those of a person stay when that person is sent out: they were given.
  enum Answerer: Hashable, Sendable {
    case person(ParticipantID)
    case table(TableID)

    init(_ person: ParticipantID, _ table: TableID?) { self = table.map { .table($0) } ?? .person(person) }

    var table: TableID? {
      if case .table(let table) = self { table } else { nil }
    }
  }

  let axes: Scatter.Axes
  let quadrants: [String: Wording]
  let anchors: [Setup.Anchor]
  let by: Answering
  let perTable: Int
  /// Who knows what it costs: their word stands beside the room's.
  let experts: Wording?
  let given: [Note]
  private(set) var answers: [Answerer: [NoteID: Answer]] = [:]
  private(set) var choices: [Answerer: NoteID] = [:]
  private(set) var aloud: [NoteID: Aloud] = [:]
  private(set) var judged: [NoteID: Ease] = [:]
  private(set) var isShown = false

  public init(_ setup: Setup, notes: [Note]) {
    axes = Scatter.Axes(setup)
    quadrants = Setup.Quadrants.named(setup.quadrants)
    anchors = setup.anchors ?? []
    by = setup.by ?? .seated
    perTable = setup.ideas ?? Self.ideasPerTable
    experts = setup.experts
    given = notes
  }

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .place(let note, let x, let y):
      let (person, table) = try asker(of: note, context)
      // An answer that is changed while all look at the median would be a vote against what the others said.
      guard !isShown else { throw .notNow }
      return [.placed(person: person, table: table, note: note, answer: Answer(x: x, y: y))]
    case .choose(let note):
      // Also while the result is shown: a group talks about it, then keeps one.
      let (person, table) = try asker(of: note, context)
      return [.chosen(person: person, table: table, note: note)]
    case .answer(let note, let x, let y): return [try asking(note, [x: 1], [y: 1])]
    case .count(let note, let x, let y): return [try asking(note, x, y)]
    case .judge(let note, let x):
      guard experts != nil else { throw .notNow }
      guard given.contains(where: { $0.id == note }) else { throw .unknownItem }
      return [.judged(note: note, x: x)]
    case .show:
      guard !isShown else { throw .notNow }
      return [.shown]
    case .hide:
      guard isShown else { throw .notNow }
      return [.hidden]
    }
  }

  private func asker(of note: NoteID, _ context: Context) throws(Rejection) -> (ParticipantID, TableID?) {
    let person = try context.someone()
    let table = by == .individual ? nil : context.roster.table(of: person)
    if by == .table, table == nil { throw .notSeated }
    guard ideas(of: table).contains(where: { $0.id == note }) else { throw .unknownItem }
    return (person, table)
  }

  /// What a table judges: the first ideas that it kept, or all of them where it kept none; a person judges all.
  func ideas(of table: TableID?) -> [Note] {
    let kept = given.filter { note in table.map { note.keptBy?.contains($0) == true } ?? false }.prefix(perTable)
    return kept.isEmpty ? given : Array(kept)
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .placed(let person, let table, let note, let answer):
      let answerer = Answerer(person, table)
      answers[answerer, default: [:]][note] = answer
      if answers[answerer]?.isEmpty == true { answers[answerer] = nil }
    case .chosen(let person, let table, let note): choices[Answerer(person, table)] = note
    case .asked(let note, let x, let y):
      let said = Aloud(x: x, y: y)
      aloud[note] = said.voices > 0 ? said : nil
    case .judged(let note, let x): judged[note] = x
    case .shown: isShown = true
    case .hidden: isShown = false
    }
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .shown: .hide
    case .hidden: .show
    case .asked(let note, _, _): .count(note: note, x: aloud[note]?.x ?? [:], y: aloud[note]?.y ?? [:])
    case .judged(let note, _): .judge(note: note, x: judged[note])
    case .placed, .chosen: nil
    }
  }

  /// The person, or the table where this person sits; nobody before sitting down where only tables answer.
  func answerer(_ person: ParticipantID, _ roster: Roster) -> Answerer? {
    guard by != .individual, let table = roster.table(of: person) else { return by == .table ? nil : .person(person) }
    return .table(table)
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool {
    answerer(person, roster).map { answers[$0] != nil || choices[$0] != nil } ?? false
  }

  public func touched(by event: Event) -> Touched {
    switch event {
    case .placed(let person, let table, _, _):
      // How many have answered shows; the answers do not. Everybody at a table sees its answer.
      Touched(people: table == nil ? .only([person]) : .everyone, phones: true, walls: true)
    case .chosen(let person, let table, _):
      Touched(people: table == nil ? .only([person]) : .everyone, phones: isShown, walls: isShown)
    case .judged: Touched(people: .only([]), phones: isShown, walls: true)
    case .asked: Touched(people: .only([]), phones: false, walls: true)
    case .shown, .hidden: Touched(people: .only([]), phones: true, walls: true)
    }
  }

  public static func redacted(_ event: Event) -> Event {
    switch event {
    case .placed(let person, let table, let note, _): .placed(person: person, table: table, note: note, answer: nil)
    case .chosen(let person, let table, _): .chosen(person: person, table: table, note: nil)
    case .asked(let note, _, _): .asked(note: note, x: [:], y: [:])
    case .judged(let note, _): .judged(note: note, x: nil)
    case .shown, .hidden: event
    }
  }

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    guard view["phase"]?.string == "answering", own["seated"] != false, let items = own["mine"]?.object ?? view["items"]?.object
    else { return nil }
    let places = own["places"]?.object ?? [:]
    if let next = items.keys.filter({ places[$0] == nil }).sorted().randomElement(using: &generator),
      let x = Ease.allCases.randomElement(using: &generator), let y = Use.allCases.randomElement(using: &generator)
    {
      return .place(note: NoteID(next), x: x, y: y)
    }
    guard own["chosen"] == nil else { return nil }
    return items.keys.sorted().randomElement(using: &generator).map { .choose(note: NoteID($0)) }
  }
}
