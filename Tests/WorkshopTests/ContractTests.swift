import Foundation
import Testing

@testable import Workshop

/// Settings for the kinds that cannot start from empty ones, and other settings worth playing.
private let settingsByKind: [String: [JSON]] = [
  "ideation": [
    [:],
    ["prompt": "De quoi ?", "columns": [["title": "Manger", "picture": "eat"], ["id": "cx", "title": "Dormir"]]],
    ["preread": true, "columns": [["title": "Manger"], ["title": "Dormir"]]],
    ["silent": false, "columns": [["title": ["fr": "Matin", "en": "Morning"]], ["title": "Soir"], ["title": "Nuit"]]],
  ],
  "grid": [[:], ["columns": [["title": "Oui"]], "rows": [["title": "Ici"], ["title": "Là"]], "preread": true]],
  "journey": [
    ["persona": ["name": "Nadia", "age": 62, "says": "Je marche peu.", "picture": "care"]],
    ["silent": false, "steps": [["title": "Midi", "moment": "12 h"], ["title": ["fr": "Soir", "en": "Evening"]]]],
  ],
  "cards": [
    ["ready": "evocative"], ["ready": "iceBreakers"],
    ["cards": [["title": "Un succès", "say": "Lequel ?"], ["title": "Une erreur"]], "perTable": 2, "preread": true],
    ["ready": "evocative", "perTable": 3, "swaps": false, "aloud": false],
  ],
  "smartvote": [
    [:], ["groups": [["title": "Les jeunes"], ["title": "Les professionnels"]], "ownIdeas": false],
    ["hands": true, "ideas": ["Le parc", ["fr": "La place", "en": "The square"]], "tie": "runOff"],
    ["tallies": "live", "dots": 5, "cap": 1, "none": false, "keep": 2, "tie": "runOff"],
  ],
  "questionnaire": [
    QuestionnaireTests.every, ["template": "learning"],
    ["questions": [["text": "Trois mots ?", "answer": "words", "options": ["joyeux", "pratique"], "free": true]]],
  ],
  "rating": [[:], ["things": ["La Ville", "Le centre"], "criteria": ["Lieu", "Accueil"]], ["by": "table"]],
  "presentations": [[:], ["minutes": 5]], "decision": [["by": "La salle"]],
  "article": [[:], ["by": "individual", "letters": 500], ["choose": true, "about": "Dans un an, ça marche"]],
  "sorting": [[:], ["keep": 1], ["by": "room", "keep": 3]],
  "matrix": [[:], ["by": "table", "anchors": [["text": "Dire bonjour", "x": "high", "y": "low"]]]],
]

/// What the console says, by language.
private let saidByLanguage = Dictionary(
  uniqueKeysWithValues: ["fr", "en"].map { language in
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = here.appendingPathComponent("../../web/words/\(language).json")
    var reader = JSONReader(Array((try? Data(contentsOf: file)) ?? Data()), depth: 8)
    return (language, (try? reader.document())?["lead"]?.object ?? [:])
  })

private struct Played: Sendable, CustomTestStringConvertible {
  let kind: String
  let settings: JSON
  let seed: Int
  var testDescription: String { "\(kind), seed \(seed)" }

  static let all = Catalog.standard.names.flatMap { kind in
    (0..<30).map { seed in
      let settings = settingsByKind[kind] ?? [[:]]
      return Played(kind: kind, settings: settings[seed % settings.count], seed: seed)
    }
  }
}

@Suite("What every kind of activity owes to the room, the wall and the log")
struct ContractTests {
  @Test("D12 G1 each kind keeps the contract, whatever is sent", arguments: Played.all)
  fileprivate func holds(played: Played) throws {
    let kind = try #require(Catalog.standard[played.kind])
    let findings = try Contract(kind: kind, settings: played.settings).play(seed: UInt64(played.seed))
    #expect(findings.violations == [])
    for language in ["fr", "en"] {
      let said = try #require(saidByLanguage[language])
      #expect(findings.takenBack.filter { said["took.\($0)"] == nil } == [], "P12 the console has no words in \(language)")
    }
  }

  @Test(
    "each command of a kind needs a right, and no kind takes the names that all kinds have", arguments: Catalog.standard.names)
  func rights(name: String) throws {
    let kind = try #require(Catalog.standard[name])
    #expect(Set(kind.rights.keys).isDisjoint(with: AnyActivity.finishing.keys))
    let activity = try AnyActivity(kind, settings: (settingsByKind[name] ?? [[:]])[0], notes: Contract.notes)
    for (command, right) in kind.rights { #expect(try activity.right(of: JSON.object([command: [:]])) == right) }
    #expect(throws: Rejection.unknownCommand) { try activity.right(of: ["zzz": [:]]) }
  }
}
