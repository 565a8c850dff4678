extension SmartVote {
  /// The settings as the plan writes them; what is not said has a default.
  public struct Setup: Codable, Sendable {
    /// Ideas of the plan itself, after those that an earlier activity gives.
    public var ideas: [Wording]?
    /// Whether only hands and papers count: phones then look at the wall.
    public var hands: Bool?
    /// Young people, professionals…: one group of voters, asked for at the vote only.
    public struct VoterGroup: Codable, Sendable {
      public var id: GroupID?
      public var title: Wording
    }
    public var dots: Int?
    public var cap: Int?
    public var none: Bool?
    public var ownIdeas: Bool?
    public var tallies: Rules.Tallies?
    public var groups: [VoterGroup]?
    public var keep: Int?
    public var tie: Rules.Tie?
  }

  /// What one round is voted by. Opening copies it into the log: nothing changes it afterwards.
  public struct Rules: Codable, Hashable, Sendable {
    /// Whether totals show while the vote runs: an early visible total changes what the others vote.
    public enum Tallies: String, Codable, Sendable {
      case hidden, live
    }
    /// What happens to ideas with the same gommettes on both sides of the cut.
    public enum Tie: String, Codable, Sendable {
      /// All of them are kept.
      case together
      /// None of them is kept until a new round between them.
      case runOff
    }
    public struct VoterGroup: Codable, Hashable, Sendable {
      public let id: GroupID
      public let title: Wording
    }
    /// Gommettes a person.
    public let dots: Int
    /// Gommettes that one person may put on one idea.
    public let cap: Int
    /// Whether "aucune de ces idées" is offered.
    public let none: Bool
    /// Whether people may vote for what they wrote themselves.
    public let ownIdeas: Bool
    public let tallies: Tallies
    public let groups: [VoterGroup]
    /// How many places are kept.
    public var keep: Int
    public let tie: Tie
    /// Whether only hands and papers count.
    public let hands: Bool?

    init(_ setup: Setup) {
      dots = setup.dots ?? 3
      cap = setup.cap ?? min(2, dots)
      none = setup.none ?? true
      ownIdeas = setup.ownIdeas ?? true
      tallies = setup.tallies ?? .hidden
      groups = (setup.groups ?? []).enumerated().map {
        VoterGroup(id: $0.element.id ?? GroupID("g\($0.offset + 1)"), title: $0.element.title)
      }
      keep = setup.keep ?? 1
      tie = setup.tie ?? .together
      hands = setup.hands == true ? true : nil
    }
  }
}
