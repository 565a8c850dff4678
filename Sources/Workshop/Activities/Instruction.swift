/// A card of instructions: the steps of the plan, shown one at a time; nothing to answer.
public struct Instruction: Activity {
  public static let kind = "instruction"
  public static let rights: [String: Right] = [:]
  public static let favourites = [
    Favourite(
      "silence", title: ["fr": "Deux minutes de silence", "en": "Two minutes of silence", "ar": "دقيقتان من الصمت"], minutes: 2,
      mode: .individual,
      steps: [
        [
          "fr": "On se tait et on réfléchit, chaque personne pour soi.", "en": "We are silent and think, each for ourselves.",
          "ar": "نصمت ونفكّر، كلّ شخص مع نفسه.",
        ]
      ]),
    Favourite(
      "pause", title: ["fr": "Pause", "en": "Break", "ar": "استراحة"], minutes: 10, mode: .plenary,
      steps: [
        [
          "fr": "On souffle, puis on revient à sa place.", "en": "We take a breath, then come back to our seats.",
          "ar": "نرتاح قليلا، ثمّ نعود إلى أماكننا.",
        ]
      ]),
  ]

  public static let form = Form(
    Wording(fr: "Consigne", en: "Instruction", ar: "تعليمات"),
    purpose: Wording(
      fr: "Une consigne, montrée une étape après l’autre. Il n’y a rien à toucher sur le téléphone.",
      en: "Something to do, shown one step at a time. There is nothing to touch on the phone."),
    mode: .plenary, takesNotes: false,
    moving: Form.Moving(
      title: Wording(fr: "On bouge", en: "We move", ar: "نتحرّك"), minutes: 5,
      steps: [
        Wording(fr: "Lève-toi et pose ton téléphone.", en: "Stand up and put your phone down.", ar: "قم وضع هاتفك."),
        Wording(
          fr: "Trouve une personne d’une autre table.", en: "Find a person from another table.", ar: "ابحث عن شخص من طاولة أخرى."),
        Wording(fr: "Dis-lui l’idée que tu préfères.", en: "Tell them the idea you like best.", ar: "قل له فكرتك المفضّلة."),
        Wording(fr: "Reviens à ta table.", en: "Go back to your table.", ar: "ارجع إلى طاولتك."),
      ]))

  public struct Setup: Codable, Sendable {}
  public typealias Command = Never
  public typealias Event = Never
  public struct View: Encodable { let phase = "open" }
  public struct Own: Encodable {}

  /// Notes pass through an instruction: what was written before it is there for what follows.
  public let notes: [Note]

  public init(_ setup: Setup, notes: [Note]) { self.notes = notes }
  public func decide(_ command: Command, in context: Context) throws(Rejection) -> [Event] {}
  public mutating func apply(_ event: Event) {}
  public func view(_ roster: Roster) -> View { View() }
  public func own(for person: ParticipantID, _ roster: Roster) -> Own { Own() }
  public func wall(for role: Role, _ roster: Roster) -> Wall { Wall(word: "instruction.open", figures: [:], shape: .steps) }
  public func hasWorked(_ person: ParticipantID, _ roster: Roster) -> Bool { false }
  public var outcome: [Shape] { [.steps] }
  public static func told(_ event: Event) -> String {}
  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? { nil }
}
