import Live
import Synchronization
import Workshop

/// The secrets in use, and their file beside the archive, always the same.
final class KeyRing: Sendable {
  private let path: String
  private let keys: Mutex<Keys>

  /// - Throws: `Failure` when the file is there and cannot be read.
  init(beside path: String) throws {
    self.path = path
    do { keys = Mutex(try Keys.load(beside: path)) } catch {
      throw Failure(
        "\(Keys.file(beside: path)) cannot be read. It holds the links of the consoles: restore it, or move it away to have new links."
      )
    }
  }

  func keys(of session: SessionID) throws -> Keys.SessionKeys {
    try keys.withLock { keys in
      let drawn = keys.keys(of: session)
      try keys.save(beside: path)
      return drawn
    }
  }

  func renew(_ link: TeamLink, of session: SessionID) throws -> Keys.SessionKeys {
    try keys.withLock { keys in
      let renewed = keys.renew(link, of: session)
      try keys.save(beside: path)
      return renewed
    }
  }

  func home() throws -> String {
    try keys.withLock { keys in
      let drawn = keys.home()
      try keys.save(beside: path)
      return drawn
    }
  }

  func listen(on port: Int?) throws {
    try keys.withLock { keys in
      keys.port = port
      try keys.save(beside: path)
    }
  }

  var server: String { keys.withLock { $0.server } }
}
