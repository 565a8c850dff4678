extension Rating {
  public struct Setup: Codable, Sendable {
    /// What things are rated on; "En général" when absent.
    public var criteria: [Wording]?
    /// What is rated; the notes of an earlier activity when absent.
    public var things: [Wording]?
    public var by: Raters?

    var named: [Wording] {
      let criteria = criteria ?? []
      return criteria.isEmpty ? [Wording(fr: "En général", en: "On the whole", ar: "بشكل عام")] : criteria
    }
  }

  static let criteriaAtMost = 8
  static let thingsAtMost = 20

  public static let form = Form(
    Wording(fr: "Tableau de notes", en: "Rating table", ar: "جدول العلامات"),
    purpose: Wording(
      fr: "On note chaque chose de 0 à 5 sur quelques critères. Le mur montre les moyennes.",
      en: "Each thing gets 0 to 5 on a few criteria. The wall shows the averages."),
    minutes: 10,
    fields: [
      .list(
        "things", Wording(fr: "Ce qu’on note", en: "What is rated"),
        [.wording("", Wording(fr: "Une chose", en: "One thing"), required: true)], atMost: thingsAtMost,
        add: Wording(fr: "Ajouter", en: "Add"),
        help: Wording(fr: "Sans liste, ce sont les idées d’avant.", en: "Without a list, the earlier ideas.")),
      .list(
        "criteria", Wording(fr: "Les critères", en: "The criteria"),
        [.wording("", Wording(fr: "Un critère", en: "One criterion"), required: true)], atMost: criteriaAtMost,
        add: Wording(fr: "Ajouter un critère", en: "Add a criterion")),
      .choice(
        "by", Wording(fr: "Qui note", en: "Who rates"),
        [
          Form.Option("individual", Wording(fr: "chaque personne", en: "each person")),
          Form.Option("table", Wording(fr: "chaque table", en: "each table")),
        ], preset: "individual"),
    ])

  public static func problems(in setup: Setup) -> [SetupProblem] {
    func texts(_ name: String, _ list: [Wording]?) -> [(path: String, wording: Wording?)] {
      (list ?? []).enumerated().map { ("\(name).\($0.offset)", $0.element) }
    }
    func tooMany(_ name: String, _ list: [Wording]?, _ most: Int) -> [SetupProblem] {
      guard let count = list?.count, count > most else { return [] }
      let advice = Wording(fr: "Gardes-en \(most) au plus.", en: "Keep at most \(most).")
      return [SetupProblem(name, Wording(fr: "\(count) lignes", en: "\(count) lines"), advice)]
    }
    return SetupProblem.texts(texts("criteria", setup.criteria) + texts("things", setup.things), Limits.title)
      + tooMany("criteria", setup.criteria, criteriaAtMost) + tooMany("things", setup.things, thingsAtMost)
  }

  public struct View: Encodable {
    let phase: String
    let by: Raters
    let answered: Int
    let criteria: [CriterionID: Rates.Criterion]
    let items: [NoteID: Item]
    let result: Rates?
  }

  public struct Own: Encodable {
    /// By thing and criterion; -1 for "sans avis".
    let ratings: [NoteID: [CriterionID: Int]]
    /// `false` when the ratings are the tables' and this person sits at none; else absent.
    let seated: Bool?
  }

  public func view(_ roster: Roster) -> View {
    View(
      phase: isShown ? "shown" : "rating", by: by, answered: ratings.count, criteria: named, items: listed,
      result: isShown ? rates : nil)
  }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    guard let rater = rater(person, roster) else { return Own(ratings: [:], seated: false) }
    return Own(ratings: (ratings[rater] ?? [:]).mapValues { $0.mapValues { $0 ?? -1 } }, seated: nil)
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    let move = isShown ? Move("rating.hide", ["hide": [:]]) : Move("rating.show", ["show": [:]], careful: true, main: true)
    return Wall(
      word: isShown ? "rating.shown" : by == .table ? "rating.tables" : "rating.open", figures: ["answered": ratings.count],
      shape: isShown ? .rates(rates) : .list(ItemList(items: listed)), moves: Rights.allows(role, .lead) ? [move] : [])
  }

  public var outcome: [Shape] { [.rates(rates)] }

  private var listed: [NoteID: Item] { Dictionary(notes.map { ($0.id, Item($0)) }, uniquingKeysWith: { first, _ in first }) }

  private var named: [CriterionID: Rates.Criterion] {
    Dictionary(
      uniqueKeysWithValues: criteria.enumerated().map {
        ($0.element.id, Rates.Criterion(rank: $0.offset + 1, title: $0.element.title))
      })
  }

  private var rates: Rates {
    let items = notes.map { note -> (NoteID, Rates.Line) in
      let given = ratings.values.compactMap { $0[note.id] }
      let cells = criteria.compactMap { criterion in
        Average(of: given.compactMap { $0[criterion.id].flatMap { $0 } }).map { (criterion.id, $0) }
      }
      let all = given.flatMap { $0.values.compactMap { $0 } }
      return (
        note.id,
        Rates.Line(
          number: note.number, text: note.text, tint: note.tint, cells: Dictionary(uniqueKeysWithValues: cells),
          average: Average(of: all))
      )
    }
    return Rates(criteria: named, items: Dictionary(items, uniquingKeysWith: { first, _ in first }), answers: ratings.count)
  }
}
