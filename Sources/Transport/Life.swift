import Glibc

/// From creation to the end of the thread, for callers on any thread.
final class Life: Sendable {
  enum Stage { case neverStarted, running, ended }

  private struct State {
    var stage = Stage.neverStarted
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Guarded(State())

  /// - Returns: whether it had never begun.
  func begin() -> Bool {
    state.withLock { state in
      guard state.stage == .neverStarted else { return false }
      state.stage = .running
      return true
    }
  }

  /// - Returns: the stage before; one that never started has now ended.
  func stop() -> Stage {
    state.withLock { state in
      defer { if state.stage == .neverStarted { state.stage = .ended } }
      return state.stage
    }
  }

  func end() {
    let waiting = state.withLock { state in
      state.stage = .ended
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  func ended() async {
    await withCheckedContinuation { continuation in
      let hasEnded = state.withLock { state in
        if state.stage != .ended { state.waiting.append(continuation) }
        return state.stage == .ended
      }
      if hasEnded { continuation.resume() }
    }
  }
}

/// A thread of the system, with its full stack: a detached task would be on a pool that must not block.
enum Thread {
  static func detach(_ body: @escaping @Sendable () -> Void) {
    final class Box {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let result = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    precondition(result == 0, "the system gives no thread")
    pthread_detach(thread)
  }
}
