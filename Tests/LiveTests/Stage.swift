// Rooms on a real archive in a temporary folder, with sockets that are lists, a clock that stands still until it is moved, and
// timers that ring when told. An answer is awaited, never slept for.
import Foundation
import Logging
import Storage
import Synchronization
import Workshop

@testable import Live

/// Runs the rooms on a queue of their own, as the loop's thread does in the product.
final class QueueExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "rooms")
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
  func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}

/// What surrounds the rooms in a test.
final class World: Sendable {
  struct State: Sendable {
    var now = Instant(milliseconds: 1_795_261_200_000)
    var seed: UInt64 = 7
    var sent: [ConnectionNumber: [JSON]] = [:]
    var closed: [ConnectionNumber: UInt16] = [:]
    var timers: [(at: Instant, run: @Sendable () -> Void)] = []
    var full: Set<ConnectionNumber> = []
    var laptop = Laptop()
    var address: Address?
    var isAwake = false
    var waiting: [(to: ConnectionNumber, for: @Sendable (JSON) -> Bool, resume: CheckedContinuation<JSON, Never>)] = []
  }
  let state = Mutex(State())

  var surroundings: Surroundings {
    var surroundings = Surroundings(
      now: { self.state.withLock { $0.now } },
      seed: {
        self.state.withLock {
          $0.seed += 1
          return $0.seed
        }
      },
      after: { milliseconds, run in self.state.withLock { $0.timers.append(($0.now + milliseconds, run)) } })
    surroundings.laptop = { self.state.withLock { $0.laptop } }
    surroundings.address = { self.state.withLock { $0.address } }
    surroundings.keepAwake = { isAwake in self.state.withLock { $0.isAwake = isAwake } }
    return surroundings
  }

  var port: Live.Port {
    Live.Port(
      send: { frame, connections in
        var reader = JSONReader(frame, depth: 64)
        guard let json = try? reader.document() else { return [] }
        return self.state.withLock { state in
          for connection in connections where !state.full.contains(connection) {
            state.sent[connection, default: []].append(json)
            if let index = state.waiting.firstIndex(where: { $0.to == connection && $0.for(json) }) {
              state.waiting.remove(at: index).resume.resume(returning: json)
            }
          }
          return connections.filter(state.full.contains)
        }
      },
      close: { connection, code, _ in self.state.withLock { $0.closed[connection] = code } })
  }

  /// The first frame to a connection, from now on, for which this is so.
  func frame(to connection: ConnectionNumber, where isIt: @escaping @Sendable (JSON) -> Bool, after ask: () async -> Void) async
    -> JSON
  {
    let number = connection
    async let answer: JSON = withCheckedContinuation { continuation in
      state.withLock { $0.waiting.append((number, isIt, continuation)) }
    }
    while !state.withLock({ $0.waiting.contains { $0.to == number } }) { await Task.yield() }
    await ask()
    return await answer
  }

  func sent(to connection: ConnectionNumber) -> [JSON] { state.withLock { $0.sent[connection] ?? [] } }
  func closed(_ connection: ConnectionNumber) -> UInt16? { state.withLock { $0.closed[connection] } }
  func forget() { state.withLock { $0.sent = [:] } }

  var isWaiting: Bool { state.withLock { !$0.waiting.isEmpty } }

  /// Lets one tick of the views pass.
  func tick() async {
    pass(50)
    await Task.yield()
  }

  /// Moves the clock and rings the timers whose time has come.
  func pass(_ milliseconds: Int) {
    let due = state.withLock { state in
      state.now = state.now + milliseconds
      let now = state.now
      let due = state.timers.filter { $0.at <= now }.sorted { $0.at < $1.at }
      state.timers.removeAll { $0.at <= now }
      return due.map(\.run)
    }
    for run in due { run() }
  }
}

/// One session with its lead, on a real archive.
final class Stage: Sendable {
  let world = World()
  let path: String
  let archive: Archive
  let rooms: Rooms
  let links: SessionLinks
  static let lead: ConnectionNumber = 1_000
  private let commands = Mutex(0)

  static let address = Address(
    typed: "room:80", url: "http://room", localURL: "http://localhost", all: ["http://room"], qr: { _ in nil })

