import Foundation
import Storage
import Workshop

extension Home {
  /// Sessions and plans, by their ids.
  func list() async throws(Rejection) -> JSON {
    let (summaries, drafts, people, titles) = try looked { archive in
      try archive.snapshot { snapshot in
        let streams = try snapshot.streams().filter { $0.id.kind == .session }
        var people: [StreamID: Int] = [:]
        var titles: [StreamID: Wording] = [:]
        for stream in streams {
          people[stream.id] = try snapshot.tickets(of: stream.id).count
          titles[stream.id] = try title(of: stream.id, in: snapshot)
        }
        return (streams, try snapshot.drafts(), people, titles)
      }
    }
    var sessions: [String: JSON] = [:]
    for summary in summaries {
      guard let entry = summary.firstBody.flatMap({ try? Entry(body: $0, seq: 1) }) else { continue }
      guard case .created(_, let code, let plan, _) = entry.event else { continue }
      let open = await rooms.standing(of: SessionID(summary.id.id))
      sessions[summary.id.id] = .object(
        [
          "title": (try? JSON(encoding: titles[summary.id] ?? plan.title)) ?? "", "code": .string(code),
          "day": .integer(entry.at.milliseconds),
          "people": .integer(people[summary.id] ?? 0), "phase": .string(open?.phase.rawValue ?? "closed"),
          "console": .string(open?.links.console ?? ""), "screen": .string(open?.links.screen ?? ""),
        ])
    }
    var plans: [String: JSON] = [:]
    let ready = readyPlans().map { Draft(id: "ready-\($0.name)", text: $0.text, version: 0, changedAt: 0) }
    for draft in ready + drafts { plans[draft.id] = card(draft) }
    return ["sessions": .object(sessions), "plans": .object(plans)]
  }

  /// The title under which the room began: until then another plan may have taken the place of the first.
  private func title(of stream: StreamID, in snapshot: Snapshot) throws -> Wording? {
    struct Begun: Error {}
    var session: Session?
    do {
      try snapshot.eachRow(of: stream) { row in
        guard let body = row.body, let entry = try? Entry(body: body, seq: row.seq) else { throw Begun() }
        if case .went = entry.event { throw Begun() }
        if session == nil { session = try Session(entry, catalog: catalog) } else { try session?.apply(entry) }
      }
    } catch is Begun {}
    return session?.plan.title
  }

  /// What is seen of a plan before it is opened; it may be far from right.
  private func card(_ draft: Draft) -> JSON {
    let text = json(draft)
    let activities = text["activities"]?.array ?? []
    let minutes = activities.compactMap { $0["minutes"]?.integer }.filter { (0...600).contains($0) }.reduce(0, +)
    let sort = draft.version == 0 ? "ready" : draft.isTemplate ? "template" : "draft"
    return [
      "title": text["title"] ?? "", "activities": .integer(activities.count), "minutes": .integer(minutes),
      "sort": .string(sort), "changedAt": .integer(draft.changedAt),
    ]
  }
}

extension Rooms {
  /// How a session stands that has not ended, and its links.
  func standing(of session: SessionID) -> (phase: Session.Phase, links: SessionLinks)? {
    guard let room = rooms[.session(session.rawValue)], let links = links(of: session) else { return nil }
    return (room.session.phase, links)
  }
}
