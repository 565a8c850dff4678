// Who is in the room, as the lead sees it: places in the order of arrival, and a name only where one was given. What somebody
// did, wrote or chose never stands here, so that no name is ever beside it.

extension Session {
  /// People by id.
  func present(_ people: [Participant], _ facts: LiveFacts) -> JSON {
    let names = names
    let items = people.map { person -> (String, JSON) in
      let item = JSON.present([
        "rank": .integer(person.rank), "table": person.table.map { .string($0.rawValue) },
        "name": names[person.id].map { .string($0) }, "hidden": person.isNameHidden ? true : nil,
        "here": .bool(facts.connected.contains(person.id)), "byTeam": person.byTeam ? true : nil,
        "together": person.company.map { .string($0) }, "removed": isGone(person.id) ? true : nil,
      ])
      return (person.id.rawValue, item)
    }
    return .object(Dictionary(uniqueKeysWithValues: items))
  }

  /// What the lead sees of people and door.
  func peopleForLead(_ facts: LiveFacts) -> JSON {
    let lobby = reception.lobby.map { ($0.key.rawValue, ["rank": .integer($0.value.rank)] as JSON) }
    let calls = seating.calls.map { ($0.key.rawValue, ["since": .integer($0.value.milliseconds)] as JSON) }
    let counter = bands.enumerated().map { rank, band in
      let count = reception.counts[band.id, default: 0]
      return (
        band.id.rawValue,
        JSON.present(["rank": .integer(rank + 1), "title": band.title.map { JSON($0) }, "count": .integer(count)])
      )
    }
    // Whoever was sent out alone may be brought back; a burst is not shown one by one.
    let sentOut = gone.values.filter { !$0.isOfBurst }
    return .present([
      "expected": plan.expected.map { .integer($0) }, "byTeam": .integer(roster.participants.values.count(where: \.byTeam)),
      "present": present(Array(roster.participants.values) + sentOut, facts),
      "lobby": .object(Dictionary(uniqueKeysWithValues: lobby)), "calls": .object(Dictionary(uniqueKeysWithValues: calls)),
      "counter": .object(Dictionary(uniqueKeysWithValues: counter)), "draw": drawForLead,
      "burst": reception.burst.map { burst in
        ["people": .integer(people(of: burst).count), "since": .integer(burst.since.milliseconds)]
      },
    ])
  }

  /// What everybody sees: where late-comers are expected, what a draw asks, and which pictures are touched by those who want
  /// to stay together.
  var seatingForAll: JSON {
    let companies = Dictionary(grouping: roster.participants.values.compactMap(\.company)) { $0 }
    let touched = companies.filter { $0.key.utf8.allSatisfy { $0 > 57 } }.map {
      ($0.key, ["people": .integer($0.value.count)] as JSON)
    }
    return .present([
      "suggested": suggestedTable.map { .string($0.rawValue) }, "draw": drawQuestion,
      "together": touched.isEmpty ? nil : .object(Dictionary(uniqueKeysWithValues: touched)),
    ])
  }

  /// What one person sees of the session, and nobody else.
  public func selfView(of person: ParticipantID) -> JSON? {
    if isWaiting(person) { return ["waits": true] }
    guard let known = roster.participants[person] else { return nil }
    let company = known.company.map { company -> JSON in
      let count = roster.participants.values.count { $0.company == company }
      return .present([
        "people": .integer(count), "picture": company.utf8.allSatisfy { $0 > 57 } ? .string(company) : nil,
      ])
    }
    let answer = seating.draw?.answers[person].map { answer -> JSON in
      .present(["before": answer.before.map { .bool($0) }, "band": answer.band.map { .string($0.rawValue) }])
    }
    return .present([
      "table": known.table.map { .string($0.rawValue) },
      "name": known.isNameHidden ? nil : names[person].map { .string($0) }, "hidden": known.isNameHidden ? true : nil,
      "called": known.table.flatMap { seating.calls[$0] } == nil ? nil : true, "together": company,
      "draw": seating.draw?.isAsking == true ? answer : nil, "byTeam": known.byTeam ? true : nil,
    ])
  }
}
