import CQREncode
import Workshop

/// A QR code of a link, as modules.
struct QRCode {
  let size: Int
  private let dark: [Bool]

  /// Nil when the text is too long for any code. Correction level M: a projector's beam and a crumpled poster lose some.
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    let count = size * size
    dark = (0..<count).map { code.pointee.data[$0] & 1 == 1 }
  }

  private func isDark(_ x: Int, _ y: Int) -> Bool {
    (0..<size).contains(x) && (0..<size).contains(y) && dark[y * size + x]
  }

  /// Size and one SVG path, a unit a module, without the quiet zone of 4.
  var picture: JSON {
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        guard isDark(x, y) else {
          x += 1
          continue
        }
        let start = x
        while isDark(x, y) { x += 1 }
        path += "M\(start) \(y)h\(x - start)v1h-\(x - start)z"
      }
    }
    return ["size": .integer(size), "path": .string(path)]
  }

  /// Two rows of modules a line of half blocks, dark on light whatever the colours of the terminal.
  var terminal: String {
    let quiet = 2
    var lines: [String] = []
    for y in stride(from: -quiet, to: size + quiet, by: 2) {
      let cells = (-quiet..<size + quiet).map { x in
        switch (isDark(x, y), isDark(x, y + 1)) {
        case (false, false): "█"
        case (false, true): "▀"
        case (true, false): "▄"
        case (true, true): " "
        }
      }
      lines.append("\u{1B}[97;40m" + cells.joined() + "\u{1B}[0m")
    }
    return lines.joined(separator: "\n")
  }
}
