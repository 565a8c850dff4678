// The tables: people sit where they like; the lead moves somebody, opens and closes tables, and seats late-comers at the
// smallest. Who wants to stay together touches the same picture on each phone. A table calls the lead.

/// What the tables are doing.
struct Seating: Sendable {
  /// The tables that have called, since when.
  var calls: [TableID: Instant] = [:]
  var draw: Draw?
}

extension TableID {
  /// What stands on its card, from 1.
  var number: Int { Int(rawValue.dropFirst()) ?? 0 }
  init(number: Int) { self.init("t\(number)") }
}

extension Session {
  /// What a command about tables becomes; nil when it is none.
  func seat(_ command: SessionCommand, in context: Context) throws(Rejection) -> [Event]? {
    switch command {
    case .sit(let table):
      guard phase != .closed else { throw .sessionEnded }
      return try move(try context.someone(), to: table)
    case .move(let person, let table):
      guard roster.participants[person] != nil else { throw .unknownPerson }
      return try move(person, to: table)
    case .tables(let count): return try setTables(count)
    case .closeTable(let table, let into): return try close(table, into: into)
    case .seatRest:
      guard !tables.isEmpty else { throw .unknownTable }
      let seats = seatsForRest(at: tables)
      return seats.isEmpty ? [] : [.seated(seats: seats)]
    case .together(let picture): return try join(try context.someone(), picture)
    case .keepTogether(let people): return try keepTogether(people, in: context)
    case .separate(let person):
      guard let known = roster.participants[person] else { throw .unknownPerson }
      return known.company == nil ? [] : [.together(people: [person], company: nil)]
    case .call(let on): return try call(on ?? true, in: context)
    case .answerCall(let table):
      guard tables.contains(table) else { throw .unknownTable }
      return seating.calls[table] == nil ? [] : [.callAnswered(table: table)]
    default: return nil
    }
  }

  private func move(_ person: ParticipantID, to table: TableID) throws(Rejection) -> [Event] {
    guard tables.contains(table) else { throw .unknownTable }
    return roster.table(of: person) == table ? [] : [.sat(person: person, table: table)]
  }

  private func setTables(_ count: Int) throws(Rejection) -> [Event] {
    guard (0...Limits.tables).contains(count) else { throw .malformed }
    if count == tables.count { return [] }
    if count < tables.count { return [arranged(Array(tables.prefix(count)))] }
    let free = (1...).lazy.map(TableID.init(number:)).filter { !tables.contains($0) }
    return [arranged((tables + free.prefix(count - tables.count)).sorted { $0.number < $1.number })]
  }

  private func close(_ table: TableID, into: TableID?) throws(Rejection) -> [Event] {
    guard tables.contains(table), into != table, into.map(tables.contains) ?? true else { throw .unknownTable }
    return [arranged(tables.filter { $0 != table }, into: into)]
  }

  /// The room with these tables: who sat at one that is closed sits at another.
  private func arranged(_ open: [TableID], into: TableID? = nil) -> Event {
    let moved = roster.byArrival.filter { person in person.table.map { !open.contains($0) } ?? false }
    guard let into else { return .tablesSet(tables: open, seats: open.isEmpty ? [:] : seats(for: moved, at: open)) }
    return .tablesSet(tables: open, seats: Dictionary(uniqueKeysWithValues: moved.map { ($0.id, into) }))
  }

  private func seatsForRest(at open: [TableID]) -> [ParticipantID: TableID] {
    seats(for: roster.byArrival.filter { $0.table == nil }, at: open)
  }

