extension Article {
  /// What every phone sees: nothing that was written, but the page on the wall.
  public struct View: Encodable {
    let phase: String
    let by: Writing
    let paper: Wording
    let dated: Wording?
    let about: Wording?
    let letters: Int
    let paragraphs: Int
    /// What an article may be made from, when that is chosen first.
    let ideas: [NoteID: Item]?
    let page: FrontPage?
  }

  /// One's own article.
  public struct Own: Encodable {
    struct Part: Encodable {
      /// The place of a paragraph.
      let rank: Int?
      /// Absent where something was removed.
      let text: Text?
      let sketch: Sketch?
      let version: Int
      let byTeam: Bool?
    }
    /// `false` when articles are the tables' and this person sits at none; else absent.
    let seated: Bool?
    /// The idea that it is made from.
    let idea: Item?
    /// The ideas that one may choose from, when they are not all.
    let offered: [NoteID: Bool]?
    let parts: [PartID: Part]
    /// Where somebody else writes at this moment; never who.
    let held: [PartID: Bool]
    /// What this person holds.
    let mine: PartID?
    /// Letters that are left.
    let lettersLeft: Int
  }

  public func view(_ roster: Roster) -> View {
    let listed = Dictionary(ideas.map { ($0.id, Item($0)) }, uniquingKeysWith: { first, _ in first })
    return View(
      phase: phase.rawValue, by: by, paper: paper, dated: dated, about: about, letters: letters,
      paragraphs: Article.paragraphsAtMost, ideas: asksForIdea ? listed : nil,
      page: pages.first { $0.id == shown }?.page)
  }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    guard let writers = writers(person, roster) else {
      return Own(seated: false, idea: nil, offered: nil, parts: [:], held: [:], mine: nil, lettersLeft: letters)
    }
    let draft = draft(of: writers)
    let ranks = Dictionary(uniqueKeysWithValues: draft.paragraphs.enumerated().map { ($0.element, $0.offset + 1) })
    let known = draft.versions.filter { $0.value > 0 && (!$0.key.isParagraph || draft.parts[$0.key] != nil) }
    let parts = known.map { id, version in
      let part = draft.parts[id]
      return (
        id,
        Own.Part(
          rank: ranks[id], text: part?.text, sketch: id == .sketch ? draft.sketch : nil, version: version,
          byTeam: part?.byTeam == true ? true : nil)
      )
    }
    let held = draft.holds.filter { $0.value.person != person && isThere($0.value.person, writers, roster) }
    let offered = offered(writers.table)
    return Own(
      seated: nil, idea: idea(of: draft, writers.table).map { Item($0) },
      offered: offered.count == ideas.count ? nil : Dictionary(uniqueKeysWithValues: offered.map { ($0.id, true) }),
      parts: Dictionary(uniqueKeysWithValues: parts), held: held.mapValues { _ in true },
      mine: draft.holds.first { $0.value.person == person }?.key, lettersLeft: max(0, letters - draft.letters))
  }

  private func isThere(_ person: ParticipantID, _ writers: Writers, _ roster: Roster) -> Bool {
    roster.participants[person] != nil && self.writers(person, roster) == writers
  }

  /// What a table may tell: the ideas that it kept, all of them when it kept none.
  func offered(_ table: TableID?) -> [Note] {
    let kept = table.map { table in ideas.filter { $0.keptBy?.contains(table) == true } } ?? []
    return kept.isEmpty ? ideas : kept
  }

  /// The idea that an article tells: the chosen one, or the only one there is.
  func idea(of draft: Draft, _ table: TableID?) -> Note? {
    if let chosen = draft.idea { return ideas.first { $0.id == chosen } }
    let offered = offered(table)
    return offered.count == 1 ? offered[0] : nil
  }

  // MARK: the pages

  struct Made: Sendable {
    let id: PageID
    let draft: Draft
    let page: FrontPage
  }

  /// Every article in which something stands: tables in their order, people in that of their first words.
  var pages: [Made] {
    let written = drafts.filter { !$0.value.isEmpty }.sorted { Article.order($0) < Article.order($1) }
    return written.enumerated().map { index, one in
      Made(id: Article.id(of: one.key, one.value), draft: one.value, page: page(index + 1, one.key, one.value))
    }
  }

  private static func order(_ one: (key: Writers, value: Draft)) -> Int { one.key.table?.number ?? one.value.birth }

  /// Never the id of a person: pages are shown to everybody.
  private static func id(of writers: Writers, _ draft: Draft) -> PageID {
    PageID(writers.table.map { "f\($0.rawValue)" } ?? "f\(draft.birth)")
  }

  private func page(_ rank: Int, _ writers: Writers, _ draft: Draft) -> FrontPage {
    let paragraphs = draft.paragraphs.enumerated().map { index, id in
      (id.rawValue, FrontPage.Paragraph(rank: index + 1, text: draft.parts[id]?.text ?? .erased))
    }
    return FrontPage(
      rank: rank, table: writers.table, paper: paper, dated: dated, title: draft.parts[.title]?.text,
      lead: draft.parts[.lead]?.text, paragraphs: Dictionary(uniqueKeysWithValues: paragraphs), sketch: draft.sketch)
  }

  /// One note an article, called as its headline, with the page itself: a table can present it, a vote can name it.
  public var notes: [Note] {
    pages.enumerated().map { index, made in
      let words = made.page.title ?? made.page.lead ?? made.page.inOrder.first.map(Article.beginning)
      let told = idea(of: made.draft, made.page.table)
      return Note(
        id: NoteID("n\(made.id)"), number: index + 1, text: words ?? told?.text ?? "", from: told?.id, page: made.page)
    }
  }

  private static func beginning(_ text: Text) -> Text {
    let words = text.string.split(separator: " ").prefix(12).joined(separator: " ")
    return words.unicodeScalars.count < text.string.unicodeScalars.count ? Text(words + "…") : text
  }

  // MARK: the wall

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    let pages = pages
    let leads = Rights.allows(role, .lead)
    let place = pages.firstIndex { $0.id == shown }
    var figures = ["pages": pages.count]
    figures["rank"] = place.map { $0 + 1 }
    figures["table"] = place.flatMap { pages[$0].page.table?.number }
    let seen = isClosed ? (leads ? pages : pages.filter { $0.id == shown }) : []
    let next = place.map { $0 + 1 } ?? 0
    let shape = FrontPages(
      paper: paper, dated: dated, about: about, items: Dictionary(uniqueKeysWithValues: seen.map { ($0.id, $0.page) }),
      shown: shown, next: leads && isClosed && next < pages.count ? pages[next].id : nil)
    return Wall(
      word: "article.\(phase.rawValue)\(phase == .shown && figures["table"] != nil ? "Table" : "")", figures: figures,
      shape: .page(shape), moves: leads ? moves(pages, place) : [],
      entry: Rights.allows(role, .assist) ? entry(roster) : [])
  }

  private func moves(_ pages: [Made], _ place: Int?) -> [Move] {
    func show(_ word: String, _ index: Int, main: Bool = false) -> Move? {
      guard pages.indices.contains(index) else { return nil }
      return Move("article.\(word)", ["show": ["page": .string(pages[index].id.rawValue)]], main: main)
    }
    guard isClosed else { return [Move("article.close", ["close": [:]], careful: true, main: true)] }
    let reopen = Move("article.reopen", ["reopen": [:]], careful: true)
    guard let place else { return [show("first", 0, main: true), reopen].compactMap { $0 } }
    let turns = [show("next", place + 1, main: true), show("before", place - 1)].compactMap { $0 }
    return turns + [Move("article.hide", ["hide": [:]]), reopen]
  }

  /// What a table says aloud or has on paper; where people write alone, the team acts for each.
  private func entry(_ roster: Roster) -> [TeamEntry] {
    guard !isClosed, by == .table else { return [] }
    let tables = roster.seats.map {
      ($0.rawValue, TeamEntry.Option(title: Wording(fr: "Table \($0.number)", en: "Table \($0.number)")))
    }
    let table = TeamEntry.Field.choice(tables, value: tables.first?.0)
    let what = TeamEntry.Field.choice(Entered.allCases.map { ($0.rawValue, TeamEntry.Option()) }, value: Entered.title.rawValue)
    return [
      TeamEntry(
        "article.enter", ["enter": [:]], again: true,
        (tables.isEmpty ? [] : [("table", table)])
          + [("what", what), ("part", .draw(letter: "d")), ("text", .text(letters: Limits.paragraph.scalars))])
    ]
  }

  public var outcome: [Shape] {
    let pages = pages.map { ($0.id, $0.page) }
    guard !pages.isEmpty else { return [] }
    return [.page(FrontPages(paper: paper, dated: dated, about: about, items: Dictionary(uniqueKeysWithValues: pages)))]
  }
}
