/// A name for one thing, compared by bytes, never derived from what people write.
///
/// On the wire and in the log it is a string; as a key it begins with a letter, so that a patch of a collection stays an object.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Codable, CodingKeyRepresentable, Sendable,
  CustomStringConvertible
where RawValue == String {
  init(rawValue: String)
  /// What an id of this kind begins with.
  static var letter: Character { get }
}

extension Identifier {
  public init(_ rawValue: String) { self.init(rawValue: rawValue) }
  public var description: String { rawValue }

  /// True for the letter of the kind followed by 1 to 32 digits or small letters: what a client may bring.
  public var isWellFormed: Bool {
    let bytes = rawValue.utf8
    guard (2...33).contains(bytes.count), bytes.first == Self.letter.asciiValue else { return false }
    return bytes.dropFirst().allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
  // Ids compare by bytes: two spellings that Unicode calls the same are two ids.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue.utf8.elementsEqual(right.rawValue.utf8) }

  public var codingKey: any CodingKey { Name(stringValue: rawValue) }
  public init?<T: CodingKey>(codingKey: T) { self.init(rawValue: codingKey.stringValue) }

  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// A coding key made of any name.
struct Name: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// One workshop.
public struct SessionID: Identifier {
  public static let letter: Character = "s"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One person who takes part, for the length of one session.
public struct ParticipantID: Identifier {
  public static let letter: Character = "p"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One activity of one session: `a1`, `a2`… in the order of the plan.
public struct ActivityID: Identifier {
  public static let letter: Character = "a"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One post-it; drawn by the phone that writes it, so that a retry never writes two.
public struct NoteID: Identifier {
  public static let letter: Character = "n"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One column of a board.
public struct ColumnID: Identifier {
  public static let letter: Character = "c"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One row of a board that has rows.
public struct RowID: Identifier {
  public static let letter: Character = "r"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A heap of notes that go together on a board, or a group of voters.
public struct GroupID: Identifier {
  public static let letter: Character = "g"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One of the coarse groups that funders ask for, in the order of the plan.
public struct BandID: Identifier {
  public static let letter: Character = "b"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One table of the room: `t1`, `t2`…
public struct TableID: Identifier {
  public static let letter: Character = "t"
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
