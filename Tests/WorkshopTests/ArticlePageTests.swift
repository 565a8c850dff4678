import Testing

@testable import Workshop

@Suite("Front pages go to the wall one by one, and on to what follows")
struct ArticlePageTests {
  private let secret = "Un secret de la table 2"

  private func written() throws -> PlayedActivity {
    var room = try newsroom(["paper": "Le Petit Écho", "dated": "printemps 2030"])
    try room.ask(write("title", "Un frigo ouvert à tous"), by: "p1")
    try room.ask(write("lead", "Chacun y pose ce qu’il a en trop."), by: "p2")
    try room.ask(add("d1", "Samedi, on a coupé le ruban."), by: "p1")
    try room.ask(write("title", secret), by: "p3")
    return room
  }
  private func show(_ page: String) -> JSON { ["show": ["page": .string(page)]] }

  @Test("nobody but a table reads its page before the lead shows it: no phone, no wall, not even the lead while it is written")
  func secrecy() throws {
    var room = try written()
    for view in [try room.view, try room.wall(.screen), try room.wall(.facilitator), try room.own("p1"), try room.own("p5")] {
      #expect(!view.text.contains(secret))
    }
    try room.ask(["close": [:]])
    #expect(try room.wall(.facilitator).text.contains(secret))
    #expect(try room.wall(.facilitator).at("page.next") == "ft1")
    for view in [try room.view, try room.wall(.screen), try room.own("p1")] { #expect(!view.text.contains(secret)) }
    try room.ask(show("ft1"))
    #expect(try room.wall(.screen).at("page.items")?.object?.keys.sorted() == ["ft1"])
    #expect(try room.view.at("page.title") == "Un frigo ouvert à tous")
    #expect(try !room.view.text.contains(secret))
    #expect(try !room.wall(.screen).text.contains(secret))
  }

  @Test("the lead turns the pages one after the other, back too, and a page shown too early is hidden again")
  func turning() throws {
    var room = try written()
    #expect(room.refusal(show("ft1")) == .notNow)
    #expect(try room.moves() == ["article.close"])
    try room.ask(["close": [:]])
    #expect(try room.moves() == ["article.first", "article.reopen"])
    try room.ask(show("ft1"))
    #expect(try room.moves() == ["article.next", "article.hide", "article.reopen"])
    #expect(try room.wall(.screen).at("word") == "article.shownTable")
    try room.ask(show("ft2"))
    #expect(try room.moves() == ["article.before", "article.hide", "article.reopen"])
    #expect(try room.wall(.screen).at("figures.rank") == 2)
    #expect(room.refusal(show("ft9")) == .unknownItem)
    try room.ask(["hide": [:]])
    #expect(try room.wall(.screen).at("page.items") == [:])
  }

  @Test("only closing and letting write again are careful: a clicker turns pages and closes nothing")
  func careful() throws {
    var room = try written()
    #expect(try room.wall(.facilitator).at("moves.m1.careful") == true)
    try room.ask(["close": [:]])
    let moves = try room.wall(.facilitator)["moves"]?.object ?? [:]
    #expect(moves.values.filter { $0["careful"] == true }.map { $0["word"] } == ["article.reopen"])
  }

  @Test("once closed nobody writes; what was not sent can be sent when the lead lets the room write again")
  func closed() throws {
    var room = try written()
    try room.ask(["close": [:]])
    #expect(room.refusal(write("title", "Trop tard", over: 1), by: "p1") == .closed)
    #expect(room.refusal(hold("title"), by: "p1") == .closed)
    #expect(room.refusal(["close": [:]]) == .notNow)
    try room.ask(["reopen": [:]])
    try room.ask(write("title", "À temps", over: 1), by: "p1")
  }

  @Test("the host types for the own table, never over what its phones wrote, and the last thing typed can be taken back")
  func entered() throws {
    var room = try written()
    let enter: (String, String, String) -> JSON = { table, what, text in
      ["enter": ["table": .string(table), "what": .string(what), "part": "d77", "text": .string(text)]]
    }
    #expect(room.refusal(enter("t1", "title", "Un autre titre")) == .alreadyThere)
    #expect(room.refusal(enter("t9", "title", "Nulle part")) == .unknownTable)
    let wrote: JSON = ["wrote": ["table": "t2", "part": "lead", "text": "Dit à voix haute."]]
    let back = try #require(try room.activity.inverse(of: wrote))
    try room.ask(enter("t2", "lead", "Dit à voix haute."))
    #expect(try room.own("p3").at("parts.lead") == ["text": "Dit à voix haute.", "version": 1, "byTeam": true])
    try room.ask(back)
    #expect(try room.own("p3").at("parts.lead") == nil)
    try room.ask(enter("t2", "paragraph", "Sur le papier."))
    #expect(try room.own("p4").at("parts.d77.rank") == 1)
    #expect(throws: Rejection.notAllowed) {
      let context = Context(now: room.now, seed: 1, role: .host, person: nil, table: "t1", roster: room.roster)
      _ = try room.activity.decide(enter("t2", "paragraph", "D’une autre table."), in: context)
    }
  }

