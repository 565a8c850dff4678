import ArgumentParser
import Foundation
import Glibc
import Live
import Logging
import Storage
import Workshop

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve: reopen every session that has not ended, or begin one from a plan.")

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var network: NetworkOptions

  @Option(help: "The plan of the session to begin when none is open.")
  var plan: String?

  @Flag(help: "Print the links as one line of JSON.")
  var json = false

  func run() async throws {
    let stopSignal = StopSignal()
    let ready = try plan.map { try PlanFile.read($0) }
    let running = try Running(archive: archive.path, network: network)
    await running.start()
    let links: [SessionLinks]
    do { links = try await running.sessions(orBegin: ready) } catch {
      await running.stop()
      throw error
    }
    if json { print(Announcement.json(links, running)) } else { print(Announcement.text(links, running, archive: archive.path)) }
    fflush(nil)
    await stopSignal.wait()
    await running.stop()
  }
}

/// Where to listen.
struct NetworkOptions: ParsableArguments {
  @Option(help: "The port to listen on; 0 takes any free one.")
  var port: Int = 8080

  @Option(help: "The address to listen on. All by default.")
  var bind: String?

  @Option(help: "What phones type, when it is not an address of this machine: http://atelier.example.")
  var publicURL: String?

  @Option(help: "A TLS certificate, in PEM.")
  var tlsCert: String?

  @Option(help: "The private key of the certificate, in PEM.")
  var tlsKey: String?

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
    guard (tlsCert == nil) == (tlsKey == nil) else { throw ValidationError("--tls-cert and --tls-key go together.") }
    if let publicURL {
      guard let url = URL(string: publicURL), ["http", "https"].contains(url.scheme), url.host != nil,
        url.path.isEmpty || url.path == "/"
      else { throw ValidationError("--public-url is like http://atelier.example or https://atelier.example:8443.") }
    }
  }
}

/// Control-C, or the system that asks the program to stop; heard from its creation on, so that none is lost.
///
/// The old way of a pipe: a source of Dispatch hears nothing when whoever starts the program has these signals blocked.
final class StopSignal: Sendable {
  private let asked: AsyncStream<Void>
  private static nonisolated(unsafe) var pipe: (read: Int32, write: Int32) = (-1, -1)

  init() {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    asked = stream
    var ends: [Int32] = [-1, -1]
    _ = Glibc.pipe(&ends)
    StopSignal.pipe = (ends[0], ends[1])
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        var byte: UInt8 = 1
        write(StopSignal.pipe.write, &byte, 1)
      }
    }
    Thread.detachNewThread {
      var both = sigset_t()
      sigemptyset(&both)
      sigaddset(&both, SIGINT)
      sigaddset(&both, SIGTERM)
      pthread_sigmask(SIG_UNBLOCK, &both, nil)
      var byte: UInt8 = 0
      while read(StopSignal.pipe.read, &byte, 1) != 1 {}
      continuation.finish()
    }
  }

  /// Returns once the program is asked to stop.
  func wait() async { for await _ in asked {} }
}
