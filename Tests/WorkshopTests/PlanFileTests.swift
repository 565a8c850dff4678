// The ready plans are read by people who may read little, on a phone, in a noisy room: what they say is tested like code.
import Foundation
import Testing

@testable import Workshop

/// A ready plan of the folder `sessions`.
private struct PlanFile: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  var testDescription: String { name }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let all: [PlanFile] = {
    let folder = root.appending(path: "sessions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { PlanFile(name: name, bytes: Array($0)) }
    }
  }()

  func plan() throws -> Plan { try PlanReader.read(bytes).get() }

  func json() throws -> JSON {
    var reader = JSONReader(bytes, depth: Limits.planDepth)
    return try reader.document()
  }
}

/// A text of a plan and where it stands.
private struct PlannedText {
  let path: String
  let byLanguage: [String: String]

  /// Every text: what is in languages, and what should be.
  static func all(in json: JSON, at path: String = "") -> [PlannedText] {
    switch json {
    case .object(let members) where !members.isEmpty && members.keys.allSatisfy(Wording.languages.contains):
      [PlannedText(path: path, byLanguage: members.compactMapValues(\.string))]
    case .object(let members): members.sorted { $0.key < $1.key }.flatMap { all(in: $0.value, at: "\(path).\($0.key)") }
    case .array(let items): items.enumerated().flatMap { all(in: $0.element, at: "\(path).\($0.offset)") }
    // One small word is a setting; anything longer is read by people.
    case .string(let string) where string.contains(where: { !$0.isLetter && !$0.isNumber }):
      [PlannedText(path: path, byLanguage: ["": string])]
    default: []
    }
  }

  /// Sentences of more than this many words are hard to follow.
  static let longest = 20

  var sentences: [String] {
    byLanguage.values.flatMap { $0.split { ".!?:…\n".contains($0) }.map(String.init) }
  }
  var isShort: Bool {
    sentences.allSatisfy { sentence in
      sentence.split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) } <= PlannedText.longest
    }
  }
  var wordsOfTheTrade: [String] {
    let trade = ["smartvote", "brainstorm", "prototyp", "hackathon", "persona", "matrice", "matrix", "idéation", "ideation"]
    let signs = ["%", ";", "(", ")", "[", "…", "etc"]
    return (trade + signs).filter { sign in byLanguage.values.contains { $0.lowercased().contains(sign) } }
  }
}

@Suite("The ready plans")
struct PlanFileTests {
  @Test("those of the workshops that were seen are there, and all are right", arguments: PlanFile.all)
  fileprivate func right(file: PlanFile) throws {
    let seen = ["accueil-du-centre", "aider-les-sdf", "choisir-la-question", "evaluer-les-partenaires", "retour-des-salaries"]
    #expect(Set(PlanFile.all.map(\.name)).isSuperset(of: (seen + ["site-du-centre"]).map { $0 + ".json" }))
    if case .failure(let errors) = PlanReader.read(file.bytes) {
      for error in errors.list { Issue.record("\(file.name):\(error.line): \(error.what), \(error.remedy)") }
    }
  }

  @Test("every text is in French and in English", arguments: PlanFile.all)
  fileprivate func languages(file: PlanFile) throws {
    let texts = PlannedText.all(in: try file.json())
    #expect(texts.count > 50)
    for text in texts {
      #expect(Set(text.byLanguage.keys).isSuperset(of: ["fr", "en"]), "\(text.path): \(text.byLanguage)")
      #expect(text.byLanguage.values.allSatisfy { (try? Text($0).checked(Limits.note)) == Text($0) }, "\(text.path)")
    }
  }

