// What can be set in a plan and in each of its activities, whatever its kind: read by the editor of plans, as the forms of the
// kinds are. A test compares it with what a plan holds.

extension Plan {
  /// Everything but the activities.
  public static let fields: [Form.Field] = [
    .wording(
      "title", Wording(fr: "La question de l’atelier", en: "The question of the workshop"), Limits.note,
      help: Wording(fr: "C’est la première chose que l’on lit.", en: "It is the first thing that people read."), required: true),
    .wording(
      "purpose", Wording(fr: "Votre participation servira à…", en: "Your participation will help to…"), Limits.note,
      help: Wording(
        fr: "Dis ce qui sera fait des idées. Sans cela, l’atelier ne commence pas.",
        en: "Say what will be done with the ideas. The workshop does not start without it."), required: true),
    .wording(
      "sponsor", Wording(fr: "Qui propose, qui paie", en: "Who proposes, who pays"), Limits.note, required: true),
    .number(
      "tables", Wording(fr: "Tables", en: "Tables"), 0...Limits.tables, preset: 0,
      help: Wording(fr: "0 quand on n’est pas assis à des tables.", en: "0 when people do not sit at tables.")),
    .number(
      "expected", Wording(fr: "Personnes attendues", en: "People expected"), 1...Limits.peoplePerRoomAtMost, detail: true),
    .yesNo(
      "minors", Wording(fr: "Des enfants ou des jeunes participent", en: "Children or young people take part"), preset: false,
      help: Wording(
        fr: "L’équipe relit alors les idées avant le mur.", en: "The team then reads ideas before the wall shows them.")),
    .number(
      "minutes", Wording(fr: "Temps possible, en minutes", en: "Time there is, in minutes"), 1...1_440, detail: true),
    lines(
      "rules", Wording(fr: "Règles de la salle", en: "Rules of the room"), Limits.note, atMost: Limits.rules,
      add: Wording(fr: "Ajouter une règle", en: "Add a rule"),
      help: Wording(fr: "Elles se montrent à l’accueil.", en: "They are shown at the welcome.")),
    .wording(
      "attention", Wording(fr: "Phrase quand on lève la main", en: "Phrase when hands go up"),
      help: Wording(fr: "Par exemple : on se connecte.", en: "For example: eyes on me."), detail: true),
    lines(
      "bands", Wording(fr: "Comptés à la porte", en: "Counted at the door"), Limits.title, atMost: Limits.bands,
      add: Wording(fr: "Ajouter un groupe", en: "Add a group"),
      help: Wording(fr: "Les groupes que demandent ceux qui paient.", en: "The groups that those who pay ask for.")),
    .wording("next", Wording(fr: "La prochaine fois", en: "The next time"), Limits.note, detail: true),
    .choice(
      "formality", Wording(fr: "On dit", en: "In French we say"),
      [Form.Option("tu", Wording(fr: "tu", en: "tu")), Form.Option("vous", Wording(fr: "vous", en: "vous"))], preset: "tu",
      detail: true),
    .number(
      "capacity", Wording(fr: "Places dans la salle", en: "Places in the room"), 1...Limits.peoplePerRoomAtMost,
      preset: Limits.peoplePerRoom, detail: true),
    .number(
      "keptDays", Wording(fr: "Jours où l’on garde ce qui est écrit", en: "Days for which what is written is kept"), 1...3_650,
      preset: 365, detail: true),
  ]

  /// Sentences, one an item.
  static func lines(
    _ path: String, _ label: Wording, _ limit: Limits.TextLimit, atMost: Int, add: Wording, help: Wording, detail: Bool = true
  ) -> Form.Field {
    .list(
      path, label, [.wording("", Wording(fr: "Ligne", en: "Line", ar: "سطر"), limit, required: true)], atMost: atMost, add: add,
      help: help, detail: detail)
  }
}

extension PlannedActivity {
  /// Everything but the kind, its settings and where its notes come from.
  public static let fields: [Form.Field] = [
    .wording("title", Wording(fr: "Nom de l’activité", en: "Name of the activity"), required: true),
    .number("minutes", Wording(fr: "Durée, en minutes", en: "Length, in minutes"), 1...600, preset: 10),
    .choice(
      "mode", Wording(fr: "On travaille", en: "People work"),
      [
        Form.Option("individual", Wording(fr: "seul", en: "alone")),
        Form.Option("table", Wording(fr: "par table", en: "by table")),
        Form.Option("plenary", Wording(fr: "tous ensemble", en: "all together")),
      ], preset: "individual"),
    Plan.lines(
      "steps", Wording(fr: "Consigne, une phrase par ligne", en: "Instruction, one sentence a line"), Limits.note, atMost: 30,
      add: Wording(fr: "Ajouter une phrase", en: "Add a sentence"),
      help: Wording(
        fr: "Les phrases se montrent une par une. Courtes, elles se lisent de loin.",
        en: "The sentences are shown one by one. Short ones are read from afar."), detail: false),
    .group(
      "host", Wording(fr: "Pour l’hôte de la table", en: "For the host of the table"),
      [
        .wording("do", Wording(fr: "Ce que fait la table", en: "What the table does"), Limits.note),
        .wording("ask", Wording(fr: "Une question pour relancer", en: "A question that helps on"), Limits.note),
        .wording("avoid", Wording(fr: "Ce qu’il ne faut pas faire", en: "What not to do"), Limits.note),
      ], detail: true),
    .wording(
      "example", Wording(fr: "Exemple d’une minute, fait ensemble", en: "One-minute example, done together"), Limits.note,
      help: Wording(fr: "Rien n’en est gardé.", en: "Nothing of it is kept."), detail: true),
    .picture(detail: true),
  ]
}
