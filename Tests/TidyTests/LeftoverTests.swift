import Foundation
import Testing

/// Written in two halves, so that this file does not find itself.
private let leftovers = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "XCT" + "Skip", ".dis" + "abled(", "not imple" + "mented"]
/// Waiting for a while hides a race: tests wait for what happens.
private let naps = ["sle" + "ep(", "wait_for_" + "timeout(", "pytest.mark.sk" + "ip", "test.sk" + "ip("]

func words(_ forbidden: [String], in file: SourceFile, _ why: String) -> [Finding] {
  file.lines.enumerated().flatMap { index, line in
    forbidden.filter { line.contains($0) }.map { Finding(path: file.path, line: index + 1, what: "\($0): \(why)") }
  }
}

/// A path of somebody's computer: it would work on that one only. Tests may tell of homes and shares that nobody has.
func pathsOfOneMachine(_ file: SourceFile, here: [String] = [NSHomeDirectory(), Repository.root.path]) -> [Finding] {
  let places = "root|work|workspace|opt" + (file.path.hasPrefix("Tests/") ? "" : "|home|Users|mnt|srv")
  let path = Pattern(#"(?<![\w.:/)>}-])/(?:\#(places))/[\w.-]+"#)
  let ours = here.filter { $0.count > 1 && file.text.contains($0 + "/") }
  return path.findings(in: file) { "\($0) is a path of one machine" }
    + ours.map { Finding(path: file.path, line: 1, what: "\($0) is a path of this machine") }
}

/// What is made from the rest does not go into git.
func madeFiles(tracked: [String]) -> [Finding] {
  let made = Pattern(
    #"^(?:Package\.resolved|\.build[^/]*/.*|\.venv/.*|screenshots/.*|.*\.sqlite(?:-wal|-shm)?|.*\.secret|.*\.pyc)$"#)
  return tracked.filter { !made.matches(in: $0).isEmpty }.map {
    Finding(path: $0, line: 1, what: "is made, and stays out of git")
  }
}

@Suite("Nothing is left lying about")
struct LeftoverTests {
  private let endings = [
    ".swift", ".js", ".css", ".html", ".json", ".py", ".md", ".txt", ".h", ".ini", ".yml", "Makefile", "run", "test", "install",
  ]

  @Test("no note to oneself, no skipped test, no path of one machine")
  func holds() {
    for file in Repository.files(below: "", endings: endings) {
      expectNone(words(leftovers, in: file, "finish it or delete it") + pathsOfOneMachine(file))
    }
  }

  @Test("no test waits for a while")
  func noNaps() {
    let tests = Repository.files(below: "Tests", endings: [".swift", ".js", ".py"])
    expectNone(tests.flatMap { words(naps, in: $0, "wait for what happens") })
  }

  @Test("what is made is not in git")
  func clean() throws { expectNone(madeFiles(tracked: try Repository.trackedPaths())) }

  @Test("each leftover is found", arguments: leftovers + naps)
  func leftover(word: String) {
    #expect(words(leftovers + naps, in: SourceFile(path: "a", text: "b\n// \(word) c"), "").map(\.line) == [2])
  }

  @Test("a path of one machine is found, a route or an address is not")
  func machine() {
    let home = "/ho" + "me/amina/gommette"
    #expect(pathsOfOneMachine(SourceFile(path: "a", text: "cd \(home)")).count == 1)
    #expect(pathsOfOneMachine(SourceFile(path: "Tests/a", text: "cd \(home)")).isEmpty)
    #expect(pathsOfOneMachine(SourceFile(path: "Tests/a", text: "cd \(home)/b"), here: [home]).count == 1)
    #expect(pathsOfOneMachine(SourceFile(path: "a", text: "http://a\(home) a/work/b `/ws` \"/hotspot\"")).isEmpty)
  }

  @Test("what is made is found")
  func made() {
    #expect(madeFiles(tracked: ["Package.resolved", ".build/a", "sessions/archive.sqlite", "web/app.js"]).count == 3)
  }
}