  static let plan = """
    {"title":"Essai","purpose":"choisir une idée","sponsor":"Le centre","tables":2,"capacity":40,"activities":[
    {"kind":"instruction","title":"Bienvenue","minutes":5,"steps":["Un","Deux"]},
    {"kind":"ideation","title":"Idées","minutes":10,"settings":{"columns":[{"title":"Manger"},{"title":"Dormir"}]}},
    {"kind":"smartvote","title":"Vote","minutes":5,"notesFrom":2}]}
    """

  init(plan: String = Stage.plan, archive given: Archive? = nil) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gommette-live-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("archive.sqlite").path
    archive = try given ?? Archive.open(path, for: .writing)
    let keys = Mutex(Keys())
    rooms = try Rooms(
      archive: archive, address: Stage.address, surroundings: world.surroundings, executor: QueueExecutor(),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), port: world.port,
      secrets: Secrets(
        of: { session in keys.withLock { $0.keys(of: session) } },
        renew: { link, session in keys.withLock { $0.renew(link, of: session) } }))
    links = try await rooms.create(try PlanReader.read(Array(plan.utf8)).get(), keptUntil: "2027-11-21")
    await rooms.opened(Stage.lead, from: "127.0.0.1")
    _ = await say(["open": ["secret": .string(secret(links.console))]], from: Stage.lead) { $0["welcome"] != nil }
  }

  deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }

  var stream: StreamID { .session(links.session.rawValue) }

  func secret(_ link: String) -> String { String(link.split(separator: "#").last ?? "") }

  /// Sends a frame and waits for what answers it.
  func say(_ json: JSON, from connection: ConnectionNumber, until isIt: @escaping @Sendable (JSON) -> Bool) async -> JSON {
    await world.frame(to: connection, where: isIt) { await rooms.received(connection, json.canonicalBytes) }
  }

  static func ticket(_ number: Int) -> String {
    String(repeating: "0", count: 30) + (number < 16 ? "0" : "") + String(number, radix: 16)
  }

  /// A phone joins with one person; the answer is the person, or the refusal.
  @discardableResult
  func join(_ number: ConnectionNumber, ticket: Int? = nil, from address: String = "10.0.0.1") async -> JSON {
    await rooms.opened(number, from: address)
    let drawn = Stage.ticket(ticket ?? Int(number))
    let answer = await say(["join": ["code": .string(links.code), "tickets": [.string(drawn)]]], from: number) {
      $0["view"]?["stream"] == "session" || $0["refused"] != nil
    }
    // Once the rooms answer something else, all that they had to send is sent.
    _ = await rooms.openSessions
    return answer["refused"] == nil ? world.sent(to: number).last { $0["welcome"] != nil } ?? answer : answer
  }

  static func person(_ welcome: JSON) -> String { welcome["welcome"]?["people"]?.array?.first?.string ?? "" }

  /// Acts and waits for the answer: `done`, or the code of the refusal.
  @discardableResult
  func act(
    _ command: JSON, in activity: String? = nil, as person: String? = nil, from number: ConnectionNumber = Stage.lead,
    id given: String? = nil
  )
    async -> String
  {
    let id = given ?? freshID()
    var members: [String: JSON] = ["id": .string(id), "command": command]
    if let activity { members["activity"] = .string(activity) }
    if let person { members["as"] = .string(person) }
    let answer = await say(["act": .object(members)], from: number) {
      $0["done"]?["id"]?.string == id || $0["refused"]?["id"]?.string == id || $0["later"] != nil
    }
    return answer["refused"]?["code"]?.string ?? (answer["later"] == nil ? "done" : "later")
  }

  func freshID() -> String {
    let number = commands.withLock {
      $0 += 1
      return $0
    }
    let digits = String(number, radix: 16)
    return String(repeating: "a", count: 32 - digits.count) + digits
  }

  /// What a connection has been shown of a stream, put together as a page does.
  func view(_ stream: String, of connection: ConnectionNumber) -> JSON? {
    var view: JSON?
    for frame in world.sent(to: connection) {
      if frame["view"]?["stream"]?.string == stream { view = frame["view"]?["view"] }
      if frame["patch"]?["stream"]?.string == stream, let patch = frame["patch"]?["patch"] { view = view?.patched(by: patch) }
    }
    return view
  }
}
