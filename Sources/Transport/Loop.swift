// One thread reads and writes every socket. Everything here belongs to it, except what happens before it starts.

import CWebSockets
import Glibc
import Logging

/// The libwebsockets context, its callbacks and its clock.
final class Loop: @unchecked Sendable {
  let port: Int
  private let configuration: Configuration
  private let executor: LoopExecutor
  private let logger: Logger
  private let listener: Listener
  private let exchanges: Exchanges
  let conversations: Conversations
  private let pending: PendingHandshakes
  private let library: Library
  private var listening: [OpaquePointer: Int32] = [:]
  private var peers: [ObjectIdentifier: Peer] = [:]
  private var hasWarned = false
  private var deadline: Int?
  private var hasEnded = false

  /// Set from any thread, before a wake.
  let stopIsAsked = Guarded(false)

  init(
    configuration: Configuration, files: StaticFiles, executor: LoopExecutor, handler: Handler, logger: Logger
  ) throws(TransportError) {
    self.configuration = configuration
    self.executor = executor
    self.logger = logger
    listener = try Listener(address: configuration.address, port: configuration.port)
    port = listener.port
    exchanges = Exchanges(configuration: configuration, files: files, handler: handler) { executor.wake() }
    conversations = Conversations(configuration: configuration, handler: handler)
    pending = PendingHandshakes(limit: configuration.pendingPerAddress)
    do { library = try Library(configuration, logger) } catch {
      listener.close()
      throw error
    }
    library.serve(self)
    for socket in listener.sockets {
      guard let wsi = library.watch(socket) else { throw .system("libwebsockets does not watch the port") }
      listening[wsi] = socket
    }
    executor.attach(library.context)
  }

  /// The life of the thread.
  func run() {
    executor.enterThread()
    library.tick(afterMilliseconds: 1000)
    executor.drain()
    executor.wake()
    library.run { hasEnded }
    executor.detach()
    library.destroy()
  }

  /// Instead of `run`, for a server that never started.
  func discard() {
    stopIsAsked.withLock { $0 = true }
    run()
  }

  // MARK: events

  func handle(
    _ wsi: OpaquePointer, _ reason: lws_callback_reasons, _ input: UnsafeMutableRawPointer?, _ length: Int
  ) -> Int32 {
    if reason == LWS_CALLBACK_EVENT_WAIT_CANCELLED {
      executor.drain()
      exchanges.deliver()
      if stopIsAsked.withLock({ $0 }) { beginStopping() }
      conversations.sendFarewells()
      return 0
    }
    if reason == LWS_CALLBACK_RAW_RX_FILE {
      accept(on: wsi)
      return 0
    }
    guard let pointer = lws_get_opaque_user_data(wsi) else { return 0 }
    let peer = Unmanaged<Peer>.fromOpaque(pointer).takeUnretainedValue()
    let piece = UnsafeBufferPointer(start: input?.assumingMemoryBound(to: UInt8.self), count: input == nil ? 0 : length)
    if let connection = peer.connection { return handle(wsi, reason, piece, connection, peer) }
    return handle(wsi, reason, piece, peer)
  }

  private func handle(
    _ wsi: OpaquePointer, _ reason: lws_callback_reasons, _ piece: UnsafeBufferPointer<UInt8>, _ connection: Connection,
    _ peer: Peer
  ) -> Int32 {
    switch reason {
    case LWS_CALLBACK_RECEIVE: return connection.isFinished ? -1 : conversations.receive(piece, connection)
    case LWS_CALLBACK_SERVER_WRITEABLE: return connection.isFinished ? 0 : conversations.writable(connection)
    case LWS_CALLBACK_RECEIVE_PONG: conversations.pong(connection)
    case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE: return conversations.peerCloses(piece, connection)
    case LWS_CALLBACK_CLOSED: conversations.finish(connection)
    case LWS_CALLBACK_WSI_DESTROY:
      conversations.gone(connection)
      forget(wsi, peer)
    default: break
    }
    return 0
  }

  private func handle(
    _ wsi: OpaquePointer, _ reason: lws_callback_reasons, _ piece: UnsafeBufferPointer<UInt8>, _ peer: Peer
  ) -> Int32 {
    switch reason {
    case LWS_CALLBACK_HTTP:
      pending.remove(peer)
      return exchanges.begin(wsi, peer)
    case LWS_CALLBACK_HTTP_BODY: return exchanges.body(piece, peer)
    case LWS_CALLBACK_HTTP_BODY_COMPLETION: return exchanges.bodyEnded(wsi, peer)
    case LWS_CALLBACK_HTTP_WRITEABLE: return exchanges.writable(wsi, peer)
    case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE: return confirmUpgrade(wsi)
    case LWS_CALLBACK_FILTER_PROTOCOL_CONNECTION:
      pending.remove(peer)
      return conversations.check(wsi, peer)
    case LWS_CALLBACK_ESTABLISHED: return conversations.open(wsi, peer)
    case LWS_CALLBACK_RAW_RX: return refuseRaw(wsi)
    case LWS_CALLBACK_WSI_DESTROY: forget(wsi, peer)
    default: break
    }
    return 0
  }

