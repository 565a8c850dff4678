import Testing

/// One rule of a style sheet: `comment` is the one just before it.
struct StyleRule: Equatable {
  var line: Int
  var comment: String
  var selector: String
  /// In order, as `property: value` pairs; the value in small letters.
  var declarations: [Declaration]

  struct Declaration: Equatable {
    var property: String
    var value: String
  }
}

/// What a style sheet says, rule by rule, and where a rule stands inside another.
func rules(of file: SourceFile) -> (rules: [StyleRule], findings: [Finding]) {
  var rules: [StyleRule] = []
  var findings: [Finding] = []
  var open: [String] = []
  var comment = ""
  let token = Pattern(#"\s+|/\*[\s\S]*?\*/|[^{};]*\{|[^{};]*;|[^{};]*\}"#)
  for match in token.matches(in: file.text) {
    let text = match.text.trimmed
    if text.isEmpty { continue }
    if text.hasPrefix("/*") {
      comment = text
    } else if text.hasSuffix("{") {
      let selector = String(text.dropLast()).trimmed
      if let outer = open.last, !outer.hasPrefix("@") {
        findings.append(Finding(path: file.path, line: match.line, what: "old browsers drop a rule inside a rule: \(selector)"))
      }
      open.append(selector)
      rules.append(StyleRule(line: match.line, comment: comment, selector: selector, declarations: []))
      comment = ""
    } else {
      let parts = text.dropLast().split(separator: ":", maxSplits: 1).map { String($0).trimmed.lowercased() }
      if parts.count == 2, !rules.isEmpty {
        rules[rules.count - 1].declarations.append(.init(property: parts[0], value: parts[1]))
      }
      if text.hasSuffix("}") { _ = open.popLast() }
    }
  }
  return (rules, findings)
}

/// What phones of 2018 do not understand. Reasons: Chrome 60 to 80 and Safari 12 are still in pockets.
func youngCSS(in rule: StyleRule) -> [String] {
  var found: [String] = []
  for word in [":has(", ":is(", ":where(", "@layer", "@container", "@scope"] where rule.selector.contains(word) {
    found.append("\(word) is unknown to old browsers, which drop the whole rule")
  }
  for (index, one) in rule.declarations.enumerated() {
    switch one.property {
    case "inset", "inset-inline", "inset-block": found.append("\(one.property) is too young: write its sides")
    case "column-gap" where rule.declarations.contains { $0.property.hasPrefix("column") && $0.property != "column-gap" }: break
    case "gap", "row-gap", "column-gap": found.append("\(one.property): grid-gap in a grid, margins in a flex box")
    case "aspect-ratio": found.append("aspect-ratio is too young: write a height, or a padding in percent")
    default: break
    }
    let hasFallback = rule.declarations[..<index].contains { $0.property == one.property }
    if Pattern(#"\d[dsl]v[hwib]\b"#).matches(in: one.value).count > 0, !hasFallback {
      found.append("\(one.value) wants a fallback in vh before it")
    }
  }
  return found
}

/// Arabic mirrors everything: sides are called start and end. Clocks and codes stay: such a rule says ltr, in its selector or
/// in the comment just before it.
func physicalSides(in rule: StyleRule) -> [String] {
  guard !(rule.selector + rule.comment).lowercased().contains("ltr") else { return [] }
  let side = Pattern(
    #"^(?:(?:scroll-)?(?:margin|padding)-|border-)?(?:left|right)(?:-(?:width|style|color))?$|^border-(?:top|bottom)-(?:left|right)-radius$"#
  )
  return rule.declarations.compactMap { one in
    let isSide = !side.matches(in: one.property).isEmpty
    let isValue = ["text-align", "float", "clear"].contains(one.property) && ["left", "right"].contains(one.value)
    let four = one.value.split(separator: " ")
    let isLopsided = ["margin", "padding", "border-width"].contains(one.property) && four.count == 4 && four[1] != four[3]
    return isSide || isValue || isLopsided ? "\(one.property): \(one.value) has a left and a right; write start and end" : nil
  }
}

func styleFindings(_ file: SourceFile) -> [Finding] {
  let read = rules(of: file)
  return read.findings
    + read.rules.flatMap { rule in
      (youngCSS(in: rule) + physicalSides(in: rule)).map { Finding(path: file.path, line: rule.line, what: $0) }
    }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

@Suite("Style sheets are for old phones and for both directions")
struct StyleSheetTests {
  @Test("no style sheet uses what old phones do not know, or left and right")
  func holds() { expectNone(Repository.files(below: "web", endings: [".css"]).flatMap(styleFindings)) }

  @Test(
    "what old phones do not know is found",
    arguments: [
      "a { inset: 0 }", "a:has(b) { color: red }", "@layer b { a { color: red } }", "a { display: flex; gap: 1rem }",
      "a { aspect-ratio: 1 }", "a { color: red; b { color: blue } }", "a { height: 100dvh }",
    ])
  func young(text: String) { #expect(styleFindings(SourceFile(path: "a.css", text: text)).count == 1) }

  @Test(
    "left and right are found",
    arguments: [
      "a { margin-left: 1px }", "a { left: 0; }", "a { text-align: right }", "a { border-top-left-radius: 2px }",
      "a { padding: 0 1px 0 2px }", "/* b */ a { border-left-color: red }", "@media print { a { float: left } }",
    ])
  func physical(text: String) { #expect(styleFindings(SourceFile(path: "a.css", text: text)).count == 1) }

  @Test(
    "what is meant is not",
    arguments: [
      "/* codes stay ltr */ a { text-align: left }", "[dir=ltr] a { left: 0 }", "a { height: 100vh; height: 100dvh }",
      "a { margin-inline-start: 1px; grid-gap: 1px; inset-inline-start: 0 }", "@media (min-width: 1px) { a { color: red } }",
      "a { padding: 0 1px 2px 1px; text-align: start }", "a { column-count: 2; column-gap: 1rem }",
      "a { color: red }\n/* b; c { d */\n@keyframes a { to { opacity: 1 } }",
      "@keyframes a { from { opacity: 0 } to { opacity: 1 } }",
    ])
  func fine(text: String) { #expect(styleFindings(SourceFile(path: "a.css", text: text)).isEmpty) }

  @Test("a finding stands on the line of its rule")
  func place() {
    #expect(styleFindings(SourceFile(path: "a", text: "a {\n}\n\nb {\n  left: 0;\n}\n")).map(\.line) == [4])
  }
}
