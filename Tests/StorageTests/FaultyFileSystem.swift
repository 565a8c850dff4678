// The C side of FaultyDisk: an sqlite3_vfs whose files carry the real file behind them.
import Foundation
import GRDBSQLite
import Synchronization

enum FaultyFileSystem {
  static let disks = Mutex<[String: FaultyDisk]>([:])

  /// Registers the file system as SQLite's default, once.
  static let registered: Bool = {
    let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    vfs.initialize(to: real.pointer.pointee)
    vfs.pointee.zName = UnsafePointer(strdup("faulty"))
    vfs.pointee.szOsFile = Int32(ShimFile.offsetOfReal) + real.pointer.pointee.szOsFile
    vfs.pointee.xOpen = { _, name, file, flags, outFlags in FaultyFileSystem.open(name, file!, flags, outFlags) }
    vfs.pointee.xDelete = { _, name, syncFolder in
      let code = FaultyFileSystem.real.pointer.pointee.xDelete(FaultyFileSystem.real.pointer, name, syncFolder)
      if code == SQLITE_OK, let name { FaultyFileSystem.disk(of: String(cString: name))?.deleted(String(cString: name)) }
      return code
    }
    return sqlite3_vfs_register(vfs, 1) == SQLITE_OK
  }()

  struct Pointers: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<sqlite3_vfs>
  }

  static let real = Pointers(pointer: sqlite3_vfs_find("unix"))

  static func disk(of path: String) -> FaultyDisk? {
    disks.withLock { $0[(path as NSString).deletingLastPathComponent] }
  }

  private static func open(
    _ name: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>, _ flags: Int32,
    _ outFlags: UnsafeMutablePointer<Int32>?
  ) -> Int32 {
    let vfs = real.pointer
    guard let name, let disk = disk(of: String(cString: name)) else {
      return vfs.pointee.xOpen(vfs, name, file, flags, outFlags)
    }
    let path = String(cString: name)
    let behind = ShimFile.real(file)
    let code = vfs.pointee.xOpen(vfs, name, behind, flags, outFlags)
    file.pointee.pMethods = nil
    guard code == SQLITE_OK else { return code }
    disk.opened(path)
    ShimFile.of(file).pointee.opened = Unmanaged.passRetained(OpenFile(path: path, disk: disk))
    file.pointee.pMethods = UnsafePointer(FaultyMethods.shared.pointer)
    return code
  }
}

/// What SQLite holds as a file: our header, then the real file.
struct ShimFile {
  var base: sqlite3_file
  var opened: Unmanaged<OpenFile>?

  static let offsetOfReal = 32

  static func of(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<ShimFile> {
    UnsafeMutableRawPointer(file).assumingMemoryBound(to: ShimFile.self)
  }

  static func real(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<sqlite3_file> {
    (UnsafeMutableRawPointer(file) + offsetOfReal).assumingMemoryBound(to: sqlite3_file.self)
  }

  static func opened(_ file: UnsafeMutablePointer<sqlite3_file>) -> OpenFile { of(file).pointee.opened!.takeUnretainedValue() }
}

final class OpenFile {
  let path: String
  let disk: FaultyDisk

  init(path: String, disk: FaultyDisk) {
    self.path = path
    self.disk = disk
  }

  var name: String { (path as NSString).lastPathComponent }

  /// Asks the disk first, and tells it afterwards.
  func perform(_ operation: FaultyDisk.Operation, _ change: PowerCutModel.Change?, _ work: () -> Int32) -> Int32 {
    if let code = disk.verdict(on: operation) { return code }
    let code = work()
    if code == SQLITE_OK { disk.done(operation, change, on: name) }
    return code
  }
}

enum FaultyMethods {
  struct Pointers: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<sqlite3_io_methods>
  }

  static func real(_ file: UnsafeMutablePointer<sqlite3_file>?) -> (UnsafeMutablePointer<sqlite3_file>, sqlite3_io_methods) {
    let behind = ShimFile.real(file!)
    return (behind, behind.pointee.pMethods.pointee)
  }

  static let shared: Pointers = {
    let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    methods.initialize(to: sqlite3_io_methods())
    // Version 2: shared memory for the journal's index, no memory-mapped reads.
    methods.pointee.iVersion = 2
    setChanges(&methods.pointee)
    setReads(&methods.pointee)
    setSharedMemory(&methods.pointee)
    return Pointers(pointer: methods)
  }()

  private static func setChanges(_ methods: inout sqlite3_io_methods) {
    methods.xWrite = { file, bytes, count, offset in
      let opened = ShimFile.opened(file!)
      let (behind, real) = FaultyMethods.real(file)
      let copy = [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(count)))
      return opened.perform(.write(opened.name), .write(offset: Int(offset), copy)) { real.xWrite(behind, bytes, count, offset) }
    }
    methods.xTruncate = { file, size in
      let opened = ShimFile.opened(file!)
      let (behind, real) = FaultyMethods.real(file)
      return opened.perform(.truncate(opened.name), .truncate(Int(size))) { real.xTruncate(behind, size) }
    }
    methods.xSync = { file, flags in
      let opened = ShimFile.opened(file!)
      let (behind, real) = FaultyMethods.real(file)
      return opened.perform(.sync(opened.name), nil) { real.xSync(behind, flags) }
    }
    methods.xClose = { file in
      let (behind, real) = FaultyMethods.real(file)
      let code = real.xClose(behind)
      ShimFile.of(file!).pointee.opened?.release()
      return code
    }
  }

  private static func setReads(_ methods: inout sqlite3_io_methods) {
    methods.xRead = { file, bytes, count, offset in
      let (behind, real) = FaultyMethods.real(file)
      return real.xRead(behind, bytes, count, offset)
    }
    methods.xFileSize = { file, size in
      let (behind, real) = FaultyMethods.real(file)
      return real.xFileSize(behind, size)
    }
    methods.xLock = { file, level in
      let (behind, real) = FaultyMethods.real(file)
      return real.xLock(behind, level)
    }
    methods.xUnlock = { file, level in
      let (behind, real) = FaultyMethods.real(file)
      return real.xUnlock(behind, level)
    }
    methods.xCheckReservedLock = { file, result in
      let (behind, real) = FaultyMethods.real(file)
      return real.xCheckReservedLock(behind, result)
    }
    methods.xFileControl = { file, code, argument in
      let (behind, real) = FaultyMethods.real(file)
      return real.xFileControl(behind, code, argument)
    }
    methods.xSectorSize = { file in
      let (behind, real) = FaultyMethods.real(file)
      return real.xSectorSize(behind)
    }
    methods.xDeviceCharacteristics = { file in
      let (behind, real) = FaultyMethods.real(file)
      return real.xDeviceCharacteristics(behind)
    }
  }

  private static func setSharedMemory(_ methods: inout sqlite3_io_methods) {
    methods.xShmMap = { file, page, size, extend, memory in
      let (behind, real) = FaultyMethods.real(file)
      return real.xShmMap(behind, page, size, extend, memory)
    }
    methods.xShmLock = { file, offset, count, flags in
      let (behind, real) = FaultyMethods.real(file)
      return real.xShmLock(behind, offset, count, flags)
    }
    methods.xShmBarrier = { file in
      let (behind, real) = FaultyMethods.real(file)
      real.xShmBarrier(behind)
    }
    methods.xShmUnmap = { file, delete in
      let (behind, real) = FaultyMethods.real(file)
      return real.xShmUnmap(behind, delete)
    }
  }
}
