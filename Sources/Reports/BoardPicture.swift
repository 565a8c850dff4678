// A grid as the sheet it was on the wall, a day as its line of moments: where the place of a note says something, a list of notes is
// not enough. Other boards are told by their lines alone.
import Workshop

/// The sheet of a board that is more than columns, as a table of the page.
enum BoardPicture {
  /// Nothing for a board of columns.
  static func html(of board: Board) -> String? {
    let columns = board.columns.sorted { $0.value.rank < $1.value.rank }
    if let rows = board.rows, let heads = board.heads { return grid(board, columns, rows, heads) }
    guard columns.contains(where: { $0.value.moment != nil }) else { return nil }
    let titles = columns.map { one in
      let moment = one.value.moment?.in("fr") ?? ""
      return "<th scope=\"col\">" + (moment.isEmpty ? "" : "<small>\(Page.escaped(moment))</small> ")
        + "\(Page.escaped(one.value.title.in("fr")))</th>"
    }
    let whose = board.persona.map(told) ?? ""
    return whose + table(titles, [columns.map { cell(of: $0.key, in: board) }.joined()])
  }

  private static func grid(
    _ board: Board, _ columns: [(key: ColumnID, value: Board.Column)], _ rows: [RowID: Board.Head],
    _ heads: [ColumnID: Board.Head]
  ) -> String {
    let titles = heads.values.sorted { $0.rank < $1.rank }.map { "<th scope=\"col\">\(Page.escaped($0.title.in("fr")))</th>" }
    let lines = rows.sorted { $0.value.rank < $1.value.rank }.map { row, head in
      let places = columns.filter { $0.value.row == row }.map { cell(of: $0.key, in: board) }
      return "<th scope=\"row\">\(Page.escaped(head.title.in("fr")))</th>" + places.joined()
    }
    return table(["<td></td>"] + titles, lines)
  }

  private static func table(_ titles: [String], _ lines: [String]) -> String {
    "<table class=\"sheet\"><thead><tr>\(titles.joined())</tr></thead><tbody>"
      + lines.map { "<tr>\($0)</tr>" }.joined() + "</tbody></table>\n"
  }

  private static func cell(of column: ColumnID, in board: Board) -> String {
    let cards = (board.notes ?? [:]).values.filter { $0.column == column && $0.aside != true }.sorted { $0.number < $1.number }
    let notes = cards.map { "<li dir=\"auto\"><b>\($0.number)</b> \(Page.escaped($0.text.string))</li>" }
    return "<td>" + (notes.isEmpty ? "" : "<ul>\(notes.joined())</ul>") + "</td>"
  }

  private static func told(_ persona: Persona) -> String {
    let age = persona.age.map { $0 < 2 ? ", \($0) an" : ", \($0) ans" } ?? ""
    let says = persona.says.map { " « \(Page.escaped($0.in("fr"))) »" } ?? ""
    return "<p><b>\(Page.escaped(persona.name))\(age)</b>\(says)</p>\n"
  }
}
