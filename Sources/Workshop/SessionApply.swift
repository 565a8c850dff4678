/// What an event changed, so that only what changed is worked out again and sent.
public struct Changes: Equatable, Sendable {
  /// The session's own view, for everybody.
  public var session = false
  /// The lead's view of the session: progress of the tables.
  public var lead = false
  /// Another activity is current.
  public var moved = false
  /// The current activity's views.
  public var activity = Touched.nothing
  /// Whose own view of the session.
  public var selves = Touched.People.only([])
  /// Who sits where, or who is in: some connections may see other streams than before.
  public var regrouped = false
  /// Links of the team that open nothing any more.
  public var revoked: Set<TeamLink> = []
  /// Somebody was sent out.
  public var removed: Set<ParticipantID> = []

  public init() {}

  public mutating func add(_ other: Changes) {
    session = session || other.session
    lead = lead || other.lead
    moved = moved || other.moved
    activity = activity.union(other.activity)
    selves = selves.union(other.selves)
    regrouped = regrouped || other.regrouped
    removed.formUnion(other.removed)
    revoked.formUnion(other.revoked)
  }

  /// Somebody came, went or is known otherwise.
  mutating func touch(_ people: [ParticipantID]) {
    activity = activity.union(Touched(people: .only(Set(people)), phones: false, walls: true))
    selves = selves.union(.only(Set(people)))
    regrouped = true
  }
}

extension Session {
  /// Makes an event true. Total for every event this version wrote.
  /// - Throws: when an event of an activity has an unknown form.
  @discardableResult
  public mutating func apply(_ entry: Entry) throws -> Changes {
    var changes = Changes()
    let undoable = try undoable(entry)
    let played = playing
    switch entry.event {
    case .activity(let id, let event):
      let touched = try stages[id]?.activity?.apply(event) ?? .nothing
      stages[id]?.isBegun = true
      if id == playing { changes.activity = touched }
      changes.lead = id == playing && touched.people != .only([])
    case .finished(let id, let person): setFinished(true, person, id, &changes)
    case .unfinished(let id, let person): setFinished(false, person, id, &changes)
    case .opened(let id, let notes): try open(id, notes)
    case .recalled(let id, let figures): recall(figures, in: id)
    case .undone(let step):
      try takeBack(step, &changes)
      changes.session = true
    default:
      try applyToRoom(entry, &changes)
      changes.session = true
    }
    changes.moved = playing != played
    if let undoable {
      remember(undoable.word, undoable.before, at: entry.at)
      changes.lead = true
    } else {
      seal(entry, &changes)
    }
    return changes
  }

  private mutating func setFinished(_ isFinished: Bool, _ person: ParticipantID, _ id: ActivityID, _ changes: inout Changes) {
    stages[id]?.activity?.setFinished(person, isFinished)
    stages[id]?.isBegun = true
    changes.activity = Touched(people: .only([person]), phones: false, walls: true)
    changes.lead = true
  }

  private mutating func open(_ id: ActivityID, _ notes: [Note]) throws {
    let activity = try begun(stages[id]?.planned, notes)
    stages[id]?.activity = activity
    stages[id]?.given = notes
    stages[id]?.recalled = []
  }

  /// A planned activity in which nobody has done anything yet.
  func begun(_ planned: PlannedActivity?, _ notes: [Note]) throws -> AnyActivity? {
    guard let planned, let kind = catalog[planned.kind] else { return nil }
    let settings = JSON.object(plan.minors == true ? kind.settingsWithMinors : [:]).merging(planned.settings)
    return try AnyActivity(kind, settings: settings, notes: notes)
  }

  private mutating func applyToRoom(_ entry: Entry, _ changes: inout Changes) throws {
    switch entry.event {
    case .joined, .waited, .admitted, .doorSet, .doorClosedItself, .removed, .sentOut, .broughtBack, .counted:
      applyAtDoor(entry, &changes)
    case .sat, .seated, .tablesSet, .together, .called, .callAnswered: applyAtTables(entry, &changes)
    case .drawn:
      applyAtTables(entry, &changes)
      applyDraw(entry.event, &changes)
    case .drawAsked, .drawAnswered, .drawForgotten: applyDraw(entry.event, &changes)
    case .named, .nameHidden: applyName(entry.event, &changes)
    case .laterPut, .laterTaken: applyLater(entry.event)
    case .added(let person, let table): applyAdded(person, at: table, now: entry.at, &changes)
    case .linkRevoked(let link): changes.revoked = [link]
    case .replanned(let plan): try use(plan, &changes)
    case .exampleBegun(let id, let example): try beginExample(of: id, as: example)
    default:
      // The room goes on: what was said for a draw is forgotten.
      if seating.draw != nil { applyDraw(entry.event, &changes) }
      conduct(entry)
      improvise(entry.event, at: entry.at)
      forgetExamples()
    }
  }

  private mutating func conduct(_ entry: Entry) {
    switch entry.event {
    case .went(let id): conduct.go(to: id, at: entry.at)
    case .stepsShown(let count): if let current { conduct.slots[current]?.stepsShown = count }
    case .timeAdded(let minutes): conduct.clock.add(minutes * 60_000, at: entry.at)
    case .paused:
      conduct.clock.hold(at: entry.at)
      conduct.attention?.holdsClock = false
    case .unpaused:
      conduct.clock.run(at: entry.at)
      conduct.attention?.holdsClock = false
    case .blanked(let isOn): conduct.isBlank = isOn
    case .wallShown(let page): conduct.wall = page
    case .phonesSet(let isOn): conduct.isWithoutPhones = !isOn
    case .singleScreenSet(let isOn): conduct.isSingleScreen = isOn
    case .attentionSet(let isOn):
      if isOn { conduct.raiseHands(at: entry.at) } else { conduct.lowerHands(at: entry.at) }
    case .exampleEnded: conduct.example = nil
    case .ended: conduct.phase = .closed
    case .resumed: conduct.phase = .running
    default: break
    }
  }

  /// The same entry without what people wrote or chose: what stays when it is erased.
  /// - Throws: when an event of an activity has an unknown form.
  public func redacted(_ entry: Entry) throws -> Entry {
    switch entry.event {
    case .activity(let id, let event):
      guard let planned = stages[id]?.planned, let kind = catalog[planned.kind] else { return entry }
      let event = Event.activity(id: id, event: try AnyActivity.redacted(event, of: kind))
      return Entry(at: entry.at, by: entry.by, via: entry.via, event: event)
    case .opened(let id, let notes):
      let erased = notes.map { note in
        var erased = Note(
          id: note.id, number: note.number, text: .erased, column: note.column, row: note.row, from: note.from,
          originals: note.originals?.mapValues { _ in .erased })
        erased.isLeft = note.isLeft
        return erased
      }
      return Entry(at: entry.at, by: entry.by, event: .opened(activity: id, notes: erased))
    case .recalled(let id, let figures):
      return Entry(at: entry.at, by: entry.by, event: .recalled(activity: id, figures: figures.map(\.withoutWords)))
    case .drawAnswered(let person, _, _):
      return Entry(at: entry.at, by: entry.by, via: entry.via, event: .drawAnswered(person: person, before: nil, band: nil))
    case .laterPut(let id, _):
      return Entry(at: entry.at, by: entry.by, via: entry.via, event: .laterPut(id: id, text: .erased))
    case .named(let person, _):
      return Entry(at: entry.at, by: entry.by, via: entry.via, event: .named(person: person, name: nil))
    default: return entry
    }
  }
}
