import Foundation
import Testing

@Suite("A whole workshop played by bots, through real sockets, to the archive and back")
struct DemoTests {
  @Test(
    "each ready plan is played to its end, and everything that was acknowledged is in an archive that agrees",
    arguments: ["choisir-la-question", "aider-les-sdf", "site-du-centre"])
  func play(plan: String) throws {
    let command = try Command()
    let demo = try command.run(
      "demo", "--plan", Command.plan(plan), "--participants", "12", "--speed", "500", "--archive", command.archive, "--port", "0",
      "--json", "--ledger", command.path("ledger"))
    #expect(demo.status == 0, "\(demo.errors)")
    #expect(demo.output.contains("\"participants\":12"))
    let verify = try command.run("verify", "--archive", command.archive, "--ledger", command.path("ledger"))
    #expect(verify.status == 0, "\(verify.output)")
    let ids = try String(contentsOfFile: command.path("ledger"), encoding: .utf8).split(separator: "\n")
    #expect(ids.count > 50)
    let replay = try command.run("replay", "--archive", command.archive).output
    #expect(replay.contains("writes a note"))
    #expect(replay.contains("opens the vote"))
    // Young people take part in one of them: its lead reads their notes before the room does.
    #expect(replay.contains("notes to the wall") == (plan == "aider-les-sdf"))
    #expect(replay.split(separator: "\n").last?.contains("The session ends.") == true)
    try goesOutAndBack(command)
  }

  private func goesOutAndBack(_ command: Command) throws {
    try command.run("export", "--archive", command.archive, "--format", "json", "--out", command.path("one.json"))
    let other = command.path("other.sqlite")
    #expect(try command.run("import", "--archive", other, command.path("one.json")).status == 0)
    try command.run("export", "--archive", other, "--format", "json", "--out", command.path("two.json"))
    #expect(try command.bytes("one.json") == command.bytes("two.json"))
    #expect(try command.run("verify", "--archive", other).status == 0)
    #expect(try command.run("import", "--archive", other, command.path("one.json")).output.contains("already"))
    for format in ["csv", "html"] {
      try command.run("export", "--archive", command.archive, "--format", format, "--out", command.path("session.\(format)"))
      #expect(try String(decoding: command.bytes("session.\(format)"), as: UTF8.self).contains("gommettes"))
    }
  }

  @Test("a ledger that names a command which the archive does not have is found")
  func missingCommand() throws {
    let command = try Command()
    try command.run("new", "--plan", Command.plan("choisir-la-question"), "--archive", command.archive)
    try "ffffffffffffffffffffffffffffffff\n".write(toFile: command.path("ledger"), atomically: true, encoding: .utf8)
    let verify = try command.run("verify", "--archive", command.archive, "--ledger", command.path("ledger"))
    #expect(verify.status == 1)
    #expect(verify.output.contains("ffffffffffffffffffffffffffffffff"))
  }

  @Test("an exported file with one changed letter is not taken in")
  func changedExport() throws {
    let command = try Command()
    try command.run("new", "--plan", Command.plan("choisir-la-question"), "--archive", command.archive)
    try command.run("export", "--archive", command.archive, "--format", "json", "--out", command.path("one.json"))
    let text = try String(decoding: command.bytes("one.json"), as: UTF8.self)
    let changed = text.replacingOccurrences(of: "\"keptUntil\":\"20", with: "\"keptUntil\":\"30")
    #expect(changed != text)
    try changed.write(toFile: command.path("bad.json"), atomically: true, encoding: .utf8)
    let result = try command.run("import", "--archive", command.path("other.sqlite"), command.path("bad.json"))
    #expect(result.status != 0)
    #expect(result.errors.contains("commitment"))
  }

  @Test("a backup made of a served archive opens and agrees")
  func backup() throws {
    let command = try Command()
    try command.run(
      "demo", "--plan", Command.plan("choisir-la-question"), "--participants", "5", "--speed", "1000", "--archive",
      command.archive,
      "--port", "0", "--json")
    #expect(try command.run("backup", "--archive", command.archive, "--out", command.path("copy.sqlite")).status == 0)
    #expect(try command.run("verify", "--archive", command.path("copy.sqlite")).status == 0)
    #expect(try command.run("backup", "--archive", command.archive, "--out", command.path("copy.sqlite")).status != 0)
  }
}
