// Locks and memory maps, on which the archive relies, are not kept by network file systems, and a synchronising program copies the
// file and its journal at two moments. Nothing is refused: someone may have no other place. The person is told.
import Foundation

extension Archive {
  /// Why this place is a risk for a live workshop, as a sentence with the remedy; nil when nothing speaks against it.
  public static func risk(ofPath path: String) -> String? {
    let mounts = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
    return risk(ofPath: Opening.resolved(path), mounts: mounts)
  }

  /// - Parameter mounts: the text of `/proc/self/mountinfo`.
  static func risk(ofPath path: String, mounts: String) -> String? {
    if let service = synchroniser(of: path) {
      return "\(path) is in a folder that \(service) synchronises, which can damage it during a workshop: "
        + "keep the archive in an ordinary folder and copy backups there."
    }
    switch fileSystem(of: path, mounts: mounts) {
    case let type? where networks.contains(where: { type.hasPrefix($0) }):
      return "\(path) is on a network share (\(type)), where two servers can write at once and damage it: "
        + "keep the archive on this computer's disk and copy backups there."
    case let type? where ["vfat", "exfat", "msdos"].contains(type):
      return "\(path) is on a \(type) medium, such as a USB stick, that may be pulled out during a workshop: "
        + "keep the archive on this computer's disk and copy backups there."
    default: return nil
    }
  }

  private static let networks = ["nfs", "cifs", "smb", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "fuse.gvfsd", "davfs"]

  private static let services = [
    "dropbox": "Dropbox", "onedrive": "OneDrive", "google drive": "Google Drive", "googledrive": "Google Drive",
    "mobile documents": "iCloud", "icloud drive": "iCloud", "nextcloud": "Nextcloud", "owncloud": "ownCloud",
    "pcloud drive": "pCloud", "pclouddrive": "pCloud", "kdrive": "kDrive", "megasync": "MEGA", "seafile": "Seafile",
  ]

  /// By the names of the folders, or by what Syncthing and Dropbox leave in them.
  private static func synchroniser(of path: String) -> String? {
    var folder = path
    while folder.count > 1 {
      folder = (folder as NSString).deletingLastPathComponent
      let name = (folder as NSString).lastPathComponent.lowercased()
      if let service = services.first(where: { name == $0.key || name.hasPrefix($0.key + " ") || name.hasPrefix($0.key + "-") }) {
        return service.value
      }
      if access(folder + "/.stfolder", F_OK) == 0 { return "Syncthing" }
      if access(folder + "/.dropbox.cache", F_OK) == 0 { return "Dropbox" }
    }
    return nil
  }

  /// The type of the mount with the longest path that holds the file; the fields are those of proc(5), spaces as `\040`.
  private static func fileSystem(of path: String, mounts: String) -> String? {
    let candidates = mounts.split(separator: "\n").compactMap { line -> (point: String, type: String)? in
      let fields = line.split(separator: " ")
      guard let dash = fields.firstIndex(of: "-"), fields.count > 4, dash + 1 < fields.count else { return nil }
      return (fields[4].replacingOccurrences(of: "\\040", with: " "), String(fields[dash + 1]))
    }
    // The last of equal mounts hides the ones before it.
    return candidates.filter { path == $0.point || path.hasPrefix($0.point == "/" ? "/" : $0.point + "/") }
      .enumerated().max { ($0.element.point.utf8.count, $0.offset) < ($1.element.point.utf8.count, $1.offset) }?.element.type
  }
}
