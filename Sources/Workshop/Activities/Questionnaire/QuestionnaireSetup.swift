// The questions of a plan, and the ready ones. These are said to nobody in particular, neither "tu" nor
// "vous", and each fits on one page of a phone.
extension Questionnaire {
  public enum Template: String, Codable, CaseIterable, Sendable {
    /// How the workshop went.
    case satisfaction
    /// What people take away.
    case learning
    /// What people know and feel able to do, to ask at the beginning and again at the end.
    case beforeAfter
    /// The two questions before the last applause.
    case closing
  }

  static let questionsAtMost = 20
  static let optionsAtMost = 20
  static let wordsAtMost = 5

  static func questions(of setup: Setup) -> [Question] {
    let asked = (setup.template.map(asked(in:)) ?? []) + (setup.questions ?? [])
    return asked.enumerated().map { Question($0.element, rank: $0.offset + 1) }
  }

  private static func asked(in template: Template) -> [Asked] {
    var pleased = Asked(text: Wording(fr: "C’était comment ?", en: "How was it?", ar: "كيف كان ذلك؟"), answer: .scale)
    pleased.low = Wording(fr: "pas bien", en: "not good", ar: "ليس جيدًا")
    pleased.high = Wording(fr: "très bien", en: "very good", ar: "جيد جدًا")
    pleased.pictures = true
    let learnt = Asked(
      text: Wording(fr: "Une chose apprise aujourd’hui ?", en: "One thing learnt today?", ar: "شيء تعلّمته اليوم؟"), answer: .text)
    let free = Wording(fr: "On a pu dire ce qu’on voulait.", en: "We could say what we wanted.", ar: "استطعنا أن نقول ما نريد.")
    let clear = Wording(
      fr: "On a compris à quoi ça va servir.", en: "We understood what it will be used for.", ar: "فهمنا فيم سيفيد هذا.")
    let words = Wording(fr: "Trois mots pour dire ce moment ?", en: "Three words for this time?", ar: "ثلاث كلمات عن هذا الوقت؟")
    let change = Wording(
      fr: "Une chose à changer la prochaine fois ?", en: "One thing to change next time?", ar: "شيء نغيّره في المرة القادمة؟")
    let new = Wording(fr: "On a appris des choses.", en: "We learnt things.", ar: "تعلّمنا أشياء.")
    return switch template {
    case .satisfaction:
      [
        pleased, Asked(text: free, answer: .agreement), Asked(text: clear, answer: .agreement),
        Asked(text: change, answer: .text),
      ]
    case .learning: [Asked(text: new, answer: .agreement), learnt, Asked(text: words, answer: .words)]
    case .beforeAfter:
      [
        Asked(
          text: Wording(fr: "Je comprends bien le sujet.", en: "I understand the subject well.", ar: "أفهم الموضوع جيدًا."),
          answer: .agreement),
        Asked(
          text: Wording(fr: "J’ai envie d’agir.", en: "I feel like doing something.", ar: "أرغب في أن أفعل شيئًا."),
          answer: .agreement),
        Asked(
          text: Wording(fr: "Trois mots sur le sujet ?", en: "Three words about the subject?", ar: "ثلاث كلمات عن الموضوع؟"),
          answer: .words),
      ]
    case .closing: [pleased, learnt]
    }
  }
}
