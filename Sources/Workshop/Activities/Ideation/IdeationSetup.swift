extension Ideation {
  /// The settings of a plan.
  public struct Setup: Codable, Sendable {
    public struct Column: Codable, Sendable {
      /// `c1`, `c2`… by its place when absent.
      public var id: ColumnID?
      public var title: Wording
      /// The name of a pictogram of the web pages.
      public var picture: String?
    }
    /// The question that ideas answer, above the sheet where one writes.
    public var prompt: Wording?
    /// From left to right; one without a title when absent.
    public var columns: [Column]?
    /// Whether it starts with a silent time in which nobody sees the others' notes; yes when absent.
    public var silent: Bool?
    /// Whether the team reads each note before the room sees it: yes when absent and the plan says `minors`, else no.
    public var preread: Bool?

    /// The columns as they will be; never empty.
    var named: [Ideation.Column] {
      let columns = columns ?? []
      guard !columns.isEmpty else { return [Ideation.Column(id: ColumnID("c1"), rank: 1, title: "", picture: nil)] }
      return columns.enumerated().map { index, column in
        Ideation.Column(
          id: column.id ?? ColumnID("c\(index + 1)"), rank: index + 1, title: column.title, picture: column.picture)
      }
    }
  }

  struct Column: Sendable {
    let id: ColumnID
    let rank: Int
    let title: Wording
    let picture: String?
  }

  public static let settingsWithMinors: [String: JSON] = ["preread": true]

  public static func problems(in setup: Setup) -> [SetupProblem] {
    let columns = setup.columns ?? []
    var problems: [SetupProblem] = []
    if columns.count > Limits.columns {
      problems.append(
        SetupProblem(
          "columns", Wording(fr: "plus de \(Limits.columns) colonnes", en: "more than \(Limits.columns) columns"),
          Wording(fr: "garde \(Limits.columns) colonnes au plus", en: "keep at most \(Limits.columns)")))
    }
    problems += SetupProblem.texts([("prompt", setup.prompt)], Limits.note)
    var taken: Set<ColumnID> = []
    for (index, column) in setup.named.enumerated() where !columns.isEmpty {
      let path = "columns.\(index)"
      problems += SetupProblem.texts([("\(path).title", column.title)], Limits.title)
      problems += Pictograms.problem(of: column.picture, at: "\(path).picture")
      if !column.id.isWellFormed {
        let problem = Wording(fr: "« \(column.id) » n’est pas le nom d’une colonne", en: "\"\(column.id)\" is no column's id")
        let advice = Wording(fr: "Écris c et des chiffres.", en: "write c and digits or small letters")
        problems.append(SetupProblem("\(path).id", problem, advice))
      } else if !taken.insert(column.id).inserted {
        let problem = Wording(fr: "deux colonnes s’appellent « \(column.id) »", en: "two columns are \"\(column.id)\"")
        let advice = Wording(fr: "Enlève une des deux, ajoutes-en une autre.", en: "give each column another id, or none")
        problems.append(SetupProblem("\(path).id", problem, advice))
      }
    }
    return problems
  }

  public static let form = Form(
    Wording(fr: "Post-its", en: "Sticky notes"),
    purpose: Wording(
      fr: "Chaque personne écrit ses idées, d’abord en silence. On les découvre ensemble au mur.",
      en: "Everybody writes ideas, in silence first. The wall shows them to all."),
    minutes: 12,
    steps: [
      Wording(fr: "Écris une idée par post-it, en silence.", en: "Write one idea on each note, in silence."),
      Wording(fr: "On lit les idées au mur.", en: "We read the ideas on the wall."),
    ],
    fields: [
      .wording(
        "prompt", Wording(fr: "La question à laquelle on répond", en: "The question that is answered"), Limits.note,
        help: Wording(fr: "Elle reste au-dessus de la feuille où l’on écrit.", en: "It stays above the sheet one writes on.")),
      .list(
        "columns", Wording(fr: "Colonnes", en: "Columns"),
        [
          .identity(prefix: "c"), .wording("title", Wording(fr: "Nom de la colonne", en: "Name of the column"), required: true),
          .picture(),
        ], atMost: Limits.columns, add: Wording(fr: "Ajouter une colonne", en: "Add a column"),
        help: Wording(fr: "Sans colonne, toutes les idées vont ensemble.", en: "Without columns, all ideas go together.")),
      .yesNo(
        "silent", Wording(fr: "On écrit d’abord en silence", en: "We write in silence first"), preset: true,
        help: Wording(
          fr: "Personne ne voit les idées des autres avant que tu les montres.",
          en: "Nobody sees the others’ ideas before you show them.")),
      .yesNo(
        "preread", Wording(fr: "On relit avant le mur", en: "We read before the wall"), preset: false,
        help: Wording(
          fr: "L’équipe lit chaque idée avant la salle. C’est oui quand le plan dit qu’il y a des mineurs.",
          en: "The team reads each idea before the room. It is yes when the plan says that minors take part.")),
    ])
}
