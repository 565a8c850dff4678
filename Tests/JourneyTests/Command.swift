import Foundation
import Glibc

/// The built command, run as a person runs it, in a folder of its own.
final class Command: Sendable {
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

  /// Runs to the end.
  @discardableResult
  func run(_ arguments: String...) throws -> Result {
    let name = UUID().uuidString
    let running = try Running(arguments, output: path("out-\(name)"), errors: path("err-\(name)"))
    return Result(
      status: running.wait(), output: String(decoding: try bytes("out-\(name)"), as: UTF8.self),
      errors: String(decoding: try bytes("err-\(name)"), as: UTF8.self))
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}

/// A process of the command, by the system's own calls: Foundation's Process sometimes misses an end when several run at once.
struct Running {
  let process: pid_t

  /// The command stands beside the tests that were built with it.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("gommette").path

  init(_ arguments: [String], output: String, errors: String = "/dev/null") throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var words = ([Running.program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let pages = "GOMMETTE_WEB=" + Command.repository.appendingPathComponent("web").path
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [strdup(pages), nil]
    defer { for entry in environment { free(entry) } }
    var started: pid_t = 0
    let problem = posix_spawn(&started, Running.program, &actions, nil, &words, &environment)
    guard problem == 0 else { throw POSIXError(POSIXErrorCode(rawValue: problem) ?? .ENOENT) }
    process = started
  }

  /// The exit code, or the signal that ended it, negative.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}

/// `gommette serve`, until it is stopped.
final class ServeProcess {
  let line: [String: Any]
  private let running: Running

  init(_ command: Command) throws {
    let fifo = command.path("fifo-\(UUID().uuidString)")
    guard mkfifo(fifo, 0o600) == 0 else { throw POSIXError(.EEXIST) }
    // Opened both ways, so that neither side waits for the other.
    let descriptor = open(fifo, O_RDWR)
    defer { close(descriptor) }
    let plan = Command.plan("choisir-la-question")
    running = try Running(["serve", "--plan", plan, "--archive", command.archive, "--port", "0", "--json"], output: fifo)
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while byte != 10, read(descriptor, &byte, 1) == 1 { bytes.append(byte) }
    line = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  var secret: Substring? { (line["console"] as? String)?.split(separator: "#").last }

  func stop() {
    kill(running.process, SIGTERM)
    running.wait()
  }
}
