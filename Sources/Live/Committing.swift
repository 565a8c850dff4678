// The turn of each batch: decide, apply, hold back, commit, then answer and publish.
import Storage
import Workshop

extension Rooms {
  /// Takes the next batch, unless one is still on its way to the disk.
  func commitNext() {
    guard !isCommitting, !pending.isEmpty else { return }
    isCommitting = true
    let turn = pending.prefix(Rooms.batchSize)
    pending.removeFirst(turn.count)
    var batch = Batch()
    for item in turn { decide(item, into: &batch) }
    let appends = batch.appends
    guard !appends.isEmpty else { return finish(batch, [], failure: nil) }
    let decided = batch
    Task {
      do throws(ArchiveError) {
        finish(decided, try await archive.append(appends), failure: nil)
      } catch {
        finish(decided, [], failure: error)
      }
    }
  }

  private static let batchSize = 500

  private func decide(_ item: Pending, into batch: inout Batch) {
    switch item {
    case .enter(let connection, let tickets, let room): enter(connection, tickets, room, into: &batch)
    case .act(let connection, let act): decide(act, from: connection, into: &batch)
    case .timePassed(let room): passTime(room, into: &batch)
    case .create(let stream, let body, let done): batch.created.append((stream, body, done))
    }
  }

  private func decide(_ act: Upward.Act, from connection: Connection, into batch: inout Batch) {
    guard let room = connection.room else { return refuse(act.id, .notAllowed, connection) }
    let expected = room.lastSeq
    do throws(Rejection) {
      let context = try context(of: act.person, connection, in: room)
      let taken = try room.take(try resolved(act), by: context)
      for link in taken.changes.revoked { try renew(link, of: room) }
      batch.add(taken, to: room, expected: expected)
      batch.answers.append(Batch.Answer(connection: connection, frame: Downward.done(act.id)))
      batch.ids.append((connection, act.id))
    } catch {
      batch.answers.append(Batch.Answer(connection: connection, frame: Downward.refused(act.id, error), isRefusal: true))
      if error == .storage, !room.isUnreadable { batch.isBroken = true }
      room.countRefusal(error)
    }
  }

  private func context(of person: ParticipantID?, _ connection: Connection, in room: Room) throws(Rejection) -> Context {
    // For whom a page of the team may act is the session's business.
    if connection.role == .participant || connection.role == .visitor {
      guard let person, connection.people.contains(person) else { throw .notAllowed }
    }
    return Context(
      now: now, seed: surroundings.seed(), role: connection.role, person: person, table: connection.table,
      roster: room.session.roster)
  }

  private func enter(_ connection: Connection, _ tickets: [String], _ room: Room, into batch: inout Batch) {
    guard connections[connection.number] != nil else { return }
    var people: [ParticipantID] = []
    do throws(Rejection) {
      for ticket in tickets {
        let hash = Keys.hash(ticket)
        if let known = room.person(withTicket: hash) {
          guard !room.session.isGone(known) else { throw .removed }
          people.append(known)
          continue
        }
        let expected = room.lastSeq
        let context = Context(now: now, seed: surroundings.seed(), role: .participant, person: nil, roster: room.session.roster)
        let (person, taken) = try room.admit(ticket: hash, in: context)
        batch.add(taken, to: room, expected: expected)
        people.append(person)
      }
    } catch {
      return batch.answers.append(Batch.Answer(connection: connection, frame: Downward.refused(nil, error), isRefusal: true))
    }
    connection.role = people.isEmpty ? .visitor : .participant
    batch.entered.append(Batch.Entrance(connection: connection, room: room, people: people))
    batch.ids.append((connection, nil))
  }

  // Before the disk has the event, not after: a link that was taken back never opens again, whatever happens in between.
  private func renew(_ link: TeamLink, of room: Room) throws(Rejection) {
    do { room.keys = try secrets.renew(link, room.session.id) } catch {
      logger.error("the file of keys cannot be written", metadata: ["why": "\(error)"])
      throw .storage
    }
  }

  private func shut(_ link: TeamLink, of room: Room) {
    for connection in room.connections.values where connection.role == link.role {
      say(Downward.bye("revoked"), to: connection)
      port.close(connection.number, 1000, "revoked")
      leave(connection)
    }
  }

  private func passTime(_ room: Room, into batch: inout Batch) {
    let expected = room.lastSeq
    do throws(Rejection) {
      batch.add(try room.passTime(now), to: room, expected: expected)
    } catch {
      logger.error("time passed and could not be told", metadata: ["session": "\(room.stream.id)", "why": "\(error)"])
    }
  }

  private func finish(_ batch: Batch, _ results: [AppendResult], failure: ArchiveError?) {
    isCommitting = false
    let isStored = failure == nil && !batch.isBroken && results.allSatisfy { if case .committed = $0 { true } else { false } }
    if isStored { succeed(batch) } else { fail(batch, failure) }
    publish()
    if isStored { answer(batch) }
    commitNext()
  }

  private func succeed(_ batch: Batch) {
    for entrance in batch.entered where connections[entrance.connection.number] != nil {
      settle(entrance.connection, in: entrance.room, people: entrance.people)
      let welcome = Downward.welcome(
        session: entrance.room.session.id, role: entrance.connection.role, people: entrance.people, now: now)
      say(welcome, to: entrance.connection)
    }
    for part in batch.parts.values {
      part.room.views.mark(part.taken.changes, current: part.room.session.playing)
      for person in part.taken.changes.removed { sendOut(person, of: part.room) }
      if part.taken.changes.regrouped { for connection in part.room.connections.values { part.room.regroup(connection) } }
      for link in part.taken.changes.revoked { shut(link, of: part.room) }
      scheduleWake(part.room)
    }
    for (stream, _, done) in batch.created { done(load(stream)) }
  }

  // The own view goes before the answer: a phone that stops showing "en attente" already has what it waited for.
  private func answer(_ batch: Batch) { for answer in batch.answers { say(answer.frame, to: answer.connection) } }

  // Nothing of the batch is true. What was applied in memory is thrown away and read again from disk; nothing is tried twice.
  private func fail(_ batch: Batch, _ failure: ArchiveError?) {
    logger.error("a batch could not be stored", metadata: ["why": "\(failure.map { "\($0)" } ?? "another writer")"])
    for part in batch.parts.values {
      do {
        rooms[part.room.stream] = try part.room.reloaded(from: archive, epoch: draw(8))
      } catch {
        part.room.isUnreadable = true
        logger.critical("a session cannot be read again", metadata: ["session": "\(part.room.stream.id)", "why": "\(error)"])
      }
    }
    for answer in batch.answers where answer.isRefusal { say(answer.frame, to: answer.connection) }
    for (connection, id) in batch.ids { refuse(id, .storage, connection) }
    for (_, _, done) in batch.created { done(false) }
  }

  private func sendOut(_ person: ParticipantID, of room: Room) {
    for connection in room.connections.values where connection.people.contains(person) {
      connection.people.removeAll { $0 == person }
      room.countPresence(of: connection)
      if connection.people.isEmpty {
        say(Downward.bye("removed"), to: connection)
        port.close(connection.number, 1000, "removed")
        leave(connection)
      } else {
        room.views.subscribe(connection, in: room.session)
      }
    }
  }
}
