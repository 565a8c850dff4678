// What the tests share: a folder of their own, real files in it, and a log whose events are small sentences. Storage knows no event
// format, so the tests have one: `{"erased":[2,3]}` names erased events, everything else is words.
import Foundation

@testable import Storage

/// A folder that disappears with its test.
final class Room: Sendable {
  let folder: String
  var path: String { folder + "/archive.sqlite" }

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func file(_ name: String) -> String { folder + "/" + name }

  func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

  func write(_ bytes: [UInt8], to path: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } }
}

func words(_ text: String) -> [UInt8] { Array("{\"words\":\"\(text)\"}".utf8) }

func erasedEvent(_ seqs: [Int]) -> [UInt8] { Array("{\"erased\":\(seqs)}".utf8) }

/// Reads `{"erased":[2, 3]}`.
let erasedSeqs: ErasedSeqs = { body in
  struct Erased: Decodable { let erased: [Int] }
  return (try? JSONDecoder().decode(Erased.self, from: Data(body)))?.erased ?? []
}

let session = StreamID.session("s1")

extension Archive {
  /// Appends words to a stream, whatever its last seq, one batch each.
  @discardableResult
  func tell(_ texts: String..., in stream: StreamID = session) async throws -> [AppendResult] {
    var results: [AppendResult] = []
    for text in texts {
      let last = try rows(of: stream).last?.seq ?? 0
      let command = CommandOutcome(person: "p1", command: "c-\(text)", digest: digest(of: text), seq: last + 1)
      results += try await append([Append(stream: stream, expected: last, bodies: [words(text)], outcomes: [command])])
    }
    return results
  }

  func told(in stream: StreamID = session) throws -> [String] {
    try rows(of: stream).map { String(decoding: $0.body ?? [], as: UTF8.self) }
  }

  /// Everything that must never change unnoticed.
  func content() throws -> [String] {
    try snapshot { snapshot in
      try snapshot.streams().flatMap { summary in
        ["\(summary.id) \(summary.lastSeq) \(summary.head)"]
          + (try snapshot.rows(of: summary.id).map { "\($0)" })
          + (try snapshot.outcomes(of: summary.id).map { "\($0)" })
          + (try snapshot.tickets(of: summary.id).map { "\($0)" })
      }
    }
  }

  /// Every complaint of `verify` on every stream and of `integrity`.
  func complaints() throws -> [String] {
    try streams().flatMap { try verify($0.id, erasedBy: erasedSeqs).map(\.description) } + integrity()
  }
}

func digest(of text: String) -> [UInt8] { Chain.commitment(salt: [], json: words(text)) }

/// The error of a call that must be refused, nil when it was not.
func refusal(_ work: () async throws -> Void) async -> ArchiveError? {
  do {
    try await work()
    return nil
  } catch {
    return error as? ArchiveError
  }
}
