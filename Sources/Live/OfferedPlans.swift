// The plans that could take the place of one that was opened by error. On the wire a plan is named; what the log keeps is the
// plan itself, whatever becomes of its file.
import Storage
import Workshop

/// A plan without mistakes, ready or being written.
struct OfferedPlan: Equatable {
  let id: String
  let plan: Plan
}

extension Rooms {
  /// Looks again which plans there are, as long as somebody could want another one.
  func offerPlans() {
    guard rooms.values.contains(where: { $0.session.phase == .welcome }) else { return }
    let ready = surroundings.readyPlans().map { ("ready-\($0.name)", $0.text) }
    let drafts = (try? archive.snapshot { try $0.drafts() }) ?? []
    let found = (ready + drafts.map { ($0.id, $0.text) }).compactMap { id, text in
      (try? PlanReader.read(text).get()).map { OfferedPlan(id: id, plan: $0) }
    }
    guard found != offered else { return }
    offered = found
    for room in rooms.values { room.views.markFacts() }
  }

  /// What the lead may choose from in a session.
  func plans(besides plan: Plan) -> [String: JSON] {
    let others = offered.filter { $0.plan != plan }.enumerated().map { rank, one -> (String, JSON) in
      (one.id, ["rank": .integer(rank + 1), "title": (try? JSON(encoding: one.plan.title)) ?? ""])
    }
    return Dictionary(uniqueKeysWithValues: others)
  }

  /// The same request, with the plan that it names in the place of its name.
  /// - Throws: `.unknownPlan`, `.malformed` when a plan comes in the frame itself.
  func resolved(_ act: Upward.Act) throws(Rejection) -> Upward.Act {
    guard act.request.activity == nil, let asked = act.request.command["usePlan"] else { return act }
    guard let id = asked["plan"]?.string, asked.object?.count == 1 else { throw .malformed }
    guard let found = offered.first(where: { $0.id == id }), let plan = try? JSON(encoding: found.plan) else {
      throw .unknownPlan
    }
    let command: JSON = ["usePlan": ["plan": plan]]
    return Upward.Act(person: act.person, id: act.id, request: Session.Request(activity: nil, command: command))
  }

  /// The plan of the session whose console shows this secret; guarded against guessing as the console's door is.
  public func plan(ofConsole secret: String, from address: String) -> Plan? {
    guard gate.mayTrySecret(from: address, now: now) else { return nil }
    guard let room = rooms.values.first(where: { Keys.match(secret, $0.keys.console) }) else { return nil }
    gate.forgiveSecret(address)
    return room.session.plan
  }
}
