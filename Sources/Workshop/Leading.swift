// What the commands of the lead become: start, next and back, the clock, the wall, the hand. How the course itself is changed is
// in Improvising.swift.

extension Session {
  /// What a command of the lead becomes; who may give it has been checked.
  func lead(_ command: SessionCommand, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .start: return try start()
    case .go(let activity, let from): return try go(activity, from: from)
    case .addMinutes(let minutes):
      guard (1...60).contains(minutes) else { throw .malformed }
      return try whileRunning([.timeAdded(minutes: minutes)])
    case .pause:
      // While the hand holds the clock, a pause makes it stay stopped when the hand comes down.
      let isPaused = clock.left != nil && conduct.attention?.holdsClock != true
      return try whileRunning(isPaused ? [] : [.paused])
    case .unpause: return try whileRunning(clock.left == nil ? [] : [.unpaused])
    case .showSteps(let count): return try showSteps(count)
    case .blank(let on): return on == conduct.isBlank ? [] : [.blanked(on: on)]
    case .showWall(let page): return page == conduct.wall ? [] : [.wallShown(wall: page)]
    case .phones(let on): return on == !conduct.isWithoutPhones ? [] : [.phonesSet(on: on)]
    case .singleScreen(let on): return on == conduct.isSingleScreen ? [] : [.singleScreenSet(on: on)]
    case .attention(let on):
      guard phase != .closed else { throw .sessionEnded }
      return on == (conduct.attention != nil) ? [] : [.attentionSet(on: on)]
    case .practise(let on): return try practise(on)
    case .end: return try whileRunning([.ended])
    case .resume: return phase == .closed ? [.resumed] : []
    default: return try improvise(command, in: context)
    }
  }

  private func improvise(_ command: SessionCommand, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .insert(let favourite, let words, let after): return try insert(favourite, words, after: after)
    case .insertActivity(let planned, let after, let from): return try insertActivity(planned, after: after, from: from)
    case .repeat(let activity): return try repeated(activity)
    case .reword(let activity, let title, let steps): return try reword(activity, title, steps)
    case .reorder(let activity, let before): return try reorder(activity, before: before)
    case .skip(let activity, let on): return try skip(activity, on)
    case .postpone(let activity, let on): return try postpone(activity, on)
    case .setMinutes(let activity, let minutes): return try setMinutes(activity, minutes)
    case .catchUp(let minutes):
      guard minutes.map({ $0 > 0 }) ?? true else { throw .malformed }
      let cuts = cuts(at: context.now, atMost: minutes)
      return try whileRunning(cuts.isEmpty ? [] : [.caughtUp(cuts: cuts)])
    default: throw .unknownCommand
    }
  }

  private func whileRunning(_ events: [Event]) throws(Rejection) -> [Event] {
    guard phase == .running else { throw .notNow }
    return events
  }

  private func start() throws(Rejection) -> [Event] {
    guard phase == .welcome, let first = conduct.ahead.first else { throw .stale }
    return opening(first) + [.went(activity: first)]
  }

  private func go(_ id: ActivityID, from: ActivityID?) throws(Rejection) -> [Event] {
    guard phase != .closed else { throw .sessionEnded }
    guard conduct.order.contains(id) else { throw .unknownActivity }
    guard from == current || (from != nil && from == playing) else { throw .stale }
    return id == current ? [] : opening(id) + [.went(activity: id)]
  }

  // A lead who looks ahead too early must not leave a vote without its ideas: as long as nobody has done anything in an
  // activity, it takes its notes anew.
  private func opening(_ id: ActivityID) -> [Event] {
    guard let stage = stages[id] else { return [] }
    let notes = notes(for: stage)
    let figures = figures(before: id)
    let isLate = notes != stage.given || figures != stage.recalled
    guard stage.activity == nil || (!stage.isBegun && isLate) else { return [] }
    return [.opened(activity: id, notes: notes)] + (figures.isEmpty ? [] : [.recalled(activity: id, figures: figures)])
  }

  private func notes(for stage: Stage) -> [Note] {
    let handed = notes(from: stage.source)
    guard catalog[stage.planned.kind]?.answersAll == true else { return handed }
    return handed + left(behind: handed, from: stage.source)
  }

  /// What the activities on the way had and did not hand on, the last one first.
  private func left(behind handed: [Note], from source: ActivityID?) -> [Note] {
    var known = Set(handed.flatMap(\.ids))
    var left: [Note] = []
    var visited: Set<ActivityID> = []
    var source = source
    while let id = source, visited.insert(id).inserted, let stage = stages[id] {
      for var note in stage.activity?.notes ?? [] where known.isDisjoint(with: note.ids) {
        note.isLeft = true
        left.append(note)
        known.formUnion(note.ids)
      }
      source = stage.source
    }
    return left
  }

  /// The notes of an activity; of the one it takes its own from, when it was skipped.
  private func notes(from id: ActivityID?) -> [Note] {
    guard let id, let source = stages[id] else { return [] }
    return source.activity?.notes ?? notes(from: source.source)
  }

  private func showSteps(_ count: Int) throws(Rejection) -> [Event] {
    guard let current, let slot = conduct.slots[current] else { throw .notNow }
    guard (1...max(slot.steps.count, 1)).contains(count) else { throw .malformed }
    return count == slot.stepsShown ? [] : [.stepsShown(count: count)]
  }
}
