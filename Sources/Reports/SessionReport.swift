// What a session leaves, as tables and as a page to print, drawn from the shapes in which every kind shows itself: this file
// names no kind.
import Workshop

/// One idea or one line of a result, flat.
struct ReportLine {
  var activity = ""
  var number: Int?
  var words = ""
  var column = ""
  var figures: [String: Int] = [:]
  var remark = ""
}

/// What one activity left.
struct ReportPart {
  var title: String
  var lines: [ReportLine]
  /// As SVG or as a table of its own, where that says it better.
  var pictures: [String]
  /// As HTML, where it is whole pages and no table.
  var sheets: [String]
}

extension Session {
  /// All that the activities left, in the order of the plan, then what is left for later.
  func reportParts() -> [ReportPart] {
    let title = "À reprendre plus tard"
    let lines = later.map { ReportLine(activity: title, words: $0.subject.text.string, remark: came($0.subject)) }
    return activityParts() + (lines.isEmpty ? [] : [ReportPart(title: title, lines: lines, pictures: [], sheets: [])])
  }

  private func came(_ subject: LaterSubject) -> String {
    subject.during.flatMap { planned($0) }.map { "pendant « \($0.title.in("fr")) »" } ?? ""
  }

  private func activityParts() -> [ReportPart] {
    order.compactMap { id -> ReportPart? in
      guard let planned = planned(id), let activity = activity(id) else { return nil }
      let title = planned.title.in("fr")
      let lines = activity.outcome.flatMap { self.lines(of: $0) }.map { line in
        var line = line
        line.activity = title
        return line
      }
      return ReportPart(
        title: title, lines: lines, pictures: activity.outcome.compactMap(picture), sheets: activity.outcome.flatMap(sheets))
    }
  }

  private func picture(of shape: Shape) -> String? {
    switch shape {
    case .scatter(let scatter): ScatterPicture.svg(of: scatter)
    case .board(let board): BoardPicture.html(of: board)
    default: nil
    }
  }

  private func sheets(of shape: Shape) -> [String] {
    if case .page(let pages) = shape { pages.items.values.sorted { $0.rank < $1.rank }.map(\.html) } else { [] }
  }

  private func lines(of shape: Shape) -> [ReportLine] {
    switch shape {
    case .board(let board): boardLines(board)
    case .ranking(let ranking): rankingLines(ranking)
    case .scatter(let scatter): scatterLines(scatter)
    case .list(let list):
      list.items.values.sorted { $0.number < $1.number }.map { ReportLine(number: $0.number, words: $0.text.string) }
    case .pictures(let pictures): ReportLine.lines(of: pictures)
    case .bars(let bars): ReportLine.lines(of: bars)
    case .words(let words): ReportLine.lines(of: words)
    case .rates(let rates): ReportLine.lines(of: rates)
    case .page(let pages): ReportLine.lines(of: pages)
    case .deck(let deck): ReportLine.lines(of: deck)
    case .turnout, .passage, .picks, .steps: []
    }
  }

  private func boardLines(_ board: Board) -> [ReportLine] {
    let cards = (board.notes ?? [:]).values.sorted { $0.number < $1.number }
    let lines = cards.map { card in
      var line = ReportLine(number: card.number, words: card.text.string)
      line.column = board.columns[card.column]?.title.in("fr") ?? ""
      let originals = (card.of ?? [:]).sorted { $0.key < $1.key }.map(\.value.string)
      if !originals.isEmpty { line.remark = originals.joined(separator: " + ") }
      if card.byTeam == true { line.remark = "saisie par l’équipe" }
      if let remark = card.remark { line.remark = remark.string }
      if card.aside == true { line.remark = "mise de côté" }
      if let known = card.known {
        line.remark += (line.remark.isEmpty ? "" : ", ") + "à savoir, dit l’équipe : \(known.string)"
      }
      return line
    }
    return lines + setAsideLine(board)
  }

  /// How many ideas were set aside, and why; their words are in no report.
  private func setAsideLine(_ board: Board) -> [ReportLine] {
    guard let count = board.setAside else { return [] }
    let titles = ["insult": "insulte", "person": "vise quelqu’un", "privacy": "nom ou adresse", "other": "autre raison"]
    let reasons = (board.concerns ?? [:]).sorted { $0.key < $1.key }
      .map { "\(titles[$0.key] ?? "sans raison dite") : \($0.value)" }
    let words = count == 1 ? "1 idée mise de côté" : "\(count) idées mises de côté"
    return [ReportLine(words: words, remark: reasons.joined(separator: ", "))]
  }

  private func rankingLines(_ ranking: Ranking) -> [ReportLine] {
    let items = ranking.items.sorted { ($0.value.place, $0.value.number) < ($1.value.place, $1.value.number) }
    let titles = ["phones": "par téléphone", "hands": "à mains levées", "paper": "sur papier"]
    let channels = (ranking.channels ?? [:]).sorted { $0.value.rank < $1.value.rank }
    return items.map { id, item in
      var line = ReportLine(number: item.number, words: item.text.string)
      line.figures = ["place": item.place, "gommettes": item.dots, "votants": ranking.voters]
      line.figures["personnes"] = item.people
      let apart = channels.map { "\(titles[$0.key] ?? $0.key) : \($0.value.dots[id] ?? 0)" }
      line.remark = ([item.kept ? "gardée" : "", item.tied ? "à égalité" : ""] + apart).filter { !$0.isEmpty }
        .joined(separator: ", ")
      return line
    }
  }

  private func scatterLines(_ scatter: Scatter) -> [ReportLine] {
    scatter.items.values.sorted { $0.number < $1.number }.map { item in
      var line = ReportLine(number: item.number, words: item.text.string)
      line.figures = ["réponses": item.answers]
      line.figures["gardée"] = item.kept
      let place = item.divided ? "à discuter" : item.quadrant.flatMap { scatter.quadrants[$0]?.in("fr") } ?? ""
      let expert = item.expert.map { [scatter.axes.x.low, scatter.axes.x.middle, scatter.axes.x.high][$0 / 2]?.in("fr") ?? "" }
      let beside = expert.map { "\(scatter.experts?.in("fr") ?? "") : \($0)" } ?? ""
      line.remark = [place, item.aloud.map { "\($0) à voix haute" } ?? "", beside].filter { !$0.isEmpty }.joined(separator: ", ")
      return line
    }
  }
}

/// The spreadsheet that French Excel and LibreOffice open by themselves: semicolons, UTF-8 with its mark.
public enum SpreadsheetText {
  private static let figures = ["place", "gommettes", "personnes", "votants", "réponses", "avant", "gardée"]

  public static func bytes(of session: Session) -> [UInt8] {
    var rows = [["activité", "numéro", "idée", "colonne"] + figures + ["remarque"]]
    for line in session.reportParts().flatMap(\.lines) {
      let numbers = figures.map { line.figures[$0].map(String.init) ?? "" }
      rows.append([line.activity, line.number.map(String.init) ?? "", line.words, line.column] + numbers + [line.remark])
    }
    let text = rows.map { $0.map(cell).joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  // Always quoted: "+ de nature en ville" stays what somebody wrote. What a spreadsheet could run as a formula gets a leading
  // apostrophe only where a formula could follow, that is when the sign is not followed by a space.
  private static func cell(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let starts = scalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
    let isWords = scalars.dropFirst().first == " "
    let safe = starts && !isWords ? "'" + text : text
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
