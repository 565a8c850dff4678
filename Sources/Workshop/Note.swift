/// A post-it as one activity hands it to the next: what a vote, a matrix or a report needs of it.
public struct Note: Codable, Hashable, Sendable {
  public let id: NoteID
  /// The number it wears on phone, wall, kiosk and paper; the same from its birth on.
  public let number: Int
  public var text: Text
  /// The title of the column it was in, when there were several.
  public var column: Wording?
  /// The title of its row, on a board that has rows.
  public var row: Wording?
  /// Who wrote it; never shown, needed where a vote forbids one's own ideas. Absent for merged notes.
  public var author: ParticipantID?
  /// The idea that gave birth to this one.
  public var from: NoteID?
  /// The words of the notes merged into this one, by their ids.
  public var originals: [NoteID: Text]?
  /// The tables that kept it, in their order, where tables chose among ideas.
  public var keptBy: [TableID]?
  /// The page that tells it, when it is more than a sentence: whoever presents it puts that on the wall.
  public var page: FrontPage?
  /// Who wrote which of the notes merged into this one; never shown, so that each finds what became of their own.
  public var authors: [NoteID: ParticipantID]?
  /// What the team knows of it, "à savoir", beside words that it never changes.
  public var known: Text?
  /// An activity on the way did not hand it on: it is here only to be answered.
  public var isLeft: Bool?

  public init(
    id: NoteID, number: Int, text: Text, column: Wording? = nil, row: Wording? = nil, author: ParticipantID? = nil,
    from: NoteID? = nil, originals: [NoteID: Text]? = nil, keptBy: [TableID]? = nil, page: FrontPage? = nil,
    authors: [NoteID: ParticipantID]? = nil, known: Text? = nil
  ) {
    self.id = id
    self.number = number
    self.text = text
    self.column = column
    self.row = row
    self.author = author
    self.from = from
    self.originals = originals
    self.keptBy = keptBy
    self.page = page
    self.authors = authors
    self.known = known
  }

  /// Its own id, and those of the notes merged into it.
  var ids: [NoteID] { [id] + (originals.map { Array($0.keys) } ?? []) }

  /// Everybody who wrote it, or a part of it.
  var writers: [ParticipantID] { [author].compactMap(\.self) + (authors.map { Array($0.values) } ?? []) }
  func isBy(_ person: ParticipantID) -> Bool { writers.contains(person) }

  /// Who wrote which of these notes, and of those merged into them; nothing when nobody of the room did.
  static func authors(of notes: [Note]) -> [NoteID: ParticipantID]? {
    let all = notes.reduce(into: [NoteID: ParticipantID]()) { all, note in
      if let author = note.author { all[note.id] = author }
      all.merge(note.authors ?? [:]) { first, _ in first }
    }
    return all.isEmpty ? nil : all
  }

  /// The tint of the paper: by turns among six, so that the same note has the same colour everywhere.
  public var tint: Tint { Tint.allCases[(number - 1 + 6) % 6] }
}

/// The six papers of the look.
public enum Tint: String, Codable, CaseIterable, Sendable {
  case sun, sea, leaf, coral, plum, rose
}
