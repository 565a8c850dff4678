import Testing

@testable import Workshop

/// Answers as phones send them.
func someAnswer(_ question: String, _ members: [String: JSON] = [:]) -> JSON {
  ["answer": .object(members.merging(["question": .string(question)]) { one, _ in one })]
}

@Suite("Questions answered alone, shown one by one")
struct QuestionnaireTests {
  /// A scale with faces, an agreement, one choice, several, a number, a text, words.
  static let every: JSON = [
    "questions": [
      ["text": "C’était comment ?", "answer": "scale", "low": "pas bien", "high": "très bien", "pictures": true],
      ["text": "On a pu parler.", "answer": "agreement"],
      ["text": "Quel jour ?", "answer": "choice", "options": ["Mardi", "Jeudi"]],
      ["text": "Que veux-tu faire ?", "answer": "choices", "options": ["Cuisiner", "Jouer", "Lire"], "most": 2],
      ["text": "Combien d’enfants ?", "answer": "number", "to": 20], ["text": "Et quoi encore ?", "answer": "text"],
      ["text": "Trois mots ?", "answer": "words"],
    ]
  ]

  private func room(_ settings: JSON = every, people: Int = 8) throws -> PlayedActivity {
    try PlayedActivity(Questionnaire.self, settings, notes: [], people: people)
  }

