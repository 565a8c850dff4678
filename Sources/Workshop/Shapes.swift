/// The shapes in which every kind shows itself: on the wall while it runs, in the report afterwards.
public enum Shape: Encodable, Sendable {
  case board(Board)
  case turnout(Turnout)
  case ranking(Ranking)
  case scatter(Scatter)
  case list(ItemList)
  case pictures(Pictures)
  case bars(Bars)
  case words(WordCloud)
  case passage(Passage)
  case rates(Rates)
  case page(FrontPages)
  case deck(Deck)
  case picks(Picks)
  case steps

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    switch self {
    case .board(let board): try container.encode(board, forKey: Name(stringValue: "board"))
    case .turnout(let turnout): try container.encode(turnout, forKey: Name(stringValue: "turnout"))
    case .ranking(let ranking): try container.encode(ranking, forKey: Name(stringValue: "ranking"))
    case .scatter(let scatter): try container.encode(scatter, forKey: Name(stringValue: "scatter"))
    case .list(let list): try container.encode(list, forKey: Name(stringValue: "list"))
    case .pictures(let pictures): try container.encode(pictures, forKey: Name(stringValue: "pictures"))
    case .bars(let bars): try container.encode(bars, forKey: Name(stringValue: "bars"))
    case .words(let words): try container.encode(words, forKey: Name(stringValue: "words"))
    case .passage(let passage): try container.encode(passage, forKey: Name(stringValue: "passage"))
    case .rates(let rates): try container.encode(rates, forKey: Name(stringValue: "rates"))
    case .page(let pages): try container.encode(pages, forKey: Name(stringValue: "page"))
    case .deck(let deck): try container.encode(deck, forKey: Name(stringValue: "deck"))
    case .picks(let picks): try container.encode(picks, forKey: Name(stringValue: "picks"))
    case .steps: try container.encode([String: Int](), forKey: Name(stringValue: "steps"))
    }
  }
}

/// Post-its in columns; face down, only their number is known.
public struct Board: Encodable, Sendable {
  public struct Column: Encodable, Sendable {
    public var rank: Int
    public var title: Wording
    public var picture: String?
    /// A sentence under the title.
    public var say: Wording?
    public var count = 0
    /// Where rows and columns cross, which ones: `title` says both.
    public var row: RowID?
    public var head: ColumnID?
    /// When it is, along a day: the columns are a path.
    public var moment: Wording?
  }
  /// Of a row, or of the columns above it.
  public struct Head: Encodable, Sendable {
    public var rank: Int
    public var title: Wording
    public var picture: String?
  }
  public struct Heap: Encodable, Sendable {
    public var rank: Int
    public var title: Text
  }
  public struct Card: Encodable, Sendable {
    public var column: ColumnID
    public var rank: Int
    public var number: Int
    public var text: Text
    public var from: NoteID?
    public var group: GroupID?
    /// The words of the notes merged into this one.
    public var of: [NoteID: Text]?
    /// Set aside: shown to the lead only.
    public var aside: Bool?
    /// What became of it, in the words of the lead.
    public var remark: Text?
    /// Typed by the team for somebody without a phone.
    public var byTeam: Bool?
    /// What the team knows of it, signed "équipe".
    public var known: Text?
  }
  public var faceDown = false
  public var columns: [ColumnID: Column]
  /// The heads of a board that has rows; its `columns` are then the places where they cross.
  public var rows: [RowID: Head]?
  public var heads: [ColumnID: Head]?
  /// Whose day it is.
  public var persona: Persona?
  public var groups: [GroupID: Heap]?
  public var notes: [NoteID: Card]?
  /// How many are set aside: published, their words never are.
  public var setAside: Int?
  /// In the report: how many for which concern; `unsaid` for none.
  public var concerns: [String: Int]?
}

