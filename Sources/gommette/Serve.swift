import ArgumentParser
import Foundation
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
    await Signals.stopAsked()
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

/// Waits for Control-C, or for the system to ask the program to stop.
enum Signals {
  static func stopAsked() async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      let queue = DispatchQueue(label: "signals")
      let once = Once { continuation.resume() }
      let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler { once.run() }
        source.resume()
        return source
      }
      once.keep(sources)
    }
  }

  /// Runs one time, on the queue of the signals.
  private final class Once: @unchecked Sendable {
    private var work: (() -> Void)?
    private var kept: [any DispatchSourceSignal] = []
    init(_ work: @escaping () -> Void) { self.work = work }
    func keep(_ sources: [any DispatchSourceSignal]) { kept = sources }
    func run() {
      work?()
      work = nil
    }
  }
}
