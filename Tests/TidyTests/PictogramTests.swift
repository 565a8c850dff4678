import Testing
import Workshop

@Suite("The drawings that plans can name")
struct PictogramTests {
  @Test("each has its drawing on the pages, and each drawing can be named")
  func sprite() throws {
    let sprite = try #require(Repository.files(below: "web", endings: ["sprite.svg"]).first)
    let drawn = Pattern(#"id="picture-(\w+)""#).matches(in: sprite.text).map(\.text)
    #expect(drawn.sorted() == Pictograms.names.sorted())
  }
}
