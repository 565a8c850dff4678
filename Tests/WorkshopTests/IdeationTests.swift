import Testing

@testable import Workshop

/// An ideation with people who write and a lead.
struct IdeationRoom {
  static let twoColumns: JSON = ["columns": [["title": "Manger", "picture": "eat"], ["title": "Dormir"]]]
  var activity: AnyActivity
  var now = Instant(milliseconds: 1_795_261_200_000)
  let roster = Roster()

  init(_ settings: JSON = [:], notes: [Note] = []) throws {
    activity = try AnyActivity(Ideation.self, settings: settings, notes: notes)
  }

  mutating func ask(_ command: JSON, by person: ParticipantID? = nil) throws {
    let role: Role = person == nil ? .facilitator : .participant
    let context = Context(now: now, seed: 0, role: role, person: person, roster: roster)
    for event in try activity.decide(command, in: context) { _ = try activity.apply(event) }
  }

  mutating func write(
    _ note: String, _ text: String, by person: ParticipantID = "p1", column: String = "c1", from: String? = nil
  ) throws {
    var content: [String: JSON] = ["note": .string(note), "column": .string(column), "text": .string(text)]
    if let from { content["from"] = .string(from) }
    try ask(["write": .object(content)], by: person)
  }

  mutating func turn(_ to: String) throws { try ask(["turn": ["to": .string(to)]]) }

  var phones: JSON { get throws { try activity.view(roster) } }
  var screen: JSON { get throws { try activity.wall(for: .screen, roster) } }
  var lead: JSON { get throws { try activity.wall(for: .facilitator, roster) } }
  func own(_ person: ParticipantID) throws -> JSON { try activity.own(for: person, roster) }
}

@Suite("Ideas are written in silence, revealed, and answered")
struct IdeationTests {
  @Test("I10 in the silence everybody sees how many notes there are, and only one's own words")
  func silence() throws {
    var room = try IdeationRoom(IdeationRoom.twoColumns)
    try room.write("n0a", "Un frigo dans la rue", by: "p1", column: "c1")
    try room.write("n0b", "Un hôtel pas cher", by: "p2", column: "c2")
    let columns: JSON = [
      "c1": ["rank": 1, "title": "Manger", "picture": "eat", "count": 1], "c2": ["rank": 2, "title": "Dormir", "count": 1],
    ]
    #expect(try room.phones == ["phase": "silent", "columns": columns, "count": 2])
    #expect(try room.own("p1")["notes"] == ["n0a": ["column": "c1", "rank": 1, "text": "Un frigo dans la rue"]])
    #expect(try room.own("p3") == ["done": false, "left": 30, "notes": [:]])
    for wall in [try room.screen, try room.lead] {
      #expect(wall["word"] == "board.silent")
      #expect(wall["figures"]?["notes"] == 2)
      #expect(wall["board"] == ["faceDown": true, "columns": columns])
      #expect(wall["touch"]?.object?.isEmpty ?? true)
    }
    #expect(throws: Rejection.notNow) { try room.ask(["setAside": ["note": "n0a"]]) }
  }

  @Test("revealed, every phone and the wall show the notes, and no author")
  func reveal() throws {
    var room = try IdeationRoom()
    try room.write("n0a", "Un frigo")
    try room.turn("reading")
    let cards: JSON = ["n0a": ["column": "c1", "rank": 1, "number": 1, "text": "Un frigo"]]
    #expect(try room.phones["notes"] == cards)
    #expect(try room.screen["board"]?["notes"] == cards)
    #expect(try room.screen["moves"] == nil)
    #expect(throws: Rejection.notNow) { try room.write("n0b", "Trop tard") }
  }

  @Test("once revealed, there is no way back to the silence; every other way is open")
  func noWayBack() throws {
    var room = try IdeationRoom()
    #expect(throws: Rejection.stale) { try room.turn("silent") }
    try room.turn("closed")
    // For 20 seconds it may have been a slip of the finger.
    room.now = room.now + 20_001
    for phase in ["sorting", "reading", "second", "sorting", "second", "reading"] {
      try room.turn(phase)
      #expect(throws: Rejection.notNow) { try room.turn("silent") }
    }
    #expect(throws: Rejection.stale) { try room.turn("reading") }
    #expect(throws: Rejection.malformed) { try room.turn("party") }
  }