  @Test("sentences are short and plain", arguments: PlanFile.all)
  fileprivate func plain(file: PlanFile) throws {
    for text in PlannedText.all(in: try file.json()) {
      #expect(text.isShort, "\(text.path): \(text.byLanguage)")
      #expect(text.wordsOfTheTrade.isEmpty, "\(text.path): \(text.byLanguage)")
    }
    for activity in try file.plan().activities {
      for step in activity.steps {
        for language in ["fr", "en"] { #expect(isOneSentence(step.in(language)), "\(step.in(language))") }
      }
    }
  }

  private func isOneSentence(_ step: String) -> Bool {
    guard let first = step.first, let last = step.last else { return false }
    return first.isUppercase && ".?".contains(last) && step.dropLast().allSatisfy { !".?!".contains($0) }
  }

  @Test("the purpose goes on from “Ta participation servira à” and “Your part will help to”", arguments: PlanFile.all)
  fileprivate func purpose(file: PlanFile) throws {
    let purpose = try file.plan().purpose
    for language in ["fr", "en"] {
      let words = purpose.in(language)
      #expect(words.first?.isLowercase == true)
      #expect(words.last?.isLetter == true)
    }
    #expect(purpose.in("fr").split(separator: " ").first?.hasSuffix("r") == true)
  }

  @Test("one person is “tu”, a table is “vous”", arguments: PlanFile.all)
  fileprivate func formality(file: PlanFile) throws {
    let plan = try file.plan()
    // People at work are "vous" to each other; inhabitants are not.
    guard file.name != "retour-des-salaries.json" else { return #expect(plan.formality == .vous) }
    #expect(plan.formality == .tu)
    for activity in plan.activities {
      let steps = activity.steps.map { $0.in("fr").lowercased().replacingOccurrences(of: "rendez-vous", with: "rendez") }
      for step in steps where activity.mode != .table {
        #expect(!step.contains("vous") || step.contains("deux minutes"), "\(step)")
      }
    }
  }

  @Test("the workshop on helping homeless people fits in two hours; nobody does one thing for more than twenty minutes")
  func minutes() throws {
    let plans = try PlanFile.all.reduce(into: [:]) { $0[$1.name] = try $1.plan() }
    let helping = try #require(plans["aider-les-sdf.json"])
    #expect(helping.activities.map(\.minutes).reduce(0, +) <= 120)
    #expect(helping.tables == 6)
    #expect(helping.capacity == 60)
    let choosing = try #require(plans["choisir-la-question.json"])
    #expect((55...65).contains(choosing.activities.map(\.minutes).reduce(0, +)))
    for plan in plans.values { #expect(plan.activities.allSatisfy { $0.minutes <= 20 }) }
  }

  @Test("the workshop on the site of a centre has ten minutes to sort and fifteen to close, within the time it says")
  func site() throws {
    let plan = try #require(PlanFile.all.first { $0.name == "site-du-centre.json" }).plan()
    #expect(plan.activities.map(\.minutes).reduce(0, +) <= plan.minutes ?? 0)
    #expect(plan.activities.last?.minutes == 15)
    let vote = try #require(plan.activities.firstIndex { $0.kind == "smartvote" })
    let sorted = try #require(plan.activities[vote].notesFrom)
    #expect(plan.activities[sorted - 1].minutes == 10)
  }

  @Test("twelve minutes of ideas, five of movement, twelve of second round, which starts from the first")
  func rounds() throws {
    let plan = try #require(PlanFile.all.first { $0.name == "aider-les-sdf.json" }).plan()
    let ideas = try #require(plan.activities.firstIndex { $0.minutes == 12 && $0.kind == "ideation" })
    #expect(plan.activities[ideas...(ideas + 2)].map(\.minutes) == [12, 5, 12])
    #expect(plan.activities[ideas...(ideas + 2)].map(\.kind) == ["ideation", "instruction", "ideation"])
    #expect(plan.activities[ideas + 2].notesFrom == ideas + 1)
  }

  @Test("there are ten minutes to sort what was written, and fifteen to close", arguments: PlanFile.all)
  fileprivate func sortAndClose(file: PlanFile) throws {
    // The others leave fifteen minutes to talk and go, and sort while the room talks.
    guard !["aider-les-sdf.json", "choisir-la-question.json", "site-du-centre.json"].contains(file.name) else { return }
    let activities = try file.plan().activities
    let sorts = activities.filter { $0.settings["silent"] == false && $0.notesFrom != nil && $0.mode == .plenary }
    #expect(sorts.map(\.minutes).reduce(0, +) >= 10)
    #expect(activities.suffix(2).map(\.minutes).reduce(0, +) >= 15)
  }

  @Test("every vote and every matrix starts from ideas", arguments: PlanFile.all)
  fileprivate func sources(file: PlanFile) throws {
    let activities = try file.plan().activities
    for activity in activities where ["smartvote", "matrix"].contains(activity.kind) {
      var source = try #require(activity.notesFrom)
      while !isBoard(activities[source - 1].kind) { source = try #require(activities[source - 1].notesFrom) }
    }
    #expect(activities.last?.kind == "instruction")
  }

  private func isBoard(_ kind: String) -> Bool { Catalog.standard[kind] is any BoardActivity.Type }

  @Test("every picture of a column is one that the pages draw", arguments: PlanFile.all)
  fileprivate func pictures(file: PlanFile) throws {
    let drawn = try String(contentsOf: PlanFile.root.appending(path: "web/sprite.svg"), encoding: .utf8)
    for picture in pictures(in: try file.json()) { #expect(drawn.contains("id=\"picture-\(picture)\""), "\(picture)") }
  }

  private func pictures(in json: JSON) -> [String] {
    let here = [json["picture"]?.string].compactMap(\.self)
    return here + (json.object ?? [:]).values.flatMap(pictures) + (json.array ?? []).flatMap(pictures)
  }

  @Test("a long sentence, a word of the trade and a missing language are found")
  func bites() throws {
    let long = Array(repeating: "mot", count: 21).joined(separator: " ")
    let text = PlannedText.all(in: ["steps": [["fr": .string(long), "en": "Our prototype."]]])
    #expect(text.map(\.isShort) == [false])
    #expect(text.map(\.wordsOfTheTrade) == [["prototyp"]])
    #expect(PlannedText.all(in: ["title": "Pas traduit", "kind": "ideation"]).map(\.path) == [".title"])
    #expect(!isOneSentence("On écrit. On lit."))
    #expect(isOneSentence("On écrit."))
  }
}
