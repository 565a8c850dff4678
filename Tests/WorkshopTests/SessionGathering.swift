// The room in which the tests of the session happen: everything in it is reached by commands, and what the log keeps is
// written and read back as the archive does.
import Testing

@testable import Workshop

/// A session played by commands, with its log.
struct Gathering {
  private(set) var session: Session
  private(set) var log: [Entry]
  var now = Instant(milliseconds: 1_795_261_200_000)
  private var seed: UInt64 = 0
  /// The table of the host who asks, in tests of hosts.
  var hostTable: TableID?

  init(_ plan: String = Gathering.plan, catalog: Catalog = .standard) throws {
    let plan = try PlanReader.read(Array(plan.utf8), catalog: catalog).get()
    let entry = Session.create(SessionID("s1"), code: "482913", plan: plan, keptUntil: "2027-11-21", at: now)
    log = [entry]
    session = try Session(entry, catalog: catalog)
  }

  /// Two tables, room for three people, 39 minutes: three steps, ideas, a walk, more ideas.
  static let plan = """
    {
      "title": {"fr": "Comment aider ?", "en": "How to help?"}, "purpose": "choisir une idée", "sponsor": "Le centre social.",
      "tables": 2, "capacity": 3, "next": "Le 28 novembre",
      "activities": [
        {"kind": "instruction", "title": "Bienvenue", "minutes": 10, "mode": "plenary",
          "steps": ["Première étape", "Deuxième étape", "Troisième étape"]},
        {"kind": "ideation", "title": "Vos idées", "minutes": 12, "steps": ["On écrit", "On lit"],
          "settings": {"columns": [{"title": "Manger"}, {"title": "Dormir"}]}},
        {"kind": "instruction", "title": "On bouge", "minutes": 5, "steps": ["On marche"], "notesFrom": 2},
        {"kind": "ideation", "title": "Encore", "minutes": 12, "notesFrom": 3,
          "settings": {"silent": false, "columns": [{"title": "Manger"}, {"title": "Dormir"}]}}
      ]
    }
    """

  mutating func join() throws(Rejection) -> ParticipantID {
    seed += 1
    let joined = try session.join(in: Context(now: now, seed: seed, role: .visitor, person: nil))
    keep(joined.events, by: joined.person.rawValue)
    return joined.person
  }

  /// Somebody asks, and what becomes of it happens: a person, or else the lead.
  @discardableResult
  mutating func ask(
    _ command: JSON, of activity: ActivityID? = nil, by person: ParticipantID? = nil
  ) throws(Rejection) -> [Event] {
    try ask(command, of: activity, as: person == nil ? .facilitator : .participant, person)
  }

  @discardableResult
  mutating func ask(
    _ command: JSON, of activity: ActivityID?, as role: Role, _ person: ParticipantID?
  ) throws(Rejection) -> [Event] {
    seed += 1
    let context = Context(now: now, seed: seed, role: role, person: person, table: hostTable, roster: session.roster)
    let events = try session.decide(Session.Request(activity: activity, command: command), in: context)
    keep(events, by: person?.rawValue ?? role.rawValue, via: person == nil || role == .participant ? nil : role)
    return events
  }

  /// Why the answer is no; nil when it was yes.
  @discardableResult
  mutating func refusal(
    _ command: JSON, of activity: ActivityID? = nil, as role: Role, _ person: ParticipantID? = nil
  ) -> Rejection? {
    do {
      try ask(command, of: activity, as: role, person)
      return nil
    } catch { return error }
  }

  /// The lead goes from where the room is to an activity.
  mutating func go(_ id: String) throws(Rejection) {
    let from = session.current.map { JSON.string($0.rawValue) }
    try ask(["go": JSON.present(["activity": .string(id), "from": from])])
  }

  /// Somebody writes a post-it in the current activity.
  mutating func write(_ note: String, _ text: String, by person: ParticipantID, in column: String = "c1") throws(Rejection) {
    try ask(
      ["write": ["note": .string(note), "column": .string(column), "text": .string(text)]], of: session.playing, by: person)
  }

  mutating func pass(minutes: Int) { now = now + minutes * 60_000 }

  private mutating func keep(_ events: [Event], by: String, via: Role? = nil) {
    do {
      let before = try views()
      var changes = Changes()
      for event in events {
        let entry = Entry(at: now, by: by, via: via, event: event)
        let stored = try JSON(encoding: entry).decoded(as: Entry.self)
        #expect(stored == entry)
        log.append(try session.kept(stored))
        changes.add(try session.apply(stored))
      }
      let after = try views()
      for (who, view) in before where after[who] != nil && after[who] != view && !changes.reach(who) {
        Issue.record("\(who) is not told of \(events)")
      }
    } catch { Issue.record("the log does not take \(events): \(error)") }
  }

  /// What happens by itself at this moment.
  mutating func wake() throws(Rejection) { keep(try session.timePassed(now), by: Role.system.rawValue) }

  func view(_ role: Role, _ facts: LiveFacts = LiveFacts()) -> JSON { session.view(for: role, facts) }

  /// All that anybody may receive, by who receives it.
  func views(_ facts: LiveFacts = LiveFacts()) throws -> [String: JSON] {
    var views: [String: JSON] = [:]
    for role in Role.allCases {
      views["session \(role)"] = view(role, facts)
      views["wall \(role)"] = try session.activityWall(for: role)
    }
    views["phones"] = try session.activityView()
    for person in session.roster.participants.keys {
      views["own \(person)"] = try session.activityOwn(for: person)
      views["me \(person)"] = session.selfView(of: person)
    }
    return views
  }

  /// The same room after a restart: only the log is left.
  func replayed(_ catalog: Catalog = .standard) throws -> Gathering {
    var room = self
    room.session = try Session(try #require(log.first), catalog: catalog)
    for entry in log.dropFirst() { try room.session.apply(entry) }
    return room
  }
}

extension Changes {
  /// Whether a view, by its name in `Gathering.views`, is worked out again.
  fileprivate func reach(_ who: String) -> Bool {
    if who.hasPrefix("session") {
      let isLead = who == "session \(Role.facilitator)" || who == "session \(Role.cofacilitator)"
      return session || (isLead && lead)
    }
    if who.hasPrefix("me") {
      guard case .only(let people) = selves else { return true }
      return people.contains { "me \($0)" == who }
    }
    if moved { return true }
    if who.hasPrefix("wall") { return activity.walls }
    if who == "phones" { return activity.phones }
    guard case .only(let people) = activity.people else { return true }
    return people.contains { "own \($0)" == who }
  }
}
