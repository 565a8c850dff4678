import Testing

@testable import Workshop

@Suite("The course is adjusted while the room goes on")
struct SessionImprovisingTests {
  private func started() throws -> Gathering {
    var room = try Gathering()
    try room.ask(["start": [:]])
    return room
  }
  /// The ids of the plan as the lead sees it, in order.
  private func order(_ room: Gathering) -> [String] {
    let plan = room.view(.facilitator)["plan"]?.object ?? [:]
    return plan.sorted { ($0.value["rank"]?.integer ?? 0) < ($1.value["rank"]?.integer ?? 0) }.map(\.key)
  }
  private func item(_ room: Gathering, _ id: String) -> JSON? { room.view(.facilitator)["plan"]?[id] }

  @Test("a favourite is added in one command, after the current activity or where the lead puts it")
  func favourite() throws {
    var room = try started()
    #expect(room.view(.facilitator)["favourites"]?["silence"]?["minutes"] == 2)
    #expect(room.view(.facilitator)["favourites"]?["pause"]?["asks"] == false)
    #expect(room.view(.facilitator)["favourites"]?["pause"]?["title"] == ["fr": "Pause", "en": "Break", "ar": "استراحة"])
    try room.ask(["insert": ["favourite": "pause"]])
    try room.ask(["insert": ["favourite": "silence", "after": "a3"]])
    #expect(order(room) == ["a1", "a5", "a2", "a3", "a6", "a4"])
    #expect(item(room, "a5")?["inserted"] == true)
    #expect(item(room, "a2")?["inserted"] == nil)
    #expect(room.view(.facilitator)["following"] == "a5")
    try room.go("a5")
    #expect(room.view(.participant)["activity"]?["minutes"] == 10)
    #expect(room.view(.participant)["activity"]?["count"] == 6)
    #expect(room.refusal(["insert": ["favourite": "karaoke"]], as: .facilitator) == .malformed)
    #expect(room.refusal(["insert": ["favourite": "pause", "words": "Une question ?"]], as: .facilitator) == .malformed)
    #expect(room.refusal(["insert": ["favourite": "pause", "after": "a99"]], as: .facilitator) == .unknownActivity)
    #expect(room.refusal(["insert": ["favourite": "pause", "after": "a1"]], as: .facilitator) == .stale)
    #expect(try room.replayed().views() == room.views())
  }

  @Test("a favourite may come first, before the start")
  func first() throws {
    var room = try Gathering()
    try room.ask(["insert": ["favourite": "silence"]])
    #expect(order(room) == ["a5", "a1", "a2", "a3", "a4"])
    try room.ask(["start": [:]])
    #expect(room.session.current == "a5")
  }

  @Test("a whole activity is added as a plan writes it, and takes the notes of another")
  func whole() throws {
    var room = try started()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Un sac à dos futuriste", by: guest)
    let planned: JSON = [
      "kind": "ideation", "title": ["fr": "Un tour de plus", "en": "One more round"], "minutes": 5, "steps": ["On écrit."],
      "settings": ["silent": false, "columns": [["title": "Manger"]]],
    ]
    try room.ask(["insertActivity": ["planned": planned, "from": "a2"]])
    try room.go("a5")
    #expect(try room.session.activityView()?["notes"]?["n1"]?["text"] == "Un sac à dos futuriste")
    #expect(room.refusal(["insertActivity": ["planned": planned, "from": "a9"]], as: .facilitator) == .unknownActivity)
  }

  @Test(
    "D6 an activity that no plan could hold is refused",
    arguments: [
      [:], "pause", ["kind": "karaoke", "title": "A", "minutes": 3], ["kind": "instruction", "title": "", "minutes": 3],
      ["kind": "instruction", "title": "A", "minutes": 0], ["kind": "instruction", "title": "A", "minutes": 3, "colour": "red"],
      ["kind": "instruction", "title": "A", "minutes": 3, "notesFrom": 1],
      ["kind": "ideation", "title": "A", "minutes": 3, "settings": ["columns": "Manger"]],
    ] as [JSON])
  func noActivity(planned: JSON) throws {
    var room = try started()
    #expect(room.refusal(["insertActivity": ["planned": planned]], as: .facilitator) == .malformed)
    #expect(order(room) == ["a1", "a2", "a3", "a4"])
  }

