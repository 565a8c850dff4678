// Nobody has a name. Who wants to be called gives a first name; it stands on the page of the lead and of the table's host, and
// never beside a note, a vote or how far somebody is.

extension Session {
  /// What a command about names becomes; nil when it is none.
  func name(_ command: SessionCommand, in context: Context) throws(Rejection) -> [Event]? {
    switch command {
    case .name(let text):
      let person = try context.someone()
      guard phase != .closed else { throw .sessionEnded }
      guard roster.participants[person]?.isNameHidden != true else { throw .notAllowed }
      return try named(person, text)
    case .rename(let person, let text): return try named(person, text)
    case .hideName(let person):
      guard let known = roster.participants[person] else { throw .unknownPerson }
      return known.isNameHidden ? [] : [.nameHidden(person: person)]
    default: return nil
    }
  }

  private func named(_ person: ParticipantID, _ text: Text) throws(Rejection) -> [Event] {
    guard let known = roster.participants[person] else { throw .unknownPerson }
    let name = text.string.isEmpty ? nil : try text.checked(Limits.name)
    return name == known.name && !known.isNameHidden ? [] : [.named(person: person, name: name)]
  }

  mutating func applyName(_ event: Event, _ changes: inout Changes) {
    switch event {
    case .named(let person, let name):
      roster.participants[person]?.name = name
      roster.participants[person]?.isNameHidden = false
    case .nameHidden(let person): roster.participants[person]?.isNameHidden = true
    default: return
    }
    // Another with the same name is told apart by a number, which may now be another.
    changes.selves = .everyone
  }

  /// The names that may be seen. Of two that look the same, whoever came later carries a number.
  var names: [ParticipantID: String] {
    var names: [ParticipantID: String] = [:]
    var alike: [String: Int] = [:]
    for person in roster.byArrival where !person.isNameHidden {
      guard let name = person.name else { continue }
      let look = Look.of(name)
      alike[look, default: 0] += 1
      let number = alike[look] ?? 1
      names[person.id] = number == 1 ? name.string : "\(name.string) \(number)"
    }
    return names
  }
}

/// What a name looks like: without case, spaces and what cannot be seen, and with one letter for those that look the same in
/// the alphabets of this region.
private enum Look {
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t", "у": "y", "х": "x",
    "і": "i", "ј": "j", "ѕ": "s", "α": "a", "β": "b", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "τ": "t", "υ": "u",
    "χ": "x", "1": "l", "0": "o", "ı": "i",
  ]

  static func of(_ name: Text) -> String {
    var look = String.UnicodeScalarView()
    for scalar in name.string.lowercased().unicodeScalars
    where !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint {
      look.append(twins[scalar] ?? scalar)
    }
    return String(look)
  }
}
