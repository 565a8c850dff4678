// What this machine says of itself, and how it is kept awake. Linux only, without a library: three files and one command.
import Foundation
import Glibc
import Live
import Synchronization

/// The laptop under the server.
final class Machine: Sendable {
  private let folder: String
  private let awake = Mutex<Wake?>(nil)

  /// - Parameter archive: the file whose disk is watched.
  init(archive: String) { folder = URL(fileURLWithPath: archive).deletingLastPathComponent().path }

  var laptop: Laptop {
    var laptop = Laptop()
    laptop.freeMegabytes = freeMegabytes
    for supply in Machine.supplies() where Machine.word("type", of: supply) == "Battery" {
      laptop.battery = Machine.word("capacity", of: supply).flatMap { Int($0) }
      laptop.isCharging = ["Charging", "Full", "Not charging"].contains(Machine.word("status", of: supply))
    }
    return laptop
  }

  /// In steps, so that the console is not told of each megabyte.
  private var freeMegabytes: Int? {
    var disk = statvfs()
    guard statvfs(folder, &disk) == 0 else { return nil }
    let free = Int(disk.f_bavail) * Int(disk.f_frsize) / 1_000_000
    return free > 1_000 ? free / 100 * 100 : free / 10 * 10
  }

  private static let supplyFolder = "/sys/class/power_supply"

  private static func supplies() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: supplyFolder)) ?? [] }

  private static func word(_ name: String, of supply: String) -> String? {
    FileManager.default.contents(atPath: "\(supplyFolder)/\(supply)/\(name)")
      .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  /// Holds the machine's sleep back while somebody leads, where the system knows how.
  func keepAwake(_ isLive: Bool) {
    awake.withLock { awake in
      if isLive, awake == nil { awake = Wake() }
      if !isLive {
        awake?.end()
        awake = nil
      }
    }
  }
}

/// systemd's inhibitor. It lives as long as the pipe that we hold, so that a server which is killed never leaves a laptop awake.
private final class Wake: Sendable {
  private let process: Process
  private let pipe: Pipe

  init?() {
    process = Process()
    pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/systemd-inhibit")
    process.arguments = ["--what=sleep:idle:handle-lid-switch", "--who=Gommette", "--why=Un atelier est en cours", "cat"]
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
  }

  func end() { try? pipe.fileHandleForWriting.close() }
}
