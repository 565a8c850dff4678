import Foundation
import Testing

@Suite("Bad input gets a sentence that says what to do, and nothing is lost")
struct BadInputTests {
  @Test("a plan with mistakes is told by file and line, and no session begins")
  func badPlan() throws {
    let command = try Command()
    let plan = command.path("plan.json")
    try "{\n \"title\": \"Essai\",\n \"purpose\": \"choisir\",\n \"activities\": []\n}".write(
      toFile: plan, atomically: true, encoding: .utf8)
    let check = try command.run("check", plan)
    #expect(check.status == 1)
    #expect(check.output.contains("\(plan):1: \"sponsor\" is missing, add \"sponsor\""))
    let serve = try command.run("serve", "--plan", plan, "--archive", command.archive, "--port", "0")
    #expect(serve.status != 0)
    #expect(serve.errors.contains("\"sponsor\" is missing"))
    #expect(!FileManager.default.fileExists(atPath: command.archive))
  }

  @Test("the ready plans have nothing to mend")
  func readyPlans() throws {
    let command = try Command()
    #expect(try command.run("check", Command.plan("choisir-la-question"), Command.plan("aider-les-sdf")).status == 0)
  }

  @Test("a port that is taken, and an archive that is held, are told; the first server goes on")
  func portInUse() throws {
    let command = try Command()
    let first = try ServeProcess(command)
    defer { first.stop() }
    let port = first.line["port"] as? Int ?? 0
    let other = try command.run(
      "serve", "--plan", Command.plan("choisir-la-question"), "--archive", command.path("other.sqlite"), "--port", "\(port)")
    #expect(other.status != 0)
    #expect(other.errors.contains("\(port)"))
    let held = try command.run(
      "serve", "--plan", Command.plan("choisir-la-question"), "--archive", command.archive, "--port", "0")
    #expect(held.status != 0)
    #expect(held.errors.contains(command.archive))
    #expect(try command.run("verify", "--archive", command.archive).status == 0)
  }

  @Test("new beside a running server goes through it: the session is open at once")
  func newBeside() throws {
    let command = try Command()
    let first = try ServeProcess(command)
    defer { first.stop() }
    let made = try command.run("new", "--plan", Command.plan("choisir-la-question"), "--archive", command.archive, "--json")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("\"console\":\"http://localhost:\(first.line["port"] as? Int ?? 0)/console#"))
    #expect(try command.run("replay", "--archive", command.archive).output.contains("A session is created"))
  }

  @Test("served again, the same session goes on with the same code and console")
  func resume() throws {
    let command = try Command()
    let first = try ServeProcess(command)
    first.stop()
    let second = try ServeProcess(command)
    defer { second.stop() }
    #expect(first.line["code"] as? String == second.line["code"] as? String)
    #expect(first.secret == second.secret)
  }

  @Test("an archive that does not exist, and a wrong argument, are told")
  func nothingThere() throws {
    let command = try Command()
    let archive = command.archive
    for command in [
      try command.run("verify", "--archive", archive), try command.run("replay", "--archive", archive),
      try command.run("export", "--archive", archive, "--format", "csv", "--out", command.path("x")),
    ] {
      #expect(command.status != 0)
      #expect(command.errors.contains(archive))
    }
    #expect(!FileManager.default.fileExists(atPath: archive))
    let wrong = try command.run("demo", "--plan", "x", "--archive", command.archive, "--participants", "0")
    #expect(wrong.errors.contains("--participants is a number from 1 to"))
    let help = try command.run("--help").output
    #expect(["serve", "demo", "new", "check", "replay", "export", "import", "verify", "backup"].allSatisfy(help.contains))
  }
}
