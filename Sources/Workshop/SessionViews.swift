// Who sees what of the session itself. The activity's views are the activity's business. Described in Sources/Live/WIRE.md.

/// What only the running server knows: connections and addresses. It decides nothing.
public struct LiveFacts: Sendable {
  /// The moment of the view: what the clock has run over is late too.
  public var now: Instant?
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
  /// The QR codes of the team's links, in modules, for the console only.
  public var teamQRs: [TeamLink: JSON] = [:]
  /// The QR code of the link to join, in modules.
  public var qr: JSON?
  /// The state of the machine that serves, for the console only.
  public var laptop: JSON?
  /// Whether bots play a session of which nothing is kept.
  public var isRehearsal = false
  /// The plans that could take the place of this one, by id: their titles.
  public var plans: [String: JSON] = [:]
  /// How often each refusal happened that the lead should know of.
  public var rejections: [String: Int] = [:]
  public init() {}
}

extension Session {
  /// The view `session` for a role; a host sees one table closely.
  public func view(for role: Role, _ facts: LiveFacts, table: TableID? = nil) -> JSON {
    var view = everybody(facts)
    if role == .screen || isLead(role) {
      let qr = conduct.isWithoutPhones ? nil : facts.qr
      let single: JSON? = conduct.isSingleScreen ? true : nil
      view = view.merging(.present(["qr": qr, "here": .integer(facts.here), "singleScreen": single]))
    }
    if role == .host || isLead(role) { view = view.merging(.present(["activity": teamActivity, "later": laterView])) }
    if isLead(role) { view = view.merging(lead(facts)) }
    if role == .facilitator { view = view.merging(secrets(facts)) }
    if role == .host { view = view.patched(by: host(at: table, facts)) }
    return view
  }

  private func isLead(_ role: Role) -> Bool { role == .facilitator || role == .cofacilitator }

  private func everybody(_ facts: LiveFacts) -> JSON {
    var view = JSON.present([
      "title": JSON(plan.title), "purpose": JSON(plan.purpose),
      "sponsor": JSON(plan.sponsor), "keptUntil": .string(keptUntil), "formality": .string(plan.formality.rawValue),
      "phase": .string(phase.rawValue), "people": .integer(roster.count), "next": plan.next.map { JSON($0) },
      "blank": .bool(conduct.isBlank), "tables": tables.isEmpty ? nil : tables { ["people": .integer($0.count)] },
      "activity": currentActivity, "rules": rules, "attention": attention,
      "later": phase == .closed || conduct.wall == .later ? laterView : nil,
      "wall": conduct.wall == .activity ? nil : .string(conduct.wall.rawValue),
    ])
    view = view.merging(
      conduct.isWithoutPhones ? ["withoutPhones": true] : ["code": .string(code), "address": .string(facts.address)])
    return view.merging(seatingForAll)
  }

  func tables(_ members: ([ParticipantID]) -> JSON) -> JSON {
    var seated: [TableID: [ParticipantID]] = [:]
    for person in roster.participants.values { if let table = person.table { seated[table, default: []].append(person.id) } }
    // The rank is the number on the card: a table keeps its own when another is closed.
    let ranked = tables.map { ($0.rawValue, members(seated[$0] ?? []).merging(["rank": .integer($0.number)])) }
    return .object(Dictionary(uniqueKeysWithValues: ranked))
  }

  private func lead(_ facts: LiveFacts) -> JSON {
    let everyone = Array(roster.participants.keys)
    let all = progress(of: everyone, facts)
    var view = JSON.present([
      "plan": courseView, "door": .string(door.rawValue), "capacity": .integer(plan.capacity), "laptop": facts.laptop,
      "rehearsal": facts.isRehearsal ? true : nil,
      "plans": phase == .welcome && !facts.plans.isEmpty ? .object(facts.plans) : nil,
      "screens": .integer(facts.screens), "rejections": .object(facts.rejections.mapValues { .integer($0) }),
      "addresses": .array(facts.addresses.map { .string($0) }),
      // Without tables nobody is seated: a large room is not counted twice.
      "unseated": tables.isEmpty ? all : progress(of: everyone.filter { roster.table(of: $0) == nil }, facts),
      "tables": tables.isEmpty ? nil : tables { progress(of: $0, facts) },
    ])
    view = view.merging(.present(["done": all["done"], "working": all["working"]]))
    return view.merging(peopleForLead(facts)).merging(leading(at: facts.now))
  }

  // A colleague leads too, but gives nobody a link: whose phone is lost or lent takes no secret with it.
  private func secrets(_ facts: LiveFacts) -> JSON {
    let pictures = facts.teamQRs.map { ($0.key.rawValue, $0.value) }
    return [
      "links": .object(facts.links.mapValues { .string($0) }), "qrs": .object(Dictionary(uniqueKeysWithValues: pictures)),
    ]
  }

  func progress(of people: [ParticipantID], _ facts: LiveFacts) -> JSON {
    var done = 0
    var working = 0
    if let playing, let activity = stages[playing]?.activity {
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

  /// The current activity as every phone sees it.
  public func activityView() throws -> JSON? { try playing.flatMap { try stages[$0]?.activity?.view(roster) } }
  /// The current activity as the screen or the console sees it.
  public func activityWall(for role: Role) throws -> JSON? {
    try playing.flatMap { try stages[$0]?.activity?.wall(for: role, roster) }
  }
  /// What only this person sees of the current activity.
  public func activityOwn(for person: ParticipantID) throws -> JSON? {
    guard roster.participants[person] != nil else { return nil }
    return try playing.flatMap { try stages[$0]?.activity?.own(for: person, roster) }
  }
}
