/// What is wrong in a plan: where, what, and what to write instead.
public struct PlanError: Error, Equatable, Sendable, CustomStringConvertible {
  public let line: Int
  /// `activities.2.settings.columns.0.title`: dots between names, lists from 0; empty for the plan itself.
  public let path: String
  public let problem: Wording
  public let advice: Wording

  /// For the terminal, which speaks English.
  public var what: String { problem.in("en") }
  public var remedy: String { advice.in("en") }
  public var description: String { "\(line): \(what), \(remedy)" }
}

/// Reads a plan file, and says every mistake at once with its line.
public struct PlanReader {
  private let catalog: Catalog
  private var lines: [String: Int] = [:]
  private var errors: [PlanError] = []

  /// The plan that the bytes hold, or what is wrong in it, in the order of the lines.
  public static func read(_ bytes: [UInt8], catalog: Catalog = .standard) -> Result<Plan, PlanErrors> {
    var reader = PlanReader(catalog: catalog)
    let plan = reader.plan(bytes)
    if let plan, reader.errors.isEmpty { return .success(plan) }
    return .failure(PlanErrors(list: reader.errors.sorted { $0.line < $1.line }))
  }

  /// An activity that the lead adds, written as in a plan; nothing when a plan could not hold it.
  static func activity(_ json: JSON, catalog: Catalog) -> PlannedActivity? {
    guard let planned = try? json.decoded(as: PlannedActivity.self), let known = try? JSON(encoding: planned) else { return nil }
    var reader = PlanReader(catalog: catalog)
    reader.refuseUnknown(json, known, of: planned, path: "")
    reader.check(planned, at: 0)
    return reader.errors.isEmpty ? planned : nil
  }

  private init(catalog: Catalog) { self.catalog = catalog }

  private mutating func plan(_ bytes: [UInt8]) -> Plan? {
    guard bytes.count <= Limits.planBytes else {
      let size = Limits.planBytes / 1024
      return refuse(
        "", Wording(fr: "le plan pèse plus de \(size) ko", en: "the plan has more than \(size) kB"),
        Wording(fr: "raccourcis ses textes", en: "shorten its texts; pictures do not belong in a plan"))
    }
    var reader = JSONReader(bytes, depth: Limits.planDepth, keepingLines: true)
    let json: JSON
    do { json = try reader.document() } catch {
      let advice = Wording(fr: "choisis un fichier fait par Gommette", en: "write the file as JSON")
      errors.append(PlanError(line: error.line, path: "", problem: Wording(error.what), advice: advice))
      return nil
    }
    lines = reader.lines ?? [:]
    let plan: Plan
    do { plan = try json.decoded() } catch {
      return refuse(error, under: "")
    }
    if let known = try? JSON(encoding: plan) { refuseUnknown(json, known, of: plan, path: "") }
    check(plan)
    return plan
  }

  private mutating func check(_ plan: Plan) {
    words(plan.title, "title", Limits.note)
    words(plan.purpose, "purpose", Limits.note)
    words(plan.sponsor, "sponsor", Limits.note)
    if let next = plan.next { words(next, "next", Limits.note) }
    if let attention = plan.attention { words(attention, "attention", Limits.title) }
    if let expected = plan.expected { range(expected, 1...Limits.peoplePerRoomAtMost, "expected") }
    list(plan.bands, "bands", atMost: Limits.bands, Limits.title)
    list(plan.rules, "rules", atMost: Limits.rules, Limits.note)
    range(plan.tables, 0...Limits.tables, "tables")
    range(plan.capacity, 1...Limits.peoplePerRoomAtMost, "capacity")
    range(plan.keptDays, 1...3_650, "keptDays")
    if let minutes = plan.minutes { range(minutes, 1...1_440, "minutes") }
    if plan.activities.isEmpty {
      refuse(
        "activities", Wording(fr: "le plan n’a aucune activité", en: "the plan has no activity"),
        Wording(fr: "ajoute au moins une activité", en: "add at least one activity"))
    }
    if plan.activities.count > Limits.activities {
      refuse(
        "activities", Wording(fr: "plus de \(Limits.activities) activités", en: "more than \(Limits.activities) activities"),
        Wording(fr: "partage le plan entre plusieurs ateliers", en: "split the plan into several sessions"))
    }
    for (index, activity) in plan.activities.enumerated() { check(activity, at: index) }
  }

