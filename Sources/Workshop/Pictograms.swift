/// The drawings that a plan can name for a column or an activity: `picture-<name>` in `web/sprite.svg`, by which a test checks them.
public enum Pictograms {
  public static let names = [
    "ask", "care", "eat", "equip", "home", "later", "learn", "meet", "money", "move", "play", "sleep", "wake", "wash", "work",
  ]

  /// What is wrong with a name, and what to write instead; nothing when there is such a drawing, or none is named.
  static func problem(of name: String?, at path: String) -> [SetupProblem] {
    guard let name, !names.contains(name) else { return [] }
    let all = names.joined(separator: ", ")
    return [
      SetupProblem(
        path, Wording(fr: "il n’y a pas de dessin « \(name) »", en: "there is no drawing \"\(name)\""),
        Wording(fr: "écris un de ces noms : \(all)", en: "write one of: \(all)"))
    ]
  }
}
