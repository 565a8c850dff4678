extension Matrix {
  /// The settings as the plan writes them; what is not said has a default.
  public struct Setup: Codable, Sendable {
    public struct Quadrants: Codable, Sendable {
      public var start: Wording?
      public var prepare: Wording?
      public var ifTime: Wording?
      public var keepIdea: Wording?
    }
    /// An example that is placed before anybody answers, so that everyone means the same by the words of the axes.
    public struct Anchor: Codable, Sendable {
      public var text: Wording
      public var x: Ease
      public var y: Use
    }
    /// The question of ease, with three answers.
    public var x: Scatter.Axis?
    /// The question of use, with two answers.
    public var y: Scatter.Axis?
    public var quadrants: Quadrants?
    public var anchors: [Anchor]?
    public var by: Answering?
  }

  /// Whose answers count: each person's, or each table's.
  public enum Answering: String, Codable, Sendable { case individual, table }

  /// What can be answered to the question across, in the words of the plan.
  public enum Ease: String, Codable, CaseIterable, Sendable {
    case low, middle, high
    var ordinal: Int { self == .low ? 0 : self == .middle ? 1 : 2 }
  }

  /// What can be answered to the question upwards.
  public enum Use: String, Codable, CaseIterable, Sendable {
    case low, high
    var ordinal: Int { self == .low ? 0 : 1 }
  }

  static let anchorsAtMost = 4

  public static func problems(in setup: Setup) -> [SetupProblem] {
    var problems: [SetupProblem] = []
    if let x = setup.x {
      if x.middle == nil {
        problems.append(SetupProblem("x", "no word between low and high", "Add \"middle\", for example \"moyen\"."))
      }
      problems += emptyWords([("x.question", x.question), ("x.low", x.low), ("x.middle", x.middle), ("x.high", x.high)])
    }
    if let y = setup.y {
      if y.middle != nil {
        problems.append(SetupProblem("y.middle", "a middle word where only two answers exist", "Leave out \"middle\" of y."))
      }
      problems += emptyWords([("y.question", y.question), ("y.low", y.low), ("y.high", y.high)])
    }
    let quadrants = setup.quadrants
    problems += emptyWords([
      ("quadrants.start", quadrants?.start), ("quadrants.prepare", quadrants?.prepare),
      ("quadrants.ifTime", quadrants?.ifTime), ("quadrants.keepIdea", quadrants?.keepIdea),
    ])
    let anchors = setup.anchors ?? []
    if anchors.count > anchorsAtMost {
      let remedy = "Keep at most \(anchorsAtMost); two are usual, one in a low and one in a high corner."
      problems.append(SetupProblem("anchors", "\(anchors.count) examples before the first answer", remedy))
    }
    return problems + emptyWords(anchors.enumerated().map { ("anchors.\($0.offset).text", $0.element.text) })
  }

  private static func emptyWords(_ words: [(path: String, wording: Wording?)]) -> [SetupProblem] {
    words.compactMap { path, wording in
      guard let wording, (try? wording.text.checked(Limits.title)) == nil else { return nil }
      return SetupProblem(path, "words that are empty or too long", "Write at most \(Limits.title.scalars) letters, plainly.")
    }
  }
}

extension Scatter.Axes {
  /// The axes of a plan, or the two questions that the method asks.
  init(_ setup: Matrix.Setup) {
    x =
      setup.x
      ?? Scatter.Axis(
        question: Wording(fr: "C’est facile à faire ?", en: "Is it easy to do?"), low: Wording(fr: "difficile", en: "hard"),
        middle: Wording(fr: "moyen", en: "in between"), high: Wording(fr: "facile", en: "easy"))
    y =
      setup.y
      ?? Scatter.Axis(
        question: Wording(fr: "C’est utile ?", en: "Does it help?"), low: Wording(fr: "un peu", en: "a little"),
        high: Wording(fr: "beaucoup", en: "a lot"))
  }
}

extension Matrix.Setup.Quadrants {
  /// The four boxes by their names on the wire.
  static func named(_ quadrants: Self?) -> [String: Wording] {
    [
      "start": quadrants?.start ?? Wording(fr: "On commence", en: "We start"),
      "prepare": quadrants?.prepare ?? Wording(fr: "On prépare", en: "We prepare"),
      "ifTime": quadrants?.ifTime ?? Wording(fr: "Si on a le temps", en: "If there is time"),
      "keepIdea": quadrants?.keepIdea ?? Wording(fr: "On garde l’idée", en: "We keep the idea"),
    ]
  }
}

extension Wording {
  fileprivate init(fr: String, en: String) { byLanguage = ["fr": fr, "en": en] }
}
