// "Le déroulé s'ajuste": the lead adds, repeats, rewords, moves, leaves out and shortens what is ahead. The plan stays as it was
// written; what is said here goes into the log and changes the conduct only. Activities are named by ids, never by places, so
// that the notes of an activity come from where the plan says, whatever is put between.

extension Session {
  /// Where an activity is put, and what it takes its notes from.
  private func insertion(
    _ planned: PlannedActivity, after: ActivityID?, from: ActivityID? = nil
  ) throws(Rejection) -> [Event] {
    guard phase != .closed else { throw .sessionEnded }
    guard conduct.order.count < Limits.activities else { throw .tooManyActivities }
    let place = after ?? current
    if let place, place != current, !conduct.following.contains(place) {
      throw conduct.order.contains(place) ? .stale : .unknownActivity
    }
    var planned = planned
    planned.notesFrom = nil
    return [.inserted(activity: newActivity, planned: planned, after: place, from: from)]
  }

  func insert(_ name: String, _ words: Text?, after: ActivityID?) throws(Rejection) -> [Event] {
    guard let (kind, favourite) = catalog.favourites.first(where: { $0.favourite.name == name }) else { throw .malformed }
    guard favourite.asks || words == nil else { throw .malformed }
    let said = try words.map { words throws(Rejection) in try words.checked(Limits.note) }
    if favourite.asks, said == nil { throw .empty }
    return try insertion(favourite.planned(kind, said), after: after)
  }

  func insertActivity(_ json: JSON, after: ActivityID?, from: ActivityID?) throws(Rejection) -> [Event] {
    guard let planned = PlanReader.activity(json, catalog: catalog) else { throw .malformed }
    if let from, !conduct.order.contains(from) { throw .unknownActivity }
    return try insertion(planned, after: after, from: from)
  }

  func repeated(_ id: ActivityID) throws(Rejection) -> [Event] {
    let slot = try slot(id)
    guard let stage = stages[id] else { throw .unknownActivity }
    var planned = stage.planned
    planned.title = slot.title
    planned.steps = slot.steps
    return try insertion(planned, after: nil, from: stage.source)
  }

  func reword(_ id: ActivityID, _ title: Wording?, _ steps: [Wording]?) throws(Rejection) -> [Event] {
    let slot = try slot(id)
    guard title != nil || steps != nil else { throw .malformed }
    guard (steps ?? []).count <= Limits.steps else { throw .malformed }
    if let title { try title.check(Limits.title) }
    for step in steps ?? [] { try step.check(Limits.note) }
    // The lead says otherwise what the room has heard; what is still to come is in no view and stays.
    let whole = steps.map { $0 + slot.steps.dropFirst(slot.stepsShown) }
    let isSame = (title ?? slot.title) == slot.title && (whole ?? slot.steps) == slot.steps
    return isSame ? [] : [.reworded(activity: id, title: title, steps: whole)]
  }

  func reorder(_ id: ActivityID, before: ActivityID?) throws(Rejection) -> [Event] {
    try ahead(id)
    if let before { try ahead(before) }
    let moved = conduct.order(moving: id, before: before)
    return moved == conduct.order ? [] : [.reordered(activity: id, before: before)]
  }

  func skip(_ id: ActivityID, _ isOn: Bool) throws(Rejection) -> [Event] {
    if isOn { try ahead(id) }
    return try slot(id).isSkipped == isOn ? [] : [.skipped(activity: id, on: isOn)]
  }

  func postpone(_ id: ActivityID, _ isOn: Bool) throws(Rejection) -> [Event] {
    if isOn { try ahead(id) }
    return try slot(id).isPostponed == isOn ? [] : [.postponed(activity: id, on: isOn)]
  }

  func setMinutes(_ id: ActivityID, _ minutes: Int) throws(Rejection) -> [Event] {
    guard (1...600).contains(minutes) else { throw .malformed }
    if id != current { try ahead(id) }
    return try slot(id).minutes == minutes ? [] : [.minutesSet(activity: id, minutes: minutes)]
  }

  private func slot(_ id: ActivityID) throws(Rejection) -> Conduct.Slot {
    guard phase != .closed else { throw .sessionEnded }
    guard conduct.order.contains(id), let slot = conduct.slots[id] else { throw .unknownActivity }
    return slot
  }

  private func ahead(_ id: ActivityID) throws(Rejection) {
    _ = try slot(id)
    guard conduct.following.contains(id) else { throw .stale }
  }

  /// An id that was never used, not even by what has been taken back.
  private var newActivity: ActivityID {
    let numbers = stages.keys.compactMap { Int($0.rawValue.dropFirst()) }
    return ActivityID("a\((numbers.max() ?? 0) + 1)")
  }
}

extension Session {
  /// Makes true what the lead changed of the course.
  mutating func improvise(_ event: Event, at now: Instant) {
    switch event {
    case .inserted(let id, let planned, let after, let source):
      stages[id] = Stage(planned: planned, source: source, isInserted: true)
      conduct.slots[id] = Conduct.Slot(planned)
      let place = after.flatMap { conduct.order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      conduct.order.insert(id, at: place)
    case .reworded(let id, let title, let steps):
      guard var slot = conduct.slots[id] else { return }
      slot.title = title ?? slot.title
      slot.steps = steps ?? slot.steps
      slot.stepsShown = min(slot.stepsShown, max(slot.steps.count, 1))
      conduct.slots[id] = slot
    case .reordered(let id, let before): conduct.order = conduct.order(moving: id, before: before)
    case .skipped(let id, let isOn): conduct.slots[id]?.isSkipped = isOn
    case .postponed(let id, let isOn): conduct.slots[id]?.isPostponed = isOn
    case .minutesSet(let id, let minutes): conduct.set(minutes, for: id, at: now)
    case .caughtUp(let cuts): for (id, minutes) in cuts { conduct.slots[id]?.minutes -= minutes }
    default: break
    }
  }
}

extension Conduct {
  /// The order with one activity before another, or last.
  func order(moving id: ActivityID, before: ActivityID?) -> [ActivityID] {
    guard id != before else { return order }
    var moved = order.filter { $0 != id }
    moved.insert(id, at: before.flatMap { moved.firstIndex(of: $0) } ?? moved.endIndex)
    return moved
  }
}

extension Wording {
  /// - Throws: `.empty` or `.tooLong` when one of the languages is.
  func check(_ limit: Limits.TextLimit) throws(Rejection) {
    for words in byLanguage.values { _ = try Text(words).checked(limit) }
  }
}
