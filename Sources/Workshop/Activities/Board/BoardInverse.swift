// Taking back a move of the lead puts the board as it was: notes that were joined or grouped come apart again, what was taken
// apart is joined under its old id, so that nothing that people wrote on it meanwhile loses its place.
extension PostItBoard {
  func inverse(of event: Event) -> Command? {
    switch event {
    case .turned: .turn(to: phase)
    case .prereadSet: .preread(on: preread)
    case .passed(let notes): .hold(notes: notes)
    case .entered(let note, _, _): .unenter(note: note)
    case .setAside(let note, _, _): .bringBack(note: note)
    case .broughtBack(let note): .setAside(note: note, reason: nil, concern: postIts[note]?.concern)
    case .moved(let note, _): postIts[note].map { .move(note: note, column: $0.column) }
    case .merged(_, let into, _): .unmerge(note: into)
    case .unmerged(let note): postIts[note].map { .merge(notes: $0.parts, into: note, text: $0.text) }
    case .grouped(let notes, let group, _): .ungroup(group: group, back: heaps(of: notes))
    case .ungrouped(let group, _): regrouping(group)
    case .informed(let note, _), .uninformed(let note):
      postIts[note]?.known.map { .inform(note: note, reason: $0) } ?? .uninform(note: note)
    // What people do themselves they take back themselves.
    case .wrote, .reworded, .withdrew, .held: nil
    }
  }

  /// The heaps that notes lie in.
  private func heaps(of notes: [NoteID]) -> [NoteID: GroupID]? {
    let heaps = notes.compactMap { id in postIts[id].flatMap(postIts.heap).map { (id, $0) } }
    return heaps.isEmpty ? nil : Dictionary(uniqueKeysWithValues: heaps)
  }

  private func regrouping(_ group: GroupID) -> Command? {
    guard let heap = postIts.heaps[group] else { return nil }
    let members = postIts.all.filter { $0.value.group == group && $0.value.isOnBoard }
    guard !members.isEmpty else { return nil }
    let sorted = members.sorted { $0.value.number < $1.value.number }.map(\.key)
    return .group(notes: sorted, group: group, title: heap.title)
  }
}
