import Foundation
import Testing

@testable import Transport

@Suite struct FolderTests {
  @Test("B5 a folder is read once: no hidden file, no symbolic link, no later change")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(ProcessInfo.processInfo.globallyUniqueString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "words"), withIntermediateDirectories: true)
    try Data("<p>".utf8).write(to: folder.appending(path: "index.html"))
    try Data("{}".utf8).write(to: folder.appending(path: "words/fr.json"))
    try Data("secret".utf8).write(to: folder.appending(path: ".secret"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "link.txt").path, withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: folder.appending(path: "etc").path, withDestinationPath: "/etc")
    let files = try StaticFiles(folder: folder.path)
    try Data("late".utf8).write(to: folder.appending(path: "late.txt"))
    #expect(Set(files.files.keys) == ["/", "/index", "/index.html", "/words/fr.json"])
  }

  @Test("A folder that is not there is refused with its path")
  func missing() {
    #expect(throws: TransportError.folder("/nowhere/web")) { try StaticFiles(folder: "/nowhere/web") }
  }

  @Test("Comments, blank lines and indentation cost no byte")
  func comments() {
    let script = """
      // a module
      /* explained
         at length */
      export function tap(target) {
        // once
        return target /* kept: not at a line's start */

      }
      /** @param {string} word */ export const say = (word) => word
      """
    #expect(
      Trimming.trimmed(script, .script)
        == """
        export function tap(target) {
        return target /* kept: not at a line's start */
        }
        export const say = (word) => word

        """)
    #expect(Trimming.trimmed("/* a */\r\n  a { b: c } // not a comment\n", .style) == "a { b: c } // not a comment\n")
  }

  @Test(
    "What is inside a string never changes",
    arguments: [
      "const a = 'http://host/*'\n", "const b = \"// no comment\"\n", "const c = `/* none */  two  spaces`\n",
      "const d = '*/'\n", "url(//host/a)\n", "const e = 'été \u{2028} 👩‍👩‍👧'\n", "const f = /\\/\\/* */\n",
    ])
  func strings(_ line: String) {
    #expect(Trimming.trimmed(line, .script) == line)
    #expect(Trimming.trimmed(line, .style) == line)
  }

  @Test("A comment that begins behind code is kept whole, whatever its lines look like")
  func behindCode() {
    let source = "a() /* one\n  // two\n  /* three */ b()\n"
    #expect(Trimming.trimmed(source + "  // four\nc()\n", .script) == source + "c()\n")
  }

  @Test("A comment that never ends leaves the file as it is")
  func endless() {
    let source = "a()\n/* begun\nb()\n"
    #expect(Trimming.trimmed(source, .script) == source)
  }
}
