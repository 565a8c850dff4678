// The wrong plan was opened: until the room begins, another can take its place. Whoever came in stays, and the code on the wall
// stays right.

extension Session {
  /// - Throws: `.notNow` once the room has begun.
  func replace(by plan: Plan) throws(Rejection) -> [Event] {
    guard phase == .welcome else { throw .notNow }
    return plan == self.plan ? [] : [.replanned(plan: plan)]
  }

  /// Begins anew with a plan; what the lead has put on the wall, and people at tables that it has too, stay.
  /// - Throws: when it names a kind that does not exist.
  mutating func use(_ plan: Plan, _ changes: inout Changes) throws {
    let before = conduct
    (stages, conduct) = try Session.course(of: plan, catalog)
    conduct.isBlank = before.isBlank
    conduct.wall = before.wall
    conduct.attention = before.attention
    conduct.isWithoutPhones = before.isWithoutPhones
    conduct.isSingleScreen = before.isSingleScreen
    self.plan = plan
    seating = Seating()
    setTables(Session.tables(of: plan))
    changes.activity = .everything
    changes.selves = .everyone
    changes.regrouped = true
  }

  static func tables(of plan: Plan) -> [TableID] { (0..<plan.tables).map { TableID(number: $0 + 1) } }

  static func course(of plan: Plan, _ catalog: Catalog) throws -> ([ActivityID: Stage], Conduct) {
    for planned in plan.activities where catalog[planned.kind] == nil { throw LogProblem.unknownKind(planned.kind) }
    let order = plan.activities.indices.map { ActivityID("a\($0 + 1)") }
    let planned = Dictionary(uniqueKeysWithValues: zip(order, plan.activities))
    let stages = planned.mapValues { Stage(planned: $0, source: $0.notesFrom.map { ActivityID("a\($0)") }) }
    return (stages, Conduct(order: order, slots: planned.mapValues(Conduct.Slot.init)))
  }
}
