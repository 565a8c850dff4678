extension Matrix {
  public static func told(_ event: Event) -> String {
    switch event {
    case .placed: "answers the two questions on an idea"
    case .chosen(_, _, let note): note == nil ? "keeps no idea any more" : "keeps an idea"
    case .asked: "types what the room answers aloud on an idea"
    case .judged(_, let x): x == nil ? "takes back what the experts said of an idea" : "types how easy the experts say an idea is"
    case .shown: "shows where the ideas stand"
    case .hidden: "hides where the ideas stand"
    }
  }
}
