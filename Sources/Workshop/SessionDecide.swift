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
    guard id == playing else { throw .notCurrent }
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
    for id in stages.keys.sorted() {
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
    case .door(let state): return state == door ? [] : [.doorSet(state: state)]
    case .remove(let person):
      guard roster.participants[person] != nil else { throw .unknownPerson }
      return [.removed(person: person)]
    case .revoke(let link): return [.linkRevoked(link: link)]
    case .undo(let step): return try undo(step, in: context)
    case .usePlan(let plan): return try replace(by: plan)
    case let command: return try lead(command, in: context)
    }
  }

  private func sit(_ table: TableID, in context: Context) throws(Rejection) -> [Event] {
    let person = try context.someone()
    guard phase != .closed else { throw .sessionEnded }
    guard tables.contains(table) else { throw .unknownTable }
    return roster.table(of: person) == table ? [] : [.sat(person: person, table: table)]
  }
}