/// Somebody made up, of whom a room thinks while it writes: never a real person.
public struct Persona: Codable, Hashable, Sendable {
  /// A first name.
  public var name: String
  public var age: Int?
  /// What they say of themselves, in one sentence.
  public var says: Wording?
  /// The name of a pictogram of the web pages.
  public var picture: String?
}

extension Board.Card {
  /// A note as it stands in a column.
  init(_ note: Note, in column: ColumnID) {
    self.init(
      column: column, rank: note.number, number: note.number, text: note.text, of: note.originals, known: note.known)
  }
}

/// How many have answered, nothing of what they answered.
public struct Turnout: Encodable, Sendable {
  public var done: Int
  public var people: Int
  /// What is answered, when it is one question.
  public var question: Wording?
}

/// What is voted on or judged, before there is a result.
public struct ItemList: Encodable, Sendable {
  public var items: [NoteID: Item]
}

/// An idea as it stands in a vote, a matrix or a list.
public struct Item: Encodable, Sendable {
  public var number: Int
  public var text: Text
  public var tint: Tint
  /// What the team knows of it, and that it is the team who says it.
  public var known: Wording?
  public init(_ note: Note) {
    number = note.number
    text = note.text
    tint = note.tint
    known = note.known.map { known in
      Wording(fr: "À savoir, dit l’équipe : \(known.string)", en: "Good to know, says the team: \(known.string)")
    }
  }
}

/// Ideas in the order of a result. Three numbers an idea: gommettes, people who gave any, people who voted in all.
public struct Ranking: Encodable, Sendable {
  public struct Line: Encodable, Sendable {
    public var number: Int
    public var text: Text
    public var tint: Tint
    public var place: Int
    public var tied: Bool
    public var kept: Bool
    public var dots: Int
    /// Absent where nobody knows: when hands or papers were counted too.
    public var people: Int?
  }
  public struct Share: Encodable, Sendable {
    public var place: Int
    public var tied: Bool
    public var dots: Int
    public var people: Int
  }
  /// Votes by the way they came in. Of hands and papers it is not known how many people gave an idea anything.
  public struct Channel: Encodable, Sendable {
    public var rank: Int
    public var voters: Int
    public var blank: Int
    public var dots: [NoteID: Int]
    public var people: [NoteID: Int]?
  }
  public struct Part: Encodable, Sendable {
    public var rank: Int
    public var title: Wording
    public var voters: Int
    public var items: [NoteID: Share]
  }
  public var voters: Int
  public var blank: Int
  /// Lines not shown yet: the first places.
  public var hiddenPlaces: Int
  public var items: [NoteID: Line]
  public var groups: [GroupID: Part]?
  public var groupsWithheld: Bool?
  /// Side by side when not all votes came by phone; `dots` above are all of them together.
  public var channels: [String: Channel]?
  public var channelsWithheld: Bool?
}

/// Ideas between two axes of words.
public struct Scatter: Encodable, Sendable {
  public struct Axis: Codable, Hashable, Sendable {
    public var question: Wording
    public var low: Wording
    public var middle: Wording?
    public var high: Wording
  }
  public struct Axes: Codable, Hashable, Sendable {
    public var x: Axis
    public var y: Axis
  }
  public struct Position: Codable, Hashable, Sendable {
    /// Half steps: 0 (low) to 4 (high) across, 0 to 2 upwards.
    public var x: Int
    public var y: Int
  }
  public struct Placed: Encodable, Sendable {
    public var number: Int
    public var text: Text
    public var tint: Tint
    public var answers: Int
    public var x: [String: Int]
    public var y: [String: Int]
    public var at: Position?
    public var divided: Bool
    public var quadrant: String?
    /// Voices asked aloud, among the answers.
    public var aloud: Int?
    /// How many tables or people keep this one.
    public var kept: Int?
    /// Where those who know the cost put it across, in half steps.
    public var expert: Int?
  }
  public var axes: Axes
  public var quadrants: [String: Wording]
  /// Who they are who know the cost.
  public var experts: Wording?
  public var items: [NoteID: Placed]
}
