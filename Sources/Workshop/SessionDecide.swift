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
    let context = try acting(context)
    if let person = context.person, isGone(person) { throw .removed }
    if let person = context.person, isWaiting(person) { throw .inLobby }
    guard let id = request.activity else { return try decideSession(request.command, in: context) }
    guard let stage = stages[id] else { throw .unknownActivity }
    guard let activity = stage.activity else { throw .notCurrent }
    try allow(try activity.right(of: request.command), to: context.role)
    guard phase == .running else { throw .sessionEnded }
    guard id == playing else { throw .notCurrent }
    if let finishing = try finishing(request.command, id, in: context) { return finishing }
    return try activity.decide(request.command, in: context).map { .activity(id: id, event: $0) }
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
    let command = try command.strictlyDecoded(as: SessionCommand.self)
    if case .undo(let step) = command { return try undo(step, in: context) }
    if case .revoke(let link) = command { return [.linkRevoked(link: link)] }
    if case .usePlan(let plan) = command { return try replace(by: plan) }
    if case .add(let person, let table) = command { return try add(person, at: table, in: context) }
    if let events = try receive(command, in: context) { return events }
    if let events = try seat(command, in: context) { return events }
    if let events = try draw(command, in: context) { return events }
    if let events = try self.name(command, in: context) { return events }
    if let events = try leave(command) { return events }
    return try lead(command, in: context)
  }
}
