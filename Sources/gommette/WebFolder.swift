import Foundation
import Transport
import Workshop

/// Finds the pages, and cuts the words to what each page needs.
enum WebFolder {
  /// Where the pages are: named in GOMMETTE_WEB, beside the program when installed, or in the repository it was built in.
  static func path() throws -> String {
    if let named = ProcessInfo.processInfo.environment["GOMMETTE_WEB"] { return named }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = program.deletingLastPathComponent()
    for _ in 0..<5 {
      for candidate in [folder.appendingPathComponent("web"), folder.appendingPathComponent("share/gommette/web")]
      where FileManager.default.fileExists(atPath: candidate.appendingPathComponent("index.html").path) {
        return candidate.path
      }
      folder.deleteLastPathComponent()
    }
    throw Failure("The pages are not found. Keep the folder web beside the program, or name it in GOMMETTE_WEB.")
  }

  static func files() throws -> StaticFiles {
    let path = try path()
    var files = try StaticFiles(folder: path)
    for (name, bytes) in try sections(of: path + "/words") { files.add(name, bytes) }
    if let page = preview(of: path + "/index.html") { files.add("preview.html", page) }
    return files
  }

  /// The page of the phones as the editor of plans shows it: the same, but for the module that plays the server.
  private static func preview(of page: String) -> [UInt8]? {
    (try? String(contentsOfFile: page, encoding: .utf8)).map { Array($0.replacing("/app.js", with: "/preview.js").utf8) }
  }

  /// A language is one file; a phone loads only its part: `words/fr.json` is also `words/fr/phone.json` (up to the first
  /// gommette), `words/fr/more.json` (what phones say after it, refusals too), `words/fr/home.json` (plans and sessions) and
  /// `words/fr/lead.json` (everything).
  static func sections(of folder: String) throws -> [(String, [UInt8])] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.sorted().filter { $0.hasSuffix(".json") }.flatMap { name -> [(String, [UInt8])] in
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return [] }
      var reader = JSONReader(Array(bytes), depth: 8)
      let words: JSON
      do throws(JSONProblem) { words = try reader.document() } catch {
        throw Failure("\(folder)/\(name):\(error.line): \(error.what)")
      }
      let parts: [(String, JSON)] = [
        ("phone", ["phone": words["phone"] ?? [:]]),
        ("more", ["more": words["more"] ?? [:], "refused": words["refused"] ?? [:]]),
        ("home", .object((words.object ?? [:]).filter { ["home", "editor", "refused"].contains($0.key) })),
        ("lead", words),
      ]
      let language = name.dropLast(".json".count)
      return parts.map { ("words/\(language)/\($0).json", $1.canonicalBytes) }
    }
  }
}
