extension Ideation {
  public static func told(_ event: Event) -> String {
    switch event {
    case .wrote(_, _, let text, let from, _, _):
      from == nil ? "writes a note: “\(text.string)”" : "writes a note that another one gave birth to: “\(text.string)”"
    case .reworded(_, let text): "rewords a note: “\(text.string)”"
    case .withdrew: "takes a note back"
    case .turned(let phase, _): told(phase)
    case .merged(let notes, _, let text): "joins \(notes.count) notes into “\(text.string)”"
    case .unmerged: "takes joined notes apart again"
    case .grouped(let notes, _, let title): "puts \(notes.count) notes under “\(title.string)”"
    case .ungrouped: "takes a group apart"
    case .moved: "moves a note to another column"
    case .setAside: "sets a note aside"
    case .broughtBack: "brings a note back"
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
