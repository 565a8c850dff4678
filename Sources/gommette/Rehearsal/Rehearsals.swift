// The server's side of rehearsals: each is `gommette rehearse` in a process of lower priority, which ends when the pipe to
// it ends, so that none outlives this server.
import Foundation
import Live
import Synchronization
import Transport
import Workshop

/// The rehearsal that was begun last; another one takes its place.
final class Rehearsals: Sendable {
  private let current = Mutex<Rehearsing?>(nil)

  /// Begins to rehearse a plan; the answer holds the links of its console, screen and phones.
  func begin(_ plan: Plan, _ reply: Reply) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("gommette-plan-\(UUID().uuidString).json")
    do {
      try Data(JSON(encoding: plan).canonicalBytes).write(to: file)
      let rehearsing = try Rehearsing(plan: file) { line in
        try? FileManager.default.removeItem(at: file)
        reply(
          line.map { Response(type: "application/json", body: $0) }
            ?? Response(status: 500, text: "The rehearsal could not begin.\n"))
      }
      current.withLock { before in
        before?.end()
        before = rehearsing
      }
    } catch {
      reply(Response(status: 500, text: "The rehearsal could not begin.\n"))
    }
  }

  func end() {
    current.withLock { current in
      current?.end()
      current = nil
    }
  }
}

/// One rehearsal under way.
private final class Rehearsing: Sendable {
  private let process = Process()
  private let input = Pipe()

  /// - Parameter begun: given the line of its links once, or nothing when it ended without a line.
  init(plan: URL, begun: @escaping @Sendable ([UInt8]?) -> Void) throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/nice")
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    process.arguments = ["-n", "5", program, "rehearse", "--plan", plan.path, "--port", "0", "--json", "--until-input-ends"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = Mutex<[UInt8]?>([])
    output.fileHandleForReading.readabilityHandler = { handle in
      let bytes = handle.availableData
      let whole: [UInt8]?? = line.withLock { line in
        guard var read = line else { return nil }
        read += bytes
        guard bytes.isEmpty || read.contains(UInt8(ascii: "\n")) else {
          line = read
          return nil
        }
        line = nil
        return .some(bytes.isEmpty ? nil : read)
      }
      if let whole { begun(whole) }
      if bytes.isEmpty { handle.readabilityHandler = nil }
    }
  }

  func end() { try? input.fileHandleForWriting.close() }
}
