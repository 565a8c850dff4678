import Foundation

/// A regular expression and where it matches. ICU's and not Swift's: these run over the whole repository in a debug build.
struct Pattern {
  struct Match {
    /// Counted from 1.
    var line: Int
    /// The first group, or the whole match where there is none.
    var text: String
    /// Of the whole match, in UTF-16 units as Foundation counts.
    var range: NSRange
  }

  private let expression: NSRegularExpression

  init(_ pattern: String, ignoringCase: Bool = false) {
    do {
      let options: NSRegularExpression.Options = ignoringCase ? [.caseInsensitive, .anchorsMatchLines] : .anchorsMatchLines
      expression = try NSRegularExpression(pattern: pattern, options: options)
    } catch {
      preconditionFailure("\(pattern): \(error)")
    }
  }

  func matches(in text: String) -> [Match] {
    let whole = text as NSString
    var line = 1
    var counted = 0
    return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { found in
      while counted < found.range.location {
        if whole.character(at: counted) == 10 { line += 1 }
        counted += 1
      }
      let group = found.numberOfRanges > 1 && found.range(at: 1).location != NSNotFound ? found.range(at: 1) : found.range
      return Match(line: line, text: whole.substring(with: group), range: found.range)
    }
  }

  func findings(in file: SourceFile, text: String? = nil, _ what: (String) -> String) -> [Finding] {
    matches(in: text ?? file.text).map { Finding(path: file.path, line: $0.line, what: what($0.text)) }
  }
}
