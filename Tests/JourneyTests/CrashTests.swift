import Foundation
import Testing
import Workshop

@Suite("What was acknowledged outlives every crash")
struct CrashTests {
  /// How often the server is killed; GOMMETTE_CRASHES asks for more by hand.
  static let cycles = ProcessInfo.processInfo.environment["GOMMETTE_CRASHES"].flatMap(Int.init) ?? 50

  @Test("J1 killed at a random moment under bots, again and again: every acknowledged command is in the archive")
  func killedAgainAndAgain() throws {
    let command = try Command()
    var generator = SeededGenerator(seed: 20_191_109)
    for cycle in 1...Self.cycles {
      let arguments = [
        "demo", "--plan", Command.plan("aider-les-sdf"), "--participants", "15", "--speed", "1000", "--seed", "\(cycle)",
        "--archive", command.archive, "--port", "0", "--json", "--ledger", command.path("ledger"),
      ]
      let demo = try Running(arguments, output: "/dev/null")
      let moment = Int.random(in: 600...2_600, using: &generator)
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(moment)) { kill(demo.process, SIGKILL) }
      #expect(demo.wait() == -SIGKILL)
    }
    let ids = try String(contentsOfFile: command.path("ledger"), encoding: .utf8).split(separator: "\n")
    #expect(ids.count > Self.cycles)
    let verify = try command.run("verify", "--archive", command.archive, "--ledger", command.path("ledger"))
    #expect(verify.status == 0, "\(verify.output)")
  }
}
