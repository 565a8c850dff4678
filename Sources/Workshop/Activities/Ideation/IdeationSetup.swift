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

  public static func problems(in setup: Setup) -> [SetupProblem] {
    let columns = setup.columns ?? []
    var problems: [SetupProblem] = []
    if columns.count > Limits.columns {
      problems.append(SetupProblem("columns", "more than \(Limits.columns) columns", "keep at most \(Limits.columns)"))
    }
    problems += problem(of: setup.prompt, Limits.note, at: "prompt")
    var taken: Set<ColumnID> = []
    for (index, column) in setup.named.enumerated() where !columns.isEmpty {
      let path = "columns.\(index)"
      problems += problem(of: column.title, Limits.title, at: "\(path).title")
      if !column.id.isWellFormed {
        problems.append(SetupProblem("\(path).id", "\"\(column.id)\" is no column's id", "write c and digits or small letters"))
      } else if !taken.insert(column.id).inserted {
        problems.append(SetupProblem("\(path).id", "two columns are \"\(column.id)\"", "give each column another id, or none"))
      }
    }
    return problems
  }

  private static func problem(of wording: Wording?, _ limit: Limits.TextLimit, at path: String) -> [SetupProblem] {
    for string in wording?.byLanguage.sorted(by: { $0.key < $1.key }).map(\.value) ?? [] {
      do { _ = try Text(string).checked(limit) } catch {
        return error == .empty
          ? [SetupProblem(path, "the text is empty", "write it; people read it")]
          : [SetupProblem(path, "the text is longer than \(limit.scalars) characters", "shorten it")]
      }
    }
    return []
  }
}
