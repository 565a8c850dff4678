/// Why the server cannot start; the description is a sentence for the person at the terminal.
public enum TransportError: Error, Equatable, Sendable, CustomStringConvertible {
  case portInUse(Int)
  case portForbidden(Int)
  case addressUnavailable(String)
  case certificate(String)
  case folder(String)
  case system(String)

  public var description: String {
    switch self {
    case .portInUse(let port):
      "Port \(port) is already taken by another program. Stop that program, or choose another port with --port."
    case .portForbidden(let port):
      "This account may not open port \(port). Choose a port above 1023 with --port."
    case .addressUnavailable(let address):
      "\(address) is not an address of this machine. Choose another with --bind, or leave it out."
    case .certificate(let reason):
      "The certificate cannot be used: \(reason)."
    case .folder(let path):
      "The folder of web pages cannot be read: \(path)."
    case .system(let reason):
      "The server cannot start: \(reason)."
    }
  }
}
