// Several hands on one article, from several phones, without ever writing over one another. An article is made of parts: the
// headline, the lead, each paragraph, the drawing. Somebody who begins a part holds it, and the other phones say that somebody
// writes there, never who. A hold is freed when the part is written, when its holder begins another part, and by itself when
// nothing comes for a while: a phone that vanished holds nobody up. A hold is no right to a text: what was typed stays on its
// phone, and each write names the version it is written over, so that a crossed one is refused and can be sent as a new paragraph.
//
// Pages are read by their own table only, until the lead shows them one by one; who leads reads them all first, once writing is closed.

/// The made-up front-page article of a paper of the place, written by a table together, alone, or by the whole room.
public struct Article: Activity {
  public static let kind = "article"
  public static let rights: [String: Right] = [
    "choose": .takePart, "hold": .takePart, "free": .takePart, "write": .takePart, "add": .takePart, "remove": .takePart,
    "draw": .takePart, "move": .takePart, "close": .lead, "reopen": .lead, "show": .lead, "hide": .lead, "enter": .assist,
    "restore": .assist,
  ]

  public enum Command: Codable, Sendable {
    /// The idea that the article is made from.
    case choose(note: NoteID)
    /// Begins a part, or goes on holding it.
    case hold(part: PartID)
    case free(part: PartID)
    case write(part: PartID, text: Text, over: Int)
    /// A new paragraph after another, last without one.
    case add(part: PartID, text: Text, after: PartID?)
    case remove(part: PartID, over: Int)
    /// The whole drawing, as text is written: nothing takes it away.
    case draw(sketch: Sketch?, over: Int)
    /// A paragraph comes before another, last without one.
    case move(part: PartID, before: PartID?)
    case close
    case reopen
    case show(page: PageID)
    case hide
    /// What a table said or wrote on paper, typed by the team; `part` is used for a paragraph.
    case enter(table: TableID?, what: Entered, part: PartID, text: Text)
    /// Takes the last thing typed by the team back: nothing without a text.
    case restore(table: TableID?, part: PartID, text: Text?, version: Int)
  }

  public enum Entered: String, Codable, CaseIterable, Sendable { case title, lead, paragraph }

  /// `person` is who did it, nobody when the team typed it; `table` is there when the article is a table's.
  public enum Event: Codable, Sendable {
    case chose(person: ParticipantID, table: TableID?, note: NoteID?)
    case held(person: ParticipantID, table: TableID?, part: PartID, until: Instant)
    case freed(person: ParticipantID, table: TableID?, part: PartID)
    case wrote(person: ParticipantID?, table: TableID?, part: PartID, text: Text, after: PartID?)
    case drew(person: ParticipantID, table: TableID?, sketch: Sketch?)
    case removed(person: ParticipantID, table: TableID?, part: PartID)
    case moved(person: ParticipantID, table: TableID?, part: PartID, before: PartID?)
    case restored(table: TableID?, part: PartID, text: Text?, version: Int)
    case closed
    case reopened
    case shown(page: PageID)
    case hidden
  }

  /// Who writes one article together.
  enum Writers: Hashable, Sendable {
    case person(ParticipantID)
    case table(TableID)
    case room

    var table: TableID? { if case .table(let table) = self { table } else { nil } }
  }

  enum Phase: String { case writing, closed, shown }

  let paper: Wording
  let dated: Wording?
  let about: Wording?
  let by: Writing
  let asksForIdea: Bool
  /// Letters that one article may hold in all.
  let letters: Int
  /// The ideas that articles may be made from.
  let ideas: [Note]
  private(set) var drafts: [Writers: Draft] = [:]
  private(set) var isClosed = false
  private(set) var shown: PageID?

  var phase: Phase { !isClosed ? .writing : shown == nil ? .closed : .shown }

  public init(_ setup: Setup, notes: [Note]) {
    paper = setup.paper ?? Article.invented
    dated = setup.dated
    about = setup.about
    by = setup.by ?? .table
    letters = setup.letters ?? Limits.article.scalars
    ideas = notes
    asksForIdea = setup.choose == true && !notes.isEmpty
  }

  func writers(_ person: ParticipantID?, _ table: TableID?) -> Writers {
    if by == .individual, let person { return .person(person) }
    return table.map { .table($0) } ?? .room
  }

  /// Whose article this person writes; nobody's as long as there are tables and this person sits at none.
  func writers(_ person: ParticipantID, _ roster: Roster) -> Writers? {
    if by == .individual { return .person(person) }
    if let table = roster.table(of: person) { return .table(table) }
    return roster.seats.isEmpty ? .room : nil
  }

