// A disk that fails on demand, forgets what was not synced, and tells in which order it was asked. It is SQLite's own way to test
// itself: a VFS that passes everything on to the real one. It is the default VFS of the test process, so that the archive is opened
// exactly as in service; only files in the folder of a FaultyDisk go through it.
import Foundation
import GRDBSQLite
import Synchronization

/// SQLite's codes for what a disk does; its header has them as macros that Swift does not see.
let writeError = SQLITE_IOERR | 3 << 8
let syncError = SQLITE_IOERR | 4 << 8

/// The disk under one folder, from its creation to ``repair()``.
final class FaultyDisk: Sendable {
  enum Operation: Equatable, Sendable {
    case write(String)
    case truncate(String)
    case sync(String)
  }

  /// Which operation fails, counted from the arming, with which SQLite code; `lasting`: so do all later ones of its kind.
  struct Fault: Sendable {
    let number: Int
    let code: Int32
    var lasting = false
    var concerns: @Sendable (Operation) -> Bool = { _ in true }
  }

  private struct State {
    var operations: [Operation] = []
    var fault: Fault?
    var counted = 0
    var fired = false
    var memory: PowerCutModel?
  }

  let folder: String
  private let state = Mutex(State())

  init(folder: String) {
    _ = FaultyFileSystem.registered
    self.folder = folder
    FaultyFileSystem.disks.withLock { $0[folder] = self }
  }

  func arm(_ fault: Fault) {
    state.withLock {
      $0.fault = fault
      $0.counted = 0
      $0.fired = false
    }
  }

  /// Space or health is back.
  func disarm() { state.withLock { $0.fault = nil } }

  func repair() { FaultyFileSystem.disks.withLock { $0[folder] = nil } }

  /// Whether the armed fault has happened.
  var fired: Bool { state.withLock { $0.fired } }

  var operations: [Operation] { state.withLock { $0.operations } }

  /// From now on each operation is a moment at which the power may go.
  func rememberPowerCuts(seed: UInt64) { state.withLock { $0.memory = PowerCutModel(seed: seed) } }

  /// The room has been told that this many appends are safe.
  func acknowledged(_ count: Int) { state.withLock { $0.memory?.acknowledged(count) } }

  var powerCuts: [PowerCutModel.Cut] { state.withLock { $0.memory?.cuts ?? [] } }

  // MARK: - Asked by the file system

  /// The code to fail with, nil to pass on.
  func verdict(on operation: Operation) -> Int32? {
    state.withLock { state in
      guard let fault = state.fault, fault.concerns(operation) else { return nil }
      state.counted += 1
      guard state.counted == fault.number || (fault.lasting && state.counted > fault.number) else { return nil }
      state.fired = true
      return fault.code
    }
  }

  /// An operation that went through: what it changed, or nil for a sync.
  func done(_ operation: Operation, _ change: PowerCutModel.Change?, on name: String) {
    state.withLock {
      $0.operations.append(operation)
      if let change { $0.memory?.changed(name, change) } else { $0.memory?.synced(name) }
    }
  }

  func opened(_ path: String) {
    let name = (path as NSString).lastPathComponent
    let bytes = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) } ?? []
    state.withLock { $0.memory?.opened(name, bytes) }
  }

  func deleted(_ path: String) { state.withLock { $0.memory?.deleted((path as NSString).lastPathComponent) } }
}