  /// The only place where HTTP/2 over `Upgrade: h2c` can be refused before its 101 (CVE-2026-19773). The use after free of
  /// CVE-2025-11677 is in the pointer that comes with this event when libwebsockets has already answered 403 to an unknown
  /// upgrade and freed the headers; it goes on to compare the same freed text when the event is left alone. So that pointer is
  /// never read, the header is asked for again (nothing, once freed), and whatever is not a WebSocket is closed at once.
  private func confirmUpgrade(_ wsi: OpaquePointer) -> Int32 {
    let reading = RequestReading(wsi: wsi, peer: "", limits: configuration)
    return reading.header(WSI_TOKEN_UPGRADE)?.lowercased() == "websocket" ? 0 : -1
  }

  /// A method that libwebsockets does not know, CONNECT, HTTP/2 without asking, or no HTTP at all.
  private func refuseRaw(_ wsi: OpaquePointer) -> Int32 {
    var bytes = Answer(refusal: 405, allow: "GET, HEAD, POST").bytes
    let count = bytes.count
    _ = lws_write(wsi, &bytes, count, LWS_WRITE_HTTP)
    return -1
  }

  // MARK: sockets

  private func accept(on wsi: OpaquePointer) {
    guard let socket = listening[wsi] else { return }
    // Bounded, so that open connections are served in between.
    for _ in 0..<64 {
      switch listener.accept(from: socket) {
      case .none: return
      case .turnedAway: warnOnce("no file descriptor is left: new connections are turned away")
      case .socket(let accepted, let address):
        guard peers.count < min(configuration.connectionLimit, library.socketLimit) else {
          warnOnce("\(peers.count) sockets are open, the limit: new connections are turned away")
          close(accepted)
          continue
        }
        adopt(accepted, address)
      }
    }
  }

  private func adopt(_ socket: Int32, _ address: String) {
    let peer = Peer(address: address, acceptedAt: monotonicSeconds())
    peers[ObjectIdentifier(peer)] = peer
    if let oldest = pending.add(peer) { kill(oldest) }
    peer.wsi = library.adopt(socket, opaque: Unmanaged.passUnretained(peer).toOpaque())
  }

  private func forget(_ wsi: OpaquePointer, _ peer: Peer) {
    pending.remove(peer)
    exchanges.forget(peer)
    peer.wsi = nil
    lws_set_opaque_user_data(wsi, nil)
    peers[ObjectIdentifier(peer)] = nil
    if peers.count < configuration.connectionLimit / 2 { hasWarned = false }
  }

  private func warnOnce(_ sentence: String) {
    guard !hasWarned else { return }
    hasWarned = true
    logger.warning("\(sentence)")
  }

  // MARK: time

  func tick() {
    let now = monotonicSeconds()
    conversations.tick(now: now)
    for peer in pending.olderThan(now - configuration.headerTimeoutSeconds) { kill(peer) }
    if let deadline { finish(now, deadline) }
    if !hasEnded { library.tick(afterMilliseconds: deadline == nil ? 1000 : 20) }
  }

  /// While stopping: farewells first, until `deadline`; then the sockets that are left; then the end.
  private func finish(_ now: Int, _ deadline: Int) {
    if conversations.socketCount == 0 || now >= deadline {
      for peer in peers.values where !peer.isKilled {
        // Whatever waits to be written would keep the socket open.
        if let wsi = peer.wsi { shutdown(lws_get_socket_fd(wsi), Int32(SHUT_RDWR)) }
        kill(peer)
      }
    }
    if peers.isEmpty || now > deadline + 1 {
      hasEnded = true
      library.end()
    }
  }

  private func kill(_ peer: Peer) {
    pending.remove(peer)
    guard !peer.isKilled else { return }
    peer.isKilled = true
    if let wsi = peer.wsi { lws_set_timeout(wsi, PENDING_TIMEOUT_USER_OK, LWS_TO_KILL_SYNC) }
  }

  private func beginStopping() {
    guard deadline == nil else { return }
    deadline = monotonicSeconds() + 2
    for wsi in listening.keys { lws_set_timeout(wsi, PENDING_TIMEOUT_USER_OK, LWS_TO_KILL_SYNC) }
    listening = [:]
    listener.close()
    conversations.closeAll(1001, "the server stops")
    library.tick(afterMilliseconds: 20)
  }
}
