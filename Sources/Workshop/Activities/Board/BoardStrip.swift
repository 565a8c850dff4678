// The strip of notes that wait to be read. It shows words and columns, never who wrote them, and its commands say up to which
// arrival the team has looked: what was written or changed in between stays.
extension PostItBoard {
  /// Notes that wait to be read.
  var strip: [NoteID: PostIts.PostIt] { postIts.all.filter(\.value.isInStrip) }

  var waiting: Int { postIts.waiting.values.reduce(0, +) }

  /// In the silence nobody has seen anything yet: what was written before the switch is read too, or no more.
  mutating func setPreread(_ on: Bool) {
    preread = on
    guard phase == .silent else { return }
    let written = postIts.all.filter { !$0.value.isGiven && !$0.value.isEntered }.sorted { $0.value.number < $1.value.number }
    for (note, _) in written {
      if on { postIts.wait(note) } else { postIts.change(note) { $0.isWaiting = false } }
    }
  }

  /// What the team reads before the room does; none in the silence, and none where nothing is read.
  var prereading: Strip? {
    guard phase.isSortable, preread || waiting > 0 else { return nil }
    let aside = postIts.all.filter(\.value.isSetAside)
    let seen: JSON = ["seen": .integer(postIts.arrivals)]
    return Strip(
      items: strip.mapValues(item), aside: aside.mapValues(item),
      concerns: Concern.allCases.map(\.rawValue),
      commands: [
        "pass": ["pass": seen], "passAll": ["pass": seen], "setAside": ["setAside": [:]], "bringBack": ["bringBack": [:]],
      ])
  }

  private func item(_ postIt: PostIts.PostIt) -> Strip.Item {
    Strip.Item(
      rank: postIt.number, number: postIt.number, text: postIt.text,
      title: blank.columns.count > 1 ? blank.columns[postIt.column]?.title : nil,
      picture: blank.columns[postIt.column]?.picture, concern: postIt.isAside ? postIt.concern?.rawValue : nil)
  }
}
