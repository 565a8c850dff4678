// Sessions begin, and come back after a restart.
import Storage
import Workshop

/// What somebody needs to enter a session.
public struct SessionLinks: Sendable, Equatable {
  public let session: SessionID
  public let code: String
  public let join: String
  public let console: String
  public let screen: String
  /// For a phone of the team: everything of the lead but the links.
  public let remote: String
  /// For the hosts of the tables.
  public let host: String
}

extension Rooms {
  /// Every session of the archive that has not ended.
  static func reopened(
    _ archive: Archive, _ secrets: Secrets, _ seed: () -> UInt64
  ) throws -> [StreamID: Room] {
    var rooms: [StreamID: Room] = [:]
    for summary in try archive.streams() where summary.id.kind == .session {
      var generator = SeededGenerator(seed: seed())
      let keys = try secrets.of(SessionID(summary.id.id))
      let room = try Room(summary.id, in: archive, keys: keys, epoch: generator.hex(8))
      if room.session.phase != .closed { rooms[summary.id] = room }
    }
    return rooms
  }

  /// Creates a session from a plan that has been read without mistakes.
  /// - Throws: `Rejection.storage` when the disk refuses.
  public func create(_ plan: Plan, keptUntil: String) async throws -> SessionLinks {
    var id: SessionID?
    let isStored = await withCheckedContinuation { continuation in
      id = begin(plan, keptUntil: keptUntil) { continuation.resume(returning: $0) }
    }
    guard isStored, let id, let links = links(of: id) else { throw Rejection.storage }
    return links
  }

  /// Begins to create a session; `done` says whether the disk has it, and from then on `links(of:)` knows it.
  @discardableResult
  public func begin(_ plan: Plan, keptUntil: String, done: @escaping @Sendable (Bool) -> Void) -> SessionID? {
    var generator = SeededGenerator(seed: surroundings.seed())
    let id = SessionID("s" + generator.hex(12))
    let codes = Set(rooms.values.map(\.session.code))
    var code = Rooms.sixDigits(&generator)
    while codes.contains(code) { code = Rooms.sixDigits(&generator) }
    guard let body = try? Session.create(id, code: code, plan: plan, keptUntil: keptUntil, at: now).body() else {
      done(false)
      return nil
    }
    pending.append(.create(.session(id.rawValue), body: body, done: done))
    commitNext()
    return id
  }

  /// The links of a session that is open.
  public func links(of session: SessionID) -> SessionLinks? {
    rooms[.session(session.rawValue)].map { room in
      SessionLinks(
        session: session, code: room.session.code, join: "\(address.url)/#\(room.session.code).\(room.keys.door)",
        console: "\(address.localURL)/console#\(room.keys.console)", screen: "\(address.localURL)/screen#\(room.keys.screen)",
        remote: link(.remote, of: room), host: link(.host, of: room))
    }
  }

  /// A link of the team begins as those for phones do: it is opened on a phone.
  func link(_ link: TeamLink, of room: Room) -> String { "\(address.url)/\(link.rawValue)#\(room.keys[link])" }

  /// The sessions that are open, in the order of their ids.
  public var openSessions: [SessionID] { rooms.keys.map { SessionID($0.id) }.sorted() }

  /// Reads a stored session into a room.
  func load(_ stream: StreamID) -> Bool {
    do {
      rooms[stream] = try Room(stream, in: archive, keys: try secrets.of(SessionID(stream.id)), epoch: draw(8))
      offerPlans()
      return true
    } catch {
      logger.error("a session cannot be opened", metadata: ["session": "\(stream.id)", "why": "\(error)"])
      return false
    }
  }

  private static func sixDigits(_ generator: inout SeededGenerator) -> String {
    String(Int.random(in: 100_000...999_999, using: &generator))
  }
}
