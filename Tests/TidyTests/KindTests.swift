import Testing
import Workshop

/// A kind of activity: its word in plans, archive and web, and its Swift type.
struct Kind: Equatable {
  var word: String
  var type: String
}

private let activities = "Sources/Workshop/Activities/"
private let swiftList = activities + "Catalog.swift"
/// Where the web may list its modules, if it must.
private let webList = "web/activities/catalog.js"

/// The kinds that a file of `Activities` declares.
func kinds(declaredIn file: SourceFile) -> [Kind] {
  let code = SwiftCode.blanked(file.text, keepingStrings: true)
  let words = Pattern(#"static (?:let|var) kind(?:: String)?\s*(?:=|\{)\s*"(\w+)""#).matches(in: code)
  let types = Pattern(#"\b(?:struct|enum|class)\s+(\w+)\s*:[^{\n]*\b\w*Activity\b"#).matches(in: code)
  return words.compactMap { word in
    types.last { $0.range.location < word.range.location }.map { Kind(word: word.text, type: $0.text) }
  }
}

/// A new kind is one file or folder, one web module, one test and one line in the catalog: nothing else names it.
func namings(of kinds: [Kind], in file: SourceFile) -> [Finding] {
  if file.path.hasPrefix("web/") { return kinds.flatMap { webNamings(of: $0, in: file) } }
  let code = SwiftCode.blanked(file.text, keepingStrings: true)
  return kinds.flatMap { swiftNamings(of: $0, in: file, code: code) }
}

private func swiftNamings(of kind: Kind, in file: SourceFile, code: String) -> [Finding] {
  guard !file.path.hasPrefix(activities + kind.type), file.path != swiftList else { return [] }
  let patterns = [
    #""\#(kind.word)""#, #"\bcase\s+\#(kind.word)\b"#, #"(?<!\.)\b\#(kind.type)\b(?=[.(<\]>])"#,
    #"\b(?:as|is)[?!]? \#(kind.type)\b"#,
  ]
  return patterns.flatMap { pattern in
    Pattern(pattern).findings(in: file, text: code) { "only its own files and the catalog name the kind \(kind.word): \($0)" }
  }
}

private func webNamings(of kind: Kind, in file: SourceFile) -> [Finding] {
  guard !file.path.hasPrefix("web/activities/\(kind.word)"), file.path != webList else { return [] }
  // An element may have the name of a kind: `h("article", …)` draws one.
  return Pattern(#"(?<!\bh\(\s{0,40})["'`]\#(kind.word)["'`.]|/\#(kind.word)\.js"#).findings(in: file) {
    "only web/activities/\(kind.word)*.js (or a list in \(webList)) names this kind: \($0)"
  }
}

@Suite("Only its own files name a kind of activity")
struct KindTests {
  let declared = Repository.files(below: activities, endings: [".swift"]).flatMap(kinds)

  @Test("no other file of the program or the web names a kind")
  func holds() {
    let files = Repository.files(below: "Sources", endings: [".swift"]) + Repository.files(below: "web", endings: [".js"])
    expectNone(files.flatMap { namings(of: declared, in: $0) })
  }

  @Test("the catalog lists the kinds that are declared, each once")
  func catalog() { #expect(declared.map(\.word).sorted() == Catalog.standard.names) }

  @Test("kinds are read from their files")
  func read() {
    let text = "struct Setup: Codable {}\npublic struct SmartVote: Activity {\n  public static let kind = \"smartvote\"\n"
    #expect(kinds(declaredIn: SourceFile(path: "a", text: text)) == [Kind(word: "smartvote", type: "SmartVote")])
    let board = "public struct Grid: BoardActivity {\n  public static let kind = \"grid\"\n"
    #expect(kinds(declaredIn: SourceFile(path: "a", text: board)) == [Kind(word: "grid", type: "Grid")])
    #expect(kinds(declaredIn: SourceFile(path: "a", text: "let kind = \"other\"")).isEmpty)
  }

  private let vote = Kind(word: "smartvote", type: "SmartVote")

  @Test(
    "a kind named elsewhere is found",
    arguments: [
      ("Sources/Live/Room.swift", "if kind == \"smartvote\" {"), ("Sources/Workshop/Session.swift", "case smartvote(SmartVote)"),
      ("Sources/Reports/A.swift", "if a is SmartVote {"), ("Sources/Workshop/A.swift", "SmartVote.kind"),
      ("web/phone.js", "if (kind === 'smartvote') {"), ("web/phone.js", "say(\"smartvote.title\")"),
      ("web/console.js", "import * as vote from \"./activities/smartvote.js\""),
      ("web/phone.js", "push(\"smartvote\")"),
    ])
  func bites(path: String, text: String) { #expect(!namings(of: [vote], in: SourceFile(path: path, text: text)).isEmpty) }

  @Test(
    "a kind named at home is not, nor in a comment",
    arguments: [
      ("Sources/Workshop/Activities/SmartVote/Tally.swift", "\"smartvote\""), (swiftList, "SmartVote.self"),
      ("Sources/Live/Room.swift", "// as a SmartVote does"), ("web/activities/smartvote-console.js", "say('smartvote.title')"),
      (webList, "'smartvote'"), ("web/phone.js", "h(\n  \"smartvote\", {})"),
    ])
  func home(path: String, text: String) { #expect(namings(of: [vote], in: SourceFile(path: path, text: text)).isEmpty) }
}
