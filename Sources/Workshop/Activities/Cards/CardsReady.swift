// The ready cards. Ice-breakers are small things that anybody can tell anybody: no family, no money, no faith, no body, nothing that
// needs to get up or to touch; and each may say "je passe". The others ask for what was lived, good and bad by turns. They speak to
// nobody in particular, neither "tu" nor "vous".
extension Cards {
  public enum Ready: String, Codable, CaseIterable, Sendable {
    case evocative, iceBreakers
  }

  static func cards(in ready: Ready) -> [Card] {
    switch ready {
    case .iceBreakers:
      [
        card(
          "eat", "Un plat à faire goûter", "De chez soi ou d’ailleurs, salé ou sucré.", "A dish to share",
          "From home or from far, savoury or sweet."),
        card(
          "home", "Un coin du quartier que j’aime", "Un banc, un arbre, une boutique…", "A corner of the area that I like",
          "A bench, a tree, a shop…"),
        card(
          "wake", "Mon moment préféré de la journée", "Tôt le matin, à midi, le soir…", "My favourite time of the day",
          "Early morning, noon, evening…"),
        card(
          "learn", "Une petite chose que je sais faire", "Siffler, coudre, faire rire…", "A small thing that I can do",
          "Whistle, sew, make people laugh…"),
        card(
          "play", "Un petit plaisir de la semaine", "Un café, une chanson, du soleil…", "A small pleasure of the week",
          "A coffee, a song, some sun…"),
        card("ask", "Un mot que j’aime dire", "Dans n’importe quelle langue.", "A word that I like to say", "In any language."),
        card(
          "care", "Une odeur que j’aime", "Le pain chaud, la pluie, le savon…", "A smell that I like", "Warm bread, rain, soap…"),
        card(
          "meet", "Une question légère à la table", "Répond qui veut.", "A light question to the table",
          "Whoever wants to answers."),
      ]
    case .evocative:
      [
        card("play", "Un succès récent", "Qu’est-ce qui a bien marché ?", "A recent success", "What went well?"),
        card(
          "later", "Une erreur à éviter", "Qu’est-ce qu’on ne refera pas ?", "A mistake to avoid", "What will we not do again?"),
        card("wake", "Une surprise", "Qu’est-ce qu’on n’attendait pas ?", "A surprise", "What did we not expect?"),
        card("care", "Un coup de main", "Qui a aidé, et comment ?", "A helping hand", "Who helped, and how?"),
        card("meet", "Une rencontre", "Qui a-t-on rencontré ?", "An encounter", "Whom did we meet?"),
        card("equip", "Ce qui nous a manqué", "De quoi avait-on besoin ?", "What we lacked", "What did we need?"),
        card("learn", "Une chose apprise", "Que sait-on maintenant ?", "Something learnt", "What do we know now?"),
        card("move", "La prochaine étape", "Par quoi commence-t-on ?", "The next step", "Where do we start?"),
      ]
    }
  }

  private static func card(_ picture: String, _ fr: String, _ frSay: String, _ en: String, _ enSay: String) -> Card {
    Card(title: Wording(fr: fr, en: en), say: Wording(fr: frSay, en: enSay), picture: picture)
  }
}
