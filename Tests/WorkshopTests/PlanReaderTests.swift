import Testing

@testable import Workshop

@Suite("A plan is read, or its mistakes are told with line and remedy")
struct PlanReaderTests {
  private static let head = #"""
    {
      "title": "Comment aider ?",
      "purpose": "choisir une idée",
      "sponsor": "Le centre social.",

    """#
  private static let good =
    head
      + #"""
        "activities": [
          {"kind": "instruction", "title": "Bienvenue", "minutes": 10, "steps": ["On s’assied."]},
          {"kind": "ideation", "title": "Vos idées", "minutes": 12,
            "settings": {"columns": [{"title": "Manger"}]},
            "notesFrom": 1}
        ]
      }
      """#

  /// A mistake: what is written instead of what, and what the reader says of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let errors: [String]
    var testDescription: String { name }

    init(_ name: String, _ old: String, _ new: String, line: Int, _ what: String, _ remedy: String) {
      self.name = name
      self.old = old
      self.new = new
      errors = ["\(line): \(what), \(remedy)"]
    }
  }

  private static func errors(_ text: String) -> [PlanError] {
    if case .failure(let errors) = PlanReader.read(Array(text.utf8)) { return errors.list }
    return []
  }

  @Test("what is not said has a default")
  func defaults() throws {
    let plan = try PlanReader.read(Array(PlanReaderTests.good.utf8)).get()
    #expect(plan.formality == .tu)
    #expect(plan.tables == 0)
    #expect(plan.capacity == Limits.peoplePerRoom)
    #expect(plan.keptDays == 365)
    #expect(plan.next == nil)
    #expect(plan.activities[0].mode == .individual)
    #expect(plan.activities[0].settings == [:])
    #expect(plan.activities[1].notesFrom == 1)
    #expect(plan.activities[1].steps.isEmpty)
  }

  static let mistakes = [
    Mistake(
      "no purpose", #"  "purpose": "choisir une idée",\#n"#, "", line: 1, #""purpose" is missing"#, #"add "purpose""#),
    Mistake(
      "an empty purpose", "choisir une idée", " \u{A0}", line: 3, "purpose is empty", "write it; people read it"),
    Mistake(
      "no minutes", #", "minutes": 10"#, "", line: 6, #""minutes" is missing"#, #"add "minutes""#),
    Mistake(
      "an unknown kind", #""kind": "ideation""#, #""kind": "karaoke""#, line: 7, #"there is no kind of activity "karaoke""#,
      "write one of: \(Catalog.standard.names.joined(separator: ", "))"),
    Mistake(
      "notes from itself", #""notesFrom": 1"#, #""notesFrom": 2"#, line: 9,
      "notes can only come from an activity before this one", "write the place of an earlier activity, from 1"),
    Mistake(
      "notes from nowhere", #""notesFrom": 1"#, #""notesFrom": 0"#, line: 9,
      "notes can only come from an activity before this one", "write the place of an earlier activity, from 1"),
    Mistake(
      "notes from later", #""steps": ["#, #""notesFrom": 2, "steps": ["#, line: 6,
      "notes can only come from an activity before this one", "write the place of an earlier activity, from 1"),
    Mistake(
      "I3 a thousand million minutes", #""minutes": 10"#, #""minutes": 1000000000"#, line: 6, "minutes is 1000000000",
      "write a number from 1 to 600"),
    Mistake(
      "I3 negative minutes", #""minutes": 10"#, #""minutes": -5"#, line: 6, "minutes is -5", "write a number from 1 to 600"),
    Mistake(
      "I3 a thousand million tables", #""sponsor""#, #""tables": 1000000000, "sponsor""#, line: 4, "tables is 1000000000",
      "write a number from 0 to 40"),
    Mistake(
      "I3 room for nobody", #""sponsor""#, #""capacity": 0, "sponsor""#, line: 4, "capacity is 0",
      "write a number from 1 to 5000"),
    Mistake(
      "minutes in words", #""minutes": 10"#, #""minutes": "dix""#, line: 6, #""minutes" is not a whole number"#,
      "write a whole number there"),
    Mistake(
      "a title that is a number", "\"Bienvenue\"", "3", line: 6, #""title" is not a text, or an object in braces"#,
      "write a text, or an object in braces there"),
    Mistake(
      "a language that is not spoken here", "\"Bienvenue\"", #"{"de": "Willkommen"}"#, line: 6,
      #""title" has a value that is not known"#, "look at the plans in sessions/ for the words that are"),
    Mistake(
      "an unknown mode", #""minutes": 10"#, #""minutes": 10, "mode": "alone""#, line: 6,
      #""mode" has a value that is not known"#, "look at the plans in sessions/ for the words that are"),
    Mistake(
      "settings of the wrong type", #"[{"title": "Manger"}]"#, #""Manger""#, line: 8, #""columns" is not a list"#,
      "write a list there"),
    Mistake(
      "a column without a title", #"{"title": "Manger"}"#, #"{"id": "c1"}"#, line: 8, #""title" is missing"#, #"add "title""#),
    Mistake(
      "steps that are no list", #"["On s’assied."]"#, #""On s’assied.""#, line: 6, #""steps" is not a list"#,
      "write a list there"),
    Mistake(
      "an empty rule", #""sponsor""#, #""rules": ["On écoute.", ""], "sponsor""#, line: 4, "rules 2 is empty",
      "write it; people read it"),
    Mistake(
      "more groups than a team can count", #""sponsor""#, #""bands": ["a","b","c","d","e","f","g","h","i"], "sponsor""#, line: 4,
      "more than 8 bands", "keep 8 at most"),
    Mistake(
      "nobody awaited", #""sponsor""#, #""expected": 0, "sponsor""#, line: 4, "expected is 0", "write a number from 1 to 5000"),
    Mistake(
      "a phrase that nobody reads with a hand up", #""sponsor""#,
      #""attention": "\#(String(repeating: "a", count: 81))", "sponsor""#, line: 4, "attention is longer than 80 characters",
      "shorten it"),
    Mistake(
      "a host's page without words", #""minutes": 12,"#, #""minutes": 12, "host": {"do": ""},"#, line: 7, "do is empty",
      "write it; people read it"),
    Mistake(
      "an example without words", #""minutes": 12,"#, #""minutes": 12, "example": " ","#, line: 7, "example is empty",
      "write it; people read it"),
    Mistake(
      "a picture from elsewhere", #""minutes": 12,"#, #""minutes": 12, "picture": "https://example.org/a.png","#, line: 7,
      #"there is no drawing "https://example.org/a.png""#, "write one of: \(Pictograms.names.joined(separator: ", "))"),
    Mistake(
      "a title that is too long", "Bienvenue", String(repeating: "a", count: 81), line: 6,
      "title is longer than 80 characters", "shorten it"),
  ]

  @Test("a mistake has its line, its words and its remedy", arguments: mistakes)
  func mistake(mistake: Mistake) throws {
    #expect(PlanReaderTests.good.contains(mistake.old))
    #expect(
      PlanReaderTests.errors(PlanReaderTests.good.replacing(mistake.old, with: mistake.new)).map(\.description) == mistake.errors)
  }

  @Test(
    "what is not JSON has its line",
    arguments: [
      (#""steps": ["On s’assied."]"#, #""steps": ["On s’assied.",]"#, 6),
      (#""title": "Vos idées","#, #""title": "Vos idées""#, 7),
      ("\"Comment aider ?\"", "Comment aider ?", 2), (#""minutes": 12"#, #""minutes": 12.5"#, 7),
      (#""purpose""#, #""title""#, 3), (#""sponsor""#, "// qui paie\n  \"sponsor\"", 4),
    ])
  func notJSON(old: String, new: String, line: Int) {
    let errors = PlanReaderTests.errors(PlanReaderTests.good.replacing(old, with: new))
    #expect(errors.map(\.line) == [line])
    #expect(errors.allSatisfy { !$0.what.isEmpty && !$0.remedy.isEmpty })
  }

  @Test("a key that stands twice is told, in the plan and in settings")
  func twice() {
    let text = PlanReaderTests.good.replacing(#"[{"title": "Manger"}]"#, with: #"[], "columns": []"#)
    let errors = PlanReaderTests.errors(text)
    #expect(errors.map(\.what) == [#"the key "columns" twice"#])
    #expect(errors.map(\.line) == [8])
  }

  @Test(
    "an unknown word is told wherever it stands, with all that may stand there, also what this plan does not use",
    arguments: [
      (
        #""sponsor""#, #""sponsors": "x", "sponsor""#, 4, "sponsors",
        "activities, attention, bands, capacity, expected, formality, keptDays, minors, minutes, next, "
          + "purpose, rules, sponsor, tables, title"
      ),
      (
        #""minutes": 12"#, #""minutes": 12, "minute": 3"#, 7, "minute",
        "example, host, kind, minutes, mode, notesFrom, picture, settings, steps, title"
      ),
      (#"{"title": "Manger"}"#, #"{"title": "Manger", "colour": "red"}"#, 8, "colour", "id, picture, title"),
      (#""settings": {"#, #""settings": {"dots": 3, "#, 8, "dots", "columns, preread, prompt, silent"),
    ])
  func unknown(old: String, new: String, line: Int, word: String, offered: String) throws {
    let what = "\"\(word)\" is not part of a plan here"
    #expect(
      PlanReaderTests.errors(PlanReaderTests.good.replacing(old, with: new)).map(\.description) == [
        "\(line): \(what), take it away, or write one of: \(offered)"
      ])
  }

  @Test("a word of a plan without a value is told as that")
  func null() {
    for (old, new, line) in [
      (#""sponsor""#, #""next": null, "sponsor""#, 4), (#""notesFrom": 1"#, #""notesFrom": null"#, 9),
      (#""settings": {"#, #""settings": {"prompt": null, "#, 8),
    ] {
      let errors = PlanReaderTests.errors(PlanReaderTests.good.replacing(old, with: new))
      #expect(errors.map(\.line) == [line])
      #expect(errors.map(\.remedy) == ["write one, or take the line away"])
    }
  }

  @Test("a mistake says where it is, so that it can be told beside the field, in the language of who plans")
  func paths() {
    let text = PlanReaderTests.good.replacing(#""minutes": 12"#, with: #""minutes": 0"#)
      .replacing(#"{"title": "Manger"}"#, with: #"{"title": ""}"#).replacing(#""sponsor": "Le centre social.","#, with: "")
    #expect(PlanReaderTests.errors(text).map(\.path) == ["sponsor"])
    let errors = PlanReaderTests.errors(text.replacing(#""activities""#, with: #""sponsor": " ", "activities""#))
    #expect(errors.map(\.path) == ["sponsor", "activities.1.minutes", "activities.1.settings.columns.0.title"])
    #expect(errors.map { $0.advice.in("fr") }.first == "écris ce que les gens liront")
    #expect(errors.allSatisfy { Set($0.problem.byLanguage.keys).union($0.advice.byLanguage.keys) == ["fr", "en"] })
  }

  @Test("every mistake is told at once, in the order of the lines")
  func all() {
    let text = PlanReaderTests.good.replacing(#""minutes": 12"#, with: #""minutes": 0"#)
      .replacing("choisir une idée", with: "").replacing(#""notesFrom": 1"#, with: #""notesFrom": 3, "colour": "x""#)
    let errors = PlanReaderTests.errors(text)
    #expect(errors.map(\.line) == [3, 7, 9, 9])
  }

  @Test("I3 a script in a title is words and nothing else")
  func script() throws {
    let script = #"<script>alert('x')</script><img src=x onerror=\"alert(1)\">{{7*7}} ${1} javascript:alert(1)"#
    let text = PlanReaderTests.good.replacing("Comment aider ?", with: script)
    let plan = try PlanReader.read(Array(text.utf8)).get()
    let entry = Session.create(SessionID("s1"), code: "1", plan: plan, keptUntil: "", at: Instant(milliseconds: 0))
    let title = try Session(entry).view(for: .screen, LiveFacts())["title"]
    #expect(title == .string(script.replacing("\\\"", with: "\"")))
  }

  @Test("I1 a plan above its size, too deep, empty or of other bytes is refused with a sentence")
  func size() {
    let large = PlanReaderTests.good + String(repeating: " ", count: Limits.planBytes)
    #expect(
      PlanReaderTests.errors(large).map(\.description) == [
        "1: the plan has more than 256 kB, shorten its texts; pictures do not belong in a plan"
      ])
    let deep = String(repeating: "[", count: 11) + "1" + String(repeating: "]", count: 11)
    #expect(PlanReaderTests.errors("{\n\"title\": \(deep)}").map(\.what) == ["more than 10 levels"])
    #expect(PlanReaderTests.errors("{\n\"title\": \(deep)}").map(\.line) == [2])
    let bomb = String(repeating: "{\"a\":", count: 40_000)
    for text in ["", "null", "[]", "0", "\"plan\"", "{}", bomb, "title: Comment aider ?"] {
      let errors = PlanReaderTests.errors(text)
      #expect(!errors.isEmpty, "\(text.prefix(20))")
      #expect(errors.allSatisfy { $0.line == 1 && !$0.remedy.isEmpty })
    }
    if case .success = PlanReader.read([0xFF, 0xFE, 0x7B]) { Issue.record("bytes that are not UTF-8 were taken") }
  }

  @Test("a plan needs one activity at least and a hundred at most")
  func activities() {
    func plan(_ count: Int) -> String {
      let one = #"{"kind": "instruction", "title": "A", "minutes": 1}"#
      return PlanReaderTests.head + "\"activities\": [" + Array(repeating: one, count: count).joined(separator: ",\n") + "]}"
    }
    #expect(PlanReaderTests.errors(plan(0)).map(\.what) == ["the plan has no activity"])
    #expect(PlanReaderTests.errors(plan(100)).isEmpty)
    #expect(PlanReaderTests.errors(plan(101)).map(\.what) == ["more than 100 activities"])
  }
}
