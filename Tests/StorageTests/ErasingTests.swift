import Foundation
import Testing

@testable import Storage

@Suite("Erasing")
struct ErasingTests {
  let room: Room
  let archive: Archive
  let secret = "je m'appelle Inès et j'habite rue des Lilas"

  init() async throws {
    room = try Room()
    archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("un", secret, "trois")
  }

  private func erase() async throws -> Erasure {
    try await archive.erase(session, expected: 3, redacted: [2: words("(idée retirée)")], event: erasedEvent([2]))
  }

  private func onDisk(_ text: String) throws -> [String] {
    try room.names.filter { Data(try room.bytes(room.file($0))).range(of: Data(text.utf8)) != nil }
  }

  @Test("erased words are replaced by their redacted form, and the log still holds together")
  func replaces() async throws {
    let before = try archive.rows(of: session)
    let erasure = try await erase()
    let rows = try archive.rows(of: session)
    #expect(erasure == Erasure(result: .committed([rows[3].digest]), journalEmptied: true))
    #expect(rows[1].body == words("(idée retirée)"))
    #expect(rows.map(\.erased) == [false, true, false, false])
    #expect(rows[1].commitment == before[1].commitment)
    #expect(rows[1].digest == before[1].digest)
    #expect(rows[3].body == erasedEvent([2]))
    #expect(try archive.complaints() == [])
  }

  @Test("L7 with the words go their salt and the digest of the command that wrote them")
  func forgetsWhatCouldBeGuessed() async throws {
    let row = try archive.rows(of: session)[1]
    let salt = try #require(row.salt)
    _ = try await erase()
    #expect(try archive.rows(of: session)[1].salt == nil)
    let outcomes = try archive.outcomes(of: session).sorted { $0.seq < $1.seq }
    #expect(outcomes.map(\.digest) == [digest(of: "un"), [], digest(of: "trois")])
    #expect(outcomes.map(\.command) == ["c-un", "c-" + secret, "c-trois"])
    try archive.close()
    let file = Data(try room.bytes(room.path))
    #expect(file.range(of: Data(salt)) == nil)
    #expect(file.range(of: Data(digest(of: secret))) == nil)
  }

  @Test("erased words are in no file of the archive any more, while it is served and after")
  func leavesNoTrace() async throws {
    let words = "\"words\":\"" + secret
    #expect(try !onDisk(words).isEmpty)
    _ = try await erase()
    #expect(try onDisk(words) == [])
    try archive.close()
    #expect(try onDisk(words) == [])
  }

  @Test("while a reader holds the journal, erasing says that it is not emptied, and empties it after a later append")
  func waitsForReaders() async throws {
    let words = "\"words\":\"" + secret
    let beside = try Archive.open(room.path, for: .reading)
    let holds = DispatchSemaphore(value: 0)
    let lets = DispatchSemaphore(value: 0)
    let left = DispatchSemaphore(value: 0)
    Thread {
      try? beside.snapshot {
        _ = try $0.rows(of: session)
        holds.signal()
        lets.wait()
      }
      left.signal()
    }.start()
    await withCheckedContinuation { continuation in
      Thread {
        holds.wait()
        continuation.resume()
      }.start()
    }
    #expect(try await erase().journalEmptied == false)
    lets.signal()
    await withCheckedContinuation { continuation in
      Thread {
        left.wait()
        continuation.resume()
      }.start()
    }
    try beside.close()
    try await archive.tell("plus tard")
    try await archive.tell("encore")
    #expect(try onDisk(words) == [])
  }

  @Test("a stale or impossible erasure changes nothing")
  func refuses() async throws {
    let content = try archive.content()
    let stale = try await archive.erase(session, expected: 2, redacted: [2: words("…")], event: erasedEvent([2]))
    #expect(stale.result == .stale(lastSeq: 3))
    for seq in [0, 4, -1] {
      let impossible = try await archive.erase(session, expected: 3, redacted: [seq: words("…")], event: erasedEvent([seq]))
      guard case .refused = impossible.result else {
        Issue.record("erased event \(seq)")
        continue
      }
    }
    #expect(try archive.content() == content)
  }

  @Test("erasing twice keeps the log whole, and may erase what an earlier erasure wrote")
  func twice() async throws {
    _ = try await erase()
    let again = try await archive.erase(
      session, expected: 4, redacted: [2: words("…"), 3: words("…")], event: erasedEvent([2, 3]))
    #expect(again.journalEmptied)
    #expect(try archive.rows(of: session).map(\.erased) == [false, true, true, false, false])
    #expect(try archive.complaints() == [])
  }
}
