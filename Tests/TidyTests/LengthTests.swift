import Testing

private let longestFile = 300
private let longestFunction = 50

func longFile(_ file: SourceFile) -> [Finding] {
  let count = file.text.hasSuffix("\n") ? file.lines.count - 1 : file.lines.count
  guard count > longestFile else { return [] }
  return [Finding(path: file.path, line: longestFile + 1, what: "a file of \(count) lines, at most \(longestFile)")]
}

private func long(_ path: String, from first: Int, to last: Int) -> [Finding] {
  let count = last - first + 1
  guard count > longestFunction else { return [] }
  return [Finding(path: path, line: first, what: "a function of \(count) lines, at most \(longestFunction)")]
}

/// Functions, initialisers, subscripts and computed properties. (JavaScript is measured on its syntax tree in Tests/Web/Tidy.)
func longSwiftFunctions(_ file: SourceFile) -> [Finding] {
  let code = SwiftCode.blanked(file.text)
  let units = Array(code.utf16)
  let declaration = Pattern(#"(?<![.\w`])(func|init|deinit|subscript|var)\b"#)
  return declaration.matches(in: code).flatMap { match -> [Finding] in
    let isProperty = match.text == "var"
    guard let end = endOfBody(units, after: match.range.upperBound, isProperty: isProperty) else { return [] }
    let lines = units[match.range.location..<end].count { $0 == UInt16(ascii: "\n") }
    return long(file.path, from: match.line, to: match.line + lines)
  }
}

/// Where the braces of this declaration close; nil for a requirement of a protocol or a stored property.
private func endOfBody(_ units: [UInt16], after start: Int, isProperty: Bool) -> Int? {
  var depth = 0
  var isInBody = false
  for index in start..<units.count {
    switch units[index] {
    case UInt16(ascii: "("), UInt16(ascii: "["): depth += 1
    case UInt16(ascii: ")"), UInt16(ascii: "]"): depth -= 1
    case UInt16(ascii: "{"):
      isInBody = isInBody || depth == 0
      depth += 1
    case UInt16(ascii: "}"):
      depth -= 1
      if depth == 0, isInBody { return index }
    case UInt16(ascii: "="):
      if isProperty, !isInBody, depth == 0 { return nil }
    case UInt16(ascii: "\n"):
      if !isInBody, depth == 0, isProperty || !goesOn(units, after: index) { return nil }
    default: break
    }
    if depth < 0 { return nil }
  }
  return nil
}

/// Whether a declaration continues on the next line.
private func goesOn(_ units: [UInt16], after index: Int) -> Bool {
  if units[..<index].last(where: { $0 != UInt16(ascii: " ") }) == UInt16(ascii: ",") { return true }
  let next = String(decoding: units[(index + 1)...].drop { $0 == UInt16(ascii: " ") }.prefix(9), as: UTF16.self)
  return ["{", "->", "where", "async", "throws", "rethrows"].contains { next.hasPrefix($0) }
}

extension UInt16 {
  fileprivate init(ascii scalar: Unicode.Scalar) { self = UInt16(UInt8(ascii: scalar)) }
}

/// By indentation, as Python reads them.
func longPythonFunctions(_ file: SourceFile) -> [Finding] {
  let lines = file.lines
  func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
  return lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix("def ") }.flatMap { first -> [Finding] in
    let inside = lines[(first + 1)...].prefix {
      $0.allSatisfy(\.isWhitespace) || indentation($0) > indentation(lines[first]) || $0.contains(/^\s*\)/)
    }
    let last = inside.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? first
    return long(file.path, from: first + 1, to: last + 1)
  }
}

@Suite("Files and functions stay short")
struct LengthTests {
  @Test("no source file is longer than 300 lines, no function than 50")
  func holds() {
    let endings = [".swift", ".js", ".css", ".py", ".html", ".h"]
    for folder in ["Sources", "Tests", "web"] {
      for file in Repository.files(below: folder, endings: endings) {
        expectNone(longFile(file))
        if file.path.hasSuffix(".swift") { expectNone(longSwiftFunctions(file)) }
        if file.path.hasSuffix(".py") { expectNone(longPythonFunctions(file)) }
      }
    }
  }

  @Test("a file of 301 lines is found, one of 300 is not")
  func files() {
    #expect(longFile(SourceFile(path: "a", text: String(repeating: "\n", count: 301))).count == 1)
    #expect(longFile(SourceFile(path: "a", text: String(repeating: "\n", count: 300))).isEmpty)
  }

  @Test(
    "a Swift function of 51 lines is found, whatever its kind",
    arguments: [
      "func a(_ b: () -> Void = {}) {", "init<A>(a: A)\n  where A: B\n{", "var a: Int {", "subscript(a: Int) -> Int {",
      "protocol A {\n  func a()\n  var b: Int { get }\n}\nfunc c() async throws(E) -> [Int: Int] {",
    ])
  func swift(head: String) {
    let lines = head.split(separator: "\n").reversed().prefix { !$0.hasSuffix("}") }.count
    let inside = String(repeating: "  a(\"}\") // }\n", count: 49 - lines)
    #expect(longSwiftFunctions(SourceFile(path: "a", text: head + "\n" + inside + "}\n")).isEmpty)
    #expect(longSwiftFunctions(SourceFile(path: "a", text: head + "\n" + inside + "\n\n}\n")).count == 1)
  }

  @Test("requirements of protocols and stored properties have no length")
  func noBody() {
    let long = "protocol A {\n  func a()\n  var b: Int\n}\nlet c = d {\n" + String(repeating: "\n", count: 60) + "}\n"
    #expect(longSwiftFunctions(SourceFile(path: "a", text: long)).isEmpty)
  }

  @Test("a Python function of 51 lines is found")
  func python() {
    let body = String(repeating: "    b\n", count: 49)
    #expect(longPythonFunctions(SourceFile(path: "a", text: "def a():\n" + body + "\n\nc\n")).isEmpty)
    #expect(longPythonFunctions(SourceFile(path: "a", text: "class A:\n  def a():\n\n" + body + "c\n")).count == 1)
  }
}
