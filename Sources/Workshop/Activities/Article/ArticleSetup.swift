extension Article {
  /// The settings of a plan.
  public struct Setup: Codable, Sendable {
    /// The name of the paper; never a real one.
    public var paper: Wording?
    /// What stands where papers have their date: a day, a season, a year to come.
    public var dated: Wording?
    /// What the articles are about.
    public var about: Wording?
    public var by: Writing?
    /// Whether each article begins with the choice of the idea it is made from.
    public var choose: Bool?
    /// Letters that one article may hold.
    public var letters: Int?
  }

  /// Who writes one article: a table together (the whole room where there are no tables), or each person.
  public enum Writing: String, Codable, Sendable { case table, individual }

  static let invented = Wording(fr: "La Voix du quartier", en: "The Neighbourhood Voice", ar: "صوت الحي")
  static let fewestLetters = 500

  public static let form = Form(
    Wording(fr: "La une du journal", en: "The front page", ar: "الصفحة الأولى من الجريدة"),
    purpose: Wording(
      fr: "L’idée a réussi : on écrit ensemble l’article qui la raconte dans le journal du quartier.",
      en: "The idea has come true: together we write the article that tells it in the local paper."),
    minutes: 30, mode: .table,
    steps: [
      Wording(
        fr: "Vous êtes dans un an : l’idée marche. Que raconte le journal ?",
        en: "A year from now the idea works. What does the paper tell?", ar: "أنتم بعد سنة: الفكرة نجحت. ماذا تحكي الجريدة؟"),
      Wording(
        fr: "Partagez-vous les morceaux : le titre, le début, la suite.",
        en: "Share the parts: the headline, the opening, the rest.", ar: "تقاسموا الأجزاء: العنوان، البداية، البقية."),
      Wording(
        fr: "Relisez la page entière, à voix haute.", en: "Read the whole page aloud.", ar: "أعيدوا قراءة الصفحة كلها بصوت عالٍ."),
    ],
    fields: [
      .wording(
        "paper", Wording(fr: "Le nom du journal", en: "The name of the paper"), preset: invented,
        help: Wording(fr: "Un nom inventé, jamais celui d’un vrai journal.", en: "An invented name, never that of a real paper.")),
      .wording(
        "dated", Wording(fr: "La date en haut de la page", en: "The date at the top"),
        help: Wording(fr: "Avec tes mots : « printemps 2030 ».", en: "In your own words: \"spring 2030\".")),
      .wording("about", Wording(fr: "De quoi parle l’article", en: "What the article is about"), Limits.note),
      .choice(
        "by", Wording(fr: "Qui écrit un article", en: "Who writes an article"),
        [
          Form.Option("table", Wording(fr: "chaque table, ensemble", en: "each table, together")),
          Form.Option("individual", Wording(fr: "chaque personne", en: "each person")),
        ], preset: "table"),
      .yesNo(
        "choose", Wording(fr: "On choisit d’abord l’idée racontée", en: "We choose the idea that is told first"), preset: false,
        help: Wording(
          fr: "Parmi les idées que l’activité reçoit. Une seule idée : elle est choisie toute seule.",
          en: "Among the ideas this activity takes. With a single one there is nothing to choose."), detail: true),
      .number(
        "letters", Wording(fr: "Lettres au plus", en: "Letters at most"), fewestLetters...Limits.article.scalars,
        preset: Limits.article.scalars, detail: true),
    ])

  public static func problems(in setup: Setup) -> [SetupProblem] {
    var problems = SetupProblem.texts([("paper", setup.paper), ("dated", setup.dated)], Limits.title)
    problems += SetupProblem.texts([("about", setup.about)], Limits.note)
    let range = fewestLetters...Limits.article.scalars
    if let letters = setup.letters, !range.contains(letters) {
      let problem = Wording(fr: "\(letters) lettres pour un article", en: "\(letters) letters for an article")
      let advice = Wording(
        fr: "Écris un nombre de \(range.lowerBound) à \(range.upperBound).",
        en: "Write a number from \(range.lowerBound) to \(range.upperBound).")
      problems.append(SetupProblem("letters", problem, advice))
    }
    return problems
  }

  public static let favourites: [Favourite] = [
    Favourite(
      "frontPage", title: Wording(fr: "La une du journal", en: "The front page", ar: "الصفحة الأولى من الجريدة"), minutes: 20,
      mode: .table,
      steps: [
        Wording(
          fr: "Racontez votre idée comme un article du journal.", en: "Tell your idea as an article of the paper.",
          ar: "احكوا فكرتكم كمقال في جريدة.")
      ])
  ]

  public static func told(_ event: Event) -> String {
    switch event {
    case .chose: "chooses the idea that the article tells"
    case .held(_, _, let part, _): "takes up \(told(part))"
    case .freed(_, _, let part): "puts \(told(part)) down"
    case .wrote(let person, _, let part, let text, _):
      person == nil ? "types \(told(part)) for a table: “\(text.string)”" : "writes \(told(part)): “\(text.string)”"
    case .drew(_, _, let sketch): sketch == nil ? "takes the drawing away" : "draws"
    case .removed(_, _, let part): "removes \(told(part))"
    case .moved: "moves a paragraph"
    case .restored(_, let part, _, _): "takes back what was typed as \(told(part))"
    case .closed: "closes the writing"
    case .reopened: "lets the tables write on"
    case .shown: "shows a front page"
    case .hidden: "takes the front page off the wall"
    }
  }

  private static func told(_ part: PartID) -> String {
    switch part {
    case .title: "the headline"
    case .lead: "the lead"
    case .sketch: "the drawing"
    default: "a paragraph"
    }
  }
}
