// A session as one JSON file that goes out and comes back without loss: every commitment, salt and body, in canonical form, so
// that the same session is the same bytes. It holds no ticket, no secret and no command id.
import Storage
import Workshop

/// The log of one session, outside of an archive.
public struct SessionFile: Sendable {
  public let stream: StreamID
  public let rows: [LogRow]

  public init(stream: StreamID, rows: [LogRow]) {
    self.stream = stream
    self.rows = rows
  }

  public var bytes: [UInt8] {
    let file: JSON = [
      "format": "gommette", "version": 1, "kind": .string(stream.kind.rawValue), "id": .string(stream.id),
      "rows": .array(rows.map { SessionFile.json($0) }),
    ]
    return file.canonicalBytes + [10]
  }

  /// - Throws: `SessionFileError` with a sentence.
  public init(_ bytes: [UInt8]) throws(SessionFileError) {
    var reader = JSONReader(bytes, depth: 64)
    let json: JSON
    do { json = try reader.document() } catch { throw .notJSON(line: error.line, what: error.what) }
    guard json["format"]?.string == "gommette", let version = json["version"]?.integer else { throw .notASession }
    guard version == 1 else { throw .newer(version) }
    guard let kind = json["kind"]?.string.flatMap({ StreamID.Kind(rawValue: $0) }), let id = json["id"]?.string, !id.isEmpty,
      let rows = json["rows"]?.array
    else { throw .notASession }
    stream = StreamID(kind: kind, id: id)
    var read: [LogRow] = []
    for (index, row) in rows.enumerated() {
      guard let row = SessionFile.row(row) else { throw .unreadableEvent(index + 1) }
      read.append(row)
    }
    self.rows = read
  }

  private static func json(_ row: LogRow) -> JSON {
    var members: [String: JSON] = [
      "seq": .integer(row.seq), "commitment": .string(hex(row.commitment)), "digest": .string(hex(row.digest)),
    ]
    if let salt = row.salt { members["salt"] = .string(hex(salt)) }
    if let body = row.body {
      var reader = JSONReader(body, depth: 64)
      members["body"] = try? reader.document()
    }
    return .object(members)
  }

  private static func row(_ json: JSON) -> LogRow? {
    guard let seq = json["seq"]?.integer, let commitment = json["commitment"]?.string.flatMap(bytes(ofHex:)),
      commitment.count == 32,
      let digest = json["digest"]?.string.flatMap(bytes(ofHex:)), digest.count == 32
    else { return nil }
    let salt = json["salt"]?.string.flatMap(bytes(ofHex:))
    return LogRow(
      seq: seq, commitment: commitment, digest: digest, salt: salt, body: json["body"]?.canonicalBytes)
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static func bytes(ofHex text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}

/// Why a file is not a session.
public enum SessionFileError: Error, Equatable, CustomStringConvertible, Sendable {
  case notJSON(line: Int, what: String)
  case notASession
  case newer(Int)
  case unreadableEvent(Int)

  public var description: String {
    switch self {
    case .notJSON(let line, let what): "Line \(line): \(what). This file is not a session exported as JSON."
    case .notASession: "This file is not a session exported by gommette export --format json."
    case .newer(let version): "This file has format \(version); this Gommette reads format 1. Use a newer Gommette."
    case .unreadableEvent(let seq): "Event \(seq) of the file is damaged. Export the session again."
    }
  }
}
