import Testing

@testable import Workshop

@Suite("The mood of the room, one tap on a face")
struct MoodTests {
  private func feel(_ mood: String) -> JSON { ["feel": ["mood": .string(mood)]] }

  private func room(people: Int = 28, feeling: [String] = []) throws -> PlayedActivity {
    var room = try PlayedActivity(Mood.self, notes: [], people: people)
    for (index, mood) in feeling.enumerated() { try room.ask(feel(mood), by: ParticipantID(index + 1)) }
    return room
  }

  /// The room of the drawing: 8 in form, 6 fine, 5 curious, 4 tired, 3 low, 2 angry.
  private static let drawn = [("fit", 8), ("fine", 6), ("curious", 5), ("tired", 4), ("low", 3), ("angry", 2)]

  @Test("the room sees how many touched each face, once the lead shows it")
  func drawing() throws {
    var room = try room(feeling: Self.drawn.flatMap { Array(repeating: $0.0, count: $0.1) })
    try room.ask(["show": [:]])
    for (mood, count) in Self.drawn {
      #expect(try room.wall(.screen).at("pictures.items.\(mood).count") == .integer(count))
      #expect(try room.view.at("moods.\(mood).count") == .integer(count))
    }
    #expect(try room.wall(.screen).at("figures.answered") == 28)
  }

  @Test("until then nobody knows more than how many have answered, the lead neither")
  func hidden() throws {
    let (one, other) = (try room(feeling: ["fit", "fit"]), try room(feeling: ["angry", "low"]))
    for role in [Role.screen, .facilitator] { #expect(try one.wall(role) == other.wall(role)) }
    #expect(try one.view == other.view)
    #expect(try one.own("p3") == other.own("p3"))
    #expect(try one.view.at("answered") == 2)
  }

  @Test("everybody finds their own face, can touch another, or say nothing")
  func own() throws {
    var room = try room(feeling: ["tired"])
    #expect(try room.own("p1") == ["answered": true, "mood": "tired", "done": false])
    #expect(try room.own("p2") == ["answered": false, "done": false])
    try room.ask(feel("fine"), by: "p1")
    try room.ask(["keepQuiet": [:]], by: "p2")
    #expect(try room.own("p2") == ["answered": true, "done": false])
    try room.ask(["show": [:]])
    #expect(try room.wall(.screen).at("pictures.items.tired.count") == 0)
    #expect(try room.wall(.screen).at("pictures.items.fine.count") == 1)
    #expect(try room.wall(.screen)["figures"] == ["answered": 2, "quiet": 1, "done": 0, "people": 28])
  }

  @Test("while the room looks nobody changes: whose face it is would be seen")
  func late() throws {
    var room = try room(feeling: ["fit"])
    try room.ask(["show": [:]])
    #expect(room.refusal(feel("angry"), by: "p2") == .notNow)
    #expect(room.refusal(["keepQuiet": [:]], by: "p1") == .notNow)
    try room.ask(["hide": [:]])
    try room.ask(feel("angry"), by: "p2")
    #expect(room.refusal(["hide": [:]]) == .notNow)
  }

  @Test("a face that does not exist, or somebody who is not in the room, is refused")
  func refused() throws {
    var room = try room()
    #expect(room.refusal(feel("happy"), by: "p1") == .malformed)
    #expect(room.refusal(feel("fit")) == .notAllowed)
    #expect(room.refusal(["show": [:]], by: "p1") == .notAllowed)
    #expect(try room.view.at("answered") == 0)
  }

  @Test("erased, it counts as somebody who says nothing")
  func erased() throws {
    let room = try room(feeling: ["fit", "angry"]).replayed(Mood.self, erasing: [1])
    #expect(try room.outcome.array?.first?.at("pictures.items.angry.count") == 0)
    #expect(try room.view.at("answered") == 2)
  }

  @Test("J10 hands that the lead counts stand beside the phones, and a new count replaces the old one")
  func hands() throws {
    var room = try room(feeling: ["fit"])
    try room.ask(["count": ["moods": ["fit": 9, "low": 2]]])
    try room.ask(["count": ["moods": ["fit": 3, "low": 2]]])
    #expect(try room.view.at("answered") == 6)
    #expect(try room.activity.inverse(of: ["counted": ["moods": [:]]]) == ["count": ["moods": ["fit": 3, "low": 2]]])
    #expect(try room.wall(.facilitator).at("entry.e1.fields.moods.value") == ["fit": 3, "low": 2])
    #expect(room.refusal(["count": ["moods": ["fit": -1]]]) == .outOfRange)
    #expect(room.refusal(["count": ["moods": ["happy": 1]]]) == .malformed)
    #expect(room.refusal(["count": ["moods": ["fit": 1]]], by: "p1") == .notAllowed)
    try room.ask(["show": [:]])
    #expect(try room.wall(.screen).at("pictures.items.fit.count") == 4)
    #expect(try room.wall(.screen).at("pictures.items.low.count") == 2)
    #expect(room.refusal(["count": ["moods": ["fit": 1]]]) == .notNow)
  }
}
