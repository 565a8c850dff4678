/// What the plan of every board may say.
public protocol BoardSetup: Codable, Sendable {
  /// The question that notes answer, above the sheet where one writes.
  var prompt: Wording? { get }
  /// Whether it starts with a silent time in which nobody sees the others' notes; yes when absent.
  var silent: Bool? { get }
  /// Whether the team reads each note before the room sees it: yes when absent and the plan says `minors`, else no.
  var preread: Bool? { get }
  /// What is wrong in it although it decodes.
  var problems: [SetupProblem] { get }
}

extension BoardSetup {
  var commonProblems: [SetupProblem] { SetupProblem.texts([("prompt", prompt)], Limits.note) }
}

/// A column of a plan.
public struct PlannedColumn: Codable, Sendable {
  /// `c1`, `c2`… by its place when absent.
  public var id: ColumnID?
  public var title: Wording
  /// The name of a pictogram of the web pages.
  public var picture: String?

  /// - Parameter place: from 1.
  func id(at place: Int) -> ColumnID { id ?? ColumnID("c\(place)") }

  /// From left to right, by id.
  static func laidOut(_ columns: [PlannedColumn]) -> [ColumnID: Board.Column] {
    let ranked = columns.enumerated().map { index, column in
      (column.id(at: index + 1), Board.Column(rank: index + 1, title: column.title, picture: column.picture))
    }
    return Dictionary(ranked, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter path: of the list in the settings.
  static func problems(in columns: [PlannedColumn], at path: String, atMost: Int = Limits.columns) -> [SetupProblem] {
    var problems: [SetupProblem] = []
    if columns.count > atMost {
      problems.append(
        SetupProblem(
          path, Wording(fr: "plus de \(atMost) colonnes", en: "more than \(atMost) columns"),
          Wording(fr: "garde \(atMost) colonnes au plus", en: "keep at most \(atMost)")))
    }
    var taken: Set<ColumnID> = []
    for (index, column) in columns.enumerated() {
      let path = "\(path).\(index)"
      let id = column.id(at: index + 1)
      problems += SetupProblem.texts([("\(path).title", column.title)], Limits.title)
      problems += Pictograms.problem(of: column.picture, at: "\(path).picture")
      if !id.isWellFormed {
        let problem = Wording(fr: "« \(id) » n’est pas le nom d’une colonne", en: "\"\(id)\" is no column's id")
        let advice = Wording(fr: "Écris c et des chiffres.", en: "write c and digits or small letters")
        problems.append(SetupProblem("\(path).id", problem, advice))
      } else if !taken.insert(id).inserted {
        let problem = Wording(fr: "deux colonnes s’appellent « \(id) »", en: "two columns are \"\(id)\"")
        let advice = Wording(fr: "Enlève une des deux, ajoutes-en une autre.", en: "give each column another id, or none")
        problems.append(SetupProblem("\(path).id", problem, advice))
      }
    }
    return problems
  }
}

extension Form.Field {
  /// The settings that every board has, in the order of the form.
  static let boardPrompt = Form.Field.wording(
    "prompt", Wording(fr: "La question à laquelle on répond", en: "The question that is answered"), Limits.note,
    help: Wording(fr: "Elle reste au-dessus de la feuille où l’on écrit.", en: "It stays above the sheet one writes on."))

  static func boardSilent(detail: Bool = false) -> Form.Field {
    .yesNo(
      "silent", Wording(fr: "On écrit d’abord en silence", en: "We write in silence first"), preset: true,
      help: Wording(
        fr: "Personne ne voit les idées des autres avant que tu les montres.",
        en: "Nobody sees the others’ ideas before you show them."), detail: detail)
  }

  static func boardPreread(detail: Bool = false) -> Form.Field {
    .yesNo(
      "preread", Wording(fr: "On relit avant le mur", en: "We read before the wall"), preset: false,
      help: Wording(
        fr: "L’équipe lit chaque idée avant la salle. C’est oui quand le plan dit qu’il y a des mineurs.",
        en: "The team reads each idea before the room. It is yes when the plan says that minors take part."), detail: detail)
  }
}

extension Board {
  /// Where a note of an earlier activity lies: in the place of the same titles, else in the column or in the row of the same
  /// title, else in the first.
  func column(for note: Note) -> ColumnID {
    let ranked = columns.sorted { $0.value.rank < $1.value.rank }
    let same = ranked.first { titles(of: $0.key) == (note.column, note.row) }
    let near = ranked.first { place in
      let (column, row) = titles(of: place.key)
      return note.column.map { $0 == column || $0 == row } ?? false
    }
    return (same ?? near ?? ranked[0]).key
  }

  /// The titles that go with a note of a column to the next activity: those that tell it from others.
  func titles(of column: ColumnID) -> (column: Wording?, row: Wording?) {
    guard let place = columns[column], columns.count > 1 else { return (nil, nil) }
    guard let head = place.head, let row = place.row, let heads, let rows else { return (place.title, nil) }
    return (heads.count > 1 ? heads[head]?.title : nil, rows.count > 1 ? rows[row]?.title : nil)
  }
}