  private mutating func check(_ activity: PlannedActivity, at index: Int) {
    let path = "activities.\(index)"
    words(activity.title, "\(path).title", Limits.title)
    range(activity.minutes, 1...600, "\(path).minutes")
    for (step, wording) in activity.steps.enumerated() { words(wording, "\(path).steps.\(step)", Limits.note) }
    for (part, wording) in [
      ("host.do", activity.host?.do), ("host.ask", activity.host?.ask), ("host.avoid", activity.host?.avoid),
      ("example", activity.example),
    ] {
      if let wording { words(wording, "\(path).\(part)", Limits.note) }
    }
    for problem in Pictograms.problem(of: activity.picture, at: "\(path).picture") {
      refuse(problem.path, problem.problem, problem.advice)
    }
    if let from = activity.notesFrom, !(1...max(index, 1)).contains(from) || index == 0 {
      refuse(
        "\(path).notesFrom",
        Wording(
          fr: "les idées ne peuvent venir que d’une activité d’avant", en: "notes can only come from an activity before this one"),
        Wording(fr: "choisis une activité d’avant", en: "write the place of an earlier activity, from 1"))
    }
    guard let kind = catalog[activity.kind] else {
      refuse(
        "\(path).kind",
        Wording(
          fr: "Gommette ne connaît pas l’activité « \(activity.kind) »", en: "there is no kind of activity \"\(activity.kind)\""),
        Wording(fr: "choisis-en une autre", en: "write one of: \(catalog.names.joined(separator: ", "))"))
      return
    }
    check(activity.settings, of: kind, path: "\(path).settings")
  }

  private mutating func check<Kind: Activity>(_ settings: JSON, of kind: Kind.Type, path: String) {
    do {
      let setup = try settings.decoded(as: Kind.Setup.self)
      refuseUnknown(settings, try JSON(encoding: setup), of: setup, path: path)
      for problem in Kind.problems(in: setup) {
        refuse(problem.path.isEmpty ? path : "\(path).\(problem.path)", problem.problem, problem.advice)
      }
    } catch {
      refuse(error, under: path)
    }
  }

  private mutating func words(_ wording: Wording, _ path: String, _ limit: Limits.TextLimit) {
    for (_, string) in wording.byLanguage.sorted(by: { $0.key < $1.key }) {
      do { _ = try Text(string).checked(limit) } catch {
        if error == .empty {
          refuse(
            path, Wording(fr: "il n’y a rien d’écrit", en: "\(name(path)) is empty"),
            Wording(fr: "écris ce que les gens liront", en: "write it; people read it"))
        } else {
          refuse(
            path,
            Wording(
              fr: "plus de \(limit.scalars) lettres", en: "\(name(path)) is longer than \(limit.scalars) characters"),
            Wording(fr: "raccourcis", en: "shorten it"))
        }
      }
    }
  }

  private mutating func list(_ wordings: [Wording]?, _ path: String, atMost count: Int, _ limit: Limits.TextLimit) {
    guard let wordings else { return }
    if wordings.count > count {
      refuse(
        path, Wording(fr: "il y en a plus de \(count)", en: "more than \(count) \(path)"),
        Wording(fr: "gardes-en \(count) au plus", en: "keep \(count) at most"))
    }
    for (index, wording) in wordings.enumerated() { words(wording, "\(path).\(index)", limit) }
  }

  private mutating func range(_ value: Int, _ range: ClosedRange<Int>, _ path: String) {
    if !range.contains(value) {
      let (least, most) = (range.lowerBound, range.upperBound)
      refuse(
        path, Wording(fr: "\(value) ne convient pas", en: "\(name(path)) is \(value)"),
        Wording(fr: "écris un nombre de \(least) à \(most)", en: "write a number from \(least) to \(most)"))
    }
  }

  private func name(_ path: String) -> String {
    let names = path.split(separator: ".")
    guard let last = names.last else { return "" }
    guard let place = Int(last), let list = names.dropLast().last else { return String(last) }
    return "\(list) \(place + 1)"
  }

