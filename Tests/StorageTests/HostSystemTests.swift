// Limits and rights that only the kernel can give are set in a child process, which has nothing to lose.
import Foundation
import Testing

@testable import Storage

@Suite("On a system that refuses")
struct HostSystemTests {
  @Test("J5 at the file size limit of the system a batch is refused as a full disk, and what was confirmed is kept")
  func sizeLimit() async {
    await #expect(processExitsWith: .success) {
      let room = try Room()
      let archive = try Archive.open(room.path, for: .writing)
      try await archive.tell("un")
      let journal = try room.bytes(room.path + "-wal").count
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let unlimited = limit
      limit.rlim_cur = rlim_t(journal + 20_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let long = String(repeating: "é", count: 20_000)
      #expect(await refusal { try await archive.tell(long) } == .diskFull(room.path))
      #expect(try archive.rows(of: session).count == 1)
      var again = unlimited
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &again)
      try await archive.tell(long)
      #expect(try archive.rows(of: session).count == 2)
      #expect(try archive.complaints() == [])
    }
  }

  @Test("J6 in a folder that cannot be written, opening says so and leaves nothing")
  func readOnlyFolder() async {
    await #expect(processExitsWith: .success) {
      let room = try Room()
      let archive = try Archive.open(room.path, for: .writing)
      try await archive.tell("un")
      try archive.close()
      try FileManager.default.removeItem(atPath: room.path + ".lock")
      let before = try room.names
      chmod(room.folder, 0o555)
      becomeNobody()
      for access in [Archive.Access.writing, .reading] {
        #expect(await refusal { _ = try Archive.open(room.path, for: access) } == .folderReadOnly(room.folder))
      }
      #expect(await refusal { _ = try Archive.open(room.file("new"), for: .writing) } == .folderReadOnly(room.folder))
      #expect(try room.names == before)
      becomeOneself()
      chmod(room.folder, 0o755)
    }
  }

  @Test("J6 an archive, a journal or a lock that belongs to someone else is named")
  func foreignOwner() async {
    await #expect(processExitsWith: .success) {
      let room = try Room()
      let archive = try Archive.open(room.path, for: .writing)
      try await archive.tell("un")
      chmod(room.folder, 0o777)
      chmod(room.path + "-wal", 0o600)
      // A copy with its journal, as a crash of a server run by the administrator leaves them.
      let copy = room.file("copy")
      for suffix in ["", "-wal"] { try room.write(try room.bytes(room.path + suffix), to: copy + suffix) }
      chmod(copy, 0o644)
      chmod(copy + "-wal", 0o000)
      try archive.close()
      let locked = room.file("locked")
      try Archive.open(locked, for: .writing).close()
      chmod(locked + ".lock", 0o000)
      let secret = room.file("secret")
      try Archive.open(secret, for: .writing).close()
      chmod(secret, 0o000)
      becomeNobody()
      #expect(await refusal { _ = try Archive.open(copy, for: .reading) } == .notReadable(copy + "-wal"))
      #expect(await refusal { _ = try Archive.open(locked, for: .writing) } == .notWritable(locked + ".lock"))
      #expect(await refusal { _ = try Archive.open(secret, for: .reading) } == .notReadable(secret))
      becomeOneself()
    }
  }
}

/// The administrator may write anywhere; for the others the rights of a file are enough.
private func becomeNobody() { if getuid() == 0 { #expect(setreuid(65_534, 0) == 0 && seteuid(65_534) == 0) } }

private func becomeOneself() { if geteuid() == 65_534 { #expect(seteuid(0) == 0 && setreuid(0, 0) == 0) } }
