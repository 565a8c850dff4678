import Testing

@testable import Workshop

/// What a toy kind does wrong, so that the contract is seen to notice.
private protocol Flaw: Sendable { static var fault: Fault? { get } }
private enum Fault { case tellsNobody, keepsWords, speaksInSilence, countsKeys }
private enum NoFlaw: Flaw { static let fault: Fault? = nil }
private enum TellsNobody: Flaw { static let fault: Fault? = .tellsNobody }
private enum KeepsWords: Flaw { static let fault: Fault? = .keepsWords }
private enum SpeaksInSilence: Flaw { static let fault: Fault? = .speaksInSilence }
private enum CountsKeys: Flaw { static let fault: Fault? = .countsKeys }

/// A kind that only this file knows: one word of cheer each, hidden until the lead opens them all.
private struct Cheer<Wrong: Flaw>: Activity {
  struct Setup: Codable, Sendable {}
  enum Command: Codable, Sendable {
    case cheer(text: Text)
    case reveal
  }
  enum Event: Codable, Sendable {
    case cheered(person: ParticipantID, text: Text)
    case revealed
  }
  struct View: Encodable {
    let phase: String
    let count: Int
    let cheers: [String: Text]?
  }
  struct Own: Encodable { let mine: Text? }

  static var kind: String { "cheer" }
  static var rights: [String: Right] { ["cheer": .takePart, "reveal": .lead] }

  var cheers: [ParticipantID: Text] = [:]
  var isRevealed = false
  let notes: [Note]

  init(_ setup: Setup, notes: [Note]) { self.notes = notes }

  func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    guard !isRevealed else { throw .closed }
    switch command {
    case .cheer(let text): return [.cheered(person: try context.someone(), text: try text.checked(Limits.title))]
    case .reveal: return [.revealed]
    }
  }

  mutating func apply(_ event: Event) {
    switch event {
    case .cheered(let person, let text): cheers[person] = text
    case .revealed: isRevealed = true
    }
  }

  func view(_ roster: Roster) -> View {
    let prefix = Wrong.fault == .countsKeys ? "1" : "p"
    let shown = Dictionary(uniqueKeysWithValues: cheers.map { (prefix + $0.rawValue, $1) })
    let isShown = isRevealed || Wrong.fault == .speaksInSilence
    return View(phase: isRevealed ? "open" : "silent", count: cheers.count, cheers: isShown ? shown : nil)
  }
  func own(for person: ParticipantID, _ roster: Roster) -> Own { Own(mine: cheers[person]) }
  func wall(for role: Role, _ roster: Roster) -> Wall {
    let moves = Rights.allows(role, .lead) && !isRevealed ? [Move("cheer.reveal", ["reveal": [:]], main: true)] : []
    return Wall(word: "cheer", figures: ["cheers": cheers.count], shape: .steps, moves: moves)
  }
  func touched(by event: Event) -> Touched {
    if Wrong.fault == .tellsNobody { return .nothing }
    if case .cheered(let person, _) = event { return Touched(people: .only([person]), phones: true, walls: true) }
    return .everything
  }
  func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { cheers[person] != nil }
  var outcome: [Shape] { [.steps] }

  static func told(_ event: Event) -> String { "cheers" }
  static func redacted(_ event: Event) -> Event {
    guard case .cheered(let person, _) = event, Wrong.fault != .keepsWords else { return event }
    return .cheered(person: person, text: .erased)
  }
  static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    view["phase"] == "silent" ? .cheer(text: Text("Bravo à \(Int.random(in: 2...9, using: &generator))")) : nil
  }
}

@Suite("A kind that no other file names")
struct ContractToyTests {
  private func play<Wrong: Flaw>(_ flaw: Wrong.Type) throws -> Contract.Findings {
    var together = Contract.Findings()
    for seed in 0..<8 {
      let findings = try Contract(kind: Cheer<Wrong>.self).play(seed: UInt64(seed))
      together.violations += findings.violations
      together.accepted.formUnion(findings.accepted)
    }
    return together
  }

  @Test("it keeps the contract and does all that it offers")
  func honest() throws {
    let findings = try play(NoFlaw.self)
    #expect(findings.violations == [])
    #expect(findings.accepted == ["cheer", "reveal"])
  }

  @Test("the contract notices an event that changes more than it says")
  func tellsNobody() throws { try expect(play(TellsNobody.self), "is not touched") }

  @Test("the contract notices words that outlive their erasure")
  func keepsWords() throws {
    try expect(play(KeepsWords.self), "a redacted event keeps words", "erased words are still shown")
  }

  @Test("the contract notices words shown in the silence")
  func speaksInSilence() throws { try expect(play(SpeaksInSilence.self), "wrote in silence") }

  @Test("the contract notices a key that begins with no letter")
  func countsKeys() throws { try expect(play(CountsKeys.self), "the key \"1p") }

  private func expect(_ findings: Contract.Findings, _ faults: String...) throws {
    for fault in faults { #expect(findings.violations.contains { $0.contains(fault) }) }
    #expect(findings.violations.allSatisfy { said in faults.contains { said.contains($0) } }, "nothing else is wrong with it")
  }

  @Test("a plan, a session, a phone and a wall take it as any other")
  func inASession() throws {
    let plan = """
      {"title": "Fête", "purpose": "se réjouir", "sponsor": "Le centre", "activities": [
        {"kind": "cheer", "title": "Un bravo", "minutes": 3}]}
      """
    let catalog = Catalog([Cheer<NoFlaw>.self])
    let read = try PlanReader.read(Array(plan.utf8), catalog: catalog).get()
    let created = Session.create("s1", code: "123456", plan: read, keptUntil: "2027-11-21", at: Instant(milliseconds: 0))
    var session = try Session(created, catalog: catalog)
    func run(_ command: JSON, activity: ActivityID?, by role: Role, _ person: ParticipantID?) throws {
      let context = Context(now: Instant(milliseconds: 1), seed: 1, role: role, person: person, roster: session.roster)
      for event in try session.decide(Session.Request(activity: activity, command: command), in: context) {
        try session.apply(Entry(at: context.now, by: person?.rawValue ?? role.rawValue, event: event))
      }
    }
    try run(["start": [:]], activity: nil, by: .facilitator, nil)
    try run(["cheer": ["text": "Bravo"]], activity: "a1", by: .participant, "p1")
    #expect(throws: Rejection.notAllowed) { try run(["reveal": [:]], activity: "a1", by: .participant, "p1") }
    let activity = try #require(session.activity("a1"))
    #expect(try activity.view(session.roster) == ["phase": "silent", "count": 1])
    #expect(try activity.own(for: "p1", session.roster) == ["mine": "Bravo", "done": false])
    #expect(try activity.wall(for: .screen, session.roster)["figures"]?["cheers"] == 1)
  }
}