  @discardableResult
  private mutating func refuse(_ path: String, _ problem: Wording, _ advice: Wording) -> Plan? {
    var known = path
    while lines[known] == nil, let dot = known.lastIndex(of: ".") { known = String(known[..<dot]) }
    errors.append(PlanError(line: lines[known] ?? lines[""] ?? 1, path: path, problem: problem, advice: advice))
    return nil
  }

  @discardableResult
  private mutating func refuse(_ error: any Error, under path: String) -> Plan? {
    func place(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
      let names = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
      return ([path] + names + (key.map { [$0.stringValue] } ?? [])).filter { !$0.isEmpty }.joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return refuse(
        place(context, key), Wording(fr: "il manque une réponse", en: "\"\(key.stringValue)\" is missing"),
        Wording(fr: "réponds ici", en: "add \"\(key.stringValue)\""))
    case DecodingError.typeMismatch(let type, let context):
      return refuse(
        place(context),
        Wording(fr: "cette réponse ne convient pas", en: "\"\(name(place(context)))\" is not \(article(type))"),
        Wording(fr: "réponds autrement", en: "write \(article(type)) there"))
    case DecodingError.valueNotFound(_, let context):
      return refuse(
        place(context), Wording(fr: "il manque une réponse", en: "\"\(name(place(context)))\" has no value"),
        Wording(fr: "réponds ici", en: "write one, or take the line away"))
    case DecodingError.dataCorrupted(let context):
      return refuse(
        place(context),
        Wording(fr: "cette réponse n’existe pas", en: "\"\(name(place(context)))\" has a value that is not known"),
        Wording(fr: "choisis parmi les réponses", en: "look at the plans in sessions/ for the words that are"))
    default:
      return refuse(
        path, Wording(fr: "ce plan ne se lit pas", en: "the plan cannot be read"),
        Wording(fr: "pars d’un plan tout prêt", en: "look at the plans in sessions/ for its form"))
    }
  }

  private func article(_ type: Any.Type) -> String {
    switch type {
    case is Int.Type: "a whole number"
    case is Bool.Type: "true or false"
    case is String.Type: "a text"
    default: "\(type)".hasPrefix("Array") ? "a list" : "a text, or an object in braces"
    }
  }

  // What is known is what is written again; what may be written is more, and only the type knows it: members that this plan
  // does not use are in no JSON.
  private mutating func refuseUnknown(_ given: JSON, _ known: JSON, of value: Any, path: String) {
    let parts = PlanReader.parts(of: value)
    switch (given, known) {
    case (.object(let given), .object(let known)):
      for (key, inside) in given.sorted(by: { $0.key < $1.key }) {
        let place = path.isEmpty ? key : "\(path).\(key)"
        if let expected = known[key] {
          refuseUnknown(inside, expected, of: parts[key] ?? (), path: place)
        } else if parts[key] != nil {
          refuse(
            place, Wording(fr: "il manque une réponse", en: "\"\(key)\" has no value"),
            Wording(fr: "réponds ici", en: "write one, or take the line away"))
        } else {
          let names = parts.keys.sorted().joined(separator: ", ")
          refuse(
            place, Wording(fr: "« \(key) » n’existe pas ici", en: "\"\(key)\" is not part of a plan here"),
            Wording(
              fr: "efface cette partie du fichier",
              en: names.isEmpty ? "take it away" : "take it away, or write one of: \(names)"))
        }
      }
    case (.array(let given), .array(let known)):
      for (index, pair) in zip(given, known).enumerated() {
        refuseUnknown(pair.0, pair.1, of: parts["\(index)"] ?? (), path: "\(path).\(index)")
      }
    default: break
    }
  }

  /// The members of a value by their names, those of a list by their places.
  private static func parts(of value: Any) -> [String: Any] {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional { return mirror.children.first.map { parts(of: $0.value) } ?? [:] }
    let named = mirror.children.enumerated().map { ($0.element.label ?? "\($0.offset)", $0.element.value) }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }
}

/// All that is wrong in one plan.
public struct PlanErrors: Error, Equatable, Sendable {
  public let list: [PlanError]
}
