extension Presentations {
  public static let form = Form(
    Wording(fr: "Passages", en: "Presentations", ar: "تقديم الطاولات"),
    purpose: Wording(
      fr: "Chaque table présente à son tour, avec son temps. À la fin, on applaudit.",
      en: "Each table presents in turn, with its time. At the end, we applaud."),
    minutes: 15, mode: .plenary,
    fields: [.number("minutes", Wording(fr: "Minutes par table", en: "Minutes a table"), 1...minutesAtMost, preset: 2)])

  public static func problems(in setup: Setup) -> [SetupProblem] {
    guard let minutes = setup.minutes, !(1...minutesAtMost).contains(minutes) else { return [] }
    let problem = Wording(fr: "\(minutes) minutes par table", en: "\(minutes) minutes a table")
    let advice = Wording(fr: "Écris un nombre de 1 à \(minutesAtMost).", en: "Write a number from 1 to \(minutesAtMost).")
    return [SetupProblem("minutes", problem, advice)]
  }

  public struct View: Encodable {
    let phase: String
    let passage: Passage
  }

  public struct Own: Encodable {
    /// `now`, `next`, `later`, `passed`; absent for who sits at no table.
    let turn: String?
  }

  public func view(_ roster: Roster) -> View { View(phase: moment.rawValue, passage: passage(roster)) }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    guard let table = roster.table(of: person) else { return Own(turn: nil) }
    if table == current, moment != .ended { return Own(turn: "now") }
    if passed.contains(table) { return Own(turn: "passed") }
    return Own(turn: table == next(roster) ? "next" : "later")
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    let tables = tables(roster)
    var passage = passage(roster)
    // The page of a table is on the wall for as long as the table is up; before, only who leads reads it.
    passage.page = passage.current.flatMap(page)
    if Rights.allows(role, .lead), moment != .ended { passage.nextPage = next(roster).flatMap(page) }
    var figures = ["tables": tables.count]
    if let current { figures["rank"] = (tables.firstIndex(of: current) ?? 0) + 1 }
    return Wall(
      word: "presentations.\(moment.rawValue)", figures: figures, shape: .passage(passage),
      moves: Rights.allows(role, .lead) ? moves(roster) : [])
  }

  private func page(of table: TableID) -> FrontPage? { notes.first { $0.page?.table == table }?.page }

  private func passage(_ roster: Roster) -> Passage {
    let up = moment == .listening || moment == .applause
    let items = tables(roster).enumerated().map { index, table in
      (table, Passage.Turn(rank: index + 1, passed: passed.contains(table) ? true : nil))
    }
    return Passage(
      items: Dictionary(uniqueKeysWithValues: items), current: up ? current : nil, next: moment == .ended ? nil : next(roster),
      applause: moment == .applause, minutes: minutes, startedAt: moment == .listening ? calledAt : nil)
  }

  private func moves(_ roster: Roster) -> [Move] {
    let call = next(roster).map { table -> Move in
      Move("presentations.\(moment == .ready ? "first" : "next")", ["call": ["table": .string(table.rawValue)]], main: true)
    }
    switch moment {
    case .ready: return [call, tables(roster).count > 1 ? Move("presentations.draw", ["draw": [:]]) : nil].compactMap { $0 }
    case .listening: return [Move("presentations.applaud", ["applaud": [:]], main: true)] + back
    case .applause: return [call ?? Move("presentations.end", ["end": [:]], main: true)] + back
    case .ended: return back
    }
  }

  /// The table before, when the wrong one was called.
  private var back: [Move] {
    guard let current, let index = order.firstIndex(of: current), index > 0 else { return [] }
    return [Move("presentations.back", ["call": ["table": .string(order[index - 1].rawValue)]])]
  }

  public func inverse(of event: Event) -> Command? {
    if case .called = event { .uncall } else { nil }
  }
}
