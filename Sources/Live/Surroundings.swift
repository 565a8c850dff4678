import Workshop

/// A socket, as its carrier numbers it.
public typealias ConnectionNumber = UInt64

/// How the rooms reach the sockets: closures over bytes, so that what runs never knows what carries.
public struct Port: Sendable {
  /// Sends the same frame to many; answers with those whose outbox was full and who got nothing.
  public var send: @Sendable (_ frame: [UInt8], _ to: [ConnectionNumber]) -> [ConnectionNumber]
  public var close: @Sendable (_ connection: ConnectionNumber, _ code: UInt16, _ reason: String) -> Void

  public init(
    send: @escaping @Sendable ([UInt8], [ConnectionNumber]) -> [ConnectionNumber],
    close: @escaping @Sendable (ConnectionNumber, UInt16, String) -> Void
  ) {
    self.send = send
    self.close = close
  }
}

/// Time and chance, which the core does not have; tests bring their own.
public struct Surroundings: Sendable {
  public var now: @Sendable () -> Instant
  public var seed: @Sendable () -> UInt64
  /// Runs something after so many milliseconds.
  public var after: @Sendable (_ milliseconds: Int, _ run: @escaping @Sendable () -> Void) -> Void
  /// Whether all that happens here is thrown away.
  public var isRehearsal = false
  /// The state of the machine.
  public var laptop: @Sendable () -> Laptop = { Laptop() }
  /// Where people find the server now, when that can change.
  public var address: @Sendable () -> Address? = { nil }
  /// The plans that came with the program.
  public var readyPlans: @Sendable () -> [Home.ReadyPlan] = { [] }
  /// Asks the machine not to fall asleep, or gives it back its sleep.
  public var keepAwake: @Sendable (Bool) -> Void = { _ in }

  public init(
    now: @escaping @Sendable () -> Instant, seed: @escaping @Sendable () -> UInt64,
    after: @escaping @Sendable (Int, @escaping @Sendable () -> Void) -> Void
  ) {
    self.now = now
    self.seed = seed
    self.after = after
  }
}

/// The secrets of the sessions, kept outside the archive.
public struct Secrets: Sendable {
  public var of: @Sendable (SessionID) throws -> Keys.SessionKeys
  /// Draws another secret for a link of the team, and keeps it before it answers.
  public var renew: @Sendable (TeamLink, SessionID) throws -> Keys.SessionKeys

  public init(
    of: @escaping @Sendable (SessionID) throws -> Keys.SessionKeys,
    renew: @escaping @Sendable (TeamLink, SessionID) throws -> Keys.SessionKeys
  ) {
    self.of = of
    self.renew = renew
  }
}

/// Where people find the server, and the pictures that lead there.
public struct Address: Sendable {
  /// What people type, without `http://`.
  public var typed: String
  /// The beginning of every link for phones: `http://192.168.4.1:8080`.
  public var url: String
  /// The beginning of the links of the laptop itself, where the browser counts the page as secure.
  public var localURL: String
  /// All addresses of the network cards.
  public var all: [String]
  /// The QR code of a link, in modules (`{"size", "path"}`).
  public var qr: @Sendable (String) -> JSON?

  public init(typed: String, url: String, localURL: String, all: [String], qr: @escaping @Sendable (String) -> JSON?) {
    self.typed = typed
    self.url = url
    self.localURL = localURL
    self.all = all
    self.qr = qr
  }
}
