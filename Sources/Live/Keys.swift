// Secrets are not in the archive, so that no export, backup or replay can hold one. They stand in their own file beside it,
// readable by its owner only, so that the console's link can be printed again after a restart.
import Crypto
import Foundation
import Workshop

/// The secrets of the server and of its sessions.
public struct Keys: Codable, Sendable {
  /// The secrets of one session, 128 bits each except the door's, which only spares phones the guard against guessed codes.
  public struct SessionKeys: Codable, Sendable, Equatable {
    public let console: String
    public let screen: String
    public let door: String
    /// The links of the team, which the lead may take back.
    private(set) var team: [TeamLink: String]

    /// New ones, from the system's generator.
    public init() {
      console = Keys.draw(32)
      screen = Keys.draw(32)
      door = Keys.draw(8)
      team = [:]
      for link in TeamLink.allCases { renew(link) }
    }

    // A file of an earlier version has no links of the team: they are drawn when it is read, and kept when it is saved.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      console = try container.decode(String.self, forKey: .console)
      screen = try container.decode(String.self, forKey: .screen)
      door = try container.decode(String.self, forKey: .door)
      team = try container.decodeIfPresent([TeamLink: String].self, forKey: .team) ?? [:]
      for link in TeamLink.allCases where team[link] == nil { renew(link) }
    }

    public subscript(link: TeamLink) -> String { team[link] ?? "" }

    /// What a secret opens. Each is compared, so that all take the same time.
    func role(of secret: String) -> Role? {
      let doors = [(console, Role.facilitator), (screen, .screen)] + TeamLink.allCases.map { (self[$0], $0.role) }
      return doors.filter { Keys.match(secret, $0.0) }.first?.1
    }

    mutating func renew(_ link: TeamLink) { team[link] = Keys.draw(32) }
  }

  /// Lets `new` and `import` speak to the server that holds the archive.
  public private(set) var server: String
  /// Where that server listens, while it runs.
  public var port: Int?
  private var sessions: [String: SessionKeys] = [:]
  /// Absent in files of the first version.
  private var homeSecret: String?

  public init() { server = Keys.draw(32) }

  /// The keys of the archive at `path`; new ones when there are none.
  /// - Throws: when the file is there and cannot be read.
  public static func load(beside path: String) throws -> Keys {
    let file = Keys.file(beside: path)
    guard FileManager.default.fileExists(atPath: file) else { return Keys() }
    return try JSONDecoder().decode(Keys.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }

  public static func file(beside path: String) -> String { path + ".keys" }

  /// Writes the file anew, whole or not at all, for its owner only.
  public func save(beside path: String) throws {
    let file = Keys.file(beside: path)
    let fresh = file + ".new"
    try? FileManager.default.removeItem(atPath: fresh)
    let bytes = try JSONEncoder().encode(self)
    guard FileManager.default.createFile(atPath: fresh, contents: bytes, attributes: [.posixPermissions: 0o600]),
      rename(fresh, file) == 0
    else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Opens the home page, where sessions begin and plans are written; drawn when there is none yet.
  public mutating func home() -> String {
    if let homeSecret { return homeSecret }
    let drawn = Keys.draw(32)
    homeSecret = drawn
    return drawn
  }

  /// The keys of a session, drawn when it has none yet.
  public mutating func keys(of session: SessionID) -> SessionKeys {
    if let known = sessions[session.rawValue] { return known }
    let drawn = SessionKeys()
    sessions[session.rawValue] = drawn
    return drawn
  }

  /// The keys of a session with another secret for a link: whoever has the old one is outside.
  public mutating func renew(_ link: TeamLink, of session: SessionID) -> SessionKeys {
    var renewed = keys(of: session)
    renewed.renew(link)
    sessions[session.rawValue] = renewed
    return renewed
  }

  /// Hexadecimal digits from the system's generator.
  static func draw(_ digits: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return String((0..<digits).map { _ in "0123456789abcdef".randomElement(using: &generator) ?? "0" })
  }

  /// Compares in the same time whatever the difference: hashes are compared, in constant time.
  public static func match(_ given: String, _ secret: String) -> Bool {
    SHA256.hash(data: Data(given.utf8)) == SHA256.hash(data: Data(secret.utf8))
  }

  /// The stored form of a ticket.
  static func hash(_ ticket: String) -> [UInt8] { Array(SHA256.hash(data: Data(ticket.utf8))) }
}
