// Drawing the tables by lot, an option. People are asked two things when the lead prepares it, and only then: were you here
// last time, and a coarse band. The answers are never stored, so that none ever stands in the archive beside a ballot: they are
// held in memory until the room goes on, and asked again after a restart. What is stored is who sits where.

/// A draw that is prepared or done.
struct Draw: Sendable {
  struct Answer: Hashable, Sendable {
    var before: Bool?
    var band: BandID?
  }
  /// The phones ask; else the places are drawn and may be drawn again.
  var isAsking = true
  var answers: [ParticipantID: Answer] = [:]
}

extension Session {
  /// What a command about a draw becomes; nil when it is none.
  func draw(_ command: SessionCommand, in context: Context) throws(Rejection) -> [Event]? {
    switch command {
    case .askForDraw:
      guard phase != .closed else { throw .sessionEnded }
      guard !tables.isEmpty else { throw .unknownTable }
      return seating.draw?.isAsking == true ? [] : [.drawAsked]
    case .answerForDraw(let before, let band):
      let person = try context.someone()
      guard seating.draw?.isAsking == true else { throw .notNow }
      guard band.map({ band in plan.bands != nil && bands.contains { $0.id == band } }) ?? true else { throw .unknownGroup }
      return [.drawAnswered(person: person, before: before, band: band)]
    case .draw:
      guard phase != .closed else { throw .sessionEnded }
      guard !tables.isEmpty else { throw .unknownTable }
      guard roster.count <= tables.count * Limits.peoplePerTable else { throw .tooFewTables }
      return roster.count == 0 ? [] : [.drawn(seats: try lots(context.seed))]
    case .forgetDraw: return seating.draw == nil ? [] : [.drawForgotten]
    default: return nil
    }
  }

  private func lots(_ seed: UInt64) throws(Rejection) -> [ParticipantID: TableID] {
    let answers = seating.draw?.answers ?? [:]
    let counted = bands.map(\.id)
    var companies: [String: [ParticipantID]] = [:]
    var units: [[ParticipantID]] = []
    for person in roster.byArrival {
      if let company = person.company { companies[company, default: []].append(person.id) } else { units.append([person.id]) }
    }
    units += companies.sorted { $0.key < $1.key }.map(\.value)
    let lots = units.map { people in
      let before = people.count { answers[$0]?.before == true }
      return Lot(people: people, traits: [before] + counted.map { band in people.count { answers[$0]?.band == band } })
    }
    // Two people at least at a table: with few people the last tables stay empty.
    let used = Array(tables.prefix(max(1, min(tables.count, roster.count / 2))))
    let open = roster.count > used.count * Limits.peoplePerTable ? tables : used
    let seats = Lot.seats(of: lots, at: open, seed: seed)
    let sizes = Dictionary(grouping: seats.values) { $0 }.mapValues(\.count)
    guard sizes.values.allSatisfy({ $0 <= Limits.peoplePerTable }) else { throw .tooFewTables }
    return seats
  }

  mutating func applyDraw(_ event: Event, _ changes: inout Changes) {
    switch event {
    case .drawAsked: seating.draw = Draw()
    case .drawAnswered(let person, let before, let band):
      seating.draw?.answers[person] = before == nil && band == nil ? nil : Draw.Answer(before: before, band: band)
      changes.selves = .only([person])
      return
    case .drawn:
      if seating.draw == nil { seating.draw = Draw() }
      seating.draw?.isAsking = false
    case .drawForgotten, .went, .ended: seating.draw = nil
    default: return
    }
    changes.selves = .everyone
  }

  /// What the phones are asked while a draw is prepared.
  var drawQuestion: JSON? {
    guard seating.draw?.isAsking == true else { return nil }
    let titled = bands.compactMap { band in band.title.map { (band.id, $0) } }
    let ranked = titled.enumerated().map { rank, band -> (String, JSON) in
      (band.0.rawValue, ["rank": .integer(rank + 1), "title": JSON(band.1)])
    }
    return .present(["bands": ranked.isEmpty ? nil : .object(Dictionary(uniqueKeysWithValues: ranked))])
  }

  /// What the lead sees of a draw: how many answered, and how each table is made up; never who.
  var drawForLead: JSON? {
    guard let draw = seating.draw else { return nil }
    let answered = draw.answers.filter { roster.participants[$0.key] != nil }
    var view = made(of: answered.map(\.value)).merging([
      "phase": .string(draw.isAsking ? "asking" : "drawn"), "answered": .integer(answered.count),
    ])
    if !draw.isAsking {
      let byTable = Dictionary(grouping: answered) { roster.table(of: $0.key) }
      let tables = byTable.compactMap { table, people in table.map { ($0.rawValue, made(of: people.map(\.value))) } }
      view = view.merging(["tables": .object(Dictionary(uniqueKeysWithValues: tables))])
    }
    return view
  }

  private func made(of answers: [Draw.Answer]) -> JSON {
    let counts = bands.filter { $0.title != nil }.map { band in
      (band.id.rawValue, JSON.integer(answers.count { $0.band == band.id }))
    }
    return [
      "before": .integer(answers.count { $0.before == true }), "bands": .object(Dictionary(uniqueKeysWithValues: counts)),
    ]
  }
}
