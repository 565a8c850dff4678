// What can be set in a vote by stickers, and what is wrong in such settings although they decode.

extension SmartVote {
  public static let form = Form(
    Wording(fr: "Vote par gommettes", en: "Vote by stickers", ar: "التصويت بالملصقات"),
    purpose: Wording(
      fr: "Chaque personne colle ses gommettes sur les idées. Le résultat se découvre à la fin, ensemble.",
      en: "Everybody sticks their stickers on ideas. The result is discovered together at the end."),
    minutes: 10,
    steps: [
      Wording(
        fr: "Colle tes gommettes sur les idées que tu préfères.", en: "Put your stickers on the ideas you like best.",
        ar: "ضع ملصقاتك على أفكارك المفضّلة."),
      Wording(
        fr: "Tu peux changer jusqu’à la fin du vote.", en: "You can change until the vote ends.",
        ar: "يمكنك التغيير حتى نهاية التصويت."),
    ],
    fields: [
      .number("dots", Wording(fr: "Gommettes par personne", en: "Stickers for each person"), 1...20, preset: 3),
      .number("cap", Wording(fr: "Au plus sur la même idée", en: "At most on one idea"), 1...20, preset: 2),
      .number("keep", Wording(fr: "Idées gardées à la fin", en: "Ideas kept at the end"), 1...100, preset: 1),
      .list(
        "groups", Wording(fr: "Groupes comptés à part", en: "Groups counted apart"),
        [
          .identity(prefix: "g"),
          .wording(
            "title", Wording(fr: "Comment ces gens s’appellent eux-mêmes", en: "What these people call themselves"),
            required: true),
        ], atMost: 6, add: Wording(fr: "Ajouter un groupe", en: "Add a group"),
        help: Wording(
          fr: "Par exemple les jeunes et les professionnels. Aucun groupe, ou deux et plus.",
          en: "For example young people and professionals. No group, or two and more.")),
      .list(
        "ideas", Wording(fr: "Idées écrites d’avance", en: "Ideas written beforehand"),
        [.wording("", Wording(fr: "Une idée", en: "One idea"), Limits.note, required: true)], atMost: ideasAtMost,
        add: Wording(fr: "Ajouter une idée", en: "Add an idea"),
        help: Wording(
          fr: "Elles s’ajoutent à celles de la salle.", en: "They are added to those of the room."), detail: true),
      .yesNo(
        "hands", Wording(fr: "On vote à main levée", en: "We vote by raising hands"), preset: false,
        help: Wording(
          fr: "Rien sur les téléphones : l’équipe compte les mains.", en: "Nothing on the phones: the team counts hands."),
        detail: true),
      .yesNo(
        "none", Wording(fr: "Proposer « Aucune de ces idées »", en: "Offer “None of these ideas”"), preset: true, detail: true),
      .yesNo(
        "ownIdeas", Wording(fr: "On peut voter pour ses propres idées", en: "People may vote for their own ideas"), preset: true,
        detail: true),
      .choice(
        "tallies", Wording(fr: "Les totaux", en: "The totals"),
        [
          Form.Option("hidden", Wording(fr: "cachés jusqu’à la fin", en: "hidden until the end")),
          Form.Option("live", Wording(fr: "visibles pendant le vote", en: "shown while people vote")),
        ], preset: "hidden",
        help: Wording(
          fr: "Un total vu trop tôt change ce que votent les autres.", en: "A total seen too early changes what others vote."),
        detail: true),
      .choice(
        "tie", Wording(fr: "En cas d’égalité", en: "When ideas are level"),
        [
          Form.Option("together", Wording(fr: "on garde toutes les idées à égalité", en: "all of them are kept")),
          Form.Option("runOff", Wording(fr: "on revote entre elles", en: "a new vote between them")),
        ], preset: "together", detail: true),
    ])

  /// More ideas than that are not compared by anybody.
  static let ideasAtMost = 20

  public static func problems(in setup: Setup) -> [SetupProblem] {
    let rules = Rules(setup)
    let ideas = setup.ideas ?? []
    var problems = SetupProblem.texts(ideas.enumerated().map { ("ideas.\($0.offset)", $0.element) }, Limits.note)
    if ideas.count > ideasAtMost {
      let problem = Wording(fr: "\(ideas.count) idées écrites d’avance", en: "\(ideas.count) ideas written beforehand")
      let advice = Wording(fr: "Garde \(ideasAtMost) idées au plus.", en: "Keep at most \(ideasAtMost).")
      problems.append(SetupProblem("ideas", problem, advice))
    }
    if !(1...20).contains(rules.dots) {
      let problem = Wording(fr: "\(rules.dots) gommettes par personne", en: "\(rules.dots) gommettes a person")
      let advice = Wording(
        fr: "Écris un nombre de 1 à 20 ; 3 est habituel.", en: "Write a number from 1 to 20; 3 is usual.")
      problems.append(SetupProblem("dots", problem, advice))
    } else if !(1...rules.dots).contains(rules.cap) {
      let problem = Wording(
        fr: "jusqu’à \(rules.cap) gommettes sur une idée", en: "at most \(rules.cap) gommettes on one idea")
      let advice = Wording(
        fr: "Écris un nombre de 1 à \(rules.dots) : chaque personne a \(rules.dots) gommettes.",
        en: "Write a number from 1 to \(rules.dots), the gommettes that each person has.")
      problems.append(SetupProblem("cap", problem, advice))
    }
    if rules.keep < 1 {
      let problem = Wording(fr: "\(rules.keep) idées gardées", en: "\(rules.keep) places kept")
      let advice = Wording(fr: "Écris 1 ou plus.", en: "Write how many ideas the vote keeps, 1 or more.")
      problems.append(SetupProblem("keep", problem, advice))
    }
    return problems + problemsOfGroups(rules.groups)
  }

  private static func problemsOfGroups(_ groups: [Rules.VoterGroup]) -> [SetupProblem] {
    var problems: [SetupProblem] = []
    if groups.count == 1 {
      let problem = Wording(fr: "un seul groupe", en: "a single group of voters")
      let advice = Wording(fr: "Nomme deux groupes ou plus, ou aucun.", en: "Name two groups or more, or none.")
      problems.append(SetupProblem("groups", problem, advice))
    }
    var seen: Set<GroupID> = []
    for (index, group) in groups.enumerated() {
      if !group.id.isWellFormed {
        let problem = Wording(fr: "« \(group.id) » n’est pas le nom d’un groupe", en: "an id that is not one of a group")
        let advice = Wording(
          fr: "Écris g et des chiffres.", en: "Write g followed by small letters or digits, or leave the id out.")
        problems.append(SetupProblem("groups.\(index).id", problem, advice))
      } else if !seen.insert(group.id).inserted {
        let problem = Wording(fr: "deux groupes s’appellent « \(group.id) »", en: "the id \(group.id) twice")
        let advice = Wording(
          fr: "Enlève un des deux, ajoutes-en un autre.", en: "Give each group its own id, or leave the ids out.")
        problems.append(SetupProblem("groups.\(index).id", problem, advice))
      }
    }
    return problems
      + SetupProblem.texts(groups.enumerated().map { ("groups.\($0.offset).title", $0.element.title) }, Limits.title)
  }
}
