import Live
import Synchronization
import Transport

/// Carries bytes between the sockets and the rooms, both on the loop's thread.
final class Carrier: Sendable {
  private let joined = Mutex<(rooms: Rooms, server: Server)?>(nil)

  func join(_ rooms: Rooms, _ server: Server) { joined.withLock { $0 = (rooms, server) } }

  private var rooms: Rooms? { joined.withLock { $0?.rooms } }

  /// What the server calls.
  func handler(_ control: Control) -> Handler {
    Handler(
      opened: { connection, request in
        self.rooms?.assumeIsolated { $0.opened(connection.number, from: request.peer) }
      },
      received: { connection, bytes in self.rooms?.assumeIsolated { $0.received(connection.number, bytes) } },
      closed: { connection in self.rooms?.assumeIsolated { $0.closed(connection.number) } },
      drained: { connection in self.rooms?.assumeIsolated { $0.drained(connection.number) } },
      request: { control.answer($0, $1) })
  }

  /// What the rooms call. A frame is encoded once for all who share it.
  func port(_ server: Server) -> Port {
    Port(
      send: { bytes, connections in
        let frame = Frame(bytes)
        return connections.filter { server.send(frame, to: ConnectionID(number: $0)) == .overflowing }
      },
      close: { server.close(ConnectionID(number: $0), code: $1, reason: $2) })
  }
}
