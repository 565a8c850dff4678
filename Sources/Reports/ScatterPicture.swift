// The plane of a matrix as a picture for the report: numbers in the boxes, their words in the table below. On an axis stands what the
// room put there; what divides it stands apart, in no box.
import Workshop

/// The picture of a scatter, as SVG that prints well in black.
enum ScatterPicture {
  private static let (width, height, edge) = (640, 440, 56)
  /// A number and its white space.
  private static let step = 34

  static func svg(of scatter: Scatter) -> String {
    let placed = scatter.items.values.filter { $0.at != nil && !$0.divided }
    let divided = scatter.items.values.filter(\.divided).sorted { $0.number < $1.number }
    let told = placed.count == 1 ? "1 idée placée" : "\(placed.count) idées placées"
    let view = "0 0 \(width) \(height + (divided.isEmpty ? 0 : 52))"
    var svg = "<svg class=\"scatter\" role=\"img\" aria-label=\"\(told) entre deux questions\" viewBox=\"\(view)\">\n"
    svg += boxes(scatter) + axes(scatter.axes)
    for (_, items) in Dictionary(grouping: placed, by: \.at).sorted(by: { $0.key.order < $1.key.order }) {
      let numbers = items.map(\.number).sorted()
      guard let at = items[0].at else { continue }
      let center = (
        x: edge + (width - 2 * edge) * (2 * at.x + 1) / 10, y: height - edge - (height - 2 * edge) * (2 * at.y + 1) / 6
      )
      for (index, number) in numbers.enumerated() { svg += dot(number, at: place(index, of: numbers.count, around: center)) }
    }
    if !divided.isEmpty {
      svg += text("À discuter :", x: edge, y: height + 32, "start", bold: true)
      for (index, item) in divided.enumerated() { svg += dot(item.number, at: (x: edge + 118 + index * step, y: height + 26)) }
    }
    return svg + "</svg>\n"
  }

  /// Numbers that share a place stand in rows of three around it.
  private static func place(_ index: Int, of count: Int, around center: (x: Int, y: Int)) -> (x: Int, y: Int) {
    let rows = (count + 2) / 3
    let row = index / 3
    let inRow = row == rows - 1 ? count - 3 * row : 3
    return (
      x: center.x + (2 * (index % 3) - inRow + 1) * step / 2, y: center.y + (2 * row - rows + 1) * step / 2
    )
  }

  private static func boxes(_ scatter: Scatter) -> String {
    let (wide, high) = ((width - 2 * edge) / 2, (height - 2 * edge) / 2)
    let corners = [("prepare", 0, 0), ("start", 1, 0), ("keepIdea", 0, 1), ("ifTime", 1, 1)]
    return corners.map { name, column, row in
      let (x, y) = (edge + column * wide, edge + row * high)
      let title = scatter.quadrants[name]?.in("fr") ?? ""
      return """
        <rect x="\(x)" y="\(y)" width="\(wide)" height="\(high)" fill="none" stroke="#1f1b3d" stroke-width="2"/>
        \(text(title, x: x + (column == 0 ? 10 : wide - 10), y: y + 22, column == 0 ? "start" : "end", bold: true))
        """
    }.joined()
  }

  private static func axes(_ axes: Scatter.Axes) -> String {
    let middle = height / 2
    return text(axes.y.high.in("fr"), x: width / 2, y: edge - 12, "middle")
      + text(axes.y.low.in("fr"), x: width / 2, y: height - edge + 24, "middle")
      + text(axes.x.low.in("fr"), x: edge - 8, y: middle, "middle", turned: true)
      + text(axes.x.high.in("fr"), x: width - edge + 18, y: middle, "middle", turned: true)
  }

  private static func text(
    _ words: String, x: Int, y: Int, _ anchor: String, bold: Bool = false, turned: Bool = false
  ) -> String {
    let turn = turned ? " transform=\"rotate(-90 \(x) \(y))\"" : ""
    let weight = bold ? " font-weight=\"700\"" : ""
    return """
      <text x="\(x)" y="\(y)" text-anchor="\(anchor)" font-size="15"\(weight)\(turn)>\(Page.escaped(words))</text>

      """
  }

  private static func dot(_ number: Int, at place: (x: Int, y: Int)) -> String {
    """
    <circle cx="\(place.x)" cy="\(place.y)" r="15" fill="#fff" stroke="#1f1b3d" stroke-width="2"/>
    <text x="\(place.x)" y="\(place.y + 5)" text-anchor="middle" font-size="15" font-weight="700">\(number)</text>

    """
  }
}

extension Scatter.Position? {
  /// Left to right, from the bottom: the same picture each time.
  fileprivate var order: Int { map { $0.y * 5 + $0.x } ?? -1 }
}
