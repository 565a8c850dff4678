import Workshop

/// A session as one page to print: no script, nothing from elsewhere.
public enum Page {
  public static func bytes(of session: Session) -> [UInt8] {
    let title = escaped(session.plan.title.in("fr"))
    var html = """
      <!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>\(title)</title><style>\(style)</style>
      <header><p>Atelier \(escaped(session.code))</p><h1>\(title)</h1>
      <p class="purpose">Votre participation sert à \(escaped(session.plan.purpose.in("fr")))</p>
      <p>\(escaped(session.plan.sponsor.in("fr")))</p>
      <p>\(session.roster.count) personnes ont participé. Ce qui est écrit est gardé jusqu’au \(escaped(session.keptUntil)).</p></header>

      """
    for part in session.reportParts() { html += section(part) }
    return Array((html + "</html>\n").utf8)
  }

  private static func section(_ part: ReportPart) -> String {
    let lines = part.lines
    guard !lines.isEmpty || !part.sheets.isEmpty else { return "" }
    guard part.sheets.isEmpty else { return "<section><h2>\(escaped(part.title))</h2>\n" + part.sheets.joined() + "</section>\n" }
    let names = lines.reduce(into: [String]()) { names, line in
      for name in line.figures.keys.sorted() where !names.contains(name) { names.append(name) }
    }
    let hasColumn = lines.contains { !$0.column.isEmpty }
    let heads = ["", "Idée"] + (hasColumn ? ["Colonne"] : []) + names + [""]
    let body = lines.map { line in
      let cells = [line.number.map(String.init) ?? "", line.words] + (hasColumn ? [line.column] : [])
      let figures = names.map { line.figures[$0].map(String.init) ?? "" }
      return "<tr>" + (cells + figures + [line.remark]).map { "<td dir=\"auto\">\(escaped($0))</td>" }.joined() + "</tr>"
    }
    return "<section><h2>\(escaped(part.title))</h2>" + part.pictures.joined() + "<table><thead><tr>"
      + heads.map { "<th>\(escaped($0))</th>" }.joined()
      + "</tr></thead><tbody>\n" + body.joined(separator: "\n") + "\n</tbody></table></section>\n"
  }

  private static let style = """
    body{font:11pt/1.5 system-ui,sans-serif;color:#1f1b3d;max-width:48rem;margin:2rem auto;padding:0 1rem}
    h1{line-height:1.15}h2{margin-block:2rem .5rem;break-after:avoid}.purpose{background:#fff0c2;padding:.75rem 1rem}
    table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.35rem .5rem;border-block-end:1px solid #d9d2bf;
    vertical-align:top;overflow-wrap:anywhere}thead{display:table-header-group}tr{break-inside:avoid}
    .scatter{display:block;width:100%;max-height:60vh;margin-block-end:1rem;break-inside:avoid}.scatter text{fill:currentColor}
    .sheet{margin-block-end:1rem}.sheet th,.sheet td{border:1px solid #1f1b3d}.sheet small{font-weight:400}
    .sheet ul{margin:0;padding:0;list-style:none}

    """ + FrontPage.style

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
