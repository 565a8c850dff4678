// How people feel, as one tap on a face, without a name. What others feel is shown to nobody before the lead shows the room:
// with the counts in sight, the first face touched would be known, and would be copied.

/// One face a person; together they are the mood of the room.
public struct Mood: Activity {
  public static let kind = "mood"
  public static let rights: [String: Right] = [
    "feel": .takePart, "keepQuiet": .takePart, "show": .lead, "hide": .lead, "count": .lead,
  ]

  public static let favourites = [
    Favourite(
      "mood", title: ["fr": "L’humeur de la salle", "en": "The mood of the room", "ar": "مزاج القاعة"], minutes: 3,
      mode: .individual)
  ]
  public static let form = Form(
    Wording(fr: "Humeur", en: "Mood", ar: "المزاج"),
    purpose: Wording(
      fr: "Chaque personne touche une image, sans son nom. Le mur montre l’humeur de la salle.",
      en: "Each person touches a picture, without a name. The wall shows the mood of the room."),
    minutes: 5, takesNotes: false)

  /// The faces, in the order in which they stand on phones and wall. One set everywhere, whose names have no gender.
  public enum Feeling: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case fit, fine, curious, tired, low, angry
  }

  public struct Setup: Codable, Sendable {}

  public enum Command: Codable, Sendable {
    case feel(mood: Feeling)
    /// "Je préfère ne rien dire": an answer too.
    case keepQuiet
    case show
    case hide
    /// The hands that the lead counted, face by face; another count replaces it.
    case count(moods: [Feeling: Int])
  }

  /// A feeling is absent when the person prefers to say nothing, or when it was erased.
  public enum Event: Codable, Sendable {
    case felt(person: ParticipantID, mood: Feeling?)
    case shown
    case hidden
    case counted(moods: [Feeling: Int])
  }

  public struct View: Encodable {
    let phase: String
    let answered: Int
    let moods: [String: Pictures.Picture]
  }

  public struct Own: Encodable {
    let answered: Bool
    let mood: Feeling?
  }

  /// Notes pass through: what was written before the mood is there for what follows.
  public let notes: [Note]
  private(set) var answers: [ParticipantID: Feeling?] = [:]
  private(set) var hands: [Feeling: Int] = [:]
  private(set) var isShown = false

  public init(_ setup: Setup, notes: [Note]) { self.notes = notes }

  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {
    switch command {
    case .feel(let mood): return [try felt(mood, in: context)]
    case .keepQuiet: return [try felt(nil, in: context)]
    case .show:
      guard !isShown else { throw .notNow }
      return [.shown]
    case .hide:
      guard isShown else { throw .notNow }
      return [.hidden]
    case .count(let moods):
      guard !isShown else { throw .notNow }
      guard moods.values.allSatisfy((0...Limits.peoplePerRoomAtMost).contains) else { throw .outOfRange }
      return [.counted(moods: moods)]
    }
  }

  /// While the room looks at its faces none changes: whose it is would be seen.
  private func felt(_ mood: Feeling?, in context: Context) throws(Rejection) -> Event {
    let person = try context.someone()
    guard !isShown else { throw .notNow }
    return .felt(person: person, mood: mood)
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .felt(let person, let mood): answers[person] = .some(mood)
    case .shown: isShown = true
    case .hidden: isShown = false
    case .counted(let moods): hands = moods
    }
  }

  /// People who answered, on a phone or with a raised hand.
  private var answered: Int { answers.count + hands.values.reduce(0, +) }

  public func view(_ roster: Roster) -> View {
    View(phase: isShown ? "shown" : "answering", answered: answered, moods: faces(counted: isShown))
  }

  public func own(for person: ParticipantID, _ roster: Roster) -> Own {
    Own(answered: answers[person] != nil, mood: answers[person] ?? nil)
  }

  public func wall(for role: Role, _ roster: Roster) -> Wall {
    let move = isShown ? Move("mood.hide", ["hide": [:]]) : Move("mood.show", ["show": [:]], careful: true, main: true)
    return Wall(
      word: isShown ? "mood.shown" : "mood.answering", figures: ["answered": answered, "quiet": isShown ? quiet : 0],
      shape: .pictures(Pictures(items: faces(counted: isShown))), moves: Rights.allows(role, .lead) ? [move] : [],
      entry: Rights.allows(role, .lead) && !isShown ? [handsEntry] : [])
  }

  public func inverse(of event: Event) -> Command? {
    switch event {
    case .shown: .hide
    case .hidden: .show
    case .felt: nil
    case .counted: .count(moods: hands)
    }
  }

  /// In a room without phones each face is named aloud.
  private var handsEntry: TeamEntry {
    let faces = Feeling.allCases.map { feeling -> (String, TeamEntry.Option) in
      let face = feeling.picture(rank: 0, count: nil)
      return (feeling.rawValue, TeamEntry.Option(title: face.title, picture: face.picture))
    }
    let counted = Dictionary(hands.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    return TeamEntry(
      "mood.count", ["count": [:]], [("moods", .numbers(faces, 0...Limits.peoplePerRoomAtMost, value: counted))])
  }

  public func touched(by event: Event) -> Touched {
    switch event {
    case .felt(let person, _): Touched(people: .only([person]), phones: true, walls: true)
    case .shown, .hidden, .counted: Touched(people: .only([]), phones: true, walls: true)
    }
  }

  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { answers[person] != nil }

  public var outcome: [Shape] { [.pictures(Pictures(items: faces(counted: true)))] }

  public static func redacted(_ event: Event) -> Event {
    switch event {
    case .felt(let person, _): .felt(person: person, mood: nil)
    case .counted: .counted(moods: [:])
    case .shown, .hidden: event
    }
  }

  public static func told(_ event: Event) -> String {
    switch event {
    case .felt: "says how they feel, or prefers not to"
    case .shown: "shows the mood of the room"
    case .hidden: "hides the mood of the room"
    case .counted: "counts raised hands, face by face"
    }
  }

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    guard view["phase"] == "answering", own["answered"] == false else { return nil }
    if Int.random(in: 0..<12, using: &generator) == 0 { return .keepQuiet }
    // A room is rarely angry.
    let usual: [Feeling] = [.fit, .fit, .fine, .fine, .fine, .curious, .curious, .tired, .low, .angry]
    return usual.randomElement(using: &generator).map { .feel(mood: $0) }
  }

  private var quiet: Int { answers.values.count { $0 == nil } }

  private func faces(counted: Bool) -> [String: Pictures.Picture] {
    let faces = Feeling.allCases.enumerated().map { index, feeling in
      let count = counted ? answers.values.count { $0 == feeling } + (hands[feeling] ?? 0) : nil
      return (feeling.rawValue, feeling.picture(rank: index + 1, count: count))
    }
    return Dictionary(uniqueKeysWithValues: faces)
  }
}

extension Mood.Feeling {
  fileprivate func picture(rank: Int, count: Int?) -> Pictures.Picture {
    let (title, tint): (Wording, Tint) =
      switch self {
      case .fit: (Wording(fr: "En forme", en: "In good form", ar: "نشيط"), .sun)
      case .fine: (Wording(fr: "Ça va", en: "Fine", ar: "بخير"), .leaf)
      case .curious: (Wording(fr: "Curiosité", en: "Curious", ar: "فضول"), .sea)
      case .tired: (Wording(fr: "Fatigue", en: "Tired", ar: "تعب"), .plum)
      case .low: (Wording(fr: "Pas le moral", en: "Feeling low", ar: "لست بخير"), .rose)
      case .angry: (Wording(fr: "Colère", en: "Angry", ar: "غضب"), .coral)
      }
    return Pictures.Picture(rank: rank, title: title, picture: "face-\(rawValue)", tint: tint, count: count)
  }
}
