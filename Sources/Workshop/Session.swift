/// One workshop as its log made it: `decide` says what a command becomes, `apply` is the only way to change.
public struct Session: Sendable {
  public enum Phase: String, Codable, Sendable { case welcome, running, closed }

  let catalog: Catalog
  public let id: SessionID
  public internal(set) var plan: Plan
  /// Six digits: how people find the session from the wall.
  public let code: String
  /// The day (`2027-11-21`) until which what people wrote is kept.
  public let keptUntil: String
  public internal(set) var roster = Roster()
  /// Those who were sent out, as they were.
  var gone: [ParticipantID: Participant] = [:]
  public internal(set) var door = Door.open
  var reception = Reception()
  var seating = Seating()
  /// The tables of the room, in order.
  public internal(set) var tables: [TableID] {
    didSet { roster.tables = tables }
  }
  var conduct: Conduct
  var stages: [ActivityID: Stage]
  /// What was ever left for later.
  var subjects: [LaterID: LaterSubject] = [:]
  /// What the lead can take back, the last action last.
  var undoables: [Undoable] = []
  /// How many actions of the lead could be taken back, ever.
  var stepsTaken = 0

  public var phase: Phase { conduct.phase }
  public var current: ActivityID? { conduct.current }
  public var clock: Clock { conduct.clock }
  /// All activities in their order, those added by the lead and those left out too.
  public var order: [ActivityID] { conduct.order }

  /// An activity of the plan, or added to it, and what has become of it.
  struct Stage: Sendable {
    let planned: PlannedActivity
    /// The activity whose notes it starts from.
    let source: ActivityID?
    var isInserted = false
    var isExample = false
    /// The notes it began with.
    var given: [Note] = []
    /// The figures of earlier activities that it stands beside its own.
    var recalled: [Figures] = []
    var activity: AnyActivity?
    /// Somebody has done something in it: it keeps the notes it began with.
    var isBegun = false
  }

  /// The session that its first event creates.
  /// - Throws: when the event is not `created`, or its plan names a kind that does not exist.
  public init(_ entry: Entry, catalog: Catalog = .standard) throws {
    guard case .created(let session, let code, let plan, let keptUntil) = entry.event else { throw LogProblem.noBeginning }
    self.catalog = catalog
    id = session
    self.code = code
    self.plan = plan
    self.keptUntil = keptUntil
    tables = Session.tables(of: plan)
    (stages, conduct) = try Session.course(of: plan, catalog)
    roster.tables = tables
  }

  /// The first event of a new session.
  public static func create(_ id: SessionID, code: String, plan: Plan, keptUntil: String, at now: Instant) -> Entry {
    let event = Event.created(session: id, code: code, plan: plan, keptUntil: keptUntil)
    return Entry(at: now, by: Role.facilitator.rawValue, event: event)
  }

  /// An activity of the session, once it has been opened.
  public func activity(_ id: ActivityID) -> AnyActivity? { stages[id]?.activity }
  /// What the plan says of an activity.
  public func planned(_ id: ActivityID) -> PlannedActivity? { stages[id]?.planned }

  /// When the session next wants `timePassed`.
  public var wakeAt: Instant? { stages.values.compactMap { $0.activity?.wakeAt }.min() }

  /// What does not add up when counted a second time, in sentences.
  public var discrepancies: [String] {
    order.flatMap { id in (stages[id]?.activity?.discrepancies ?? []).map { "\(id): \($0)" } }
  }
}

/// Why a log is not a session.
public enum LogProblem: Error, CustomStringConvertible, Sendable {
  case noBeginning
  case unknownKind(String)
  case unreadable(seq: Int)

  public var description: String {
    switch self {
    case .noBeginning: "The log does not begin with the creation of a session."
    case .unknownKind(let kind):
      "The plan has an activity of kind \"\(kind)\", which this version does not know. Use a newer Gommette."
    case .unreadable(let seq):
      "Event \(seq) has a form that this version does not know. Use a newer Gommette, or verify the archive."
    }
  }
}
