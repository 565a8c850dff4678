import ArgumentParser
import Foundation
import Storage
import Workshop

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Recompute what the archive claims: chain, counts, file, and the ledger of acknowledged commands.")

  @OptionGroup var archive: ArchiveOption
  @Option(help: "A ledger written by gommette demo --ledger.")
  var ledger: String?

  func run() throws {
    let archive = try Archive.open(archive.path, for: .reading)
    var findings = try archive.integrity()
    var known: Set<String> = []
    for summary in try archive.streams() {
      findings += try archive.verify(summary.id, erasedBy: Verify.erasedSeqs).map(\.description)
      for outcome in try archive.outcomes(of: summary.id) { known.insert(outcome.command) }
      if summary.id.kind == .session { findings += recount(summary.id, in: archive) }
    }
    if let ledger { findings += try missing(from: known, ledger) }
    guard findings.isEmpty else {
      for finding in findings { print(finding) }
      throw ExitCode(1)
    }
    print("\(try archive.streams().count) logs agree: chain, counts, file\(ledger == nil ? "" : ", ledger").")
  }

  private func recount(_ stream: StreamID, in archive: Archive) -> [String] {
    do {
      let session = try Session(log: try archive.rows(of: stream).map { $0.body ?? [] })
      return session.discrepancies.map { "\(stream): \($0)" }
    } catch {
      return ["\(stream): \(error)"]
    }
  }

  private func missing(from known: Set<String>, _ ledger: String) throws -> [String] {
    guard let text = try? String(contentsOfFile: ledger, encoding: .utf8) else {
      throw Failure("\(ledger): there is no ledger here that can be read.")
    }
    // A line cut short by a crash of the bots was acknowledged to nobody.
    let ids = text.split(separator: "\n").filter { $0.utf8.count == 32 }
    return ids.filter { !known.contains(String($0)) }.map { "The command \($0) was acknowledged and is not in the archive." }
  }

  /// The seqs that an `erased` event names.
  static let erasedSeqs: ErasedSeqs = { body in
    guard let entry = try? Entry(body: body, seq: 0), case .erased(let seqs, _) = entry.event else { return [] }
    return seqs
  }
}

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Copy the archive, also while it is served.")

  @OptionGroup var archive: ArchiveOption
  @Option(help: "The file to write; it must not exist.")
  var out: String

  func run() throws {
    try Archive.open(archive.path, for: .reading).backup(to: out)
    print("\(out) holds everything up to now, and has been checked.")
  }
}
