/// The ideas of a sorting: which are one, who keeps which.
///
/// Nothing is ever taken out: what was joined can be taken apart, and then each table keeps again what it kept before.
struct Pile: Sendable {
  /// Several ideas that are one.
  private struct Join: Sendable {
    var notes: [NoteID]
    var words: NoteID
    var isUndone = false
    /// What each table that kept one of them kept before, all of it; the room under no table.
    var before: [Keeper: [NoteID]] = [:]
    /// What it kept right after.
    var after: [Keeper: [NoteID]] = [:]
  }

  /// A table, or the whole room.
  struct Keeper: Hashable, Sendable { let table: TableID? }

  private var notes: [NoteID: Note] = [:]
  private var joins: [NoteID: Join] = [:]
  /// The join in which an idea lies now.
  private var into: [NoteID: NoteID] = [:]
  private var keeps: [Keeper: [NoteID]] = [:]
  /// Pairs of ideas as they were given that look alike, the most alike first.
  private let alike: [(one: NoteID, other: NoteID)]
  private var differing: Set<[NoteID]> = []

  init(_ given: [Note]) {
    var notes: [NoteID: Note] = [:]
    var order: [NoteID] = []
    for note in given where notes[note.id] == nil {
      notes[note.id] = note
      order.append(note.id)
    }
    // What was merged before can be taken apart here as well: its notes lie under it.
    var number = (given.map(\.number).max() ?? 0) + 1
    for id in order {
      let parts = (notes[id]?.originals ?? [:]).filter { notes[$0.key] == nil }.sorted { $0.key < $1.key }
      guard parts.count > 1, let merge = notes[id] else { continue }
      for (part, text) in parts {
        notes[part] = Note(id: part, number: number, text: text, column: merge.column, author: merge.authors?[part])
        into[part] = id
        number += 1
      }
      joins[id] = Join(notes: parts.map(\.key), words: parts[0].key)
    }
    let texts = order.map { notes[$0]?.text ?? "" }
    alike = Likeness.pairs(among: texts).map { (order[$0.one], order[$0.other]) }
    self.notes = notes
  }

  subscript(id: NoteID) -> Note? { notes[id] }

  /// Whether an idea stands on its own: not part of another, and not taken apart.
  func isShown(_ id: NoteID) -> Bool { notes[id] != nil && into[id] == nil && joins[id]?.isUndone != true }
  func isJoined(_ id: NoteID) -> Bool { joins[id].map { !$0.isUndone } ?? false }
  func isUndone(_ id: NoteID, _ parts: [NoteID]) -> Bool { joins[id].map { $0.isUndone && $0.notes == parts } ?? false }
  func parts(of id: NoteID) -> (notes: [NoteID], words: NoteID)? { joins[id].map { ($0.notes, $0.words) } }

  /// The ideas that stand on their own, by their numbers.
  var shown: [Note] {
    notes.values.filter { isShown($0.id) }.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  // MARK: Keeping

  func kept(by table: TableID?) -> [NoteID] { keeps[Keeper(table: table)] ?? [] }
  func isKept(_ id: NoteID) -> Bool { keeps.values.contains { $0.contains(id) } }
  /// The tables that keep an idea, in their order; nothing when only the room does.
  func keepers(of id: NoteID) -> [TableID]? {
    let tables = keeps.filter { $0.value.contains(id) }.compactMap(\.key.table)
    return tables.isEmpty ? nil : tables.sorted { ($0.number, $0) < ($1.number, $1) }
  }
  var keptCount: Int { Set(keeps.values.joined()).count }

  mutating func keep(_ id: NoteID, _ on: Bool, by table: TableID?) {
    let keeper = Keeper(table: table)
    keeps[keeper, default: []].removeAll { $0 == id }
    if on, isShown(id) { keeps[keeper, default: []].append(id) }
    if keeps[keeper]?.isEmpty == true { keeps[keeper] = nil }
  }

  // MARK: Joining

  mutating func join(_ ids: [NoteID], into id: NoteID, words: NoteID) {
    guard notes[id] == nil || isUndone(id, ids), ids.allSatisfy(isShown), let said = notes[words] else { return }
    let parts = ids.compactMap { notes[$0] }
    let originals = parts.reduce(into: [NoteID: Text]()) { words, part in
      words.merge(part.originals ?? [part.id: part.text]) { first, _ in first }
    }
    // Joined again, it is what it was.
    if joins[id]?.words != words {
      notes[id] = Note(
        id: id, number: said.number, text: said.text, column: said.column, from: said.from, originals: originals,
        authors: Note.authors(of: parts), known: parts.compactMap(\.known).first)
    }
    var join = Join(notes: ids, words: words)
    for part in ids { into[part] = id }
    for (keeper, list) in keeps where !Set(list).isDisjoint(with: ids) {
      join.before[keeper] = list
      let place = list.firstIndex { ids.contains($0) } ?? 0
      var collapsed = list.filter { !ids.contains($0) }
      collapsed.insert(id, at: min(place, collapsed.count))
      join.after[keeper] = collapsed
      keeps[keeper] = collapsed
    }
    joins[id] = join
  }

  mutating func part(_ id: NoteID) {
    guard let join = joins[id], isShown(id) else { return }
    for part in join.notes { into[part] = nil }
    for (keeper, list) in keeps where list.contains(id) {
      // A table that has gone on since keeps as many as it does now, and never more than it may: the one whose words were read.
      keeps[keeper] = list == join.after[keeper] ? join.before[keeper] : list.map { $0 == id ? join.words : $0 }
    }
    joins[id]?.isUndone = true
  }

  // MARK: Doubles

  /// The ideas that an idea was made of, as they were given.
  func leaves(of id: NoteID) -> [NoteID] { joins[id]?.notes.flatMap { leaves(of: $0) } ?? [id] }
  private func root(of id: NoteID) -> NoteID { into[id].map { root(of: $0) } ?? id }

  func differ(_ one: NoteID, _ other: NoteID) -> Bool {
    leaves(of: one).contains { leaf in leaves(of: other).contains { differing.contains([leaf, $0].sorted()) } }
  }

  mutating func setDiffer(_ one: NoteID, _ other: NoteID, _ on: Bool) {
    for leaf in leaves(of: one) {
      for twin in leaves(of: other) {
        if on { differing.insert([leaf, twin].sorted()) } else { differing.remove([leaf, twin].sorted()) }
      }
    }
  }

  /// The pairs that look alike and that nobody has judged yet.
  var doubles: [(one: Note, other: Note)] {
    var seen: Set<[NoteID]> = []
    return alike.compactMap { pair in
      let (one, other) = (root(of: pair.one), root(of: pair.other))
      guard one != other, isShown(one), isShown(other), !differ(one, other) else { return nil }
      guard seen.insert([one, other].sorted()).inserted else { return nil }
      return notes[one].flatMap { one in notes[other].map { (one, $0) } }
    }
  }

  var joined: [Note] { shown.filter { isJoined($0.id) } }
}
