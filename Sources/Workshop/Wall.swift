// What the screen and the console see of an activity: shapes, the same for every kind, so that a new kind is on the wall,
// on the console and in the report without a line of theirs. The JSON is described in Sources/Live/WIRE.md.

/// What a wall shows of one activity at one moment.
public struct Wall: Encodable, Sendable {
  /// Names the sentence of the moment: `wall.<word>` in the words of each language.
  public var word: String
  /// The numbers that the sentence may use.
  public var figures: [String: Int]
  public var shape: Shape
  /// The lead's commands of the moment; the console only.
  public var moves: [Move] = []
  /// What the lead may do to selected notes of a board; the console only.
  public var touch: [NoteTouch] = []
  /// What the team reads before the room does; the team's pages only.
  public var strip: Strip?
  /// What the team may type for the room; the team's pages only.
  public var entry: [TeamEntry] = []
  /// Ideas that look alike; the team's pages only.
  public var pairs: Pairs?

  public init(
    word: String, figures: [String: Int], shape: Shape, moves: [Move] = [], touch: [NoteTouch] = [], strip: Strip? = nil,
    entry: [TeamEntry] = [], pairs: Pairs? = nil
  ) {
    self.word = word
    self.figures = figures
    self.shape = shape
    self.moves = moves
    self.touch = touch
    self.strip = strip
    self.entry = entry
    self.pairs = pairs
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.encode(word, forKey: Name(stringValue: "word"))
    try container.encode(figures, forKey: Name(stringValue: "figures"))
    try shape.encode(to: encoder)
    try container.encodeIfPresent(strip, forKey: Name(stringValue: "strip"))
    try container.encodeIfPresent(pairs, forKey: Name(stringValue: "pairs"))
    if !entry.isEmpty {
      let ranked = entry.enumerated().map { ("e\($0.offset + 1)", TeamEntry.Ranked(rank: $0.offset + 1, entry: $0.element)) }
      try container.encode(Dictionary(uniqueKeysWithValues: ranked), forKey: Name(stringValue: "entry"))
    }
    guard !moves.isEmpty || !touch.isEmpty else { return }
    let ranked = moves.enumerated().map { ("m\($0.offset + 1)", Move.Ranked(rank: $0.offset + 1, move: $0.element)) }
    try container.encode(Dictionary(uniqueKeysWithValues: ranked), forKey: Name(stringValue: "moves"))
    let touches = touch.enumerated().map { ($0.element.command, NoteTouch.Ranked(rank: $0.offset + 1, touch: $0.element)) }
    try container.encode(Dictionary(uniqueKeysWithValues: touches), forKey: Name(stringValue: "touch"))
  }
}

/// A command of the lead, ready to send.
public struct Move: Sendable {
  /// Names its label: `move.<word>`.
  public let word: String
  public let command: JSON
  /// A careful move closes, reveals or removes: no arrow key and no clicker sends it.
  public let careful: Bool
  /// The main move is what the big button does.
  public let main: Bool

  public init(_ word: String, _ command: JSON, careful: Bool = false, main: Bool = false) {
    self.word = word
    self.command = command
    self.careful = careful
    self.main = main
  }

  struct Ranked: Encodable {
    let rank: Int
    let move: Move
    enum CodingKeys: CodingKey { case rank, word, command, careful, main }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(rank, forKey: .rank)
      try container.encode(move.word, forKey: .word)
      try container.encode(move.command, forKey: .command)
      try container.encode(move.careful, forKey: .careful)
      try container.encode(move.main, forKey: .main)
    }
  }
}

/// Something the lead may do to notes selected on a board.
public struct NoteTouch: Sendable {
  public let command: String
  public let atLeast: Int
  public var words = false
  public var column = false
  /// The argument that takes a new id drawn by the console.
  public var makes: String?
  /// The member that a selected card must have: only a merge is unmerged, only what is set aside comes back.
  public var needs: String?
  /// The member of the card that the command takes, under its own name, instead of the note.
  public var takes: String?

  public init(
    _ command: String, atLeast: Int, words: Bool = false, column: Bool = false, makes: String? = nil, needs: String? = nil,
    takes: String? = nil
  ) {
    self.command = command
    self.atLeast = atLeast
    self.words = words
    self.column = column
    self.makes = makes
    self.needs = needs
    self.takes = takes
  }

  struct Ranked: Encodable {
    let rank: Int
    let atLeast: Int
    let words: Bool
    let column: Bool
    let makes: String?
    let needs: String?
    let takes: String?
    init(rank: Int, touch: NoteTouch) {
      self.rank = rank
      atLeast = touch.atLeast
      words = touch.words
      column = touch.column
      makes = touch.makes
      needs = touch.needs
      takes = touch.takes
    }
  }
}
