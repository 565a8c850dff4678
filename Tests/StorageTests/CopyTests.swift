import Foundation
import Testing

@testable import Storage

@Suite("Copies")
struct CopyTests {
  let room: Room
  let archive: Archive

  init() async throws {
    room = try Room()
    archive = try Archive.open(room.path, for: .writing)
    try await archive.tell("un", "deux", "trois")
    _ = try await archive.erase(session, expected: 3, redacted: [2: words("…")], event: erasedEvent([2]))
  }

  private func otherArchive() throws -> Archive { try Archive.open(room.file("other"), for: .writing) }

  @Test("an imported log is the same to the byte, erased events included")
  func imports() async throws {
    let other = try otherArchive()
    let (rows, outcomes) = (try archive.rows(of: session), try archive.outcomes(of: session))
    let result = try await other.importStream(session, rows: rows, outcomes: outcomes, erasedBy: erasedSeqs)
    #expect(result == .imported(session))
    #expect(try other.rows(of: session) == rows)
    #expect(try other.outcomes(of: session) == outcomes)
    #expect(try other.complaints() == [])
    try await other.tell("la suite")
    #expect(try other.complaints() == [])
  }

  @Test("the same log imported twice is stored once")
  func importsOnce() async throws {
    let rows = try archive.rows(of: session)
    #expect(try await archive.importStream(session, rows: rows, erasedBy: erasedSeqs) == .alreadyHere(session))
    #expect(try archive.streams().count == 1)
  }

  @Test("I8 two archives with the same session id are kept apart, and each is found again")
  func keptApart() async throws {
    let other = try otherArchive()
    try await other.tell("tout autre chose")
    let mine = try archive.rows(of: session)
    let theirs = try other.rows(of: session)
    let result = try await archive.importStream(session, rows: theirs, erasedBy: erasedSeqs)
    #expect(result == .keptApart(.session("s1-2")))
    #expect(try archive.rows(of: session) == mine)
    #expect(try archive.rows(of: result.stream) == theirs)
    #expect(try await archive.importStream(session, rows: theirs, erasedBy: erasedSeqs) == .alreadyHere(result.stream))
    #expect(try archive.complaints() == [])
  }

  @Test("a log that does not hold together is not imported, and the archive goes on")
  func refusesBroken() async throws {
    let other = try otherArchive()
    var rows = try archive.rows(of: session)
    let third = rows[2]
    rows[2] = LogRow(
      seq: 3, commitment: third.commitment, digest: third.digest, salt: third.salt, body: words("TROIS"))
    let error = await refusal { _ = try await other.importStream(session, rows: rows, erasedBy: erasedSeqs) }
    #expect(error == .brokenChain([Finding(stream: session, seq: 3, fault: .bodyChanged)]))
    #expect(await refusal { _ = try await other.importStream(session, rows: [], erasedBy: erasedSeqs) } == .brokenChain([]))
    let stray = CommandOutcome(person: "p", command: "c", digest: [], seq: 99)
    let unacceptable = await refusal {
      let whole = try archive.rows(of: session)
      _ = try await other.importStream(session, rows: whole, outcomes: [stray], erasedBy: erasedSeqs)
    }
    guard case .unacceptable? = unacceptable else {
      Issue.record("\(String(describing: unacceptable))")
      return
    }
    #expect(try other.streams() == [])
    try await other.tell("un")
  }

  @Test("H9 what is exported, rows and outcomes, holds no ticket")
  func noTickets() async throws {
    let ticket = TicketRow(hash: digest(of: "secret"), person: "p1")
    _ = try await archive.append([Append(stream: session, expected: 4, bodies: [], tickets: [ticket])])
    let other = try otherArchive()
    _ = try await other.importStream(
      session, rows: try archive.rows(of: session), outcomes: try archive.outcomes(of: session), erasedBy: erasedSeqs)
    #expect(try other.tickets(of: session) == [])
  }

  @Test("J17 a backup made while serving opens, verifies, and holds everything confirmed before it")
  func backup() async throws {
    let serving = Task { for number in 0..<50 { try await archive.tell("pendant \(number)", in: .session("s2")) } }
    let content = try archive.rows(of: session)
    try archive.backup(to: room.file("copy"))
    try await serving.value
    let copy = try Archive.open(room.file("copy"), for: .reading)
    #expect(try copy.rows(of: session) == content)
    #expect(try copy.complaints() == [])
    #expect(try room.names.filter { $0.hasPrefix("copy") } == ["copy"])
    #expect(try archive.rows(of: .session("s2")).count == 50)
  }

  @Test("a backup never overwrites, and a failed one leaves nothing")
  func backupRefusals() async throws {
    try room.write([1], to: room.file("copy"))
    #expect(await refusal { try archive.backup(to: room.file("copy")) } == .alreadyExists(room.file("copy")))
    #expect(try room.bytes(room.file("copy")) == [1])
    #expect(await refusal { try archive.backup(to: room.file("no/copy")) } == .noSuchFile(room.file("no")))
    let disk = FaultyDisk(folder: room.folder)
    disk.arm(.init(number: 1, code: 13, lasting: true, concerns: { $0 == .write("full.partial") }))
    #expect(await refusal { try archive.backup(to: room.file("full")) } == .diskFull(room.file("full")))
    disk.repair()
    #expect(try room.names.filter { $0.hasPrefix("full") } == [])
  }

  @Test("a backup can be made from an archive opened for reading, beside the server")
  func backupBeside() async throws {
    let beside = try Archive.open(room.path, for: .reading)
    try beside.backup(to: room.file("copy"))
    #expect(try Archive.open(room.file("copy"), for: .reading).content() == archive.content())
  }
}
