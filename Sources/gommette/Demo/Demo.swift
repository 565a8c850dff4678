import ArgumentParser
import Foundation
import Live
import Storage
import Workshop

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let bots and a scripted facilitator play a plan through the real server, to see the product in a minute.")

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var network: NetworkOptions
  @Option(help: "The plan to play.")
  var plan: String
  @Option(help: "How many people take part.")
  var participants: Int = 28
  @Option(help: "How many times faster than the plan says.")
  var speed: Double = 60
  @Option(help: "The same seed makes the same people.")
  var seed: UInt64 = 1
  @Flag(help: "Print the figures as one line of JSON.")
  var json = false
  @Flag(help: "Go on serving when the play is over.")
  var stay = false
  @Option(help: "Write the id of every acknowledged command to this file, on disk as it is answered.")
  var ledger: String?

  func validate() throws {
    guard (1...Limits.peoplePerRoomAtMost).contains(participants) else {
      throw ValidationError("--participants is a number from 1 to \(Limits.peoplePerRoomAtMost).")
    }
    guard speed > 0, speed <= 1_000 else { throw ValidationError("--speed is a number above 0, 1000 at most.") }
  }

  func run() async throws {
    var ready = try PlanFile.read(plan)
    ready.capacity = max(ready.capacity, participants)
    // Bots come in faster than a room: they are no burst.
    ready.expected = max(ready.expected ?? 0, participants * 2)
    let running = try Running(archive: archive.path, network: network)
    await running.start()
    let links = try await running.rooms.create(ready, keptUntil: PlanFile.keptUntil(ready, from: Date()))
    if !json {
      print(Announcement.text([links], running, archive: archive.path))
      fflush(nil)
    }
    let counts = try await play(links, on: running.server.port)
    report(counts)
    if stay { await StopSignal().wait() }
    await running.stop()
  }

  private func play(_ links: SessionLinks, on port: Int) async throws -> [String: Int] {
    let script = Crowd.Script(participants: participants, speed: speed, seed: seed)
    let ledger = ledger
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            let crowd = Crowd(
              port: port, join: links.join, console: links.console, script: script, ledger: try ledger.map { try Ledger($0) })
            try crowd.play()
            return crowd.counts
          })
      }
    }
  }

  private func report(_ counts: [String: Int]) {
    let figures: JSON = [
      "participants": .integer(participants), "notes": .integer(counts["write"] ?? 0),
      "ballots": .integer(counts["ballot"] ?? 0), "placements": .integer(counts["place"] ?? 0),
    ]
    if json { return print(String(decoding: figures.canonicalBytes, as: UTF8.self)) }
    let sums = [("notes", "write"), ("ballots put or changed", "ballot"), ("answers on the matrix", "place")]
    print("\(participants) people took part: " + sums.map { "\(counts[$0.1] ?? 0) \($0.0)" }.joined(separator: ", ") + ".")
    print("All of it is in \(archive.path): gommette replay --archive \(archive.path)")
  }
}