  @Test("notes come from where the plan says, whatever is put between or moved")
  func notes() throws {
    var room = try started()
    let guest = try room.join()
    try room.ask(["insert": ["favourite": "silence"]])
    try room.ask(["insert": ["favourite": "pause", "after": "a2"]])
    try room.ask(["reorder": ["activity": "a3", "before": "a2"]])
    #expect(order(room) == ["a1", "a5", "a3", "a2", "a6", "a4"])
    try room.go("a2")
    try room.write("n1", "Un livre d’or", by: guest)
    try room.go("a4")
    #expect(try room.session.activityView()?["notes"]?["n1"]?["text"] == "Un livre d’or")
  }

  @Test("an activity is repeated afresh, after the current one, in the words it has now")
  func again() throws {
    var room = try started()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Une idée", by: guest)
    try room.ask(["reword": ["activity": "a2", "title": "Toutes vos idées"]])
    try room.ask(["repeat": ["activity": "a2"]])
    try room.go("a5")
    #expect(room.view(.participant)["activity"]?["title"] == "Toutes vos idées")
    #expect(try room.session.activityView()?["count"] == 0)
    #expect(try room.session.activityOwn(for: guest)?["notes"] == [:])
    #expect(room.refusal(["repeat": ["activity": "a9"]], as: .facilitator) == .unknownActivity)
  }

  @Test("words are said otherwise at once, for all languages, and the log keeps both")
  func reword() throws {
    var room = try started()
    try room.ask(["showSteps": ["count": 3]])
    try room.ask(["reword": ["activity": "a1", "steps": [["fr": "On s’assied.", "en": "We sit down."], "On écoute."]]])
    #expect(room.view(.participant)["activity"]?["steps"] == [["fr": "On s’assied.", "en": "We sit down."], "On écoute."])
    #expect(room.view(.participant)["activity"]?["stepsTotal"] == 2)
    #expect(room.view(.participant)["activity"]?["title"] == "Bienvenue")
    #expect(room.session.plan.activities[0].steps.count == 3)
    #expect(try room.ask(["reword": ["activity": "a1", "title": "Bienvenue"]]).isEmpty)
    #expect(room.refusal(["reword": ["activity": "a1"]], as: .facilitator) == .malformed)
    #expect(room.refusal(["reword": ["activity": "a1", "title": " "]], as: .facilitator) == .empty)
    let long = JSON.string(String(repeating: "a", count: 281))
    #expect(room.refusal(["reword": ["activity": "a1", "steps": [long]]], as: .facilitator) == .tooLong)
    #expect(room.refusal(["reword": ["activity": "a9", "title": "A"]], as: .facilitator) == .unknownActivity)
    let told = room.log.map { Chronicle(room.session).sentence($0) }
    #expect(told.last == "The lead says the steps of “Bienvenue” otherwise: “On s’assied.”.")
  }

  @Test("steps that the room has not heard yet stay when the first ones are said otherwise")
  func rewordTheFirst() throws {
    var room = try started()
    try room.ask(["reword": ["activity": "a1", "steps": ["Bonjour."]]])
    #expect(room.view(.participant)["activity"]?["steps"] == ["Bonjour."])
    #expect(room.view(.participant)["activity"]?["stepsTotal"] == 3)
    #expect(try room.ask(["reword": ["activity": "a1", "steps": ["Bonjour."]]]).isEmpty)
  }

  @Test("only what is ahead changes places")
  func reorder() throws {
    var room = try started()
    try room.ask(["reorder": ["activity": "a2"]])
    #expect(order(room) == ["a1", "a3", "a4", "a2"])
    try room.ask(["reorder": ["activity": "a2", "before": "a4"]])
    #expect(order(room) == ["a1", "a3", "a2", "a4"])
    #expect(try room.ask(["reorder": ["activity": "a2", "before": "a4"]]).isEmpty)
    #expect(try room.ask(["reorder": ["activity": "a2", "before": "a2"]]).isEmpty)
    #expect(room.refusal(["reorder": ["activity": "a1"]], as: .facilitator) == .stale)
    #expect(room.refusal(["reorder": ["activity": "a2", "before": "a1"]], as: .facilitator) == .stale)
    #expect(room.refusal(["reorder": ["activity": "a7"]], as: .facilitator) == .unknownActivity)
  }

