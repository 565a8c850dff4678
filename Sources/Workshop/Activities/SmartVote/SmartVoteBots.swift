extension SmartVote {
  /// After so many changes of mind a bot is content.
  private static let changesOfMind = 5

  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    guard view["phase"]?.string == "open", let version = own["version"]?.integer, version < changesOfMind,
      var left = view["dots"]?.integer, let cap = view["cap"]?.integer, let items = view["items"]?.object
    else { return nil }
    let mine = view["ownIdeas"] == .bool(true) ? [:] : own["mine"]?.object ?? [:]
    let groups = (view["groups"]?.object ?? [:]).keys.sorted()
    let says = Int.random(in: 0..<10, using: &generator) > 0
    let group = own["group"]?.string ?? (says ? groups.randomElement(using: &generator) : nil)
    var dots: [NoteID: Int] = [:]
    let none = view["none"] == .bool(true) && Int.random(in: 0..<20, using: &generator) == 0
    if !none {
      for id in items.keys.filter({ mine[$0] == nil }).sorted().shuffled(using: &generator) where left > 0 {
        let given = Int.random(in: 1...min(left, cap), using: &generator)
        dots[NoteID(id)] = given
        left -= given
        if Int.random(in: 0..<6, using: &generator) == 0 { break }
      }
    }
    let code = String(decoding: (0..<8).map { _ in codeDigits.randomElement(using: &generator) ?? 48 }, as: UTF8.self)
    return .ballot(code: code, dots: dots, none: none, group: group.map { GroupID($0) }, replaces: version)
  }

  public var discrepancies: [String] { rounds.flatMap(\.discrepancies) }
}

extension SmartVote.Round {
  /// The ballots against the totals that the close published.
  var discrepancies: [String] {
    guard let totals else { return [] }
    var tally = SmartVote.tally(ballots.values, of: items, by: rules)
    guard tally == SmartVote.recount(ballots.values, of: items, by: rules) else {
      return ["Round \(number): two counts of the same ballots do not agree."]
    }
    tally.add(counted)
    guard tally.counted == totals.counted else {
      return ["Round \(number): what was counted without phones is not what was published."]
    }
    // What was in an erased ballot is in the totals only.
    if ballots.values.contains(where: { $0.erased == true }) { return totals.all.covers(tally.all) ? [] : [differing] }
    if totals == tally { return [] }
    let items = tally.all.items.keys.sorted().filter { tally.all.items[$0] != totals.all.items[$0] }
    let sentences = items.map { item -> String in
      let (said, counted) = (totals.all.items[item] ?? .init(), tally.all.items[item] ?? .init())
      return "Round \(number), \(item): \(said.dots) gommettes of \(said.people) people were published, "
        + "the ballots hold \(counted.dots) of \(counted.people)."
    }
    return sentences.isEmpty ? [differing] : sentences
  }

  private var differing: String { "Round \(number): the published totals are not those of the ballots." }
}

extension SmartVote.Count {
  /// Whether no number is smaller than in a count of fewer ballots.
  func covers(_ part: SmartVote.Count) -> Bool {
    voters >= part.voters && blank >= part.blank
      && part.items.allSatisfy { (items[$0.key]?.dots ?? 0) >= $0.value.dots && (items[$0.key]?.people ?? 0) >= $0.value.people }
  }
}
