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
    /// How many of the ideas that it kept a table judges.
    public var ideas: Int?
    /// Who knows what ideas cost, when their word on the ease stands beside the room's.
    public var experts: Wording?
  }

  /// Whose answers count: each person's, each table's, or the table's for those who sit at one and their own for the others.
  public enum Answering: String, Codable, Sendable { case individual, table, seated }

  /// What can be answered to the question across, in the words of the plan.
  public enum Ease: String, Codable, CaseIterable, CodingKeyRepresentable, Sendable {
    case low, middle, high
    var ordinal: Int { self == .low ? 0 : self == .middle ? 1 : 2 }
  }

  /// What can be answered to the question upwards.
  public enum Use: String, Codable, CaseIterable, CodingKeyRepresentable, Sendable {
    case low, high
    var ordinal: Int { self == .low ? 0 : 1 }
  }

  static let anchorsAtMost = 4
  static let ideasPerTable = 3
  static let ideasPerTableRange = 1...10
}

extension Scatter.Axes {
  /// The axes of a plan, or the two questions that the method asks.
  init(_ setup: Matrix.Setup) {
    x =
      setup.x
      ?? Scatter.Axis(
        question: Wording(fr: "C’est facile à faire ?", en: "Is it easy to do?", ar: "هل هو سهل؟"),
        low: Wording(fr: "difficile", en: "hard", ar: "صعب"),
        middle: Wording(fr: "moyen", en: "in between", ar: "متوسط"), high: Wording(fr: "facile", en: "easy", ar: "سهل"))
    y =
      setup.y
      ?? Scatter.Axis(
        question: Wording(fr: "C’est utile ?", en: "Does it help?", ar: "هل هو مفيد؟"),
        low: Wording(fr: "un peu", en: "a little", ar: "قليلًا"),
        high: Wording(fr: "beaucoup", en: "a lot", ar: "كثيرًا"))
  }
}

extension Matrix.Setup.Quadrants {
  /// The four boxes by their names on the wire.
  static func named(_ quadrants: Self?) -> [String: Wording] {
    [
      "start": quadrants?.start ?? Wording(fr: "On commence", en: "We start", ar: "نبدأ بها"),
      "prepare": quadrants?.prepare ?? Wording(fr: "On prépare", en: "We prepare", ar: "نحضّرها"),
      "ifTime": quadrants?.ifTime ?? Wording(fr: "Si on a le temps", en: "If there is time", ar: "إذا بقي وقت"),
      "keepIdea": quadrants?.keepIdea ?? Wording(fr: "On garde l’idée", en: "We keep the idea", ar: "نحفظ الفكرة"),
    ]
  }
}
