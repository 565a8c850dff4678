import Foundation
import Testing
import Workshop

@testable import Live

@Suite("What travels is what WIRE.md says")
struct WireTests {
  /// The examples of the document by the first word of their block: `up`, `down`, `view`, `own`.
  private static func examples(_ word: String) throws -> [JSON] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: folder.appendingPathComponent("Sources/Live/WIRE.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    return try blocks.filter { $0.hasPrefix(word) }.flatMap { block -> [JSON] in
      let body = block.drop { $0 != "\n" }.dropFirst()
      // A new value begins on a line that is not indented.
      let values = body.replacingOccurrences(of: "\n{", with: "\n\u{1E}{").components(separatedBy: "\u{1E}")
      return try values.filter { $0.contains("{") }.map { value in
        var reader = JSONReader(Array(value.utf8), depth: 64)
        return try reader.document()
      }
    }
  }

  @Test("every frame that a client may send is read")
  func up() throws {
    let frames = try Self.examples("up")
    #expect(frames.count >= 5)
    for frame in frames { _ = try Upward(frame.canonicalBytes) }
  }

  @Test("D5 D6 D10 what is not in the document is refused")
  func notInTheDocument() {
    for text in [
      #"{"act":{"id":"x","command":{"start":{}}}}"#, #"{"act":{"id":"","command":{"start":{}}}}"#, #"{"hack":{}}"#, "[]", "null",
      #"{"join":{"code":"482913","tickets":[],"role":"facilitator"}}"#, #"{"join":{"code":482913,"tickets":[]}}"#,
      #"{"act":{"id":"ffeeddccbbaa99887766554433221100","as":"__proto__","command":{"start":{}}}}"#, #"{"ping":{},"pong":{}}"#,
    ] {
      #expect(throws: Rejection.malformed) { try Upward(Array(text.utf8)) }
    }
  }

  @Test("the server's frames have the names of the document, and every refusal its code")
  func down() throws {
    let names = Set(try Self.examples("down").compactMap { $0.only?.name })
    #expect(names == ["welcome", "view", "patch", "done", "refused", "later", "pong", "bye"])
    let codes = try Self.examples("down").compactMap { $0["refused"]?["code"]?.string }
    for code in codes { #expect(Rejection(rawValue: code) != nil) }
  }

  @Test("views hold no null, and their collections have keys that begin with a letter")
  func views() throws {
    for view in try Self.examples("view") + Self.examples("own") { #expect(isPatchable(view)) }
  }

  private func isPatchable(_ json: JSON) -> Bool {
    switch json {
    case .null: false
    case .object(let members): members.allSatisfy { ($0.key.first?.isLetter ?? false) && isPatchable($0.value) }
    case .array(let items): items.allSatisfy(isPatchable)
    default: true
    }
  }
}
