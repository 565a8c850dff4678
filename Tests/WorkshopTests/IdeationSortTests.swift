import Testing

@testable import Workshop

@Suite("The lead sorts the notes with the room, and nothing is lost")
struct IdeationSortTests {
  /// Three notes of three people, revealed, in sorting.
  private func room(_ settings: JSON = IdeationRoom.twoColumns) throws -> IdeationRoom {
    var room = try IdeationRoom(settings)
    try room.write("n0a", "Un frigo dans la rue", by: "p1")
    try room.write("n0b", "Frigo pour tous", by: "p2")
    try room.write("n0c", "Un livre d’or", by: "p3")
    try room.turn("sorting")
    return room
  }

  @Test("a merge stands in the place of its notes, keeps their words, and can be undone")
  func merge() throws {
    var room = try room()
    try room.ask(["merge": ["notes": ["n0a", "n0b"], "into": "n0d", "text": "Un frigo solidaire"]])
    let merged: JSON = [
      "column": "c1", "rank": 4, "number": 4, "text": "Un frigo solidaire",
      "of": ["n0a": "Un frigo dans la rue", "n0b": "Frigo pour tous"],
    ]
    #expect(try room.phones["notes"]?["n0d"] == merged)
    #expect(try room.phones["notes"]?.object?.keys.sorted() == ["n0c", "n0d"])
    #expect(try room.phones["count"] == 2)
    #expect(room.activity.notes.first { $0.id == "n0d" }?.author == nil)
    #expect(try room.own("p1")["notes"]?["n0a"]?["text"] == "Un frigo dans la rue", "its author still has it")
    #expect(throws: Rejection.unknownNote) { try room.ask(["unmerge": ["note": "n0c"]]) }
    try room.ask(["unmerge": ["note": "n0d"]])
    #expect(try room.phones["notes"]?.object?.keys.sorted() == ["n0a", "n0b", "n0c"])
  }

  @Test("a merge of merges keeps the words that people wrote")
  func mergeOfMerges() throws {
    var room = try room()
    try room.ask(["merge": ["notes": ["n0a", "n0b"], "into": "n0d", "text": "Un frigo solidaire"]])
    try room.ask(["merge": ["notes": ["n0d", "n0c"], "into": "n0e", "text": "Un frigo et un livre"]])
    let words: [NoteID: Text] = ["n0a": "Un frigo dans la rue", "n0b": "Frigo pour tous", "n0c": "Un livre d’or"]
    #expect(room.activity.notes.map(\.originals) == [words])
    try room.ask(["unmerge": ["note": "n0e"]])
    #expect(try room.phones["notes"]?.object?.keys.sorted() == ["n0c", "n0d"])
  }

