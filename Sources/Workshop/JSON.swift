// JSON as values. Foundation's decoder takes trailing commas, a BOM, the first of two equal keys and 512 levels of depth;
// a browser does not. What comes in is therefore read here, strictly, before anything decodes it; what goes out has one
// canonical form (keys sorted by bytes), so that equal values are equal bytes.
import FoundationEssentials

/// A JSON value whose numbers are integers: there is no other number in Gommette.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// The value under a key, when this is an object that has it.
  public subscript(key: String) -> JSON? {
    if case .object(let members) = self { return members[key] }
    return nil
  }
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  public var object: [String: JSON]? { if case .object(let value) = self { value } else { nil } }
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

  /// An enum's case on the wire: the only key of an object, and what it holds.
  public var only: (name: String, content: JSON)? {
    guard case .object(let members) = self, members.count == 1, let member = members.first else { return nil }
    return (member.key, member.value)
  }
}

extension JSON {
  /// The JSON form of a value.
  /// - Throws: what the value's own `encode(to:)` throws.
  public init<Value: Encodable>(encoding value: Value) throws {
    let bytes = try JSONEncoder().encode(value)
    var reader = JSONReader(Array(bytes), depth: Limits.viewDepth)
    self = try reader.document()
  }

  /// The value that this JSON describes.
  /// - Throws: `DecodingError` with the path of what does not fit.
  public func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(canonicalBytes))
  }

  /// The value that this JSON describes, refused when something in the JSON is not part of it: an unknown field, a `null`.
  /// - Throws: `.malformed`.
  public func strictlyDecoded<Value: Codable>(as type: Value.Type = Value.self) throws(Rejection) -> Value {
    guard let value: Value = try? decoded(), let again = try? JSON(encoding: value), again == self else { throw .malformed }
    return value
  }
}

extension Limits {
  /// Depth of what the program itself writes.
  static let viewDepth = 64
}

extension JSON: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
