/// What a kind built on another can be asked, or says: what the other can, or something more of its own. On the wire and in the
/// log nothing tells the two apart but the name.
public enum Adding<Base: Codable & Sendable, More: Codable & Sendable>: Codable, Sendable {
  case base(Base)
  case more(More)

  public init(from decoder: any Decoder) throws {
    if let more = try? More(from: decoder) { self = .more(more) } else { self = .base(try Base(from: decoder)) }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .base(let base): try base.encode(to: encoder)
    case .more(let more): try more.encode(to: encoder)
    }
  }
}
