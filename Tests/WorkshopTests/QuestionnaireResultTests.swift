import Testing

@testable import Workshop

@Suite("What a questionnaire gives, against published figures")
struct QuestionnaireResultTests {
  /// Everybody answers the first question, then it is closed and shown.
  private func shown(_ question: JSON, _ answers: [[String: JSON]]) throws -> PlayedActivity {
    var room = try PlayedActivity(Questionnaire.self, ["questions": [question]], notes: [], people: max(answers.count, 1))
    for (index, answer) in answers.enumerated() { try room.ask(someAnswer("q1", answer), by: ParticipantID(index + 1)) }
    try room.ask(["close": [:]])
    try room.ask(["show": ["question": "q1"]])
    return room
  }

  private func options(_ counts: [Int]) -> [[String: JSON]] {
    counts.enumerated().flatMap { Array(repeating: ["options": [.string("o\($0.offset + 1)")]], count: $0.element) }
  }

  @Test("51 people, \"de mieux connaître et répondre aux besoins\": 14, 26, 3, 1, 5, and 2 without an answer")
  func agreement() throws {
    let question: JSON = ["text": "De mieux connaître et répondre aux besoins", "answer": "agreement"]
    let room = try shown(question, options([14, 26, 3, 1, 5]) + [[:], [:]])
    let bars = try room.wall(.screen)["bars"]
    for (option, count) in zip(1..., [14, 26, 3, 1, 5]) { #expect(bars?.at("items.o\(option).count") == .integer(count)) }
    #expect(bars?["answers"] == 49)
    #expect(bars?["silent"] == 2)
    #expect(bars?["verdict"] == "agree")
    #expect(try room.wall(.screen).at("figures.answered") == 51)
  }

  /// The list from which two rooms chose their three words, and how often each was chosen by 51 and by 30 people.
  private static let published: [(word: String, of51: Int, of30: Int)] = [
    ("participatif", 35, 24), ("apprentissage", 22, 10), ("technologie", 21, 11), ("rencontre", 18, 15),
    ("pouvoir d’agir", 16, 8), ("pratique", 13, 14), ("solidarité", 7, 0), ("joyeux", 7, 1), ("intellectuel", 2, 0),
    ("compliqué", 2, 5), ("ennuyeux", 2, 1), ("mascarade", 2, 1), ("inutile", 1, 0),
  ]

  /// Who chose which words: each word goes to the people who have the fewest words, so that nobody has more than three.
  private func threeWords(_ counts: [Int], people: Int) -> [[Int]] {
    var chosen = Array(repeating: [Int](), count: people)
    for (word, count) in counts.enumerated() {
      let fewest = chosen.indices.sorted { (chosen[$0].count, $0) < (chosen[$1].count, $1) }
      for person in fewest.prefix(count) { chosen[person].append(word) }
    }
    return chosen
  }

  @Test("51 people and then 30 chose three words of a list: each word has its published count", arguments: [51, 30])
  func words(people: Int) throws {
    let counts = Self.published.map { people == 51 ? $0.of51 : $0.of30 }
    let question: JSON = [
      "text": "Les trois mots", "answer": "words", "options": .array(Self.published.map { .string($0.word) }),
    ]
    let answers = threeWords(counts, people: people).map { words -> [String: JSON] in
      ["options": .array(words.map { .string("o\($0 + 1)") })]
    }
    let cloud = try shown(question, answers).wall(.screen)["words"]
    for (option, count) in zip(1..., counts) { #expect(cloud?.at("items.o\(option).count") == .integer(count)) }
    #expect(cloud?["answers"] == .integer(people))
    let ranks = cloud?["items"]?.object?.values.sorted { $0["rank"]!.integer! < $1["rank"]!.integer! }
    #expect(ranks?.compactMap { $0["count"]?.integer } == counts.sorted(by: >))
    let words = ranks?.compactMap { $0["title"]?.string } ?? []
    // Equal counts stand in the order of their letters.
    // Equal counts stand in the order of their letters.
    let (before, after) = people == 51 ? (5, ["pratique", "joyeux", "solidarité"]) : (4, ["apprentissage", "pouvoir d’agir"])
    #expect(Array(words.dropFirst(before).prefix(after.count)) == after)
  }

  @Test("the same words written freely count the same, whatever their capitals and spaces; a word of the list is that word")
  func free() throws {
    let question: JSON = ["text": "Les trois mots", "answer": "words", "options": ["participatif"], "free": true]
    let answers: [[String: JSON]] = [
      ["options": ["o1"], "words": ["Participatif", " Joyeux "]], ["words": ["PARTICIPATIF", "joyeux", "Joyeux"]],
      ["words": ["pouvoir  d’agir"]], ["words": ["Pouvoir d’agir"]], ["words": ["Joyeux"]], [:],
    ]
    let cloud = try shown(question, answers).wall(.screen)["words"]
    #expect(cloud?.at("items.o1.count") == 2)
    let own = cloud?["items"]?.object?.filter { $0.key != "o1" }.values.compactMap { $0["title"]?.string }.sorted()
    #expect(own == ["Joyeux", "pouvoir  d’agir"])
    #expect(cloud?["items"]?.object?.values.compactMap { $0["count"]?.integer }.sorted() == [2, 2, 3])
    #expect(cloud?["answers"] == 5 && cloud?["silent"] == 1)
  }

  private static let sides: [([Int], String?)] = [
    ([1, 1, 0, 0, 9], nil), ([2, 1, 0, 0, 0], "agree"), ([2, 0, 1, 0, 0], "divided"), ([0, 0, 1, 3, 0], "disagree"),
    ([10, 10, 5, 4, 3], "agree"), ([9, 9, 5, 4, 3], "divided"), ([0, 0, 0, 0, 9], nil),
  ]

  @Test("whether a room agrees is said in words, from those who take a side", arguments: sides)
  func verdict(counts: [Int], verdict: String?) throws {
    let room = try shown(["text": "D’accord ?", "answer": "agreement"], options(counts))
    #expect(try room.wall(.screen).at("bars.verdict") == verdict.map { .string($0) })
  }

  private static let scales: [([Int], Int?)] = [
    ([0, 0, 0, 3, 1], 43), ([0, 0, 0, 2, 1], 43), ([1, 0, 0, 0, 0], 10), ([0, 0, 0, 0, 0], nil), ([0, 0, 19, 1, 0], 31),
    ([0, 0, 20, 1, 0], 30),
  ]

  @Test("a scale has an average with one decimal, half up", arguments: scales)
  func average(counts: [Int], tenths: Int?) throws {
    let room = try shown(["text": "Comment ?", "answer": "scale"], options(counts))
    #expect(try room.wall(.screen).at("bars.average") == tenths.map { .integer($0) })
  }

  @Test("few different numbers have a bar each, many are put together, none is lost; the middle one is an answer")
  func numbers() throws {
    func bars(_ numbers: [Int]) throws -> JSON? {
      try shown(["text": "Combien ?", "answer": "number"], numbers.map { ["number": .integer($0)] }).wall(.screen)["bars"]
    }
    let few = try bars([3, 0, 3, 12])
    #expect(few?["items"]?.object?.mapValues { $0["title"] ?? .null } == ["b1": "0", "b2": "3", "b3": "12"])
    #expect(few?["middle"] == 3)
    let many = try bars(Array(1...97))
    #expect(many?["items"]?.object?.count == 8)
    #expect(many?["items"]?.object?.values.compactMap { $0["count"]?.integer }.reduce(0, +) == 97)
    #expect(many?.at("items.b8.title") == "92–97")
    #expect(try bars([])?["items"] == [:])
  }

  @Test("templates ask their questions before those of the plan")
  func templates() throws {
    let room = try PlayedActivity(
      Questionnaire.self, ["template": "closing", "questions": [["text": "Et toi ?", "answer": "text"]]], notes: [], people: 1)
    #expect(try room.view.at("questions")?.object?.count == 3)
    #expect(try room.view.at("questions.q1.options.o5.picture") == "face-5")
    #expect(try room.view.at("questions.q3.text") == "Et toi ?")
    for template in Questionnaire.Template.allCases {
      #expect(Questionnaire.problems(in: Questionnaire.Setup(template: template)).isEmpty)
    }
  }

  private static let mistakes: [(JSON, String)] = [
    ([:], ""), (["questions": [["text": " ", "answer": "text"]]], "questions.0.text"),
    (["questions": [["text": "Quoi ?", "answer": "choice", "options": ["un"]]]], "questions.0"),
    (["questions": [["text": "Quoi ?", "answer": "scale", "options": ["un", "deux"]]]], "questions.0.options"),
    (["questions": [["text": "Quoi ?", "answer": "words", "most": 9]]], "questions.0.most"),
    (["questions": [["text": "Quoi ?", "answer": "number", "from": 5, "to": 2]]], "questions.0.to"),
    (["questions": .array(Array(repeating: ["text": "Quoi ?", "answer": "text"], count: 21))], "questions"),
  ]

  @Test("what is wrong in the questions of a plan is said where it is", arguments: mistakes)
  func mistaken(settings: JSON, path: String) throws {
    let problems = Questionnaire.problems(in: try settings.decoded(as: Questionnaire.Setup.self))
    #expect(problems.map(\.path) == [path])
  }

  @Test("J10 a room without phones answers with raised hands and papers, that count as the phones do")
  func aloud() throws {
    let settings: JSON = [
      "questions": [["text": "D’accord ?", "answer": "agreement"], ["text": "Trois mots ?", "answer": "words"]]
    ]
    var room = try PlayedActivity(Questionnaire.self, settings, notes: [], people: 1)
    try room.ask(["count": ["question": "q1", "options": ["o1": 90]]])
    try room.ask(["count": ["question": "q1", "options": ["o1": 14, "o2": 26, "o3": 3, "o4": 1, "o5": 5]]])
    for word in ["joyeux", "Joyeux", "pratique"] { try room.ask(["enter": ["question": "q2", "text": .string(word)]]) }
    #expect(room.refusal(["enter": ["question": "q1", "text": "Oui"]]) == .malformed)
    #expect(room.refusal(["count": ["question": "q1", "options": ["o9": 1]]]) == .unknownItem)
    #expect(room.refusal(["count": ["question": "q2", "options": [:]]], by: "p1") == .notAllowed)
    #expect(try room.view.at("answered") == 49)
    try room.ask(["close": [:]])
    #expect(room.refusal(["enter": ["question": "q2", "text": "tard"]]) == .closed)
    try room.ask(["show": ["question": "q1"]])
    let bars = try room.wall(.screen)["bars"]
    #expect(bars?.at("items.o2.count") == 26 && bars?["answers"] == 49 && bars?["verdict"] == "agree")
    try room.ask(["show": ["question": "q2"]])
    let words = try room.wall(.screen).at("words.items")?.object?.values.compactMap { $0["count"]?.integer }.sorted()
    #expect(words == [1, 2])
  }
}
