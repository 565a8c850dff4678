// What can be set in a questionnaire, and what is wrong in such settings although they decode.

extension Questionnaire {
  public static let favourites = [
    Favourite("words", title: ["fr": "Trois mots", "en": "Three words", "ar": "ثلاث كلمات"], minutes: 3, mode: .individual) { _ in
      let asked = JSON(
        Wording(fr: "Trois mots pour dire ce moment ?", en: "Three words for this time?", ar: "ثلاث كلمات عن هذا الوقت؟"))
      return ["questions": [["text": asked, "answer": "words"]]]
    },
    Favourite(
      "question", title: ["fr": "Une question", "en": "One question", "ar": "سؤال"], minutes: 3, mode: .individual, asks: true
    ) {
      ["questions": [["text": .string($0?.string ?? ""), "answer": "text"]]]
    },
  ]
  public static let form = Form(
    Wording(fr: "Questionnaire", en: "Questionnaire", ar: "أسئلة"),
    purpose: Wording(
      fr: "Chaque personne répond seule et sans son nom. Le mur montre les réponses, une question à la fois.",
      en: "Each person answers alone and without a name. The wall shows the answers, one question at a time."),
    minutes: 5, takesNotes: false,
    fields: [
      .choice(
        "template", Wording(fr: "Questions toutes prêtes", en: "Ready questions"),
        [
          Form.Option("closing", Wording(fr: "les deux questions de la fin", en: "the two questions of the end")),
          Form.Option("satisfaction", Wording(fr: "comment c’était", en: "how it was")),
          Form.Option("learning", Wording(fr: "ce qu’on a appris", en: "what we learnt")),
          Form.Option("beforeAfter", Wording(fr: "avant et après", en: "before and after")),
        ], preset: nil, help: Wording(fr: "Elles viennent avant les tiennes.", en: "They come before yours.")),
      .list(
        "questions", Wording(fr: "Tes questions", en: "Your questions"), question, atMost: questionsAtMost,
        add: Wording(fr: "Ajouter une question", en: "Add a question")),
      .yesNo(
        "compare", Wording(fr: "Montrer à côté des réponses d’avant", en: "Show beside the answers of before"), preset: true,
        help: Wording(
          fr: "Quand la même question a déjà été posée dans cet atelier, au début par exemple.",
          en: "When the same question was already asked in this workshop, at the beginning for instance."), detail: true),
      .list(
        "before", Wording(fr: "Les réponses d’une autre fois", en: "The answers of another time"), before,
        atMost: questionsAtMost, add: Wording(fr: "Ajouter les réponses à une question", en: "Add the answers to a question"),
        help: Wording(
          fr: "Recopie les chiffres d’un autre atelier, ou d’un questionnaire sur papier. Le mur montre les deux.",
          en: "Copy the figures of another workshop, or of a questionnaire on paper. The wall shows both."), detail: true),
    ], ready: ready)

  /// Whole questionnaires, in two taps.
  private static let ready = [
    Form.Ready(
      Wording(fr: "C’était comment ?", en: "How was it?", ar: "كيف كان ذلك؟"),
      purpose: Wording(
        fr: "Quatre questions sur l’atelier, avant de partir.", en: "Four questions about the workshop, before leaving."),
      minutes: 4, settings: ["template": "satisfaction"]),
    Form.Ready(
      Wording(fr: "Qu’a-t-on appris ?", en: "What have we learnt?"),
      purpose: Wording(
        fr: "Trois questions sur ce que chaque personne emporte.", en: "Three questions about what each person takes away."),
      minutes: 4, settings: ["template": "learning"]),
    Form.Ready(
      Wording(fr: "Avant et après", en: "Before and after"),
      purpose: Wording(
        fr: "Mets-le au début, et le même à la fin : le mur montre les deux côte à côte.",
        en: "Put it at the beginning, and the same at the end: the wall shows both side by side."),
      minutes: 3, settings: ["template": "beforeAfter"]),
  ]

  private static let before: [Form.Field] = [
    .wording("question", Wording(fr: "La question", en: "The question"), Limits.note, required: true),
    .number(
      "people", Wording(fr: "Combien de personnes ont répondu", en: "How many people answered"), 0...Limits.peoplePerRoomAtMost),
    .list(
      "answers", Wording(fr: "Les réponses", en: "The answers"),
      [
        .wording("title", Wording(fr: "Réponse", en: "Answer"), required: true),
        .number("count", Wording(fr: "Combien de fois", en: "How many times"), 0...Limits.peoplePerRoomAtMost, preset: 0),
      ], atMost: 40, add: Wording(fr: "Ajouter une réponse", en: "Add an answer")),
  ]

