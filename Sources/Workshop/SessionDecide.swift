extension Session {
  /// What somebody asks: of the session, or of one of its activities.
  public struct Request: Hashable, Sendable {
    public let activity: ActivityID?
    public let command: JSON
    public init(activity: ActivityID?, command: JSON) {
      self.activity = activity
      self.command = command
    }
  }

  /// What a command becomes.
  /// - Throws: the reason why not. The session is as before.
  public func decide(_ request: Request, in context: Context) throws(Rejection) -> [Event] {
    if let person = context.person, removed.contains(person) { throw .removed }
    guard let id = request.activity else { return try decideSession(request.command, in: context) }
    guard let stage = stages[id] else { throw .unknownActivity }
    guard let activity = stage.activity else { throw .notCurrent }
    try allow(try activity.right(of: request.command), to: context.role)
    guard phase == .running else { throw .sessionEnded }
    guard id == current else { throw .notCurrent }
    if let finishing = try finishing(request.command, id, in: context) { return finishing }
    return try activity.decide(request.command, in: context).map { .activity(id: id, event: $0) }
  }

  /// Somebody comes in.
  /// - Throws: `.doorLocked`, `.roomFull`, `.sessionEnded`.
  public func join(in context: Context) throws(Rejection) -> (person: ParticipantID, events: [Event]) {
    guard phase != .closed else { throw .sessionEnded }
    guard door == .open else { throw .doorLocked }
    guard roster.count < plan.capacity else { throw .roomFull }
    var generator = SeededGenerator(seed: context.seed)
    var person = ParticipantID("p" + generator.hex(8))
    while roster.participants[person] != nil || removed.contains(person) { person = ParticipantID("p" + generator.hex(8)) }
    return (person, [.joined(person: person)])
  }

  /// What happens by itself at this moment.
  public func timePassed(_ now: Instant) throws(Rejection) -> [Event] {
    var events: [Event] = []
    for id in order {
      guard let activity = stages[id]?.activity, let wakeAt = activity.wakeAt, wakeAt <= now else { continue }
      events += try activity.timePassed(now).map { .activity(id: id, event: $0) }
    }
    return events
  }

  private func allow(_ right: Right, to role: Role) throws(Rejection) {
    guard Rights.allows(role, right) else { throw .notAllowed }
  }

  private func finishing(_ command: JSON, _ id: ActivityID, in context: Context) throws(Rejection) -> [Event]? {
    guard let name = command.only?.name, AnyActivity.finishing[name] != nil else { return nil }
    guard command == .object([name: .object([:])]) else { throw .malformed }
    let person = try context.someone()
    let isFinished = stages[id]?.activity?.finished.contains(person) ?? false
    if name == "finish" { return isFinished ? [] : [.finished(activity: id, person: person)] }
    return isFinished ? [.unfinished(activity: id, person: person)] : []
  }

  private func decideSession(_ command: JSON, in context: Context) throws(Rejection) -> [Event] {
    guard let name = command.only?.name else { throw .malformed }
    guard let right = SessionCommand.rights[name] else { throw .unknownCommand }
    try allow(right, to: context.role)
    switch try command.strictlyDecoded(as: SessionCommand.self) {
    case .sit(let table): return try sit(table, in: context)
    case .start: return try start()
    case .go(let activity, let from): return try go(activity, from: from)
    case .addMinutes(let minutes):
      guard (1...60).contains(minutes) else { throw .malformed }
      return try whileRunning([.timeAdded(minutes: minutes)])
    case .pause: return try whileRunning(clock.left == nil ? [.paused] : [])
    case .unpause: return try whileRunning(clock.left == nil ? [] : [.unpaused])
    case .showSteps(let count): return try showSteps(count)
    case .blank(let on): return on == isBlank ? [] : [.blanked(on: on)]
    case .door(let state): return state == door ? [] : [.doorSet(state: state)]
    case .remove(let person):
      guard roster.participants[person] != nil else { throw .unknownPerson }
      return [.removed(person: person)]
    case .end: return try whileRunning([.ended])
    case .resume: return phase == .closed ? [.resumed] : []
    }
  }

  private func whileRunning(_ events: [Event]) throws(Rejection) -> [Event] {
    guard phase == .running else { throw .notNow }
    return events
  }

  private func sit(_ table: TableID, in context: Context) throws(Rejection) -> [Event] {
    let person = try context.someone()
    guard phase != .closed else { throw .sessionEnded }
    guard tables.contains(table) else { throw .unknownTable }
    return roster.table(of: person) == table ? [] : [.sat(person: person, table: table)]
  }

  private func start() throws(Rejection) -> [Event] {
    guard phase == .welcome, let first = order.first else { throw .stale }
    return opening(first) + [.went(activity: first)]
  }

  private func go(_ id: ActivityID, from: ActivityID?) throws(Rejection) -> [Event] {
    guard phase != .closed else { throw .sessionEnded }
    guard stages[id] != nil else { throw .unknownActivity }
    guard from == current else { throw .stale }
    return id == current ? [] : opening(id) + [.went(activity: id)]
  }

  // A lead who looks ahead too early must not leave a vote without its ideas: as long as nobody has done anything in an
  // activity, it takes its notes anew.
  private func opening(_ id: ActivityID) -> [Event] {
    guard let stage = stages[id] else { return [] }
    let notes = notes(from: stage.planned.notesFrom)
    guard stage.activity == nil || (!stage.isBegun && notes != stage.given) else { return [] }
    return [.opened(activity: id, notes: notes)]
  }

  /// The notes of the activity at a place in the plan; of the one it takes its own from, when it was skipped.
  private func notes(from place: Int?) -> [Note] {
    guard let place, let source = stages[ActivityID("a\(place)")] else { return [] }
    return source.activity?.notes ?? notes(from: source.planned.notesFrom)
  }

  private func showSteps(_ count: Int) throws(Rejection) -> [Event] {
    guard let current, let stage = stages[current] else { throw .notNow }
    guard (1...max(stage.planned.steps.count, 1)).contains(count) else { throw .malformed }
    return count == stage.stepsShown ? [] : [.stepsShown(count: count)]
  }
}
