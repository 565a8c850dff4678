import Testing

@testable import Workshop

/// A kind that only this file knows, with a setting of each sort.
private struct Toy: Activity {
  struct Setup: Codable, Sendable {
    struct Step: Codable, Sendable {
      var id: String?
      var title: Wording
      var picture: String?
    }
    struct Frame: Codable, Sendable {
      var top: Wording
      var note: Wording?
    }
    var steps: [Step]?
    var frame: Frame?
    var rounds: Int?
    var loud: Bool?
    var mood: String?
    var forgotten: Int?
  }
  typealias Command = Never
  typealias Event = Never
  struct View: Encodable { let phase = "open" }
  struct Own: Encodable {}
  static let kind = "toy"
  static let rights: [String: Right] = [:]
  static let form = Form("Jouet", purpose: "On joue.", fields: fields)
  let notes: [Note]
  init(_ setup: Setup, notes: [Note]) { self.notes = notes }
  func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {}
  mutating func apply(_ event: Event) {}
  func view(_ roster: Roster) -> View { View() }
  func own(for person: ParticipantID, _ roster: Roster) -> Own { Own() }
  func wall(for role: Role, _ roster: Roster) -> Wall { Wall(word: "toy", figures: [:], shape: .steps) }
  func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { false }
  var outcome: [Shape] { [.steps] }
  static func told(_ event: Event) -> String {}
  static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? { nil }

  static let fields: [Form.Field] = [
    .list(
      "steps", "Étapes", [.identity(prefix: "s"), .wording("title", "Nom", required: true), .picture()], atMost: 3, add: "+"),
    .group("frame", "Cadre", [.wording("top", "En haut", preset: "Titre", required: true), .wording("note", "Note")]),
    .number("rounds", "Tours", 1...9, preset: 2), .yesNo("loud", "Fort", preset: false),
    .choice("mood", "Humeur", [Form.Option("calm", "calme")], preset: "calm", detail: true),
    .number("forgotten", "Oubliés", 0...5, preset: 0, detail: true),
  ]
}

@Suite("What each kind says of its settings is what a plan may hold")
struct FormTests {
  @Test("every setting of every kind can be reached in the editor, in both languages", arguments: Catalog.standard.names)
  func kinds(name: String) throws {
    let kind = try #require(Catalog.standard[name])
    #expect(FormContract.findings(of: kind) == [])
    #expect(FormContract.unsaid(kind.form) == [])
  }

  @Test("all that a plan and its activities hold can be reached in the editor, in both languages")
  func plans() throws {
    let text =
      #"{"title": "A", "purpose": "b", "sponsor": "c", "activities": [{"kind": "instruction", "title": "A", "minutes": 1}]}"#
    let plan = try PlanReader.read(Array(text.utf8)).get()
    func names(_ value: Any) -> Set<String> { Set(Mirror(reflecting: value).children.compactMap(\.label)) }
    #expect(Set(Plan.fields.map(\.path)) == names(plan).subtracting(["activities"]))
    #expect(Set(PlannedActivity.fields.map(\.path)) == names(plan.activities[0]).subtracting(["kind", "settings", "notesFrom"]))
    #expect(FormContract.unsaid(Form(Wording(fr: "A", en: "A"), fields: Plan.fields + PlannedActivity.fields)) == [""])
  }

  @Test("a kind that no other file names is offered by the editor with its own form")
  func toy() {
    #expect(FormContract.findings(of: Toy.self) == [])
    let forms = Catalog([Toy.self]).forms
    #expect(forms["toy"]?["title"] == "Jouet")
    #expect(forms["toy"]?["fields"]?.array?.compactMap { $0["path"]?.string } == Toy.fields.map(\.path))
    #expect(forms["toy"]?["fields"]?.array?[2]["input"]?["number"] == ["from": 1, "to": 9, "preset": 2])
  }

  @Test("the contract notices a setting that nothing reaches, one that does not exist, and a proposal that is refused")
  func noticed() {
    func findings(_ fields: [Form.Field]) -> [String] { FormContract.findings(of: Toy.self, form: Form("Jouet", fields: fields)) }
    #expect(findings(Array(Toy.fields.dropLast())) == ["nothing reaches \"forgotten\""])
    #expect(findings(Toy.fields + [.yesNo("red", "Rouge", preset: true, detail: true)]) == ["there is no setting \"red\""])
    #expect(findings(Toy.fields + [.yesNo("red", "Rouge", preset: true)]).contains("5 settings in front, at most four"))
    #expect(findings([.yesNo("rounds", "Tours", preset: true)]).contains { $0.hasPrefix("its own proposals are no settings") })
    #expect(FormContract.unsaid(Form("Jouet")) == ["Jouet", ""])
  }
}
