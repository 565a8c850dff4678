import ArgumentParser

/// The command. It reads arguments and joins the modules; whatever it decides, a module decides.
@main
struct Gommette: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gommette",
    abstract: "Live facilitation of participatory workshops, on one laptop.",
    discussion: """
      The first time: gommette serve --plan sessions/aider-les-sdf.json --archive sessions/archive.sqlite
      Then scan the QR code with a phone, and open the console's link on the laptop.
      """,
    subcommands: [
      Serve.self, Demo.self, Rehearse.self, New.self, Check.self, Replay.self, Export.self, Import.self, Verify.self, Backup.self,
    ])
}

/// The archive's file, asked for by most commands.
struct ArchiveOption: ParsableArguments {
  @Option(name: .customLong("archive"), help: "The archive: one SQLite file.")
  var path: String = "sessions/archive.sqlite"
}

/// A sentence on standard error, and an exit code other than 0.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ sentence: String) { description = sentence }
}
