import Glibc

/// The addresses of this machine's network cards, the likeliest way in for phones first.
enum Addresses {
  struct Card: Equatable {
    let name: String
    let address: String
  }

  /// IPv4 addresses without the loopback; a room's phones always have IPv4.
  static func cards() -> [Card] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    var cards: [Card] = []
    var next = list
    while let entry = next?.pointee {
      next = entry.ifa_next
      guard let socket = entry.ifa_addr, socket.pointee.sa_family == UInt16(AF_INET), entry.ifa_flags & UInt32(IFF_LOOPBACK) == 0
      else { continue }
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let length = socklen_t(MemoryLayout<sockaddr_in>.size)
      guard getnameinfo(socket, length, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 else { continue }
      let address = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      cards.append(Card(name: String(cString: entry.ifa_name), address: address))
    }
    return ranked(cards)
  }

  /// Wireless cards first, then wired ones; bridges and tunnels of virtual machines last: no phone comes that way.
  static func ranked(_ cards: [Card]) -> [Card] {
    func rank(_ card: Card) -> Int {
      if card.name.hasPrefix("wl") || card.name.hasPrefix("ap") { return 0 }
      if card.name.hasPrefix("en") || card.name.hasPrefix("eth") || card.name.hasPrefix("usb") { return 1 }
      return ["docker", "br-", "veth", "virbr", "tun", "tap", "lxc", "vmnet"].contains { card.name.hasPrefix($0) } ? 3 : 2
    }
    return cards.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// The name of this machine, as a browser may call it.
  static var hostName: String {
    var text = [CChar](repeating: 0, count: 256)
    guard gethostname(&text, text.count - 1) == 0 else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).lowercased()
  }
}
