// What every kind of activity owes to the rest, whatever it is about: the room, the wall, the log and the archive rely on it
// without knowing the kind. A small room is played with commands that bots, the lead and strangers would send, from a seed, and
// everything that does not hold is said in a sentence. A kind adds nothing here but, when it cannot start from empty
// settings, a line of settings in the test that runs it.
@testable import Workshop

struct Contract {
  let kind: any Activity.Type
  var settings: JSON = [:]
  var steps = 70

  /// What a play showed.
  struct Findings {
    var violations: [String] = []
    /// The names of the commands that were accepted.
    var accepted: Set<String> = []
    /// The names of the lead's events that can be taken back.
    var takenBack: Set<String> = []
  }

  /// Plays one room to its end.
  func play(seed: UInt64) throws -> Findings {
    var room = try ContractRoom(kind, settings: settings, given: Contract.notes, seed: seed)
    for _ in 0..<steps { try room.step() }
    try room.followMoves()
    try replayIsTheSame(&room)
    try redactedIsSilent(&room)
    return room.findings
  }

  /// Notes of an earlier activity, one of them merged there.
  static let notes = (1...6).map { number in
    Note(
      id: NoteID("n0\(number)"), number: number, text: Text("Une idée d’avant, la \(number)"),
      author: number == 2 ? nil : ContractRoom.people[number], from: number == 5 ? "n04" : nil,
      originals: number == 2 ? ["n0a": "Une idée d’avant", "n0b": "La même"] : nil)
  }

  /// The log, read back from its bytes, gives everybody the same views, and can be told.
  private func replayIsTheSame(_ room: inout ContractRoom) throws {
    var again = try AnyActivity(kind, settings: settings, notes: Contract.notes)
    for event in room.log {
      _ = try again.apply(try event.readBack())
      if AnyActivity.told(event, of: kind)?.isEmpty ?? true { room.report("no sentence tells \(event.text)") }
    }
    for person in room.activity.finished { again.setFinished(person, true) }
    let views = try ContractViews(again, room.roster)
    for (name, view) in views.all where view.canonicalBytes != room.views.all[name]?.canonicalBytes {
      room.report("replayed, the view of \(name) is another")
    }
    if again.wakeAt != room.activity.wakeAt { room.report("replayed, it wakes at another moment") }
  }

  /// Any part of the log may be erased: it still applies, and none of the erased words are anywhere.
  private func redactedIsSilent(_ room: inout ContractRoom) throws {
    var erased = try AnyActivity(kind, settings: settings, notes: Contract.notes)
    var forgotten: Set<String> = []
    var kept: Set<String> = []
    for event in room.log {
      guard Bool.random(using: &room.generator) else {
        kept.formUnion(event.markers)
        _ = try erased.apply(event)
        continue
      }
      forgotten.formUnion(event.markers)
      let redacted = try AnyActivity.redacted(event, of: kind)
      if !redacted.markers.isEmpty { room.report("a redacted event keeps words: \(redacted.text)") }
      do { _ = try erased.apply(try redacted.readBack()) } catch {
        room.report("a redacted event does not apply: \(redacted.text)")
      }
    }
    let shown = try ContractViews(erased, room.roster).all.values.reduce(into: Set<String>()) { $0.formUnion($1.markers) }
    let handedOn = try JSON(encoding: erased.notes).markers.union(JSON(encoding: erased.outcome).markers)
    if !shown.union(handedOn).isDisjoint(with: forgotten.subtracting(kept)) { room.report("erased words are still shown") }
    if !erased.discrepancies.isEmpty { room.report("erased, \(erased.discrepancies)") }
  }
}

/// What everybody of the room sees at one moment, by who sees it.
struct ContractViews {
  static let phones = "the phones"
  static let walls: [Role: String] = [.screen: "the screen", .facilitator: "the lead"]
  let all: [String: JSON]

  init(_ activity: AnyActivity, _ roster: Roster) throws {
    var all = [ContractViews.phones: try activity.view(roster)]
    for (role, name) in ContractViews.walls { all[name] = try activity.wall(for: role, roster) }
    for person in roster.participants.keys { all[person.rawValue] = try activity.own(for: person, roster) }
    self.all = all
  }

  var phone: JSON { all[ContractViews.phones] ?? .null }
  var lead: JSON { all["the lead"] ?? .null }
  func own(_ person: ParticipantID) -> JSON { all[person.rawValue] ?? .null }

  /// The views that an event says it did not touch.
  static func untouched(by touched: Touched, _ roster: Roster) -> [String] {
    var names: [String] = touched.phones ? [] : [phones]
    if !touched.walls { names += walls.values.sorted() }
    guard case .only(let people) = touched.people else { return names }
    return names + roster.participants.keys.filter { !people.contains($0) }.map(\.rawValue).sorted()
  }
}