  @Test("the idea that a table kept is the one it tells; with several, it is chosen before anything is written")
  func idea() throws {
    var notes = someNotes(3)
    notes[1].keptBy = ["t1"]
    var room = try newsroom(["choose": true], notes: notes)
    #expect(try room.own("p1").at("idea.number") == 2)
    #expect(try room.own("p3").at("idea") == nil)
    #expect(room.refusal(write("title", "Trop vite"), by: "p3") == .notNow)
    #expect(room.refusal(["choose": ["note": "n9"]], by: "p3") == .unknownItem)
    try room.ask(["choose": ["note": "n3"]], by: "p3")
    try room.ask(write("title", "Le sac à dos qui change tout"), by: "p4")
    #expect(room.activity.notes.first?.from == "n3")
  }

  @Test("each page goes on as one note called by its headline, and the page is on the wall while its table presents it")
  func handedOn() throws {
    var room = try written()
    try room.ask(
      add("d2", "Un article sans titre, mais avec bien plus de douze mots dans son tout premier paragraphe."), by: "p4")
    try room.ask(["remove": ["part": "title", "over": 1]], by: "p4")
    let notes = room.activity.notes
    #expect(notes.map(\.id) == ["nft1", "nft2"])
    #expect(notes.map(\.number) == [1, 2])
    #expect(notes[0].text == "Un frigo ouvert à tous")
    #expect(notes[1].text == "Un article sans titre, mais avec bien plus de douze mots dans…")
    var stage = try PlayedActivity(Presentations.self, notes: notes, people: 4)
    stage.roster = room.roster
    #expect(try !stage.wall(.screen).text.contains("frigo"))
    #expect(try stage.wall(.facilitator).at("passage.nextPage.title") == "Un frigo ouvert à tous")
    try stage.ask(["call": ["table": "t1"]])
    #expect(try stage.wall(.screen).at("passage.page.title") == "Un frigo ouvert à tous")
    #expect(try !stage.wall(.screen).text.contains("Un article sans titre"))
    #expect(try stage.wall(.facilitator).text.contains("Un article sans titre"))
    #expect(try !stage.view.text.contains("frigo"))
    #expect(stage.activity.notes == notes)
  }

  @Test("an article erased from the archive leaves its place and none of its words, in what votes got of it too")
  func erased() throws {
    let room = try written()
    let again = try room.replayed(Article.self, erasing: Set(room.log.indices))
    #expect(try !again.outcome.text.contains("frigo"))
    #expect(try !JSON(encoding: again.activity.notes).text.contains("ruban"))
    var vote = try PlayedActivity(SmartVote.self, notes: room.activity.notes, people: 2)
    try vote.ask(["open": [:]])
    #expect(try !AnyActivity.redacted(vote.log[0], of: SmartVote.self).text.contains("frigo"))
  }
}
