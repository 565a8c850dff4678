import Testing

@testable import Workshop

@Suite("What people write")
struct TextTests {
  private func answer(_ string: String, _ limit: Limits.TextLimit = Limits.note) -> Result<Text, Rejection> {
    Result { () throws(Rejection) -> Text in try Text(string).checked(limit) }
  }

  // One letter with a million marks takes seconds to compare, hash or count as a Character: a limit that looked at characters
  // would make this test last minutes.
  @Test("E1 a megabyte is refused by its bytes, also as one single letter")
  func megabyte() {
    let oneLetter = "e" + String(repeating: "\u{301}", count: 500_000)
    let plain = String(repeating: "a", count: 1_000_000)
    for _ in 0..<1_000 {
      #expect(answer(oneLetter) == .failure(.tooLong))
      #expect(answer(plain) == .failure(.tooLong))
    }
  }

  @Test("E1 scalars and bytes are both limits, and spaces count")
  func limits() {
    #expect(answer(String(repeating: "a", count: 280)) == .success(Text(String(repeating: "a", count: 280))))
    #expect(answer(String(repeating: "a", count: 281)) == .failure(.tooLong))
    #expect(answer(String(repeating: "😀", count: 280)) == .success(Text(String(repeating: "😀", count: 280))))
    #expect(answer(String(repeating: "😀", count: 281)) == .failure(.tooLong))
    #expect(answer("été", Limits.TextLimit(scalars: 40, bytes: 4)) == .failure(.tooLong))
    #expect(answer(String(repeating: " ", count: 2_000)) == .failure(.tooLong))
  }

  @Test(
    "C6 words without anything to read are empty",
    arguments: [
      "", " ", "\n\t\r", "\u{A0}\u{202F}\u{3000}", "\u{200B}", "\u{2060}\u{AD}", "\u{FEFF}", " \u{200D} \u{200E}", "\u{FE0F}",
      "\u{2028}\u{2029}", "\u{3164}", "\u{E0020}",
    ])
  func nothingToRead(string: String) { #expect(answer(string) == .failure(.empty)) }

  @Test("C7 a name of 10,000 characters is refused, one of 40 is taken")
  func name() {
    #expect(answer(String(repeating: "n", count: 10_000), Limits.name) == .failure(.tooLong))
    #expect(answer(String(repeating: "n", count: 41), Limits.name) == .failure(.tooLong))
    #expect(answer(String(repeating: "é", count: 40), Limits.name) == .success(Text(String(repeating: "é", count: 40))))
  }

  @Test("E2 what is for private use is kept, and spaces go only at the ends")
  func kept() {
    #expect(answer("\u{F0FC} un repas") == .success("\u{F0FC} un repas"))
    #expect(answer("\n  deux\nlignes \u{A0}") == .success("deux\nlignes"))
  }

  @Test("E5 a family is never cut in the middle: it fits, or all is refused")
  func family() {
    let family = "👨\u{200D}👩\u{200D}👧\u{200D}👦"
    #expect(family.unicodeScalars.count == 7)
    let forty = String(repeating: family, count: 40)
    #expect(answer(family) == .success(Text(family)))
    #expect(answer("🇫🇷👋🏽") == .success("🇫🇷👋🏽"))
    #expect(answer(forty) == .success(Text(forty)))
    #expect(answer(forty + family) == .failure(.tooLong))
  }

  @Test("E6 a word without end is taken as it is")
  func longWord() {
    let word = String(repeating: "anticonstitutionnellement", count: 5)
    #expect(answer(word) == .success(Text(word)))
    #expect(answer("http://" + String(repeating: "a", count: 300)) == .failure(.tooLong))
  }

  @Test("C5 words that Unicode calls the same are two texts, and two keys")
  func bytes() {
    let composed = Text("\u{E9}t\u{E9}")
    let decomposed = Text("e\u{301}te\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(NoteID("n\u{E9}") != NoteID("ne\u{301}"))
  }

  @Test("a wording is in the reader's language, else in French, else in any")
  func languages() throws {
    func wording(_ json: JSON) throws -> Wording { try json.decoded() }
    let two = try wording(["fr": "Bonjour", "ar": "مرحبا"])
    #expect(two.in("ar") == "مرحبا")
    #expect(two.in("en") == "Bonjour")
    #expect(try wording(["en": "Hello"]).in("fr") == "Hello")
    #expect(try wording("Bonjour").in("ar") == "Bonjour")
    #expect(two.text == "Bonjour")
    #expect(throws: (any Error).self) { try wording(["de": "Hallo"]) }
    #expect(throws: (any Error).self) { try wording([:]) }
  }
}
