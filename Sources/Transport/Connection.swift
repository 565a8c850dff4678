// libwebsockets never refuses a write: what the kernel does not take is copied into a buffer without bound. So a frame is given
// to it only when that buffer is empty (a field check, where asking the kernel would be a system call), and what must wait
// waits here, counted, as references to shared frames.

import CWebSockets

/// One WebSocket. Lives on the thread of the loop.
final class Connection {
  enum Verdict: Equatable {
    case goOn
    case message([UInt8])
    case close(UInt16, String)
  }

  let id: ConnectionID
  let wsi: OpaquePointer
  private(set) var overflowingSince: Int?
  /// A close that waits for the end of this turn of the loop.
  var farewell: (code: UInt16, reason: String)?
  var isFinished = false

  private var outbox: [Frame] = []
  private var firstWaiting = 0
  private var waitingBytes = 0
  private var partialBytes = 0

  private var message: [UInt8] = []
  private var fragments = 0
  private(set) var messageProgressAt: Int?

  /// When something was last heard, and whether a ping is waiting for its pong.
  var heardAt: Int
  var pingIsDue = false
  var pingedAt: Int?
  /// Bytes that the socket had received, and that messages had accounted for, since the last look.
  var receivedBytes: UInt64?
  var messageBytes: UInt64 = 0
  /// Bytes that the other end had acknowledged, and when that number last grew.
  var acknowledgedBytes: UInt64 = 0
  var acknowledgedAt: Int

  init(id: ConnectionID, wsi: OpaquePointer, now: Int) {
    self.id = id
    self.wsi = wsi
    heardAt = now
    acknowledgedAt = now
  }

  var pendingBytes: Int { waitingBytes + partialBytes }

  // MARK: out

  /// - Returns: nil when the socket is broken.
  func send(_ frame: Frame, limit: Int, now: Int) -> Delivery? {
    if overflowingSince != nil { return .overflowing }
    if firstWaiting == outbox.count, lws_partial_buffered(wsi) == 0 {
      return write(frame) ? .queued : nil
    }
    if pendingBytes + frame.count > limit {
      // What waits would only be replaced by the whole view that follows.
      dropOutbox()
      overflowingSince = now
      lws_callback_on_writable(wsi)
      return .overflowing
    }
    outbox.append(frame)
    waitingBytes += frame.count
    lws_callback_on_writable(wsi)
    return .queued
  }

  /// Writes what waits. - Returns: whether the outbox has just become empty after an overflow; nil when the socket is broken.
  func flush() -> Bool? {
    while firstWaiting < outbox.count, lws_partial_buffered(wsi) == 0 {
      let frame = outbox[firstWaiting]
      firstWaiting += 1
      waitingBytes -= frame.count
      guard write(frame) else { return nil }
    }
    if lws_partial_buffered(wsi) != 0 || firstWaiting < outbox.count {
      lws_callback_on_writable(wsi)
      return false
    }
    dropOutbox()
    partialBytes = 0
    defer { overflowingSince = nil }
    return overflowingSince != nil
  }

  func dropOutbox() {
    outbox.removeAll()
    firstWaiting = 0
    waitingBytes = 0
  }

  private func write(_ frame: Frame) -> Bool {
    guard lws_write(wsi, frame.storage.payload, frame.count, LWS_WRITE_TEXT) >= 0 else { return false }
    partialBytes = lws_partial_buffered(wsi) != 0 ? frame.count : 0
    return true
  }

  // MARK: in

  /// Takes a piece of a frame as libwebsockets hands it over.
  func receive(_ piece: UnsafeBufferPointer<UInt8>, now: Int, limits: Configuration) -> Verdict {
    heardAt = now
    pingedAt = nil
    if lws_frame_is_binary(wsi) != 0 { return .close(1003, "text only") }
    let remaining = lws_remaining_packet_payload(wsi)
    if remaining > limits.frameLimit || message.count + piece.count + remaining > limits.frameLimit {
      return .close(1009, "message too long")
    }
    messageBytes += UInt64(piece.count)
    if remaining == 0 {
      messageBytes += Self.headerAllowance
      fragments += 1
    }
    if lws_is_final_fragment(wsi) != 0 {
      defer {
        message = []
        fragments = 0
        messageProgressAt = nil
      }
      if message.isEmpty { return .message(Array(piece)) }
      message.append(contentsOf: piece)
      return .message(message)
    }
    if fragments >= limits.fragmentLimit { return .close(1008, "too many fragments") }
    message.append(contentsOf: piece)
    messageProgressAt = now
    return .goOn
  }

  /// More than a frame's header and the record of TLS around it.
  private static let headerAllowance: UInt64 = 64
}
