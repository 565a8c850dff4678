import ArgumentParser
import Foundation
import Live
import Storage
import Workshop

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Create a session; beside a running server it is open at once.")

  @OptionGroup var archive: ArchiveOption
  @Option(help: "The plan of the session.")
  var plan: String
  @Flag(help: "Print the session, its code and its links as one line of JSON.")
  var json = false

  func run() async throws {
    let ready = try PlanFile.read(plan)
    let created: JSON
    do {
      created = try await alone(ready)
    } catch ArchiveError.locked {
      created = try await beside()
    }
    if json { return print(String(decoding: created.canonicalBytes, as: UTF8.self)) }
    print("Session \(created["session"]?.string ?? "")  code \(created["code"]?.string ?? "")")
    print("Console  \(created["console"]?.string ?? "")")
  }

  /// Nobody serves this archive: the session waits for the next `serve`.
  private func alone(_ plan: Plan) async throws -> JSON {
    let archive = try Archive.open(archive.path, for: .writing)
    defer { try? archive.close() }
    let keys = try KeyRing(beside: self.archive.path)
    var generator = SeededGenerator(seed: Surroundings.real.seed())
    let id = SessionID("s" + generator.hex(12))
    let code = String(Int.random(in: 100_000...999_999, using: &generator))
    let now = Surroundings.real.now()
    let entry = Session.create(id, code: code, plan: plan, keptUntil: PlanFile.keptUntil(plan, from: Date()), at: now)
    _ = try await archive.append([
      Append(stream: .session(id.rawValue), expected: 0, bodies: [try entry.body()], outcomes: [], tickets: [])
    ])
    return [
      "session": .string(id.rawValue), "code": .string(code), "console": .string("/console#" + (try keys.keys(of: id).console)),
    ]
  }

  /// A server holds the archive: it creates the session, and answers once its disk has it.
  private func beside() async throws -> JSON {
    let keys = try Keys.load(beside: archive.path)
    guard let port = keys.port, let bytes = FileManager.default.contents(atPath: plan),
      let url = URL(string: "http://localhost:\(port)/sessions")
    else { throw Failure("Another program holds \(archive.path). Stop it, or use another archive.") }
    var request = URLRequest(url: url)
    request.setValue("Bearer \(keys.server)", forHTTPHeaderField: "Authorization")
    request.httpBody = bytes
    request.httpMethod = "POST"
    let (data, response) = try await URLSession.shared.data(for: request)
    guard (response as? HTTPURLResponse)?.statusCode == 200 else {
      throw Failure("The server that holds the archive says: \(String(decoding: data, as: UTF8.self))")
    }
    var reader = JSONReader(Array(data), depth: 8)
    return try reader.document()
  }
}
