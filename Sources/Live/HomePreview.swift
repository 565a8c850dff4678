import Workshop

extension Home {
  /// The streams that a phone would receive, under their names, for a page that plays the server.
  func preview(_ text: JSON, _ place: Int) throws(Rejection) -> JSON {
    switch PlanReader.read(try Hygiene.cleaned(text).canonicalBytes, catalog: catalog) {
    case .failure(let errors): return ["problems": problems(errors)]
    case .success(let plan):
      do {
        let preview = try Preview(plan, place: place, catalog: catalog)
        var shown: [String: JSON] = ["now": .integer(preview.now.milliseconds), "session": preview.session]
        shown["person"] = preview.person.map { .string($0.rawValue) }
        shown["activity"] = preview.activity
        shown["own"] = preview.own
        return .object(shown)
      } catch {
        throw .unknownActivity
      }
    }
  }
}
