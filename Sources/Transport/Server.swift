import Glibc
import Logging

/// HTTP/1.1 and WebSocket (at `/ws`, subprotocol `gommette.1`) on one port, served by one thread.
///
/// A server that was created must be stopped: it holds its port until then.
public final class Server: Sendable {
  private let loop: Loop
  private let executor: LoopExecutor
  private let life = Life()

  /// Binds the port; nothing is accepted before `start`.
  /// - Parameter executor: Its own, not shared with another server.
  /// - Throws: `TransportError`, with a sentence for the person at the terminal.
  public init(
    configuration: Configuration, files: StaticFiles, executor: LoopExecutor, handler: Handler, logger: Logger
  ) throws(TransportError) {
    self.executor = executor
    loop = try Loop(configuration: configuration, files: files, executor: executor, handler: handler, logger: logger)
  }

  /// The port that was bound: the system's choice when 0 was asked.
  public var port: Int { loop.port }

  /// Starts the thread. A second call does nothing.
  public func start() {
    guard life.begin() else { return }
    let life = life
    let loop = loop
    Thread.detach {
      loop.run()
      life.end()
    }
  }

  /// Stops accepting, closes the WebSockets with 1001 and returns when the thread has ended, within 5 seconds.
  ///
  /// Not from an actor pinned to the executor: its jobs no longer run afterwards.
  public func stop() async {
    switch life.stop() {
    case .neverStarted: loop.discard()
    case .running:
      loop.stopIsAsked.withLock { $0 = true }
      executor.wake()
      await life.ended()
    case .ended: break
    }
  }

  // MARK: on the thread of the loop only

  /// Writes the frame now when the connection takes it, else keeps it in the connection's outbox.
  public func send(_ frame: Frame, to connection: ConnectionID) -> Delivery {
    executor.checkIsolated()
    return loop.conversations.send(frame, to: connection)
  }

  /// Closes after this turn of the loop; `Handler.closed` follows. What waits in the outbox is dropped.
  /// - Parameter reason: At most 120 bytes reach the other end.
  public func close(_ connection: ConnectionID, code: UInt16, reason: String) {
    executor.checkIsolated()
    loop.conversations.close(connection, code, reason)
    executor.wake()
  }

  /// Bytes that wait because the connection is slow, an upper bound.
  public func pendingBytes(of connection: ConnectionID) -> Int {
    executor.checkIsolated()
    return loop.conversations.pendingBytes(of: connection)
  }

  /// Open WebSockets.
  public var connectionCount: Int {
    executor.checkIsolated()
    return loop.conversations.count
  }
}
