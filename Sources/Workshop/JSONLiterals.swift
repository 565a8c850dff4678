extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(Dictionary(uniqueKeysWithValues: elements)) }

  /// A text of the plan as the wire says it: a string, or one a language.
  init(_ wording: Wording) {
    if let single = wording.byLanguage[""] {
      self = .string(single)
    } else {
      self = .object(wording.byLanguage.mapValues { .string($0) })
    }
  }

  /// This object with the members of another.
  public func merging(_ other: JSON) -> JSON {
    .object((object ?? [:]).merging(other.object ?? [:]) { _, new in new })
  }

  /// An object of what is there; members without a value are left out, because a view holds no null.
  static func present(_ members: [String: JSON?]) -> JSON { .object(members.compactMapValues { $0 }) }
}
