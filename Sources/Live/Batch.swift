// Durable before visible. At most one batch is on its way to the disk: its commands are decided and applied in order, every
// answer and every view held back. Further commands queue undecided, so that a storm becomes few large commits.
import Storage
import Workshop

/// Something to decide when its turn comes.
enum Pending {
  case enter(Connection, tickets: [String], room: Room)
  case act(Connection, Upward.Act)
  case timePassed(Room)
  case create(StreamID, body: [UInt8], done: @Sendable (Bool) -> Void)
}

/// What a batch has become, until the disk has it.
struct Batch {
  /// What is said to one connection once the batch is on disk.
  struct Answer {
    let connection: Connection
    let frame: [UInt8]
    /// A refusal stands whatever the disk says.
    var isRefusal = false
  }
  /// Somebody who is in once the batch is on disk.
  struct Entrance {
    let connection: Connection
    let room: Room
    let people: [ParticipantID]
  }
  struct Part {
    let room: Room
    let expected: Int
    var taken = Taken()
  }

  var parts: [StreamID: Part] = [:]
  var answers: [Answer] = []
  /// Those who wait for these answers are told `storage` when the disk refuses.
  var ids: [(Connection, String?)] = []
  var entered: [Entrance] = []
  /// Something decided could not be applied: nothing of the batch may be stored.
  var isBroken = false
  var created: [(StreamID, [UInt8], @Sendable (Bool) -> Void)] = []

  mutating func add(_ taken: Taken, to room: Room, expected: Int) {
    var part = parts[room.stream] ?? Part(room: room, expected: expected)
    part.taken.bodies += taken.bodies
    part.taken.outcomes += taken.outcomes
    part.taken.tickets += taken.tickets
    part.taken.changes.add(taken.changes)
    parts[room.stream] = part
  }

  /// What the disk is given.
  var appends: [Append] {
    let events = parts.values.filter { !$0.taken.bodies.isEmpty || !$0.taken.outcomes.isEmpty }.map {
      Append(
        stream: $0.room.stream, expected: $0.expected, bodies: $0.taken.bodies, outcomes: $0.taken.outcomes,
        tickets: $0.taken.tickets)
    }
    return events + created.map { Append(stream: $0.0, expected: 0, bodies: [$0.1], outcomes: [], tickets: []) }
  }
}
