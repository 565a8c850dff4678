// What can be set in a matrix, and what is wrong in such settings although they decode.

extension Matrix {
  public static let form = Form(
    Wording(fr: "Placer les idées", en: "Placing ideas", ar: "وضع الأفكار"),
    purpose: Wording(
      fr: "On place chaque idée par deux questions simples. Le mur montre où elles se tiennent.",
      en: "Each idea is placed by two plain questions. The wall shows where they stand."),
    minutes: 15, mode: .table,
    steps: [
      Wording(fr: "Lisez les idées une par une.", en: "Read the ideas one by one.", ar: "اقرؤوا الأفكار واحدة واحدة."),
      Wording(
        fr: "Répondez ensemble, sur un seul téléphone.", en: "Answer together, on one phone.", ar: "أجيبوا معًا، على هاتف واحد."),
      Wording(
        fr: "On regarde au mur la place des idées.", en: "We look at the wall to see where the ideas stand.",
        ar: "ننظر على الشاشة الكبيرة أين تقع الأفكار."),
    ],
    fields: [
      .choice(
        "by", Wording(fr: "Qui répond", en: "Who answers"),
        [
          Form.Option("seated", Wording(fr: "chaque table, ou seul sans table", en: "each table, or alone without one")),
          Form.Option("individual", Wording(fr: "chaque personne", en: "each person")),
          Form.Option("table", Wording(fr: "chaque table", en: "each table")),
        ], preset: "seated"),
      axis("x", Wording(fr: "La question en largeur", en: "The question across"), Scatter.Axes(Setup()).x),
      axis("y", Wording(fr: "La question en hauteur", en: "The question upwards"), Scatter.Axes(Setup()).y),
      .list(
        "anchors", Wording(fr: "Exemples déjà placés", en: "Examples that are already there"),
        [
          .wording("text", Wording(fr: "L’exemple", en: "The example"), required: true),
          .choice(
            "x", Wording(fr: "En largeur", en: "Across"), options(Ease.allCases.map(\.rawValue)), preset: nil, required: true),
          .choice(
            "y", Wording(fr: "En hauteur", en: "Upwards"), options(Use.allCases.map(\.rawValue)), preset: nil, required: true),
        ], atMost: anchorsAtMost, add: Wording(fr: "Ajouter un exemple", en: "Add an example"),
        help: Wording(
          fr: "Ils disent à tout le monde ce que veulent dire les mots.", en: "They tell everybody what the words mean.")),
      .group(
        "quadrants", Wording(fr: "Les quatre cases", en: "The four boxes"),
        [
          box("start", Wording(fr: "Facile, très utile", en: "Easy, helps a lot")),
          box("prepare", Wording(fr: "Difficile, très utile", en: "Hard, helps a lot")),
          box("ifTime", Wording(fr: "Facile, un peu utile", en: "Easy, helps a little")),
          box("keepIdea", Wording(fr: "Difficile, un peu utile", en: "Hard, helps a little")),
        ], detail: true),
      .number(
        "ideas", Wording(fr: "Idées par table", en: "Ideas a table"), ideasPerTableRange, preset: ideasPerTable,
        help: Wording(fr: "Parmi celles que la table a gardées.", en: "Among those that the table kept."), detail: true),
      .wording(
        "experts", Wording(fr: "Qui sait ce que ça coûte", en: "Who knows what it costs"),
        help: Wording(
          fr: "Par exemple « La ville ». Sa parole s’affiche à côté de celle des habitants.",
          en: "“The city”, for example. Its word stands beside that of the inhabitants."), detail: true),
    ])

  private static func axis(_ path: String, _ label: Wording, _ preset: Scatter.Axis) -> Form.Field {
    var fields = [
      Form.Field.wording("question", Wording(fr: "La question", en: "The question"), preset: preset.question, required: true),
      .wording("low", Wording(fr: "Le moins", en: "The least"), preset: preset.low, required: true),
    ]
    if let middle = preset.middle {
      fields.append(.wording("middle", Wording(fr: "Au milieu", en: "In the middle"), preset: middle, required: true))
    }
    fields.append(.wording("high", Wording(fr: "Le plus", en: "The most"), preset: preset.high, required: true))
    return .group(path, label, fields)
  }

  private static func box(_ name: String, _ label: Wording) -> Form.Field {
    .wording(name, label, preset: Setup.Quadrants.named(nil)[name])
  }

  private static func options(_ values: [String]) -> [Form.Option] {
    let words = [
      "low": Wording(fr: "le moins", en: "the least"), "middle": Wording(fr: "au milieu", en: "in the middle"),
      "high": Wording(fr: "le plus", en: "the most"),
    ]
    return values.map { Form.Option($0, words[$0] ?? Wording($0)) }
  }

  public static func problems(in setup: Setup) -> [SetupProblem] {
    var problems: [SetupProblem] = []
    if let x = setup.x, x.middle == nil {
      let problem = Wording(fr: "il n’y a pas de mot au milieu", en: "no word between low and high")
      let advice = Wording(fr: "Écris par exemple « moyen ».", en: "Add \"middle\", for example \"moyen\".")
      problems.append(SetupProblem("x", problem, advice))
    }
    if let y = setup.y, y.middle != nil {
      let problem = Wording(fr: "un mot au milieu de deux réponses", en: "a middle word where only two answers exist")
      let advice = Wording(fr: "Enlève le mot du milieu.", en: "Leave out \"middle\" of y.")
      problems.append(SetupProblem("y.middle", problem, advice))
    }
    let axes = [("x", setup.x), ("y", setup.y)].flatMap { name, axis in
      [("question", axis?.question), ("low", axis?.low), ("middle", axis?.middle), ("high", axis?.high)].map {
        (path: "\(name).\($0)", wording: $1)
      }
    }
    let boxes = [
      (path: "quadrants.start", wording: setup.quadrants?.start), ("quadrants.prepare", setup.quadrants?.prepare),
      ("quadrants.ifTime", setup.quadrants?.ifTime), ("quadrants.keepIdea", setup.quadrants?.keepIdea),
    ]
    let anchors = setup.anchors ?? []
    if anchors.count > anchorsAtMost {
      let problem = Wording(
        fr: "\(anchors.count) exemples avant la première réponse", en: "\(anchors.count) examples before the first answer")
      let advice = Wording(
        fr: "Gardes-en \(anchorsAtMost) au plus ; deux suffisent, dans deux coins opposés.",
        en: "Keep at most \(anchorsAtMost); two are usual, one in a low and one in a high corner.")
      problems.append(SetupProblem("anchors", problem, advice))
    }
    if let ideas = setup.ideas, !ideasPerTableRange.contains(ideas) {
      let problem = Wording(fr: "\(ideas) idées par table", en: "\(ideas) ideas a table")
      let range = "\(ideasPerTableRange.lowerBound)–\(ideasPerTableRange.upperBound)"
      problems.append(
        SetupProblem("ideas", problem, Wording(fr: "Écris un nombre de \(range).", en: "Write a number of \(range).")))
    }
    let examples = anchors.enumerated().map { (path: "anchors.\($0.offset).text", wording: Optional($0.element.text)) }
    let experts = [(path: "experts", wording: setup.experts)]
    return problems + SetupProblem.texts(axes + boxes + examples + experts, Limits.title)
  }
}