  @Test("what is left out is not next and takes no time; going there takes it in again", arguments: ["skip", "postpone"])
  func leaveOut(command: String) throws {
    var room = try started()
    let ends = room.view(.facilitator)["endsAround"]?.integer ?? 0
    try room.ask(.object([command: ["activity": "a2", "on": true]]))
    let mark = command == "skip" ? "skipped" : "postponed"
    #expect(item(room, "a2")?[mark] == true)
    #expect(room.view(.facilitator)["following"] == "a3")
    #expect(room.view(.facilitator)["endsAround"]?.integer == ends - 12 * 60_000)
    #expect(room.view(.participant)["activity"]?["count"] == 3)
    #expect(try room.ask(.object([command: ["activity": "a2", "on": true]])).isEmpty)
    #expect(room.refusal(.object([command: ["activity": "a1", "on": true]]), as: .facilitator) == .stale)
    try room.go("a2")
    #expect(item(room, "a2")?[mark] == nil)
    try room.go("a1")
    try room.ask(.object([command: ["activity": "a3", "on": true]]))
    try room.ask(.object([command: ["activity": "a3", "on": false]]))
    #expect(item(room, "a3")?[mark] == nil)
  }

  @Test("minutes are set for what is ahead, and for the current activity with its clock")
  func minutes() throws {
    var room = try started()
    try room.ask(["setMinutes": ["activity": "a2", "minutes": 20]])
    #expect(room.view(.facilitator)["lateSeconds"] == 480)
    room.pass(minutes: 4)
    try room.ask(["setMinutes": ["activity": "a1", "minutes": 8]])
    #expect(room.view(.participant)["activity"]?["endsAt"]?.integer == room.now.milliseconds + 4 * 60_000)
    try room.ask(["setMinutes": ["activity": "a1", "minutes": 1]])
    #expect(room.view(.participant)["activity"]?["endsAt"]?.integer == room.now.milliseconds)
    for minutes in [0, -1, 601, 1 << 53] {
      #expect(room.refusal(["setMinutes": ["activity": "a2", "minutes": .integer(minutes)]], as: .facilitator) == .malformed)
    }
    try room.go("a3")
    #expect(room.refusal(["setMinutes": ["activity": "a2", "minutes": 5]], as: .facilitator) == .stale)
  }

  @Test("a plan that is full takes no more, and nothing is changed after the end")
  func bounds() throws {
    var room = try started()
    for _ in 0..<(Limits.activities - 4) { try room.ask(["insert": ["favourite": "silence"]]) }
    #expect(room.refusal(["insert": ["favourite": "silence"]], as: .facilitator) == .tooManyActivities)
    #expect(room.refusal(["repeat": ["activity": "a1"]], as: .facilitator) == .tooManyActivities)
    try room.ask(["end": [:]])
    for command: JSON in [
      ["insert": ["favourite": "pause"]], ["reword": ["activity": "a1", "title": "A"]], ["reorder": ["activity": "a3"]],
      ["skip": ["activity": "a3", "on": true]], ["setMinutes": ["activity": "a3", "minutes": 2]], ["attention": ["on": true]],
    ] { #expect(room.refusal(command, as: .facilitator) == .sessionEnded) }
    for command: JSON in [["catchUp": [:]], ["practise": ["on": true]]] {
      #expect(room.refusal(command, as: .facilitator) == .notNow)
    }
  }

  @Test("an id that was taken back is never used again")
  func ids() throws {
    var room = try started()
    try room.ask(["insert": ["favourite": "pause"]])
    try room.ask(["undo": ["step": room.view(.facilitator)["undo"]?["step"] ?? 0]])
    #expect(room.refusal(["go": ["activity": "a5", "from": "a1"]], as: .facilitator) == .unknownActivity)
    try room.ask(["insert": ["favourite": "pause"]])
    #expect(order(room) == ["a1", "a6", "a2", "a3", "a4"])
  }
}
