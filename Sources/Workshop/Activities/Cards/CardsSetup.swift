extension Cards {
  static let perTableAtMost = 3
  static let cardsAtMost = 40

  /// The settings of a plan.
  public struct Setup: BoardSetup {
    /// Cards that come before those of the plan.
    public var ready: Ready?
    public var cards: [Card]?
    /// Cards that each table draws; 1 when absent.
    public var perTable: Int?
    /// Answers are said at the table and not written: yes for ice-breakers when absent, else no.
    public var aloud: Bool?
    /// A table may put a card back and draw another; yes when absent.
    public var swaps: Bool?
    public var preread: Bool?
    /// Each card asks for itself.
    public var prompt: Wording? { nil }
    /// A table answers among itself first: that is what the cards are for.
    public var silent: Bool? { true }

    var isAloud: Bool { aloud ?? (ready == .iceBreakers) }

    /// The cards by id: `c1`, `c2`… in their order.
    var deck: [ColumnID: Board.Column] {
      let all = (ready.map(Cards.cards(in:)) ?? []) + (cards ?? [])
      let ranked = all.enumerated().map { index, card in
        var column = Board.Column(rank: index + 1, title: card.title, picture: card.picture)
        column.say = card.say
        return (ColumnID("c\(index + 1)"), column)
      }
      return Dictionary(uniqueKeysWithValues: ranked)
    }

    public var problems: [SetupProblem] {
      let cards = cards ?? []
      var problems: [SetupProblem] = []
      for (index, card) in cards.enumerated() {
        let texts = [("cards.\(index).title", Optional(card.title)), ("cards.\(index).say", card.say)]
        problems += SetupProblem.texts(texts, Limits.title)
        problems += Pictograms.problem(of: card.picture, at: "cards.\(index).picture")
      }
      if deck.isEmpty {
        let problem = Wording(fr: "il n’y a aucune carte", en: "there are no cards")
        let advice = Wording(
          fr: "Écris des cartes, ou choisis-en de toutes prêtes.", en: "Add \"cards\", or choose \"ready\" ones.")
        problems.append(SetupProblem("", problem, advice))
      }
      if cards.count > Cards.cardsAtMost {
        let problem = Wording(fr: "\(cards.count) cartes", en: "\(cards.count) cards")
        let most = Cards.cardsAtMost
        problems.append(
          SetupProblem("cards", problem, Wording(fr: "Gardes-en \(most) au plus.", en: "Keep at most \(most).")))
      }
      if let perTable, !(1...Cards.perTableAtMost).contains(perTable) {
        let problem = Wording(fr: "\(perTable) cartes par table", en: "\(perTable) cards a table")
        let most = Cards.perTableAtMost
        let advice = Wording(fr: "Écris un nombre de 1 à \(most).", en: "Write a number from 1 to \(most).")
        problems.append(SetupProblem("perTable", problem, advice))
      }
      return problems
    }
  }

  /// A card of a plan.
  public struct Card: Codable, Sendable {
    public var title: Wording
    /// A sentence under it, that helps to begin.
    public var say: Wording?
    /// The name of a pictogram of the web pages.
    public var picture: String?
  }

  public static let form = Form(
    Wording(fr: "Cartes sur table", en: "Cards on the table", ar: "بطاقات على الطاولة"),
    purpose: Wording(
      fr: "Chaque table tire une carte et y répond. Puis le mur montre une table après l’autre.",
      en: "Each table draws a card and answers it. Then the wall shows one table after the other."),
    minutes: 15, mode: .table,
    steps: [
      Wording(fr: "Tirez une carte à votre table.", en: "Draw a card at your table.", ar: "اسحبوا بطاقة على طاولتكم."),
      Wording(
        fr: "Parlez-en, puis écrivez vos réponses.", en: "Talk about it, then write your answers.",
        ar: "تكلّموا عنها، ثم اكتبوا أجوبتكم."),
      Wording(fr: "On lit une table après l’autre.", en: "We read one table after the other.", ar: "نقرأ طاولة بعد أخرى."),
    ],
    takesNotes: false,
    fields: [
      .choice(
        "ready", Wording(fr: "Cartes toutes prêtes", en: "Ready cards"),
        [
          Form.Option("evocative", Wording(fr: "pour parler de ce qu’on a vécu", en: "to talk about what we lived")),
          Form.Option("iceBreakers", Wording(fr: "pour briser la glace", en: "to break the ice")),
        ], preset: nil, help: Wording(fr: "Elles viennent avant les tiennes.", en: "They come before yours.")),
      .list(
        "cards", Wording(fr: "Tes cartes", en: "Your cards"),
        [
          .wording(
            "title", Wording(fr: "La carte", en: "The card"),
            help: Wording(fr: "Par exemple : une erreur à éviter.", en: "For instance: a mistake to avoid."), required: true),
          .wording("say", Wording(fr: "Une phrase pour commencer", en: "A sentence to begin with")), .picture(),
        ], atMost: cardsAtMost, add: Wording(fr: "Ajouter une carte", en: "Add a card")),
      .number("perTable", Wording(fr: "Cartes par table", en: "Cards a table"), 1...perTableAtMost, preset: 1),
      .yesNo(
        "aloud", Wording(fr: "On répond à voix haute", en: "We answer aloud"), preset: false,
        help: Wording(
          fr: "Personne n’écrit. Les cartes pour briser la glace sont toujours ainsi.",
          en: "Nobody writes. Cards to break the ice are always so.")),
      .yesNo(
        "swaps", Wording(fr: "Une table peut prendre une autre carte", en: "A table may take another card"), preset: true,
        detail: true),
      .boardPreread(detail: true),
    ],
    ready: [
      Form.Ready(
        Wording(fr: "Briser la glace", en: "Break the ice", ar: "لنتعارف"),
        purpose: Wording(
          fr: "Une carte par table, pour faire connaissance. On répond à voix haute, ou on passe.",
          en: "One card a table, to get to know each other. We answer aloud, or pass."),
        minutes: 5, mode: .table, steps: iceSteps, settings: ["ready": "iceBreakers"])
    ])

  static let iceSteps = [
    Wording(fr: "Tirez une carte à votre table.", en: "Draw a card at your table.", ar: "اسحبوا بطاقة على طاولتكم."),
    Wording(
      fr: "Chaque personne répond à voix haute, ou dit « je passe ».", en: "Each person answers aloud, or says “I pass”.",
      ar: "كل شخص يجيب بصوت عالٍ، أو يقول «أترك دوري»."),
  ]

  public static let favourites = [
    Favourite(
      "iceBreaker", title: Wording(fr: "Briser la glace", en: "Break the ice", ar: "لنتعارف"), minutes: 5, mode: .table,
      steps: iceSteps
    ) { _ in ["ready": "iceBreakers"] }
  ]

  public static func problems(in setup: Setup) -> [SetupProblem] { setup.problems }
}
