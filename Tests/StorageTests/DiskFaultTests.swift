// The disk fails, fills up, or loses its power at every single operation, one after the other.
import Foundation
import GRDBSQLite
import Testing

@testable import Storage

@Suite("A failing disk")
struct DiskFaultTests {
  /// An archive with two events, closed, and the disk under it.
  private func started() async throws -> (Room, FaultyDisk) {
    let room = try Room()
    let archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("un", "deux")
    try archive.close()
    return (room, FaultyDisk(folder: room.folder))
  }

  @Test("J3 the journal is synced between the writing of a batch and its answer")
  func order() async throws {
    let (room, disk) = try await started()
    let archive = try Archive.open(room.path, for: .writing)
    for text in ["trois", "quatre", "cinq"] {
      let before = disk.operations.count
      try await archive.tell(text)
      let asked = disk.operations[before...].filter { $0 != .write("archive.sqlite") }
      let journal = "archive.sqlite-wal"
      #expect(asked.contains(.write(journal)))
      #expect(asked.last == .sync(journal), "\(text): \(asked)")
    }
  }

  @Test("J4 a failed sync is never tried again: the archive takes nothing more until it is opened again")
  func failedSync() async throws {
    let (room, disk) = try await started()
    let archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("trois")
    disk.arm(.init(number: 1, code: syncError, concerns: { $0 == .sync("archive.sqlite-wal") }))
    guard case .io? = await refusal({ try await archive.tell("perdu") }) else {
      Issue.record("a failed sync must be told")
      return
    }
    let syncs = disk.operations.filter { $0 == .sync("archive.sqlite-wal") }.count
    #expect(await refusal { try await archive.tell("quatre") } == .halted(room.path))
    #expect(await refusal { try await archive.setSetting("a", to: "b") } == .halted(room.path))
    #expect(disk.operations.filter { $0 == .sync("archive.sqlite-wal") }.count == syncs)
    #expect(try archive.rows(of: session).count == 3, "reading goes on")
    try archive.close()
    disk.repair()
    let again = try Archive.open(room.path, for: .writing)
    #expect((3...4).contains(try again.rows(of: session).count))
    #expect(try again.complaints() == [])
    try await again.tell("quatre")
  }

  @Test("J5 a full disk refuses the batch, keeps what was confirmed, and goes on when there is room again")
  func fullDisk() async throws {
    let (room, disk) = try await started()
    let archive = try Archive.open(room.path, for: .writing)
    disk.arm(.init(number: 1, code: SQLITE_FULL, lasting: true, concerns: { $0 == .write("archive.sqlite-wal") }))
    #expect(await refusal { try await archive.tell("perdu") } == .diskFull(room.path))
    #expect(await refusal { try await archive.tell("perdu") } == .diskFull(room.path))
    #expect(try archive.rows(of: session).count == 2)
    disk.disarm()
    try await archive.tell("trois")
    #expect(try archive.rows(of: session).count == 3)
    #expect(try archive.outcomes(of: session).map(\.command) == ["c-deux", "c-trois", "c-un"])
    #expect(try archive.complaints() == [])
  }

  @Test(
    "J13 whichever operation fails, the archive is as before or as after, never between",
    arguments: [writeError, syncError, SQLITE_FULL], [false, true])
  func everyOperation(code: Int32, lasting: Bool) async throws {
    var number = 0
    var fired = true
    while fired {
      number += 1
      let (room, disk) = try await started()
      disk.arm(.init(number: number, code: code, lasting: lasting))
      let confirmed = await work(on: room.path)
      fired = disk.fired
      disk.repair()
      let archive = try Archive.open(room.path, for: .writing)
      let rows = try archive.rows(of: session)
      let left = [rows.count, rows.filter(\.erased).count]
      let states = [[2, 0], [3, 0], [4, 0], [5, 1]]
      let place = try #require(states.firstIndex(of: left), "operation \(number): \(left)")
      #expect(place >= confirmed, "operation \(number): \(left) after \(confirmed) confirmations")
      #expect(try archive.outcomes(of: session).count == min(4, rows.count), "operation \(number)")
      #expect(try archive.complaints() == [], "operation \(number)")
      try archive.close()
    }
    #expect(number > 15)
  }

  /// Opens, appends twice, erases, closes; gives the number of confirmed steps.
  private func work(on path: String) async -> Int {
    guard let archive = try? Archive.open(path, for: .writing) else { return 0 }
    var confirmed = 0
    do {
      for text in ["trois", "quatre"] {
        try await archive.tell(text)
        confirmed += 1
      }
      let erasure = try await archive.erase(session, expected: 4, redacted: [2: words("…")], event: erasedEvent([2]))
      if case .committed = erasure.result { confirmed += 1 }
    } catch {
      #expect(error is ArchiveError)
    }
    try? archive.close()
    return confirmed
  }

  @Test(
    "J2 whenever the power goes, every confirmed event is there when the machine starts again", arguments: [1, 2, 3] as [UInt64])
  func powerCut(seed: UInt64) async throws {
    let (room, disk) = try await started()
    disk.rememberPowerCuts(seed: seed)
    let archive = try Archive.open(room.path, for: .writing)
    for count in 3...12 {
      try await archive.tell("note \(count)")
      disk.acknowledged(count)
    }
    _ = try await archive.erase(session, expected: 12, redacted: [4: words("…")], event: erasedEvent([4]))
    disk.acknowledged(13)
    try await archive.tell("note 14")
    disk.acknowledged(14)
    try archive.close()
    disk.repair()
    let cuts = disk.powerCuts
    #expect(cuts.count > 60)
    for (number, cut) in cuts.enumerated() {
      let ruins = try Room()
      for (name, bytes) in cut.files { try ruins.write(bytes, to: ruins.file(name)) }
      let reopened = try Archive.open(ruins.path, for: .writing)
      #expect(try reopened.rows(of: session).count >= max(2, cut.acknowledged), "cut \(number) of seed \(seed)")
      #expect(try reopened.complaints() == [], "cut \(number) of seed \(seed)")
      if cut.acknowledged >= 13 { #expect(try reopened.rows(of: session)[3].erased) }
    }
  }
}
