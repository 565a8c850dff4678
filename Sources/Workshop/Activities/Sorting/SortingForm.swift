extension Sorting {
  public static let form = Form(
    Wording(fr: "Trier", en: "Sorting", ar: "الاختيار"),
    purpose: Wording(
      fr: "Chaque table garde quelques idées. Les autres restent, et chacune aura une réponse.",
      en: "Each table keeps a few ideas. The others stay, and each gets an answer."),
    minutes: 10, mode: .table,
    steps: [
      Wording(fr: "Relisez les idées de votre table.", en: "Read your table’s ideas again.", ar: "أعيدوا قراءة أفكار طاولتكم."),
      Wording(fr: "Parlez, puis gardez deux idées.", en: "Talk, then keep two ideas.", ar: "تكلّموا، ثم احتفظوا بفكرتين."),
      Wording(
        fr: "On regarde ensemble ce que les tables gardent.", en: "We look together at what the tables keep.",
        ar: "ننظر معًا بماذا تحتفظ الطاولات."),
    ],
    fields: [
      .choice(
        "by", Wording(fr: "Qui garde des idées", en: "Who keeps ideas"),
        [
          Form.Option("table", Wording(fr: "chaque table", en: "each table")),
          Form.Option("room", Wording(fr: "toute la salle, à main levée", en: "the whole room, by raised hands")),
        ], preset: Keeping.table.rawValue),
      .number(
        "keep", Wording(fr: "Combien d’idées", en: "How many ideas"), 1...keepAtMost, preset: nil,
        help: Wording(
          fr: "2 par table, ou 8 pour toute la salle, si rien n’est écrit.",
          en: "2 a table, or 8 for the whole room, when nothing is written.")),
    ])

  public static func problems(in setup: Setup) -> [SetupProblem] {
    guard let keep = setup.keep, !(1...keepAtMost).contains(keep) else { return [] }
    let problem = Wording(fr: "\(keep) idées à garder", en: "\(keep) ideas to keep")
    let advice = Wording(fr: "Écris un nombre de 1 à \(keepAtMost).", en: "Write a number from 1 to \(keepAtMost).")
    return [SetupProblem("keep", problem, advice)]
  }

  /// What a table without phones said: typed by its host, or by the lead for any table and for the whole room.
  func entry(for role: Role, _ roster: Roster) -> [TeamEntry] {
    let shown = pile.shown
    guard !shown.isEmpty, role != .host || by == .table else { return [] }
    let leads = Rights.allows(role, .lead)
    let tables = leads ? self.tables(roster) : []
    let waiting = tables.first { pile.kept(by: $0).count < perTable }
    let options = tables.map { table in
      (table.rawValue, TeamEntry.Option(title: Wording(fr: "Table \(table.number)", en: "Table \(table.number)")))
    }
    let table = options.isEmpty ? [] : [("table", TeamEntry.Field.choice(options, value: waiting?.rawValue))]
    func note(_ notes: [Note]) -> (String, TeamEntry.Field) {
      ("note", .choice(notes.map { ($0.id.rawValue, TeamEntry.Option($0)) }, value: nil))
    }
    let keep = TeamEntry("sorting.keep", ["enter": ["on": true]], again: true, table + [note(shown)])
    // Which ideas other tables keep is not for a host to know: the host chooses among all.
    let kept = leads ? shown.filter { pile.isKept($0.id) } : shown
    guard !kept.isEmpty, pile.keptCount > 0 else { return [keep] }
    return [keep, TeamEntry("sorting.letGo", ["enter": ["on": false]], table + [note(kept)])]
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .kept(let table, _, let on):
      "\(on ? "keeps" : "no longer keeps") an idea for \(table.map { "table \($0.number)" } ?? "the whole room")"
    case .joined(let notes, _, _): "joins \(notes.count) ideas that are one"
    case .parted: "takes a joined idea apart"
    case .differed(_, let on): on ? "says that two ideas are not one" : "asks again whether two ideas are one"
    case .closed: "shows what is kept"
    case .reopened: "lets the tables choose again"
    }
  }

  /// A table's bots keep what is theirs first, and sometimes think again.
  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    guard view["phase"]?.string == "choosing", view["by"]?.string == "table", own["seated"] != false else { return nil }
    if let pair = (own["pairs"]?.object ?? [:]).sorted(by: { $0.key < $1.key }).first?.value,
      let one = pair["one"]?.string, let other = pair["other"]?.string
    {
      let isOne = Bool.random(using: &generator)
      return .pair(notes: [NoteID(one), NoteID(other)], into: isOne ? NoteID("n" + generator.hex(16)) : nil)
    }
    if let note = (own["joined"]?.object ?? [:]).keys.sorted().first, Int.random(in: 0..<12, using: &generator) == 0 {
      return .unpair(note: NoteID(note))
    }
    let notes = (view["notes"]?.object ?? [:]).keys
    let kept = own["kept"]?.object ?? [:]
    if let note = kept.keys.sorted().randomElement(using: &generator), kept.count >= view["keep"]?.integer ?? 2 {
      return Int.random(in: 0..<8, using: &generator) == 0 ? .keep(note: NoteID(note), on: false) : nil
    }
    let ours = (own["ours"]?.object ?? [:]).keys.filter { kept[$0] == nil }
    let choice = ours.isEmpty ? notes.filter { kept[$0] == nil } : Array(ours)
    return choice.sorted().randomElement(using: &generator).map { .keep(note: NoteID($0), on: true) }
  }
}
