// Pages come from a table filled once, never from a path that a client sent: there is no way out of the folder. They are
// compressed once. Every file is revalidated by its ETag, which costs a 304 of about 60 bytes; nothing is `no-store`, because
// a phone that comes back in the room must not download its page again.

import Foundation

/// The pages, scripts and pictures of one folder, held in memory.
public struct StaticFiles: Sendable {
  struct File: Sendable {
    var type: String
    var plain: Variant
    var compressed: Variant?
    var isDocument: Bool { type.hasPrefix("text/html") }
  }

  struct Variant: Sendable {
    var body: [UInt8]
    var tag: String
  }

  private(set) var files: [String: File] = [:]

  /// Files larger than this are not pages.
  static let sizeLimit = 4 * 1024 * 1024

  /// Reads the whole folder. `index.html` answers `/`, and any `name.html` also answers `/name`. Symbolic links and names
  /// that begin with a dot are left out.
  /// - Throws: `TransportError.folder` when the folder or one of its files cannot be read.
  public init(folder: String) throws(TransportError) {
    let names: [String]
    do { names = try FileManager.default.subpathsOfDirectory(atPath: folder) } catch { throw .folder(folder) }
    for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let path = folder + "/" + name
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { throw .folder(path) }
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      guard let size = attributes[.size] as? Int, size <= Self.sizeLimit, let data = FileManager.default.contents(atPath: path)
      else { throw .folder(path) }
      add(name, Array(data))
    }
  }

  /// The same from memory, for tests and pages made by the program: names relative to the root, without a leading slash.
  public init(_ contents: [String: [UInt8]]) {
    for (name, bytes) in contents { add(name, bytes) }
  }

  subscript(path: String) -> File? { files[path] }

  /// Adds a page made by the program: the name is relative to the root, without a leading slash.
  public mutating func add(_ name: String, _ bytes: [UInt8]) {
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let type = Self.types[suffix] ?? "application/octet-stream"
    let body = Self.trimmed(bytes, suffix)
    let tag = Self.tag(body)
    var file = File(type: type, plain: Variant(body: body, tag: "\"\(tag)\""))
    if let smaller = gzipped(body) { file.compressed = Variant(body: smaller, tag: "\"\(tag)z\"") }
    files["/" + name] = file
    guard suffix == "html" else { return }
    files["/" + name.dropLast(".html".count)] = file
    if name == "index.html" { files["/"] = file }
  }

  private static func trimmed(_ bytes: [UInt8], _ suffix: String) -> [UInt8] {
    guard suffix == "js" || suffix == "css", let source = String(validating: bytes, as: UTF8.self) else { return bytes }
    return Array(Trimming.trimmed(source, suffix == "js" ? .script : .style).utf8)
  }

  /// FNV-1a of 64 bits: tells versions apart, proves nothing.
  private static func tag(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8",
    "json": "application/json; charset=utf-8", "webmanifest": "application/manifest+json; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml; charset=utf-8", "png": "image/png", "jpg": "image/jpeg",
    "webp": "image/webp", "ico": "image/x-icon", "woff2": "font/woff2",
  ]
}
