/// Every note of a board and where it stands.
///
/// The counts of the columns are kept while notes come, move and go, so that one more note costs the same whether ten or two
/// thousand are there. Nothing is ever taken out: an id that was used once stays used, and a merge can be undone.
struct PostIts: Sendable {
  struct PostIt: Sendable {
    let number: Int
    var text: Text
    var column: ColumnID
    /// Nobody for a merge.
    var author: ParticipantID?
    var from: NoteID?
    /// It comes from an earlier activity.
    var isGiven = false
    /// Typed by the team, who read it.
    var isEntered = false
    /// The notes merged into it.
    var parts: [NoteID] = []
    var mergedInto: NoteID?
    var group: GroupID?
    var isAside = false
    /// What the team knows of it.
    var known: Text?
    /// Why it was set aside, in a word that can be counted.
    var concern: PostItBoard.Concern?
    /// Withdrawn by its author, or a merge that was undone.
    var isGone = false
    /// Nobody of the team has read it yet: it is on no wall and no other phone.
    var isWaiting = false
    /// The place of its words among all that ever came to be read.
    var came = 0

    /// Whether everybody sees it once notes are revealed.
    var isOnBoard: Bool { !isGone && !isAside && !isWaiting && mergedInto == nil }
    var isInStrip: Bool { !isGone && !isAside && isWaiting }
    var isSetAside: Bool { !isGone && isAside }

    init(number: Int, text: Text, column: ColumnID, author: ParticipantID? = nil, from: NoteID? = nil) {
      self.number = number
      self.text = text
      self.column = column
      self.author = author
      self.from = from
    }
  }

  struct Heap: Sendable {
    let rank: Int
    let title: Text
    var isGone = false
  }

  private(set) var all: [NoteID: PostIt] = [:]
  private(set) var heaps: [GroupID: Heap] = [:]
  /// The notes of an earlier activity.
  private(set) var given: [NoteID] = []
  /// Notes on the board, by column.
  private(set) var counts: [ColumnID: Int] = [:]
  /// Notes that wait to be read, by column.
  private(set) var waiting: [ColumnID: Int] = [:]
  /// How many are set aside.
  private(set) var aside = 0
  /// How often words came to be read: what came after the team looked is not passed unread.
  private(set) var arrivals = 0
  /// Numbers are given in the order of birth, after those of the notes that were given.
  private(set) var nextNumber = 1

  subscript(id: NoteID) -> PostIt? { all[id] }

  mutating func add(_ id: NoteID, _ postIt: PostIt) {
    guard all[id] == nil else { return }
    all[id] = postIt
    count(postIt, 1)
    nextNumber = max(nextNumber, postIt.number + 1)
  }

  mutating func lay(_ note: Note, in column: ColumnID) {
    guard all[note.id] == nil else { return }
    var postIt = PostIt(number: note.number, text: note.text, column: column, author: note.author, from: note.from)
    postIt.isGiven = true
    postIt.known = note.known
    add(note.id, postIt)
    given.append(note.id)
  }

  /// A merge that was given can be undone here as well: its notes lie under it. Comes after all notes were laid, whose
  /// numbers are taken.
  mutating func layOriginals(of note: Note) {
    guard let merge = all[note.id] else { return }
    for (id, text) in (note.originals ?? [:]).sorted(by: { $0.key < $1.key }) where all[id] == nil {
      var part = PostIt(number: nextNumber, text: text, column: merge.column, author: note.authors?[id])
      part.isGiven = true
      part.mergedInto = note.id
      add(id, part)
      all[note.id]?.parts.append(id)
    }
  }

  /// Changes one note, and the counts with it.
  mutating func change(_ id: NoteID, _ edit: (inout PostIt) -> Void) {
    guard var postIt = all[id] else { return }
    count(postIt, -1)
    edit(&postIt)
    count(postIt, 1)
    all[id] = postIt
  }

  private mutating func count(_ postIt: PostIt, _ sign: Int) {
    if postIt.isOnBoard { counts[postIt.column, default: 0] += sign }
    if postIt.isInStrip { waiting[postIt.column, default: 0] += sign }
    if postIt.isSetAside { aside += sign }
  }

  /// Its words have to be read before anybody else sees them.
  mutating func wait(_ id: NoteID) {
    arrivals += 1
    let came = arrivals
    change(id) {
      $0.isWaiting = true
      $0.came = came
    }
  }

  /// The merge takes the place of the first of its notes.
  mutating func merge(_ ids: [NoteID], into id: NoteID, _ text: Text) {
    if isUndone(id, ids) {
      change(id) { $0.isGone = false }
      for part in ids { change(part) { $0.mergedInto = id } }
    }
    guard all[id] == nil, let first = ids.first.flatMap({ all[$0] }) else { return }
    var merged = PostIt(number: nextNumber, text: text, column: first.column)
    merged.group = first.group
    merged.parts = ids
    merged.known = ids.compactMap { all[$0]?.known }.first
    add(id, merged)
    for part in ids { change(part) { $0.mergedInto = id } }
  }

  /// Whether this was the merge of these notes, until it was undone.
  func isUndone(_ id: NoteID, _ ids: [NoteID]) -> Bool { all[id].map { $0.isGone && $0.parts == ids && !ids.isEmpty } ?? false }

  mutating func unmerge(_ id: NoteID) {
    for part in all[id]?.parts ?? [] { change(part) { $0.mergedInto = nil } }
    change(id) { $0.isGone = true }
  }

  mutating func group(_ ids: [NoteID], _ group: GroupID, _ title: Text) {
    guard heaps[group]?.isGone ?? true else { return }
    heaps[group] = Heap(rank: heaps[group]?.rank ?? heaps.count + 1, title: title)
    for id in ids { change(id) { $0.group = group } }
  }

  mutating func ungroup(_ group: GroupID) { heaps[group]?.isGone = true }

  /// The note of the board under which this one is found: itself, or the merge it went into; none when it is not shown.
  func shown(_ id: NoteID) -> NoteID? {
    let root = root(of: id)
    return all[root]?.isOnBoard == true ? root : nil
  }

  /// The merge of merges that this note went into, or itself.
  func root(of id: NoteID) -> NoteID {
    var id = id
    while let into = all[id]?.mergedInto { id = into }
    return id
  }

  /// The notes that people wrote which a note is made of; only itself when it is no merge.
  func leaves(of id: NoteID) -> [NoteID] {
    var waiting = [id]
    var leaves: [NoteID] = []
    while let next = waiting.popLast() {
      let parts = all[next]?.parts ?? []
      if parts.isEmpty { leaves.append(next) } else { waiting += parts }
    }
    return leaves
  }

  /// The words of the notes merged into one; none when it is no merge.
  func originals(of id: NoteID) -> [NoteID: Text]? {
    guard let postIt = all[id], !postIt.parts.isEmpty else { return nil }
    var words: [NoteID: Text] = [:]
    for leaf in leaves(of: id) { words[leaf] = all[leaf]?.text }
    return words
  }

  /// The heap a note lies in, unless it was dissolved.
  func heap(of postIt: PostIt) -> GroupID? { postIt.group.flatMap { heaps[$0]?.isGone == false ? $0 : nil } }
}
