// What libwebsockets does not tell, the kernel does: how many bytes a socket has received and how many the other end has
// acknowledged. So a flood of pings (answered out of our sight) and a frame announced and never sent are noticed, at the price
// of one system call a second for each connection.

import CWebSockets
import Glibc

extension Connection {
  enum Finding: Equatable {
    case goOn
    case ping
    case close(UInt16, String)
  }

  /// What a look at this connection once a second leads to.
  func look(now: Int, limits: Configuration) -> Finding {
    let traffic = Traffic(of: lws_get_socket_fd(wsi))
    // The first look counts from here: before came the request.
    let heard = traffic.received &- (receivedBytes ?? traffic.received)
    let control = heard > messageBytes ? heard - messageBytes : 0
    receivedBytes = traffic.received
    messageBytes = 0
    if traffic.acknowledged != acknowledgedBytes || pendingBytes == 0 {
      acknowledgedBytes = traffic.acknowledged
      acknowledgedAt = now
    }
    if control > limits.controlBytesPerSecond { return .close(1008, "too many control frames") }
    if let since = overflowingSince, now - since > limits.slowTimeoutSeconds { return .close(1013, "too slow") }
    if now - acknowledgedAt > limits.slowTimeoutSeconds { return .close(1013, "too slow") }
    if let since = messageProgressAt, now - since > limits.messageTimeoutSeconds { return .close(1008, "unfinished message") }
    if let since = pingedAt {
      return now - since > limits.messageTimeoutSeconds ? .close(1008, "no sign of life") : .goOn
    }
    return now - heardAt > limits.silenceSeconds ? .ping : .goOn
  }

  /// - Returns: whether the socket took it.
  func ping() -> Bool {
    guard lws_partial_buffered(wsi) == 0 else { return true }
    // libwebsockets hides the pong of an empty ping.
    var bytes = [UInt8](repeating: 0, count: Int(WEBSOCKET_FRAME_ROOM) + 1)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { lws_write(wsi, $0 + Int(WEBSOCKET_FRAME_ROOM), 1, LWS_WRITE_PING) >= 0 } ?? false
    }
  }
}

/// Two fields of the kernel's `tcp_info`, whose layout never changes but which glibc's header cuts short.
private struct Traffic {
  var acknowledged: UInt64 = 0
  var received: UInt64 = 0

  init(of socket: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 136, alignment: 8) { info in
      var length = socklen_t(info.count)
      guard getsockopt(socket, Int32(IPPROTO_TCP), TCP_INFO, info.baseAddress, &length) == 0, length == info.count else { return }
      acknowledged = info.load(fromByteOffset: 120, as: UInt64.self)
      received = info.load(fromByteOffset: 128, as: UInt64.self)
    }
  }
}
