extension PostItBoard {
  static func told(_ event: Event) -> String {
    switch event {
    case .wrote(_, _, let text, let from, _, _):
      from == nil ? "writes a note: “\(text.string)”" : "writes a note that another one gave birth to: “\(text.string)”"
    case .reworded(_, let text): "rewords a note: “\(text.string)”"
    case .withdrew: "takes a note back"
    case .entered(_, _, let text): "types a note of the room: “\(text.string)”"
    case .turned(let phase, _): told(phase)
    case .merged(let notes, _, let text): "joins \(notes.count) notes into “\(text.string)”"
    case .unmerged: "takes joined notes apart again"
    case .grouped(let notes, _, let title): "puts \(notes.count) notes under “\(title.string)”"
    case .ungrouped: "takes a group apart"
    case .moved: "moves a note to another column"
    case .setAside(_, _, let concern): concern.map { "sets a note aside: \(told($0))" } ?? "sets a note aside"
    case .broughtBack: "brings a note back"
    case .informed(_, let known): "says what the team knows of a note: “\(known.string)”"
    case .uninformed: "takes the team’s remark back"
    case .prereadSet(let on): on ? "has notes read before the wall from now on" : "lets notes go to the wall unread"
    case .passed(let notes): notes.count == 1 ? "passes a note to the wall" : "passes \(notes.count) notes to the wall"
    case .held(let notes): notes.count == 1 ? "takes a note back from the wall" : "takes \(notes.count) notes back from the wall"
    }
  }

  private static func told(_ concern: Concern) -> String {
    switch concern {
    case .insult: "an insult"
    case .person: "it aims at somebody"
    case .privacy: "a name or an address"
    case .other: "another reason"
    }
  }

  private static func told(_ phase: Phase) -> String {
    switch phase {
    case .silent: "begins the silent time"
    case .reading: "shows the notes to everybody"
    case .second: "opens the second round"
    case .sorting: "begins to sort the notes"
    case .closed: "closes the board"
    }
  }
}
