// What is seen of the course: the current activity for everybody, the whole of it and what can be done with it for the team.
// Described in Sources/Live/WIRE.md.

extension Session {
  /// The current activity, for everybody. Steps that are not shown yet are in no view.
  var currentActivity: JSON? {
    guard let current, let stage = stages[current], let slot = conduct.slots[current] else { return nil }
    let planned = stage.planned
    let course = conduct.order.filter { conduct.slots[$0]?.isLeftOut == false }
    var view = JSON.present([
      "id": .string((playing ?? current).rawValue), "kind": .string(planned.kind), "title": JSON(slot.title),
      "rank": course.firstIndex(of: current).map { .integer($0 + 1) }, "count": .integer(course.count),
      "mode": .string(planned.mode.rawValue), "minutes": .integer(slot.minutes),
      "startedAt": clock.startedAt.map { .integer($0.milliseconds) }, "endsAt": clock.endsAt.map { .integer($0.milliseconds) },
      "leftMilliseconds": clock.left.map { .integer($0) },
      "steps": .array(slot.steps.prefix(slot.stepsShown).map { JSON($0) }), "stepsTotal": .integer(slot.steps.count),
      "picture": planned.picture.map { .string($0) }, "example": planned.example.map { JSON($0) },
    ])
    if conduct.example != nil { view = view.merging(["practice": true, "of": .string(current.rawValue)]) }
    return view
  }

  /// The current activity for the team: with the page of the tables' hosts.
  var teamActivity: JSON? {
    currentActivity?.merging(.present(["host": current.flatMap { stages[$0]?.planned.host }.map { $0.view }]))
  }

  /// The rules of the room: while people arrive, and when the lead puts them on the wall.
  var rules: JSON? {
    guard phase == .welcome || conduct.wall == .rules, let rules = plan.rules, !rules.isEmpty else { return nil }
    let ranked = rules.enumerated().map { index, rule in
      ("r\(index + 1)", ["rank": .integer(index + 1), "text": JSON(rule)] as JSON)
    }
    return .object(Dictionary(uniqueKeysWithValues: ranked))
  }

  /// There only while the hands are up.
  var attention: JSON? {
    conduct.attention.map { _ in .present(["phrase": plan.attention.map { JSON($0) }]) }
  }

  /// All activities, for the team.
  var courseView: JSON {
    let items = conduct.order.enumerated().compactMap { index, id -> (String, JSON)? in
      guard let stage = stages[id], let slot = conduct.slots[id] else { return nil }
      let state = id == current ? "current" : slot.left == nil ? "ahead" : "done"
      return (
        id.rawValue,
        .present([
          "rank": .integer(index + 1), "kind": .string(stage.planned.kind), "title": JSON(slot.title),
          "minutes": .integer(slot.minutes), "mode": .string(stage.planned.mode.rawValue), "state": .string(state),
          "skipped": slot.isSkipped ? true : nil, "postponed": slot.isPostponed ? true : nil,
          "inserted": stage.isInserted ? true : nil, "host": stage.planned.host.map { $0.view },
        ])
      )
    }
    return .object(Dictionary(uniqueKeysWithValues: items))
  }

  /// What only the lead sees of the course.
  func leading(at now: Instant?) -> JSON {
    let cuts = cuts(at: now)
    let favourites = catalog.favourites.enumerated().map { index, item in
      (item.favourite.name, item.favourite.view(rank: index + 1))
    }
    return .present([
      "lateSeconds": lateness(at: nil).map { .integer($0 / 1_000) },
      "endsAround": endsAround(at: nil).map { .integer($0.milliseconds) },
      "following": conduct.ahead.first.map { .string($0.rawValue) },
      "undo": undoable.map { last in
        ["step": .integer(last.step), "word": .string(last.word), "until": .integer(last.until.milliseconds)]
      },
      "catchUp": cuts.isEmpty
        ? nil
        : [
          "minutes": .integer(cuts.values.reduce(0, +)),
          "cuts": .object(Dictionary(uniqueKeysWithValues: cuts.map { ($0.key.rawValue, .integer($0.value)) })),
        ],
      "favourites": .object(Dictionary(uniqueKeysWithValues: favourites)),
    ])
  }
}

extension Favourite {
  fileprivate func view(rank: Int) -> JSON {
    ["rank": .integer(rank), "title": JSON(title), "minutes": .integer(minutes), "asks": .bool(asks)]
  }
}

extension PlannedActivity.Host {
  fileprivate var view: JSON {
    .present(["do": `do`.map { JSON($0) }, "ask": ask.map { JSON($0) }, "avoid": avoid.map { JSON($0) }])
  }
}
