// One writer an archive. The lock is a file beside it, taken before SQLite is opened: SQLite itself lets two servers write in turn,
// and each would decide on a state that the other has changed. The kernel drops the lock of a dead process, so there is no stale
// lock to recognise; the file stays, because removing it would let two processes lock two different files of the same name.
import Foundation

/// Held from opening to closing an archive for writing.
final class WriterLock: Sendable {
  private let descriptor: Int32

  /// - Throws: `.locked` with the process that holds it, `.folderReadOnly`, `.notWritable` for a lock file of someone else.
  init(archive path: String) throws(ArchiveError) {
    let lockPath = path + ".lock"
    let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw WriterLock.refusal(errno, lockPath) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let failure = errno
      defer { close(descriptor) }
      guard failure == EWOULDBLOCK else { throw .io(lockPath, detail: String(cString: strerror(failure))) }
      throw .locked(path, process: WriterLock.process(in: descriptor))
    }
    // Only a word for the person who meets the lock: the lock itself does not depend on it, so a full disk may lose it.
    let process = Array("\(getpid())\n".utf8)
    if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, process, process.count, 0) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  private static func refusal(_ code: Int32, _ lockPath: String) -> ArchiveError {
    let folder = (lockPath as NSString).deletingLastPathComponent
    switch code {
    case ENOENT, ENOTDIR: return .noSuchFile(folder)
    case EACCES, EPERM, EROFS: return access(lockPath, F_OK) == 0 ? .notWritable(lockPath) : .folderReadOnly(folder)
    case ENOSPC, EDQUOT: return .diskFull(lockPath)
    default: return .io(lockPath, detail: String(cString: strerror(code)))
    }
  }

  private static func process(in descriptor: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return Int(String(decoding: bytes[..<count], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
