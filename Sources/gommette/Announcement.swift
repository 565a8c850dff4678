import Live
import Workshop

/// What the terminal says once a session can be joined.
enum Announcement {
  static func json(_ links: SessionLinks) -> JSON {
    [
      "session": .string(links.session.rawValue), "code": .string(links.code), "console": .string(links.console),
      "screen": .string(links.screen), "join": .string(links.join),
      "remote": .string(links.remote), "host": .string(links.host),
    ]
  }

  /// One line for programs; the last session begun is the one at the top.
  static func json(_ links: [SessionLinks], _ running: Running) -> String {
    var line: JSON = [
      "url": .string(running.address.url), "port": .integer(running.server.port), "home": .string(running.home),
      "sessions": .array(links.map { json($0) }),
    ]
    if let first = links.first { line = line.merging(json(first)) }
    return String(decoding: line.canonicalBytes, as: UTF8.self)
  }

  static func text(_ links: [SessionLinks], _ running: Running, archive: String) -> String {
    guard let first = links.first else {
      return """
        Gommette listens on \(running.address.url), and no session is open.
        Begin one at \(running.home)
        """
    }
    var lines = ["", QRCode(first.join)?.terminal ?? "", ""]
    lines.append("  Phones     scan the square, or open \(running.address.typed) and type \(spaced(first.code))")
    lines.append("  Console    \(first.console)")
    lines.append("  Projector  \(first.screen)")
    lines.append("  Home       \(running.home)")
    let others = running.address.all.filter { $0 != running.address.url }
    if !others.isEmpty { lines.append("  Also at    " + others.joined(separator: "  ")) }
    for other in links.dropFirst() { lines.append("  Also open  \(spaced(other.code))  \(other.console)") }
    lines.append("")
    lines.append("  Everything is kept in \(archive). Control-C stops; the same command goes on where you were.")
    lines.append("")
    return lines.joined(separator: "\n")
  }

  private static func spaced(_ code: String) -> String { code.prefix(3) + " " + code.dropFirst(3) }
}
