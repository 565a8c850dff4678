import ArgumentParser
import Foundation
import Reports
import Storage
import Workshop

/// Which session of the archive is meant.
struct SessionOption: ParsableArguments {
  @Option(help: "The session; the last one created by default.")
  var session: String?

  /// The log that is meant, read in one snapshot that is closed before anything is rendered.
  func read(from path: String) throws -> SessionFile {
    let archive = try Archive.open(path, for: .reading)
    return try archive.snapshot { snapshot in
      let streams = try snapshot.streams().filter { $0.id.kind == .session }
      if let session {
        guard let found = streams.first(where: { $0.id.id == session }) else {
          let known = streams.map(\.id.id).joined(separator: ", ")
          throw Failure("There is no session \(session) in \(path). " + (known.isEmpty ? "It is empty." : "There is: \(known)."))
        }
        return SessionFile(stream: found.id, rows: try snapshot.rows(of: found.id))
      }
      let dated = streams.map { summary in
        (summary.id, summary.firstBody.flatMap { try? Entry(body: $0, seq: 1) }?.at ?? Instant(milliseconds: 0))
      }
      guard let last = dated.max(by: { ($0.1, $0.0.id) < ($1.1, $1.0.id) })?.0 else {
        throw Failure("There is no session in \(path) yet. Begin one with gommette serve --plan.")
      }
      return SessionFile(stream: last, rows: try snapshot.rows(of: last))
    }
  }
}

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Tell a session in sentences, one an event.")

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var session: SessionOption
  @Option(help: "Stop after this event.")
  var until: Int?

  func run() throws {
    let file = try session.read(from: archive.path)
    let entries = try file.rows.prefix(until ?? .max).map { try Entry(body: $0.body ?? [], seq: $0.seq) }
    guard let first = entries.first else { throw LogProblem.noBeginning }
    let chronicle = Chronicle(try Session(first))
    let format = Date.FormatStyle(date: .numeric, time: .standard, locale: Locale(identifier: "fr_FR"))
    for (row, entry) in zip(file.rows, entries) {
      let date = Date(timeIntervalSince1970: Double(entry.at.milliseconds) / 1_000)
      print("\(row.seq)\t\(date.formatted(format))\t\(chronicle.sentence(entry))")
    }
  }
}

struct Export: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case json, csv, html }
  static let configuration = CommandConfiguration(abstract: "Write a session to a file; JSON comes back with import.")

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var session: SessionOption
  @Option(help: "json, csv or html.")
  var format: Format
  @Option(help: "The file to write.")
  var out: String

  func run() throws {
    let file = try session.read(from: archive.path)
    let bytes: [UInt8]
    switch format {
    case .json: bytes = file.bytes
    case .csv: bytes = SpreadsheetText.bytes(of: try told(file))
    case .html: bytes = Page.bytes(of: try told(file))
    }
    do { try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic) } catch {
      throw Failure("\(out) cannot be written. Choose a folder that exists, where you may write, on a disk with room.")
    }
  }

  private func told(_ file: SessionFile) throws -> Session { try Session(log: file.rows.map { $0.body ?? [] }) }
}

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Take in a session exported as JSON.")

  @OptionGroup var archive: ArchiveOption
  @Argument(help: "The file to read.")
  var file: String

  func run() async throws {
    guard let bytes = FileManager.default.contents(atPath: file) else { throw Failure("\(file) cannot be read.") }
    let read = try SessionFile(Array(bytes))
    // Whatever its chain says, a log that cannot be played is not taken in.
    if read.stream.kind == .session { _ = try Session(log: read.rows.map { $0.body ?? [] }) }
    let archive = try Archive.open(archive.path, for: .writing)
    switch try await archive.importStream(read.stream, rows: read.rows, erasedBy: Verify.erasedSeqs) {
    case .imported(let stream): print("\(stream) is in the archive, with \(read.rows.count) events.")
    case .alreadyHere(let stream): print("\(stream) is already in the archive, and is the same.")
    case .keptApart(let stream): print("Another session has that id; this one is kept apart as \(stream).")
    }
    try archive.close()
  }
}
