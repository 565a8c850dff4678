// The settings of libwebsockets, each with its reason.
//
// The loop is libuv's. Server CPU as a multiple of what a bare epoll server in C takes for the same work, 1,000 connections, one
// core each for server and client, medians of four rounds in turn on a noisy machine:
//   5 votes by each in 10 s, one frame for all 20 times a second:  libuv 1.2, libev 1.2, poll 2.2
//   each message relayed to all at once, for each delivery:         libuv 1.6, libev 1.3, poll 1.6
// A room of 30 sees no difference between them. libev's timers are broken in 4.1.6 (one armed in a callback may sleep until the
// next input); libuv's are right. Where the plugin of libuv is missing, poll serves.
//
// The loop is ours, not the one that libwebsockets would make: that one takes SIGINT and SIGTERM from the program. And a context
// on libuv is never destroyed: 4.1.6 then closes the descriptor of its wake-up twice, the second time when another thread may
// already have opened its own file under that number. Every socket is closed before; what is left, three descriptors and about
// a megabyte, ends with the process.

import CWebSockets
import Glibc
import Logging

/// The context of libwebsockets and the memory that must outlive it.
final class Library {
  let context: OpaquePointer
  /// nil when poll serves.
  private let loop: UnsafeMutablePointer<uv_loop_t>?
  /// Sockets that the system lets this process hold, with some left for files.
  let socketLimit: Int
  private let vhost: OpaquePointer
  private let memory: Memory

  init(_ configuration: Configuration, _ logger: Logger) throws(TransportError) {
    signal(SIGPIPE, SIG_IGN)
    lws_set_log_level(0, nil)
    socketLimit = Self.raiseDescriptorLimit() - 64
    memory = Memory()
    var info = Self.settings(configuration, memory)
    if let (context, loop) = Self.contextOnLibuv(info, memory) {
      self.context = context
      self.loop = loop
    } else {
      logger.notice("the package libwebsockets-evlib-uv is missing: hundreds of phones will cost more than they should")
      guard let context = lws_create_context(&info) else {
        memory.free()
        throw .system("libwebsockets gives no context")
      }
      self.context = context
      loop = nil
    }
    do throws(TransportError) { vhost = try Self.host(configuration, context, &info, memory) } catch {
      // On libuv what was begun stays, as after any stop.
      if loop == nil { lws_context_destroy(context) }
      throw error
    }
  }

  private static func contextOnLibuv(
    _ settings: lws_context_creation_info, _ memory: Memory
  ) -> (OpaquePointer, UnsafeMutablePointer<uv_loop_t>)? {
    let loop = UnsafeMutablePointer<uv_loop_t>.allocate(capacity: 1)
    guard uv_loop_init(loop) == 0 else { return nil }
    var info = settings
    memory.loops.pointee = UnsafeMutableRawPointer(loop)
    info.foreign_loops = memory.loops
    info.options |= UInt64(LWS_SERVER_OPTION_LIBUV)
    if let context = lws_create_context(&info) { return (context, loop) }
    uv_loop_close(loop)
    loop.deallocate()
    return nil
  }

  private static func settings(_ configuration: Configuration, _ memory: Memory) -> lws_context_creation_info {
    var info = lws_context_creation_info()
    info.port = CONTEXT_PORT_NO_LISTEN_SERVER
    info.user = UnsafeMutableRawPointer(memory.owner)
    // Each socket that sends a header needs a table of its own: with few, half-sent headers keep everybody waiting.
    info.max_http_header_pool = UInt16(clamping: configuration.connectionLimit)
    info.max_http_header_data = UInt16(clamping: configuration.headerLimit)
    info.pt_serv_buf_size = 16 * 1024
    info.timeout_secs = UInt32(configuration.headerTimeoutSeconds)
    info.timeout_secs_ah_idle = UInt32(configuration.headerTimeoutSeconds)
    info.keepalive_timeout = 10
    info.options =
      UInt64(LWS_SERVER_OPTION_EXPLICIT_VHOSTS) | UInt64(LWS_SERVER_OPTION_VALIDATE_UTF8)
      // What is not HTTP/1 comes to us, to be refused, instead of being answered by libwebsockets.
      | UInt64(LWS_SERVER_OPTION_FALLBACK_TO_APPLY_LISTEN_ACCEPT_CONFIG)
      | UInt64(LWS_SERVER_OPTION_SKIP_SERVER_CANONICAL_NAME) | UInt64(LWS_SERVER_OPTION_DISABLE_OS_CA_CERTS)
    if configuration.isSecure { info.options |= UInt64(LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT) }
    return info
  }