  /// What stands in an article of which nothing was heard yet.
  func draft(of writers: Writers) -> Draft { drafts[writers] ?? Draft() }

  public mutating func apply(_ event: Event) {
    switch event {
    case .chose(let person, let table, let note): change(person, table) { $0.idea = note }
    case .held(let person, let table, let part, let until): change(person, table) { $0.hold(part, by: person, until: until) }
    case .freed(let person, let table, let part):
      // To let go of something is no work.
      drafts[writers(person, table)]?.free(part, by: person)
    case .wrote(let person, let table, let part, let text, let after):
      change(person, table) { $0.write(part, text, after: after, byTeam: person == nil) }
      if let person { drafts[writers(person, table)]?.free(part, by: person) }
    case .removed(let person, let table, let part):
      change(person, table) { $0.remove(part) }
      drafts[writers(person, table)]?.free(part, by: person)
    case .drew(let person, let table, let sketch):
      change(person, table) { $0.draw(sketch) }
      drafts[writers(person, table)]?.free(.sketch, by: person)
    case .moved(let person, let table, let part, let before): change(person, table) { $0.move(part, before: before) }
    case .restored(let table, let part, let text, let version):
      change(nil, table) { $0.restore(part, text, version: version) }
    case .closed: isClosed = true
    case .reopened: (isClosed, shown) = (false, nil)
    case .shown(let page): shown = page
    case .hidden: shown = nil
    }
  }

  private mutating func change(_ person: ParticipantID?, _ table: TableID?, _ change: (inout Draft) -> Void) {
    let writers = writers(person, table)
    var draft = drafts[writers] ?? Draft(birth: drafts.count + 1)
    if let person { draft.hands.insert(person) }
    change(&draft)
    drafts[writers] = draft
  }

  public var wakeAt: Instant? { drafts.values.compactMap { $0.holds.values.map(\.until).min() }.min() }

  public func timePassed(_ now: Instant) -> [Event] {
    let expired = drafts.flatMap { writers, draft in
      draft.holds.filter { $0.value.until <= now }.map { (writers: writers, part: $0, person: $1.person) }
    }
    return expired.sorted { $0.person < $1.person }.map { .freed(person: $0.person, table: $0.writers.table, part: $0.part) }
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .closed: .reopen
    case .reopened: shown == nil ? .close : nil
    case .shown, .hidden: shown.map { .show(page: $0) } ?? .hide
    case .wrote(nil, let table, let part, _, _): restoring(part, at: table)
    default: nil
    }
  }

  private func restoring(_ part: PartID, at table: TableID?) -> Command {
    let draft = draft(of: writers(nil, table))
    return .restore(table: table, part: part, text: draft.parts[part]?.text, version: draft.version(of: part))
  }

  public func touched(by event: Event) -> Touched {
    switch event {
    case .chose(let person, _, _), .held(let person, _, _, _), .freed(let person, _, _), .moved(let person, _, _, _):
      Touched(people: readers(person), phones: false, walls: false)
    case .wrote(let person, _, _, _, _): Touched(people: readers(person), phones: false, walls: true)
    case .removed(let person, _, _), .drew(let person, _, _): Touched(people: readers(person), phones: false, walls: true)
    case .restored: Touched(people: .everyone, phones: false, walls: true)
    case .closed, .reopened, .shown, .hidden: Touched(people: .only([]), phones: true, walls: true)
    }
  }

  /// Everybody at the table of who wrote; an activity does not know who sits where.
  private func readers(_ person: ParticipantID?) -> Touched.People {
    person.map { by == .individual ? .only([$0]) : .everyone } ?? .everyone
  }

  public static func redacted(_ event: Event) -> Event {
    switch event {
    case .chose(let person, let table, _): .chose(person: person, table: table, note: nil)
    case .wrote(let person, let table, let part, _, let after):
      .wrote(person: person, table: table, part: part, text: .erased, after: after)
    case .drew(let person, let table, _): .drew(person: person, table: table, sketch: nil)
    case .restored(let table, let part, let text, let version):
      .restored(table: table, part: part, text: text.map { _ in .erased }, version: version)
    case .held, .freed, .removed, .moved, .closed, .reopened, .shown, .hidden: event
    }
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool {
    writers(person, roster).map { draft(of: $0).hands.contains(person) } ?? false
  }
}

/// One part of an article: `title`, `lead`, `sketch`, or a paragraph whose id the phone draws.
public struct PartID: Identifier {
  public static let letter: Character = "d"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  static let title = PartID("title")
  static let lead = PartID("lead")
  static let sketch = PartID("sketch")
}
