import Foundation
import Testing

@testable import Reports
@testable import Workshop

@Suite("The picture of a matrix in the report")
struct ScatterPictureTests {
  private func scatter(_ answers: [(x: String, y: String)]) throws -> Scatter {
    let notes = [Note(id: NoteID("n1"), number: 7, text: Text("Un <café>"))]
    var matrix = try AnyActivity(Matrix.self, settings: ["experts": "La <ville>"], notes: notes)
    for (index, answer) in answers.enumerated() {
      let placed: JSON = [
        "placed": [
          "person": .string("p\(index)"), "note": "n1", "answer": ["x": .string(answer.x), "y": .string(answer.y)],
        ]
      ]
      _ = try matrix.apply(placed)
    }
    return try #require(matrix.outcome.compactMap { if case .scatter(let scatter) = $0 { scatter } else { nil } }.first)
  }

  @Test("an idea stands as its number in its box; where nobody answered there is none")
  func placed() throws {
    let easy = ScatterPicture.svg(of: try scatter([("high", "high")]))
    let hard = ScatterPicture.svg(of: try scatter([("low", "low")]))
    #expect(easy.contains(">7</text>") && easy.contains("On commence") && !easy.contains("À discuter"))
    #expect(easy != hard)
    #expect(!ScatterPicture.svg(of: try scatter([])).contains(">7</text>"))
  }

  @Test("an idea that divides the room stands apart")
  func divided() throws {
    let svg = ScatterPicture.svg(of: try scatter([("low", "high"), ("high", "high"), ("middle", "high")]))
    #expect(svg.components(separatedBy: "<circle").count == 2)
    #expect(svg.contains("À discuter"))
  }
}
