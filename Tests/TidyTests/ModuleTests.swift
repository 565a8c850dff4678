import Testing

/// Which of our own modules each may import: imports run one way, and Transport meets Live through closures only.
private let mayImport: [String: Set<String>] = [
  "Workshop": [],
  "Storage": ["Workshop"],
  "Live": ["Workshop", "Storage"],
  "Reports": ["Workshop", "Storage"],
  "Transport": ["CWebSockets", "CZlib"],
  "gommette": ["Workshop", "Storage", "Live", "Transport", "Reports", "CQREncode"],
  "CWebSockets": [], "CZlib": [], "CQREncode": [],
]

private func module(of path: String) -> String {
  let parts = path.split(separator: "/")
  return parts.count > 1 ? String(parts[1]) : ""
}

func wrongImports(_ file: SourceFile) -> [Finding] {
  let name = module(of: file.path)
  guard let allowed = mayImport[name] else {
    return [Finding(path: file.path, line: 1, what: "say in ModuleTests.swift what \(name) may import")]
  }
  let imports = Pattern(#"^\s*(?:(?:@\w+|public|internal|private)\s+)*import\s+(?:(?:struct|class|enum|func|protocol)\s+)?(\w+)"#)
  return imports.matches(in: SwiftCode.blanked(file.text)).compactMap { match in
    let isOurs = mayImport[match.text] != nil
    // The core is pure: the small Foundation gives it JSON and nothing of the system.
    let isForeignToTheCore = name == "Workshop" && match.text != "FoundationEssentials"
    guard isOurs ? !allowed.contains(match.text) : isForeignToTheCore else { return nil }
    return Finding(path: file.path, line: match.line, what: "\(name) does not import \(match.text)")
  }
}

/// No clock and no chance in the core: they come in as values, so that the same commands give the same events.
func clocksAndChance(_ file: SourceFile) -> [Finding] {
  let patterns = [
    #"\bDate\(\)"#, #"\b[A-Z]\w*(?:\(\))?\.now\b"#, #"(?<![\w)\]?!])\.now\b"#, #"\b(?:Continuous|Suspending)Clock\b"#,
    #"\bUUID\(\)"#,
    #"\bTask\b"#, #"\bSystemRandomNumberGenerator\b"#, #"\barc4random\w*"#,
    // With `using:` a seeded generator is asked.
    #"\.(?:random|randomElement|shuffle|shuffled)\((?![^\n]*using:)"#,
  ]
  let code = SwiftCode.blanked(file.text)
  return patterns.flatMap { pattern in
    Pattern(pattern).findings(in: file, text: code) { "the core has no clock and no chance of its own: \($0)" }
  }
}

@Suite("Modules keep to their place")
struct ModuleTests {
  @Test("imports run one way")
  func direction() {
    expectNone(Repository.files(below: "Sources", endings: [".swift"]).flatMap(wrongImports))
  }

  @Test("Workshop has no clock and no chance")
  func pure() {
    expectNone(Repository.files(below: "Sources/Workshop", endings: [".swift"]).flatMap(clocksAndChance))
  }

  @Test(
    "an import the wrong way is found",
    arguments: [
      ("Sources/Transport/A.swift", "import Workshop"), ("Sources/Storage/A.swift", "import Live"),
      ("Sources/Workshop/A.swift", "import Foundation"), ("Sources/Live/A.swift", "@preconcurrency import Transport"),
      ("Sources/Workshop/A.swift", "public import struct Foundation.Date"), ("Sources/Elsewhere/A.swift", ""),
    ])
  func wrong(path: String, text: String) { #expect(wrongImports(SourceFile(path: path, text: text)).count == 1) }

  @Test("an import the right way, or in a comment, is not")
  func right() {
    let text = "// import Live\nimport FoundationEssentials\n"
    #expect(wrongImports(SourceFile(path: "Sources/Workshop/A.swift", text: text)).isEmpty)
    #expect(wrongImports(SourceFile(path: "Sources/Live/A.swift", text: "import Foundation\nimport Storage")).isEmpty)
  }

  @Test(
    "a clock or chance is found",
    arguments: [
      "Date()", "Date.now", "f(.now)", "UUID()", "Task { }", "a.randomElement()", "Int.random(in: 0..<2)",
      "ContinuousClock().now",
      "a.shuffled()", "var g = SystemRandomNumberGenerator()",
    ])
  func clock(code: String) { #expect(!clocksAndChance(SourceFile(path: "a", text: code)).isEmpty) }

  @Test(
    "what comes in as a value is not",
    arguments: ["context.now", "a.shuffled(using: &generator)", "// Date()", "let a = \"Task\"", "a?.now"])
  func value(code: String) { #expect(clocksAndChance(SourceFile(path: "a", text: code)).isEmpty) }
}
