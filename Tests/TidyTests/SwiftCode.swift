import Testing

/// Blanks what is not code, so that simple rules can look at the rest. Lines and columns stay.
struct SwiftCode {
  private var bytes: [UInt8]
  private var position = 0
  private let keepsStrings: Bool

  /// The code with comments as spaces, and with the words inside string literals as spaces too unless kept.
  static func blanked(_ text: String, keepingStrings: Bool = false) -> String {
    var code = SwiftCode(bytes: Array(text.utf8), keepsStrings: keepingStrings)
    code.skipCode(inInterpolation: false)
    return String(decoding: code.bytes, as: UTF8.self)
  }

  private init(bytes: [UInt8], keepsStrings: Bool) {
    self.bytes = bytes
    self.keepsStrings = keepsStrings
  }

  private func sees(_ text: StaticString, at offset: Int = 0) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + offset + length <= bytes.count else { return false }
    return (0..<length).allSatisfy { bytes[position + offset + $0] == text.utf8Start[$0] }
  }

  private mutating func blank(_ count: Int = 1) {
    for index in position..<min(position + count, bytes.count) where bytes[index] != UInt8(ascii: "\n") {
      bytes[index] = UInt8(ascii: " ")
    }
    position += count
  }

  private mutating func skipCode(inInterpolation: Bool) {
    var depth = 0
    while position < bytes.count {
      if sees("//") {
        while position < bytes.count, !sees("\n") { blank() }
      } else if sees("/*") {
        skipComment()
      } else if let hashes = hashesOfString() {
        skipString(hashes: hashes)
      } else {
        if sees("(") { depth += 1 }
        if sees(")") { depth -= 1 }
        position += 1
        if inInterpolation, depth == 0 { return }
      }
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if sees("/*") {
        depth += 1
        blank(2)
      } else if sees("*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && position < bytes.count
  }

  /// The number of # before a quote that opens a string here; nil when none opens.
  private func hashesOfString() -> Int? {
    var hashes = 0
    while sees("#", at: hashes) { hashes += 1 }
    return sees("\"", at: hashes) ? hashes : nil
  }

  private func seesHashes(_ count: Int, at offset: Int) -> Bool { (0..<count).allSatisfy { sees("#", at: offset + $0) } }

  private mutating func skipString(hashes: Int) {
    let isLong = sees("\"\"\"", at: hashes)
    let quotes = isLong ? 3 : 1
    position += hashes + quotes
    while position < bytes.count {
      if !isLong, sees("\n") { return }
      if isLong ? sees("\"\"\"") : sees("\""), seesHashes(hashes, at: quotes) {
        position += quotes + hashes
        return
      }
      guard sees("\\"), seesHashes(hashes, at: 1) else {
        skipInside(1)
        continue
      }
      if sees("(", at: 1 + hashes) {
        position += 1 + hashes
        skipCode(inInterpolation: true)
      } else {
        skipInside(2 + hashes)
      }
    }
  }

  private mutating func skipInside(_ count: Int) {
    if keepsStrings { position += count } else { blank(count) }
  }
}

@Suite("Blanking what is not code")
struct SwiftCodeTests {
  @Test("comments, nested ones too, become spaces and lines stay")
  func comments() {
    let blanks = String(repeating: " ", count: 14)
    #expect(SwiftCode.blanked("a // b\n/* c /* d */ e\n*/ f") == "a     \n\(blanks)\n   f")
  }

  @Test("words inside strings become spaces, code inside them stays")
  func strings() {
    #expect(SwiftCode.blanked(#"a("{ // \" \(b("}")) c")"#) == #"a("        \(b(" "))  ")"#)
  }

  @Test("raw and long strings end where they say")
  func rawAndLong() {
    #expect(SwiftCode.blanked(##"a(#"{"}"#) }"##) == ##"a(#"   "#) }"##)
    #expect(SwiftCode.blanked("\"\"\"\n{ \"\n\"\"\" }") == "\"\"\"\n   \n\"\"\" }")
  }

  @Test("strings stay where they are asked for")
  func kept() { #expect(SwiftCode.blanked("\"a\" // \"b\"", keepingStrings: true) == "\"a\"       ") }
}
