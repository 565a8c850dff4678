/// Words that somebody wrote. Live has limited and normalised them (NFC) before they come here; replay takes them as they are.
public struct Text: Hashable, Codable, Sendable, ExpressibleByStringLiteral {
  public let string: String

  public init(_ string: String) { self.string = string }
  public init(stringLiteral value: String) { string = value }
  public init(from decoder: any Decoder) throws { string = try decoder.singleValueContainer().decode(String.self) }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }

  /// What stands where words were erased.
  public static let erased = Text("(idée retirée)")

  /// These words without the spaces around them.
  /// - Throws: `.empty` when nothing readable is left, `.tooLong` above the limit.
  public func checked(_ limit: Limits.TextLimit) throws(Rejection) -> Text {
    guard string.utf8.count <= limit.bytes, string.unicodeScalars.count <= limit.scalars else { throw .tooLong }
    let visible = string.unicodeScalars.contains { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
    guard visible else { throw .empty }
    return Text(trimmed)
  }

  private var trimmed: String {
    let scalars = string.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  public static func == (left: Text, right: Text) -> Bool { left.string.utf8.elementsEqual(right.string.utf8) }
  public func hash(into hasher: inout Hasher) { for byte in string.utf8 { hasher.combine(byte) } }
}

/// A text of a plan: one wording for all, or one a language (`{"fr": …, "en": …, "ar": …}`).
public struct Wording: Hashable, Codable, Sendable, ExpressibleByStringInterpolation, ExpressibleByDictionaryLiteral {
  /// By language code; the empty code stands for a single wording for all.
  public let byLanguage: [String: String]

  public init(stringLiteral value: String) { byLanguage = ["": value] }
  public init(dictionaryLiteral elements: (String, String)...) { byLanguage = Dictionary(uniqueKeysWithValues: elements) }
  public init(_ string: String) { byLanguage = ["": string] }
  /// What the kinds say themselves: people in the room read it, so it has Arabic; the advice of the editor may do without.
  public init(fr: String, en: String, ar: String? = nil) {
    byLanguage = ["fr": fr, "en": en].merging(ar.map { ["ar": $0] } ?? [:]) { first, _ in first }
  }
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let single = try? container.decode(String.self) {
      byLanguage = ["": single]
    } else {
      byLanguage = try container.decode([String: String].self)
      guard byLanguage.keys.allSatisfy({ Wording.languages.contains($0) }), !byLanguage.isEmpty else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "a text in languages other than fr, en, ar")
      }
    }
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let single = byLanguage[""] { try container.encode(single) } else { try container.encode(byLanguage) }
  }

  /// The languages that a plan may be written in.
  public static let languages: Set<String> = ["fr", "en", "ar"]

  /// The wording in a language, else in French, else any.
  public func `in`(_ language: String) -> String {
    byLanguage[language] ?? byLanguage[""] ?? byLanguage["fr"] ?? byLanguage.sorted { $0.key < $1.key }.first?.value ?? ""
  }
  /// One after the other, in each language that one of them has; what is empty leaves no trace.
  func joined(_ other: Wording, by separator: String) -> Wording {
    let known = Set(byLanguage.keys).union(other.byLanguage.keys)
    let languages = known == [""] ? known : known.subtracting([""])
    return Wording(
      byLanguage: languages.reduce(into: [:]) { all, language in
        all[language] = [self.in(language), other.in(language)].filter { !$0.isEmpty }.joined(separator: separator)
      })
  }
  private init(byLanguage: [String: String]) { self.byLanguage = byLanguage }

  /// The text that flows on as a note.
  public var text: Text { Text(self.in("fr")) }
}
