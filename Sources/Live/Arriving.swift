// Sockets open, speak, fall silent and go.
import Workshop

extension Rooms {
  /// A socket has opened.
  public func opened(_ number: ConnectionNumber, from address: String) {
    connections[number] = Connection(number: number, address: address, now: now)
    noteArrival(from: address)
  }

  /// A whole text frame has arrived.
  public func received(_ number: ConnectionNumber, _ frame: [UInt8]) {
    guard let connection = connections[number] else { return }
    connection.lastHeard = now
    if let wait = connection.bucket.take(now) { return slowDown(connection, wait) }
    connection.excess = 0
    do {
      switch try Upward(frame) {
      case .ping: say(Downward.pong(now), to: connection)
      case .join(let code, let key, let tickets, let seen): try join(connection, code, key, tickets, seen)
      case .open(let open): try self.open(connection, open)
      case .act(let act): receive(act, from: connection)
      }
    } catch {
      refuse(Upward.id(in: frame), error, connection)
    }
  }

  /// A socket has closed.
  public func closed(_ number: ConnectionNumber) {
    guard let connection = connections.removeValue(forKey: number) else { return }
    leave(connection)
    publish()
  }

  /// A socket whose outbox was full has an empty one again.
  public func drained(_ number: ConnectionNumber) {
    guard let connection = connections[number], connection.isBehind, let room = connection.room else { return }
    connection.isBehind = false
    room.views.renew(connection)
    publish()
  }

  /// Closes sockets from which nothing has come for 45 seconds: the cable was pulled, nobody said goodbye.
  func sweep() {
    for connection in connections.values where now - connection.lastHeard > 45_000 {
      port.close(connection.number, 1001, "silent")
    }
    look()
    for room in rooms.values where room.session.losesTime(at: now) { room.views.markFacts() }
    publish()
    sweepLater()
  }

  func sweepLater() {
    surroundings.after(15_000) { [weak self] in
      guard let self else { return }
      Task { await self.sweep() }
    }
  }

  /// Tells everyone that the server stops; phones come back by themselves.
  public func stop() { for connection in connections.values { say(Downward.bye("stopping"), to: connection) } }

  func say(_ frame: [UInt8], to connection: Connection) {
    guard !port.send(frame, [connection.number]).isEmpty else { return }
    connection.isBehind = true
    connection.given = [:]
  }

  func refuse(_ id: String?, _ rejection: Rejection, _ connection: Connection) {
    connection.room?.countRefusal(rejection)
    say(Downward.refused(id, rejection), to: connection)
  }

  func leave(_ connection: Connection) {
    guard let room = connection.room else { return }
    room.connections[connection.number] = nil
    room.views.unsubscribe(connection)
    room.countPresence(of: connection, isHere: false)
    connection.room = nil
  }

  // Too fast: asked to wait. Twenty times too fast is no phone.
  private func slowDown(_ connection: Connection, _ milliseconds: Int) {
    connection.excess += 1
    if connection.excess > Limits.commandsPerSecond * Limits.floodFactor {
      port.close(connection.number, 1008, "too many frames")
    } else {
      say(Downward.later(milliseconds), to: connection)
    }
  }

  private func join(
    _ connection: Connection, _ code: String, _ key: String?, _ tickets: [String], _ seen: [String: Upward.Seen]
  ) throws(Rejection) {
    let room = rooms.values.first { $0.session.code == code }
    let isKeyRight = room.map { Keys.match(key ?? "", $0.keys.door) } ?? false
    guard isKeyRight || gate.mayTryCode(from: connection.address, now: now) else { throw .tooManyTries }
    guard let room else { throw .unknownCode }
    gate.forgive(connection.address)
    connection.seen = seen
    pending.append(.enter(connection, tickets: tickets, room: room))
    commitNext()
  }

  private func open(_ connection: Connection, _ open: Upward.Open) throws(Rejection) {
    guard gate.mayTrySecret(from: connection.address, now: now) else { throw .tooManyTries }
    for room in rooms.values {
      guard let role = room.keys.role(of: open.secret) else { continue }
      gate.forgiveSecret(connection.address)
      if let table = open.table {
        guard role == .host else { throw .malformed }
        guard room.session.tables.contains(table) else { throw .unknownTable }
      }
      let isTheirs = Rights.allows(role, .assist)
      guard open.people.allSatisfy({ isTheirs && room.session.mayBeHelped($0, by: role, at: open.table) }) else {
        throw .notAllowed
      }
      connection.role = role
      connection.table = open.table
      connection.helped = open.people
      connection.seen = open.seen
      return enter(connection, room)
    }
    throw .notAllowed
  }

  private func enter(_ connection: Connection, _ room: Room) {
    settle(connection, in: room, people: [])
    say(Downward.welcome(session: room.session.id, role: connection.role, people: [], now: now), to: connection)
    publish()
  }

  /// Gives a connection its place in a room.
  func settle(_ connection: Connection, in room: Room, people: [ParticipantID]) {
    if connection.room !== room { leave(connection) }
    // Whoever says hello again has asked for what it missed.
    connection.given = [:]
    connection.room = room
    connection.people = people
    room.connections[connection.number] = connection
    room.regroup(connection)
    room.views.subscribe(connection, in: room.session)
    room.countPresence(of: connection)
    for person in people { closeOldest(of: person, in: room) }
  }

  // One phone that opens fifty tabs is one person, and five sockets at most.
  private func closeOldest(of person: ParticipantID, in room: Room) {
    let sockets = room.connections.values.filter { $0.people.contains(person) }.sorted { $0.number < $1.number }
    for oldest in sockets.dropLast(Limits.socketsPerPerson) {
      say(Downward.bye("elsewhere"), to: oldest)
      port.close(oldest.number, 1008, "too many tabs")
      leave(oldest)
    }
  }

  /// The way of every command: into the queue, in the order of arrival.
  private func receive(_ act: Upward.Act, from connection: Connection) {
    pending.append(.act(connection, act))
    commitNext()
  }
}
