import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("The log")
struct ArchiveTests {
  let room: Room
  let archive: Archive

  init() throws {
    room = try Room()
    archive = try Archive.open(room.path, for: .writing)
  }

  @Test("what was appended is read again after reopening, in order")
  func remembers() async throws {
    try await archive.tell("bonjour", "un banc", "une pomme")
    try archive.close()
    let again = try Archive.open(room.path, for: .writing)
    #expect(try again.told() == ["bonjour", "un banc", "une pomme"].map { String(decoding: words($0), as: UTF8.self) })
    #expect(try again.rows(of: session).map(\.seq) == [1, 2, 3])
    #expect(try again.rows(of: session, after: 2).map(\.seq) == [3])
    #expect(try again.complaints() == [])
  }

  @Test("the digests given back are those of the chain that anyone can recompute")
  func chain() async throws {
    let results = try await archive.append([Append(stream: session, expected: 0, bodies: [words("a"), words("b")])])
    let rows = try archive.rows(of: session)
    #expect(results == [.committed(rows.map(\.digest))])
    var previous = Chain.start
    for row in rows {
      #expect(row.commitment == Chain.commitment(salt: try #require(row.salt), json: try #require(row.body)))
      previous = Chain.digest(previous: previous, seq: row.seq, commitment: row.commitment)
      #expect(row.digest == previous)
    }
    #expect(try archive.streams().map(\.head) == [previous])
  }

  @Test("L7 the same words have another salt and another commitment each time")
  func salts() async throws {
    _ = try await archive.append([Append(stream: session, expected: 0, bodies: [words("oui"), words("oui")])])
    let rows = try archive.rows(of: session)
    #expect(rows[0].salt?.count == 16)
    #expect(rows[0].salt != rows[1].salt)
    #expect(rows[0].commitment != rows[1].commitment)
  }

  @Test("a writer that missed something is told the last seq and stores nothing")
  func stale() async throws {
    try await archive.tell("un", "deux")
    let results = try await archive.append([Append(stream: session, expected: 1, bodies: [words("perdu")])])
    #expect(results == [.stale(lastSeq: 2)])
    #expect(try archive.rows(of: session).count == 2)
    let ahead = try await archive.append([Append(stream: .session("s2"), expected: 3, bodies: [words("perdu")])])
    #expect(ahead == [.stale(lastSeq: 0)])
    #expect(try archive.streams().map(\.id) == [session])
  }

  @Test("one bad room does not fail the others of its batch")
  func savepoints() async throws {
    try await archive.tell("un")
    let other = StreamID.session("s2")
    let results = try await archive.append([
      Append(stream: session, expected: 7, bodies: [words("perdu")]),
      Append(stream: other, expected: 0, bodies: [words("gardé")]),
      Append(
        stream: session, expected: 1, bodies: [words("double")],
        outcomes: [CommandOutcome(person: "p1", command: "c-un", digest: digest(of: "un"), seq: 2)]),
    ])
    #expect(results[0] == .stale(lastSeq: 1))
    #expect(results[1] == .committed(try archive.rows(of: other).map(\.digest)))
    guard case .refused = results[2] else {
      Issue.record("a command answered before must be refused, not \(results[2])")
      return
    }
    #expect(try archive.rows(of: session).count == 1)
    #expect(try archive.outcomes(of: session).count == 1)
  }

  @Test("D8 the outcome of a command is kept with its event, by person")
  func outcomes() async throws {
    let mine = CommandOutcome(person: "p1", command: "c1", digest: digest(of: "a"), seq: 1)
    let theirs = CommandOutcome(person: "p2", command: "c1", digest: digest(of: "b"), seq: 2)
    _ = try await archive.append([
      Append(stream: session, expected: 0, bodies: [words("a"), words("b")], outcomes: [mine, theirs])
    ])
    #expect(try archive.outcomes(of: session) == [mine, theirs])
    #expect(try archive.outcomes(of: .session("s2")) == [])
  }

  @Test("tickets come back with their person, and settings under their name")
  func tables() async throws {
    let ticket = TicketRow(hash: digest(of: "secret"), person: "p1")
    _ = try await archive.append([Append(stream: session, expected: 0, bodies: [words("a")], tickets: [ticket])])
    #expect(try archive.tickets(of: session) == [ticket])
    #expect(try archive.setting("last session") == nil)
    try await archive.setSetting("last session", to: "s1")
    try await archive.setSetting("last session", to: "s2")
    #expect(try archive.setting("last session") == "s2")
    try await archive.setSetting("last session", to: nil)
    #expect(try archive.setting("last session") == nil)
  }

  @Test("a list of streams tells each one's first and last words")
  func streams() async throws {
    try await archive.tell("un", "deux")
    try await archive.tell("projet", in: .project("p"))
    let streams = try archive.streams()
    #expect(streams.map(\.id) == [session, .project("p")])
    #expect(streams[0].lastSeq == 2)
    #expect(streams[0].firstBody == words("un"))
    #expect(streams[0].lastBody == words("deux"))
  }

  @Test("ids that look the same but differ by bytes are two streams")
  func bytesOfIDs() async throws {
    let composed = StreamID.session("\u{E9}")
    let decomposed = StreamID.session("e\u{301}")
    #expect(composed != decomposed)
    try await archive.tell("un", in: composed)
    #expect(try archive.rows(of: decomposed) == [])
  }

  @Test("D13 SQL text in an id or a body is stored as it is")
  func sqlText() async throws {
    let stream = StreamID.session("'; DROP TABLE event; --")
    try await archive.tell("'); DELETE FROM body; --", in: stream)
    #expect(try archive.rows(of: stream).map(\.body) == [words("'); DELETE FROM body; --")])
  }

  @Test("a snapshot beside a running server does not see what is appended while it is open")
  func snapshot() async throws {
    try await archive.tell("un")
    let beside = try Archive.open(room.path, for: .reading)
    let first = try beside.snapshot { try $0.rows(of: session).count }
    try await archive.tell("deux")
    #expect(first == 1)
    #expect(try beside.rows(of: session).count == 2)
    #expect(await refusal { try await beside.tell("non") } == .openedForReading(beside.path))
  }

  @Test("J16 the journal is folded into the file again and again: it stays short however long the session")
  func journal() async throws {
    let long = String(repeating: "x", count: 250_000)
    for number in 1...40 { try await archive.tell("\(number) \(long)") }
    #expect(try room.bytes(room.path).count > 7_000_000)
    #expect(try room.bytes(room.path + "-wal").count < 6_000_000)
  }

  @Test("reading an archive that nobody serves leaves it as it was, to the byte")
  func readingChangesNothing() async throws {
    try await archive.tell("un")
    try archive.close()
    let bytes = try room.bytes(room.path)
    let beside = try Archive.open(room.path, for: .reading)
    #expect(try beside.complaints() == [])
    try beside.close()
    #expect(try room.bytes(room.path) == bytes)
  }

  @Test("J3 synchronous is FULL on the connection that writes, after GRDB has opened it")
  func durability() async throws {
    let synchronous = try await archive.writer().transaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(synchronous == 2)
  }
}
