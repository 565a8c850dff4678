// What people write is limited before anything compares, hashes or normalises it: one base letter with alternating marks is
// a single Character of any length, and comparing it is quadratic (64 kB take a quarter of a second).
import Foundation
import Workshop

enum Hygiene {
  /// The command with every text limited, without control characters and in one Unicode form (NFC).
  /// - Throws: `.tooLong` above the largest text, `.unreadable` when a letter carries too many marks.
  static func cleaned(_ json: JSON) throws(Rejection) -> JSON {
    switch json {
    case .string(let text): return .string(try cleaned(text))
    case .array(let items):
      var clean: [JSON] = []
      for item in items { clean.append(try cleaned(item)) }
      return .array(clean)
    case .object(let members):
      var clean: [String: JSON] = [:]
      for (key, value) in members { clean[key] = try cleaned(value) }
      return .object(clean)
    case .null, .bool, .integer: return json
    }
  }

  static func cleaned(_ text: String) throws(Rejection) -> String {
    if text.utf8.allSatisfy({ (32..<127).contains($0) }) { return text }
    guard text.utf8.count <= Limits.article.bytes, text.unicodeScalars.count <= Limits.article.scalars else { throw .tooLong }
    var marks = 0
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      marks = isMark(scalar) ? marks + 1 : 0
      guard marks <= Limits.marksPerLetter else { throw .unreadable }
      if let scalar = readable(scalar, after: previous) { kept.append(scalar) }
      previous = scalar
    }
    return String(kept).precomposedStringWithCanonicalMapping
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// One kind of line end; no control character, no code point that is not a character.
  private static func readable(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: previous == "\r" ? nil : "\n"
    case 0x0D, 0x2028, 0x2029, 0x85: "\n"
    case 0x09: " "
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF: nil
    case let value where value & 0xFFFE == 0xFFFE: nil
    default: scalar
    }
  }
}
