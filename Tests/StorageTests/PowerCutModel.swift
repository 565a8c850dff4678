// What is left after a power cut: every byte that was synced, and of the others whatever the disk had got to: each write since the
// last sync is lost, kept, or torn at a sector. kill -9 does not test this: the kernel keeps what a dead process wrote.

struct PowerCutModel: Sendable {
  enum Change: Sendable {
    case write(offset: Int, [UInt8])
    case truncate(Int)
  }

  /// The files as the machine finds them when it starts again, and how many appends had been acknowledged.
  struct Cut: Sendable {
    let files: [String: [UInt8]]
    let acknowledged: Int
  }

  private struct Image {
    var durable: [UInt8]
    var pending: [Change] = []
  }

  private(set) var cuts: [Cut] = []
  private var images: [String: Image] = [:]
  private var acknowledged = 0
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(state: seed) }

  mutating func acknowledged(_ count: Int) {
    acknowledged = count
    cut()
  }

  mutating func opened(_ name: String, _ bytes: [UInt8]) {
    if images[name] == nil { images[name] = Image(durable: bytes) }
  }

  mutating func deleted(_ name: String) {
    images[name] = nil
    cut()
  }

  mutating func changed(_ name: String, _ change: Change) {
    images[name]?.pending.append(change)
    cut()
  }

  mutating func synced(_ name: String) {
    guard var image = images[name] else { return }
    image.durable = image.pending.reduce(into: image.durable) { PowerCutModel.apply($1, to: &$0) }
    image.pending = []
    images[name] = image
    cut()
  }

  private mutating func cut() {
    var files: [String: [UInt8]] = [:]
    for name in images.keys.sorted() {
      var bytes = images[name]?.durable ?? []
      for change in images[name]?.pending ?? [] {
        guard let survivor = survivor(of: change) else { continue }
        PowerCutModel.apply(survivor, to: &bytes)
      }
      files[name] = bytes
    }
    cuts.append(Cut(files: files, acknowledged: acknowledged))
  }

  private mutating func survivor(of change: Change) -> Change? {
    switch (generator.next() % 3, change) {
    case (0, _): nil
    case (1, .write(let offset, let bytes)): .write(offset: offset, Array(bytes.prefix(bytes.count / 1024 * 512)))
    default: change
    }
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .truncate(let count): bytes.removeLast(max(0, bytes.count - count))
    case .write(let offset, let new):
      if bytes.count < offset + new.count { bytes += [UInt8](repeating: 0, count: offset + new.count - bytes.count) }
      bytes.replaceSubrange(offset..<offset + new.count, with: new)
    }
  }
}

/// SplitMix64, so that a failing run is found again by its seed.
struct SplitMix: RandomNumberGenerator, Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
