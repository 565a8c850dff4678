/// What the team reads before the room does: words without their authors, and what can be done with each.
///
/// Like `Move` it carries its commands ready to send: the page adds `note`, to `setAside` also `concern`, and to `passAll` nothing.
public struct Strip: Encodable, Sendable {
  public struct Item: Encodable, Sendable {
    public var rank: Int
    public var number: Int
    public var text: Text
    /// Where it will stand, when there are several places.
    public var title: Wording?
    public var picture: String?
    /// Why it was set aside: one of `concerns`.
    public var concern: String?
  }
  struct Concern: Encodable { let rank: Int }

  /// What waits to be read.
  public var items: [NoteID: Item]
  /// What was set aside, and can come back.
  public var aside: [NoteID: Item]
  /// Why something may be set aside, in order; `lead.strip.<concern>` in the words.
  public var concerns: [String]
  /// By `pass`, `passAll`, `setAside`, `bringBack`.
  public var commands: [String: JSON]

  enum CodingKeys: CodingKey { case items, aside, concerns, commands }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(items, forKey: .items)
    try container.encode(aside, forKey: .aside)
    let ranked = concerns.enumerated().map { ($0.element, Concern(rank: $0.offset + 1)) }
    try container.encode(Dictionary(uniqueKeysWithValues: ranked), forKey: .concerns)
    try container.encode(commands, forKey: .commands)
  }
}
