// Pages of a paper: made by one activity, and shown by any that has a note with one.

/// A front page, as it is shown and printed.
public struct FrontPage: Codable, Hashable, Sendable {
  public struct Paragraph: Codable, Hashable, Sendable {
    public var rank: Int
    public var text: Text
  }
  /// Its place among the pages, from 1.
  public var rank: Int
  /// Whose page it is, where tables made them.
  public var table: TableID?
  /// The name of the paper.
  public var paper: Wording
  /// What stands for the date.
  public var dated: Wording?
  public var title: Text?
  public var lead: Text?
  public var paragraphs: [String: Paragraph]
  public var sketch: Sketch?

  /// Paragraphs in their order.
  public var inOrder: [Text] { paragraphs.values.sorted { $0.rank < $1.rank }.map(\.text) }
}

/// Front pages of one paper: those that may be seen, and which one the wall holds.
public struct FrontPages: Encodable, Sendable {
  public var paper: Wording
  public var dated: Wording?
  /// What the articles are about: the headline as long as there is no other.
  public var about: Wording?
  public var items: [PageID: FrontPage]
  public var shown: PageID?
  /// The one that would be shown next; who leads reads it first.
  public var next: PageID?
}

/// One front page.
public struct PageID: Identifier {
  public static let letter: Character = "f"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
