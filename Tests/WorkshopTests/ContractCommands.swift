@testable import Workshop

/// A command that somebody of the contract's room sends.
struct Ask {
  enum Expected: Equatable {
    /// Nobody knows whether it fits the moment.
    case anything
    /// It may come too late, and it is well said.
    case wellSaid
    case accepted
    case refused

    func fits(_ answer: Result<[JSON], Rejection>) -> Bool {
      switch (self, answer) {
      case (.anything, _), (.wellSaid, .success), (.accepted, .success), (.refused, .failure): true
      case (.wellSaid, .failure(let reason)): ![.malformed, .unknownCommand, .notAllowed].contains(reason)
      default: false
      }
    }
  }

  var command: JSON
  var role: Role
  var person: ParticipantID?
  var expected = Expected.anything
}

extension ContractRoom {
  /// What somebody asks now: mostly a bot, sometimes the lead, sometimes somebody who means no good.
  mutating func ask() throws -> Ask {
    let person = ContractRoom.people.randomElement(using: &generator)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0:
      if let command = views.lead.mainMove { return Ask(command: command, role: .facilitator, expected: .accepted) }
    case 1:
      if let move = views.lead["moves"]?.object?.sorted(by: { $0.key < $1.key }).randomElement(using: &generator),
        let command = move.value["command"]
      {
        return Ask(command: command, role: .cofacilitator, expected: .wellSaid)
      }
    case 2...3: if let command = touch() { return Ask(command: command, role: .facilitator, expected: .accepted) }
    case 9: if let command = enter() { return Ask(command: command, role: .facilitator, expected: .wellSaid) }
    case 4: if let command = read() { return Ask(command: command, role: .host, expected: .accepted) }
    case 5...8: return wrong(person)
    default: break
    }
    guard let person,
      let command = AnyActivity.sample(of: kind, view: views.phone, own: views.own(person), &generator)
    else { return wrong(person) }
    return Ask(command: marked(command), role: .participant, person: person, expected: .wellSaid)
  }

  /// What the console sends when the lead has selected cards, by the rules of the wire.
  private mutating func touch() -> JSON? {
    let board = views.lead["board"]
    guard let (name, touch) = views.lead["touch"]?.object?.sorted(by: { $0.key < $1.key }).randomElement(using: &generator)
    else { return nil }
    let fitting = (board?["notes"]?.object ?? [:]).filter { _, card in
      let needed = touch["needs"]?.string
      guard card["aside"] == nil else { return needed == "aside" }
      return needed.map { card[$0] != nil } ?? true
    }
    let chosen = fitting.keys.sorted().shuffled(using: &generator).prefix(max(touch["atLeast"]?.integer ?? 1, 1))
    guard let first = chosen.first, chosen.count >= touch["atLeast"]?.integer ?? 1 else { return nil }
    var content: [String: JSON] = [:]
    if let made = touch["makes"]?.string {
      content["notes"] = .array(chosen.map { .string($0) })
      content[made] = .string((made == "group" ? "g" : "n") + generator.hex(16))
      if touch["words"] == true { content[made == "group" ? "title" : "text"] = "Les mots du meneur" }
    } else {
      let argument = touch["takes"]?.string ?? "note"
      content[argument] = argument == "note" ? .string(first) : fitting[first]?[argument]
      if touch["words"] == true { content["reason"] = "Pas ici, merci" }
    }
    if touch["column"] == true, let column = board?["columns"]?.object?.keys.sorted().randomElement(using: &generator) {
      content["column"] = .string(column)
    }
    return marked(.object([name: .object(content)]))
  }

  /// What the team does with the strip of what waits to be read.
  private mutating func read() -> JSON? {
    guard let strip = views.lead["strip"], let commands = strip["commands"]?.object,
      let (name, command) = commands.sorted(by: { $0.key < $1.key }).randomElement(using: &generator)
    else { return nil }
    let items = strip[name == "bringBack" ? "aside" : "items"]?.object ?? [:]
    guard let note = items.keys.sorted().randomElement(using: &generator), let (verb, content) = command.only else { return nil }
    if name == "passAll" { return command }
    let concern = name == "setAside" ? strip["concerns"]?.object?.keys.sorted().randomElement(using: &generator) : nil
    let more = JSON.present(["note": .string(note), "concern": concern.map { .string($0) }])
    return .object([verb: content.merging(more)])
  }

  /// What the team types for the room, filled as a page does from what the kind asks for.
  private mutating func enter() -> JSON? {
    let entries = (views.lead["entry"]?.object ?? [:]).sorted { $0.key < $1.key }
    guard let entry = entries.randomElement(using: &generator)?.value, let (verb, content) = entry["command"]?.only else {
      return nil
    }
    var given: [String: JSON] = [:]
    for (name, field) in (entry["fields"]?.object ?? [:]).sorted(by: { $0.key < $1.key }) { given[name] = filled(field) }
    return marked(.object([verb: content.merging(.object(given))]))
  }

  private mutating func filled(_ field: JSON) -> JSON? {
    if let letter = field["draw"]?.string { return .string(letter + generator.hex(16)) }
    if field["text"] != nil { return "Des mots du papier" }
    if let options = field["choice"]?.object {
      return options.keys.sorted().randomElement(using: &generator).map { .string($0) }
    }
    if field["number"] != nil { return .integer(Int.random(in: 0...9, using: &generator)) }
    let items = (field["numbers"]?["items"]?.object ?? [:]).keys.sorted()
    return .object(Dictionary(uniqueKeysWithValues: items.map { ($0, .integer(Int.random(in: 0...3, using: &generator))) }))
  }

  /// What a broken page or a stranger would send, from what was sent before.
  private mutating func wrong(_ person: ParticipantID?) -> Ask {
    let nothing: [JSON] = [[:], [], .null, 0, "finish", ["zzz": [:]], ["a": [:], "b": [:]], ["__proto__": [:]]]
    guard let command = past.randomElement(using: &generator), let (name, content) = command.only,
      var members = content.object
    else { return Ask(command: nothing.randomElement(using: &generator) ?? .null, role: .facilitator, expected: .refused) }
    var ask = Ask(command: command, role: .participant, person: person)
    if Bool.random(using: &generator) { ask = Ask(command: command, role: .facilitator) }
    let field = members.keys.sorted().randomElement(using: &generator) ?? "zzz"
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: (members["zzz"], ask.expected) = (1, .refused)
    case 1: (members[field], ask.expected) = (.null, .refused)
    case 2: members[field] = nil
    case 3: members[field] = [7, true, "", "   ", [:], ["n0"], -1, 9_007_199_254_740_992].randomElement(using: &generator)
    case 4: members[field] = .string(String(repeating: "é ", count: 5_000))
    case 5: if let list = members[field]?.array { members[field] = .array(list + list) }
    case 6: ask.role = Role.allCases.randomElement(using: &generator) ?? .visitor
    case 7: return ask
    default: return confused(ask)
    }
    ask.command = .object([name: .object(members)])
    return ask
  }

  /// The same command about another thing: an id replaced by another, or by what is no id.
  private mutating func confused(_ ask: Ask) -> Ask {
    let words = past.flatMap(\.words).filter { !$0.contains(" ") }
    let strangers = ["", "n", "N0", "n\u{0}", "__proto__", "constructor", "1", "né", "n" + String(repeating: "a", count: 200)]
    guard let old = ask.command.words.filter({ !$0.contains(" ") }).randomElement(using: &generator),
      let new = (Bool.random(using: &generator) ? words : strangers).randomElement(using: &generator)
    else { return ask }
    var ask = ask
    ask.command = ask.command.replacing(old, by: new)
    return ask
  }

  /// The command with a word in each of its texts that stands nowhere else, so that it can be looked for.
  mutating func marked(_ command: JSON) -> JSON {
    switch command {
    case .string(let text) where text.contains(" "):
      markersDrawn += 1
      return .string("\(text.prefix(200)) zq\(markersDrawn)")
    case .array(let items): return .array(items.map { marked($0) })
    case .object(let members):
      var changed = members
      for key in members.keys.sorted() { changed[key] = marked(members[key] ?? .null) }
      return .object(changed)
    default: return command
    }
  }
}

