/// Why bytes are not the JSON that Gommette accepts, and on which line.
public struct JSONProblem: Error, Equatable, Sendable {
  public let what: String
  public let line: Int
}

/// Reads RFC 8259 strictly: no BOM, no comment, no trailing comma, no key twice, integers only, bounded depth.
/// Works on bytes and never compares strings that a stranger sent before their size is known.
public struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private let depthLimit: Int
  private var path: [String] = []
  private var counted = (position: 0, line: 1)
  /// The line on which each value begins, by its path (`activities.2.title`); kept only when asked for.
  public private(set) var lines: [String: Int]?

  public init(_ bytes: [UInt8], depth: Int, keepingLines: Bool = false) {
    self.bytes = bytes
    depthLimit = depth
    if keepingLines { lines = [:] }
  }

  /// The one value that the bytes are.
  /// - Throws: `JSONProblem` at the first thing that is not right.
  public mutating func document() throws(JSONProblem) -> JSON {
    let value = try value(depth: 0)
    space()
    guard position == bytes.count else { throw problem("something follows the end") }
    return value
  }

  private func problem(_ what: String) -> JSONProblem {
    JSONProblem(what: what, line: 1 + bytes.prefix(position).count { $0 == 10 })
  }

  private mutating func noteLine() {
    counted.line += bytes[counted.position..<position].count { $0 == 10 }
    counted.position = position
    lines?[path.joined(separator: ".")] = counted.line
  }

  private mutating func space() {
    while position < bytes.count, [32, 10, 13, 9].contains(bytes[position]) { position += 1 }
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSON {
    space()
    if lines != nil { noteLine() }
    guard position < bytes.count else { throw problem("the end comes too early") }
    let opensLevel = bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "[")
    guard !opensLevel || depth < depthLimit else { throw problem("more than \(depthLimit) levels") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .integer(try integer())
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONProblem) -> JSON {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else { throw problem("an unknown word") }
      position += 1
    }
    return value
  }

  private mutating func integer() throws(JSONProblem) -> Int {
    let start = position
    let negative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    if negative { position += 1 }
    var value = 0
    let first = position
    while position < bytes.count, (48...57).contains(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 48)
      position += 1
      guard value <= Limits.integer else { throw problem("a number that is too large") }
    }
    guard position > first else {
      position = start
      throw problem("something that is not a value")
    }
    guard bytes[first] != 48 || position == first + 1 else { throw problem("a number that begins with 0") }
    if position < bytes.count, [46, 69, 101].contains(bytes[position]) { throw problem("a number that is not whole") }
    guard !(negative && value == 0) else { throw problem("minus zero") }
    return negative ? -value : value
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSON {
    position += 1
    var items: [JSON] = []
    space()
    if take("]") { return .array(items) }
    while true {
      if lines != nil { path.append(String(items.count)) }
      items.append(try value(depth: depth + 1))
      if lines != nil { path.removeLast() }
      space()
      if take("]") { return .array(items) }
      guard take(",") else { throw problem("a list where a comma or ] is missing") }
    }
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSON {
    position += 1
    var members: [String: JSON] = [:]
    space()
    if take("}") { return .object(members) }
    while true {
      space()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw problem("a key that is not in quotes") }
      let start = position
      let key = try string()
      // A key is hashed: one made of marks would take seconds.
      guard position - start <= 98 else { throw problem("a key of more than 96 bytes") }
      guard members[key] == nil else { throw problem("the key \"\(key)\" twice") }
      space()
      guard take(":") else { throw problem("a key without :") }
      if lines != nil { path.append(key) }
      members[key] = try value(depth: depth + 1)
      if lines != nil { path.removeLast() }
      space()
      if take("}") { return .object(members) }
      guard take(",") else { throw problem("an object where a comma or } is missing") }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func string() throws(JSONProblem) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
      bytes[position] >= 32
    {
      position += 1
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return try escapedString(from: start) }
    defer { position += 1 }
    return try text(bytes[start..<position])
  }

  private mutating func escapedString(from start: Int) throws(JSONProblem) -> String {
    var unescaped = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 32 else { throw problem("a control character or a line end inside a text") }
      position += 1
      if byte == UInt8(ascii: "\"") { return try text(unescaped[...]) }
      if byte == UInt8(ascii: "\\") { try escape(into: &unescaped) } else { unescaped.append(byte) }
    }
    throw problem("a text without its closing quote")
  }

  private mutating func escape(into unescaped: inout [UInt8]) throws(JSONProblem) {
    guard position < bytes.count else { throw problem("a text without its closing quote") }
    let byte = bytes[position]
    position += 1
    if byte == UInt8(ascii: "u") { return unescaped.append(contentsOf: String(try scalar()).utf8) }
    let plain: [UInt8: UInt8] = [34: 34, 92: 92, 47: 47, 98: 8, 102: 12, 110: 10, 114: 13, 116: 9]
    guard let meant = plain[byte] else { throw problem("an unknown \\ sequence") }
    unescaped.append(meant)
  }

  private mutating func scalar() throws(JSONProblem) -> Unicode.Scalar {
    let high = try fourDigits()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else { throw problem("half of a character") }
    let low = try fourDigits()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else { throw problem("half of a character") }
    return scalar
  }

  private mutating func fourDigits() throws(JSONProblem) -> UInt32 {
    guard position + 4 <= bytes.count,
      bytes[position..<position + 4].allSatisfy({ (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0) }),
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw problem("a \\u without four hexadecimal digits") }
    position += 4
    return value
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(JSONProblem) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw problem("bytes that are not UTF-8") }
    return text
  }
}
