import Testing

@testable import Workshop

@Suite("Ideas that look alike")
struct LikenessTests {
  private static let alike: [(Text, Text)] = [
    ("Un frigo dans la rue", "Des frigos dans les rues"), ("Frigo solidaire", "Un frigo solidaire !"),
    ("Des douches gratuites", "Une douche gratuite pour tous"), ("Collecte d’habits", "Une collecte d’habits et de nourriture"),
    ("ÉCOLE OUVERTE", "école ouverte"), ("Un hôpital de jour", "Des hôpitaux de jour"), ("Ecole ouverte", "École ouverte"),
    ("A free shower for everyone", "Free showers"), ("More parks in the cities", "A park in our city"),
    ("دش مجاني للجميع", "الدش المجاني"), ("مطبخ مشترك", "المطبخ المشترك في الحي"),
    ("Un café à côté de la gare", "Cafe a cote de la gare"),
  ]
  private static let different: [(Text, Text)] = [
    ("Un livre d’or", "Une carte magnétique"), ("Un repas le dimanche", "Une douche le dimanche matin"),
    ("A free shower", "A free telephone"), ("", ""), ("Un frigo", ""), ("مطبخ مشترك", "دش مجاني"),
    ("Un sac à dos", "Un lieu pour son sac et son téléphone"),
  ]

  @Test("little words, accents, plurals and the article do not tell two ideas apart", arguments: alike)
  func sees(pair: (Text, Text)) {
    #expect(Likeness(pair.0).to(Likeness(pair.1)) >= Likeness.threshold)
    #expect(Likeness(pair.0).to(Likeness(pair.1)) == Likeness(pair.1).to(Likeness(pair.0)))
  }

  @Test("two ideas that share a word are two", arguments: different)
  func leaves(pair: (Text, Text)) {
    #expect(Likeness(pair.0).to(Likeness(pair.1)) < Likeness.threshold)
  }

  @Test("the most alike come first, each pair once, and a thousand ideas are compared by their common words only")
  func pairs() {
    let texts: [Text] = ["Un frigo dans la rue", "Un livre d’or", "Des frigos dans les rues", "Le livre d’or du quartier"]
    let pairs = Likeness.pairs(among: texts)
    #expect(pairs.map { [$0.one, $0.other] } == [[0, 2], [1, 3]])
    #expect(pairs[0].likeness == 100)
    #expect(Likeness.pairs(among: (0..<1_000).map { Text("idée\($0) rare\($0)") }).isEmpty)
  }
}
