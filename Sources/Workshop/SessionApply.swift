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
  /// Somebody was sent out.
  public var removed: Set<ParticipantID> = []

  public init() {}

  public mutating func add(_ other: Changes) {
    session = session || other.session
    lead = lead || other.lead
    moved = moved || other.moved
    activity = activity.union(other.activity)
    removed.formUnion(other.removed)
  }
}

extension Session {
  /// Makes an event true. Total for every event this version wrote.
  /// - Throws: when an event of an activity has an unknown form.
  @discardableResult
  public mutating func apply(_ entry: Entry) throws -> Changes {
    var changes = Changes()
    switch entry.event {
    case .activity(let id, let event):
      let touched = try stages[id]?.activity?.apply(event) ?? .nothing
      stages[id]?.isBegun = true
      guard id == current else { return changes }
      changes.activity = touched
      changes.lead = touched.people != .only([])
    case .finished(let id, let person): setFinished(true, person, id, &changes)
    case .unfinished(let id, let person): setFinished(false, person, id, &changes)
    case .opened(let id, let notes): try open(id, notes)
    default:
      applyToRoom(entry, &changes)
      changes.session = true
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
    guard let stage = stages[id], let kind = catalog[stage.planned.kind] else { return }
    let settings = JSON.object(plan.minors == true ? kind.settingsWithMinors : [:]).merging(stage.planned.settings)
    stages[id]?.activity = try AnyActivity(kind, settings: settings, notes: notes)
    stages[id]?.given = notes
  }

  private mutating func applyToRoom(_ entry: Entry, _ changes: inout Changes) {
    switch entry.event {
    case .joined(let person):
      roster.participants[person] = Participant(id: person, table: nil)
      changes.activity = Touched(people: .only([person]), phones: false, walls: true)
    case .sat(let person, let table):
      roster.participants[person]?.table = table
      changes.activity = Touched(people: .only([person]), phones: true, walls: true)
    case .removed(let person):
      roster.participants[person] = nil
      removed.insert(person)
      changes.removed = [person]
      changes.activity = Touched(people: .only([]), phones: false, walls: true)
    case .doorSet(let state): door = state
    case .went(let id):
      go(to: id, at: entry.at)
      changes.moved = true
    case .stepsShown(let count): if let current { stages[current]?.stepsShown = count }
    case .timeAdded(let minutes):
      clock.endsAt = clock.endsAt.map { $0 + minutes * 60_000 }
      clock.left = clock.left.map { $0 + minutes * 60_000 }
    case .paused:
      clock.left = clock.endsAt.map { max(0, $0 - entry.at) }
      clock.pausedAt = entry.at
      clock.endsAt = nil
    case .unpaused:
      clock.endsAt = clock.left.map { entry.at + $0 }
      clock.pausedAt = nil
      clock.left = nil
    case .blanked(let on): isBlank = on
    case .ended: phase = .closed
    case .resumed: phase = .running
    case .created, .activity, .finished, .unfinished, .opened, .erased: break
    }
  }

  private mutating func go(to id: ActivityID, at now: Instant) {
    phase = .running
    current = id
    if clock.sessionStartedAt == nil { clock.sessionStartedAt = now }
    clock.startedAt = now
    clock.pausedAt = nil
    clock.left = nil
    clock.endsAt = stages[id].map { now + $0.planned.minutes * 60_000 }
  }

  /// The same entry without what people wrote or chose: what stays when it is erased.
  /// - Throws: when an event of an activity has an unknown form.
  public func redacted(_ entry: Entry) throws -> Entry {
    switch entry.event {
    case .activity(let id, let event):
      guard let planned = stages[id]?.planned, let kind = catalog[planned.kind] else { return entry }
      return Entry(at: entry.at, by: entry.by, event: .activity(id: id, event: try AnyActivity.redacted(event, of: kind)))
    case .opened(let id, let notes):
      let erased = notes.map { note in
        Note(
          id: note.id, number: note.number, text: .erased, column: note.column, from: note.from,
          originals: note.originals?.mapValues { _ in .erased })
      }
      return Entry(at: entry.at, by: entry.by, event: .opened(activity: id, notes: erased))
    default: return entry
    }
  }
}
