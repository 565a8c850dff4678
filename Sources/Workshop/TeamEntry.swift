// A room may have no phone at all: what it wrote on paper or said aloud is typed by the team. The kind says what it asks for, as
// data, and the console, the remote and the host's page draw it without knowing the kind.

/// Something the team may type for the room: a command and the fields that fill it.
public struct TeamEntry: Sendable {
  /// Names its words: `entry.<word>`, with `do` on the button and one label a field.
  public let word: String
  /// The command without what the fields give: the page puts each field inside it, under its own name.
  public let command: JSON
  /// In the order in which they are asked.
  public let fields: [(name: String, field: Field)]
  /// Whether the next one is usually typed at once: the page keeps its form open, with the hand on the first text.
  public let again: Bool

  public init(_ word: String, _ command: JSON, again: Bool = false, _ fields: [(String, Field)]) {
    self.word = word
    self.command = command
    self.again = again
    self.fields = fields.map { ($0.0, $0.1) }
  }

  /// One thing that is asked for.
  public enum Field: Sendable {
    /// Not shown: a new id that begins with this letter.
    case draw(letter: String)
    case text(letters: Int, value: String? = nil)
    case choice([(String, Option)], value: String?)
    case number(ClosedRange<Int>, value: Int?)
    /// One number for each of several things.
    case numbers([(String, Option)], ClosedRange<Int>, value: [String: Int])
  }

  /// One of several things that are chosen or counted. Without a title its words are `entry.<word>.<field>.<option>`.
  public struct Option: Encodable, Sendable {
    var rank = 0
    public var number: Int?
    public var title: Wording?
    public var picture: String?
    public var tint: Tint?

    public init(title: Wording? = nil, picture: String? = nil) {
      self.title = title
      self.picture = picture
    }
    public init(number: Int, title: String) {
      self.number = number
      self.title = Wording(title)
    }
    public init(_ note: Note) {
      number = note.number
      title = Wording(note.text.string)
      tint = note.tint
    }
  }
}

extension TeamEntry {
  struct Ranked: Encodable {
    let rank: Int
    let entry: TeamEntry
    enum CodingKeys: CodingKey { case rank, word, again, command, fields }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(rank, forKey: .rank)
      try container.encode(entry.word, forKey: .word)
      try container.encode(entry.again, forKey: .again)
      try container.encode(entry.command, forKey: .command)
      let ranked = entry.fields.enumerated().map { ($0.element.name, RankedField(rank: $0.offset + 1, field: $0.element.field)) }
      try container.encode(Dictionary(uniqueKeysWithValues: ranked), forKey: .fields)
    }
  }

  private struct RankedField: Encodable {
    let rank: Int
    let field: Field
    enum CodingKeys: CodingKey { case rank, draw, text, choice, number, numbers, value }
    struct Letters: Encodable { let letters: Int }
    struct Range: Encodable {
      let from: Int
      let to: Int
      var items: [String: Option]?
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(rank, forKey: .rank)
      switch field {
      case .draw(let letter): try container.encode(letter, forKey: .draw)
      case .text(let letters, let value):
        try container.encode(Letters(letters: letters), forKey: .text)
        try container.encodeIfPresent(value, forKey: .value)
      case .choice(let options, let value):
        try container.encode(ranked(options), forKey: .choice)
        try container.encodeIfPresent(value, forKey: .value)
      case .number(let range, let value):
        try container.encode(Range(from: range.lowerBound, to: range.upperBound), forKey: .number)
        try container.encodeIfPresent(value, forKey: .value)
      case .numbers(let options, let range, let value):
        let numbers = Range(from: range.lowerBound, to: range.upperBound, items: ranked(options))
        try container.encode(numbers, forKey: .numbers)
        try container.encode(value, forKey: .value)
      }
    }

    private func ranked(_ options: [(String, Option)]) -> [String: Option] {
      let numbered = options.enumerated().map { index, one -> (String, Option) in
        var option = one.1
        option.rank = index + 1
        return (one.0, option)
      }
      return Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    }
  }
}
