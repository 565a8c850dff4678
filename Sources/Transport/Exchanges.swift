import CWebSockets

/// The HTTP side of the loop: requests in, answers out.
final class Exchanges {
  private let configuration: Configuration
  private let files: StaticFiles
  private let handler: Handler
  private let mailbox: Mailbox
  private var uploadingBytes = 0
  private var lastNumber: UInt64 = 0
  private var waiting: [UInt64: Waiting] = [:]

  /// A request whose answer is still to come.
  private struct Waiting {
    let peer: Peer
    let wsi: OpaquePointer
    let incoming: IncomingRequest
  }

  /// What one write may hold; more waits until the socket takes it, so that a slow reader costs no copy.
  private static let chunk = 64 * 1024
  /// A reader that takes nothing for this long is cut.
  private static let idleDownloadSeconds: Int32 = 30
  /// The longest that an answer may be on its way to us.
  private static let answerSeconds: Int32 = 60

  /// - Parameter wake: makes the loop call `deliver`, from any thread.
  init(configuration: Configuration, files: StaticFiles, handler: Handler, wake: @escaping @Sendable () -> Void) {
    mailbox = Mailbox(wake: wake)
    self.configuration = configuration
    self.files = files
    self.handler = handler
  }

  /// Each function returns what libwebsockets expects: 0 to go on, -1 to close.
  func begin(_ wsi: OpaquePointer, _ peer: Peer) -> Int32 {
    // Who asks again before the answer would get the one for the other.
    guard peer.awaited == nil else { return -1 }
    forget(peer)
    do throws(Refusal) {
      let incoming = try RequestReading(wsi: wsi, peer: peer.address, limits: configuration).incoming()
      // Also a body of no byte: libwebsockets drops an answer that comes later unless it has told the end of the body first.
      guard incoming.request.method == "POST" else { return answer(incoming, wsi, peer) }
      guard uploadingBytes + incoming.bodyLength <= configuration.uploadsLimit else { throw Refusal(status: 503) }
      uploadingBytes += incoming.bodyLength
      peer.upload = Upload(incoming: incoming, startedAt: monotonicSeconds())
      return 0
    } catch {
      return write(Answer(refusal: error.status, allow: error.status == 405 ? "GET, HEAD, POST" : nil), wsi, peer)
    }
  }

  func body(_ piece: UnsafeBufferPointer<UInt8>, _ peer: Peer) -> Int32 {
    guard let upload = peer.upload, upload.incoming.request.body.count + piece.count <= upload.incoming.bodyLength else {
      return peer.download == nil ? -1 : 0
    }
    guard monotonicSeconds() - upload.startedAt <= configuration.bodyTimeoutSeconds else { return -1 }
    peer.upload?.incoming.request.body.append(contentsOf: piece)
    return 0
  }

  func bodyEnded(_ wsi: OpaquePointer, _ peer: Peer) -> Int32 {
    // What was refused for its head has its answer already.
    guard let upload = peer.upload else { return 0 }
    forget(peer)
    guard upload.incoming.request.body.count == upload.incoming.bodyLength else { return -1 }
    return answer(upload.incoming, wsi, peer)
  }

  /// Also when the socket is no more.
  func forget(_ peer: Peer) {
    uploadingBytes -= peer.upload?.incoming.bodyLength ?? 0
    peer.upload = nil
    if let number = peer.awaited { waiting[number] = nil }
    peer.awaited = nil
  }

  func writable(_ wsi: OpaquePointer, _ peer: Peer) -> Int32 {
    peer.download == nil ? 0 : writeOn(wsi, peer)
  }

  func write(_ answer: Answer, _ wsi: OpaquePointer, _ peer: Peer) -> Int32 {
    peer.download = Download(bytes: answer.bytes, closesAfter: answer.closesAfter)
    return writeOn(wsi, peer)
  }

  private func answer(_ incoming: IncomingRequest, _ wsi: OpaquePointer, _ peer: Peer) -> Int32 {
    if let file = files[incoming.request.path] { return write(Answer(file: file, to: incoming), wsi, peer) }
    lastNumber += 1
    let number = lastNumber
    if let response = mailbox.ask(number, { handler.request(incoming.request, $0) }) {
      return write(Answer(response, to: incoming), wsi, peer)
    }
    peer.awaited = number
    waiting[number] = Waiting(peer: peer, wsi: wsi, incoming: incoming)
    lws_set_timeout(wsi, PENDING_TIMEOUT_HTTP_CONTENT, Self.answerSeconds)
    return 0
  }

  /// Hands over the answers that have come; those whose socket has gone are dropped.
  func deliver() {
    for (number, response) in mailbox.takeAll() {
      guard let asker = waiting.removeValue(forKey: number) else { continue }
      asker.peer.awaited = nil
      let answer = Answer(response, to: asker.incoming)
      asker.peer.download = Download(bytes: answer.bytes, closesAfter: answer.closesAfter)
      lws_set_timeout(asker.wsi, PENDING_TIMEOUT_HTTP_CONTENT, Self.idleDownloadSeconds)
      lws_callback_on_writable(asker.wsi)
    }
  }

  private func writeOn(_ wsi: OpaquePointer, _ peer: Peer) -> Int32 {
    while var download = peer.download, lws_partial_buffered(wsi) == 0 {
      let count = min(Self.chunk, download.bytes.count - download.written)
      let start = download.written
      let isLast = start + count == download.bytes.count
      let written = download.bytes.withUnsafeBufferPointer { buffer in
        // HTTP/1.1 leaves the bytes as they are.
        UnsafeMutablePointer(mutating: buffer.baseAddress).map {
          lws_write(wsi, $0 + start, count, isLast ? LWS_WRITE_HTTP_FINAL : LWS_WRITE_HTTP)
        } ?? -1
      }
      guard written >= 0 else { return -1 }
      if isLast {
        peer.download = nil
        return download.closesAfter || lws_http_transaction_completed(wsi) != 0 ? -1 : 0
      }
      download.written += count
      peer.download = download
    }
    lws_set_timeout(wsi, PENDING_TIMEOUT_HTTP_CONTENT, Self.idleDownloadSeconds)
    lws_callback_on_writable(wsi)
    return 0
  }
}
