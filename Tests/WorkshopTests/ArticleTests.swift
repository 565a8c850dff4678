import Testing

@testable import Workshop

@Suite("A table writes its front page together")
struct ArticleTests {
  @Test("two people begin the same part: the first holds it, and the second is told that somebody writes there, never who")
  func heldOnce() throws {
    var room = try newsroom()
    try room.ask(hold("title"), by: "p1")
    #expect(room.refusal(hold("title"), by: "p2") == .heldByAnother)
    #expect(room.refusal(write("title", "À moi"), by: "p2") == .heldByAnother)
    #expect(try room.own("p2").at("held") == ["title": true])
    #expect(try room.own("p1").at("held") == [:])
    #expect(try room.own("p1").at("mine") == "title")
    #expect(try room.own("p2").text.contains("p1") == false)
    #expect(try room.own("p3").at("held") == [:])
    try room.ask(hold("title"), by: "p3")
  }

  @Test("a part is free once it is written, put down, or its holder has begun another")
  func freed() throws {
    var room = try newsroom()
    try room.ask(hold("title"), by: "p1")
    try room.ask(write("title", "Un frigo ouvert à tous"), by: "p1")
    try room.ask(hold("title"), by: "p2")
    try room.ask(["free": ["part": "title"]], by: "p2")
    #expect(try room.own("p1").at("held") == [:])
    try room.ask(hold("title"), by: "p2")
    try room.ask(hold("lead"), by: "p2")
    #expect(try room.own("p1").at("held") == ["lead": true])
    try room.ask(["free": ["part": "lead"]], by: "p1")
    #expect(try room.own("p1").at("held") == ["lead": true])
  }

  @Test(
    "a phone that vanished holds a part for a minute and a half after its last letter, and its text is taken when it comes back")
  func vanished() throws {
    var room = try newsroom()
    try room.ask(hold("lead"), by: "p1")
    try room.wait(milliseconds: 60_000)
    try room.ask(hold("lead"), by: "p1")
    try room.wait(milliseconds: 60_000)
    #expect(try room.own("p2").at("held.lead") == true)
    try room.wait(milliseconds: 30_000)
    #expect(try room.own("p2").at("held") == [:])
    #expect(room.activity.wakeAt == nil)
    try room.ask(write("lead", "Écrit avant le tunnel"), by: "p1")
    #expect(try room.own("p2").at("parts.lead.text") == "Écrit avant le tunnel")
  }

  @Test("who leaves the room or the table holds nothing there any more")
  func left() throws {
    var room = try newsroom()
    try room.ask(hold("title"), by: "p1")
    room.roster.participants["p1"]?.table = "t2"
    #expect(try room.own("p2").at("held") == [:])
    try room.ask(write("title", "Sans attendre"), by: "p2")
    try room.ask(hold("lead"), by: "p2")
    room.roster.participants["p2"] = nil
    room.roster.participants["p1"]?.table = "t1"
    try room.ask(write("lead", "Sans attendre non plus"), by: "p1")
  }

  @Test("two texts that cross: the first stays, the second is refused, can be written over what is there or become a paragraph")
  func crossed() throws {
    var room = try newsroom()
    try room.ask(write("title", "Le premier titre"), by: "p1")
    try room.ask(write("title", "Le titre de p1", over: 1), by: "p1")
    #expect(room.refusal(write("title", "Le titre de p2", over: 1), by: "p2") == .crossed)
    #expect(try room.own("p2").at("parts.title") == ["text": "Le titre de p1", "version": 2])
    try room.ask(add("d1", "Le titre de p2"), by: "p2")
    try room.ask(write("title", "Le titre de p2", over: 2), by: "p2")
    #expect(try room.own("p1").at("parts.title.text") == "Le titre de p2")
  }

  @Test("a paragraph removed while somebody else wrote on it is not written again by surprise")
  func removed() throws {
    var room = try newsroom()
    try room.ask(add("d1", "Un paragraphe"), by: "p1")
    #expect(room.refusal(["remove": ["part": "d1", "over": 0]], by: "p2") == .crossed)
    try room.ask(["remove": ["part": "d1", "over": 1]], by: "p2")
    #expect(room.refusal(write("d1", "Un paragraphe plus long", over: 1), by: "p1") == .crossed)
    #expect(room.refusal(add("d1", "Le même encore"), by: "p1") == .alreadyThere)
    #expect(try room.own("p1").at("parts") == [:])
    try room.ask(hold("lead"), by: "p1")
    try room.ask(write("lead", "Le début"), by: "p1")
    try room.ask(hold("lead"), by: "p1")
    #expect(room.refusal(["remove": ["part": "lead", "over": 1]], by: "p2") == .heldByAnother)
    try room.ask(["remove": ["part": "lead", "over": 1]], by: "p1")
    #expect(try room.own("p2").at("parts.lead") == ["version": 2])
  }

