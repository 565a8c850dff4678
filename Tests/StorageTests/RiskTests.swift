import Testing

@testable import Storage

@Suite("Where an archive lies")
struct RiskTests {
  static let mounts = """
    22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
    40 22 0:35 / /home/ana/partage\\040réseau rw - nfs4 serveur:/partage rw
    41 22 0:36 / /media/cle rw - vfat /dev/sdb1 rw
    42 22 0:37 / /mnt/vm rw - 9p host rw
    43 22 0:38 / /mnt rw - ext4 /dev/sdc1 rw
    """

  @Test(
    "J9 a network share, a synchronised folder or a USB stick is told",
    arguments: [
      ("/home/ana/partage réseau/a.sqlite", "nfs4"), ("/media/cle/a.sqlite", "USB"), ("/mnt/vm/x/a.sqlite", "9p"),
      ("/home/ana/Dropbox/a.sqlite", "Dropbox"), ("/home/ana/OneDrive - Mairie/ateliers/a.sqlite", "OneDrive"),
      ("/Users/ana/Library/Mobile Documents/a.sqlite", "iCloud"), ("/home/ana/Nextcloud/a.sqlite", "Nextcloud"),
    ])
  func risky(path: String, word: String) throws {
    let sentence = try #require(Archive.risk(ofPath: path, mounts: Self.mounts))
    #expect(sentence.contains(word))
    #expect(sentence.contains(path))
  }

  @Test(
    "J9 an ordinary folder is not",
    arguments: ["/home/ana/a.sqlite", "/mnt/a.sqlite", "/a.sqlite", "/home/ana/dropbox.sqlite"])
  func ordinary(path: String) { #expect(Archive.risk(ofPath: path, mounts: Self.mounts) == nil) }

  @Test("J9 the folder of these tests is asked for real")
  func here() throws {
    let room = try Room()
    #expect(Archive.risk(ofPath: room.path) == nil)
  }
}
