import CWebSockets

/// One socket, from accept to its end: first a handshake, then requests, or one WebSocket.
final class Peer {
  let address: String
  let acceptedAt: Int
  /// Set when libwebsockets has taken the socket.
  var wsi: OpaquePointer?
  /// Until the first whole request.
  var isPending = true
  /// Its end has been asked for; libuv takes a turn more.
  var isKilled = false
  var upload: Upload?
  var download: Download?
  /// The number of its request whose answer is still to come.
  var awaited: UInt64?
  var connection: Connection?
  /// Between the check of a WebSocket's request and its opening.
  var upgrade: Request?

  init(address: String, acceptedAt: Int) {
    self.address = address
    self.acceptedAt = acceptedAt
  }
}

/// A request whose body is coming.
struct Upload {
  var incoming: IncomingRequest
  var startedAt: Int
}

/// An answer being written.
struct Download {
  var bytes: [UInt8]
  var written = 0
  var closesAfter: Bool
}

/// Seconds of a clock that never jumps.
func monotonicSeconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec
}
