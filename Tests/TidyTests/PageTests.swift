import Testing

/// Text becomes text and never markup, and nothing is run that the CSP would have to allow.
func unsafeScript(_ file: SourceFile) -> [Finding] {
  let unsafe = Pattern(
    #"\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|eval\s*\(|document\.write|new Function)"#)
  return unsafe.findings(in: file) { "\($0) makes markup or code out of text" }
}

/// A room may have no internet, and its phones tell nobody else that they are there.
func otherHosts(_ file: SourceFile) -> [Finding] {
  // The names of XML vocabularies look like addresses and are never fetched.
  let address = Pattern(#"(?:https?:)?//(?!www\.w3\.org/(?:2000/svg|1999/x))[a-z0-9-]+\.[a-z]{2,}[^\s"'`)]*"#, ignoringCase: true)
  let code = Pattern(#"^\s*(?://|\*|/\*).*$"#).matches(in: file.text).map(\.line)
  return address.findings(in: file) { "\($0) is on another host" }.filter { !code.contains($0.line) }
}

/// The CSP has no unsafe-inline: an attribute or element it refuses would work in no browser.
func inlineMarkup(_ file: SourceFile) -> [Finding] {
  let inline = Pattern(#"<style\b|<script\b(?![^>]*\ssrc=)|<[a-z][^>]*\s(?:style|on[a-z]+)\s*="#, ignoringCase: true)
  return inline.findings(in: file) { "inline script or style: \($0.prefix(60))" }
}

@Suite("Pages are safe and whole")
struct PageTests {
  @Test("no module of the web makes markup of text, no page has inline script or style, nothing comes from another host")
  func holds() {
    expectNone(Repository.files(below: "web", endings: [".js", ".html"]).flatMap(unsafeScript))
    expectNone(Repository.files(below: "web", endings: [".html"]).flatMap(inlineMarkup))
    expectNone(Repository.files(below: "web", endings: [".js", ".html", ".css", ".svg"]).flatMap(otherHosts))
  }

  @Test(
    "markup out of text is found",
    arguments: ["a.innerHTML = b", "eval (a)", "document.write(a)", "a.insertAdjacentHTML('', b)", "new Function(a)"])
  func markup(text: String) { #expect(unsafeScript(SourceFile(path: "a.js", text: text)).count == 1) }

  @Test(
    "another host is found",
    arguments: [
      "<img src=\"//cdn.example.org/a.png\">", "fetch('https://example.org/a')", "@import url(http://fonts.example.com/a.css);",
    ])
  func hosts(text: String) { #expect(otherHosts(SourceFile(path: "a", text: text)).count == 1) }

  @Test("the name of SVG and addresses in comments are not")
  func noHosts() {
    let text =
      "const svg = \"http://www.w3.org/2000/svg\";\n// https://example.org/a\nconst url = \"ws://\" + location.host; // b.c"
    #expect(otherHosts(SourceFile(path: "a", text: text)).isEmpty)
  }

  @Test(
    "inline script and style are found",
    arguments: ["<script>a()</script>", "<p class=\"a\" style=\"color:red\">", "<style>p {}</style>", "<a onclick=\"b()\">"])
  func inline(text: String) { #expect(inlineMarkup(SourceFile(path: "a.html", text: text)).count == 1) }

  @Test("a script with an address is not")
  func address() {
    #expect(inlineMarkup(SourceFile(path: "a.html", text: "<script type=\"module\" src=\"/a.js\"></script>")).isEmpty)
  }
}
