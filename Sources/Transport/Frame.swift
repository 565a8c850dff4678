import CWebSockets

/// One encoded text frame, shareable by every connection.
///
/// libwebsockets writes the frame's header in the room before the payload. The same bytes are written each time, and only by
/// the thread of the loop, so one copy serves all connections.
public struct Frame: Sendable {
  final class Storage: @unchecked Sendable {
    let bytes: UnsafeMutablePointer<UInt8>
    let count: Int

    init(_ text: [UInt8]) {
      let room = Int(WEBSOCKET_FRAME_ROOM)
      let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: room + text.count)
      bytes.initialize(repeating: 0, count: room)
      text.withUnsafeBufferPointer { source in
        if let start = source.baseAddress { (bytes + room).initialize(from: start, count: text.count) }
      }
      self.bytes = bytes
      count = text.count
    }

    deinit { bytes.deallocate() }

    var payload: UnsafeMutablePointer<UInt8> { bytes + Int(WEBSOCKET_FRAME_ROOM) }
  }

  let storage: Storage

  public init(_ text: [UInt8]) { storage = Storage(text) }

  /// Bytes of the payload.
  public var count: Int { storage.count }
}
