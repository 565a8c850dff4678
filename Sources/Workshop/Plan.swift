/// What a workshop intends: a list of activities with their words, minutes and settings. A file in `sessions/`.
public struct Plan: Codable, Hashable, Sendable {
  /// How the tool speaks to one person in French; a group is always "vous".
  public enum Formality: String, Codable, Sendable { case tu, vous }

  public var title: Wording
  /// What will be done with the contributions: "Ta participation servira à…". A session cannot start without it.
  public var purpose: Wording
  /// Who proposes and who pays, shown on the first screen.
  public var sponsor: Wording
  public var formality: Formality
  /// Tables of the room; none when people are not at tables.
  public var tables: Int
  /// People the room holds; more are refused.
  public var capacity: Int
  /// How long what is written is kept, in days after the session.
  public var keptDays: Int
  /// Minors take part: each kind then takes the care it has for them, unless its settings say otherwise. Absent is no.
  public var minors: Bool?
  /// Minutes there are for all of it; whoever plans sees by how much the activities exceed them. Absent when nobody said.
  public var minutes: Int?
  /// When and where people meet next.
  public var next: Wording?
  /// What everybody reads while the hands are up; the lead's own phrase.
  public var attention: Wording?
  /// How many people are awaited.
  public var expected: Int?
  /// The coarse groups that funders ask for, counted at the door by the team.
  public var bands: [Wording]?
  /// The rules of the room, said at the welcome.
  public var rules: [Wording]?
  public var activities: [PlannedActivity]

  enum CodingKeys: CodingKey {
    case title, purpose, sponsor, formality, tables, capacity, keptDays, minors, minutes, next, attention, expected, bands, rules,
      activities
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    title = try container.decode(Wording.self, forKey: .title)
    purpose = try container.decode(Wording.self, forKey: .purpose)
    sponsor = try container.decode(Wording.self, forKey: .sponsor)
    formality = try container.decodeIfPresent(Formality.self, forKey: .formality) ?? .tu
    tables = try container.decodeIfPresent(Int.self, forKey: .tables) ?? 0
    capacity = try container.decodeIfPresent(Int.self, forKey: .capacity) ?? Limits.peoplePerRoom
    keptDays = try container.decodeIfPresent(Int.self, forKey: .keptDays) ?? 365
    minors = try container.decodeIfPresent(Bool.self, forKey: .minors)
    minutes = try container.decodeIfPresent(Int.self, forKey: .minutes)
    next = try container.decodeIfPresent(Wording.self, forKey: .next)
    attention = try container.decodeIfPresent(Wording.self, forKey: .attention)
    expected = try container.decodeIfPresent(Int.self, forKey: .expected)
    bands = try container.decodeIfPresent([Wording].self, forKey: .bands)
    rules = try container.decodeIfPresent([Wording].self, forKey: .rules)
    activities = try container.decode([PlannedActivity].self, forKey: .activities)
  }
}

/// One activity as the plan intends it.
public struct PlannedActivity: Codable, Hashable, Sendable {
  /// With whom people work: alone, with their table, or all together.
  public enum Mode: String, Codable, Sendable { case individual, table, plenary }

  /// The page of the table's host: what the table does, one question that helps it on, what not to do.
  public struct Host: Codable, Hashable, Sendable {
    public var `do`: Wording?
    public var ask: Wording?
    public var avoid: Wording?
  }

  public var kind: String
  public var title: Wording
  /// A guide for the clock, never a cut-off.
  public var minutes: Int
  /// What to do, one step at a time.
  public var steps: [Wording]
  public var mode: Mode
  /// What the kind itself asks for.
  public var settings: JSON
  /// The place in the plan (from 1) of the activity whose notes it starts from.
  public var notesFrom: Int?
  public var host: Host?
  /// The pictogram beside the instruction, by its name among those the pages draw.
  public var picture: String?
  /// The one-minute example that the room does together before it begins; never kept.
  public var example: Wording?

  enum CodingKeys: CodingKey { case kind, title, minutes, steps, mode, settings, notesFrom, host, picture, example }

  public init(
    kind: String, title: Wording, minutes: Int, steps: [Wording] = [], mode: Mode = .individual, settings: JSON = [:]
  ) {
    self.kind = kind
    self.title = title
    self.minutes = minutes
    self.steps = steps
    self.mode = mode
    self.settings = settings
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(String.self, forKey: .kind)
    title = try container.decode(Wording.self, forKey: .title)
    minutes = try container.decode(Int.self, forKey: .minutes)
    steps = try container.decodeIfPresent([Wording].self, forKey: .steps) ?? []
    mode = try container.decodeIfPresent(Mode.self, forKey: .mode) ?? .individual
    settings = try container.decodeIfPresent(JSON.self, forKey: .settings) ?? .object([:])
    notesFrom = try container.decodeIfPresent(Int.self, forKey: .notesFrom)
    host = try container.decodeIfPresent(Host.self, forKey: .host)
    picture = try container.decodeIfPresent(String.self, forKey: .picture)
    example = try container.decodeIfPresent(Wording.self, forKey: .example)
  }
}