  /// Seats at the smallest tables, in the order of arrival; with one's company where it sits already.
  private func seats(for people: [Participant], at open: [TableID]) -> [ParticipantID: TableID] {
    let asking = Set(people.map(\.id))
    let seated = roster.participants.values.filter { !asking.contains($0.id) }
    var sizes = Dictionary(uniqueKeysWithValues: open.map { ($0, 0) })
    var companies: [String: TableID] = [:]
    for person in seated.sorted(by: { $0.id < $1.id }) {
      guard let table = person.table, sizes[table] != nil else { continue }
      sizes[table, default: 0] += 1
      if let company = person.company, companies[company] == nil { companies[company] = table }
    }
    var seats: [ParticipantID: TableID] = [:]
    // Companies first, while there is room for them side by side.
    for person in people.filter({ $0.company != nil }) + people.filter({ $0.company == nil }) {
      let smallest = open.min { (sizes[$0] ?? 0, $0.number) < (sizes[$1] ?? 0, $1.number) }
      guard let table = person.company.flatMap({ companies[$0] }) ?? smallest else { continue }
      seats[person.id] = table
      sizes[table, default: 0] += 1
      if let company = person.company { companies[company] = table }
    }
    return seats
  }

  /// The smallest table, for who comes when the room is at work.
  var suggestedTable: TableID? {
    guard phase == .running else { return nil }
    let seated = Dictionary(grouping: roster.participants.values.compactMap(\.table)) { $0 }.mapValues(\.count)
    return tables.min { (seated[$0] ?? 0, $0.number) < (seated[$1] ?? 0, $1.number) }
  }

  // Two phones that touch the same picture are together: nothing to type, nobody to name. How many touched it is shown, so
  // that a stranger on the same picture is seen.
  private func join(_ person: ParticipantID, _ picture: String?) throws(Rejection) -> [Event] {
    guard phase != .closed else { throw .sessionEnded }
    guard roster.participants[person]?.company != picture else { return [] }
    if let picture {
      guard (2...20).contains(picture.utf8.count), picture.utf8.allSatisfy({ (97...122).contains($0) }) else { throw .malformed }
      guard roster.participants.values.count(where: { $0.company == picture }) < Limits.peoplePerTable else { throw .groupFull }
    }
    return [.together(people: [person], company: picture)]
  }

  private func keepTogether(_ people: [ParticipantID], in context: Context) throws(Rejection) -> [Event] {
    guard people.count >= 2, Set(people).count == people.count else { throw .malformed }
    guard people.count <= Limits.peoplePerTable else { throw .groupFull }
    guard people.allSatisfy({ roster.participants[$0] != nil }) else { throw .unknownPerson }
    var generator = SeededGenerator(seed: context.seed)
    // The digit tells it from a picture that people touched.
    return [.together(people: people, company: "g0" + generator.hex(8))]
  }

  private func call(_ on: Bool, in context: Context) throws(Rejection) -> [Event] {
    guard phase != .closed else { throw .sessionEnded }
    guard let table = context.role == .host ? context.table : context.person.flatMap(roster.table(of:)), tables.contains(table)
    else { throw .notSeated }
    guard on == (seating.calls[table] == nil) else { return [] }
    return [on ? .called(table: table) : .callAnswered(table: table)]
  }

  /// Makes true what happened at the tables.
  mutating func applyAtTables(_ entry: Entry, _ changes: inout Changes) {
    switch entry.event {
    case .sat(let person, let table):
      roster.participants[person]?.table = table
      changes.activity = Touched(people: .only([person]), phones: true, walls: true)
      changes.selves = .only([person])
      changes.regrouped = true
    case .seated(let seats), .drawn(let seats): reseat(seats, &changes)
    case .tablesSet(let open, let seats):
      setTables(open)
      reseat(seats, &changes)
    case .together(let people, let company):
      for person in people { roster.participants[person]?.company = company }
      changes.selves = .everyone
    case .called(let table):
      seating.calls[table] = entry.at
      changes.selves = .everyone
    case .callAnswered(let table):
      seating.calls[table] = nil
      changes.selves = .everyone
    default: break
    }
  }

  /// These are the tables from now on; nobody sits at another.
  mutating func setTables(_ open: [TableID]) {
    tables = open
    for person in roster.participants.values where person.table.map({ !open.contains($0) }) ?? false {
      roster.participants[person.id]?.table = nil
    }
    seating.calls = seating.calls.filter { open.contains($0.key) }
  }

  private mutating func reseat(_ seats: [ParticipantID: TableID], _ changes: inout Changes) {
    for (person, table) in seats { roster.participants[person]?.table = table }
    changes.activity = .everything
    changes.selves = .everyone
    changes.regrouped = true
  }
}
