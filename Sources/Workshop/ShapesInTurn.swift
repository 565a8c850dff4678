// Shapes that one kind needs and any may use.

/// Tables that go up one after the other.
public struct Passage: Encodable, Sendable {
  public struct Turn: Encodable, Sendable {
    public var rank: Int
    public var passed: Bool?
  }
  public var items: [TableID: Turn]
  /// Who is up; nobody before the first and after the last.
  public var current: TableID?
  public var next: TableID?
  public var applause: Bool
  /// For each; a guide, never a cut-off.
  public var minutes: Int
  /// Since when the current one speaks; absent while the room applauds.
  public var startedAt: Instant?
  /// What the one who is up has on the wall while it speaks; the wall only.
  public var page: FrontPage?
  /// What the next one will have there: who leads reads it before the room does.
  public var nextPage: FrontPage?
}

/// How many each table has chosen, face down.
public struct Picks: Encodable, Sendable {
  public struct Table: Encodable, Sendable {
    public var rank: Int
    public var count: Int
  }
  /// How many each may choose.
  public var keep: Int
  public var tables: [TableID: Table]
}

/// Things rated on criteria: a line a thing, its averages in tenths.
public struct Rates: Encodable, Sendable {
  public struct Criterion: Encodable, Sendable {
    public var rank: Int
    public var title: Wording
  }
  public struct Line: Encodable, Sendable {
    public var number: Int
    public var text: Text
    public var tint: Tint
    /// Of each criterion that somebody rated.
    public var cells: [CriterionID: Average]
    /// Of all that was given to this thing.
    public var average: Average?
  }
  public var criteria: [CriterionID: Criterion]
  public var items: [NoteID: Line]
  /// People or tables who rated.
  public var answers: Int
}

/// The cards that tables have drawn; one table at a time with what it answered, or all of them side by side.
public struct Deck: Encodable, Sendable {
  public struct Place: Encodable, Sendable {
    public var rank: Int
    public var cards: [ColumnID: Board.Column]
    /// The room has seen what it answered.
    public var shown: Bool?
  }
  /// By table; `t0` is the whole room.
  public var items: [TableID: Place]
  /// The table on the wall.
  public var current: TableID?
  /// Answered aloud: there is nothing to read.
  public var aloud: Bool?
  /// What the table on the wall answered.
  public var notes: [NoteID: Board.Card]?
}
