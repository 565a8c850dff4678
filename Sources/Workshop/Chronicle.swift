/// A session told in sentences, one an event. People are not named: "somebody" acts, or "the lead".
public struct Chronicle: Sendable {
  private let session: Session

  /// - Parameter session: the session told, at any moment of it: its plan gives the titles.
  public init(_ session: Session) { self.session = session }

  /// The entry as a sentence without its moment.
  public func sentence(_ entry: Entry) -> String {
    let who = subject(entry.by) + (entry.via == nil ? "" : ", by the hand of the team,")
    switch entry.event {
    case .activity(let id, let event):
      guard let planned = session.planned(id), let kind = session.catalog[planned.kind] else { return "Something happens." }
      return "\(who) \(AnyActivity.told(event, of: kind) ?? "does something that this version does not know")."
    case .created(_, let code, let plan, _): return "A session is created for “\(plan.title.in("fr"))”, code \(code)."
    case .joined: return "Somebody comes in."
    case .sat(_, let table): return "Somebody sits down at table \(table.rawValue.dropFirst())."
    case .removed: return "The lead sends somebody out."
    case .doorSet(let state): return "The lead \(state.told)."
    case .opened(let id, let notes): return "\(title(id)) is made ready, with \(notes.count) notes."
    case .recalled(let id, _): return "\(title(id)) stands beside what was answered before."
    case .went(let id): return "\(title(id)) begins."
    case .finished: return "Somebody has finished."
    case .unfinished: return "Somebody goes on."
    case .ended: return "The session ends."
    case .resumed: return "The session goes on."
    case .linkRevoked(let link):
      return "The lead takes back the link of \(link == .remote ? "the remote controls" : "the table hosts")."
    case .erased(let seqs, let reason): return "The words of \(seqs.count) events are erased: \(reason)."
    default: return conduct(entry.event)
    }
  }

  private func conduct(_ event: Event) -> String {
    switch event {
    case .stepsShown(let count): "The lead shows step \(count)."
    case .timeAdded(let minutes): "The lead gives \(minutes) more \(minutes == 1 ? "minute" : "minutes")."
    case .paused: "The lead stops the clock."
    case .unpaused: "The lead lets the clock run."
    case .blanked(let on): on ? "The lead blanks the wall." : "The lead shows the wall again."
    case .attentionSet(let on): on ? "The lead raises a hand." : "The lead lowers the hand."
    case .wallShown(let page): "The lead puts \(page.told) on the wall."
    case .singleScreenSet(let on): on ? "The laptop becomes the wall." : "The laptop is the console again."
    case .replanned(let plan): "The lead opens another plan instead: “\(plan.title.in("fr"))”."
    case .phonesSet(let on): on ? "People may use phones again." : "The session goes on without phones."
    case .undone: "The lead takes this back."
    default: course(event)
    }
  }

  private func course(_ event: Event) -> String {
    switch event {
    case .inserted(_, let planned, _, _): "The lead adds “\(planned.title.in("fr"))”."
    case .reworded(let id, let title, let steps):
      "The lead says \(title == nil ? "the steps of " : steps == nil ? "the title of " : "")\(self.title(id)) otherwise"
        + (([title].compactMap(\.self) + (steps ?? [])).map { "“\($0.in("fr"))”" }.first.map { ": \($0)." } ?? ".")
    case .reordered(let id, let before): "The lead moves \(title(id)) \(before.map { "before \(title($0))" } ?? "to the end")."
    case .skipped(let id, let on): on ? "The lead leaves \(title(id)) out." : "The lead takes \(title(id)) in again."
    case .postponed(let id, let on):
      on ? "The lead leaves \(title(id)) for the next session." : "The lead takes \(title(id)) in again."
    case .minutesSet(let id, let minutes): "The lead gives \(title(id)) \(minutes) minutes."
    case .caughtUp(let cuts): "The lead takes \(cuts.values.reduce(0, +)) minutes from what is ahead."
    case .exampleBegun(let id, _): "An example of \(title(id)) is done together."
    case .exampleEnded: "The example is over, and nothing of it is kept."
    default: people(event)
    }
  }

  private func people(_ event: Event) -> String {
    switch event {
    case .waited: "Somebody waits to be let in."
    case .admitted(let people): "The lead lets \(people.count) people in."
    case .doorClosedItself: "Too many come in at once: the door closes by itself, and the next ones wait."
    case .sentOut(let people): "The lead sends out the \(people.count) people who came at once."
    case .broughtBack: "The lead brings somebody back."
    case .added(_, let table): "The team adds somebody without a phone\(table.map { " at table \($0.number)" } ?? "")."
    case .named(_, let name): name == nil ? "A first name is taken away." : "Somebody has a first name."
    case .nameHidden: "The lead hides a first name."
    case .laterPut(_, let text): "The team leaves for later: “\(text.string)”."
    case .laterTaken: "The team takes a subject off the list of what is left for later."
    case .counted(_, let by): by > 0 ? "The team counts one more at the door." : "The team counts one less at the door."
    default: tables(event)
    }
  }

  private func tables(_ event: Event) -> String {
    switch event {
    case .tablesSet(let tables, let seats): "There are \(tables.count) tables now; \(seats.count) people move."
    case .seated(let seats): "\(seats.count) people sit down at the smallest tables."
    case .drawAnswered: "Somebody answers before the draw."
    case .drawAsked: "A draw of the tables is prepared."
    case .drawn(let seats): "The lead draws the tables: \(seats.count) people at \(Set(seats.values).count) tables."
    case .drawForgotten: "The draw is over."
    case .together(let people, let company):
      company == nil
        ? "Somebody may sit alone again."
        : people.count == 1 ? "Somebody stays with others." : "\(people.count) people stay together."
    case .called(let table): "Table \(table.number) calls the lead."
    case .callAnswered(let table): "The call of table \(table.number) is over."
    default: "Something happens."
    }
  }

  private func subject(_ by: String) -> String {
    switch by {
    case Role.facilitator.rawValue, Role.cofacilitator.rawValue: "The lead"
    case Role.system.rawValue: "The clock"
    default: "Somebody"
    }
  }

  private func title(_ id: ActivityID) -> String { "“\(session.planned(id)?.title.in("fr") ?? id.rawValue)”" }
}

extension Door {
  fileprivate var told: String {
    switch self {
    case .open: "opens the door"
    case .lobby: "lets people wait at the door"
    case .locked: "closes the door"
    }
  }
}

extension WallPage {
  fileprivate var told: String {
    switch self {
    case .activity: "the activity"
    case .code: "the code"
    case .trial: "the trial page"
    case .next: "the next date"
    case .rules: "the rules"
    case .tables: "the tables"
    case .later: "what is left for later"
    }
  }
}
