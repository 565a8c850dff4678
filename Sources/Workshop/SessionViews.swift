// Who sees what of the session itself. The activity's views are the activity's business. Described in Sources/Live/WIRE.md.

/// What only the running server knows: connections and addresses. It decides nothing.
public struct LiveFacts: Sendable {
  /// People with at least one connection now.
  public var connected: Set<ParticipantID> = []
  /// Phones connected now, visitors included.
  public var here = 0
  public var screens = 0
  /// What people type: `192.168.4.1:8080`.
  public var address = ""
  public var addresses: [String] = []
  /// The links with their secrets, for the console only.
  public var links: [String: String] = [:]
  /// The QR code of the link to join, in modules.
  public var qr: JSON?
  /// The state of the machine that serves, for the console only.
  public var laptop: JSON?
  /// How often each refusal happened that the lead should know of.
  public var rejections: [String: Int] = [:]
  public init() {}
}

extension Session {
  /// The view `session` for a role.
  public func view(for role: Role, _ facts: LiveFacts) -> JSON {
    var view = everybody(facts)
    if role == .screen || isLead(role) {
      view = view.merging(.present(["qr": facts.qr, "here": .integer(facts.here)]))
    }
    if isLead(role) { view = view.merging(lead(facts)) }
    return view
  }

  private func isLead(_ role: Role) -> Bool { role == .facilitator || role == .cofacilitator }

  private func everybody(_ facts: LiveFacts) -> JSON {
    .present([
      "code": .string(code), "address": .string(facts.address), "title": JSON(plan.title), "purpose": JSON(plan.purpose),
      "sponsor": JSON(plan.sponsor), "keptUntil": .string(keptUntil), "formality": .string(plan.formality.rawValue),
      "phase": .string(phase.rawValue), "people": .integer(roster.count), "next": plan.next.map { JSON($0) },
      "blank": .bool(isBlank), "tables": plan.tables == 0 ? nil : tables { ["people": .integer($0.count)] },
      "activity": currentActivity,
    ])
  }

  private func tables(_ members: ([ParticipantID]) -> JSON) -> JSON {
    var seated: [TableID: [ParticipantID]] = [:]
    for person in roster.participants.values { if let table = person.table { seated[table, default: []].append(person.id) } }
    let ranked = tables.enumerated().map { rank, table in
      (table.rawValue, members(seated[table] ?? []).merging(["rank": .integer(rank + 1)]))
    }
    return .object(Dictionary(uniqueKeysWithValues: ranked))
  }

  private var currentActivity: JSON? {
    guard let current, let stage = stages[current] else { return nil }
    let planned = stage.planned
    return .present([
      "id": .string(current.rawValue), "kind": .string(planned.kind), "title": JSON(planned.title), "rank": .integer(stage.rank),
      "count": .integer(order.count), "mode": .string(planned.mode.rawValue), "minutes": .integer(planned.minutes),
      "startedAt": clock.startedAt.map { .integer($0.milliseconds) }, "endsAt": clock.endsAt.map { .integer($0.milliseconds) },
      "leftMilliseconds": clock.left.map { .integer($0) },
      "steps": .array(planned.steps.prefix(stage.stepsShown).map { JSON($0) }), "stepsTotal": .integer(planned.steps.count),
    ])
  }

  private func lead(_ facts: LiveFacts) -> JSON {
    let everyone = Array(roster.participants.keys)
    let all = progress(of: everyone, facts)
    var view = JSON.present([
      "plan": planView, "door": .string(door.rawValue), "capacity": .integer(plan.capacity), "laptop": facts.laptop,
      "screens": .integer(facts.screens), "rejections": .object(facts.rejections.mapValues { .integer($0) }),
      "links": .object(facts.links.mapValues { .string($0) }), "addresses": .array(facts.addresses.map { .string($0) }),
      // Without tables nobody is seated: a large room is not counted twice.
      "unseated": plan.tables == 0 ? all : progress(of: everyone.filter { roster.table(of: $0) == nil }, facts),
      "tables": plan.tables == 0 ? nil : tables { progress(of: $0, facts) },
    ])
    view = view.merging(.present(["done": all["done"], "working": all["working"]]))
    return view.merging(lateness)
  }

  private var planView: JSON {
    let items = order.compactMap { id -> (String, JSON)? in
      guard let stage = stages[id] else { return nil }
      let state = id == current ? "current" : stage.activity == nil ? "ahead" : "done"
      let item: JSON = [
        "rank": .integer(stage.rank), "kind": .string(stage.planned.kind), "title": JSON(stage.planned.title),
        "minutes": .integer(stage.planned.minutes), "state": .string(state),
      ]
      return (id.rawValue, item)
    }
    return .object(Dictionary(uniqueKeysWithValues: items))
  }

  private func progress(of people: [ParticipantID], _ facts: LiveFacts) -> JSON {
    var done = 0
    var working = 0
    if let current, let activity = stages[current]?.activity {
      for person in people {
        switch activity.progress(of: person, roster) {
        case .finished: done += 1
        case .working: working += 1
        case .notStarted: break
        }
      }
    }
    return [
      "people": .integer(people.count), "done": .integer(done), "working": .integer(working),
      "here": .integer(people.count { facts.connected.contains($0) }),
    ]
  }

  // Late = when the current activity should end by its clock, beyond when the plan says that it ends. Time that runs on
  // after the clock has reached its end is added by the page, which has a clock of its own.
  private var lateness: JSON {
    guard let current, let rank = stages[current]?.rank, let start = clock.sessionStartedAt, let ends = clock.ends
    else { return [:] }
    let minutes = plan.activities.map(\.minutes)
    let expected = start + minutes.prefix(rank).reduce(0, +) * 60_000
    let after = minutes.dropFirst(rank).reduce(0, +) * 60_000
    return ["lateSeconds": .integer(max(0, ends - expected) / 1_000), "endsAround": .integer((ends + after).milliseconds)]
  }

  /// The current activity as every phone sees it.
  public func activityView() throws -> JSON? { try current.flatMap { try stages[$0]?.activity?.view(roster) } }
  /// The current activity as the screen or the console sees it.
  public func activityWall(for role: Role) throws -> JSON? {
    try current.flatMap { try stages[$0]?.activity?.wall(for: role, roster) }
  }
  /// What only this person sees of the current activity.
  public func activityOwn(for person: ParticipantID) throws -> JSON? {
    guard roster.participants[person] != nil else { return nil }
    return try current.flatMap { try stages[$0]?.activity?.own(for: person, roster) }
  }
}
