/// What a participant's phone shows when an activity of a plan opens, before there is any session: the plan is played by a few
/// bots up to there, so that a vote has ideas to vote for.
public struct Preview: Sendable {
  /// Absent before the workshop begins: the phone has not entered yet.
  public let person: ParticipantID?
  /// The moment at which it is seen.
  public let now: Instant
  public let session: JSON
  public let activity: JSON?
  public let own: JSON?

  /// - Parameter place: of the activity in the plan, from 1; 0 is the welcome.
  /// - Throws: `.unknownActivity`.
  public init(_ plan: Plan, place: Int, catalog: Catalog = .standard) throws {
    guard (0...plan.activities.count).contains(place) else { throw Rejection.unknownActivity }
    let created = Session.create(
      SessionID("s0"), code: "000000", plan: plan, keptUntil: "2100-01-01", at: Instant(milliseconds: 0))
    var played = Played(session: try Session(created, catalog: catalog))
    if place > 0 { try played.play(to: place) }
    now = played.now
    session = played.session.view(for: .participant, LiveFacts())
    person = place > 0 ? played.session.roster.inOrder.first : nil
    let activity = played.session.current.flatMap { played.session.activity($0) }
    self.activity = try activity?.view(played.session.roster)
    own = try person.flatMap { try activity?.own(for: $0, played.session.roster) }
  }
}

/// A session on its way to the moment that is shown.
private struct Played {
  var session: Session
  var generator = SeededGenerator(seed: 1)
  var now = Instant(milliseconds: 0)

  private static let people = 4
  private static let rounds = 4

  mutating func play(to place: Int) throws {
    try gather()
    for passed in 1..<place {
      try go(to: passed)
      try work()
    }
    try go(to: place)
    if let person = session.roster.inOrder.first { try begin(for: person) }
  }

  private mutating func gather() throws {
    for number in 0..<Played.people {
      let context = context(.participant, nil)
      let (person, events) = try session.join(in: context)
      try apply(events, by: person.rawValue)
      guard !session.tables.isEmpty else { continue }
      let table = session.tables[number % session.tables.count]
      try ask(["sit": ["table": .string(table.rawValue)]], nil, .participant, person)
    }
  }

  private mutating func go(to place: Int) throws {
    guard place > 1 else { return try ask(["start": [:]], nil, .facilitator, nil) }
    let from = session.current.map { JSON.string($0.rawValue) } ?? ""
    try ask(["go": ["activity": .string(session.order[place - 1].rawValue), "from": from]], nil, .facilitator, nil)
  }

  /// Lets the bots do what they would, then the lead, in turns; what is refused is left out.
  private mutating func work() throws {
    for _ in 0..<Played.rounds {
      for person in session.roster.inOrder {
        if let command = try wish(of: person) { try? ask(command, session.current, .participant, person) }
      }
      guard try lead() else { return }
    }
  }

  /// Lets the lead do what comes first, until there is something to do for a person.
  private mutating func begin(for person: ParticipantID) throws {
    for _ in 0..<2 {
      guard try wish(of: person) == nil, try lead() else { return }
    }
  }

  private mutating func wish(of person: ParticipantID) throws -> JSON? {
    guard let current = session.current, let activity = session.activity(current), let kind = session.catalog[activity.kind]
    else {
      return nil
    }
    let (view, own) = (try activity.view(session.roster), try activity.own(for: person, session.roster))
    return AnyActivity.sample(of: kind, view: view, own: own, &generator)
  }

  /// The main move of the console, if there is one.
  private mutating func lead() throws -> Bool {
    guard let current = session.current, let activity = session.activity(current) else { return false }
    let moves = try activity.wall(for: .facilitator, session.roster)["moves"]?.object ?? [:]
    let ranked = moves.values.sorted { ($0["rank"]?.integer ?? 0) < ($1["rank"]?.integer ?? 0) }
    guard let command = ranked.first(where: { $0["main"] == true })?["command"] else { return false }
    return (try? ask(command, current, .facilitator, nil)) != nil
  }

  private mutating func ask(_ command: JSON, _ activity: ActivityID?, _ role: Role, _ person: ParticipantID?) throws {
    let context = context(role, person)
    let request = Session.Request(activity: activity, command: command)
    try apply(try session.decide(request, in: context), by: person?.rawValue ?? role.rawValue)
  }

  private mutating func context(_ role: Role, _ person: ParticipantID?) -> Context {
    now = now + 1_000
    return Context(now: now, seed: generator.next(), role: role, person: person, roster: session.roster)
  }

  private mutating func apply(_ events: [Event], by who: String) throws {
    for event in events { _ = try session.apply(Entry(at: now, by: who, event: event)) }
  }
}

extension Roster {
  fileprivate var inOrder: [ParticipantID] { participants.keys.sorted() }
}
