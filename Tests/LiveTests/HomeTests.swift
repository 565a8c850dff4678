import Foundation
import Storage
import Testing
import Workshop

@testable import Live

@Suite("The home page of whoever holds the laptop")
struct HomeTests {
  let stage: Stage
  let home: Home
  static let secret = String(repeating: "5", count: 32)
  static let ready = Home.ReadyPlan(name: "essai", text: Array(Stage.plan.utf8))

  init() async throws {
    stage = try await Stage()
    home = Home(
      archive: stage.archive, rooms: stage.rooms, surroundings: stage.world.surroundings, secret: Self.secret,
      readyPlans: { [Self.ready] }, keptUntil: { _ in "2027-11-21" })
  }

  private func ask(_ question: JSON, secret: String = HomeTests.secret, from address: String = "127.0.0.1") async -> Home.Answer {
    await home.answer(question.canonicalBytes, secret: secret, from: address)
  }

  private func told(_ question: JSON) async throws -> JSON {
    guard case .told(let json) = await ask(question) else { throw Rejection.malformed }
    return json
  }

  private static var plan: JSON {
    var reader = JSONReader(Array(Stage.plan.utf8), depth: 10)
    return (try? reader.document()) ?? [:]
  }

  @Test("B4 nothing is said and nothing is kept without the secret, and who guesses is slowed down")
  func secret() async throws {
    let question: JSON = ["create": ["text": Self.plan, "template": false]]
    for wrong in ["", "0", String(repeating: "6", count: 32), stage.secret(stage.links.console)] {
      #expect(await ask(question, secret: wrong) == .stranger)
    }
    #expect(try await told(["list": [:]])["plans"]?.object?.keys.sorted() == ["ready-essai"])
    for _ in 0..<12 { _ = await ask(question, secret: "x", from: "10.0.0.9") }
    #expect(await ask(["list": [:]], from: "10.0.0.9") == .refused(.tooManyTries))
    #expect(try await told(["list": [:]])["plans"] != nil, "who has the right one elsewhere is not held up")
  }

  @Test("sessions are listed with their day, how they stand and the link of their console while they are open")
  func sessions() async throws {
    let list = try await told(["list": [:]])
    let session = try #require(list["sessions"]?[stage.links.session.rawValue])
    #expect(session["title"] == "Essai" && session["phase"] == "welcome" && session["people"] == 0)
    #expect(session["console"]?.string == stage.links.console)
    _ = await stage.act(["start": [:]])
    _ = await stage.act(["end": [:]])
    #expect(try await told(["list": [:]])["sessions"]?[stage.links.session.rawValue]?["phase"] == "closed")
  }

