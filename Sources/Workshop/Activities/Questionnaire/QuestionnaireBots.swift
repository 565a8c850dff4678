// Bots answer as the people of `field.md` did: mostly content, in words that were really given.
extension Questionnaire {
  private static let words: [Text] = [
    "participatif", "apprentissage", "technologie", "rencontre", "pouvoir d’agir", "pratique", "solidarité", "joyeux",
  ]
  private static let sentences: [Text] = [
    "On a parlé avec des gens qu’on ne connaît pas", "Un peu plus de temps pour finir", "Voter avec des gommettes",
    "Écouter les autres jusqu’au bout", "Faire la même chose avec les parents",
  ]

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    guard view["phase"] == "answering", let questions = view["questions"]?.object else { return nil }
    let answered = own["answers"]?.object ?? [:]
    let open = questions.filter { answered[$0.key] == nil }
    guard let (id, question) = open.min(by: { ($0.value["rank"]?.integer ?? 0) < ($1.value["rank"]?.integer ?? 0) }) else {
      return nil
    }
    let asked = QuestionID(id)
    // One in sixteen prefers not to answer.
    guard Int.random(in: 0..<16, using: &generator) > 0, let answer = answer(to: question, &generator) else {
      return .answer(question: asked, options: nil, number: nil, text: nil, words: nil)
    }
    return .answer(question: asked, options: answer.options, number: answer.number, text: answer.text, words: answer.words)
  }

  private static func answer(to question: JSON, _ generator: inout SeededGenerator) -> Answer? {
    let options = (question["options"]?.object ?? [:]).keys.sorted().shuffled(using: &generator).map { OptionID($0) }
    let most = question["most"]?.integer ?? 1
    switch question["answer"]?.string.flatMap(Answering.init) {
    case .scale, .agreement, .choice: return Answer(options: Array(options.prefix(1)))
    case .choices: return Answer(options: Array(options.prefix(Int.random(in: 1...max(1, most), using: &generator))))
    case .number:
      let from = question["from"]?.integer ?? 0
      let to = min(question["to"]?.integer ?? from, from + 60)
      return Answer(number: Int.random(in: from...max(from, to), using: &generator))
    case .text: return Answer(text: sentences.randomElement(using: &generator))
    case .words:
      guard question["free"] == true else { return Answer(options: Array(options.prefix(most))) }
      return Answer(words: Array(words.shuffled(using: &generator).prefix(most)))
    case nil: return nil
    }
  }
}
