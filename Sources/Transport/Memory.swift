import CWebSockets
import Glibc

/// What libwebsockets points to as long as a context lives.
final class Memory {
  /// The one loop of libuv.
  let loops = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 1)
  let owner = UnsafeMutablePointer<Unmanaged<Loop>?>.allocate(capacity: 1)
  /// Two protocols and the empty one that ends the list.
  let protocols = UnsafeMutablePointer<lws_protocols>.allocate(capacity: 3)
  private let block: UnsafeMutableRawPointer
  private var texts: [UnsafeMutablePointer<CChar>?] = []

  private static let timerSize = MemoryLayout<lws_sorted_usec_list_t>.stride

  init() {
    loops.initialize(to: nil)
    owner.initialize(to: nil)
    protocols.initialize(repeating: lws_protocols(), count: 3)
    // The owner's address follows the timer, because a timer's callback receives nothing else.
    let size = Self.timerSize + MemoryLayout<UnsafeRawPointer>.stride
    block = .allocate(byteCount: size, alignment: 16)
    block.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    block.storeBytes(of: UnsafeRawPointer(owner), toByteOffset: Self.timerSize, as: UnsafeRawPointer.self)
  }

  var timer: UnsafeMutablePointer<lws_sorted_usec_list_t> { block.assumingMemoryBound(to: lws_sorted_usec_list_t.self) }

  static func owner(of timer: UnsafeMutablePointer<lws_sorted_usec_list_t>) -> UnsafeRawPointer {
    UnsafeRawPointer(timer).load(fromByteOffset: timerSize, as: UnsafeRawPointer.self)
  }

  func text(_ string: String) -> UnsafePointer<CChar>? {
    let copy = strdup(string)
    texts.append(copy)
    return UnsafePointer(copy)
  }

  func add(protocolNames names: [String]) {
    for (index, name) in names.enumerated() {
      // 1 kB holds most messages whole; 512 bytes would save half a kilobyte a phone and cost a system call a note.
      protocols[index] = lws_protocols(
        name: text(name), callback: loopCallback, per_session_data_size: 0, rx_buffer_size: 1024, id: 0, user: nil,
        tx_packet_size: 65_536)
    }
  }

  func free() {
    for text in texts { Glibc.free(text) }
    loops.deallocate()
    owner.deallocate()
    protocols.deallocate()
    block.deallocate()
  }
}
