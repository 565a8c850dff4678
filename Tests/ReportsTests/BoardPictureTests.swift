import Testing

@testable import Reports
@testable import Workshop

@Suite("A grid and a day in the report")
struct BoardPictureTests {
  private func board(_ kind: any Activity.Type, _ settings: JSON, _ column: String) throws -> Board {
    var activity = try AnyActivity(kind, settings: settings, notes: [])
    let wrote: [String: JSON] = ["note": "n1", "column": .string(column), "text": "Un <café>", "author": "p1", "at": 1]
    _ = try activity.apply(["wrote": .object(wrote)])
    return try #require(activity.outcome.compactMap { if case .board(let board) = $0 { board } else { nil } }.first)
  }

  @Test("a grid is a table with the heads of its rows, each note in its box")
  func grid() throws {
    let settings: JSON = [
      "columns": [["title": "Marché"], ["title": "Manqué"]], "rows": [["title": "Accueil"], ["title": "Sorties"]],
    ]
    let html = try #require(BoardPicture.html(of: try board(Grid.self, settings, "c2r1")))
    #expect(
      html.contains("<th scope=\"row\">Accueil</th><td></td><td><ul><li dir=\"auto\"><b>1</b> Un &lt;café&gt;</li></ul></td>"))
    #expect(html.contains("<th scope=\"row\">Sorties</th><td></td><td></td>"))
  }

  @Test("a day is a line of moments, under whose day it is")
  func day() throws {
    let settings: JSON = [
      "persona": ["name": "Nadia", "age": 62, "says": "Je marche peu."], "steps": [["title": "Dormir", "moment": "22 h"]],
    ]
    let html = try #require(BoardPicture.html(of: try board(Journey.self, settings, "c1")))
    #expect(html.hasPrefix("<p><b>Nadia, 62 ans</b> « Je marche peu. »</p>"))
    #expect(html.contains("<small>22 h</small> Dormir"))
  }

  @Test("a board of columns needs no picture")
  func columns() throws { #expect(BoardPicture.html(of: try board(Ideation.self, [:], "c1")) == nil) }
}