  @Test("an idea gives birth to another in the second round, from an idea that everybody sees")
  func rebound() throws {
    var room = try IdeationRoom()
    try room.write("n0a", "Un frigo", by: "p1")
    #expect(throws: Rejection.notNow) { try room.write("n0b", "Deux frigos", by: "p2", from: "n0a") }
    try room.turn("second")
    #expect(throws: Rejection.unknownNote) { try room.write("n0b", "Deux frigos", by: "p2", from: "n0z") }
    try room.write("n0b", "Deux frigos", by: "p2", from: "n0a")
    #expect(try room.phones["notes"]?["n0b"]?["from"] == "n0a")
    try room.ask(["withdraw": ["note": "n0a"]], by: "p1")
    #expect(try room.phones["notes"]?["n0b"]?["from"] == nil, "an idea that was taken back is named nowhere")
    #expect(try room.phones["count"] == 1)
  }

  @Test("a note is its author's to reword and to withdraw, nobody else's")
  func ownNotesOnly() throws {
    var room = try IdeationRoom()
    try room.write("n0a", "Un frigo", by: "p1")
    #expect(throws: Rejection.notYours) { try room.ask(["reword": ["note": "n0a", "text": "Rien"]], by: "p2") }
    #expect(throws: Rejection.notYours) { try room.ask(["withdraw": ["note": "n0a"]], by: "p2") }
    try room.ask(["reword": ["note": "n0a", "text": "  Un frigo solidaire "]], by: "p1")
    #expect(try room.own("p1")["notes"]?["n0a"]?["text"] == "Un frigo solidaire")
    try room.ask(["withdraw": ["note": "n0a"]], by: "p1")
    #expect(try room.own("p1")["notes"] == [:])
    #expect(throws: Rejection.unknownNote) { try room.ask(["withdraw": ["note": "n0a"]], by: "p1") }
    #expect(throws: Rejection.alreadyThere) { try room.write("n0a", "Le même papier", by: "p2") }
  }

  @Test("E1 a note has words, and not too many", arguments: [("", Rejection.empty), ("  \u{200B}", .empty), ("long", .tooLong)])
  func words(text: String, rejection: Rejection) throws {
    var room = try IdeationRoom()
    let text = text == "long" ? String(repeating: "é", count: Limits.note.scalars + 1) : text
    #expect(throws: rejection) { try room.write("n0a", text) }
    #expect(try room.phones["count"] == 0)
  }

  @Test(
    "D10 an id is a letter and digits, and its column exists",
    arguments: ["", "n", "p0a", "N0A", "n 1", "n\u{0}", "__proto__"])
  func ids(id: String) throws {
    var room = try IdeationRoom()
    #expect(throws: Rejection.malformed) { try room.write(id, "Un frigo") }
    #expect(throws: Rejection.unknownColumn) { try room.write("n0a", "Un frigo", column: "c2") }
  }

  @Test("30 notes an hour a person: the 31st waits, and the phone says how many are left")
  func notesPerHour() throws {
    var room = try IdeationRoom()
    for index in 0..<30 { try room.write("n\(index)", "Idée \(index)") }
    #expect(try room.own("p1")["left"] == 0)
    try room.ask(["withdraw": ["note": "n0"]], by: "p1")
    #expect(throws: Rejection.tooManyNotes) { try room.write("n30", "Encore une") }
    try room.write("n31", "Quelqu’un d’autre", by: "p2")
    room.now = room.now + 3_600_000
    try room.write("n30", "Une heure après")
    #expect(try room.own("p1")["left"] == 29)
  }

  @Test("2,000 notes a session, and writing one costs the same at the end as at the start")
  func notesPerSession() throws {
    var ideation = Ideation(Ideation.Setup(), notes: [])
    for index in 0..<Limits.notesPerSession {
      let person = ParticipantID("p\(index / 30)")
      let context = Context(now: Instant(milliseconds: index), seed: 0, role: .participant, person: person)
      let command = Ideation.Command.write(note: NoteID("n\(index)"), column: "c1", text: "Une idée", from: nil)
      for event in try ideation.decide(command, in: context) { ideation.apply(event) }
    }
    let context = Context(now: Instant(milliseconds: 0), seed: 0, role: .participant, person: "pz")
    let command = Ideation.Command.write(note: "nz", column: "c1", text: "La goutte de trop", from: nil)
    #expect(throws: Rejection.tooManyNotes) { try ideation.decide(command, in: context) }
    #expect(ideation.notes.map(\.number) == Array(1...Limits.notesPerSession))
    #expect(ideation.discrepancies == [])
  }
}
