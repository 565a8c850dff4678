// What someone with a SQLite shell could do to an archive, one thing at a time.
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("Verifying")
struct VerifyingTests {
  let room: Room

  init() async throws {
    room = try Room()
    let archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("un", "deux", "trois", "quatre")
    _ = try await archive.erase(session, expected: 4, redacted: [2: words("…")], event: erasedEvent([2]))
    let ticket = TicketRow(hash: digest(of: "secret"), person: "p1")
    _ = try await archive.append([Append(stream: session, expected: 5, bodies: [], tickets: [ticket])])
    try await archive.setSetting("last session", to: "s1")
    try archive.close()
  }

  private func tampered(_ sql: String) async throws -> Archive {
    let queue = try DatabaseQueue(path: room.path)
    try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + sql) }
    try queue.close()
    return try Archive.open(room.path, for: .reading)
  }

  @Test(
    "a changed log is told by event and by fault",
    arguments: [
      ("UPDATE body SET json = replace(CAST(json AS TEXT), 'trois', 'Trois') || x'' WHERE seq = 3", 3, Finding.Fault.bodyChanged),
      ("UPDATE body SET salt = randomblob(16) WHERE seq = 3", 3, .bodyChanged),
      ("UPDATE body SET salt = NULL, checksum = x'00' WHERE seq = 3", 3, .bodyChanged),
      ("DELETE FROM body WHERE seq = 3", 3, .bodyMissing),
      ("UPDATE event SET commitment = randomblob(32) WHERE seq = 3", 3, .chainBroken),
      ("UPDATE event SET digest = randomblob(32) WHERE seq = 3", 3, .chainBroken),
      ("DELETE FROM event WHERE seq = 3", 3, .missing),
      ("DELETE FROM event WHERE seq = 1", 1, .missing),
      ("UPDATE body SET json = CAST('{}' AS BLOB) WHERE seq = 5", 2, .bodyChanged),
    ])
  func tampering(sql: String, seq: Int, fault: Finding.Fault) async throws {
    let sql = sql.replacingOccurrences(
      of: "replace(CAST(json AS TEXT), 'trois', 'Trois') || x''", with: "CAST(replace(json, 'trois', 'Trois') AS BLOB)")
    let findings = try await tampered(sql).verify(session, erasedBy: erasedSeqs)
    #expect(findings.contains(Finding(stream: session, seq: seq, fault: fault)), "\(findings)")
  }

  @Test("a finding is a sentence that says which event and what is wrong")
  func sentence() {
    let finding = Finding(stream: session, seq: 12, fault: .bodyChanged)
    #expect(finding.description == "event 12 of session s1: its words do not match their commitment.")
  }

  @Test("an erasure that was itself changed excuses nothing")
  func changedErasure() async throws {
    let archive = try await tampered("UPDATE body SET json = CAST('{\"erased\":[1,2,3]}' AS BLOB) WHERE seq = 5")
    let seqs = try archive.verify(session, erasedBy: erasedSeqs).map(\.seq)
    #expect(seqs == [2, 5])
  }

  @Test("an erasure excuses only events before it")
  func laterEvents() async throws {
    let rows = try Archive.open(room.path, for: .reading).rows(of: session)
    var check = ChainCheck(stream: session) { erasedSeqs($0).map { $0 + 4 } }
    for row in rows { check.read(row) }
    #expect(check.findings().map(\.seq) == [2])
  }

  @Test(
    "what the chain does not cover is covered by the integrity check",
    arguments: [
      "UPDATE stream SET id = 's9'", "UPDATE outcome SET person = 'p9' WHERE seq = 1",
      "UPDATE outcome SET digest = randomblob(32) WHERE seq = 1", "UPDATE outcome SET seq = 3 WHERE seq = 1",
      "UPDATE ticket SET person = 'p9'", "UPDATE setting SET value = 's9'",
      "UPDATE body SET json = CAST('{\"words\":\"autre\"}' AS BLOB) WHERE seq = 2", "DELETE FROM event WHERE seq = 4",
    ])
  func besideTheLog(sql: String) async throws {
    do {
      #expect(try await tampered(sql).integrity() != [])
    } catch {
      guard case .damaged = error as? ArchiveError else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("an untouched archive has no finding and no problem")
  func clean() async throws {
    #expect(try await tampered("SELECT 1").complaints() == [])
  }

  @Test("J7 an archive with flipped bits is refused, reported, or read unchanged: never silently different")
  func flippedBits() throws {
    let bytes = try room.bytes(room.path)
    let content = try Archive.open(room.path, for: .reading).content()
    var outcomes = (refused: 0, reported: 0, unchanged: 0)
    for seed in UInt64(1)...300 {
      var generator = SplitMix(state: seed)
      var flipped = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        flipped[Int.random(in: 0..<flipped.count, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
      let ruins = try Room()
      try ruins.write(flipped, to: ruins.path)
      do {
        let archive = try Archive.open(ruins.path, for: .reading)
        if try !archive.complaints().isEmpty {
          outcomes.reported += 1
        } else {
          #expect(try archive.content() == content, "seed \(seed)")
          outcomes.unchanged += 1
        }
      } catch {
        #expect(error is ArchiveError, "seed \(seed): \(error)")
        outcomes.refused += 1
      }
    }
    #expect(outcomes.refused > 0 && outcomes.reported > 0, "\(outcomes)")
  }

  @Test("J7 an archive cut short anywhere is refused or reported", arguments: [1, 2, 4, 7, 9])
  func truncated(pages: Int) async throws {
    let bytes = try room.bytes(room.path)
    try room.write(Array(bytes.prefix(pages * 4096 - 100)), to: room.path)
    do {
      #expect(try Archive.open(room.path, for: .reading).complaints() != [])
    } catch {
      #expect(error is ArchiveError)
    }
  }

  @Test("J7 a journal with flipped bits loses at most its tail, which only a ledger can tell")
  func flippedJournal() async throws {
    let live = try Room()
    let archive = try Archive.open(live.path, for: .writing)
    for number in 1...20 { try await archive.tell("note \(number)") }
    let rows = try archive.rows(of: session)
    let (file, journal) = (try live.bytes(live.path), try live.bytes(live.path + "-wal"))
    for seed in UInt64(1)...60 {
      var generator = SplitMix(state: seed)
      var flipped = journal
      flipped[Int.random(in: 0..<flipped.count, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let ruins = try Room()
      try ruins.write(file, to: ruins.path)
      try ruins.write(flipped, to: ruins.path + "-wal")
      let left = try Archive.open(ruins.path, for: .reading)
      #expect(try left.complaints() == [], "seed \(seed)")
      #expect(try left.rows(of: session) == Array(rows.prefix(left.rows(of: session).count)), "seed \(seed)")
    }
  }
}
