// When views go out, and when sessions wake. One timer at most is under way for each.
import Storage
import Workshop

extension Rooms {
  /// Sends what changed, at once where it is quiet, at the next tick where it is not; never while a batch is on its way.
  func publish() {
    guard !isCommitting else { return }
    let now = now
    var mustWait = false
    for room in rooms.values {
      let waits = room.publish(now, facts: { facts(of: room) }, through: port)
      mustWait = mustWait || waits
    }
    if mustWait { tickLater() }
  }

  private func tickLater() {
    guard !isTicking else { return }
    isTicking = true
    surroundings.after(ViewStream.tickMilliseconds) { [weak self] in
      guard let self else { return }
      Task { await self.tick() }
    }
  }

  func tick() {
    isTicking = false
    publish()
  }

  /// Wakes a session when one of its activities wants it.
  func scheduleWake(_ room: Room) {
    guard let wakeAt = room.session.wakeAt, room.wakesAt != wakeAt else { return }
    room.wakesAt = wakeAt
    let stream = room.stream
    surroundings.after(max(0, wakeAt - now)) { [weak self] in
      guard let self else { return }
      Task { await self.wake(stream, wakeAt) }
    }
  }

  func wake(_ stream: StreamID, _ wakeAt: Instant) {
    guard let room = rooms[stream], room.wakesAt == wakeAt else { return }
    room.wakesAt = nil
    // The timer and the clock are two things: when the clock was set back, the moment is not there yet.
    if now < wakeAt { return scheduleWake(room) }
    pending.append(.timePassed(room))
    commitNext()
  }

  private func facts(of room: Room) -> LiveFacts {
    var facts = LiveFacts()
    facts.now = now
    facts.screens = room.presence.screens
    facts.here = room.presence.phones
    facts.connected = room.presence.connected
    let join = "\(address.url)/#\(room.session.code).\(room.keys.door)"
    facts.address = address.typed
    facts.addresses = address.all
    facts.plans = plans(besides: room.session.plan)
    facts.isRehearsal = surroundings.isRehearsal
    facts.laptop = laptop.facts(reached: isReached, movedFrom: movedFrom)
    facts.links = ["join": join, "screen": "\(address.localURL)/screen#\(room.keys.screen)"]
    facts.qr = room.qr(of: join, with: address.qr)
    for team in TeamLink.allCases {
      let link = link(team, of: room)
      facts.links[team.rawValue] = link
      facts.teamQRs[team] = room.qr(of: link, with: address.qr)
    }
    facts.rejections = room.rejections
    return facts
  }
}
