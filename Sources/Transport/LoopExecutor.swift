// Actors that must see every message in the order of arrival live on the thread that reads the sockets: what they do is then
// synchronous, and no lock is needed.

import CWebSockets
import Glibc

/// Runs jobs on the thread of the libwebsockets loop; actors pinned to it are isolated to that thread.
///
/// Jobs that come before the server starts wait for it. Jobs that come after the server stopped never run, so whoever stops
/// it must not be waiting for such an actor.
public final class LoopExecutor: SerialExecutor, Sendable {
  private struct Queue {
    var jobs: [UnownedJob] = []
    var context: OpaquePointer?
    var thread: pthread_t?
    var wakeIsUnderWay = false

    /// Under the lock, so that the context is not destroyed meanwhile.
    mutating func signal() {
      guard let context, !wakeIsUnderWay else { return }
      wakeIsUnderWay = true
      lws_cancel_service(context)
    }
  }

  private let queue = Guarded(Queue())

  public init() {}

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.withLock { queue in
      queue.jobs.append(job)
      queue.signal()
    }
  }

  public func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

  /// Lets `assumeIsolated` succeed in the closures of `Handler`, which run on the thread but in no task.
  public func checkIsolated() {
    let isLoopThread = queue.withLock { queue in queue.thread.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
    precondition(isLoopThread, "not on the thread of the loop")
  }

  /// Makes the loop drain soon, from any thread.
  func wake() { queue.withLock { $0.signal() } }

  func attach(_ context: OpaquePointer) {
    queue.withLock { queue in
      queue.context = context
      if !queue.jobs.isEmpty { queue.signal() }
    }
  }

  func enterThread() { queue.withLock { $0.thread = pthread_self() } }

  func detach() {
    queue.withLock { queue in
      queue.context = nil
      queue.thread = nil
    }
  }

  /// Runs what waited when it was called; jobs that those add wake the loop again, so that sockets are served in between.
  func drain() {
    let jobs = queue.withLock { queue in
      queue.wakeIsUnderWay = false
      defer { queue.jobs = [] }
      return queue.jobs
    }
    for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
  }
}
