import Glibc

/// Every acknowledged command, one id a line, on disk before the next one is read: what a crash must not lose.
final class Ledger {
  private let descriptor: Int32

  /// Appends to the file.
  /// - Throws: `Failure` when it cannot be written.
  init(_ path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure("\(path) cannot be written. Choose a folder where you may write.") }
  }

  deinit { close(descriptor) }

  func write(_ ids: [String]) throws {
    guard !ids.isEmpty else { return }
    let lines = Array((ids.joined(separator: "\n") + "\n").utf8)
    guard Glibc.write(descriptor, lines, lines.count) == lines.count, fdatasync(descriptor) == 0 else {
      throw Failure("The ledger cannot be written any more. Look whether the disk is full.")
    }
  }
}
