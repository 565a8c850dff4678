/// A WebSocket from its opening to its end; never reused in the life of a server.
public struct ConnectionID: Hashable, Sendable, CustomStringConvertible {
  public let number: UInt64
  public init(number: UInt64) { self.number = number }

  public var description: String { "#\(number)" }
}

/// A request whose Host and Origin have been checked.
public struct Request: Sendable {
  /// In capitals: GET, HEAD or POST.
  public var method: String
  /// Decoded, without the query.
  public var path: String
  public var query: [String: String]
  /// The Host header as sent, port included.
  public var host: String
  /// Always ours when there is one; only tools that are not browsers leave it out of a WebSocket.
  public var origin: String?
  public var body: [UInt8]
  /// The numeric address of the other end of the socket: a proxy's, when there is one.
  public var peer: String
  var headers: [String: String]

  /// The value of `authorization`, `cookie`, `content-type`, `accept-language`, `range`, `if-none-match`,
  /// `x-forwarded-for` or one of `Configuration.keptHeaders`; the name in lower case.
  public func header(_ name: String) -> String? { headers[name] }
}

/// What `Handler.request` answers. `nosniff` and, for pages, the content security policy are added by the server.
public struct Response: Sendable {
  public var status: Int
  public var type: String
  public var body: [UInt8]
  /// `Cache-Control: no-store` is added unless one is given.
  public var headers: [(name: String, value: String)]

  public init(status: Int = 200, type: String, body: [UInt8], headers: [(name: String, value: String)] = []) {
    self.status = status
    self.type = type
    self.body = body
    self.headers = headers
  }

  /// A line of plain text.
  public init(status: Int, text: String) {
    self.init(status: status, type: "text/plain; charset=utf-8", body: Array(text.utf8))
  }
}

/// What the server asks of whoever speaks the protocol. Every closure runs on the thread of the loop and must not block.
public struct Handler: Sendable {
  public var opened: @Sendable (ConnectionID, Request) -> Void
  /// One whole text message, valid UTF-8, at most `Configuration.frameLimit` long.
  public var received: @Sendable (ConnectionID, [UInt8]) -> Void
  /// Exactly once for each `opened`.
  public var closed: @Sendable (ConnectionID) -> Void
  /// The outbox is empty again after it had been over its bound: whole views can be sent.
  public var drained: @Sendable (ConnectionID) -> Void
  /// Every request that the static files do not answer; the reply may be given later, from any thread.
  public var request: @Sendable (Request, Reply) -> Void

  public init(
    opened: @escaping @Sendable (ConnectionID, Request) -> Void, received: @escaping @Sendable (ConnectionID, [UInt8]) -> Void,
    closed: @escaping @Sendable (ConnectionID) -> Void, drained: @escaping @Sendable (ConnectionID) -> Void,
    request: @escaping @Sendable (Request, Reply) -> Void
  ) {
    self.opened = opened
    self.received = received
    self.closed = closed
    self.drained = drained
    self.request = request
  }
}

/// What became of a frame given to `Server.send`.
public enum Delivery: Equatable, Sendable {
  /// Written, or waiting in the outbox; also said of a connection that has just gone.
  case queued
  /// Over the bound: this frame and those that waited are dropped. Send whole views after `Handler.drained`.
  case overflowing
}
