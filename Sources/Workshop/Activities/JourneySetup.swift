extension Journey {
  /// The settings of a plan.
  public struct Setup: BoardSetup {
    /// A moment of the day.
    public struct Step: Codable, Sendable {
      public var title: Wording
      /// When it is, in a few letters: "8 h".
      public var moment: Wording?
      /// The name of a pictogram of the web pages.
      public var picture: String?
    }
    /// Whose day it is; nobody in particular when absent.
    public var persona: Persona?
    /// From the morning on; morning, noon, afternoon and evening when absent.
    public var steps: [Step]?
    public var prompt: Wording?
    public var silent: Bool?
    public var preread: Bool?

    static let wholeDay = [
      Step(title: Wording(fr: "Le matin", en: "In the morning", ar: "في الصباح")),
      Step(title: Wording(fr: "À midi", en: "At noon", ar: "عند الظهر")),
      Step(title: Wording(fr: "L’après-midi", en: "In the afternoon", ar: "بعد الظهر")),
      Step(title: Wording(fr: "Le soir", en: "In the evening", ar: "في المساء")),
    ]

    var path: [ColumnID: Board.Column] {
      let steps = steps ?? []
      let columns = (steps.isEmpty ? Setup.wholeDay : steps).enumerated().map { index, step in
        (
          ColumnID("c\(index + 1)"),
          Board.Column(rank: index + 1, title: step.title, picture: step.picture, moment: step.moment ?? "")
        )
      }
      return Dictionary(uniqueKeysWithValues: columns)
    }

    public var problems: [SetupProblem] {
      let heads = (steps ?? []).map { PlannedHead(title: $0.title, picture: $0.picture) }
      let moments = (steps ?? []).enumerated().map { ("steps.\($0.offset).moment", $0.element.moment) }
      return commonProblems
        + PlannedHead.problems(in: heads, at: "steps", atMost: Limits.moments, Wording(fr: "moments", en: "moments"))
        + SetupProblem.texts(moments, Limits.moment) + (persona.map(problems) ?? [])
    }

    private func problems(of persona: Persona) -> [SetupProblem] {
      var problems = SetupProblem.texts([("persona.name", Wording(persona.name))], Limits.name)
      problems += SetupProblem.texts([("persona.says", persona.says)], Limits.sentence)
      problems += Pictograms.problem(of: persona.picture, at: "persona.picture")
      if let age = persona.age, !(0...Limits.age).contains(age) {
        problems.append(
          SetupProblem(
            "persona.age", Wording(fr: "\(age) n’est pas un âge", en: "\(age) is no age"),
            Wording(fr: "Écris un nombre de 0 à \(Limits.age).", en: "write a number from 0 to \(Limits.age)")))
      }
      return problems
    }
  }

  public static let form = Form(
    Wording(fr: "Une journée", en: "Somebody’s day", ar: "يوم شخص"),
    purpose: Wording(
      fr: "On suit la journée d’une personne. À chaque moment, on écrit ce qu’il lui faut.",
      en: "We follow somebody through the day. At each moment we write what they need."),
    minutes: 15,
    steps: [
      Wording(
        fr: "Choisis un moment et écris un besoin par post-it.", en: "Choose a moment and write one need on each note.",
        ar: "اختر وقتًا واكتب حاجة واحدة في كل ورقة."),
      Wording(
        fr: "On lit la journée, du matin au soir.", en: "We read the day, from morning to night.",
        ar: "نقرأ اليوم، من الصباح إلى المساء."),
    ],
    fields: [
      .group(
        "persona", Wording(fr: "De qui suit-on la journée ?", en: "Whose day is it?"),
        [
          Form.Field(
            "name", Wording(fr: "Son prénom", en: "First name"), .word(letters: Limits.name.scalars, preset: nil), required: true),
          .number("age", Wording(fr: "Son âge", en: "Age"), 0...Limits.age),
          .wording("says", Wording(fr: "Ce que cette personne dit d’elle", en: "What they say of themselves"), Limits.sentence),
          .picture(),
        ],
        help: Wording(
          fr: "Une personne inventée, qui ressemble à la salle : Nadia, 62 ans, « je garde mes petits-enfants le mercredi ».",
          en: "Somebody made up, who is like the room: Nadia, 62, \"I look after my grandchildren on Wednesdays\".")),
      .list(
        "steps", Wording(fr: "Moments de la journée", en: "Moments of the day"),
        PlannedHead.fields(Wording(fr: "Nom du moment", en: "Name of the moment")) + [
          .wording(
            "moment", Wording(fr: "Quand", en: "When"), Limits.moment,
            help: Wording(fr: "En quelques lettres : 8 h.", en: "In a few letters: 8 am."))
        ],
        atMost: Limits.moments, add: Wording(fr: "Ajouter un moment", en: "Add a moment"),
        help: Wording(
          fr: "Dans l’ordre de la journée. Quatre à six se lisent bien.", en: "In the order of the day. Four to six read well.")),
      .boardPrompt, .boardSilent(), .boardPreread(detail: true),
    ])
}
