import Testing

/// The paths that a text names: between backticks with a slash or a known ending, as a link, or as a picture.
func paths(namedIn text: String) -> [Pattern.Match] {
  let ticked = Pattern(#"`([\w.][\w./+-]*)`"#).matches(in: text).filter { match in
    match.text.contains("/") || !Pattern(#"\.(swift|js|json|md|css|html|py|txt|c|h)$"#).matches(in: match.text).isEmpty
  }
  let linked = Pattern(#"\]\((?!https?:|#|mailto:)([^)\s#]+)"#).matches(in: text) + Pattern(#"\bsrc="([^"]+)""#).matches(in: text)
  // What is built or served is not in a fresh clone.
  return (ticked + linked).filter { !$0.text.hasPrefix(".build/") && !$0.text.hasSuffix(".sqlite") }
}

func missingPaths(_ file: SourceFile, exists: (String) -> Bool) -> [Finding] {
  paths(namedIn: file.text).filter { !exists($0.text) }.map {
    Finding(path: file.path, line: $0.line, what: "names \($0.text), which is not there")
  }
}

@Suite("The README tells what is there")
struct ReadmeTests {
  @Test("every path that the README names exists, and it stays within 150 lines")
  func holds() {
    guard let readme = Repository.file("README.md") else { return }
    expectNone(missingPaths(readme, exists: Repository.exists))
    #expect(readme.lines.count <= 151)
  }

  @Test("a path that does not exist is found, whatever names it")
  func bites() {
    let text = "`web/gone.js` `Gone.swift` [a](gone/b.md) ![c](d.png) <img src=\"e.png\">"
    #expect(missingPaths(SourceFile(path: "README.md", text: text)) { _ in false }.count == 5)
    #expect(missingPaths(SourceFile(path: "README.md", text: text)) { _ in true }.isEmpty)
  }

  @Test("commands, routes and addresses are not paths")
  func others() {
    let text = "`make run` `/ws` `decide` `serve --port 80` [a](https://b.c/d) [e](#f) `.build/release/gommette` `gommette.1`"
    #expect(paths(namedIn: text).isEmpty)
  }
}
