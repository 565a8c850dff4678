// The machine that serves, as its lead must know it: a battery that ends, a full disk, an address that changed and a
// network that lets no phone through end a workshop as surely as a crash.
import Workshop

/// What the machine says of itself; what it does not know is absent.
public struct Laptop: Hashable, Sendable {
  /// Percent, 0 to 100.
  public var battery: Int?
  public var isCharging = false
  /// Room left on the disk of the archive, in megabytes.
  public var freeMegabytes: Int?
  public init() {}

  func facts(reached: Bool, movedFrom: String?) -> JSON {
    let known: [String: JSON?] = [
      "battery": battery.map { .integer($0) }, "charging": .bool(isCharging),
      "freeMegabytes": freeMegabytes.map { .integer($0) }, "reached": .bool(reached), "movedFrom": movedFrom.map { .string($0) },
    ]
    return .object(known.compactMapValues { $0 })
  }
}

extension Rooms {
  /// Looks at the machine again, and keeps it awake while a workshop is live.
  func look() {
    offerPlans()
    surroundings.keepAwake(rooms.values.contains { $0.session.phase == .running })
    let seen = surroundings.laptop()
    let found = surroundings.address()
    guard seen != laptop || found.map({ $0.url != address.url || $0.all != address.all }) ?? false else { return }
    laptop = seen
    if let found {
      if found.url != address.url { movedFrom = address.typed }
      address = found
    }
    tellLaptop()
  }

  /// The first connection that comes from another machine proves that phones can come in.
  func noteArrival(from peer: String) {
    guard !isReached, !peer.isEmpty, !Rooms.isLoopback(peer), !address.all.contains(where: { $0.contains("//\(peer)") })
    else { return }
    isReached = true
    tellLaptop()
  }

  private func tellLaptop() { for room in rooms.values { room.views.markFacts() } }

  private static func isLoopback(_ peer: String) -> Bool {
    peer.hasPrefix("127.") || peer == "::1" || peer.hasPrefix("::ffff:127.")
  }
}
