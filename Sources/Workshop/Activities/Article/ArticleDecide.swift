extension Article {
  /// How long a part is held after the last letter, in milliseconds: long enough to look for a word.
  static let holdMilliseconds = 90_000
  static let paragraphsAtMost = 12

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .choose, .hold, .free, .write, .add, .draw, .remove, .move: try write(command, in: context)
    case .enter(let table, let what, let part, let text): [try enter(table, what, part, text, in: context)]
    case .restore(let table, let part, let text, let version):
      [try restore(table, part, text, version: version, in: context)]
    case .close, .reopen, .show, .hide: [try lead(command)]
    }
  }

  private func write(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    let person = try context.someone()
    guard let writers = writers(person, context.roster) else { throw .notSeated }
    guard !isClosed else { throw .closed }
    let table = writers.table
    let draft = draft(of: writers)
    if case .choose(let note) = command {
      guard ideas.contains(where: { $0.id == note }) else { throw .unknownItem }
      return [.chose(person: person, table: table, note: note)]
    }
    guard !asksForIdea || idea(of: draft, table) != nil else { throw .notNow }
    let pen = Pen(person: person, draft: draft, context: context, at: table)
    switch command {
    case .hold(let part):
      try pen.mayTouch(part)
      return [.held(person: person, table: table, part: part, until: context.now + Article.holdMilliseconds)]
    case .free(let part):
      return draft.holds[part]?.person == person ? [.freed(person: person, table: table, part: part)] : []
    case .draw(let sketch, let over):
      try pen.mayTouch(.sketch)
      try pen.isLatest(.sketch, over)
      return [.drew(person: person, table: table, sketch: try sketch?.checked())]
    case .write(let part, let text, let over):
      guard part != .sketch else { throw .malformed }
      try pen.mayTouch(part)
      try pen.isLatest(part, over)
      return [.wrote(person: person, table: table, part: part, text: try fitting(text, part, draft), after: nil)]
    case .add(let part, let text, let after):
      try isNew(part, draft)
      return [.wrote(person: person, table: table, part: part, text: try fitting(text, part, draft), after: after)]
    case .remove(let part, let over):
      try pen.mayTouch(part)
      try pen.isLatest(part, over)
      guard draft.parts[part] != nil else { throw .crossed }
      return [.removed(person: person, table: table, part: part)]
    case .move(let part, let before):
      guard draft.paragraphs.contains(part), part != before else { throw .unknownItem }
      guard before.map(draft.paragraphs.contains) ?? true else { throw .unknownItem }
      return [.moved(person: person, table: table, part: part, before: before)]
    default: throw .unknownCommand
    }
  }

  /// Somebody at one article.
  private struct Pen {
    let person: ParticipantID
    let draft: Draft
    let context: Context
    let at: TableID?

    init(person: ParticipantID, draft: Draft, context: Context, at table: TableID?) {
      (self.person, self.draft, self.context, at) = (person, draft, context, table)
    }

    /// Nobody else is writing there, and there is something to write on.
    func mayTouch(_ part: PartID) throws(Rejection) {
      guard !part.isParagraph || draft.version(of: part) > 0 else { throw .unknownItem }
      guard !isHeldByAnother(part) else { throw .heldByAnother }
    }

    func isLatest(_ part: PartID, _ over: Int) throws(Rejection) {
      guard draft.version(of: part) == over, draft.parts[part] != nil || !part.isParagraph else { throw .crossed }
    }

    /// Who has left the room or the table holds nothing there any more.
    private func isHeldByAnother(_ part: PartID) -> Bool {
      guard let hold = draft.holds[part], hold.person != person, context.now < hold.until else { return false }
      return context.roster.participants[hold.person].map { $0.table == at } ?? false
    }
  }

  private func isNew(_ part: PartID, _ draft: Draft) throws(Rejection) {
    guard part.isWellFormed else { throw .malformed }
    guard draft.version(of: part) == 0 else { throw .alreadyThere }
    guard draft.paragraphs.count < Article.paragraphsAtMost else { throw .tooManyParagraphs }
  }

  /// The words of one part, when the article still holds them.
  private func fitting(_ text: Text, _ part: PartID, _ draft: Draft) throws(Rejection) -> Text {
    let text = try text.checked(part.limit)
    let others = draft.letters - (draft.parts[part]?.text.string.unicodeScalars.count ?? 0)
    guard others + text.string.unicodeScalars.count <= letters else { throw .tooLong }
    return text
  }

  private func enter(
    _ table: TableID?, _ what: Entered, _ drawn: PartID, _ text: Text, in context: Context
  ) throws(Rejection) -> Event {
    let draft = try drafted(table, in: context)
    let part = what == .title ? PartID.title : what == .lead ? .lead : drawn
    if part.isParagraph { try isNew(part, draft) }
    // A table that writes its headline on its phones is not written over from afar.
    if let there = draft.parts[part], !there.byTeam { throw .alreadyThere }
    guard draft.holds[part].map({ $0.until <= context.now }) ?? true else { throw .heldByAnother }
    return .wrote(person: nil, table: table, part: part, text: try fitting(text, part, draft), after: nil)
  }

  private func restore(
    _ table: TableID?, _ part: PartID, _ text: Text?, version: Int, in context: Context
  ) throws(Rejection) -> Event {
    let draft = try drafted(table, in: context)
    guard draft.parts[part]?.byTeam == true, version >= 0, draft.version(of: part) - 1 == version else { throw .stale }
    var restored: Text?
    if let text { restored = try fitting(text, part, draft) }
    return .restored(table: table, part: part, text: restored, version: version)
  }

  /// The article that the team types into: a host's own table only.
  private func drafted(_ table: TableID?, in context: Context) throws(Rejection) -> Draft {
    guard by == .table else { throw .notNow }
    guard !isClosed else { throw .closed }
    let seats = context.roster.seats
    guard table.map(seats.contains) ?? seats.isEmpty else { throw .unknownTable }
    guard context.role != .host || table == context.table else { throw .notAllowed }
    return draft(of: writers(nil, table))
  }

  private func lead(_ command: Command) throws(Rejection) -> Event {
    switch command {
    case .close:
      guard !isClosed else { throw .notNow }
      return .closed
    case .reopen:
      guard isClosed else { throw .notNow }
      return .reopened
    case .show(let page):
      guard isClosed, page != shown else { throw .notNow }
      guard pages.contains(where: { $0.id == page }) else { throw .unknownItem }
      return .shown(page: page)
    case .hide:
      guard shown != nil else { throw .notNow }
      return .hidden
    default: throw .unknownCommand
    }
  }
}
