/// Sockets that have not sent a whole request yet. A phone that walks in must not wait behind hundreds of half-sent requests:
/// past a number for one address, the oldest makes room. (A whole room may come from one address, behind a hosted server.)
final class PendingHandshakes {
  private let limit: Int
  private var byAddress: [String: [Peer]] = [:]

  init(limit: Int) { self.limit = limit }

  /// - Returns: the peer that must go to make room, if any.
  func add(_ peer: Peer) -> Peer? {
    byAddress[peer.address, default: []].append(peer)
    guard let peers = byAddress[peer.address], peers.count > limit else { return nil }
    return peers[0]
  }

  func remove(_ peer: Peer) {
    guard peer.isPending else { return }
    peer.isPending = false
    byAddress[peer.address]?.removeAll { $0 === peer }
    if byAddress[peer.address]?.isEmpty == true { byAddress[peer.address] = nil }
  }

  func olderThan(_ second: Int) -> [Peer] {
    byAddress.values.flatMap { peers in peers.prefix { $0.acceptedAt < second } }
  }
}
