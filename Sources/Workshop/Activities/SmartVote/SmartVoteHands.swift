// "Qui est pour ?": a vote by hands that no plan foresaw. The lead types what hands are raised for, and counts them.
extension SmartVote {
  public static let favourites = [
    Favourite(
      "hands", title: ["fr": "Vote à main levée", "en": "Vote by raised hands", "ar": "تصويت برفع الأيدي"], minutes: 3,
      mode: .plenary,
      steps: [
        [
          "fr": "On lit chaque choix, et on lève la main une fois.", "en": "We read each choice, and raise a hand once.",
          "ar": "نقرأ كلّ خيار ونرفع اليد مرّة واحدة.",
        ]
      ], asks: true
    ) { words in
      let ideas = choices(in: words?.string ?? "").map { JSON.string($0) }
      return ["ideas": .array(ideas), "hands": true, "dots": 1, "cap": 1, "none": false]
    }
  ]

  /// What hands are raised for: the choices between commas, or yes and no to a question.
  static func choices(in words: String) -> [String] {
    let parts = words.split(separator: ",").compactMap { try? Text(String($0)).checked(Limits.note).string }
    if words.last != "?", parts.count > 1 { return Array(parts.prefix(ideasAtMost)) }
    // Words near their limit would not hold the answer: then the answers stand alone.
    return ["oui", "non", "je ne sais pas"].map { answer in
      (try? Text("\(words) \(answer)").checked(Limits.note).string) ?? answer
    }
  }
}
