extension SmartVote {
  public static func told(_ event: Event) -> String {
    switch event {
    case .opened(let round, _, let items, _):
      round == 1 ? "opens the vote on \(items.count) ideas" : "opens round \(round) on \(items.count) ideas"
    case .cast: "puts or takes back gommettes"
    case .counted(let channel, _): channel == .paper ? "types what was counted on paper" : "types what was counted by hands"
    case .stopped: "stops the vote"
    case .reopened: "opens the vote again"
    case .differed: "finds two different counts and shows no result"
    case .closed: "closes the vote, and counts it twice"
    case .shown(0): "hides the result again"
    case .shown(let lines): "shows \(lines) \(lines == 1 ? "place" : "places") of the result"
    }
  }
}
