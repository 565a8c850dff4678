// Ideas on post-its. What several kinds share, and nothing of what one of them is about: see BoardActivity.swift.
//
// The order of the phases is the method of `field.md`: everyone writes alone first, and nobody sees what others write, because the
// first idea seen would shape all the others; then the room reads; then ideas give birth to other ideas; then the lead sorts with
// the room. Once revealed, notes cannot be hidden again but for a slip of the finger, as long as it can be undone: the silence is
// not repeated.
//
// Insults between tables were seen on paper already. With pre-reading a note lies in a strip that only the team reads, without
// its author, from the end of the silence until somebody passes it; words that change are read anew.

/// Post-its in columns: written in silence, revealed, answered in a second round, then sorted.
public struct PostItBoard: Sendable {
  static let rights: [String: Right] = [
    "write": .takePart, "reword": .takePart, "withdraw": .takePart, "turn": .lead, "preread": .lead,
    "merge": .sort, "unmerge": .sort, "group": .sort, "ungroup": .sort, "move": .sort,
    "enter": .assist, "unenter": .assist, "pass": .assist, "hold": .assist, "setAside": .assist, "bringBack": .assist,
    "inform": .assist, "uninform": .assist,
  ]

  public enum Phase: String, Codable, Sendable {
    case silent, reading, second, sorting, closed
    var takesIdeas: Bool { self == .silent || self == .second }
    var isRevealed: Bool { self != .silent }
    var isSortable: Bool { self != .silent && self != .closed }
  }

  /// Why a note is set aside, in a word that can be counted and published. The words themselves never are.
  public enum Concern: String, Codable, CaseIterable, Sendable {
    case insult, person, privacy, other
  }

  public enum Command: Codable, Sendable {
    case write(note: NoteID, column: ColumnID, text: Text, from: NoteID?)
    case reword(note: NoteID, text: Text)
    case withdraw(note: NoteID)
    /// A note of the room's paper, typed by the team.
    case enter(note: NoteID, column: ColumnID, text: Text)
    case unenter(note: NoteID)
    case turn(to: Phase)
    case merge(notes: [NoteID], into: NoteID, text: Text)
    case unmerge(note: NoteID)
    case group(notes: [NoteID], group: GroupID, title: Text)
    /// `back` says in which heaps its notes lay before.
    case ungroup(group: GroupID, back: [NoteID: GroupID]?)
    case move(note: NoteID, column: ColumnID)
    case setAside(note: NoteID, reason: Text?, concern: Concern?)
    case bringBack(note: NoteID)
    case preread(on: Bool)
    /// A note of the strip, or all of them, as they were when `seen` was the strip's.
    case pass(note: NoteID?, seen: Int)
    /// Takes notes back to the strip.
    case hold(notes: [NoteID])
    /// What the team knows of an idea, beside its words, which stay as they are; another remark replaces it.
    case inform(note: NoteID, reason: Text)
    case uninform(note: NoteID)
  }

  public enum Event: Codable, Sendable {
    case wrote(note: NoteID, column: ColumnID, text: Text, from: NoteID?, author: ParticipantID, at: Instant)
    case reworded(note: NoteID, text: Text)
    case withdrew(note: NoteID)
    case entered(note: NoteID, column: ColumnID, text: Text)
    case turned(to: Phase, at: Instant)
    case merged(notes: [NoteID], into: NoteID, text: Text)
    case unmerged(note: NoteID)
    case grouped(notes: [NoteID], group: GroupID, title: Text)
    case ungrouped(group: GroupID, back: [NoteID: GroupID]?)
    case moved(note: NoteID, column: ColumnID)
    case setAside(note: NoteID, reason: Text?, concern: Concern?)
    case broughtBack(note: NoteID)
    case prereadSet(on: Bool)
    case passed(notes: [NoteID])
    case held(notes: [NoteID])
    case informed(note: NoteID, known: Text)
    case uninformed(note: NoteID)
  }

  let prompt: Wording?
  /// The board before any note is on it: its columns, and whatever else a kind draws there.
  var blank: Board
  var phase: Phase
  var postIts = PostIts()
  var hands: [ParticipantID: Hand] = [:]
  var turnedAt: Instant?
  var silenceEndedAt: Instant?
  /// Whether notes are read by the team before the room sees them.
  var preread: Bool

