// A request is answered at once from memory, or later when its answer waits for the disk. libwebsockets writes on its own thread
// only, and the socket may have gone in the meantime: what comes late waits here until the loop fetches it.

/// Where the answer to one request goes, from any thread. Only the first answer counts; without one the connection closes.
public struct Reply: Sendable {
  let send: @Sendable (Response) -> Void

  public func callAsFunction(_ response: Response) { send(response) }
}

/// The answers that wait for the loop, by the number of their request.
final class Mailbox: Sendable {
  private struct State {
    var answers: [UInt64: Response] = [:]
    /// The request that the handler is being asked about: its answer is looked for at once, nobody needs to be woken.
    var asked: UInt64?
  }
  private let state = Guarded(State())
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Asks, and says what is answered already.
  func ask(_ number: UInt64, _ ask: (Reply) -> Void) -> Response? {
    state.withLock { $0.asked = number }
    ask(Reply { self.put($0, number) })
    return state.withLock { state in
      state.asked = nil
      return state.answers.removeValue(forKey: number)
    }
  }

  private func put(_ response: Response, _ number: UInt64) {
    let isLate = state.withLock { state in
      if state.answers[number] == nil { state.answers[number] = response }
      return state.asked != number
    }
    if isLate { wake() }
  }

  /// What has come since the last time.
  func takeAll() -> [UInt64: Response] {
    state.withLock { state in
      defer { state.answers = [:] }
      return state.answers
    }
  }
}
