import Testing

@testable import Workshop

@Suite("The same question before and after, side by side")
struct QuestionnaireBeforeTests {
  private static let plan = """
    {"title": "Avant, après", "purpose": "voir ce qui change", "sponsor": "Le centre", "activities": [
      {"kind": "questionnaire", "title": "Au début", "minutes": 3, "settings": {"template": "beforeAfter"}},
      {"kind": "instruction", "title": "On parle", "minutes": 5},
      {"kind": "questionnaire", "title": "À la fin", "minutes": 3, "settings": {"template": "beforeAfter"}}]}
    """

  private func answer(_ room: inout Gathering, _ activity: ActivityID, _ people: [ParticipantID], _ options: [Int]) throws {
    for (person, option) in zip(people, options) {
      try room.ask(someAnswer("q1", ["options": [.string("o\(option)")]]), of: activity, by: person)
    }
  }

  private func show(_ room: inout Gathering, _ question: String, of activity: ActivityID) throws -> JSON {
    try room.ask(["show": ["question": .string(question)]], of: activity)
    return try #require(try room.session.activityWall(for: .screen))
  }

  @Test("what was answered at the beginning stands beside what is answered at the end, and only when it is shown")
  func session() throws {
    var room = try Gathering(Self.plan)
    let people = try (0..<6).map { _ in try room.join() }
    try room.ask(["start": [:]])
    try answer(&room, "a1", people, [4, 4, 3, 3, 2, 1])
    try room.ask(someAnswer("q3", ["words": ["flou", "loin"]]), of: "a1", by: people[0])
    try room.ask(["close": [:]], of: "a1")
    try room.go("a2")
    try room.go("a3")
    try answer(&room, "a3", people, [1, 1, 1, 2, 2])
    try room.ask(someAnswer("q3", ["words": ["flou", "proche"]]), of: "a3", by: people[0])
    #expect(try !(#require(try room.session.activityView()).text.contains("before")), "not before it is shown")
    try room.ask(["close": [:]], of: "a3")
    let bars = try show(&room, "q1", of: "a3")["bars"]
    #expect(bars?["before"] == ["answers": 6, "verdict": "divided"] && bars?["verdict"] == "agree")
    #expect(bars?.at("items.o4.before") == 2 && bars?.at("items.o4.count") == 0)
    let words = try #require(try show(&room, "q3", of: "a3").at("words.items")?.object).values
    let said = Dictionary(uniqueKeysWithValues: words.map { ($0["title"]?.string ?? "", [$0["before"], $0["count"]]) })
    #expect(said == ["flou": [1, 1], "loin": [1, 0], "proche": [0, 1]])
    #expect(try show(&room, "q2", of: "a3").at("bars.before") == nil, "nobody had answered it")
    #expect(try room.replayed().views() == room.views())
  }

  @Test("a lead who looks at the end too early still finds the beginning there; who wants none is shown none")
  func early() throws {
    var room = try Gathering(Self.plan)
    let person = try room.join()
    try room.ask(["start": [:]])
    try room.go("a3")
    try room.go("a1")
    try answer(&room, "a1", [person], [2])
    try room.ask(someAnswer("q3", ["words": ["pas lu"]]), of: "a1", by: person)
    try room.go("a3")
    try room.ask(["close": [:]], of: "a3")
    #expect(try show(&room, "q1", of: "a3").at("bars.items.o2.before") == 1)
    #expect(try !show(&room, "q3", of: "a3").text.contains("pas lu"), "what nobody of the team could read is not carried on")
    var alone = try PlayedActivity(Questionnaire.self, ["template": "beforeAfter", "compare": false], notes: [], people: 1)
    #expect(alone.activity.wanted(of: room.session.activity("a1")?.figures ?? []) == [])
    try alone.ask(["close": [:]])
    try alone.ask(["show": ["question": "q1"]])
    #expect(try alone.wall(.screen).at("bars.before") == nil)
  }

  @Test("the published figures of another time stand beside those of now, with their average, verdict or middle number")
  func told() throws {
    let settings: JSON = [
      "questions": [
        ["text": "De mieux connaître et répondre aux besoins", "answer": "agreement"], ["text": "Combien ?", "answer": "number"],
        ["text": "C’était comment ?", "answer": "scale"],
      ],
      "before": [
        [
          "question": "de mieux connaître et répondre aux besoins",
          "answers": [
            ["title": "Tout à fait d'accord", "count": 14], ["title": "Plutôt d’accord", "count": 26],
            ["title": "Plutôt pas d’accord", "count": 3], ["title": "Pas du tout d’accord", "count": 1],
            ["title": "I do not know", "count": 5],
          ],
        ],
        ["question": "Combien ?", "answers": [["title": "3", "count": 2], ["title": "9", "count": 1]]],
        ["question": "C'était comment ?", "people": 4, "answers": [["title": "4", "count": 3], ["title": "5", "count": 1]]],
      ],
    ]
    #expect(Questionnaire.problems(in: try settings.decoded(as: Questionnaire.Setup.self)).isEmpty)
    var room = try PlayedActivity(Questionnaire.self, settings, notes: [], people: 1)
    try room.ask(someAnswer("q2", ["number": 5]), by: "p1")
    try room.ask(["close": [:]])
    func shown(_ question: String) throws -> JSON? {
      try room.ask(["show": ["question": .string(question)]])
      return try room.wall(.screen)["bars"]
    }
    let agreement = try shown("q1")
    #expect(agreement?["before"] == ["answers": 49, "verdict": "agree"])
    for (option, count) in zip(1..., [14, 26, 3, 1, 5]) {
      #expect(agreement?.at("items.o\(option).before") == .integer(count))
    }
    let numbers = try shown("q2")
    #expect(numbers?["before"] == ["answers": 3, "middle": 3] && numbers?["middle"] == 5)
    #expect(numbers?["items"]?.object?.count == 3)
    #expect(try shown("q3")?["before"] == ["answers": 4, "average": 43])
  }

  private static let mistakes: [(JSON, String)] = [
    (["question": "Une autre ?", "answers": []], "before.0.question"),
    (["question": "Quel jour ?", "answers": [["title": "Lundi", "count": 2]]], "before.0.answers.0.title"),
    (["question": "Quel jour ?", "answers": [["title": "Mardi", "count": -1]]], "before.0.answers.0.count"),
  ]

  @Test("figures of another time that belong to no question or answer are said where they are", arguments: mistakes)
  func mistaken(before: JSON, path: String) throws {
    let asked: JSON = ["text": "Quel jour ?", "answer": "choice", "options": ["Mardi", "Jeudi"]]
    let setup = try (["questions": [asked], "before": [before]] as JSON).decoded(as: Questionnaire.Setup.self)
    #expect(Questionnaire.problems(in: setup).map(\.path) == [path])
  }
}