  private static func host(
    _ configuration: Configuration, _ context: OpaquePointer, _ info: inout lws_context_creation_info, _ memory: Memory
  ) throws(TransportError) -> OpaquePointer {
    memory.add(protocolNames: ["http", Conversations.subprotocol])
    info.protocols = UnsafePointer(memory.protocols)
    // HTTP/2 must not be reachable by ALPN either.
    info.alpn = memory.text("http/1.1")
    if configuration.isSecure {
      info.ssl_cert_filepath = memory.text(try readable(configuration.certificatePath, "certificate"))
      info.ssl_private_key_filepath = memory.text(try readable(configuration.privateKeyPath, "private key"))
    }
    if let vhost = lws_create_vhost(context, &info) { return vhost }
    throw configuration.isSecure
      ? .certificate("certificate and key are not a pair in PEM form") : .system("libwebsockets gives no host")
  }

  private static func readable(_ path: String?, _ name: String) throws(TransportError) -> String {
    guard let path else { throw .certificate("the \(name) is missing; give both files") }
    guard access(path, R_OK) == 0 else { throw .certificate("the \(name) \(path) cannot be read") }
    return path
  }

  /// 8,192 descriptors at least, where the system allows it. - Returns: how many.
  private static func raiseDescriptorLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
    if limit.rlim_cur < 8192 {
      limit.rlim_cur = min(limit.rlim_max, 8192)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    return Int(clamping: limit.rlim_cur)
  }

  /// From here on, what happens on sockets goes to `loop`, which must live as long as the context.
  func serve(_ loop: Loop) { memory.owner.pointee = Unmanaged.passUnretained(loop) }

  /// Watches a listening socket. libwebsockets closes a descriptor that it watches, so it gets a copy.
  func watch(_ socket: Int32) -> OpaquePointer? {
    lws_adopt_descriptor_vhost(vhost, LWS_ADOPT_RAW_FILE_DESC, lws_sock_file_fd_type(filefd: dup(socket)), "http", nil)
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
    lws_sul_schedule(context, 0, memory.timer, timerCallback, lws_usec_t(milliseconds) * 1000)
  }

  /// Serves until `end`, or for one turn.
  func run(hasEnded: () -> Bool) {
    repeat { _ = lws_service(context, 0) } while !hasEnded()
  }

  /// Makes `run` return. On the thread of the loop.
  func end() {
    if let loop { uv_stop(loop) }
    lws_cancel_service(context)
  }

  /// When every socket is closed.
  func destroy() {
    lws_sul_cancel(memory.timer)
    memory.owner.pointee = nil
    guard loop == nil else { return }
    lws_context_destroy(context)
    memory.free()
  }
}

private func loop(of pointer: UnsafeRawPointer) -> Loop? {
  pointer.assumingMemoryBound(to: Unmanaged<Loop>?.self).pointee?.takeUnretainedValue()
}

func loopCallback(
  wsi: OpaquePointer?, reason: lws_callback_reasons, user: UnsafeMutableRawPointer?, input: UnsafeMutableRawPointer?, length: Int
) -> Int32 {
  guard let wsi, let owner = lws_context_user(lws_get_context(wsi)) else { return 0 }
  return loop(of: owner)?.handle(wsi, reason, input, length) ?? 0
}

private func timerCallback(timer: UnsafeMutablePointer<lws_sorted_usec_list_t>?) {
  guard let timer else { return }
  loop(of: Memory.owner(of: timer))?.tick()
}
