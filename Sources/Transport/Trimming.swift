// Comments explain a page to whoever reads the repository; on the wire they would cost the first load its budget. There is no
// build step, so the server drops them as it loads the files. Only whole lines go, and only where no string can be open:
// strings of several lines do not exist in web/ (a house rule), so the start of a line is never inside one.

/// Drops indentation, blank lines and the comments that fill whole lines.
enum Trimming {
  enum Language { case script, style }

  static func trimmed(_ source: String, _ language: Language) -> String {
    var kept: [Substring] = []
    var insideBlock = false
    // A comment that begins behind code is kept to its end, since its lines may look like anything.
    var keepsToEnd = false
    for line in source.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      if keepsToEnd {
        kept.append(line)
        keepsToEnd = line.endOfBlock == nil
        continue
      }
      var rest = line.trimmedStart
      if insideBlock {
        guard let end = rest.endOfBlock else { continue }
        insideBlock = false
        rest = rest[end...].trimmedStart
      }
      while rest.hasPrefix("/*") {
        guard let end = rest.dropFirst(2).endOfBlock else {
          insideBlock = true
          rest = ""
          break
        }
        rest = rest[end...].trimmedStart
      }
      if rest.isEmpty || (language == .script && rest.hasPrefix("//")) { continue }
      kept.append(rest)
      keepsToEnd = rest.opensBlock
    }
    return insideBlock ? source : kept.joined(separator: "\n") + "\n"
  }
}

extension Substring {
  fileprivate var trimmedStart: Substring { drop { $0 == " " || $0 == "\t" } }

  /// Whether the last `/*` is not followed by `*/` (in a string, perhaps: then the lines that follow are only kept longer).
  fileprivate var opensBlock: Bool {
    guard let start = ranges(of: "/*").last?.upperBound else { return false }
    return self[start...].endOfBlock == nil
  }

  /// Just after the first `*/`.
  fileprivate var endOfBlock: Index? {
    var index = startIndex
    while let star = self[index...].firstIndex(of: "*") {
      let next = self.index(after: star)
      if next < endIndex, self[next] == "/" { return self.index(after: next) }
      index = next
    }
    return nil
  }
}
