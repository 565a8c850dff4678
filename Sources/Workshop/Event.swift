/// What the log keeps: a moment, who, and what happened.
public struct Entry: Codable, Hashable, Sendable {
  public let at: Instant
  /// A participant, or the role of who acted.
  public let by: String
  /// On whose page it was entered, when the team did it for somebody without a phone.
  public let via: Role?
  public let event: Event

  public init(at: Instant, by: String, via: Role? = nil, event: Event) {
    self.at = at
    self.by = by
    self.via = via
    self.event = event
  }
}

/// What happened in a session. A stored form: a case or a label never changes its meaning.
public enum Event: Codable, Hashable, Sendable {
  case created(session: SessionID, code: String, plan: Plan, keptUntil: String)
  case joined(person: ParticipantID)
  case sat(person: ParticipantID, table: TableID)
  case removed(person: ParticipantID)
  case doorSet(state: Door)
  /// An activity begins with these notes; again only as long as nobody has done anything in it.
  case opened(activity: ActivityID, notes: [Note])
  /// An activity stands these figures of earlier ones beside its own.
  case recalled(activity: ActivityID, figures: [Figures])
  case went(activity: ActivityID)
  case stepsShown(count: Int)
  case timeAdded(minutes: Int)
  case paused
  case unpaused
  case blanked(on: Bool)
  case finished(activity: ActivityID, person: ParticipantID)
  case unfinished(activity: ActivityID, person: ParticipantID)
  case activity(id: ActivityID, event: JSON)
  case ended
  case resumed
  /// A link of the team was taken back: whoever came by it is outside.
  case linkRevoked(link: TeamLink)
  // What the lead changes while the room goes on.
  /// The last actions of the lead were taken back, down to this one.
  case undone(step: Int)
  case attentionSet(on: Bool)
  /// An activity that was in no plan comes after another (or first), and takes its notes from a third.
  case inserted(activity: ActivityID, planned: PlannedActivity, after: ActivityID?, from: ActivityID?)
  case reworded(activity: ActivityID, title: Wording?, steps: [Wording]?)
  /// Last without `before`.
  case reordered(activity: ActivityID, before: ActivityID?)
  case skipped(activity: ActivityID, on: Bool)
  case postponed(activity: ActivityID, on: Bool)
  case minutesSet(activity: ActivityID, minutes: Int)
  /// Each of these activities has so many minutes less.
  case caughtUp(cuts: [ActivityID: Int])
  case exampleBegun(activity: ActivityID, example: ActivityID)
  case exampleEnded
  case wallShown(wall: WallPage)
  case phonesSet(on: Bool)
  /// The laptop's own screen is the wall; the lead goes on from a phone.
  case singleScreenSet(on: Bool)
  /// Another plan took the place of the first, before the room began.
  case replanned(plan: Plan)
  // Who comes, waits and goes.
  /// Somebody waits to be let in.
  case waited(person: ParticipantID)
  case admitted(people: [ParticipantID])
  /// Too many came in at once, from this moment on: from now on people wait to be let in.
  case doorClosedItself(since: Instant)
  case sentOut(people: [ParticipantID])
  case broughtBack(person: ParticipantID)
  /// Somebody without a phone, for whom the team acts.
  case added(person: ParticipantID, table: TableID?)
  /// Nobody is called anything without `name`.
  case named(person: ParticipantID, name: Text?)
  case nameHidden(person: ParticipantID)
  case counted(band: BandID, by: Int)
  // Who sits where.
  /// The tables that there are from now on, and where those sit who sat at another.
  case tablesSet(tables: [TableID], seats: [ParticipantID: TableID])
  case seated(seats: [ParticipantID: TableID])
  case drawAsked
  /// The log keeps who answered, never what: see `Session.kept`.
  case drawAnswered(person: ParticipantID, before: Bool?, band: BandID?)
  case drawn(seats: [ParticipantID: TableID])
  case drawForgotten
  /// These people stay together; each alone without `company`.
  case together(people: [ParticipantID], company: String?)
  case called(table: TableID)
  case callAnswered(table: TableID)
  /// A side subject is left for later; taken off the list again.
  case laterPut(id: LaterID, text: Text)
  case laterTaken(id: LaterID)
  /// The bodies of these events have been replaced by their redacted forms.
  case erased(seqs: [Int], reason: String)
}

/// A link that the lead gives to colleagues and may take back: the remote control, or the page of the table hosts.
public enum TeamLink: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
  case remote, host

  /// Who comes by it.
  public var role: Role {
    switch self {
    case .remote: .cofacilitator
    case .host: .host
    }
  }
}

