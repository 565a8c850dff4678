// Joins what runs (Live), what carries (Transport) and what remembers (Storage). Nothing else in the program knows all three.
import Dispatch
import Foundation
import Live
import Logging
import Storage
import Transport
import Workshop

/// A server with its archive and its rooms.
final class Running: Sendable {
  let archive: Archive
  let keys: KeyRing
  let rooms: Rooms
  let server: Server
  let address: Address
  /// The link of the home page, with its secret.
  let home: String
  private let control: Control

  /// Opens the archive, binds the port; nothing is served yet.
  /// - Throws: `ArchiveError`, `TransportError`, `LogProblem`, each with a sentence.
  init(
    archive path: String, network: NetworkOptions, rehearsal: Rehearsal? = nil, surroundings: Surroundings = .real
  ) throws {
    let archive = try Archive.open(path, for: .writing)
    let keys = try KeyRing(beside: path)
    let loop = LoopExecutor()
    let logger = Logger(label: "gommette") { StreamLogHandler.standardError(label: $0) }
    let carrier = Carrier()
    let control = Control(keys: keys, rehearsal: rehearsal)
    let cards = Addresses.cards()
    let server = try Server(
      configuration: Self.configuration(network, cards), files: try WebFolder.files(), executor: loop,
      handler: carrier.handler(control), logger: logger)
    let address = Self.address(network, cards, port: server.port)
    var surroundings = surroundings
    let port = server.port
    surroundings.address = { Self.address(network, Addresses.cards(), port: port) }
    surroundings.isRehearsal = rehearsal != nil
    surroundings.readyPlans = { ReadyPlans.all }
    if rehearsal == nil {
      let machine = Machine(archive: path)
      surroundings.laptop = { machine.laptop }
      surroundings.keepAwake = { machine.keepAwake($0) }
    }
    let rooms = try Rooms(
      archive: archive, address: address, surroundings: surroundings, executor: loop, logger: logger,
      port: carrier.port(server), secrets: Secrets(of: { try keys.keys(of: $0) }, renew: { try keys.renew($0, of: $1) }))
    let secret = try keys.home()
    let home = Home(
      archive: archive, rooms: rooms, surroundings: surroundings, secret: secret, readyPlans: { ReadyPlans.all },
      keptUntil: { PlanFile.keptUntil($0, from: Date()) })
    carrier.join(rooms, server)
    control.join(rooms, home)
    try keys.listen(on: server.port)
    self.archive = archive
    self.keys = keys
    self.rooms = rooms
    self.server = server
    self.address = address
    self.control = control
    self.home = "\(address.localURL)/home#\(secret)"
  }

  func start() async {
    server.start()
    await rooms.begin()
  }

  /// Tells the phones, ends the sockets, then closes the archive.
  func stop() async {
    await rooms.stop()
    await server.stop()
    control.stop()
    try? keys.listen(on: nil)
    try? archive.close()
  }

  /// The sessions that are open; when there is none, the one that begins from the plan.
  func sessions(orBegin plan: Plan?) async throws -> [SessionLinks] {
    var links: [SessionLinks] = []
    for session in await rooms.openSessions { if let found = await rooms.links(of: session) { links.append(found) } }
    if !links.isEmpty { return links }
    guard let plan else { return [] }
    do {
      return [try await rooms.create(plan, keptUntil: PlanFile.keptUntil(plan, from: Date()))]
    } catch is Rejection {
      throw Failure("The session could not be stored. Look whether the disk is full, then try again.")
    }
  }

  private static func configuration(_ network: NetworkOptions, _ cards: [Addresses.Card]) -> Configuration {
    var hosts: Set<String> = ["localhost", "127.0.0.1", "::1", Addresses.hostName, Addresses.hostName + ".local"]
    hosts.formUnion(cards.map(\.address))
    if let host = network.publicURL.flatMap({ URL(string: $0)?.host }) { hosts.insert(host.lowercased()) }
    if let bind = network.bind { hosts.insert(bind) }
    let names = hosts
    // Cards come and go (a hotspot is switched on after the start), so an unknown address is looked up again.
    var configuration = Configuration(address: network.bind, port: network.port) { host in
      names.contains(host) || Addresses.cards().contains { $0.address == host }
    }
    configuration.certificatePath = network.tlsCert
    configuration.privateKeyPath = network.tlsKey
    return configuration
  }

  private static func address(_ network: NetworkOptions, _ cards: [Addresses.Card], port: Int) -> Address {
    let scheme = network.tlsCert == nil ? "http" : "https"
    let all = cards.map { "\(scheme)://\($0.address):\(port)" }
    let trimmed = network.publicURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    let url = trimmed ?? all.first ?? "\(scheme)://localhost:\(port)"
    let typed = url.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? url
    return Address(
      typed: typed, url: url, localURL: "\(scheme)://localhost:\(port)", all: all.isEmpty ? [url] : all,
      qr: { QRCode($0)?.picture })
  }
}

extension Surroundings {
  /// The clock and the chance of this machine.
  static let real = Surroundings(
    now: { Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1_000)) },
    seed: { UInt64.random(in: .min ... .max) },
    after: { milliseconds, run in
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds), execute: run)
    })
}