  @Test("what is not on the board is not merged", arguments: [["n0a"], ["n0a", "n0a"], ["n0a", "n0z"], []] as [[String]])
  func wrongMerges(notes: [String]) throws {
    var room = try room()
    let list = JSON.array(notes.map { .string($0) })
    #expect(throws: Rejection.self) { try room.ask(["merge": ["notes": list, "into": "n0d", "text": "Deux"]]) }
    #expect(throws: Rejection.alreadyThere) {
      try room.ask(["merge": ["notes": ["n0a", "n0b"], "into": "n0c", "text": "Deux"]])
    }
    #expect(try room.phones["count"] == 3)
  }

  @Test("a note in a merge is neither reworded nor withdrawn until the merge is undone")
  func mergedNotesRest() throws {
    var room = try room()
    try room.ask(["merge": ["notes": ["n0a", "n0b"], "into": "n0d", "text": "Un frigo solidaire"]])
    try room.turn("second")
    #expect(throws: Rejection.notNow) { try room.ask(["withdraw": ["note": "n0a"]], by: "p1") }
    try room.write("n0e", "Et des livres", by: "p4", from: "n0d")
    try room.ask(["unmerge": ["note": "n0d"]])
    try room.ask(["withdraw": ["note": "n0a"]], by: "p1")
    #expect(try room.phones["notes"]?["n0e"]?["from"] == nil)
  }

  @Test("an idea born of a note that was merged is born of the merge")
  func bornOfAMerge() throws {
    var room = try room()
    try room.turn("second")
    try room.write("n0d", "Un frigo, mais gratuit", by: "p3", from: "n0a")
    try room.ask(["merge": ["notes": ["n0a", "n0b"], "into": "n0e", "text": "Un frigo solidaire"]])
    #expect(try room.phones["notes"]?["n0d"]?["from"] == "n0e")
    try room.ask(["unmerge": ["note": "n0e"]])
    #expect(try room.phones["notes"]?["n0d"]?["from"] == "n0a")
  }

  @Test("notes lie in a heap with a title until it is dissolved or they go elsewhere")
  func heaps() throws {
    var room = try room()
    try room.ask(["group": ["notes": ["n0a", "n0b"], "group": "g0a", "title": "Les repas"]])
    #expect(try room.phones["groups"] == ["g0a": ["rank": 1, "title": "Les repas"]])
    #expect(try room.phones["notes"]?["n0a"]?["group"] == "g0a")
    #expect(throws: Rejection.alreadyThere) {
      try room.ask(["group": ["notes": ["n0c"], "group": "g0a", "title": "Autre"]])
    }
    try room.ask(["group": ["notes": ["n0a", "n0b"], "group": "g0b", "title": "Manger"]])
    #expect(try room.phones["groups"] == ["g0b": ["rank": 2, "title": "Manger"]], "an empty heap is not shown")
    try room.ask(["ungroup": ["group": "g0b"]])
    #expect(try room.phones["groups"] == nil)
    #expect(try room.phones["notes"]?["n0a"]?["group"] == nil)
    #expect(throws: Rejection.unknownGroup) { try room.ask(["ungroup": ["group": "g0b"]]) }
  }

  @Test("a moved note counts in its new column, on its author's phone too")
  func move() throws {
    var room = try room()
    try room.ask(["move": ["note": "n0a", "column": "c2"]])
    #expect(try room.phones["columns"]?["c1"]?["count"] == 2)
    #expect(try room.phones["columns"]?["c2"]?["count"] == 1)
    #expect(try room.own("p1")["notes"]?["n0a"]?["column"] == "c2")
    #expect(throws: Rejection.unknownColumn) { try room.ask(["move": ["note": "n0a", "column": "c9"]]) }
  }

  @Test("a note set aside leaves the wall and the phones; its author and the lead know, and it can come back")
  func setAside() throws {
    var room = try room()
    try room.ask(["setAside": ["note": "n0a", "reason": "Ça vise quelqu’un"]])
    #expect(try room.phones["notes"]?["n0a"] == nil)
    #expect(try room.screen["board"]?["notes"]?["n0a"] == nil)
    #expect(try room.phones["count"] == 2)
    #expect(try room.own("p1")["notes"]?["n0a"]?["aside"] == true)
    #expect(try room.lead["board"]?["notes"]?["n0a"]?["aside"] == true)
    #expect(!room.activity.notes.map(\.id).contains("n0a"))
    #expect(throws: Rejection.unknownNote) { try room.ask(["setAside": ["note": "n0a"]]) }
    try room.ask(["bringBack": ["note": "n0a"]])
    #expect(try room.phones["notes"]?["n0a"] != nil)
    #expect(try room.own("p1")["notes"]?["n0a"]?["aside"] == nil)
  }

  @Test("setting a merge aside is told to all whose words it holds")
  func setMergeAside() throws {
    var room = try room()
    try room.ask(["merge": ["notes": ["n0a", "n0b"], "into": "n0d", "text": "Un frigo solidaire"]])
    try room.ask(["setAside": ["note": "n0d"]])
    for (person, note) in [("p1", "n0a"), ("p2", "n0b")] {
      #expect(try room.own(ParticipantID(person))["notes"]?[note]?["aside"] == true)
    }
    #expect(try room.own("p3")["notes"]?["n0c"]?["aside"] == nil)
    #expect(throws: Rejection.unknownNote) { try room.ask(["unmerge": ["note": "n0d"]]) }
  }

  @Test("what is handed on: the notes of the board by number, with column, author and origin")
  func handedOn() throws {
    var room = try room()
    try room.turn("second")
    try room.write("n0d", "Un frigo gratuit", by: "p1", column: "c2", from: "n0c")
    let notes = room.activity.notes
    #expect(notes.map(\.number) == [1, 2, 3, 4])
    #expect(notes.last == Note(id: "n0d", number: 4, text: "Un frigo gratuit", column: "Dormir", author: "p1", from: "n0c"))
    var alone = try self.room([:])
    #expect(alone.activity.notes.map(\.column) == [nil, nil, nil])
    try alone.turn("closed")
    #expect(throws: Rejection.closed) { try alone.ask(["setAside": ["note": "n0a"]]) }
  }

  @Test("notes of an earlier activity lie face up from the start, keep number and author, and are nobody's to change")
  func givenNotes() throws {
    let given = [
      Note(id: "n07", number: 7, text: "Un sac à dos futuriste", column: "Dormir", author: "p1"),
      Note(id: "n03", number: 3, text: "Un frigo", originals: ["n01": "Frigo", "n02": "Un frigo bleu"]),
    ]
    var room = try IdeationRoom(IdeationRoom.twoColumns, notes: given)
    #expect(try room.phones["notes"]?["n07"]?["column"] == "c2")
    #expect(try room.screen["board"]?["notes"]?["n03"]?["of"] == ["n01": "Frigo", "n02": "Un frigo bleu"])
    #expect(try room.own("p1")["notes"] == [:])
    #expect(throws: Rejection.notYours) { try room.ask(["withdraw": ["note": "n07"]], by: "p1") }
    try room.write("n0a", "Un livre", by: "p2")
    #expect(try room.phones["notes"]?["n0a"] == nil)
    #expect(try room.phones["count"] == 3)
    #expect(room.activity.notes.map(\.number) == [3, 7, 10], "two numbers are those of the notes under the merge")
    #expect(room.activity.notes[1].author == "p1")
    try room.turn("sorting")
    try room.ask(["unmerge": ["note": "n03"]])
    #expect(try room.phones["notes"]?.object?.keys.sorted() == ["n01", "n02", "n07", "n0a"])
  }

  @Test("every command of an ideation is played by the contract's room")
  func everyCommand() throws {
    var accepted: Set<String> = []
    for seed in 100..<120 {
      let contract = Contract(kind: Ideation.self, settings: IdeationRoom.twoColumns)
      accepted.formUnion(try contract.play(seed: UInt64(seed)).accepted)
    }
    #expect(accepted == Set(Ideation.rights.keys))
  }

  @Test("a plan's mistakes are said with their place and a remedy")
  func setupProblems() throws {
    let many = JSON.array((1...13).map { ["title": .string("Colonne \($0)")] })
    let wrong: [(JSON, String)] = [
      (["columns": many], "columns"), (["columns": [["title": " "]]], "columns.0.title"),
      (["columns": [["title": "A", "picture": "<img>"]]], "columns.0.picture"),
      (["columns": [["title": "A", "id": "x1"]]], "columns.0.id"),
      (["columns": [["title": "A", "id": "c2"], ["title": "B"]]], "columns.1.id"), (["prompt": ""], "prompt"),
    ]
    for (settings, path) in wrong {
      #expect(Ideation.problems(in: try settings.decoded()).map(\.path) == [path])
    }
    for settings in [[:], IdeationRoom.twoColumns] { #expect(Ideation.problems(in: try settings.decoded()) == []) }
  }
}
