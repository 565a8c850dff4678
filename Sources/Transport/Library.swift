// The settings of libwebsockets, each with its reason.

import CWebSockets
import Glibc

/// The context of libwebsockets and the memory that must outlive it.
final class Library {
  private(set) var context: OpaquePointer
  private var vhost: OpaquePointer
  private let protocols = UnsafeMutablePointer<lws_protocols>.allocate(capacity: 3)
  private let timer: UnsafeMutableRawPointer
  private var texts: [UnsafeMutablePointer<CChar>?] = []
  private let owner = UnsafeMutablePointer<Unmanaged<Loop>?>.allocate(capacity: 1)

  init(_ configuration: Configuration) throws(TransportError) {
    signal(SIGPIPE, SIG_IGN)
    Self.raiseDescriptorLimit()
    lws_set_log_level(0, nil)
    owner.initialize(to: nil)
    let size = Self.timerSize + MemoryLayout<UnsafeRawPointer>.size
    timer = .allocate(byteCount: size, alignment: 16)
    timer.initializeMemory(as: UInt8.self, repeating: 0, count: size)

    var info = lws_context_creation_info()
    info.port = CONTEXT_PORT_NO_LISTEN_SERVER
    info.user = UnsafeMutableRawPointer(owner)
    // Each socket that sends a header needs a table of its own: with few, half-sent headers keep everybody waiting.
    info.max_http_header_pool = UInt16(clamping: configuration.connectionLimit)
    info.max_http_header_data = UInt16(clamping: configuration.headerLimit)
    info.pt_serv_buf_size = 16 * 1024
    info.timeout_secs = UInt32(configuration.headerTimeoutSeconds)
    info.timeout_secs_ah_idle = UInt32(configuration.headerTimeoutSeconds)
    info.keepalive_timeout = 10
    info.options =
      UInt64(LWS_SERVER_OPTION_EXPLICIT_VHOSTS) | UInt64(LWS_SERVER_OPTION_VALIDATE_UTF8)
      | UInt64(LWS_SERVER_OPTION_FALLBACK_TO_APPLY_LISTEN_ACCEPT_CONFIG)
      | UInt64(LWS_SERVER_OPTION_SKIP_SERVER_CANONICAL_NAME) | UInt64(LWS_SERVER_OPTION_DISABLE_OS_CA_CERTS)
    let isSecure = configuration.certificatePath != nil || configuration.privateKeyPath != nil
    if isSecure { info.options |= UInt64(LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT) }
    guard let context = lws_create_context(&info) else { throw .system("libwebsockets gives no context") }
    self.context = context
    vhost = context
    // A subprotocol of the first name is refused: it only serves requests.
    protocols[0] = proto("http")
    protocols[1] = proto(Conversations.subprotocol)
    protocols[2] = lws_protocols()
    info.protocols = UnsafePointer(protocols)
    // HTTP/2 must not be reachable by ALPN either.
    info.alpn = UnsafePointer(text("http/1.1"))
    if isSecure {
      info.ssl_cert_filepath = UnsafePointer(text(try Self.readable(configuration.certificatePath, "certificate")))
      info.ssl_private_key_filepath = UnsafePointer(text(try Self.readable(configuration.privateKeyPath, "private key")))
    }
    guard let vhost = lws_create_vhost(context, &info) else {
      lws_context_destroy(context)
      throw isSecure ? .certificate("certificate and key are not a pair in PEM form") : .system("libwebsockets gives no host")
    }
    self.vhost = vhost
  }

  /// From here on, what happens on sockets goes to `loop`, which must live as long as the context.
  func serve(_ loop: Loop) { owner.pointee = Unmanaged.passUnretained(loop) }

  /// Watches a listening socket. libwebsockets closes a descriptor that it watches, so it gets a copy.
  func watch(_ socket: Int32) -> OpaquePointer? {
    lws_adopt_descriptor_vhost(vhost, LWS_ADOPT_RAW_FILE_DESC, lws_sock_file_fd_type(filefd: dup(socket)), texts[0], nil)
  }

  /// Takes an accepted socket, or closes it. `opaque` comes back with each of its events, its destruction included.
  func adopt(_ socket: Int32, opaque: UnsafeMutableRawPointer) -> OpaquePointer? {
    var order = lws_adopt_desc_t()
    order.vh = vhost
    order.type = lws_adoption_type(LWS_ADOPT_HTTP.rawValue | LWS_ADOPT_SOCKET.rawValue | LWS_ADOPT_ALLOW_SSL.rawValue)
    order.fd.sockfd = socket
    order.opaque = opaque
    return lws_adopt_descriptor_vhost_via_info(&order)
  }

  /// Calls `Loop.tick` after this many milliseconds, once.
  func tick(afterMilliseconds milliseconds: Int) {
    timer.storeBytes(of: UnsafeRawPointer(owner), toByteOffset: Self.timerSize, as: UnsafeRawPointer.self)
    lws_sul_schedule(
      context, 0, timer.assumingMemoryBound(to: lws_sorted_usec_list_t.self), timerCallback, lws_usec_t(milliseconds) * 1000)
  }

  func destroy() {
    lws_context_destroy(context)
    for text in texts { free(text) }
    protocols.deallocate()
    timer.deallocate()
    owner.deallocate()
  }

  static let timerSize = MemoryLayout<lws_sorted_usec_list_t>.stride

  private static func readable(_ path: String?, _ name: String) throws(TransportError) -> String {
    guard let path else { throw .certificate("the \(name) is missing; give both files") }
    guard access(path, R_OK) == 0 else { throw .certificate("the \(name) \(path) cannot be read") }
    return path
  }

  private func text(_ string: String) -> UnsafeMutablePointer<CChar>? {
    let copy = strdup(string)
    texts.append(copy)
    return copy
  }

  private func proto(_ name: String) -> lws_protocols {
    // 1 kB holds most messages whole; 512 bytes would save half a kilobyte a phone and cost a system call a note.
    lws_protocols(
      name: text(name), callback: loopCallback, per_session_data_size: 0, rx_buffer_size: 1024, id: 0, user: nil,
      tx_packet_size: 65_536)
  }

  /// 8,192 descriptors at least, where the system allows it.
  private static func raiseDescriptorLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < 8192 else { return }
    limit.rlim_cur = min(limit.rlim_max, 8192)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}

private func loop(of pointer: UnsafeRawPointer) -> Loop? {
  pointer.assumingMemoryBound(to: Unmanaged<Loop>?.self).pointee?.takeUnretainedValue()
}

private func loopCallback(
  wsi: OpaquePointer?, reason: lws_callback_reasons, user: UnsafeMutableRawPointer?, input: UnsafeMutableRawPointer?, length: Int
) -> Int32 {
  guard let wsi, let owner = lws_context_user(lws_get_context(wsi)) else { return 0 }
  return loop(of: owner)?.handle(wsi, reason, input, length) ?? 0
}

private func timerCallback(timer: UnsafeMutablePointer<lws_sorted_usec_list_t>?) {
  guard let timer else { return }
  loop(of: UnsafeRawPointer(timer).load(fromByteOffset: Library.timerSize, as: UnsafeRawPointer.self))?.tick()
}
