extension Questionnaire {
  /// The settings of a plan.
  public struct Setup: Codable, Sendable {
    /// Ready questions that come before those of the plan.
    public var template: Template?
    public var questions: [Asked]?
    /// Whether what this session answered before to the same questions stands beside; yes when absent.
    public var compare: Bool?
    /// What was answered another time, in another session or on paper.
    public var before: [Before]?
  }

  /// What was answered to a question another time, as whoever plans copies it.
  public struct Before: Codable, Sendable {
    public struct Given: Codable, Sendable {
      public var title: Wording
      public var count: Int
    }
    public var question: Wording
    /// People who answered; where each gives one answer only, all of them together when absent.
    public var people: Int?
    public var answers: [Given]
  }

  /// How a question is answered.
  public enum Answering: String, Codable, CaseIterable, Sendable {
    /// From 1 to 5.
    case scale
    /// Four steps, and "je ne sais pas".
    case agreement
    /// One of several options.
    case choice
    /// Some of several options.
    case choices
    case number
    case text
    /// A few words, of a list or one's own.
    case words
  }

  /// A question as the plan writes it.
  public struct Asked: Codable, Sendable {
    public var text: Wording
    public var answer: Answering
    /// What the ends of a scale mean.
    public var low: Wording?
    public var high: Wording?
    /// Whether the steps of a scale wear faces; no when absent.
    public var pictures: Bool?
    /// What can be chosen: for choices, and for words of a list.
    public var options: [Wording]?
    /// How many options or words at most; for words 3 when absent, for choices all of them.
    public var most: Int?
    /// Whether own words may be written beside those of a list; no when absent.
    public var free: Bool?
    /// The smallest and the largest number; 0 and 1,000,000 when absent.
    public var from: Int?
    public var to: Int?
  }

  /// A question as it is asked.
  struct Question: Sendable {
    struct Option: Sendable {
      let id: OptionID
      let title: Wording
      let picture: String?
    }
    let id: QuestionID
    let rank: Int
    let text: Wording
    let answer: Answering
    let low: Wording?
    let high: Wording?
    let options: [Option]
    let most: Int
    let free: Bool
    let numbers: ClosedRange<Int>

    /// Whether people write in it, so that what they write is read before the room sees it.
    var isWritten: Bool { answer == .text || free }

    init(_ asked: Asked, rank: Int) {
      id = QuestionID("q\(rank)")
      self.rank = rank
      text = asked.text
      answer = asked.answer
      (low, high) = (asked.low, asked.high)
      options = Question.options(of: asked)
      most = Question.most(of: asked, options.count)
      free = asked.answer == .words && (asked.free ?? options.isEmpty)
      let from = asked.from ?? 0
      numbers = from...max(from, asked.to ?? 1_000_000)
    }

    private static func options(of asked: Asked) -> [Option] {
      let titles: [Wording] =
        switch asked.answer {
        case .scale: (1...5).map { Wording("\($0)") }
        case .agreement: Questionnaire.agreement
        case .choice, .choices, .words: asked.options ?? []
        case .number, .text: []
        }
      let faces = asked.answer == .scale && asked.pictures == true
      return titles.enumerated().map {
        Option(id: OptionID("o\($0.offset + 1)"), title: $0.element, picture: faces ? "face-\($0.offset + 1)" : nil)
      }
    }

    private static func most(of asked: Asked, _ options: Int) -> Int {
      switch asked.answer {
      case .choices: asked.most ?? options
      case .words: asked.most ?? 3
      case .scale, .agreement, .choice, .number, .text: 1
      }
    }
  }

  /// From "yes" to "no", then the answer that is on no side.
  static let agreement = [
    Wording(fr: "Tout à fait d’accord", en: "I fully agree", ar: "موافق تمامًا"),
    Wording(fr: "Plutôt d’accord", en: "I rather agree", ar: "موافق إلى حد ما"),
    Wording(fr: "Plutôt pas d’accord", en: "I rather disagree", ar: "غير موافق إلى حد ما"),
    Wording(fr: "Pas du tout d’accord", en: "I fully disagree", ar: "غير موافق أبدًا"),
    Wording(fr: "Je ne sais pas", en: "I do not know", ar: "لا أعرف"),
  ]
}

/// One question of a questionnaire: `q1`, `q2`… in their order.
public struct QuestionID: Identifier {
  public static let letter: Character = "q"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One thing that can be chosen: `o1`, `o2`…
public struct OptionID: Identifier {
  public static let letter: Character = "o"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
