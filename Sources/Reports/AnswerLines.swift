// What a room answered, as lines of a report: the question stands in the column, what was answered beside its count.
import Workshop

extension ReportLine {
  static func lines(of pictures: Pictures) -> [ReportLine] {
    pictures.items.values.sorted { $0.rank < $1.rank }.map { picture in
      ReportLine(words: picture.title.in("fr"), figures: picture.count.map { ["réponses": $0] } ?? [:])
    }
  }

  static func lines(of bars: Bars) -> [ReportLine] {
    let question = bars.question.in("fr")
    var lines = bars.items.values.sorted { $0.rank < $1.rank }.map { bar in
      ReportLine(words: bar.title.in("fr"), column: question, figures: counted(bar.count, before: bar.before))
    }
    if let low = bars.low, !lines.isEmpty { lines[0].remark = low.in("fr") }
    if let high = bars.high, !lines.isEmpty { lines[lines.count - 1].remark = high.in("fr") }
    let middle = bars.average.map { "en moyenne \($0.inFrench)" } ?? bars.middle.map { "la moitié : \($0) ou moins" }
    return lines + [withoutAnswer(question, bars.silent, middle ?? bars.verdict.map(said) ?? "")]
  }

  /// How many now, and how many the time before where the question was asked then.
  private static func counted(_ count: Int, before: Int?) -> [String: Int] {
    before.map { ["réponses": count, "avant": $0] } ?? ["réponses": count]
  }

  /// Which table had which card; what was answered aloud is nowhere.
  static func lines(of deck: Deck) -> [ReportLine] {
    deck.items.sorted { $0.value.rank < $1.value.rank }.flatMap { table, place in
      let number = table.rawValue.dropFirst()
      return place.cards.values.sorted { $0.rank < $1.rank }.map { card in
        ReportLine(words: card.title.in("fr"), column: number == "0" ? "toute la salle" : "table \(number)")
      }
    }
  }

  static func lines(of cloud: WordCloud) -> [ReportLine] {
    let question = cloud.question.in("fr")
    let lines = cloud.items.values.sorted { $0.rank < $1.rank }.map { word in
      ReportLine(words: word.title.in("fr"), column: question, figures: counted(word.count, before: word.before))
    }
    return lines + [withoutAnswer(question, cloud.silent, "")]
  }

  /// A line a criterion, then the average of the thing.
  static func lines(of rates: Rates) -> [ReportLine] {
    let criteria = rates.criteria.sorted { $0.value.rank < $1.value.rank }
    return rates.items.values.sorted { $0.number < $1.number }.flatMap { line in
      criteria.map { id, criterion in
        ReportLine(
          number: line.number, words: line.text.string, column: criterion.title.in("fr"), remark: line.cells[id]?.inFrench ?? "")
      } + [ReportLine(number: line.number, words: line.text.string, column: "moyenne", remark: line.average?.inFrench ?? "")]
    }
  }

  private static func withoutAnswer(_ question: String, _ silent: Int, _ remark: String) -> ReportLine {
    ReportLine(words: "sans réponse", column: question, figures: ["réponses": silent], remark: remark)
  }

  private static func said(_ verdict: Bars.Verdict) -> String {
    switch verdict {
    case .agree: "nous sommes d’accord"
    case .divided: "nous sommes partagés"
    case .disagree: "nous ne sommes pas d’accord"
    }
  }
}
