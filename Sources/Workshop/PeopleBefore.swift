// What "Annuler" puts back when the lead has moved, named, sent out or seated people: these people as they were, and the tables.

extension Session {
  /// What would take back what the lead did to people; nil when an event is of another sort or is taken back by its own button.
  func peopleBefore(_ event: Event) -> (word: String, before: Undoable.Before)? {
    let (word, people): (String, [ParticipantID]) =
      switch event {
      case .removed(let person): ("remove", [person])
      case .sentOut(let people): ("removeBurst", people)
      case .sat(let person, _): ("move", [person])
      case .named(let person, _): ("rename", [person])
      case .nameHidden(let person): ("hideName", [person])
      case .together(let people, _): ("together", people)
      case .seated(let seats): ("move", Array(seats.keys))
      case .drawn(let seats): ("draw", Array(seats.keys))
      case .tablesSet(let open, _):
        ("move", roster.participants.values.filter { $0.table.map { !open.contains($0) } ?? false }.map(\.id))
      default: ("", [])
      }
    let known = people.compactMap { roster.participants[$0] }
    guard !word.isEmpty, !known.isEmpty || tables(after: event) != tables else { return nil }
    return (word, .people(known, tables: tables))
  }

  private func tables(after event: Event) -> [TableID] {
    if case .tablesSet(let open, _) = event { return open }
    return tables
  }

  mutating func putBack(_ people: [Participant], _ tables: [TableID], _ changes: inout Changes) {
    setTables(tables)
    putIn(people)
    changes.touch(people.map(\.id))
    changes.activity = .everything
    changes.selves = .everyone
  }
}
