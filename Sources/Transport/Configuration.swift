/// Where the server listens and how much it accepts. Sizes are in bytes, times in seconds.
public struct Configuration: Sendable {
  /// A numeric address; nil listens on every address, IPv6 and IPv4.
  public var address: String?
  /// 0 asks the system for a free port.
  public var port: Int
  /// Says whether a host name (lower case, without port or brackets) is one of ours. Guards against DNS rebinding.
  public var allowedHosts: @Sendable (String) -> Bool
  /// Both or none; files in PEM.
  public var certificatePath: String?
  public var privateKeyPath: String?
  var isSecure: Bool { certificatePath != nil || privateKeyPath != nil }
  /// Names, in lower case, of further request headers that `Request.header(_:)` can give.
  public var keptHeaders: [String] = []

  /// The longest message from a client.
  public var frameLimit = 16 * 1024
  /// The largest number of frames that a message may be cut into.
  public var fragmentLimit = 64
  /// What may wait for one slow connection. A frame up to this size always fits in an empty outbox.
  public var outboxLimit = 1024 * 1024
  /// The longest body of a request.
  public var bodyLimit = 6 * 1024 * 1024
  /// The bodies of all requests that are coming in at once.
  public var uploadsLimit = 96 * 1024 * 1024
  /// All the headers of a request.
  public var headerLimit = 8 * 1024

  /// From the connection to the end of the first request's headers, TLS included.
  public var headerTimeoutSeconds = 5
  /// From the end of a request's headers to the end of its body.
  public var bodyTimeoutSeconds = 60
  /// A message begun and not continued for this long closes its connection; so does an unanswered ping.
  public var messageTimeoutSeconds = 10
  /// A connection silent for this long is asked for a sign of life.
  public var silenceSeconds = 20
  /// A connection whose outbox stays over its bound for this long is closed with 1013.
  public var slowTimeoutSeconds = 30
  /// Control bytes a second (pings, mostly) above which a connection is closed with 1008.
  public var controlBytesPerSecond = 4096

  /// Connections of one address that have not sent a whole request yet; the oldest makes room for the newest.
  public var pendingPerAddress = 256
  /// All sockets, pages and WebSockets together.
  public var connectionLimit = 7000

  public init(address: String? = nil, port: Int, allowedHosts: @escaping @Sendable (String) -> Bool) {
    self.address = address
    self.port = port
    self.allowedHosts = allowedHosts
  }
}
