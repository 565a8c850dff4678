import Foundation

/// The built command, run as a person runs it, in a folder of its own.
final class Command {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: URL
  var archive: String { folder.appendingPathComponent("archive.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("gommette-journey-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static func plan(_ name: String) -> String { repository.appendingPathComponent("sessions/\(name).json").path }

  /// The command stands beside the tests that were built with it.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("gommette")

  func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Command.program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["GOMMETTE_WEB": Command.repository.appendingPathComponent("web").path]) { $1 }
    return process
  }

  /// Runs to the end.
  @discardableResult
  func run(_ arguments: String...) throws -> Result {
    let process = process(arguments)
    // Files, not pipes: a pipe that nobody empties would stop the command.
    let output = folder.appendingPathComponent("out-\(UUID().uuidString)")
    let errors = folder.appendingPathComponent("err-\(UUID().uuidString)")
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
