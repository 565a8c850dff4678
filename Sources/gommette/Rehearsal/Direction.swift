import Synchronization

/// What a rehearsal asks of its crowd while it plays: said on the server's thread, heard on the crowd's.
final class Direction: Sendable {
  enum Wish {
    case speed(Double)
    /// Whether the program leads.
    case lead(Bool)
    /// So many people more come in.
    case late(Int)
    /// No phone has a network for so many seconds.
    case cut(seconds: Int)
    /// Somebody writes this.
    case insult(String)
    /// The lead closes by error.
    case close
    case lose(minutes: Int)
  }

  /// What the crowd has seen so far.
  struct Seen {
    var entered = 0
    /// Seconds until the people who were expected had all come in.
    var arrivalSeconds: Int?
    /// Seconds of the plan's time that each activity has taken.
    var playedSeconds: [String: Int] = [:]
  }

  private let state = Mutex((wishes: [Wish](), isOver: false, seen: Seen()))

  func ask(_ wish: Wish) { state.withLock { $0.wishes.append(wish) } }
  func stop() { state.withLock { $0.isOver = true } }
  var isOver: Bool { state.withLock { $0.isOver } }

  func take() -> [Wish] {
    state.withLock { state in
      defer { state.wishes = [] }
      return state.wishes
    }
  }

  func tell(_ seen: Seen) { state.withLock { $0.seen = seen } }
  var seen: Seen { state.withLock { $0.seen } }
}
