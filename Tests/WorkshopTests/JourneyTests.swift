import Testing

@testable import Workshop

@Suite("Somebody’s day on post-its")
struct JourneyTests {
  private static let settings: JSON = [
    "persona": [
      "name": "Nadia", "age": 62, "says": ["fr": "Je garde mes petits-enfants.", "en": "I look after my grandchildren."],
    ],
    "steps": [["title": "Se lever", "moment": "8 h", "picture": "wake"], ["title": "Dormir", "moment": "22 h"]],
  ]

  private func room(_ settings: JSON = settings, notes: [Note] = []) throws -> PlayedActivity {
    try PlayedActivity(Journey.self, settings, notes: notes, people: 3)
  }

  private let fatma: JSON = ["describe": ["name": "Fatma", "age": 70, "says": "J’attends le bus."]]

  @Test("whose day it is stays before everybody, in the silence and after; the day has four moments when the plan names none")
  func always() throws {
    var room = try room()
    for phase in ["silent", "reading", "second", "sorting", "closed"] {
      if phase != "silent" { try room.ask(["turn": ["to": .string(phase)]]) }
      for name in [try room.view.at("persona.name"), try room.wall(.screen).at("board.persona.name")] { #expect(name == "Nadia") }
    }
    #expect(try room.view.at("columns.c1.moment") == "8 h")
    #expect(try room.outcome.text.contains("Nadia"))
    let plain = try self.room([:]).view
    #expect(plain["columns"]?.object?.count == 4)
    #expect(plain["persona"] == nil)
  }

  @Test("I10 in the silence nobody reads the needs of others")
  func silence() throws {
    var room = try room()
    try room.ask(["write": ["note": "n0a", "column": "c2", "text": "Un lit au calme"]], by: "p1")
    for seen in [try room.view, try room.own("p2"), try room.wall(.screen), try room.wall(.facilitator)] {
      #expect(!seen.text.contains("calme"))
    }
    #expect(try room.view.at("columns.c2.count") == 1)
  }

  @Test("the lead says the person in other words, at once for everybody, and takes it back to those of the plan")
  func described() throws {
    var room = try room()
    let event: JSON = ["described": ["name": "Fatma", "age": 70, "says": "J’attends le bus."]]
    let back = try #require(try room.activity.inverse(of: event))
    try room.ask(fatma)
    #expect(room.log == [event])
    let persona: JSON = ["name": "Fatma", "age": 70, "says": "J’attends le bus."]
    #expect(try room.view["persona"] == persona)
    #expect(try room.wall(.screen).at("board.persona") == persona)
    try room.ask(back)
    #expect(try room.view.at("persona.says.en") == "I look after my grandchildren.")
  }

  @Test("only the lead is offered it, with the words as they are, and only while there is somebody and the board is open")
  func offered() throws {
    var room = try room()
    let entry = try room.wall(.facilitator).at("entry.e2")
    #expect(entry?["word"] == "board.describe")
    #expect(entry?.at("fields.name.value") == "Nadia")
    #expect(entry?.at("fields.age.value") == 62)
    #expect(try room.wall(.host).at("entry.e1.word") == "board.enter")
    #expect(try room.wall(.host).at("entry.e2") == nil)
    #expect(room.refusal(fatma, by: "p1") == .notAllowed)
    var nobody = try self.room([:])
    #expect(try nobody.wall(.facilitator).at("entry.e2") == nil)
    #expect(nobody.refusal(fatma) == .notNow)
    try room.ask(["turn": ["to": "closed"]])
    #expect(room.refusal(fatma) == .closed)
    #expect(try room.wall(.facilitator)["entry"] == nil)
  }

  @Test(
    "words that are empty, too long or no age are refused",
    arguments: [
      (["name": ""] as JSON, Rejection.empty), (["age": 111] as JSON, Rejection.malformed),
      (["age": -1] as JSON, Rejection.malformed),
    ])
  func refused(content: JSON, rejection: Rejection) throws {
    var room = try room()
    #expect(room.refusal(["describe": content]) == rejection)
    #expect(room.refusal(["describe": ["says": .string(String(repeating: "a", count: 81))]]) == .tooLong)
  }

  @Test("erased, the words of the lead are gone, and those of the notes too")
  func erased() throws {
    var room = try room()
    try room.ask(fatma)
    let redacted = try AnyActivity.redacted(room.log[0], of: Journey.self)
    #expect(!redacted.text.contains("Fatma"))
    #expect(!redacted.text.contains("bus"))
    var activity = room.activity
    _ = try activity.apply(redacted)
  }

  @Test("needs go on in the column of the same moment, and the vote gets them")
  func handedOn() throws {
    var room = try room()
    try room.ask(["write": ["note": "n0a", "column": "c2", "text": "Un lit au calme"]], by: "p1")
    let notes = room.activity.notes
    #expect(notes.map { $0.column?.in("fr") } == ["Dormir"])
    let ideas = try PlayedActivity(
      Ideation.self, ["columns": [["title": "Se lever"], ["title": "Dormir"]]], notes: notes, people: 1)
    #expect(try ideas.view.at("notes.n0a.column") == "c2")
    let vote = try PlayedActivity(SmartVote.self, notes: notes, people: 1)
    #expect(try vote.view.at("items.n0a.text") == "Un lit au calme")
  }

  @Test(
    "what is wrong in a plan is said where it is",
    arguments: [
      (#"{"persona":{"name":""}}"#, "persona.name"), (#"{"persona":{"name":"Sam","age":300}}"#, "persona.age"),
      (#"{"persona":{"name":"Sam","picture":"zzz"}}"#, "persona.picture"),
      (#"{"steps":[{"title":"Midi","moment":"vers midi et demi, à peu près"}]}"#, "steps.0.moment"),
    ])
  func problems(settings: String, path: String) throws {
    var reader = JSONReader(Array(settings.utf8), depth: 16)
    #expect(Journey.problems(in: try reader.document().decoded()).map(\.path) == [path])
  }
}
