extension SmartVote {
  /// The settings as the plan writes them; what is not said has a default.
  public struct Setup: Codable, Sendable {
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
    }
  }

  public static func problems(in setup: Setup) -> [SetupProblem] {
    let rules = Rules(setup)
    var problems: [SetupProblem] = []
    if !(1...20).contains(rules.dots) {
      problems.append(SetupProblem("dots", "\(rules.dots) gommettes a person", "Write a number from 1 to 20; 3 is usual."))
    } else if !(1...rules.dots).contains(rules.cap) {
      let remedy = "Write a number from 1 to \(rules.dots), the gommettes that each person has."
      problems.append(SetupProblem("cap", "at most \(rules.cap) gommettes on one idea", remedy))
    }
    if rules.keep < 1 {
      problems.append(SetupProblem("keep", "\(rules.keep) places kept", "Write how many ideas the vote keeps, 1 or more."))
    }
    return problems + problemsOfGroups(rules.groups)
  }

  private static func problemsOfGroups(_ groups: [Rules.VoterGroup]) -> [SetupProblem] {
    var problems: [SetupProblem] = []
    if groups.count == 1 {
      problems.append(SetupProblem("groups", "a single group of voters", "Name two groups or more, or none."))
    }
    var seen: Set<GroupID> = []
    for (index, group) in groups.enumerated() {
      if !group.id.isWellFormed {
        let remedy = "Write g followed by small letters or digits, or leave the id out."
        problems.append(SetupProblem("groups.\(index).id", "an id that is not one of a group", remedy))
      } else if !seen.insert(group.id).inserted {
        let remedy = "Give each group its own id, or leave the ids out."
        problems.append(SetupProblem("groups.\(index).id", "the id \(group.id) twice", remedy))
      }
      if (try? group.title.text.checked(Limits.title)) == nil {
        let remedy = "Write the words by which these voters know themselves, in at most \(Limits.title.scalars) letters."
        problems.append(SetupProblem("groups.\(index).title", "a title that is empty or too long", remedy))
      }
    }
    return problems
  }
}
