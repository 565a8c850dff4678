// A sheet of paper with lines and columns was filled with post-its in the field: two columns, three lines. Each place where they cross
// is a column of the board with a title that says both, so that everything that knows a board knows a grid; only what draws
// it has to know the lines.

/// A grid of post-its: each lies where a row and a column cross.
public struct Grid: BoardActivity {
  public static let kind = "grid"
  public var board: PostItBoard

  /// The settings of a plan.
  public struct Setup: BoardSetup {
    public var prompt: Wording?
    /// From left to right; two when absent.
    public var columns: [PlannedHead]?
    /// From top to bottom; three when absent.
    public var rows: [PlannedHead]?
    public var silent: Bool?
    public var preread: Bool?

    public var problems: [SetupProblem] {
      commonProblems
        + PlannedHead.problems(
          in: columns ?? [], at: "columns", atMost: Limits.gridSide, Wording(fr: "colonnes", en: "columns"))
        + PlannedHead.problems(in: rows ?? [], at: "rows", atMost: Limits.gridSide, Wording(fr: "lignes", en: "rows"))
    }
  }

  public init(_ setup: Setup, notes: [Note]) {
    let columns = PlannedHead.some(setup.columns, 2, Wording(fr: "Colonne", en: "Column", ar: "عمود"))
    let rows = PlannedHead.some(setup.rows, 3, Wording(fr: "Ligne", en: "Row", ar: "سطر"))
    board = PostItBoard(setup, on: Board(crossing: rows, columns), notes: notes)
  }

  public static let form = Form(
    Wording(fr: "Tableau de post-its", en: "Grid of sticky notes", ar: "جدول أوراق"),
    purpose: Wording(
      fr: "Chaque personne remplit les cases d’un tableau avec ses idées. On lit le tableau ensemble.",
      en: "Everybody fills the boxes of a grid with ideas. We read the grid together."),
    minutes: 15,
    steps: [
      Wording(
        fr: "Choisis une case et écris une idée par post-it.", en: "Choose a box and write one idea on each note.",
        ar: "اختر خانة واكتب فكرة واحدة في كل ورقة."),
      Wording(fr: "On lit le tableau, case après case.", en: "We read the grid, box by box.", ar: "نقرأ الجدول، خانة بعد خانة."),
    ],
    fields: [
      .boardPrompt,
      .list(
        "columns", Wording(fr: "Colonnes", en: "Columns"),
        PlannedHead.fields(Wording(fr: "Nom de la colonne", en: "Name of the column")),
        atMost: Limits.gridSide, add: Wording(fr: "Ajouter une colonne", en: "Add a column"),
        help: Wording(fr: "De gauche à droite. Deux ou trois se lisent bien.", en: "From left to right. Two or three read well.")),
      .list(
        "rows", Wording(fr: "Lignes", en: "Rows"), PlannedHead.fields(Wording(fr: "Nom de la ligne", en: "Name of the row")),
        atMost: Limits.gridSide, add: Wording(fr: "Ajouter une ligne", en: "Add a row"),
        help: Wording(fr: "De haut en bas. Trois se lisent bien.", en: "From top to bottom. Three read well.")),
      .boardSilent(), .boardPreread(detail: true),
    ])
}

/// What stands at the head of a row or of a column, in a plan.
public struct PlannedHead: Codable, Sendable {
  public var title: Wording
  /// The name of a pictogram of the web pages.
  public var picture: String?

  /// Those of the plan, else so many with a number: "Ligne 1".
  static func some(_ heads: [PlannedHead]?, _ count: Int, _ name: Wording) -> [PlannedHead] {
    if let heads, !heads.isEmpty { return heads }
    return (1...count).map { PlannedHead(title: name.joined(Wording("\($0)"), by: " ")) }
  }

  static func fields(_ name: Wording) -> [Form.Field] { [.wording("title", name, required: true), .picture()] }

  static func problems(in heads: [PlannedHead], at path: String, atMost: Int, _ name: Wording) -> [SetupProblem] {
    var problems: [SetupProblem] = []
    if heads.count > atMost {
      problems.append(
        SetupProblem(
          path, Wording(fr: "plus de \(atMost) \(name.in("fr"))", en: "more than \(atMost) \(name.in("en"))"),
          Wording(fr: "garde \(atMost) \(name.in("fr")) au plus", en: "keep at most \(atMost)")))
    }
    for (index, head) in heads.enumerated() {
      problems += SetupProblem.texts([("\(path).\(index).title", head.title)], Limits.title)
      problems += Pictograms.problem(of: head.picture, at: "\(path).\(index).picture")
    }
    return problems
  }
}

extension Board {
  /// A place where each row crosses each column: row after row, as one reads.
  fileprivate init(crossing rows: [PlannedHead], _ columns: [PlannedHead]) {
    self.init(columns: [:])
    self.rows = [:]
    heads = [:]
    for (down, row) in rows.enumerated() {
      let id = RowID("r\(down + 1)")
      self.rows?[id] = Head(rank: down + 1, title: row.title, picture: row.picture)
      for (across, column) in columns.enumerated() {
        let head = ColumnID("c\(across + 1)")
        heads?[head] = Head(rank: across + 1, title: column.title, picture: column.picture)
        self.columns[ColumnID("\(head)\(id)")] = Column(
          rank: down * columns.count + across + 1, title: column.title.joined(row.title, by: " · "), picture: row.picture,
          row: id,
          head: head)
      }
    }
  }
}
