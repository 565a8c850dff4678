// What the form of a kind owes to the editor: all that can be set is in it, all that is in it can be set, and what it proposes
// is taken.
@testable import Workshop

enum FormContract {
  /// What does not hold, in sentences.
  static func findings(of kind: any Activity.Type, form: Form? = nil) -> [String] {
    func check<Kind: Activity>(_ kind: Kind.Type) -> [String] {
      let form = form ?? Kind.form
      let proposed = sample(form.fields)
      var found: [String] = []
      let front = form.fields.count { !$0.detail }
      if front > 4 { found.append("\(front) settings in front, at most four") }
      do {
        let setup = try proposed.decoded(as: Kind.Setup.self)
        found += Kind.problems(in: setup).map { "its own proposals are refused: \($0.path), \($0.what)" }
        found += strangers(in: proposed, beside: try JSON(encoding: setup), path: "")
        found += unreached(setup, proposed, path: "").filter { !refuses($0, kind, proposed) }.map { "nothing reaches \"\($0)\"" }
        // A kind that needs some setting anyway is asked for it, whichever other is set.
        let needs = (try? JSON.object([:]).decoded(as: Kind.Setup.self)).map { !Kind.problems(in: $0).isEmpty } ?? true
        for field in form.fields where !needs {
          let alone = try JSON.object([field.path: value(of: field, 0)]).decoded(as: Kind.Setup.self)
          found += Kind.problems(in: alone).map { "\"\(field.path)\" alone is refused: \($0.what)" }
        }
        for ready in form.ready {
          found += Kind.problems(in: try ready.settings.decoded(as: Kind.Setup.self)).map { "\(ready.title): \($0.what)" }
          let known = try JSON(encoding: ready.settings.decoded(as: Kind.Setup.self))
          found += strangers(in: ready.settings, beside: known, path: "")
        }
      } catch {
        found.append("its own proposals are no settings: \(error)")
      }
      return found
    }
    return check(kind)
  }

  /// Labels that whoever plans would read in a language that is not theirs.
  static func unsaid(_ form: Form) -> [String] {
    func wordings(_ fields: [Form.Field]) -> [Wording] {
      fields.flatMap { field -> [Wording] in
        let own = [field.label] + (field.help.map { [$0] } ?? [])
        switch field.input {
        case .identity: return []
        case .choice(let options, _): return own + options.map(\.label)
        case .group(let inside): return own + wordings(inside)
        case .list(let inside, _, let add): return own + [add] + wordings(inside)
        case .wording(_, let preset): return own + (preset.map { [$0] } ?? [])
        default: return own
        }
      }
    }
    let moving = form.moving.map { [$0.title] + $0.steps } ?? []
    let ready = form.ready.flatMap { [$0.title, $0.purpose] + $0.steps }
    let all = [form.title, form.purpose] + form.steps + moving + ready + wordings(form.fields)
    return all.filter { !Set($0.byLanguage.keys).isSuperset(of: ["fr", "en"]) }.map { $0.in("fr") }
  }

  /// Settings in which everything is said, by what the form proposes.
  static func sample(_ fields: [Form.Field]) -> JSON {
    .object(Dictionary(uniqueKeysWithValues: fields.map { ($0.path, value(of: $0, 0)) }))
  }

  private static func value(of field: Form.Field, _ place: Int) -> JSON {
    switch field.input {
    case .wording(_, let preset): preset.map { JSON($0) } ?? "Des mots"
    case .word(_, let preset): .string(preset ?? "mot")
    case .number(let from, _, let preset): .integer(preset ?? from)
    case .yesNo(let preset): .bool(preset)
    case .choice(let options, let preset): .string(preset ?? options.first?.value ?? "")
    case .picture: "meet"
    case .identity(let prefix): .string("\(prefix)\(place + 1)")
    case .group(let fields): sample(fields)
    case .list(let fields, _, _): .array((0..<2).map { item(fields, $0) })
    }
  }

  private static func item(_ fields: [Form.Field], _ place: Int) -> JSON {
    if fields.count == 1, fields[0].path.isEmpty { return value(of: fields[0], place) }
    return .object(Dictionary(uniqueKeysWithValues: fields.map { ($0.path, value(of: $0, place)) }))
  }

  /// What the form writes and the kind does not read.
  private static func strangers(in given: JSON, beside known: JSON, path: String) -> [String] {
    switch (given, known) {
    case (.object(let given), .object(let known)):
      given.sorted { $0.key < $1.key }.flatMap { key, inside in
        known[key].map { strangers(in: inside, beside: $0, path: path + key + ".") } ?? ["there is no setting \"\(path + key)\""]
      }
    case (.array(let given), .array(let known)):
      zip(given, known).prefix(1).flatMap { strangers(in: $0, beside: $1, path: path + "0.") }
    default: []
    }
  }

  /// What the kind reads and the form does not write.
  private static func unreached(_ value: Any, _ given: JSON, path: String) -> [String] {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional { return mirror.children.first.map { unreached($0.value, given, path: path) } ?? [] }
    if case .array(let items) = given {
      return zip(mirror.children, items).prefix(1).flatMap { unreached($0.value, $1, path: path + "0.") }
    }
    // Words, enums and identifiers are values, whatever they are made of.
    guard case .object(let members) = given, mirror.displayStyle == .struct, !(value is Wording) else { return [] }
    return mirror.children.flatMap { child -> [String] in
      guard let name = child.label else { return [] }
      return members[name].map { unreached(child.value, $0, path: path + name + ".") } ?? [path + name]
    }
  }

  /// A setting that the kind itself does not want there is not missing.
  private static func refuses<Kind: Activity>(_ path: String, _ kind: Kind.Type, _ proposed: JSON) -> Bool {
    [JSON.string("x"), .integer(1), .bool(true)].contains { value in
      let settings = with(value, at: path.split(separator: ".").map(String.init), in: proposed)
      guard let setup = try? settings.decoded(as: Kind.Setup.self) else { return false }
      return Kind.problems(in: setup).contains { $0.path == path }
    }
  }

  private static func with(_ value: JSON, at path: [String], in json: JSON) -> JSON {
    guard let first = path.first, var members = json.object else { return value }
    members[first] = with(value, at: Array(path.dropFirst()), in: members[first] ?? [:])
    return .object(members)
  }
}
