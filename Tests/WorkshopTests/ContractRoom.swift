@testable import Workshop

/// Eight people at two tables, a screen and a lead, in which one activity of any kind is played.
struct ContractRoom {
  static let people = (0..<8).map { ParticipantID("p\($0)") }

  let kind: any Activity.Type
  let roster: Roster
  var generator: SeededGenerator
  var activity: AnyActivity
  var now = Instant(milliseconds: 1_795_261_200_000)
  var log: [JSON] = []
  var views: ContractViews
  /// What was asked before, well formed: strangers make their commands from it.
  var past: [JSON] = []
  var markersDrawn = 0
  /// Words written while the phase is `silent`, and who wrote them: the only people who may see them.
  private var whispered: [String: Set<ParticipantID>] = [:]
  private(set) var findings = Contract.Findings()

  init(_ kind: any Activity.Type, settings: JSON, given: [Note], seed: UInt64) throws {
    self.kind = kind
    var roster = Roster()
    for (index, person) in ContractRoom.people.enumerated() {
      roster.participants[person] = Participant(id: person, table: index < 7 ? TableID("t\(index % 2 + 1)") : nil)
    }
    self.roster = roster
    generator = SeededGenerator(seed: seed)
    activity = try AnyActivity(kind, settings: settings, notes: given)
    views = try ContractViews(activity, roster)
    checkForm()
  }

  mutating func report(_ violation: String) { findings.violations.append("\(violation) (event \(log.count))") }

  /// Somebody does something.
  mutating func step() throws {
    now = now + Int.random(in: 0...20_000, using: &generator)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: try wake()
    case 1: try finish()
    default: try put(ask())
    }
  }

  /// From wherever the room is, a lead who only uses the big button reaches the end.
  mutating func followMoves() throws {
    for _ in 0..<60 {
      try wake()
      guard let command = views.lead.mainMove else { return }
      try put(Ask(command: command, role: .facilitator, expected: .accepted))
    }
    report("the main moves of the lead have no end")
  }

  /// Asks as the session would: first the right, then the activity.
  private mutating func put(_ ask: Ask) throws {
    let answer = Result { () throws(Rejection) -> [JSON] in
      guard Rights.allows(ask.role, try activity.right(of: ask.command)) else { throw .notAllowed }
      let context = Context(now: now, seed: generator.next(), role: ask.role, person: ask.person, roster: roster)
      return try activity.decide(ask.command, in: context)
    }
    if !ask.expected.fits(answer) { report("\(ask.role) asked \(ask.command.text) and got \(answer)") }
    switch answer {
    case .success(let events):
      findings.accepted.insert(ask.command.only?.name ?? "")
      if let person = ask.person, views.phone["phase"] == "silent" {
        for marker in ask.command.markers { whispered[marker, default: []].insert(person) }
      }
      if let event = events.only, Rights.allows(ask.role, .lead) { try takeBack(event) }
      try apply(events)
    case .failure:
      if try activity.view(roster) != views.phone { report("a refusal changed what the phones see") }
      if try activity.wall(for: .facilitator, roster) != views.lead { report("a refusal changed what the lead sees") }
    }
    if ask.expected == .wellSaid || ask.expected == .accepted { past.append(ask.command) }
  }

  /// What the lead does and takes back at once leaves the room as it was.
  private mutating func takeBack(_ event: JSON) throws {
    guard let inverse = try activity.inverse(of: event) else { return }
    findings.takenBack.insert(event.only?.name ?? "")
    var copy = activity
    _ = try copy.apply(try event.readBack())
    let context = Context(now: now, seed: 0, role: .facilitator, person: nil, roster: roster)
    let answer = Result { () throws(Rejection) -> [JSON] in
      guard Rights.allows(.facilitator, try copy.right(of: inverse)) else { throw .notAllowed }
      return try copy.decide(inverse, in: context)
    }
    guard case .success(let events) = answer else { return report("\(event.text) cannot be taken back: \(answer)") }
    findings.accepted.insert(inverse.only?.name ?? "")
    for event in events { _ = try copy.apply(try event.readBack()) }
    let after = try ContractViews(copy, roster)
    for (name, view) in views.all where name != "the lead" && after.all[name] != view {
      report("\(name) is not as before when \(event.text) is taken back by \(inverse.text)")
    }
    if copy.notes != activity.notes || copy.discrepancies != activity.discrepancies { report("taken back, the notes are others") }
  }

  private mutating func wake() throws {
    guard let moment = activity.wakeAt else { return }
    now = max(now, moment)
    try apply(try activity.timePassed(now))
    if let next = activity.wakeAt, next <= now { report("it wakes at \(next), which has passed") }
  }

  private mutating func finish() throws {
    guard let person = roster.participants.keys.sorted().randomElement(using: &generator) else { return }
    activity.setFinished(person, Bool.random(using: &generator))
    views = try ContractViews(activity, roster)
    if views.own(person)["done"] != .bool(activity.finished.contains(person)) { report("\(person) is not told to be done") }
  }

  private mutating func apply(_ events: [JSON]) throws {
    var touched = Touched.nothing
    for event in events {
      let stored = try event.readBack()
      touched = touched.union(try activity.apply(stored))
      log.append(stored)
    }
    let before = views
    views = try ContractViews(activity, roster)
    for name in ContractViews.untouched(by: touched, roster) where before.all[name] != views.all[name] {
      report("\(name) changed, and is not touched by \(events.map(\.text))")
    }
    for (name, view) in views.all {
      guard let old = before.all[name], let patch = old.patch(to: view) else { continue }
      if old.patched(by: patch) != view { report("the patch for \(name) does not give its view") }
    }
    checkForm()
    checkSilence()
    for sentence in activity.discrepancies { report(sentence) }
  }

  private mutating func checkForm() {
    for (name, view) in views.all {
      for problem in view.problemsOfForm() { report("the view of \(name) has \(problem)") }
    }
  }

  private mutating func checkSilence() {
    // In `table` the people of one table see what each other wrote, and nobody else does.
    let isTables = views.phone["phase"] == "table"
    guard isTables || views.phone["phase"] == "silent" else {
      whispered = [:]
      return
    }
    for (name, view) in views.all {
      for marker in view.markers {
        guard let authors = whispered[marker], !authors.contains(ParticipantID(name)) else { continue }
        if isTables, let table = roster.table(of: ParticipantID(name)), authors.contains(where: { roster.table(of: $0) == table })
        {
          continue
        }
        report("\(name) sees what \(authors.sorted()) wrote in silence")
      }
    }
  }
}

extension JSON {
  /// This value as the log gives it back.
  func readBack() throws -> JSON {
    var reader = JSONReader(canonicalBytes, depth: Limits.viewDepth)
    return try reader.document()
  }

  var text: String { String(decoding: canonicalBytes, as: UTF8.self) }

  /// What would break a patch or a browser: a null, a key that begins with no letter, a number JavaScript does not hold.
  func problemsOfForm(depth: Int = 1) -> [String] {
    guard depth <= Limits.viewDepth else { return ["too many levels"] }
    switch self {
    case .null: return ["a null"]
    case .integer(let number): return number.magnitude > Limits.integer ? ["the number \(number)"] : []
    case .array(let items): return items.flatMap { $0.problemsOfForm(depth: depth + 1) }
    case .object(let members):
      return members.flatMap { key, member in
        (key.first?.isLetter == true ? [] : ["the key \"\(key)\""]) + member.problemsOfForm(depth: depth + 1)
      }
    case .bool, .string: return []
    }
  }
}

extension Array {
  /// The one element of a list of one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
