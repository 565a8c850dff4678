// Bots write what a local paper would tell of an idea that came true, so that a rehearsal ends with a page one likes to read.
extension Article {
  private static let titles = [
    "Un frigo solidaire ouvre rue des Lilas", "La carte qui ouvre toutes les portes", "Ici, on ne dort plus dehors",
    "Le café suspendu fait salle comble", "Quand le quartier partage son repas", "La laverie où l’on se retrouve",
  ]
  private static let leads = [
    "Il y a un an, ce n’était qu’un post-it sur un mur. Aujourd’hui, tout le quartier s’en sert.",
    "Des jeunes, des voisins et des commerçants l’ont imaginé ensemble. Samedi, ils ont coupé le ruban.",
    "Au centre social, on n’en revient pas : cent personnes sont déjà venues.",
  ]
  private static let paragraphs = [
    "« Au début, personne n’y croyait », raconte une habitante. « Maintenant, c’est ma petite-fille qui m’y emmène. »",
    "Les commerçants de la place ont été les premiers à dire oui. Le boulanger apporte le pain, la pharmacie garde les clés.",
    "Le projet a coûté moins cher que prévu : presque tout a été réparé, prêté ou donné.",
    "Chaque mercredi, six bénévoles se relaient. Ils cherchent encore deux personnes pour le dimanche matin.",
    "La mairie promet d’ouvrir un deuxième lieu avant l’hiver, de l’autre côté de la voie ferrée.",
    "Et demain ? « On aimerait que ça ne s’arrête jamais », sourit un lycéen, un balai à la main.",
  ]

  /// A house with a tree and the sun, in a few lines.
  private static let street = Sketch([
    Sketch.Stroke(ink: .ink, thick: true, points: [20, 470, 600, 4]),
    Sketch.Stroke(ink: .coral, thick: true, points: [140, 468, 0, -210, 130, -110, 130, 112, -4, 208]),
    Sketch.Stroke(ink: .ink, points: [240, 466, 0, -110, 60, -2, 2, 112]),
    Sketch.Stroke(ink: .ink, points: [170, 300, 44, 0, 0, 44, -44, 0, 0, -44]),
    Sketch.Stroke(ink: .ink, points: [330, 300, 44, 0, 0, 44, -44, 0, 0, -44]),
    Sketch.Stroke(ink: .leaf, thick: true, points: [500, 466, 4, -150, -60, -40, 10, -70, 60, -30, 60, 40, 0, 70, -66, 30]),
    Sketch.Stroke(ink: .plum, thick: true, points: [70, 60, 40, -20, 30, 30, -10, 42, -44, 8, -24, -34, 8, -26]),
    Sketch.Stroke(ink: .sea, points: [280, 466, -30, -40, 60, -6, -30, 46]),
  ])

  /// A headline, a lead and four paragraphs; now and then somebody takes a part up, rewords it or moves a paragraph.
  public static func sample(view: JSON, own: JSON, _ generator: inout SeededGenerator) -> Command? {
    guard view["phase"] == "writing", own["seated"] != false else { return nil }
    if let ideas = view["ideas"]?.object, own["idea"] == nil {
      let offered = own["offered"]?.object ?? ideas
      return offered.keys.sorted().randomElement(using: &generator).map { .choose(note: NoteID($0)) }
    }
    let parts = own["parts"]?.object ?? [:]
    let written = parts.filter { $0.value["text"] != nil }.keys.sorted()
    for part in [PartID.title, .lead] where parts[part.rawValue] == nil && own["held"]?[part.rawValue] == nil {
      return .write(part: part, text: words(for: part, &generator), over: 0)
    }
    if parts[PartID.sketch.rawValue] == nil, own["held"]?[PartID.sketch.rawValue] == nil, written.count > 3 {
      return .draw(sketch: street, over: 0)
    }
    if written.count < 6 {
      // A paper tells nothing twice.
      let told = Set(parts.values.compactMap { $0["text"]?.string })
      guard let next = paragraphs.filter({ !told.contains($0) }).randomElement(using: &generator) else { return nil }
      return .add(part: PartID("d" + generator.hex(16)), text: Text(next), after: nil)
    }
    guard let part = written.randomElement(using: &generator).map({ PartID($0) }), own["held"]?[part.rawValue] == nil else {
      return nil
    }
    let version = parts[part.rawValue]?["version"]?.integer ?? 0
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return .hold(part: part)
    case 1: return .write(part: part, text: words(for: part, &generator), over: version)
    case 2: return part.isParagraph ? .move(part: part, before: nil) : .free(part: part)
    case 3: return part.isParagraph ? .remove(part: part, over: version) : nil
    default: return nil
    }
  }

  private static func words(for part: PartID, _ generator: inout SeededGenerator) -> Text {
    let some = part == .title ? titles : part == .lead ? leads : paragraphs
    return Text(some.randomElement(using: &generator) ?? "")
  }
}
