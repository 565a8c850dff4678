import Testing

@testable import Workshop

@Suite("A drawing by finger")
struct SketchTests {
  private func answer(_ strokes: [Sketch.Stroke]) -> Result<Sketch, Rejection> {
    Result { () throws(Rejection) -> Sketch in try Sketch(strokes).checked() }
  }
  private func stroke(_ points: [Int]) -> Sketch.Stroke { Sketch.Stroke(points: points) }

  @Test("a drawing goes round through JSON as it is, and nothing else is in it")
  func json() throws {
    let sketch = Sketch([.init(ink: .coral, thick: true, points: [120, 80, 6, -2, 9, 4]), stroke([640, 528])])
    let json = try JSON(encoding: sketch)
    #expect(json["strokes"]?.array?.first == ["ink": "coral", "thick": true, "points": [120, 80, 6, -2, 9, 4]])
    #expect(try json.strictlyDecoded(as: Sketch.self) == sketch)
    #expect(sketch.bytes >= json.canonicalBytes.count && sketch.bytes <= json.canonicalBytes.count + 2)
  }

  @Test(
    "D4 D6 what is no drawing is refused before anything reads it",
    arguments: [
      #"{"strokes":[{"ink":"gold","thick":true,"points":[1,1]}]}"#, #"{"strokes":[{"ink":"ink","points":[1,1]}]}"#,
      #"{"strokes":[{"ink":"ink","thick":true,"points":[1,1],"href":"x"}]}"#, #"{"strokes":[null]}"#, #"{"strokes":7}"#,
      #"{"strokes":[{"ink":"ink","thick":true,"points":["1",1]}]}"#, #"{"path":"M0 0"}"#, #"[]"#,
    ])
  func notADrawing(text: String) throws {
    var reader = JSONReader(Array(text.utf8), depth: Limits.frameDepth)
    let json = try reader.document()
    #expect(throws: Rejection.malformed) { try json.strictlyDecoded(as: Sketch.self) }
  }

  @Test(
    "D4 F17 a line that leaves the paper, or is cut between x and y, is refused",
    arguments: [
      [], [3], [3, 3, 1], [-1, 0], [0, -1], [641, 0], [0, 529], [0, 0, -1, 0], [640, 528, 0, 1], [600, 0, 41, 0],
      [0, 0, 1 << 53, 1 << 53, 1 << 53, 1 << 53], [Int.max, Int.max, Int.max, Int.max], [Int.min, 0, Int.min, 0],
    ])
  func offPaper(points: [Int]) { #expect(answer([stroke([1, 1]), stroke(points)]) == .failure(.malformed)) }

  @Test("the corners and a single dot are a drawing; no stroke is none")
  func smallest() {
    #expect((try? answer([stroke([0, 0, 640, 528, -640, -528])]).get()) != nil)
    #expect((try? answer([stroke([640, 528])]).get()) != nil)
    #expect(answer([]) == .failure(.empty))
  }

  @Test("E1 a drawing of more than 8 kB is refused, one at the limit is kept")
  func size() throws {
    func line(_ steps: Int) -> Sketch.Stroke {
      stroke([9, 9] + (0..<steps).flatMap { $0.isMultiple(of: 2) ? [9, 9] : [-9, -9] })
    }
    let most = (1...2_000).last { Sketch([line($0)]).bytes <= Limits.sketchBytes } ?? 0
    #expect(try JSON(encoding: Sketch([line(most)])).canonicalBytes.count > 7_900)
    #expect((try? answer([line(most)]).get()) != nil)
    #expect(answer([line(most + 1)]) == .failure(.sketchTooFull))
    #expect(answer([Sketch.Stroke](repeating: stroke([1, 1]), count: 500)) == .failure(.sketchTooFull))
  }
}
