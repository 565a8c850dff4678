// The ready cards. Ice-breakers are small things that anybody can tell anybody: no family, no money, no faith, no body, nothing that
// needs to get up or to touch; and each may say "je passe". The others ask for what was lived, good and bad by turns. They speak to
// nobody in particular, neither "tu" nor "vous".
extension Cards {
  public enum Ready: String, Codable, CaseIterable, Sendable {
    case evocative, iceBreakers
  }

  static func cards(in ready: Ready) -> [Card] {
    switch ready {
    case .iceBreakers: iceBreakers
    case .evocative: evocative
    }
  }

  private static let iceBreakers = [
    card(
      "eat", fr: ("Un plat à faire goûter", "De chez soi ou d’ailleurs, salé ou sucré."),
      en: ("A dish to share", "From home or from far, savoury or sweet."),
      ar: ("طبق أحب أن يذوقه غيري", "من البيت أو من مكان آخر، مالح أو حلو.")),
    card(
      "home", fr: ("Un coin du quartier que j’aime", "Un banc, un arbre, une boutique…"),
      en: ("A corner of the area that I like", "A bench, a tree, a shop…"), ar: ("مكان أحبه في الحي", "مقعد، شجرة، دكان…")),
    card(
      "wake", fr: ("Mon moment préféré de la journée", "Tôt le matin, à midi, le soir…"),
      en: ("My favourite time of the day", "Early morning, noon, evening…"),
      ar: ("أفضل وقت عندي في اليوم", "الصباح الباكر، الظهر، المساء…")),
    card(
      "learn", fr: ("Une petite chose que je sais faire", "Siffler, coudre, faire rire…"),
      en: ("A small thing that I can do", "Whistle, sew, make people laugh…"),
      ar: ("شيء صغير أعرف أن أفعله", "التصفير، الخياطة، إضحاك الناس…")),
    card(
      "play", fr: ("Un petit plaisir de la semaine", "Un café, une chanson, du soleil…"),
      en: ("A small pleasure of the week", "A coffee, a song, some sun…"), ar: ("متعة صغيرة هذا الأسبوع", "قهوة، أغنية، شمس…")
    ),
    card(
      "ask", fr: ("Un mot que j’aime dire", "Dans n’importe quelle langue."),
      en: ("A word that I like to say", "In any language."), ar: ("كلمة أحب أن أقولها", "بأي لغة.")),
    card(
      "care", fr: ("Une odeur que j’aime", "Le pain chaud, la pluie, le savon…"),
      en: ("A smell that I like", "Warm bread, rain, soap…"), ar: ("رائحة أحبها", "الخبز الساخن، المطر، الصابون…")),
    card(
      "meet", fr: ("Une question légère à la table", "Répond qui veut."),
      en: ("A light question to the table", "Whoever wants to answers."), ar: ("سؤال خفيف للطاولة", "يجيب من يريد.")),
  ]

  private static let evocative = [
    card(
      "play", fr: ("Un succès récent", "Qu’est-ce qui a bien marché ?"), en: ("A recent success", "What went well?"),
      ar: ("نجاح قريب", "ماذا سار جيدًا؟")),
    card(
      "later", fr: ("Une erreur à éviter", "Qu’est-ce qu’on ne refera pas ?"),
      en: ("A mistake to avoid", "What will we not do again?"), ar: ("خطأ نتجنّبه", "ماذا لن نعيد؟")),
    card(
      "wake", fr: ("Une surprise", "Qu’est-ce qu’on n’attendait pas ?"), en: ("A surprise", "What did we not expect?"),
      ar: ("مفاجأة", "ماذا لم نكن ننتظر؟")),
    card(
      "care", fr: ("Un coup de main", "Qui a aidé, et comment ?"), en: ("A helping hand", "Who helped, and how?"),
      ar: ("مساعدة", "من ساعد، وكيف؟")),
    card(
      "meet", fr: ("Une rencontre", "Qui a-t-on rencontré ?"), en: ("An encounter", "Whom did we meet?"),
      ar: ("لقاء", "بمن التقينا؟")),
    card(
      "equip", fr: ("Ce qui nous a manqué", "De quoi avait-on besoin ?"), en: ("What we lacked", "What did we need?"),
      ar: ("ما نقصنا", "إلى ماذا كنا نحتاج؟")),
    card(
      "learn", fr: ("Une chose apprise", "Que sait-on maintenant ?"), en: ("Something learnt", "What do we know now?"),
      ar: ("شيء تعلّمناه", "ماذا نعرف الآن؟")),
    card(
      "move", fr: ("La prochaine étape", "Par quoi commence-t-on ?"), en: ("The next step", "Where do we start?"),
      ar: ("الخطوة التالية", "بماذا نبدأ؟")),
  ]

  /// What stands on a card and the sentence to begin with, by language.
  private typealias Words = (title: String, say: String)

  private static func card(_ picture: String, fr: Words, en: Words, ar: Words) -> Card {
    Card(
      title: Wording(fr: fr.title, en: en.title, ar: ar.title), say: Wording(fr: fr.say, en: en.say, ar: ar.say), picture: picture
    )
  }
}
