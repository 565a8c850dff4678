// All that runs: rooms and those connected to them, on the one thread of the loop. The order in which frames arrive here is
// the order; see Batch.swift for what happens between arrival and answer.
import Logging
import Storage
import Workshop

/// The sessions that are open on this server.
public actor Rooms {
  private let executor: any SerialExecutor
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  let archive: Archive
  let surroundings: Surroundings
  let logger: Logger
  let secrets: Secrets
  var port: Port
  var address: Address
  var rooms: [StreamID: Room] = [:]
  var connections: [ConnectionNumber: Connection] = [:]
  var gate: Gate
  var pending: [Pending] = []
  var isCommitting = false
  var isTicking = false
  var laptop = Laptop()
  /// Plans that can take the place of another.
  var offered: [OfferedPlan] = []
  /// Whether something from another machine has ever connected.
  var isReached = false
  /// What people typed before the address of the machine changed.
  var movedFrom: String?

  /// - Parameters:
  ///   - executor: the loop's thread, to which everything here is bound.
  /// Every session of the archive that has not ended is open before the first socket: a phone that comes back finds its room.
  /// - Throws: `ArchiveError`, `LogProblem` when a session cannot be read.
  public init(
    archive: Archive, address: Address, surroundings: Surroundings, executor: any SerialExecutor, logger: Logger,
    port: Port, secrets: Secrets
  ) throws {
    self.archive = archive
    self.address = address
    self.surroundings = surroundings
    self.executor = executor
    self.logger = logger
    self.port = port
    self.secrets = secrets
    gate = Gate(now: surroundings.now())
    rooms = try Rooms.reopened(archive, secrets, surroundings.seed)
  }

  /// Wakes the sessions whose moment came while the laptop was off; the first thing to call once the loop runs.
  public func begin() {
    for room in rooms.values { scheduleWake(room) }
    look()
    sweepLater()
  }

  var now: Instant { surroundings.now() }
  func draw(_ digits: Int) -> String {
    var generator = SeededGenerator(seed: surroundings.seed())
    return generator.hex(digits)
  }
}
