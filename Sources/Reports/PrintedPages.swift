// Front pages in the report: each on a sheet of its own, as the paper that people take home.
import Workshop

extension ReportLine {
  /// A line a part, the number of the page beside it.
  static func lines(of pages: FrontPages) -> [ReportLine] {
    pages.items.values.sorted { $0.rank < $1.rank }.flatMap { page in
      let parts = [("titre", page.title), ("chapô", page.lead)] + page.inOrder.map { ("texte", $0) }
      return parts.compactMap { column, text in
        text.map { ReportLine(number: page.rank, words: $0.string, column: column, remark: page.signature) }
      }
    }
  }
}

extension FrontPage {
  /// Whose page it is, in words; nothing when no table made it.
  var signature: String { table.map { "table \($0.rawValue.dropFirst())" } ?? "" }

  /// The page as it is printed.
  var html: String {
    let title = Page.escaped(title?.string ?? "")
    let lead = lead.map { "<p class=\"lead\" dir=\"auto\">\(Page.escaped($0.string))</p>" } ?? ""
    let text = inOrder.map { "<p dir=\"auto\">\(FrontPage.broken($0))</p>" }.joined()
    let date = [dated?.in("fr") ?? "", signature].filter { !$0.isEmpty }.map(Page.escaped).joined(separator: " · ")
    return """
      <article class="front-page"><p class="paper" dir="auto">\(Page.escaped(paper.in("fr")))</p><p class="dated">\(date)</p>
      <h3 dir="auto">\(title)</h3>\(lead)\(drawing)<div class="columns">\(text)</div></article>

      """
  }

  private var drawing: String {
    guard let sketch else { return "" }
    let lines = sketch.strokes.filter { $0.points.count > 1 }.map { stroke in
      let steps = stroke.points.dropFirst(2).map(String.init).joined(separator: " ")
      let path = "M\(stroke.points[0]) \(stroke.points[1])l\(steps.isEmpty ? "0 0" : steps)"
      return "<path d=\"\(path)\" stroke-width=\"\(stroke.width)\"/>"
    }
    let style = "fill=\"none\" stroke=\"#000\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
    let box = "viewBox=\"0 0 \(Sketch.width) \(Sketch.height)\""
    return "<svg class=\"drawing\" role=\"img\" aria-label=\"Dessin\" \(box) \(style)>\(lines.joined())</svg>"
  }

  /// Lines as they were typed.
  private static func broken(_ text: Text) -> String {
    text.string.split(separator: "\n", omittingEmptySubsequences: true).map { Page.escaped(String($0)) }.joined(separator: "<br>")
  }

  static let style = """
    .front-page{font:11pt/1.4 Georgia,"Times New Roman",serif;color:#000;background:#fff;break-before:page;margin:2rem 0;
    border-block:3px double #000;padding-block:.5rem 1rem}.paper{font-size:34pt;line-height:1;text-align:center;margin:.5rem 0;
    font-weight:700}.dated{border-block:1px solid #000;text-align:center;margin:0;padding:.2rem 0;font-size:10pt}
    .front-page h3{font-size:28pt;line-height:1.05;margin:1rem 0 .5rem;text-align:center;overflow-wrap:anywhere}
    .lead{font-size:13pt;font-weight:700;text-align:center;margin:0 0 1rem}.columns{column-count:2;column-gap:1.5rem;
    column-rule:1px solid #000;text-align:justify;hyphens:auto}.columns p{margin:0 0 .5rem;overflow-wrap:anywhere}
    .front-page .drawing{display:block;width:100%;max-height:9cm;border:1px solid #000;margin:0 0 .75rem;break-inside:avoid}
    """
}
