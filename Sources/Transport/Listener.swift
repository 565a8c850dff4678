// We accept, not libwebsockets: it gives no reason when a port cannot be bound, spins when descriptors run out, and has no
// limit per address in Debian's build. Its loop only watches our listening sockets.

import Glibc

/// The listening sockets of one port, and a spare descriptor for the day when none is left.
final class Listener {
  let sockets: [Int32]
  let port: Int
  private var spare = Listener.openSpare()

  /// - Throws: `TransportError.portInUse`, `.portForbidden`, `.addressUnavailable` or `.system`.
  init(address: String?, port: Int) throws(TransportError) {
    if let address {
      let socket = try Self.open(address: address, port: port)
      sockets = [socket]
    } else {
      // One socket of both families; IPv4 alone where the kernel has no IPv6.
      let socket: Int32
      do { socket = try Self.open(address: "::", port: port) } catch let error {
        guard case .addressUnavailable = error else { throw error }
        socket = try Self.open(address: "0.0.0.0", port: port)
      }
      sockets = [socket]
    }
    self.port = Self.port(of: sockets[0])
  }

  func close() {
    for socket in sockets { _ = Glibc.close(socket) }
    _ = Glibc.close(spare)
  }

  enum Accepted {
    case socket(Int32, address: String)
    case none
    /// No descriptor was left: the client was turned away so that the loop does not spin on it.
    case turnedAway
  }

  func accept(from listening: Int32) -> Accepted {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let socket = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.accept(listening, $0, &length)
      }
    }
    if socket >= 0 {
      _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
      return .socket(socket, address: Self.name(of: storage, length))
    }
    guard errno == EMFILE || errno == ENFILE else { return .none }
    _ = Glibc.close(spare)
    let unwanted = Glibc.accept(listening, nil, nil)
    if unwanted >= 0 { _ = Glibc.close(unwanted) }
    spare = Self.openSpare()
    return unwanted >= 0 ? .turnedAway : .none
  }

  private static func openSpare() -> Int32 { Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC) }

  private static func open(address: String, port: Int) throws(TransportError) -> Int32 {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard 0...65535 ~= port, getaddrinfo(address, String(port), &hints, &found) == 0, let found else {
      throw .addressUnavailable(address)
    }
    defer { freeaddrinfo(found) }
    let family = found.pointee.ai_family
    let listening = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard listening >= 0 else { throw errno == EAFNOSUPPORT ? .addressUnavailable(address) : failure(errno, address, port) }
    set(listening, SOL_SOCKET, SO_REUSEADDR, 1)
    if family == AF_INET6 { set(listening, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
    // Accepted sockets inherit these. Small frames leave at once; bytes not yet on the wire stay in our outbox, where they
    // are counted and can be replaced by a fresh view, and not in megabytes of kernel buffer.
    set(listening, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    set(listening, Int32(IPPROTO_TCP), Self.notSentLowWater, 128 * 1024)
    guard bind(listening, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0, listen(listening, 4096) == 0 else {
      let reason = errno
      _ = Glibc.close(listening)
      throw failure(reason, address, port)
    }
    return listening
  }

  /// TCP_NOTSENT_LOWAT of linux/tcp.h, which glibc's header does not carry.
  private static let notSentLowWater: Int32 = 25

  private static func failure(_ reason: Int32, _ address: String, _ port: Int) -> TransportError {
    switch reason {
    case EADDRINUSE: .portInUse(port)
    case EACCES: .portForbidden(port)
    case EADDRNOTAVAIL: .addressUnavailable(address)
    default: .system(String(cString: strerror(reason)))
    }
  }

  private static func set(_ socket: Int32, _ level: Int32, _ option: Int32, _ value: Int32) {
    var value = value
    setsockopt(socket, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func port(of socket: Int32) -> Int {
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(socket, $0, &length) }
    }
    // The port is at the same place in sockaddr_in.
    return Int(UInt16(bigEndian: address.sin6_port))
  }

  /// The numeric address; an IPv4 address that came through an IPv6 socket is written as IPv4.
  private static func name(of storage: sockaddr_storage, _ length: socklen_t) -> String {
    var storage = storage
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let result = withUnsafePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getnameinfo($0, length, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
      }
    }
    guard result == 0 else { return "?" }
    let name = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name.hasPrefix("::ffff:") ? String(name.dropFirst("::ffff:".count)) : name
  }
}
