import Foundation
import Glibc
import Workshop

/// Many bots and one lead on one thread: they connect through real sockets to a server of this machine, and play its session.
final class Crowd {
  private let port: Int
  private let host: String
  private let code: String
  private let key: String
  private let bots: [Bot]
  private let lead: LeadBot
  private let ledger: Ledger?
  private var sockets: [BotSocket?]
  private var greeted: [Bool]
  private var acknowledged: [String] = []
  /// Acknowledged commands by name.
  private(set) var counts: [String: Int] = [:]
  private let start = DispatchTime.now()

  struct Script {
    var participants: Int
    var speed: Double
    var seed: UInt64
  }

  /// - Parameters:
  ///   - join: the link of the QR code.
  ///   - console: the link of the console.
  init(port: Int, join: String, console: String, script: Script, ledger: Ledger?) {
    self.port = port
    host = "localhost:\(port)"
    let parts = (join.split(separator: "#").last ?? "").split(separator: ".")
    code = parts.first.map(String.init) ?? ""
    key = parts.last.map(String.init) ?? ""
    self.ledger = ledger
    // A person thinks about ten seconds between two acts; they arrive within a minute and a half of the plan's time.
    let arrival = 90_000 / script.speed
    bots = (0..<script.participants).map { number in
      let startsAt = Int(arrival * Double(number) / Double(max(script.participants, 1)))
      return Bot(number: number, seed: script.seed, startsAt: startsAt, pace: max(20, Int(10_000 / script.speed)))
    }
    let secret = String(console.split(separator: "#").last ?? "")
    lead = LeadBot(secret: secret, seed: script.seed, speed: script.speed, startsAt: Int(arrival * 1.2) + 200)
    sockets = Array(repeating: nil, count: script.participants + 1)
    greeted = Array(repeating: false, count: script.participants + 1)
  }

  /// Plays until the lead has ended the session.
  /// - Throws: `Failure` when a socket or the ledger fails.
  func play() throws {
    while !lead.hasEnded {
      try turn()
      try ledger?.write(acknowledged)
      acknowledged.removeAll(keepingCapacity: true)
    }
    for socket in sockets { socket?.close() }
  }

  private var now: Int { Int((DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000) }

  private func turn() throws {
    let now = now
    for index in sockets.indices {
      if sockets[index] == nil, index == bots.count || now >= bots[index].actsAt { try connect(index) }
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
    sockets[index] = try BotSocket(port: port, host: host, mask: UInt32(index) &* 2_654_435_761)
    greeted[index] = false
  }

  private func speak(_ index: Int, _ now: Int) {
    let frame: JSON?
    if !greeted[index] {
      greeted[index] = true
      frame = index == bots.count ? lead.hello : bots[index].hello(code: code, key: key)
    } else {
      frame = index == bots.count ? lead.act(now: now) : bots[index].act(now: now)
    }
    if let frame { sockets[index]?.send(frame.canonicalBytes) }
  }

  private func hear(_ index: Int, _ now: Int) {
    for text in sockets[index]?.read() ?? [] {
      guard let done = index == bots.count ? lead.take(text) : bots[index].take(text, now: now) else { continue }
      acknowledged.append(done.id)
      counts[done.name, default: 0] += 1
    }
    if sockets[index]?.state == .closed { sockets[index] = nil }
  }
}
