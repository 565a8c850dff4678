import Testing

@testable import Workshop

@Suite("A grid of post-its")
struct GridTests {
  private static let settings: JSON = [
    "columns": [["title": "Marché", "picture": "meet"], ["title": ["fr": "Manqué", "en": "Missing"]]],
    "rows": [["title": "Accueil"], ["title": ["fr": "Sorties", "en": "Outings"], "picture": "move"]],
  ]

  private func room(_ settings: JSON = settings, notes: [Note] = []) throws -> PlayedActivity {
    try PlayedActivity(Grid.self, settings, notes: notes, people: 3)
  }

  private func write(_ note: String, _ text: String, _ column: String) -> JSON {
    ["write": ["note": .string(note), "column": .string(column), "text": .string(text)]]
  }

  @Test("it is two columns and three rows when the plan names none")
  func ruled() throws {
    let view = try room([:]).view
    #expect(view["heads"]?.object?.count == 2)
    #expect(view["rows"]?.object?.count == 3)
    #expect(view["columns"]?.object?.count == 6)
    #expect(view.at("columns.c2r3.title.fr") == "Colonne 2 · Ligne 3")
    #expect(view.at("columns.c2r3.title.en") == "Column 2 · Row 3")
  }

  @Test("each box says its column and its row, in every language that one of them has")
  func boxes() throws {
    let view = try room().view
    let title: JSON = ["fr": "Marché · Sorties", "en": "Marché · Outings"]
    let box: JSON = ["rank": 3, "title": title, "picture": "move", "count": 0, "row": "r2", "head": "c1"]
    #expect(view.at("columns.c1r2") == box)
    #expect(view.at("columns.c1r1.title") == "Marché · Accueil")
    #expect(view.at("rows.r2.picture") == "move")
    #expect(view.at("heads.c2.rank") == 2)
  }

  @Test("I10 in the silence a box shows how many notes are in it and none of their words")
  func silence() throws {
    var room = try room()
    try room.ask(write("n0a", "Un bus à l’heure", "c2r2"), by: "p1")
    #expect(try room.view.at("columns.c2r2.count") == 1)
    for role in [Role.screen, .facilitator] {
      let wall = try room.wall(role)
      #expect(wall.at("board.columns.c2r2.count") == 1)
      #expect(!wall.text.contains("bus"))
    }
    for stranger in [try room.view, try room.own("p2")] { #expect(!stranger.text.contains("bus")) }
    #expect(try room.own("p1").at("notes.n0a.column") == "c2r2")
    #expect(room.refusal(write("n0b", "Ailleurs", "c2"), by: "p1") == .unknownColumn)
  }

  @Test("shown, a note lies in its box; the lead moves it to another, and back")
  func moved() throws {
    var room = try room()
    try room.ask(write("n0a", "Un bus", "c1r1"), by: "p1")
    try room.ask(["turn": ["to": "sorting"]])
    let back = try #require(try room.activity.inverse(of: ["moved": ["note": "n0a", "column": "c2r1"]]))
    try room.ask(["move": ["note": "n0a", "column": "c2r1"]])
    #expect(try room.wall(.screen).at("board.notes.n0a.column") == "c2r1")
    #expect(try room.wall(.screen).at("board.columns.c1r1.count") == 0)
    try room.ask(back)
    #expect(try room.wall(.screen).at("board.notes.n0a.column") == "c1r1")
  }

  @Test("the team types a note of the paper into a box, and reads it before the wall box by box")
  func team() throws {
    var room = try room(settings.with(["preread": true]))
    let title: JSON = ["fr": "Manqué · Accueil", "en": "Missing · Accueil"]
    #expect(try room.wall(.facilitator).at("entry.e1.fields.column.choice.c2r1.title") == title)
    try room.ask(write("n0a", "Un mot", "c2r1"), by: "p1")
    try room.ask(["turn": ["to": "reading"]])
    #expect(try room.wall(.facilitator).at("strip.items.n0a.title") == title)
  }

  @Test("notes go on with their column and row: to the box of the same titles, else to the column or the row of that title")
  func handedOn() throws {
    var room = try room()
    try room.ask(write("n0a", "Un bus", "c2r2"), by: "p1")
    try room.ask(write("n0b", "Un café", "c1r1"), by: "p2")
    let notes = room.activity.notes
    #expect(notes.map { $0.column?.in("fr") } == ["Manqué", "Marché"])
    #expect(notes.map { $0.row?.in("en") } == ["Outings", "Accueil"])
    let again = try self.room(notes: notes).view
    #expect(again.at("notes.n0a.column") == "c2r2")
    let columns: JSON = ["columns": [["title": "Autre"], ["title": "Marché"]]]
    let ideas = try PlayedActivity(Ideation.self, columns, notes: notes, people: 1).view
    #expect(ideas.at("notes.n0b.column") == "c2")
    #expect(ideas.at("notes.n0a.column") == "c1")
    let turned: JSON = ["columns": [["title": "Seule"]], "rows": [["title": "Accueil"], ["title": "Marché"]]]
    #expect(try self.room(turned, notes: notes).view.at("notes.n0b.column") == "c1r2")
  }

  @Test(
    "what is wrong in a plan is said where it is",
    arguments: [
      (#"{"columns":[{"title":""}]}"#, "columns.0.title"), (#"{"rows":[{"title":"A","picture":"zzz"}]}"#, "rows.0.picture"),
      (#"{"rows":[{"title":"1"},{"title":"2"},{"title":"3"},{"title":"4"},{"title":"5"},{"title":"6"},{"title":"7"}]}"#, "rows"),
    ])
  func problems(settings: String, path: String) throws {
    var reader = JSONReader(Array(settings.utf8), depth: 16)
    #expect(Grid.problems(in: try reader.document().decoded()).map(\.path) == [path])
  }

  private var settings: JSON { GridTests.settings }
}

extension JSON {
  /// The same object with other members beside.
  func with(_ members: [String: JSON]) -> JSON { .object((object ?? [:]).merging(members) { $1 }) }
}
