import Crypto
import Foundation
import Storage
import Workshop

/// One session with those who are connected to it. Belongs to the rooms' actor.
final class Room {
  struct CommandKey: Hashable {
    let person: String
    let command: String
  }

  let stream: StreamID
  var keys: Keys.SessionKeys
  private(set) var session: Session
  private(set) var lastSeq: Int
  /// What a command was, by its digest: the same id gets the same answer.
  private var answered: [CommandKey: [UInt8]] = [:]
  private var tickets: [[UInt8]: ParticipantID] = [:]
  var connections: [ConnectionNumber: Connection] = [:]
  var views: Views
  var presence = Presence()
  var rejections: [String: Int] = [:]
  /// The disk cannot say what is true: nothing is shown and nothing taken until the server starts again.
  var isUnreadable = false
  /// When its timer rings, if one is set.
  var wakesAt: Instant?
  private var drawnQRs: [String: JSON] = [:]

  /// The room as its log tells it.
  /// - Throws: `ArchiveError`, `LogProblem`.
  init(_ stream: StreamID, in archive: Archive, keys: Keys.SessionKeys, epoch: String) throws {
    self.stream = stream
    self.keys = keys
    let rows = try archive.rows(of: stream, after: 0)
    session = try Session(log: rows.map { $0.body ?? [] })
    lastSeq = rows.count
    for outcome in try archive.outcomes(of: stream) {
      answered[CommandKey(person: outcome.person, command: outcome.command)] = outcome.digest
    }
    for ticket in try archive.tickets(of: stream) { tickets[ticket.hash] = ParticipantID(ticket.person) }
    views = Views(epoch: epoch, activity: session.playing)
  }

  /// A room that takes the place of one whose state is not what the disk says; those who are connected stay.
  func reloaded(from archive: Archive, epoch: String) throws -> Room {
    let room = try Room(stream, in: archive, keys: keys, epoch: epoch)
    room.connections = connections
    room.rejections = rejections
    room.presence = presence
    for connection in connections.values {
      connection.room = room
      room.views.subscribe(connection, in: room.session)
    }
    return room
  }

  /// The QR code of a link, drawn once.
  func qr(of link: String, with draw: (String) -> JSON?) -> JSON? {
    if let known = drawnQRs[link] { return known }
    drawnQRs[link] = draw(link)
    return drawnQRs[link]
  }

  /// A refusal that the lead should know of.
  func countRefusal(_ rejection: Rejection) {
    guard rejection == .notAllowed || rejection == .tooManyTries else { return }
    rejections[rejection.rawValue, default: 0] += 1
    views.markFacts()
  }

  /// Counts a connection as what it is now, or no more; its people are told when another device is them too.
  func countPresence(of connection: Connection, isHere: Bool = true) {
    let people = Set(connection.people + (connection.counted?.people ?? []))
    presence.count(connection, isHere: isHere)
    views.markFacts(of: people)
  }

  /// Lets a connection see what it may see since people came, went or sat elsewhere.
  func regroup(_ connection: Connection) {
    let helped = connection.table.map(session.helped(at:)) ?? connection.helped
    connection.helped = helped.filter { session.mayBeHelped($0, by: connection.role, at: connection.table) }
    if connection.keys(in: session) != connection.subscribed { views.subscribe(connection, in: session) }
  }

  func person(withTicket hash: [UInt8]) -> ParticipantID? { tickets[hash] }

  /// Decides a command and makes it true in memory; nobody sees it before the disk has it.
  /// - Returns: nothing when the same command was answered before.
  func take(_ act: Upward.Act, by context: Context) throws(Rejection) -> Taken {
    guard !isUnreadable else { throw .storage }
    let who = act.person?.rawValue ?? context.role.rawValue
    let digest = Room.digest(of: act.request)
    let key = CommandKey(person: who, command: act.id)
    if let before = answered[key] {
      // Erased events leave an empty digest: from then on any body gets the first answer.
      guard before.isEmpty || before == digest else { throw .idConflict }
      return Taken()
    }
    // A command that changes nothing ("j'ai fini" twice) is answered and remembered too: what was acknowledged is on disk.
    let via = act.person == nil || context.role == .participant ? nil : context.role
    var taken = try make(try session.decide(act.request, in: context), at: context.now, by: who, via: via)
    // What the log does not keep whole could be guessed from a digest of it.
    let kept = taken.isWhole ? digest : []
    answered[key] = kept
    taken.outcomes = [CommandOutcome(person: who, command: act.id, digest: kept, seq: lastSeq)]
    return taken
  }

  /// Lets a person in who shows a new ticket.
  func admit(ticket hash: [UInt8], in context: Context) throws(Rejection) -> (ParticipantID, Taken) {
    guard !isUnreadable else { throw .storage }
    let (person, events) = try session.join(in: context)
    var taken = try make(events, at: context.now, by: person.rawValue)
    tickets[hash] = person
    taken.tickets = [TicketRow(hash: hash, person: person.rawValue)]
    return (person, taken)
  }

  /// What happens by itself now.
  func passTime(_ now: Instant) throws(Rejection) -> Taken {
    try make(try session.timePassed(now), at: now, by: Role.system.rawValue)
  }

  private func make(
    _ events: [Event], at now: Instant, by who: String, via: Role? = nil
  ) throws(Rejection) -> Taken {
    var taken = Taken()
    do {
      for event in events {
        let entry = Entry(at: now, by: who, via: via, event: event)
        let kept = try session.kept(entry)
        taken.isWhole = taken.isWhole && kept == entry
        taken.bodies.append(try kept.body())
        taken.changes.add(try session.apply(entry))
        lastSeq += 1
      }
    } catch {
      // What was just decided cannot be applied: the batch fails and the room is read again from disk.
      throw .storage
    }
    return taken
  }

  private static func digest(of request: Session.Request) -> [UInt8] {
    var bytes = Array((request.activity?.rawValue ?? "").utf8)
    bytes.append(0)
    request.command.write(to: &bytes)
    return Array(SHA256.hash(data: bytes))
  }
}

/// What a command has become, on its way to the disk.
struct Taken {
  var bodies: [[UInt8]] = []
  var outcomes: [CommandOutcome] = []
  var tickets: [TicketRow] = []
  var changes = Changes()
  /// The log keeps all that happened as it happened.
  var isWhole = true
}
