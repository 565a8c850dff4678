/// What somebody drew with a finger: lines as they went, never a bitmap, so that it stays small, sharp on a wall and plain to check.
///
/// `{"strokes":[{"ink":"coral","thick":true,"points":[120,80,6,-2,9,4]}]}`: a start in the paper of 640 × 528, then steps from
/// point to point. Like `Text`, it is decoded as it comes and checked by whoever decides.
public struct Sketch: Codable, Hashable, Sendable {
  /// The pencils: each is readable on the six papers, by day and by night.
  public enum Ink: String, Codable, CaseIterable, Sendable {
    case ink, coral, leaf, sea, plum
  }

  public struct Stroke: Codable, Hashable, Sendable {
    public let ink: Ink
    public let thick: Bool
    /// x and y of the start, then the way to each next point, by turns along x and y.
    public let points: [Int]

    public init(ink: Ink = .ink, thick: Bool = false, points: [Int]) {
      self.ink = ink
      self.thick = thick
      self.points = points
    }
  }

  public static let width = 640
  public static let height = 528

  public let strokes: [Stroke]

  public init(_ strokes: [Stroke]) { self.strokes = strokes }

  /// This drawing, when it can be kept.
  /// - Throws: `.empty` without a stroke, `.sketchTooFull` above the limit, `.malformed` when a line leaves the paper or is cut
  ///   between x and y.
  public func checked() throws(Rejection) -> Sketch {
    guard !strokes.isEmpty else { throw .empty }
    guard bytes <= Limits.sketchBytes else { throw .sketchTooFull }
    guard strokes.allSatisfy(\.staysOnPaper) else { throw .malformed }
    return self
  }

  /// How many bytes it takes as JSON.
  public var bytes: Int {
    // Around the strokes stands `{"strokes":[` and `]}`, and a comma between two.
    strokes.reduce(13) { $0 + $1.bytes + 1 }
  }
}

extension Sketch.Stroke {
  /// How wide the line is, in units of the paper.
  public var width: Int { thick ? 22 : 10 }

  fileprivate var bytes: Int {
    let shell = #"{"ink":"","points":[],"thick":}"#.utf8.count
    let figures = points.reduce(points.count - 1) { $0 + "\($1)".utf8.count }
    return shell + ink.rawValue.utf8.count + (thick ? 4 : 5) + max(0, figures)
  }

  fileprivate var staysOnPaper: Bool {
    guard points.count >= 2, points.count.isMultiple(of: 2) else { return false }
    let longest = max(Sketch.width, Sketch.height)
    var x = 0
    var y = 0
    for index in stride(from: 0, to: points.count, by: 2) {
      // A step is small before anything adds it up: no sum overflows.
      guard (-longest...longest).contains(points[index]), (-longest...longest).contains(points[index + 1]) else { return false }
      x += points[index]
      y += points[index + 1]
      guard (0...Sketch.width).contains(x), (0...Sketch.height).contains(y) else { return false }
    }
    return true
  }
}
