// Whole workshops, played by chance from a seed: people who do what the pages offer, leads who press everything in any order.
// The room itself checks after each command that whoever sees something else is told, and that the log can be read back.
import Testing

@testable import Workshop

@Suite("Workshops played by chance")
struct SessionPlayTests {
  private static let plan = """
    {
      "title": "Comment aider ?", "purpose": "choisir une idée", "sponsor": "Le centre social.", "tables": 3, "capacity": 9,
      "activities": [
        {"kind": "instruction", "title": "Bienvenue", "minutes": 5, "steps": ["On s’assied.", "On écoute.", "On lève la main."]},
        {"kind": "ideation", "title": "Vos idées", "minutes": 12, "settings": {"columns": [{"title": "Manger"}]}},
        {"kind": "ideation", "title": "Encore", "minutes": 12, "notesFrom": 2, "settings": {"silent": false}},
        {"kind": "matrix", "title": "Facile ?", "minutes": 15, "mode": "table", "notesFrom": 3, "settings": {"by": "table"}},
        {"kind": "smartvote", "title": "Le vote", "minutes": 7, "notesFrom": 4,
          "settings": {"groups": [{"title": "Les jeunes"}, {"title": "Les professionnels"}]}}
      ]
    }
    """

  @Test("nobody is left with an old view, and the log gives the same room again")
  func play() throws {
    var happened: Set<String> = []
    var worked: Set<String> = []
    for seed in 0..<12 as Range<UInt64> {
      var room = try play(seed: seed)
      // The words of an example that still goes on are not in the log.
      if room.session.playing != room.session.current {
        if room.session.phase == .closed { try room.ask(["resume": [:]]) }
        try room.ask(["practise": ["on": false]])
      }
      #expect(room.session.discrepancies.isEmpty, "seed \(seed)")
      #expect(try room.replayed().views() == room.views(), "seed \(seed)")
      for entry in room.log {
        guard let event = try JSON(encoding: entry.event).only else { continue }
        if event.name == "activity" { worked.insert(event.content["id"]?.string ?? "") } else { happened.insert(event.name) }
      }
    }
    // All that a session knows, but for erasing, and work in each activity that has any.
    #expect(
      happened.sorted() == [
        "attentionSet", "blanked", "caughtUp", "created", "doorSet", "ended", "exampleBegun", "exampleEnded", "finished",
        "inserted", "joined", "minutesSet", "opened", "paused", "phonesSet", "postponed", "removed", "reordered", "resumed",
        "reworded", "sat", "skipped", "stepsShown", "timeAdded", "undone", "unfinished", "unpaused", "wallShown", "went",
      ])
    #expect(worked.isSuperset(of: ["a2", "a3", "a4", "a5"]))
    #expect(worked.contains { $0.hasSuffix("e1") })
  }

  private func play(seed: UInt64) throws -> Gathering {
    var generator = SeededGenerator(seed: seed)
    var room = try Gathering(SessionPlayTests.plan)
    for _ in 0..<6 { _ = try room.join() }
    try room.ask(["start": [:]])
    for _ in 0..<260 {
      room.now = room.now + Int.random(in: 0...40_000, using: &generator)
      if let wakeAt = room.session.wakeAt, wakeAt <= room.now { try room.wake() }
      let people = room.session.roster.participants.keys.sorted() + room.session.gone.keys.sorted()
      let person = Int.random(in: 0..<3, using: &generator) == 0 ? nil : people.randomElement(using: &generator)
      guard let (command, activity) = try person.map({ try wish(of: $0, in: room, &generator) }) ?? press(in: room, &generator)
      else { continue }
      let count = room.log.count
      let refusal = room.refusal(command, of: activity, as: person == nil ? .facilitator : .participant, person)
      if refusal != nil { #expect(room.log.count == count) }
      if let person, room.session.isGone(person) { #expect(refusal == .removed) }
    }
    return room
  }

  /// What a person asks: a seat, "j'ai fini", what a bot would do, now and then what only the lead may.
  private func wish(
    of person: ParticipantID, in room: Gathering, _ generator: inout SeededGenerator
  ) throws -> (JSON, ActivityID?)? {
    let current = room.session.playing
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return (["sit": ["table": .string("t\(Int.random(in: 1...4, using: &generator))")]], nil)
    case 1: return (["finish": [:]], current)
    case 2: return (["unfinish": [:]], current)
    case 3: return try press(in: room, &generator)
    default:
      guard let activity = current.flatMap(room.session.activity), let kind = room.session.catalog[activity.kind],
        let view = try room.session.activityView(), let own = try room.session.activityOwn(for: person)
      else { return (["finish": [:]], current) }
      return AnyActivity.sample(of: kind, view: view, own: own, &generator).map { ($0, current) }
    }
  }

  /// How a lead adjusts the course, or takes something back.
  private func adjust(_ room: Gathering, _ generator: inout SeededGenerator) -> JSON {
    let one = JSON.string(room.session.order.randomElement(using: &generator)?.rawValue ?? "a1")
    let other = JSON.string(room.session.order.randomElement(using: &generator)?.rawValue ?? "a2")
    let isOn = JSON.bool(Bool.random(using: &generator))
    let commands: [JSON] = [
      ["undo": ["step": room.view(.facilitator)["undo"]?["step"] ?? 1]], ["undo": ["step": .integer(room.session.stepsTaken)]],
      ["attention": ["on": isOn]], ["insert": ["favourite": "pause"]], ["insert": ["favourite": "silence", "after": one]],
      ["insertActivity": ["planned": ["kind": "ideation", "title": "Encore", "minutes": 3], "from": one]],
      ["repeat": ["activity": one]], ["reword": ["activity": one, "title": "Autrement", "steps": ["On écrit."]]],
      ["reorder": ["activity": one, "before": other]], ["skip": ["activity": one, "on": isOn]],
      ["postpone": ["activity": one, "on": isOn]], ["setMinutes": ["activity": one, "minutes": 4]], ["catchUp": [:]],
      ["practise": ["on": isOn]], ["practise": ["on": true]], ["showWall": ["wall": "next"]], ["phones": ["on": isOn]],
    ]
    return commands.randomElement(using: &generator) ?? [:]
  }

  /// What a lead presses: the main move, another activity, or any other button.
  private func press(in room: Gathering, _ generator: inout SeededGenerator) throws -> (JSON, ActivityID?)? {
    let current = room.session.playing
    let from = JSON.string(current?.rawValue ?? "")
    switch Int.random(in: 0..<12, using: &generator) {
    case 9...11: return (adjust(room, &generator), nil)
    case 0...2: return try room.session.activityWall(for: .facilitator)?.mainMove.map { ($0, current) }
    case 3...4: return (["go": ["activity": .string("a\(Int.random(in: 1...6, using: &generator))"), "from": from]], nil)
    case 5: return (["resume": [:]], nil)
    case 6:
      let last = room.session.roster.participants.keys.max()
      return Bool.random(using: &generator)
        ? (["end": [:]], nil) : last.map { (["remove": ["person": .string($0.rawValue)]], nil) }
    default:
      let buttons: [JSON] = [
        ["start": [:]], ["go": ["activity": "a5", "from": "a4"]], ["addMinutes": ["minutes": 2]], ["pause": [:]],
        ["unpause": [:]], ["showSteps": ["count": .integer(Int.random(in: 0...3, using: &generator))]],
        ["blank": ["on": true]], ["blank": ["on": false]], ["door": ["state": "locked"]], ["door": ["state": "open"]],
      ]
      return buttons.randomElement(using: &generator).map { ($0, nil) }
    }
  }
}
