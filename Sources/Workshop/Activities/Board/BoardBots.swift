// Bots write what young people of `field.md` wrote, with turns of phrase, so that a rehearsal looks like a workshop.
extension PostItBoard {
  static let ideas = [
    "Une collecte de nourriture et d’habits", "Un sac à dos futuriste", "Des maisons abandonnées mises à disposition",
    "Une carte magnétique avec des réductions", "Un livre d’or", "Un hôtel pas cher", "Un frigo dans la rue",
    "Des douches gratuites", "Un repas partagé", "Des casiers pour garder ses affaires", "Un café suspendu",
    "Un lieu pour recharger son téléphone", "Une laverie ouverte à tous", "Un banc pour discuter",
  ]
  private static let twists = [
    "près de la gare", "le dimanche matin", "avec les voisins", "dans la cour du centre", "tous les soirs d’hiver",
    "avec un chien", "sans demander de papiers", "pour les familles", "en échange d’un sourire", "avec les commerçants",
    "à côté du marché", "ouvert la nuit", "tenu par des jeunes", "avec une carte",
  ]
  private static let rebounds = ["Pareil, mais", "La même chose", "On peut aussi le faire", "Et si c’était"]

  /// Three notes in the silence and a fourth in the second round; now and then a bot changes its mind.
  static func sample(
    _ ideas: [String], view: JSON, own: JSON, _ generator: inout SeededGenerator
  ) -> Command? {
    guard let phase = view["phase"]?.string.flatMap(Phase.init), phase.takesIdeas else { return nil }
    let mine = (own["notes"]?.object ?? [:]).keys.sorted()
    guard mine.count < (phase == .silent ? 3 : 4), (own["left"]?.integer ?? 0) > 0 else { return nil }
    if let note = mine.randomElement(using: &generator) {
      switch Int.random(in: 0..<16, using: &generator) {
      case 0: return .withdraw(note: NoteID(note))
      case 1, 2: return .reword(note: NoteID(note), text: idea(ideas, &generator))
      default: break
      }
    }
    let id = NoteID("n" + generator.hex(16))
    if phase == .second, let rebound = rebound(id, on: view, butNot: mine, &generator) { return rebound }
    guard let column = (view["columns"]?.object ?? [:]).keys.sorted().randomElement(using: &generator) else { return nil }
    return .write(note: id, column: ColumnID(column), text: idea(ideas, &generator), from: nil)
  }

  private static func rebound(
    _ id: NoteID, on view: JSON, butNot mine: [String], _ generator: inout SeededGenerator
  ) -> Command? {
    let notes = view["notes"]?.object ?? [:]
    guard let other = notes.keys.filter({ !mine.contains($0) }).sorted().randomElement(using: &generator),
      let column = notes[other]?["column"]?.string
    else { return nil }
    let text = Text("\(pick(rebounds, &generator)) \(pick(twists, &generator))")
    return .write(note: id, column: ColumnID(column), text: text, from: NoteID(other))
  }

  private static func idea(_ ideas: [String], _ generator: inout SeededGenerator) -> Text {
    Text("\(pick(ideas, &generator)) \(pick(twists, &generator))")
  }

  private static func pick(_ words: [String], _ generator: inout SeededGenerator) -> String {
    words.randomElement(using: &generator) ?? ""
  }
}
