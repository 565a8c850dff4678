import Testing

@testable import Workshop

/// An activity in a room, played through the JSON that phones and consoles exchange with it. Each step also checks that a
/// view which is said to be untouched is untouched.
struct PlayedActivity {
  private(set) var activity: AnyActivity
  var roster = Roster()
  var now = Instant(milliseconds: 1_795_261_200_000)
  private(set) var log: [JSON] = []

  init(_ kind: any Activity.Type, _ settings: JSON = [:], notes: [Note], people: Int) throws {
    activity = try AnyActivity(kind, settings: settings, notes: notes)
    for index in 1...people { roster.participants[ParticipantID(index)] = Participant(id: ParticipantID(index), table: nil) }
  }

  /// Somebody of the room asks, or the lead when nobody is named.
  mutating func ask(_ command: JSON, by person: ParticipantID? = nil) throws {
    let role = person == nil ? Role.facilitator : .participant
    guard Rights.allows(role, try activity.right(of: command)) else { throw Rejection.notAllowed }
    let context = Context(now: now, seed: UInt64(log.count) &* 0x9E37_79B9_7F4A_7C15, role: role, person: person, roster: roster)
    for event in try activity.decide(command, in: context) { try apply(event) }
  }

  /// The code of the refusal, having changed nothing; `nil` when it was accepted.
  mutating func refusal(_ command: JSON, by person: ParticipantID? = nil) -> Rejection? {
    do { try ask(command, by: person) } catch { return error as? Rejection }
    return nil
  }

  /// The clock goes on; what wants to happen by itself happens.
  mutating func wait(milliseconds: Int) throws {
    now = now + milliseconds
    while let wakeAt = activity.wakeAt, wakeAt <= now { for event in try activity.timePassed(now) { try apply(event) } }
  }

  mutating func apply(_ event: JSON) throws {
    let before = try views()
    let touched = try activity.apply(event)
    log.append(event)
    let after = try views()
    if !touched.phones { #expect(before.phones == after.phones) }
    if !touched.walls { #expect(before.walls == after.walls) }
    if case .only(let people) = touched.people {
      for person in roster.participants.keys where !people.contains(person) {
        #expect(before.own[person] == after.own[person])
      }
    }
  }

  private func views() throws -> (phones: JSON, walls: [JSON], own: [ParticipantID: JSON]) {
    // More people than a test reads would only make it slow.
    let people = roster.participants.keys.sorted().prefix(8)
    let own = try people.map { ($0, try activity.own(for: $0, roster)) }
    return (try view, [try wall(.screen), try wall(.facilitator)], Dictionary(uniqueKeysWithValues: own))
  }

  var view: JSON { get throws { try activity.view(roster) } }
  func own(_ person: ParticipantID) throws -> JSON { try activity.own(for: person, roster) }
  func wall(_ role: Role) throws -> JSON { try activity.wall(for: role, roster) }
  func moves() throws -> [String] {
    (try wall(.facilitator)["moves"]?.object ?? [:]).sorted { $0.key < $1.key }.compactMap { $0.value["word"]?.string }
  }

  /// What remains of it, as reports get it.
  var outcome: JSON { get throws { try JSON(encoding: activity.outcome) } }

  /// The same activity made from its log, some of whose events were erased.
  func replayed(_ kind: any Activity.Type, erasing erased: Set<Int> = []) throws -> PlayedActivity {
    var other = try PlayedActivity(kind, notes: [], people: 1)
    other.roster = roster
    for (index, event) in log.enumerated() {
      _ = try other.activity.apply(erased.contains(index) ? AnyActivity.redacted(event, of: kind) : event)
    }
    return other
  }
}

extension ParticipantID { init(_ number: Int) { self.init("p\(number)") } }

/// Real sentences of the workshops, numbered from 1.
func someNotes(_ count: Int = 4) -> [Note] {
  let words: [Text] = ["Une carte magnétique", "Un livre d’or", "Un sac à dos", "Des maisons ouvertes", "Les enfants du cœur"]
  return (1...count).map { Note(id: NoteID("n\($0)"), number: $0, text: words[($0 - 1) % words.count]) }
}

func someBallot(
  _ dots: [String: Int], none: Bool = false, group: String? = nil, replaces: Int = 0, code: String = "7K3M9Q2X"
) -> JSON {
  var members: [String: JSON] = [
    "code": .string(code), "dots": .object(dots.mapValues { .integer($0) }), "none": .bool(none), "replaces": .integer(replaces),
  ]
  members["group"] = group.map { .string($0) }
  return ["ballot": .object(members)]
}

extension JSON {
  /// A member deep inside, by names with dots between.
  func at(_ path: String) -> JSON? { path.split(separator: ".").reduce(self as JSON?) { $0?[String($1)] } }
}