  @Test("each answer replaces the one before it whole, and only one's own is seen")
  func own() throws {
    var room = try room()
    try room.ask(someAnswer("q1", ["options": ["o4"]]), by: "p1")
    try room.ask(someAnswer("q1", ["options": ["o5"]]), by: "p1")
    try room.ask(someAnswer("q4", ["options": ["o1", "o3"]]), by: "p1")
    try room.ask(someAnswer("q5", ["number": 3]), by: "p1")
    try room.ask(someAnswer("q6"), by: "p1")
    #expect(
      try room.own("p1").at("answers") == [
        "q1": ["options": ["o5"]], "q4": ["options": ["o1", "o3"]], "q5": ["number": 3], "q6": [:],
      ])
    #expect(try room.own("p2").at("answers") == [:])
    #expect(try room.view.at("answered") == 1)
    #expect(room.activity.progress(of: "p1", room.roster) == .working)
  }

  @Test(
    "rooms that answer differently look the same to everybody, the lead included, until the questions are closed and one shown")
  func hidden() throws {
    var (one, other) = (try room(), try room())
    for person in 1...6 {
      try one.ask(someAnswer("q1", ["options": ["o1"]]), by: ParticipantID(person))
      try other.ask(someAnswer("q1", ["options": ["o5"]]), by: ParticipantID(person))
      try one.ask(someAnswer("q6", ["text": "Des bancs"]), by: ParticipantID(person))
    }
    func seen(_ room: PlayedActivity) throws -> [JSON] {
      try [room.view, room.wall(.screen), room.wall(.facilitator), room.own("p7")]
    }
    #expect(try seen(one) == seen(other))
    #expect(one.refusal(["show": ["question": "q1"]]) == .notNow)
    try one.ask(["close": [:]])
    try other.ask(["close": [:]])
    #expect(try one.view == other.view)
    #expect(try one.wall(.screen) == other.wall(.screen))
    try one.ask(["show": ["question": "q1"]])
    #expect(try one.wall(.screen).at("bars.items.o1.count") == 6)
    try one.ask(["hide": [:]])
    #expect(try one.view == other.view)
  }

  @Test("after the close nobody answers, until the lead opens again")
  func closed() throws {
    var room = try room()
    try room.ask(["close": [:]])
    #expect(room.refusal(["close": [:]]) == .stale)
    #expect(room.refusal(someAnswer("q1", ["options": ["o1"]]), by: "p1") == .closed)
    try room.ask(["show": ["question": "q2"]])
    try room.ask(["reopen": [:]])
    #expect(try room.view.at("phase") == "answering")
    try room.ask(someAnswer("q1", ["options": ["o1"]]), by: "p1")
    #expect(room.refusal(["reopen": [:]]) == .notNow)
    #expect(room.refusal(["hide": [:]]) == .notNow)
  }

  private static let wrong: [(JSON, Rejection)] = [
    (someAnswer("q9", ["options": ["o1"]]), .unknownItem), (someAnswer("q1", ["options": ["o6"]]), .unknownItem),
    (someAnswer("q1", ["options": ["o1", "o2"]]), .tooManyAnswers), (someAnswer("q1", ["number": 3]), .malformed),
    (someAnswer("q4", ["options": ["o1", "o2", "o3"]]), .tooManyAnswers),
    (someAnswer("q4", ["options": ["o1", "o1"]]), .malformed),
    (someAnswer("q5", ["number": 21]), .outOfRange), (someAnswer("q5", ["number": -1]), .outOfRange),
    (someAnswer("q5", ["number": "3"]), .malformed), (someAnswer("q5", ["text": "3"]), .malformed),
    (someAnswer("q6", ["text": "  "]), .empty), (someAnswer("q6", ["words": ["a"]]), .malformed),
    (someAnswer("q7", ["words": ["a", "b", "c", "d"]]), .tooManyAnswers), (someAnswer("q7", ["words": [""]]), .empty),
    (someAnswer("q7", ["words": [.string(String(repeating: "a", count: 41))]]), .tooLong),
    (someAnswer("q2", ["options": ["o1"], "text": "et"]), .malformed), (someAnswer("q1", ["option": "o1"]), .malformed),
  ]

  @Test("an answer that is none to its question is refused, and nothing is kept of it", arguments: wrong)
  func refused(command: JSON, code: Rejection) throws {
    var room = try room()
    #expect(room.refusal(command, by: "p1") == code)
    #expect(try room.own("p1").at("answers") == [:])
    #expect(try room.view.at("answered") == 0)
  }

  @Test("only people of the room answer, only the lead closes and shows")
  func rights() throws {
    var room = try room()
    #expect(room.refusal(someAnswer("q1", ["options": ["o1"]])) == .notAllowed)
    for command in [["close": [:]], ["show": ["question": "q1"]], ["setAside": ["note": "n1"]]] as [JSON] {
      #expect(room.refusal(command, by: "p1") == .notAllowed)
    }
  }

  @Test("the lead shows the questions in their order, and goes back")
  func moves() throws {
    var room = try room()
    #expect(try room.moves() == ["questionnaire.close"])
    try room.ask(["close": [:]])
    #expect(try room.moves() == ["questionnaire.show", "questionnaire.reopen"])
    try room.ask(["show": ["question": "q1"]])
    #expect(try room.moves() == ["questionnaire.showNext", "questionnaire.hide", "questionnaire.reopen"])
    try room.ask(["show": ["question": "q7"]])
    #expect(try room.moves() == ["questionnaire.showBefore", "questionnaire.hide", "questionnaire.reopen"])
    #expect(room.refusal(["show": ["question": "q7"]]) == .stale)
    #expect(room.refusal(["show": ["question": "q8"]]) == .unknownItem)
  }

  @Test("a word that hurts is off the wall before it gets there; its author alone is told, and it can come back")
  func setAside() throws {
    var room = try room()
    try room.ask(someAnswer("q7", ["words": ["Nul", "joyeux"]]), by: "p1")
    try room.ask(someAnswer("q7", ["words": ["joyeux"]]), by: "p2")
    #expect(room.refusal(["setAside": ["note": "n1"]]) == .notNow)
    try room.ask(["close": [:]])
    #expect(try room.wall(.screen).at("board") == nil)
    #expect(try room.wall(.facilitator).at("board.notes.n1.text") == "Nul")
    try room.ask(["setAside": ["note": "n1"]])
    #expect(room.refusal(["setAside": ["note": "n1"]]) == .unknownNote)
    try room.ask(["show": ["question": "q7"]])
    #expect(try room.wall(.screen).at("words.items") == ["n2": ["rank": 1, "title": "joyeux", "count": 2]])
    #expect(try room.view.at("result.words.items.n1") == nil)
    #expect(try room.wall(.facilitator).at("board.notes.n1.aside") == true)
    #expect(try room.own("p1").at("answers.q7.aside") == true)
    #expect(try room.own("p2").at("answers.q7.aside") == nil)
    try room.ask(["bringBack": ["note": "n1"]])
    #expect(try room.wall(.screen).at("words.items.n1.count") == 1)
    #expect(room.refusal(["bringBack": ["note": "n1"]]) == .unknownNote)
  }

  @Test("erasing an answer never moves what the lead set aside to another word")
  func erased() throws {
    var room = try room()
    try room.ask(someAnswer("q7", ["words": ["doux"]]), by: "p1")
    try room.ask(someAnswer("q7", ["words": ["nul"]]), by: "p2")
    try room.ask(someAnswer("q7", ["words": ["joyeux"]]), by: "p3")
    try room.ask(["close": [:]])
    try room.ask(["setAside": ["note": "n2"]])
    try room.ask(["show": ["question": "q7"]])
    var replayed = try PlayedActivity(Questionnaire.self, Self.every, notes: [], people: 3)
    for (index, event) in room.log.enumerated() {
      try replayed.apply(index == 0 ? AnyActivity.redacted(event, of: Questionnaire.self) : event)
    }
    #expect(try replayed.wall(.screen).at("words.items") == ["n3": ["rank": 1, "title": "joyeux", "count": 1]])
    #expect(try replayed.wall(.screen).at("words.silent") == 1)
  }

  @Test("one question stands on the wall while it is answered; of several none does")
  func asked() throws {
    let one = try room(["questions": [["text": "Quel jour ?", "answer": "text"]]])
    #expect(try one.wall(.screen).at("turnout.question") == "Quel jour ?")
    #expect(try room().wall(.screen).at("turnout.question") == nil)
  }

  @Test("what the lead does can be taken back, and no answer is lost by it")
  func undone() throws {
    var room = try room()
    try room.ask(someAnswer("q7", ["words": ["nul"]]), by: "p1")
    func back(_ event: JSON) throws -> JSON? { try room.activity.inverse(of: event) }
    #expect(try back(["closed": [:]]) == ["reopen": [:]])
    try room.ask(["close": [:]])
    #expect(try back(["shown": ["question": "q1"]]) == ["hide": [:]])
    try room.ask(["show": ["question": "q1"]])
    #expect(try back(["shown": ["question": "q2"]]) == ["show": ["question": "q1"]])
    #expect(try back(["hidden": [:]]) == ["show": ["question": "q1"]])
    #expect(try back(["setAside": ["note": "n1"]]) == ["bringBack": ["note": "n1"]])
    #expect(try back(["broughtBack": ["note": "n1"]]) == ["setAside": ["note": "n1"]])
    #expect(try back(["reopened": [:]]) == nil, "closing again would not show what was shown")
    try room.ask(["hide": [:]])
    #expect(try back(["reopened": [:]]) == ["close": [:]])
    try room.ask(["reopen": [:]])
    #expect(try room.own("p1").at("answers.q7.words") == ["nul"])
  }

  @Test("three words, or one question of the lead's own, are added while the room goes on")
  func favourites() throws {
    for (kind, favourite) in Catalog.standard.favourites where kind == Questionnaire.kind {
      let planned = favourite.planned(kind, favourite.asks ? "Et maintenant ?" : nil)
      let setup = try planned.settings.decoded(as: Questionnaire.Setup.self)
      #expect(Questionnaire.problems(in: setup).isEmpty)
      #expect(setup.questions?.first?.text.in("fr") == (favourite.asks ? "Et maintenant ?" : "Trois mots pour dire ce moment ?"))
    }
  }
}