  @Test("paragraphs keep the order that the table gives them")
  func order() throws {
    var room = try newsroom()
    for part in ["d1", "d2", "d3"] { try room.ask(add(part, "Paragraphe \(part)"), by: "p1") }
    try room.ask(add("d4", "Entre les deux premiers", after: "d1"), by: "p2")
    try room.ask(["move": ["part": "d3", "before": "d1"]], by: "p2")
    let ranks = try room.own("p1").at("parts")?.object?.mapValues { $0["rank"]?.integer }
    #expect(ranks == ["d3": 1, "d1": 2, "d4": 3, "d2": 4])
    try room.ask(["move": ["part": "d3"]], by: "p1")
    #expect(try room.own("p2").at("parts.d3.rank") == 4)
    #expect(room.refusal(["move": ["part": "title"]], by: "p1") == .unknownItem)
    #expect(room.refusal(["move": ["part": "d1", "before": "d9"]], by: "p1") == .unknownItem)
  }

  @Test("an article holds so many letters in all and twelve paragraphs, a headline is short, and nothing is never written")
  func limits() throws {
    var room = try newsroom(["letters": 500])
    #expect(room.refusal(write("title", String(repeating: "a", count: 81)), by: "p1") == .tooLong)
    #expect(room.refusal(write("title", "   "), by: "p1") == .empty)
    try room.ask(add("d1", String(repeating: "a", count: 480)), by: "p1")
    #expect(room.refusal(write("title", String(repeating: "b", count: 21)), by: "p1") == .tooLong)
    try room.ask(write("title", String(repeating: "b", count: 20)), by: "p1")
    #expect(try room.own("p2").at("lettersLeft") == 0)
    try room.ask(write("d1", "Plus court", over: 1), by: "p2")
    for number in 2...12 { try room.ask(add("d\(number)", "Et encore"), by: "p1") }
    #expect(room.refusal(add("d13", "De trop"), by: "p1") == .tooManyParagraphs)
    #expect(room.refusal(add("title", "Un faux paragraphe"), by: "p1") == .malformed)
    #expect(room.refusal(write("d99", "Nulle part"), by: "p1") == .unknownItem)
  }

  @Test("the drawing is a part like the others: one pen at a time, whole each time, and it can be taken away")
  func drawing() throws {
    var room = try newsroom()
    let sketch: JSON = ["strokes": [["ink": "coral", "thick": true, "points": [10, 10, 50, 0]]]]
    try room.ask(hold("sketch"), by: "p1")
    #expect(room.refusal(["draw": ["sketch": sketch, "over": 0]], by: "p2") == .heldByAnother)
    try room.ask(["draw": ["sketch": sketch, "over": 0]], by: "p1")
    #expect(try room.own("p2").at("parts.sketch.sketch") == sketch)
    #expect(room.refusal(["draw": ["sketch": sketch, "over": 0]], by: "p2") == .crossed)
    #expect(room.refusal(write("sketch", "Des mots", over: 1), by: "p2") == .malformed)
    try room.ask(["draw": ["over": 1]], by: "p2")
    #expect(try room.own("p1").at("parts.sketch") == ["version": 2])
    #expect(room.activity.notes.isEmpty)
  }

  @Test("who sits nowhere is asked to sit down; without tables the whole room writes one article; alone, each has one")
  func whose() throws {
    var room = try newsroom()
    #expect(try room.own("p5").at("seated") == false)
    #expect(room.refusal(write("title", "Nulle part"), by: "p5") == .notSeated)
    var hall = try PlayedActivity(Article.self, notes: [], people: 3)
    try hall.ask(write("title", "Toute la salle"), by: "p1")
    #expect(try hall.own("p3").at("parts.title.text") == "Toute la salle")
    var alone = try newsroom(["by": "individual"])
    try alone.ask(write("title", "Pour moi"), by: "p1")
    #expect(try alone.own("p2").at("parts") == [:])
    #expect(try JSON(encoding: alone.activity.notes).text.contains("p1") == false)
    room.roster.tables = ["t1", "t2", "t3"]
    #expect(try room.wall(.facilitator).at("entry.e1.fields.table.choice")?.object?.count == 3)
  }
}