extension JSON {
  /// What the big button of a lead with this wall would send.
  var mainMove: JSON? {
    let moves = (self["moves"]?.object ?? [:]).values.sorted { ($0["rank"]?.integer ?? 0) < ($1["rank"]?.integer ?? 0) }
    return moves.first { $0["main"] == true }?["command"]
  }

  /// The marks of `ContractRoom.marked` in all its texts.
  var markers: Set<String> {
    switch self {
    case .string(let text): Set(text.split(separator: " ").filter { $0.hasPrefix("zq") }.map(String.init))
    case .array(let items): items.reduce(into: []) { $0.formUnion($1.markers) }
    case .object(let members): members.values.reduce(into: []) { $0.formUnion($1.markers) }
    default: []
    }
  }

  /// Its texts, and the keys below its first two levels, which are ids.
  fileprivate var words: [String] { words(depth: 0).sorted() }
  private func words(depth: Int) -> [String] {
    switch self {
    case .string(let text): [text]
    case .array(let items): items.flatMap { $0.words(depth: depth + 1) }
    case .object(let members): (depth > 1 ? Array(members.keys) : []) + members.values.flatMap { $0.words(depth: depth + 1) }
    default: []
    }
  }

  fileprivate func replacing(_ old: String, by new: String) -> JSON {
    switch self {
    case .string(let text): .string(text == old ? new : text)
    case .array(let items): .array(items.map { $0.replacing(old, by: new) })
    case .object(let members):
      .object(
        Dictionary(members.map { ($0 == old ? new : $0, $1.replacing(old, by: new)) }, uniquingKeysWith: { first, _ in first }))
    default: self
    }
  }
}
