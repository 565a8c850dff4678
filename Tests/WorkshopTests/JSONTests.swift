import Testing

@testable import Workshop

@Suite("JSON is read strictly and written in one form")
struct JSONTests {
  private func read(_ text: String, depth: Int = Limits.frameDepth) throws -> JSON {
    var reader = JSONReader(Array(text.utf8), depth: depth)
    return try reader.document()
  }

  @Test("D2 a key that stands twice is refused, also when one is written with an escape")
  func duplicateKeys() {
    #expect(throws: JSONProblem.self) { try read(#"{"item":1,"item":2}"#) }
    #expect(throws: JSONProblem.self) { try read(#"{"item":1,"\u0069tem":2}"#) }
  }

  @Test(
    "D4 only whole numbers in one form are numbers",
    arguments: ["1.5", "1.0", "1e2", "1e400", "NaN", "9007199254740993", "9223372036854775808", "01", "-0", "+1", "0x10", ".5"])
  func numbers(text: String) { #expect(throws: JSONProblem.self) { try read("{\"dots\":\(text)}") } }

  @Test(
    "D3 D15 what a browser would not read is refused",
    arguments: [
      "", " ", "{\"a\":1,}", "[1,]", "{\"a\":1} x", "// no\n1", "\u{FEFF}{}", "{a:1}", "'a'", "{\"a\":tru}", "\"a\nb\"",
      "\"\\ud800\"", "\"\\x\"",
    ])
  func notJSON(text: String) { #expect(throws: JSONProblem.self) { try read(text) } }

  @Test("D1 depth is bounded before anything is decoded", arguments: [17, 512, 100_000])
  func depth(levels: Int) {
    #expect(throws: JSONProblem.self) {
      try read(String(repeating: "[", count: levels) + String(repeating: "]", count: levels))
    }
  }

  @Test("a character in two halves is one character, and equal values are equal bytes")
  func canonical() throws {
    let value = try read(#" {"b": "\ud83d\ude00é", "a": [true, null, 9007199254740992]} "#)
    #expect(String(decoding: value.canonicalBytes, as: UTF8.self) == "{\"a\":[true,null,9007199254740992],\"b\":\"😀é\"}")
    var reader = JSONReader(value.canonicalBytes, depth: 16)
    #expect(try reader.document() == value)
  }

  @Test("a problem says its line")
  func line() {
    #expect(throws: JSONProblem(what: "an object where a comma or } is missing", line: 3)) { try read("{\n\"a\": 1\n\"b\": 2}") }
  }

  @Test("the patch from one view to the next gives the next view", arguments: 0..<200)
  func patches(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let before = randomView(&generator, depth: 3)
    let after = randomView(&generator, depth: 3)
    #expect(before.patch(to: before) == nil)
    if let patch = before.patch(to: after) { #expect(before.patched(by: patch) == after) } else { #expect(before == after) }
  }

  private func randomView(_ generator: inout SeededGenerator, depth: Int) -> JSON {
    var members: [String: JSON] = [:]
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let key = ["a", "b", "c", "d"].randomElement(using: &generator) ?? "a"
      switch Int.random(in: 0...3, using: &generator) {
      case 0 where depth > 0: members[key] = randomView(&generator, depth: depth - 1)
      case 1: members[key] = .integer(Int.random(in: 0...2, using: &generator))
      case 2: members[key] = .array([.integer(Int.random(in: 0...2, using: &generator))])
      default: members[key] = .string("x")
      }
    }
    return .object(members)
  }
}
