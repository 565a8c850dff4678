import Testing

/// One breach of a house rule, at its place.
struct Finding: Equatable, CustomStringConvertible {
  var path: String
  /// Counted from 1.
  var line: Int
  var what: String

  var description: String { "\(path):\(line): \(what)" }
}

/// The rule holds everywhere; otherwise every breach is told, one a line.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  let told = findings.map(\.description).joined(separator: "\n")
  #expect(findings.isEmpty, Comment(rawValue: "\n" + told), sourceLocation: sourceLocation)
}
