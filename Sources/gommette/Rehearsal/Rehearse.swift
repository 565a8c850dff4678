import ArgumentParser
import Foundation
import Workshop

struct Rehearse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try a plan with bots while you lead; nothing of it is kept.")

  @OptionGroup var network: NetworkOptions
  @Option(help: "The plan to try.")
  var plan: String
  @Option(help: "How many people take part.")
  var participants: Int = 28
  @Option(help: "How many times faster than people the bots are, from 1 to 60.")
  var speed: Double = 10
  @Option(help: "The same seed makes the same people.")
  var seed: UInt64 = 1
  @Flag(help: "Print the links as one line of JSON.")
  var json = false
  @Flag(help: "Stop when standard input ends, so that the rehearsal never outlives who began it.")
  var untilInputEnds = false

  func validate() throws {
    guard (1...200).contains(participants) else { throw ValidationError("--participants is a number from 1 to 200.") }
    guard Rehearsal.speeds.contains(speed) else { throw ValidationError("--speed is a number from 1 to 60.") }
  }

  func run() async throws {
    let ready = try PlanFile.read(plan)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gommette-rehearsal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await play(ready, in: folder.appendingPathComponent("archive.sqlite").path)
  }

  private func play(_ plan: Plan, in archive: String) async throws {
    var roomy = plan
    roomy.capacity = max(plan.capacity, participants + 100)
    // Bots come in faster than a room: they are no burst.
    roomy.expected = max(plan.expected ?? 0, 2 * (participants + 100))
    let direction = Direction()
    let rehearsal = Rehearsal(plan, speed: speed, direction: direction)
    let running = try Running(archive: archive, network: network, rehearsal: rehearsal)
    await running.start()
    let links = try await running.rooms.create(roomy, keptUntil: PlanFile.keptUntil(plan, from: Date()))
    rehearsal.begin(console: links.console)
    if json { print(Announcement.json([links], running)) } else { print(Announcement.text([links], running, archive: archive)) }
    fflush(nil)
    listen(for: direction)
    let crowd = Crowd.Script(participants: participants, speed: speed, seed: seed)
    try await Rehearse.onItsThread {
      try Crowd(
        port: running.server.port, join: links.join, console: links.console, script: crowd, ledger: nil, direction: direction
      ).play()
    }
    await running.stop()
  }

  /// Control-C ends the rehearsal, and the end of the input where that was asked.
  private func listen(for direction: Direction) {
    let stopSignal = StopSignal()
    Task {
      await stopSignal.wait()
      direction.stop()
    }
    guard untilInputEnds else { return }
    Thread.detachNewThread {
      while let more = try? FileHandle.standardInput.read(upToCount: 4_096), !more.isEmpty {}
      direction.stop()
    }
  }

  static func onItsThread(_ work: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
  }
}
