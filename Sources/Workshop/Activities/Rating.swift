// A table of things and criteria, each cell from 0 to 5. What others gave is hidden until the lead shows the averages, so that
// nobody follows; an average has one decimal, half up, as such tables are published.

/// Things rated from 0 to 5 on a few criteria, by each person or each table.
public struct Rating: Activity {
  public static let kind = "rating"
  public static let rights: [String: Right] = ["rate": .takePart, "show": .lead, "hide": .lead]

  /// Whose ratings count: each person's, or each table's.
  public enum Raters: String, Codable, Sendable { case individual, table }

  public enum Command: Codable, Sendable {
    /// A value from 0 to 5; none is "sans avis".
    case rate(note: NoteID, criterion: CriterionID, value: Int?)
    case show
    case hide
  }

  /// `table` is there when the rating is a table's. A value is absent for "sans avis", or when it was erased.
  public enum Event: Codable, Sendable {
    case rated(person: ParticipantID, table: TableID?, note: NoteID, criterion: CriterionID, value: Int?)
    case shown
    case hidden
  }

  enum Rater: Hashable, Sendable {
    case person(ParticipantID)
    case table(TableID)
  }

  static let values = 0...5

  let criteria: [(id: CriterionID, title: Wording)]
  let by: Raters
  /// What is rated: the things of the plan, else the notes it was given. All go on.
  public let notes: [Note]
  /// "Sans avis" is there with no value.
  private(set) var ratings: [Rater: [NoteID: [CriterionID: Int?]]] = [:]
  private(set) var isShown = false

  public init(_ setup: Setup, notes: [Note]) {
    criteria = setup.named.enumerated().map { (CriterionID("k\($0.offset + 1)"), $0.element) }
    by = setup.by ?? .individual
    let things = setup.things ?? []
    self.notes =
      things.isEmpty
      ? notes
      : things.enumerated().map { Note(id: NoteID("n\($0.offset + 1)"), number: $0.offset + 1, text: $0.element.text) }
  }

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .rate(let note, let criterion, let value):
      let person = try context.someone()
      guard !isShown else { throw .notNow }
      guard notes.contains(where: { $0.id == note }), criteria.contains(where: { $0.id == criterion }) else { throw .unknownItem }
      if let value, !Rating.values.contains(value) { throw .outOfRange }
      guard by == .table else { return [.rated(person: person, table: nil, note: note, criterion: criterion, value: value)] }
      guard let table = context.roster.table(of: person) else { throw .notSeated }
      return [.rated(person: person, table: table, note: note, criterion: criterion, value: value)]
    case .show:
      guard !isShown else { throw .notNow }
      return [.shown]
    case .hide:
      guard isShown else { throw .notNow }
      return [.hidden]
    }
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .rated(let person, let table, let note, let criterion, let value):
      ratings[table.map { .table($0) } ?? .person(person), default: [:]][note, default: [:]][criterion] = .some(value)
    case .shown: isShown = true
    case .hidden: isShown = false
    }
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .rated: nil
    case .shown: .hide
    case .hidden: .show
    }
  }

  /// The person, or the table where this person sits; nobody before sitting down.
  func rater(_ person: ParticipantID, _ roster: Roster) -> Rater? {
    by == .table ? roster.table(of: person).map { .table($0) } : .person(person)
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool {
    rater(person, roster).map { ratings[$0] != nil } ?? false
  }

  public func touched(by event: Event) -> Touched {
    guard case .rated(let person, let table, _, _, _) = event else {
      return Touched(people: .only([]), phones: true, walls: true)
    }
    return Touched(people: table == nil ? .only([person]) : .everyone, phones: true, walls: true)
  }

  public static func redacted(_ event: Event) -> Event {
    guard case .rated(let person, let table, let note, let criterion, _) = event else { return event }
    return .rated(person: person, table: table, note: note, criterion: criterion, value: nil)
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .rated: "rates one thing on one criterion"
    case .shown: "shows the averages"
    case .hidden: "hides the averages"
    }
  }

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    guard view["phase"] == "rating", own["seated"] != false else { return nil }
    for note in (view["items"]?.object ?? [:]).keys.sorted() {
      let given = own["ratings"]?[note]?.object ?? [:]
      for criterion in (view["criteria"]?.object ?? [:]).keys.sorted() where given[criterion] == nil {
        return .rate(note: NoteID(note), criterion: CriterionID(criterion), value: Int.random(in: values, using: &generator))
      }
    }
    return nil
  }
}

/// What a thing is rated on: `k1`, `k2`… in their order.
public struct CriterionID: Identifier {
  public static let letter: Character = "k"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