  /// Notes of an earlier activity lie on the board from the start, seen by all and nobody's to reword.
  /// - Parameter blank: with at least one column.
  init(_ setup: some BoardSetup, on blank: Board, notes: [Note]) {
    prompt = setup.prompt
    self.blank = blank
    phase = setup.silent ?? true ? .silent : .second
    preread = setup.preread ?? false
    for note in notes { postIts.lay(note, in: blank.column(for: note)) }
    for note in notes { postIts.layOriginals(of: note) }
  }

  mutating func apply(_ event: Event) {
    switch event {
    case .wrote(let note, let column, let text, let from, let author, let at):
      postIts.add(note, PostIts.PostIt(number: postIts.nextNumber, text: text, column: column, author: author, from: from))
      hands[author, default: Hand()].wrote(note, at: at)
      if preread { postIts.wait(note) }
    case .reworded(let note, let text):
      postIts.change(note) { $0.text = text }
      if preread { postIts.wait(note) }
    case .withdrew(let note): postIts.change(note) { $0.isGone = true }
    case .entered(let note, let column, let text):
      var postIt = PostIts.PostIt(number: postIts.nextNumber, text: text, column: column)
      postIt.isEntered = true
      postIts.add(note, postIt)
    case .turned(let to, let at):
      if phase == .silent { silenceEndedAt = at }
      phase = to
      turnedAt = at
    case .merged(let notes, let into, let text): postIts.merge(notes, into: into, text)
    case .unmerged(let note): postIts.unmerge(note)
    case .grouped(let notes, let group, let title): postIts.group(notes, group, title)
    case .ungrouped(let group, let back):
      postIts.ungroup(group)
      for (note, heap) in back ?? [:] { postIts.change(note) { $0.group = heap } }
    case .moved(let note, let column): postIts.change(note) { $0.column = column }
    case .setAside(let note, _, let concern):
      postIts.change(note) {
        $0.isAside = true
        $0.concern = concern
      }
    case .broughtBack(let note): postIts.change(note) { $0.isAside = false }
    case .prereadSet(let on): setPreread(on)
    case .passed(let notes): for note in notes { postIts.change(note) { $0.isWaiting = false } }
    case .held(let notes): for note in notes { postIts.wait(note) }
    case .informed(let note, let known): postIts.change(note) { $0.known = known }
    case .uninformed(let note): postIts.change(note) { $0.known = nil }
    }
  }

  static func redacted(_ event: Event) -> Event {
    switch event {
    case .wrote(let note, let column, _, let from, let author, let at):
      .wrote(note: note, column: column, text: .erased, from: from, author: author, at: at)
    case .reworded(let note, _): .reworded(note: note, text: .erased)
    case .entered(let note, let column, _): .entered(note: note, column: column, text: .erased)
    case .merged(let notes, let into, _): .merged(notes: notes, into: into, text: .erased)
    case .grouped(let notes, let group, _): .grouped(notes: notes, group: group, title: .erased)
    case .setAside(let note, let reason, let concern):
      .setAside(note: note, reason: reason.map { _ in .erased }, concern: concern)
    case .informed(let note, _): .informed(note: note, known: .erased)
    case .withdrew, .turned, .unmerged, .ungrouped, .moved, .broughtBack, .prereadSet, .passed, .held, .uninformed: event
    }
  }
}

/// What one person has written here.
struct Hand: Sendable {
  private(set) var notes: [NoteID] = []
  /// When each was written; what was withdrawn counts too.
  private var times: [Instant] = []

  mutating func wrote(_ note: NoteID, at: Instant) {
    notes.append(note)
    times.append(at)
  }

  /// How many more this person may write in the hour that ends at a moment; by default that of the last note.
  func left(at moment: Instant?) -> Int {
    guard let last = times.last else { return Limits.notesPerHour }
    let now = max(moment ?? last, last)
    return Limits.notesPerHour - times.suffix(Limits.notesPerHour).count { now - $0 < 3_600_000 }
  }
}