/// Whether new people may come in.
public enum Door: String, Codable, Sendable {
  case open, locked
  /// Whoever comes waits until the lead lets them in.
  case lobby
}

/// What people and the lead ask of the session itself.
public enum SessionCommand: Codable, Hashable, Sendable {
  case sit(table: TableID)
  case start
  /// `from` is the activity that the lead believes to be current: two leads who press at the same time go one step, not two.
  case go(activity: ActivityID, from: ActivityID?)
  case addMinutes(minutes: Int)
  case pause
  case unpause
  case showSteps(count: Int)
  case blank(on: Bool)
  case door(state: Door)
  case remove(person: ParticipantID)
  case end
  case resume
  case admit(people: [ParticipantID])
  case removeBurst(since: Instant)
  case bringBack(person: ParticipantID)
  /// Without a person the server draws one.
  case add(person: ParticipantID?, table: TableID?)
  /// An empty text takes the name away.
  case name(text: Text)
  case rename(person: ParticipantID, text: Text)
  case hideName(person: ParticipantID)
  case count(band: BandID, by: Int)
  case move(person: ParticipantID, table: TableID)
  case tables(count: Int)
  /// Without `into`, its people sit at the smallest tables.
  case closeTable(table: TableID, into: TableID?)
  case seatRest
  case askForDraw
  case answerForDraw(before: Bool?, band: BandID?)
  case draw
  case forgetDraw
  /// Without a picture, one is alone again.
  case together(picture: String?)
  case keepTogether(people: [ParticipantID])
  case separate(person: ParticipantID)
  /// A call that is not needed any more is taken back.
  case call(on: Bool?)
  case answerCall(table: TableID)
  /// Takes the link back from everybody who has it; a new one takes its place.
  case revoke(link: TeamLink)
  /// `step` is the action that the lead believes to be the last.
  case undo(step: Int)
  case attention(on: Bool)
  /// `words` is the lead's sentence, where the favourite asks for one; after the current activity unless said otherwise.
  case insert(favourite: String, words: Text?, after: ActivityID?)
  /// An activity written as in a plan, but for `notesFrom`: `from` names the activity whose notes it takes.
  case insertActivity(planned: JSON, after: ActivityID?, from: ActivityID?)
  case `repeat`(activity: ActivityID)
  case reword(activity: ActivityID, title: Wording?, steps: [Wording]?)
  case reorder(activity: ActivityID, before: ActivityID?)
  case skip(activity: ActivityID, on: Bool)
  case postpone(activity: ActivityID, on: Bool)
  case setMinutes(activity: ActivityID, minutes: Int)
  /// `minutes` is what the lead was shown; without it, all that the room is late.
  case catchUp(minutes: Int?)
  case practise(on: Bool)
  case showWall(wall: WallPage)
  case phones(on: Bool)
  case singleScreen(on: Bool)
  case putLater(id: LaterID, text: Text)
  case takeLater(id: LaterID)
  /// On the wire a plan is named by its id among those offered; the server puts the plan itself in its place.
  case usePlan(plan: Plan)

  /// The right that each command needs, by its name on the wire.
  public static let rights: [String: Right] = [
    "sit": .takePart, "start": .lead, "go": .lead, "addMinutes": .lead, "pause": .lead, "unpause": .lead, "showSteps": .lead,
    "blank": .lead, "door": .lead, "remove": .lead, "end": .lead, "resume": .lead, "revoke": .decide,
    "admit": .lead, "removeBurst": .lead, "bringBack": .lead, "rename": .lead, "hideName": .lead, "move": .lead,
    "tables": .lead, "closeTable": .lead, "seatRest": .lead, "askForDraw": .lead, "draw": .lead, "forgetDraw": .lead,
    "keepTogether": .lead, "separate": .lead, "answerCall": .lead, "add": .assist, "count": .assist, "call": .call,
    "name": .takePart, "answerForDraw": .takePart, "together": .takePart,
    "undo": .lead, "attention": .lead, "insert": .lead, "insertActivity": .lead, "repeat": .lead, "reword": .lead,
    "reorder": .lead, "skip": .lead, "postpone": .lead, "setMinutes": .lead, "catchUp": .lead, "practise": .lead,
    "showWall": .lead, "phones": .lead, "singleScreen": .lead, "usePlan": .lead, "putLater": .assist, "takeLater": .assist,
  ]
}
