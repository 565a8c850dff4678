import CWebSockets
import Logging

/// The WebSocket side of the loop: connections, their messages and outboxes.
final class Conversations {
  /// The one path and the one subprotocol of WebSockets.
  static let path = "/ws"
  static let subprotocol = "gommette.1"

  private let configuration: Configuration
  private let handler: Handler
  private var connections: [ConnectionID: Connection] = [:]
  private var leaving: [Connection] = []
  private var lastNumber: UInt64 = 0

  init(configuration: Configuration, handler: Handler) {
    self.configuration = configuration
    self.handler = handler
  }

  /// Open WebSockets.
  var count: Int { connections.count }

  /// Those, and the ones whose farewell is still on its way.
  private(set) var socketCount = 0

  // MARK: events; each returns 0 to go on, -1 to close

  func check(_ wsi: OpaquePointer, _ peer: Peer) -> Int32 {
    let reading = RequestReading(wsi: wsi, peer: peer.address, limits: configuration)
    do throws(Refusal) {
      let incoming = try reading.incoming()
      guard incoming.request.path == Self.path else { throw Refusal(status: 404) }
      guard incoming.request.method == "GET" else { throw Refusal(status: 405) }
      guard reading.header(WSI_TOKEN_VERSION) == "13" else { throw Refusal(status: 426) }
      let offered = (reading.header(WSI_TOKEN_PROTOCOL) ?? "").split(separator: ",").map(\.trimmedSpaces)
      guard offered.contains(Self.subprotocol), reading.header(WSI_TOKEN_KEY) != nil else { throw Refusal(status: 400) }
      peer.upgrade = incoming.request
      return 0
    } catch {
      refuse(wsi, error.status)
      return -1
    }
  }

  func open(_ wsi: OpaquePointer, _ peer: Peer) -> Int32 {
    guard let request = peer.upgrade else { return -1 }
    peer.upgrade = nil
    lastNumber += 1
    let connection = Connection(id: ConnectionID(number: lastNumber), wsi: wsi, now: monotonicSeconds())
    peer.connection = connection
    connections[connection.id] = connection
    socketCount += 1
    handler.opened(connection.id, request)
    return 0
  }

  func receive(_ piece: UnsafeBufferPointer<UInt8>, _ connection: Connection) -> Int32 {
    switch connection.receive(piece, now: monotonicSeconds(), limits: configuration) {
    case .goOn: return 0
    case .message(let message):
      handler.received(connection.id, message)
      return 0
    case .close(let code, let reason):
      return end(connection, code, reason)
    }
  }

  func pong(_ connection: Connection) {
    connection.heardAt = monotonicSeconds()
    connection.pingedAt = nil
  }

  func writable(_ connection: Connection) -> Int32 {
    if connection.pingIsDue {
      connection.pingIsDue = false
      guard connection.ping() else { return -1 }
    }
    guard let hasDrained = connection.flush() else { return -1 }
    if hasDrained { handler.drained(connection.id) }
    return 0
  }

  /// The other end's close frame; libwebsockets echoes it on 0.
  func peerCloses(_ payload: UnsafeBufferPointer<UInt8>, _ connection: Connection) -> Int32 {
    finish(connection)
    // It has already replaced the codes below 5000 that nobody may send.
    let isLegal = payload.count == 0 || (payload.count >= 2 && UInt16(payload[0]) << 8 | UInt16(payload[1]) < 5000)
    if isLegal { return 0 }
    closeReason(connection.wsi, 1002, "bad close")
    return -1
  }

  /// The socket no longer exists.
  func gone(_ connection: Connection) {
    finish(connection)
    socketCount -= 1
  }

  /// Tells the handler once, whoever ended the connection.
  func finish(_ connection: Connection) {
    guard !connection.isFinished else { return }
    connection.isFinished = true
    connection.dropOutbox()
    connections[connection.id] = nil
    handler.closed(connection.id)
  }

  // MARK: orders

  func send(_ frame: Frame, to id: ConnectionID) -> Delivery {
    guard let connection = connections[id], connection.farewell == nil else { return .queued }
    if let delivery = connection.send(frame, limit: configuration.outboxLimit, now: monotonicSeconds()) { return delivery }
    lws_set_timeout(connection.wsi, PENDING_TIMEOUT_CLOSE_SEND, LWS_TO_KILL_ASYNC)
    return .queued
  }

  /// Notes that this connection closes at the next `sendFarewells`.
  func close(_ id: ConnectionID, _ code: UInt16, _ reason: String) {
    guard let connection = connections[id], connection.farewell == nil else { return }
    connection.farewell = (code, reason)
    leaving.append(connection)
  }

  /// Not from an event of one of these sockets: libwebsockets would go on with a socket that is no more. (Saying it from a
  /// `WRITEABLE` event does not work either: with libuv the close frame is never asked for again.)
  func sendFarewells() {
    let leaving = leaving
    self.leaving = []
    for connection in leaving {
      guard let farewell = connection.farewell, !connection.isFinished else { continue }
      _ = end(connection, farewell.code, farewell.reason)
      lws_set_timeout(connection.wsi, PENDING_TIMEOUT_CLOSE_SEND, LWS_TO_KILL_SYNC)
    }
  }

  func closeAll(_ code: UInt16, _ reason: String) {
    for id in connections.keys { close(id, code, reason) }
  }

  func pendingBytes(of id: ConnectionID) -> Int { connections[id]?.pendingBytes ?? 0 }

  // MARK: time

  /// Once a second: who is slow, silent, or stuck in the middle of a message.
  func tick(now: Int) {
    for connection in connections.values {
      switch connection.look(now: now, limits: configuration) {
      case .goOn: break
      case .ping:
        connection.pingIsDue = true
        connection.pingedAt = now
        lws_callback_on_writable(connection.wsi)
      case .close(let code, let reason):
        close(connection.id, code, reason)
      }
    }
    sendFarewells()
  }

  private func end(_ connection: Connection, _ code: UInt16, _ reason: String) -> Int32 {
    closeReason(connection.wsi, code, reason)
    finish(connection)
    return -1
  }

  private func closeReason(_ wsi: OpaquePointer, _ code: UInt16, _ reason: String) {
    // A control frame holds 125 bytes; a reason is cut between characters.
    var text: [UInt8] = []
    for character in reason where text.count + character.utf8.count <= 120 { text += character.utf8 }
    lws_close_reason(wsi, lws_close_status(UInt32(code)), &text, text.count)
  }

  private func refuse(_ wsi: OpaquePointer, _ status: Int) {
    var bytes = Answer(refusal: status).bytes
    let count = bytes.count
    _ = lws_write(wsi, &bytes, count, LWS_WRITE_HTTP_HEADERS)
  }
}
