// Each table goes up in its turn, has its minutes, and is applauded. The order is that of the tables, or drawn once by the lead;
// it is written into the log when the first one is called, so that a late table comes after the others and moves nobody.

/// Who goes up when, the clock of each, and the applause.
public struct Presentations: Activity {
  public static let kind = "presentations"
  public static let rights: [String: Right] = [
    "draw": .lead, "call": .lead, "uncall": .lead, "applaud": .lead, "end": .lead,
  ]

  public struct Setup: Codable, Sendable {
    /// For each table; 2 when absent.
    public var minutes: Int?
  }

  public enum Command: Codable, Sendable {
    /// Draws the order, before anybody was called.
    case draw
    case call(table: TableID)
    /// The last call was a mistake: who was up goes on, with the time that was left.
    case uncall
    case applaud
    /// Nobody is up any more.
    case end
  }

  public enum Event: Codable, Sendable {
    /// The order of those who have not gone up yet.
    case ordered(tables: [TableID])
    case called(table: TableID, at: Instant)
    case uncalled
    case applauded
    case ended
  }

  enum Moment: String { case ready, listening, applause, ended }

  /// Who is up, since when, and who has been.
  struct Standing: Sendable {
    var passed: Set<TableID> = []
    var current: TableID?
    var calledAt: Instant?
    var moment = Moment.ready
  }

  static let minutesAtMost = 30

  let minutes: Int
  /// Notes pass through: each table may show its own.
  public let notes: [Note]
  private(set) var order: [TableID] = []
  private var standing = Standing()
  /// As it was before the last call, until something else happens.
  private var beforeCall: Standing?

  var passed: Set<TableID> { standing.passed }
  var current: TableID? { standing.current }
  var calledAt: Instant? { standing.calledAt }
  var moment: Moment { standing.moment }

  public init(_ setup: Setup, notes: [Note]) {
    minutes = setup.minutes ?? 2
    self.notes = notes
  }

  /// Who goes up, in order: as it was written down, then the tables where people have sat down since.
  func tables(_ roster: Roster) -> [TableID] {
    let seated = Set(roster.participants.values.compactMap(\.table)).subtracting(order)
    return order + seated.sorted { ($0.rawValue.count, $0) < ($1.rawValue.count, $1) }
  }

  func next(_ roster: Roster) -> TableID? { tables(roster).first { !passed.contains($0) && $0 != current } }

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    let tables = tables(context.roster)
    switch command {
    case .draw:
      guard moment == .ready, !tables.isEmpty else { throw .notNow }
      var generator = SeededGenerator(seed: context.seed)
      return [.ordered(tables: tables.shuffled(using: &generator))]
    case .call(let table):
      guard tables.contains(table) else { throw .unknownTable }
      guard table != current || moment == .ended else { throw .stale }
      return (order == tables ? [] : [.ordered(tables: tables)]) + [.called(table: table, at: context.now)]
    case .uncall:
      guard beforeCall != nil else { throw .notNow }
      return [.uncalled]
    case .applaud:
      guard moment == .listening else { throw .notNow }
      return [.applauded]
    case .end:
      guard current != nil, moment != .ended else { throw .notNow }
      return [.ended]
    }
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .ordered(let tables): order = tables
    case .called(let table, let now):
      beforeCall = standing
      if let current { standing.passed.insert(current) }
      standing.passed.remove(table)
      (standing.current, standing.calledAt, standing.moment) = (table, now, .listening)
    case .uncalled:
      standing = beforeCall ?? standing
      beforeCall = nil
    case .applauded:
      beforeCall = nil
      standing.moment = .applause
    case .ended:
      beforeCall = nil
      if let current { standing.passed.insert(current) }
      standing.moment = .ended
    }
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool {
    roster.table(of: person).map { passed.contains($0) } ?? false
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .ordered: "settles who goes up when"
    case .called(let table, _): "calls table \(table.rawValue.dropFirst())"
    case .uncalled: "takes the last call back"
    case .applauded: "asks for applause"
    case .ended: "ends the presentations"
    }
  }

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? { nil }

  public var outcome: [Shape] { [] }
}
