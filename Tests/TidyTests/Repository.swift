import Foundation
import Testing

/// A text file, its path counted from the root of the repository.
struct SourceFile {
  var path: String
  var text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  /// Without folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// The files of this checkout, without what tools left in it.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let leftByTools: Set = [".git", ".venv", ".swiftpm", "__pycache__", "screenshots", "node_modules"]

  /// Sorted by path. `folder` is relative to the root; "" is the whole repository.
  static func files(below folder: String, endings: [String]) -> [SourceFile] {
    files(in: folder.isEmpty ? root : root.appending(path: folder))
      .filter { url in endings.contains { url.lastPathComponent.hasSuffix($0) } }
      .compactMap(read)
      .sorted { $0.path < $1.path }
  }

  static func file(_ path: String) -> SourceFile? { read(root.appending(path: path)) }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appending(path: path).path) }

  /// What git holds; nothing when these files came without git.
  static func trackedPaths() throws -> [String] {
    guard exists(".git") else { return [] }
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    // The checkout of a build robot often belongs to another user.
    git.arguments = ["git", "-c", "safe.directory=*", "-C", root.path, "ls-files"]
    git.standardOutput = output
    try git.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func files(in folder: URL) -> [URL] {
    let entries = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
    return (entries ?? []).flatMap { url -> [URL] in
      let name = url.lastPathComponent
      if leftByTools.contains(name) || name.hasPrefix(".build") { return [] }
      let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
      return isFolder ? files(in: url) : [url]
    }
  }

  private static func read(_ url: URL) -> SourceFile? {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    return SourceFile(path: String(url.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count + 1)), text: text)
  }
}

@Suite("The files of this checkout")
struct RepositoryTests {
  @Test("the program, its tests and its pages are found, so that no rule holds for want of files")
  func found() {
    #expect(Repository.files(below: "Sources", endings: [".swift"]).contains { $0.path == "Sources/Workshop/Rights.swift" })
    #expect(Repository.files(below: "Tests", endings: [".swift"]).contains { $0.path == "Tests/TidyTests/Repository.swift" })
    #expect(Repository.files(below: "", endings: [".json"]).contains { $0.path == "sessions/aider-les-sdf.json" })
  }

  @Test("what tools left is not")
  func left() {
    #expect(
      !Repository.files(below: "", endings: [".swift", ".json", ".py"]).contains { $0.path.contains(/(^|\/)\.(build|venv|git)/) })
  }
}