  private static let question: [Form.Field] = [
    .wording("text", Wording(fr: "La question", en: "The question"), Limits.note, required: true),
    .choice(
      "answer", Wording(fr: "On répond par", en: "People answer with"),
      [
        Form.Option("choice", Wording(fr: "une réponse de la liste", en: "one answer of the list")),
        Form.Option("choices", Wording(fr: "plusieurs réponses de la liste", en: "several answers of the list")),
        Form.Option("scale", Wording(fr: "une échelle de 1 à 5", en: "a scale from 1 to 5")),
        Form.Option("agreement", Wording(fr: "d’accord ou pas d’accord", en: "agree or disagree")),
        Form.Option("words", Wording(fr: "quelques mots", en: "a few words")),
        Form.Option("text", Wording(fr: "un texte", en: "a text")),
        Form.Option("number", Wording(fr: "un nombre", en: "a number")),
      ], preset: "choice", required: true),
    .list(
      "options", Wording(fr: "La liste", en: "The list"),
      [.wording("", Wording(fr: "Réponse", en: "Answer"), required: true)], atMost: optionsAtMost,
      add: Wording(fr: "Ajouter une réponse", en: "Add an answer")),
    .number(
      "most", Wording(fr: "Combien au plus", en: "How many at most"), 1...optionsAtMost, preset: 3,
      help: Wording(fr: "Pour plusieurs réponses, ou des mots.", en: "For several answers, or words."), detail: true),
    .yesNo(
      "free", Wording(fr: "On peut aussi écrire ses mots", en: "Own words can be written too"), preset: false, detail: true),
    .wording("low", Wording(fr: "Que veut dire 1", en: "What 1 means"), detail: true),
    .wording("high", Wording(fr: "Que veut dire 5", en: "What 5 means"), detail: true),
    .yesNo("pictures", Wording(fr: "Des visages sur l’échelle", en: "Faces on the scale"), preset: false, detail: true),
    .number("from", Wording(fr: "Le plus petit nombre", en: "The smallest number"), 0...1_000_000, preset: 0, detail: true),
    .number(
      "to", Wording(fr: "Le plus grand nombre", en: "The largest number"), 0...1_000_000, preset: 1_000_000, detail: true),
  ]

  public static func problems(in setup: Setup) -> [SetupProblem] {
    let asked = setup.questions ?? []
    var problems = asked.enumerated().flatMap { mistakes(in: $0.element, at: "questions.\($0.offset)") }
    problems += mistakes(inBefore: setup)
    let count = questions(of: setup).count
    if count == 0 {
      problems.append(
        SetupProblem(
          "", Wording(fr: "aucune question n’est posée", en: "no question is asked"),
          Wording(fr: "Ajoute une question, ou choisis-en de toutes prêtes.", en: "Add \"questions\", or a \"template\".")))
    }
    if count > questionsAtMost {
      problems.append(
        SetupProblem(
          "questions", Wording(fr: "\(count) questions", en: "\(count) questions"),
          Wording(
            fr: "Gardes-en \(questionsAtMost) au plus : les gens partent vite.",
            en: "Keep at most \(questionsAtMost): people leave fast.")))
    }
    return problems
  }

  private static func mistakes(in asked: Asked, at path: String) -> [SetupProblem] {
    let options = (asked.options ?? []).enumerated().map {
      (path: "\(path).options.\($0.offset)", wording: Optional($0.element))
    }
    let ends = [(path: "\(path).low", wording: asked.low), ("\(path).high", asked.high)]
    return SetupProblem.texts([("\(path).text", asked.text)], Limits.note) + SetupProblem.texts(ends + options, Limits.title)
      + mistakes(inListOf: asked, at: path) + mistakes(inNumbersOf: asked, at: path)
  }

  private static func mistakes(inListOf asked: Asked, at path: String) -> [SetupProblem] {
    let count = asked.options?.count ?? 0
    let chosen = asked.answer == .choice || asked.answer == .choices
    if chosen, count < 2 {
      let problem = Wording(fr: "il n’y a rien à choisir", en: "nothing to choose from")
      return [SetupProblem(path, problem, Wording(fr: "Écris au moins deux réponses.", en: "Add \"options\", at least two."))]
    }
    if count > 0, !chosen, asked.answer != .words {
      let problem = Wording(fr: "une liste où rien n’est à choisir", en: "options where nothing is chosen")
      return [SetupProblem("\(path).options", problem, Wording(fr: "Enlève la liste.", en: "Take them away."))]
    }
    guard count > optionsAtMost else { return [] }
    let problem = Wording(fr: "\(count) réponses", en: "\(count) options")
    let advice = Wording(fr: "Gardes-en \(optionsAtMost) au plus.", en: "Keep at most \(optionsAtMost).")
    return [SetupProblem("\(path).options", problem, advice)]
  }

  private static func mistakes(inNumbersOf asked: Asked, at path: String) -> [SetupProblem] {
    var problems: [SetupProblem] = []
    let most = asked.answer == .words ? wordsAtMost : optionsAtMost
    if let given = asked.most, !(1...most).contains(given) {
      let problem = Wording(fr: "\(given) au plus", en: "at most \(given)")
      let advice = Wording(fr: "Écris un nombre de 1 à \(most).", en: "Write a number from 1 to \(most).")
      problems.append(SetupProblem("\(path).most", problem, advice))
    }
    if let from = asked.from, let to = asked.to, from > to {
      let problem = Wording(
        fr: "le plus grand nombre est plus petit que l’autre", en: "the largest number is smaller than the smallest")
      problems.append(SetupProblem("\(path).to", problem, Wording(fr: "Écris \(from) ou plus.", en: "Write \(from) or more.")))
    }
    return problems
  }
}
