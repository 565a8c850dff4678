/// Ideas on post-its, in columns when the plan names some.
public struct Ideation: BoardActivity {
  public static let kind = "ideation"
  public var board: PostItBoard

  /// The settings of a plan.
  public struct Setup: BoardSetup {
    public var prompt: Wording?
    /// From left to right; one without a title when absent.
    public var columns: [PlannedColumn]?
    public var silent: Bool?
    public var preread: Bool?

    public var problems: [SetupProblem] { commonProblems + PlannedColumn.problems(in: columns ?? [], at: "columns") }
  }

  public init(_ setup: Setup, notes: [Note]) {
    let columns = setup.columns ?? []
    let named = columns.isEmpty ? [PlannedColumn(title: "")] : columns
    board = PostItBoard(setup, on: Board(columns: PlannedColumn.laidOut(named)), notes: notes)
  }

  public static let form = Form(
    Wording(fr: "Post-its", en: "Sticky notes", ar: "أوراق الأفكار"),
    purpose: Wording(
      fr: "Chaque personne écrit ses idées, d’abord en silence. On les découvre ensemble au mur.",
      en: "Everybody writes ideas, in silence first. The wall shows them to all."),
    minutes: 12,
    steps: [
      Wording(
        fr: "Écris une idée par post-it, en silence.", en: "Write one idea on each note, in silence.",
        ar: "اكتب فكرة واحدة في كل ورقة، في صمت."),
      Wording(fr: "On lit les idées au mur.", en: "We read the ideas on the wall.", ar: "نقرأ الأفكار على الشاشة الكبيرة."),
    ],
    fields: [
      .boardPrompt,
      .list(
        "columns", Wording(fr: "Colonnes", en: "Columns"),
        [
          .identity(prefix: "c"), .wording("title", Wording(fr: "Nom de la colonne", en: "Name of the column"), required: true),
          .picture(),
        ], atMost: Limits.columns, add: Wording(fr: "Ajouter une colonne", en: "Add a column"),
        help: Wording(fr: "Sans colonne, toutes les idées vont ensemble.", en: "Without columns, all ideas go together.")),
      .boardSilent(), .boardPreread(),
    ])
}
