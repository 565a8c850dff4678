import Workshop

/// Slows down those who guess codes and secrets, and nobody else: a room behind one address joins with the key of its QR code.
struct Gate {
  /// Wrong codes that one address may try at once, and then in a minute.
  private static let codesAtOnce = 20
  private static let secretsAtOnce = 10
  private static let addressesKept = 10_000

  private var everyone: Bucket
  private var codes: [String: Bucket] = [:]
  private var secrets: [String: Bucket] = [:]
  private let openedAt: Instant

  init(now: Instant) {
    openedAt = now
    everyone = Bucket(perSecond: 10, burst: 300, now: now)
  }

  /// Whether this address may try a code now. Called before looking whether the code is right, so that both take the same time;
  /// a right one is given back with `forgive`.
  mutating func mayTryCode(from address: String, now: Instant) -> Bool {
    if codes.count > Gate.addressesKept { codes = [:] }
    let own = codes[address, default: Bucket(perSecond: 1, burst: Gate.codesAtOnce, now: now)].take(now) == nil
    return own && everyone.take(now) == nil
  }

  mutating func forgive(_ address: String) { codes[address] = nil }

  /// Whether this address may try a secret now.
  mutating func mayTrySecret(from address: String, now: Instant) -> Bool {
    if secrets.count > Gate.addressesKept { secrets = [:] }
    return secrets[address, default: Bucket(perSecond: 1, burst: Gate.secretsAtOnce, now: now)].take(now) == nil
  }

  mutating func forgiveSecret(_ address: String) { secrets[address] = nil }
}
