import Foundation
import Glibc
import Workshop

/// Many bots and one lead on one thread: they connect through real sockets to a server of this machine, and play its session.
///
/// Its first socket is the lead's; the others are the bots', in the order of their arrival.
final class Crowd {
  private let port: Int
  private let host: String
  private let code: String
  private let key: String
  private var script: Script
  private var bots: [Bot]
  private let lead: LeadBot
  private let ledger: Ledger?
  private let direction: Direction?
  private var sockets: [BotSocket?]
  private var greeted: [Bool]
  /// Milliseconds of the crowd's clock until which the bots find no network.
  private var cutUntil = 0
  private var seen = Direction.Seen()
  private var played: [String: Double] = [:]
  private var lookedAt = 0
  private var acknowledged: [String] = []
  /// Acknowledged commands by name.
  private(set) var counts: [String: Int] = [:]
  private let start = DispatchTime.now()

  struct Script {
    var participants: Int
    var speed: Double
    var seed: UInt64

    /// A person thinks about ten seconds between two acts.
    var pace: Int { max(20, Int(10_000 / speed)) }
  }

  /// - Parameters:
  ///   - join: the link of the QR code.
  ///   - console: the link of the console.
  ///   - direction: what a rehearsal asks while the crowd plays; with it the play goes on until it says so.
  init(port: Int, join: String, console: String, script: Script, ledger: Ledger?, direction: Direction? = nil) {
    self.port = port
    host = "localhost:\(port)"
    let parts = (join.split(separator: "#").last ?? "").split(separator: ".")
    code = parts.first.map(String.init) ?? ""
    key = parts.last.map(String.init) ?? ""
    self.ledger = ledger
    self.direction = direction
    self.script = script
    // They arrive within a minute and a half of the plan's time.
    let arrival = 90_000 / script.speed
    bots = (0..<script.participants).map { number in
      let startsAt = Int(arrival * Double(number) / Double(max(script.participants, 1)))
      return Bot(number: number, seed: script.seed, startsAt: startsAt, pace: script.pace)
    }
    let secret = String(console.split(separator: "#").last ?? "")
    lead = LeadBot(secret: secret, seed: script.seed, speed: script.speed, startsAt: Int(arrival * 1.2) + 200)
    lead.plays = direction == nil
    sockets = Array(repeating: nil, count: script.participants + 1)
    greeted = Array(repeating: false, count: script.participants + 1)
  }

  /// Plays until the lead has ended the session; a rehearsal, until it is told to stop.
  /// - Throws: `Failure` when a socket or the ledger fails.
  func play() throws {
    while !isOver {
      for wish in direction?.take() ?? [] { grant(wish) }
      try turn()
      try ledger?.write(acknowledged)
      acknowledged.removeAll(keepingCapacity: true)
      if let direction { look(for: direction) }
    }
    for socket in sockets { socket?.close() }
  }

  private func look(for direction: Direction) {
    let elapsed = now - lookedAt
    lookedAt = now
    seen.entered = bots.count { $0.hasEntered }
    if seen.entered >= script.participants, seen.arrivalSeconds == nil { seen.arrivalSeconds = now / 1_000 }
    if let activity = lead.told.activity, lead.told.session["phase"]?.string == "running" {
      played[activity, default: 0] += Double(elapsed) * script.speed
      seen.playedSeconds[activity] = Int((played[activity] ?? 0) / 1_000)
    }
    direction.tell(seen)
  }

  private var isOver: Bool { direction.map { $0.isOver } ?? lead.hasEnded }

  private func grant(_ wish: Direction.Wish) {
    switch wish {
    case .speed(let speed):
      script.speed = speed
      lead.speed = speed
      for bot in bots { bot.pace = script.pace }
    case .lead(let plays): lead.plays = plays
    case .late(let count): for _ in 0..<count { arrive() }
    case .cut(let seconds):
      cutUntil = now + seconds * 1_000
      for index in sockets.indices.dropFirst() {
        sockets[index]?.close()
        sockets[index] = nil
      }
    case .insult(let words): bots.first { $0.hasEntered }?.says(words)
    case .close: lead.closes = true
    case .lose(let minutes): lead.loses = minutes
    }
  }

  private func arrive() {
    bots.append(Bot(number: bots.count, seed: script.seed, startsAt: now, pace: script.pace))
    sockets.append(nil)
    greeted.append(false)
  }

  private var now: Int { Int((DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000) }

  private func turn() throws {
    let now = now
    for index in sockets.indices {
      if sockets[index] == nil, index == 0 || now >= max(bots[index - 1].actsAt, cutUntil) { try connect(index) }
      if sockets[index]?.state == .open { speak(index, now) }
    }
    let open = sockets.indices.filter { sockets[$0] != nil }
    var watched = open.map { index -> pollfd in
      let events = POLLIN | (sockets[index]?.wantsToWrite == true ? POLLOUT : 0)
      return pollfd(fd: sockets[index]?.descriptor ?? -1, events: Int16(events), revents: 0)
    }
    poll(&watched, nfds_t(watched.count), 5)
    for (index, entry) in zip(open, watched) where entry.revents != 0 {
      if Int32(entry.revents) & POLLOUT != 0 { sockets[index]?.write() }
      if Int32(entry.revents) & (POLLIN | POLLHUP | POLLERR) != 0 { hear(index, now) }
    }
  }

  private func connect(_ index: Int) throws {
    sockets[index] = try BotSocket(port: port, host: host, mask: UInt32(truncatingIfNeeded: index) &* 2_654_435_761)
    greeted[index] = false
  }

  private func speak(_ index: Int, _ now: Int) {
    let frame: JSON?
    if !greeted[index] {
      greeted[index] = true
      frame = index == 0 ? lead.hello : bots[index - 1].hello(code: code, key: key)
    } else {
      frame = index == 0 ? lead.act(now: now) : bots[index - 1].act(now: now)
    }
    if let frame { sockets[index]?.send(frame.canonicalBytes) }
  }

  private func hear(_ index: Int, _ now: Int) {
    for text in sockets[index]?.read() ?? [] {
      guard let done = index == 0 ? lead.take(text) : bots[index - 1].take(text, now: now) else { continue }
      acknowledged.append(done.id)
      counts[done.name, default: 0] += 1
    }
    if sockets[index]?.state == .closed { sockets[index] = nil }
  }
}