  @Test("a session whose plan was replaced before it began is listed by the title under which it ran")
  func replanned() async throws {
    let title: () async throws -> JSON? = { try await told(["list": [:]])["sessions"]?[stage.links.session.rawValue]?["title"] }
    let other = try await told(["create": ["text": Self.plan.merging(["title": "Un autre"]), "template": false]])
    await stage.rooms.offerPlans()
    _ = await stage.act(["usePlan": ["plan": try #require(other["plan"])]])
    #expect(try await title() == "Un autre")
    _ = await stage.act(["start": [:]])
    _ = await stage.act(["end": [:]])
    #expect(try await title() == "Un autre")
  }

  @Test("P15 a plan is rehearsed as the editor has it, by the holder of the home page only, and once its mistakes are mended")
  func rehearsed() async throws {
    let text = Array(Stage.plan.utf8)
    #expect(home.plan(text, secret: Self.secret, from: "127.0.0.1")?.title == "Essai")
    #expect(home.plan(text, secret: stage.secret(stage.links.console), from: "127.0.0.1") == nil)
    #expect(home.plan(Array("{\"title\": 3}".utf8), secret: Self.secret, from: "127.0.0.1") == nil)
  }

  @Test("a ready plan is read and copied, never written over")
  func ready() async throws {
    let read = try await told(["read": ["plan": "ready-essai"]])
    #expect(read["text"] == Self.plan && read["problems"] == [])
    #expect(await ask(["save": ["plan": "ready-essai", "version": 0, "text": [:]]]) == .refused(.unknownPlan))
    let copy = try await told(["create": ["text": read["text"] ?? [:], "template": false]])
    let id = try #require(copy["plan"]?.string)
    #expect(try await told(["list": [:]])["plans"]?[id]?["minutes"] == 20)
  }

  @Test("a mistake is told by its path and in both languages, and the text is kept as it is")
  func mistakes() async throws {
    let made = try await told(["create": ["text": Self.plan, "template": false]])
    let id = made["plan"] ?? ""
    let wrong = Self.plan.merging(["purpose": "", "activities": [["kind": "instruction", "title": "A", "minutes": 0]]])
    let saved = try await told(["save": ["plan": id, "version": 1, "text": wrong]])
    let problems = saved["problems"]?.array ?? []
    #expect(problems.compactMap { $0["path"]?.string } == ["purpose", "activities.0.minutes"].sorted() || problems.count == 2)
    #expect(problems.allSatisfy { $0["advice"]?["fr"] != nil && $0["advice"]?["en"] != nil })
    #expect(try await told(["read": ["plan": id]])["text"] == wrong)
    #expect(try await told(["begin": ["plan": id]])["console"] == nil)
  }

  @Test("two windows keep both texts")
  func windows() async throws {
    let id = try await told(["create": ["text": Self.plan, "template": false]])["plan"] ?? ""
    let first = try await told(["save": ["plan": id, "version": 1, "text": Self.plan.merging(["title": "Une"])]])
    #expect(first["version"] == 2 && first["apart"] == nil)
    let second = try await told(["save": ["plan": id, "version": 1, "text": Self.plan.merging(["title": "Deux"])]])
    #expect(second["apart"] == true && second["plan"] != id)
    let titles = try await told(["list": [:]])["plans"]?.object?.values.compactMap { $0["title"]?.string }.sorted()
    #expect(titles == ["Deux", "Essai", "Une"])
  }

  @Test("a plan thrown away comes back under its own name")
  func remove() async throws {
    let id = try await told(["create": ["text": Self.plan, "template": true]])["plan"] ?? ""
    let removed = try await told(["remove": ["plan": id]])
    #expect(await ask(["read": ["plan": id]]) == .refused(.unknownPlan))
    #expect(await ask(["remove": ["plan": id]]) == .refused(.unknownPlan))
    let back = try await told(["create": ["text": removed["text"] ?? [:], "template": removed["template"] ?? false, "plan": id]])
    #expect(back["plan"] == id && back["template"] == true && back["text"] == Self.plan)
  }

  @Test("a session begins from a plan and answers with the link of its console once the disk has it")
  func begin() async throws {
    let begun = try await told(["begin": ["plan": "ready-essai"]])
    let session = try #require(begun["session"]?.string)
    #expect(begun["console"]?.string?.contains("/console#") == true)
    #expect(try stage.archive.rows(of: .session(session)).count == 1)
  }

  @Test("I1 I3 a file that is no plan is told with its line, one with mistakes comes in to be mended")
  func files() async throws {
    let broken = try await told(["take": ["file": "{\n\"title\": Aider"]])
    #expect(broken["problems"]?.array?.first?["line"] == 2 && broken["plan"] == nil)
    for text in ["", "[]", "7", "{}", String(repeating: "[", count: 5_000)] {
      #expect(try await told(["take": ["file": .string(text)]])["plan"] == nil)
    }
    let half = try await told(["take": ["file": "{\"title\": \"<script>\", \"activities\": []}"]])
    #expect(half["plan"] != nil && half["problems"] != [])
  }

  @Test("what is no question, or too much of one, is refused", arguments: ["", "{}", "[]", #"{"list":{"a":1}}"#, #"{"rob":{}}"#])
  func malformed(text: String) async {
    #expect(await home.answer(Array(text.utf8), secret: Self.secret, from: "127.0.0.1") == .refused(.malformed))
  }

  @Test("I1 a plan above its size is refused")
  func large() async {
    let steps = JSON.array((0..<400).map { _ in .string(String(repeating: "é", count: 400)) })
    let question: JSON = ["create": ["text": ["title": "A", "steps": steps], "template": false]]
    #expect(await ask(question) == .refused(.tooLong))
    let text = JSON.string(String(repeating: "a", count: 3 * Limits.planBytes))
    #expect(await ask(["take": ["file": text]]) == .refused(.tooLong))
  }

  @Test("a phone's views of a plan are given to the editor, or what must be mended first")
  func preview() async throws {
    let shown = try await told(["preview": ["text": Self.plan, "place": 2]])
    #expect(shown["session"]?["activity"]?["id"] == "a2" && shown["own"]?["done"] == false && shown["person"] != nil)
    let wrong = try await told(["preview": ["text": Self.plan.merging(["title": ""]), "place": 2]])
    #expect(wrong["problems"]?.array?.count == 1 && wrong["session"] == nil)
  }
}
