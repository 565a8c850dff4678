/// Ideas that look alike, side by side, for the team to say whether they are one; and those that were joined, to be taken apart.
///
/// Like `Move` it carries its commands ready to send: the page adds to `join` and `differ` the `notes` of the pair, to `join` also a new
/// id as `into` and as `words` the one whose words stay, to `part` the `note`.
public struct Pairs: Encodable, Sendable {
  /// One of two ideas.
  public struct One: Encodable, Sendable {
    public let id: NoteID
    public let number: Int
    public let text: Text
    public let tint: Tint
  }
  public struct Pair: Encodable, Sendable {
    public let rank: Int
    public let one: One
    public let other: One
  }
  public struct Joined: Encodable, Sendable {
    public let rank: Int
    public let number: Int
    public let text: Text
    public let of: [NoteID: Text]
  }

  /// The most alike first.
  public var items: [String: Pair]
  /// How many more are waiting.
  public var more: Int
  public var joined: [NoteID: Joined]
  public let commands: [String: JSON] = ["join": ["join": [:]], "differ": ["differ": ["on": true]], "part": ["part": [:]]]
}
