import Testing

@testable import Reports
@testable import Workshop

/// A kind that only this file knows: each person plants one word, and the room sees the garden.
private struct Garden: Activity {
  struct Setup: Codable, Sendable { var seeds: Int? }
  enum Command: Codable, Sendable { case plant(text: Text) }
  enum Event: Codable, Sendable { case planted(person: ParticipantID, text: Text) }
  struct View: Encodable {
    let phase = "open"
    let count: Int
  }
  struct Own: Encodable { let mine: Text? }

  static let kind = "garden"
  static let rights: [String: Right] = ["plant": .takePart]
  static let form = Form("Jardin", purpose: "On plante.", fields: [.number("seeds", "Graines", 1...9, preset: 2)])

  let notes: [Note]
  private var planted: [ParticipantID: Text] = [:]

  init(_ setup: Setup, notes: [Note]) { self.notes = notes }

  func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    guard case .plant(let text) = command else { return [] }
    return [.planted(person: try context.someone(), text: text)]
  }
  mutating func apply(_ event: Event) {
    if case .planted(let person, let text) = event { planted[person] = text }
  }
  func view(_ roster: Roster) -> View { View(count: planted.count) }
  func own(for person: ParticipantID, _ roster: Roster) -> Own { Own(mine: planted[person]) }
  func wall(for role: Role, _ roster: Roster) -> Wall { Wall(word: "garden", figures: ["planted": planted.count], shape: beds) }
  func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { planted[person] != nil }
  var outcome: [Shape] { [beds] }

  private var beds: Shape {
    let sorted = planted.sorted { $0.key < $1.key }
    let items = sorted.enumerated().map { index, one in
      let id = NoteID("n0\(index)")
      return (id, Item(Note(id: id, number: index + 1, text: one.value, author: nil)))
    }
    return .list(ItemList(items: Dictionary(uniqueKeysWithValues: items)))
  }

  static func told(_ event: Event) -> String { "plants" }
  static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    own["mine"] == nil ? .plant(text: Text("Menthe \(Int.random(in: 2...9, using: &generator)) < 10")) : nil
  }
}

@Suite("A kind that no other file of the program names")
struct ToyKindTests {
  private let catalog = Catalog([Garden.self])
  private let first = ActivityID("a1")

  private func plan() throws -> Plan {
    let text = """
      {"title": "Fête", "purpose": "planter", "sponsor": "Le centre", "activities": [
        {"kind": "garden", "title": "Le jardin", "minutes": 5, "settings": {"seeds": 3}}]}
      """
    return try PlanReader.read(Array(text.utf8), catalog: catalog).get()
  }

  @Test("the editor knows its settings and shows it on a phone")
  func editor() throws {
    #expect(catalog.forms["garden"]?["fields"]?.array?.first?["path"] == "seeds")
    let preview = try Preview(try plan(), place: 1, catalog: catalog)
    #expect(preview.session["activity"]?["kind"] == "garden" && preview.activity?["phase"] == "open")
  }

  @Test("bots play it in a room, the wall shows it, and the files to take away hold what was planted")
  func fromRoomToReport() throws {
    let created = Session.create(
      SessionID("s1"), code: "123456", plan: try plan(), keptUntil: "2027-11-21", at: Instant(milliseconds: 0))
    var session = try Session(created, catalog: catalog)
    try ask(&session, ["start": [:]], as: .facilitator)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3 {
      let now = Instant(milliseconds: 1)
      let (person, events) = try session.join(
        in: Context(now: now, seed: generator.next(), role: .participant, person: nil, roster: session.roster))
      for event in events { try session.apply(Entry(at: now, by: person.rawValue, event: event)) }
      let activity = try #require(session.activity(first))
      let sample = AnyActivity.sample(
        of: Garden.self, view: try activity.view(session.roster), own: try activity.own(for: person, session.roster), &generator)
      try ask(&session, try #require(sample), of: first, as: .participant, person)
    }
    let activity = try #require(session.activity(first))
    #expect(try activity.view(session.roster)["count"] == 3)
    #expect(try activity.wall(for: .screen, session.roster)["list"]?["items"]?.object?.count == 3)
    let page = String(decoding: Page.bytes(of: session), as: UTF8.self)
    #expect(page.contains("<h2>Le jardin</h2>"))
    #expect(page.split(separator: "Menthe").count == 4 && page.contains("&lt; 10"))
    let cells = String(decoding: SpreadsheetText.bytes(of: session), as: UTF8.self)
    #expect(cells.split(separator: "\r\n").count == 4 && cells.contains("\"Le jardin\";\"1\";\"Menthe"))
  }

  private func ask(
    _ session: inout Session, _ command: JSON, of activity: ActivityID? = nil, as role: Role, _ person: ParticipantID? = nil
  ) throws {
    let context = Context(now: Instant(milliseconds: 1), seed: 1, role: role, person: person, roster: session.roster)
    for event in try session.decide(Session.Request(activity: activity, command: command), in: context) {
      try session.apply(Entry(at: context.now, by: person?.rawValue ?? role.rawValue, event: event))
    }
  }
}
