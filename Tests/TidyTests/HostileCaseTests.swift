import Testing

/// How many cases of the list may still have no test: only ever made smaller.
private let casesAllowedWithoutTest = 0

/// The ids of hostile cases that the names of tests in a file say: `@Test("D2 …")`, `test("H1 …")`, `def test_h1_…`.
func hostileCases(namedIn file: SourceFile) -> Set<String> {
  let names = Pattern(#"(?:@Test|@Suite|\btest)\(\s*"([^"]*)"|\bdef (test_\w+)"#).matches(in: file.text).map { match in
    match.text.hasPrefix("def ") ? String(match.text.dropFirst(4)).uppercased() : match.text
  }
  let id = Pattern(#"(?<![A-Za-z0-9])([A-L][0-9]{1,2})(?![A-Za-z0-9])"#)
  return Set(names.flatMap { id.matches(in: $0).map(\.text) })
}

@Suite("Hostile cases")
struct HostileCaseTests {
  private var required: [String] {
    (Repository.file("Tests/TidyTests/HostileCases.txt")?.lines ?? []).compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }

  @Test("each required case is named by a test")
  func named() {
    let tests = Repository.files(below: "Tests", endings: [".swift", ".py", ".js"])
      .filter { !$0.path.hasPrefix("Tests/TidyTests/") && !$0.path.hasPrefix("Tests/Web/Tidy/") }
    let missing = Set(required).subtracting(tests.flatMap(hostileCases))
    #expect(required.count >= 24)
    #expect(missing.count <= casesAllowedWithoutTest, "without a test: \(missing.sorted().joined(separator: " "))")
  }

  @Test("an id counts in the name of a test only, and as a word")
  func ids() {
    let text =
      "@Test(\"D2 and H1: refused\")\n// B1\n@Test(\n  \"J3: a D11x\", arguments: [\"F1\"])\ndef test_c8_and_g1():\ntest(\"F6 a\")"
    #expect(hostileCases(namedIn: SourceFile(path: "a", text: text)) == ["D2", "H1", "J3", "C8", "G1", "F6"])
  }
}
