extension PostItBoard {
  func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .write(let note, let column, let text, let from):
      return [try write(note, column, text, from, in: context)]
    case .reword(let note, let text):
      try mayChange(note, context)
      return [.reworded(note: note, text: try text.checked(Limits.note))]
    case .withdraw(let note):
      try mayChange(note, context)
      return [.withdrew(note: note)]
    case .enter(let note, let column, let text):
      guard phase != .closed else { throw .closed }
      try isNew(note)
      guard blank.columns[column] != nil else { throw .unknownColumn }
      return [.entered(note: note, column: column, text: try text.checked(Limits.note))]
    case .unenter(let note):
      guard phase != .closed else { throw .closed }
      guard let postIt = postIts[note], postIt.isEntered, !postIt.isGone else { throw .unknownNote }
      guard postIt.mergedInto == nil else { throw .notNow }
      return [.withdrew(note: note)]
    case .turn(let to):
      guard to != phase else { throw .stale }
      // A reveal by mistake goes back to the silence as long as it can be undone; later the silence is not repeated.
      if to == .silent {
        guard let silenceEndedAt, context.now <= silenceEndedAt + Limits.undoMilliseconds else { throw .notNow }
      }
      return [.turned(to: to, at: context.now)]
    case .preread(let on):
      guard on != preread else { throw .stale }
      return [.prereadSet(on: on)]
    case .merge, .unmerge, .group, .ungroup, .move:
      try isSortable()
      return [try sort(command)]
    case .inform(let note, let reason):
      try isSortable()
      _ = try onBoard(note)
      return [.informed(note: note, known: try reason.checked(Limits.reason))]
    case .uninform(let note):
      try isSortable()
      guard try onBoard(note).known != nil else { throw .stale }
      return [.uninformed(note: note)]
    case .setAside, .bringBack, .pass, .hold:
      try isSortable()
      return [try read(command)]
    }
  }

  private func isSortable() throws(Rejection) {
    guard phase != .closed else { throw .closed }
    guard phase.isSortable else { throw .notNow }
  }

  private func write(
    _ note: NoteID, _ column: ColumnID, _ text: Text, _ from: NoteID?, in context: Context
  ) throws(Rejection) -> Event {
    let person = try context.someone()
    try takesIdeas()
    try isNew(note)
    guard blank.columns[column] != nil else { throw .unknownColumn }
    if let from {
      guard phase == .second else { throw .notNow }
      _ = try onBoard(from)
    }
    let text = try text.checked(Limits.note)
    guard (hands[person]?.left(at: context.now) ?? 1) > 0 else { throw .tooManyNotes }
    return .wrote(note: note, column: column, text: text, from: from, author: person, at: context.now)
  }

  /// Only one's own, and not while it is part of a merge, whose words would no longer be those of its notes.
  private func mayChange(_ note: NoteID, _ context: Context) throws(Rejection) {
    let person = try context.someone()
    try takesIdeas()
    guard let postIt = postIts[note], !postIt.isGone else { throw .unknownNote }
    guard postIt.author == person, !postIt.isGiven else { throw .notYours }
    guard postIt.mergedInto == nil else { throw .notNow }
  }

  private func sort(_ command: Command) throws(Rejection) -> Event {
    switch command {
    case .merge(let notes, let into, let text):
      guard notes.count > 1 else { throw .tooFewNotes }
      try areOnBoard(notes)
      if !postIts.isUndone(into, notes) { try isNew(into) }
      return .merged(notes: notes, into: into, text: try text.checked(Limits.note))
    case .unmerge(let note):
      guard !(try onBoard(note).parts.isEmpty) else { throw .unknownNote }
      return .unmerged(note: note)
    case .group(let notes, let group, let title):
      guard !notes.isEmpty else { throw .tooFewNotes }
      try areOnBoard(notes)
      guard group.isWellFormed else { throw .malformed }
      guard postIts.heaps[group]?.isGone ?? true else { throw .alreadyThere }
      return .grouped(notes: notes, group: group, title: try title.checked(Limits.title))
    case .ungroup(let group, let back):
      try isThere(group)
      for (note, heap) in back ?? [:] {
        guard postIts[note]?.group == group else { throw .unknownNote }
        try isThere(heap)
      }
      return .ungrouped(group: group, back: back)
    case .move(let note, let column):
      guard blank.columns[column] != nil else { throw .unknownColumn }
      _ = try onBoard(note)
      return .moved(note: note, column: column)
    default: throw .unknownCommand
    }
  }

  /// What the team does with notes that it reads.
  private func read(_ command: Command) throws(Rejection) -> Event {
    switch command {
    case .setAside(let note, let reason, let concern):
      guard let postIt = postIts[note], postIt.isOnBoard || postIt.isInStrip else { throw .unknownNote }
      return .setAside(note: note, reason: try checked(reason), concern: concern)
    case .bringBack(let note):
      guard postIts[note]?.isSetAside == true else { throw .unknownNote }
      return .broughtBack(note: note)
    case .pass(let note?, let seen):
      guard let postIt = postIts[note], postIt.isInStrip else { throw .unknownNote }
      guard postIt.came <= seen else { throw .stale }
      return .passed(notes: [note])
    case .pass(nil, let seen):
      let notes = strip.filter { $0.value.came <= seen }
      guard !notes.isEmpty else { throw .stale }
      return .passed(notes: notes.sorted { $0.value.number < $1.value.number }.map(\.key))
    case .hold(let notes):
      guard Set(notes).count == notes.count else { throw .malformed }
      // What its author has reworded since is already there.
      let shown = notes.filter { postIts[$0]?.isOnBoard == true }
      guard !shown.isEmpty else { throw .unknownNote }
      return .held(notes: shown)
    default: throw .unknownCommand
    }
  }

  private func isThere(_ group: GroupID) throws(Rejection) {
    guard postIts.heaps[group]?.isGone == false else { throw .unknownGroup }
  }

  /// An insult must be off the wall with one click: the reason may be empty or absent.
  private func checked(_ reason: Text?) throws(Rejection) -> Text? {
    guard let reason, reason != "" else { return nil }
    return try reason.checked(Limits.reason)
  }

  private func takesIdeas() throws(Rejection) {
    guard phase != .closed else { throw .closed }
    guard phase.takesIdeas else { throw .notNow }
  }

  private func isNew(_ note: NoteID) throws(Rejection) {
    guard note.isWellFormed else { throw .malformed }
    guard postIts[note] == nil else { throw .alreadyThere }
    guard postIts.all.count < Limits.notesPerSession else { throw .tooManyNotes }
  }

  private func onBoard(_ note: NoteID) throws(Rejection) -> PostIts.PostIt {
    guard let postIt = postIts[note], postIt.isOnBoard else { throw .unknownNote }
    return postIt
  }

  private func areOnBoard(_ notes: [NoteID]) throws(Rejection) {
    guard Set(notes).count == notes.count else { throw .malformed }
    for note in notes { _ = try onBoard(note) }
  }
}
