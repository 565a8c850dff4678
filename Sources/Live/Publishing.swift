// From what is true to what is seen. Called only while no batch is on its way to the disk: nothing shows before it is durable.
import Workshop

extension Room {
  /// Publishes the streams that changed and are due, and gives newcomers what they have not seen.
  /// - Returns: whether some changed stream still has to wait for its tick.
  func publish(_ now: Instant, facts: () -> LiveFacts, through port: Port) -> Bool {
    guard !isUnreadable else { return false }
    let newcomers = views.takeNewcomers()
    var known: LiveFacts?
    var mustWait = false
    for key in views.dirty where views.viewers[key] != nil {
      guard key.isPersonal || views.update(key, { $0.due(now) }) else {
        mustWait = true
        continue
      }
      if known == nil && key.subject == .session && !key.isPersonal { known = facts() }
      views.clean(key)
      guard let view = try? view(key, known ?? LiveFacts()) else { continue }
      guard let frame = views.update(key, { $0.publish(view, at: now) }) else { continue }
      let epoch = views.streams[key]?.epoch
      send(frame, to: (views.viewers[key] ?? [:]).values.filter { $0.given[key] == epoch }, through: port)
    }
    for connection in newcomers where !connection.isBehind { bringUpToDate(connection, through: port) }
    return mustWait
  }

  private func bringUpToDate(_ connection: Connection, through port: Port) {
    for key in connection.subscribed {
      guard let stream = views.streams[key], stream.value != nil, connection.given[key] != stream.epoch else { continue }
      connection.given[key] = stream.epoch
      let seen = connection.seen
      for frame in views.update(key, { $0.catchUp(from: seen[$0.name]) }) { send(frame, to: [connection], through: port) }
    }
    connection.seen = [:]
  }

  private func send(_ frame: [UInt8], to viewers: [Connection], through port: Port) {
    let ready = viewers.filter { !$0.isBehind }.map(\.number)
    guard !ready.isEmpty else { return }
    for number in port.send(frame, ready) {
      connections[number]?.isBehind = true
      connections[number]?.given = [:]
    }
  }

  private func view(_ key: StreamKey, _ facts: LiveFacts) throws -> JSON? {
    switch (key.subject, key.audience) {
    case (.session, .leads): session.view(for: .facilitator, facts)
    case (.session, .colleagues): session.view(for: .cofacilitator, facts)
    case (.session, .host(let table)): session.view(for: .host, facts, table: table)
    case (.session, .screens): session.view(for: .screen, facts)
    case (.session, .person(let person)):
      session.selfView(of: person)?.merging(presence.isOnTwoDevices(person) ? ["otherDevice": true] : [:])
    case (.session, _): session.view(for: .participant, facts)
    case (.activity, .leads): try session.activityWall(for: .facilitator)
    case (.activity, .screens): try session.activityWall(for: .screen)
    case (.activity, .person(let person)): try session.activityOwn(for: person)
    case (.activity, .hosts): try session.activityForHosts()
    case (.activity, _): try session.activityView()
    }
  }
}
