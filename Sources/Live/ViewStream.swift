import Workshop

/// One view that many see, as a line of versions: whole once, then patches.
struct ViewStream {
  let name: String
  let epoch: String
  private(set) var version = 0
  private(set) var value: JSON?
  private var publishedAt: Instant?
  private var whole: [UInt8]?
  // The last patches, so that a phone that lost the network for a moment is told only what it missed.
  private var history: [[UInt8]] = []
  private var historyBytes = 0
  private static let keptPatches = 200
  private static let keptBytes = 256 * 1024
  static let tickMilliseconds = 50

  init(name: String, epoch: String) {
    self.name = name
    self.epoch = epoch
  }

  /// When this stream may be published again.
  func due(_ now: Instant) -> Bool { publishedAt.map { now - $0 >= ViewStream.tickMilliseconds || now < $0 } ?? true }

  /// Takes the view as it is now; the frame that brings everyone there, or nil when nothing changed.
  mutating func publish(_ view: JSON, at now: Instant) -> [UInt8]? {
    guard let value else {
      self.value = view
      version = 1
      return frame()
    }
    // A look that found nothing new counts too, or a stream that often looks changed would be worked out at every commit.
    publishedAt = now
    guard let patch = value.patch(to: view) else { return nil }
    self.value = view
    version += 1
    whole = nil
    let frame = Downward.patch(stream: name, version: version, patch: patch)
    remember(frame)
    return frame
  }

  private mutating func remember(_ frame: [UInt8]) {
    history.append(frame)
    historyBytes += frame.count
    while history.count > ViewStream.keptPatches || historyBytes > ViewStream.keptBytes, let oldest = history.first {
      history.removeFirst()
      historyBytes -= oldest.count
    }
  }

  /// The whole view, encoded once for all who need it.
  mutating func frame() -> [UInt8]? {
    guard let value else { return nil }
    if let whole { return whole }
    let frame = Downward.view(stream: name, epoch: epoch, version: version, view: value)
    whole = frame
    return frame
  }

  /// The frames that bring somebody up to date: the missed patches when they are all still known, else the whole view.
  mutating func catchUp(from seen: Upward.Seen?) -> [[UInt8]] {
    if let seen, seen.epoch == epoch, seen.version <= version, version - seen.version <= history.count {
      return Array(history.suffix(version - seen.version))
    }
    return frame().map { [$0] } ?? []
  }
}
