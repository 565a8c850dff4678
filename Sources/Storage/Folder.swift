// A new file is only there for good once its folder was synced too.
import Foundation

enum Folder {
  /// Renames a finished file, with both the file and its folder on disk when it returns.
  static func move(_ draft: String, to path: String) throws(ArchiveError) {
    try sync(draft)
    guard rename(draft, path) == 0 else { throw .io(path, detail: String(cString: strerror(errno))) }
    try sync((path as NSString).deletingLastPathComponent)
  }

  /// The name itself, or the first of `name-2`, `name-3`… that is free.
  static func freeName(like name: String) -> String {
    guard access(name, F_OK) == 0 else { return name }
    var number = 2
    while access("\(name)-\(number)", F_OK) == 0 { number += 1 }
    return "\(name)-\(number)"
  }

  private static func sync(_ path: String) throws(ArchiveError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .io(path, detail: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .io(path, detail: String(cString: strerror(errno))) }
  }
}
