import Foundation
import Testing
import Workshop

/// The sentences of one language, by key.
struct Words {
  var path: String
  var sentences: [String: String]

  /// Nil when the file is not one object; nested objects are joined with a dot.
  init?(_ file: SourceFile) {
    path = file.path
    guard let top = try? JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any] else { return nil }
    sentences = Words.flattened(top, prefix: "")
  }

  private static func flattened(_ object: [String: Any], prefix: String) -> [String: String] {
    object.reduce(into: [:]) { result, pair in
      if let inside = pair.value as? [String: Any] {
        result.merge(flattened(inside, prefix: prefix + pair.key + ".")) { one, _ in one }
      } else {
        result[prefix + pair.key] = String(describing: pair.value)
      }
    }
  }

  /// By key without the form, the values that the sentence says in any of its forms: not each form says its number ("un seul"), and
  /// a value may only choose between two words.
  var values: [String: Set<String>] {
    let form = Pattern(#"(?:\.(?:tu|vous))?(?:\.(?:\d+|zero|one|two|few|many|other))?$"#)
    let value = Pattern(#"\{(\w+)(?:\}|\|[^}]*#)"#)
    return sentences.reduce(into: [:]) { result, pair in
      let key = String(pair.key.dropLast(form.matches(in: pair.key).first?.range.length ?? 0))
      result[key, default: []].formUnion(value.matches(in: pair.value).map(\.text))
    }
  }

  func findings(_ keys: some Sequence<String>, _ what: (String) -> String) -> [Finding] {
    keys.sorted().map { Finding(path: path, line: 1, what: what($0)) }
  }
}

/// The forms of a number (1st, 2nd; one, many) and of address (tu, vous) are each language's own: such an ending does not count.
func unevenKeys(_ languages: [Words]) -> [Finding] {
  let keys = languages.map { Set($0.values.keys) }
  let all = keys.reduce(into: Set()) { $0.formUnion($1) }
  return zip(languages, keys).flatMap { words, own in
    words.findings(all.subtracting(own)) { "has no \($0), another language has" }
  }
}

/// Values between braces, which a sentence takes from the view: the same in each language.
func unevenValues(_ languages: [Words]) -> [Finding] {
  guard let first = languages.first?.values else { return [] }
  return languages.dropFirst().flatMap { words in
    let uneven = words.values.filter { key, values in first[key] != nil && first[key] != values }
    return words.findings(uneven.keys) { "\($0) takes other values than in \(languages[0].path)" }
  }
}

func unansweredRefusals(_ words: Words, codes: [String]) -> [Finding] {
  func said(_ code: String) -> String? { words.sentences["refused.\(code)"] ?? words.sentences["refused.\(code).tu"] }
  return words.findings(codes.filter { (said($0) ?? "").isEmpty }) { "no sentence for the refusal \($0)" }
}

/// Words of the trade and figures in percent, which the people of the room would have to ask about. The facilitator may see them.
func wordsOfTheTrade(_ words: Words) -> [Finding] {
  let trade = Pattern(#"\bprototyp|\bhackathon|\bsmartvote|%|\bbrainstorm"#, ignoringCase: true)
  let guilty = words.sentences.filter { key, sentence in
    !key.hasPrefix("lead.") && !key.hasPrefix("move.") && !trade.matches(in: sentence).isEmpty
  }
  return words.findings(guilty.keys) { "\($0) is not plain language: \(words.sentences[$0] ?? "")" }
}

func longSentences(_ words: Words, atMost limit: Int = 20) -> [Finding] {
  let end = Pattern(#"[.!?؟…:;؛](?=\s|$)|\n"#)
  let guilty = words.sentences.filter { _, text in
    var rest = text as NSString
    var sentences: [String] = []
    for match in end.matches(in: text).reversed() {
      sentences.append(rest.substring(from: match.range.upperBound))
      rest = rest.substring(to: match.range.location) as NSString
    }
    sentences.append(rest as String)
    return sentences.contains { $0.split { $0.isWhitespace }.count { $0.contains { $0.isLetter || $0.isNumber } } > limit }
  }
  return words.findings(guilty.keys) { "\($0) has a sentence of more than \(limit) words" }
}

@Suite("The words of each language")
struct WordTests {
  let files = Repository.files(below: "web/words", endings: [".json"])
  var languages: [Words] { files.compactMap { Words($0) } }

  @Test("every language file is one object, with the same keys and the same values in each sentence")
  func same() {
    #expect(languages.count == files.count)
    expectNone(unevenKeys(languages) + unevenValues(languages))
  }

  @Test("every refusal has a sentence in every language")
  func refusals() {
    expectNone(languages.flatMap { unansweredRefusals($0, codes: Rejection.allCases.map(\.rawValue)) })
  }

  @Test("sentences are plain and short")
  func plain() {
    expectNone(languages.flatMap { longSentences($0) })
    expectNone(languages.filter { $0.path.hasSuffix("/fr.json") }.flatMap(wordsOfTheTrade))
  }

  private func words(_ text: String) throws -> Words { try #require(Words(SourceFile(path: "web/words/a.json", text: text))) }

  @Test("a missing key, a missing value and a missing refusal are found")
  func missing() throws {
    let one = try words(#"{"a": "Il reste {count}", "b": {"c": "d"}}"#)
    let other = try words(#"{"a": "Left: {number}", "refused.stale": ""}"#)
    #expect(unevenKeys([one, other]).count == 2)
    #expect(unevenKeys([try words(#"{"a.1": "er", "a.other": "e"}"#), try words(#"{"a.2": "nd", "a.other": "th"}"#)]).isEmpty)
    #expect(unevenValues([one, other]).count == 1)
    #expect(unansweredRefusals(other, codes: ["stale", "closed"]).count == 2)
    #expect(Words(SourceFile(path: "a", text: "{,}")) == nil)
  }

  @Test("a word of the trade is found for participants, not for the facilitator")
  func trade() throws {
    #expect(wordsOfTheTrade(try words(#"{"a": "60 % des voix", "b": "Ton Prototype", "lead.c": "20 %"}"#)).count == 2)
  }

  @Test("a sentence of 21 words is found, two of 20 are not")
  func long() throws {
    let twenty = Array(repeating: "mot", count: 20).joined(separator: " ")
    #expect(longSentences(try words(#"{"a": "\#(twenty) mot."}"#)).count == 1)
    #expect(longSentences(try words(#"{"a": "\#(twenty) ! \#(twenty)."}"#)).isEmpty)
  }
}
