// Two people often have the same idea in other words. What is alike is worked out here, on the server, the same on every machine:
// the words that carry the sense are compared, without accents, plurals and little words, in French, English and Arabic. It only
// proposes: whether two ideas are one is said by people.

/// The words that carry the sense of a text, in a form in which they can be compared.
struct Likeness: Equatable, Sendable {
  private let words: Set<String>

  init(_ text: Text) {
    let all = Likeness.words(of: text)
    let bearing = all.filter { !Likeness.little.contains($0) }
    // A text of little words only ("Nous tous") is compared by them.
    words = Set((bearing.isEmpty ? all : bearing).map(Likeness.stem))
  }

  /// How alike two texts are: 0 for nothing in common, 100 for the same words in any order (Dice's coefficient, in percent).
  func to(_ other: Likeness) -> Int {
    let all = words.count + other.words.count
    return all == 0 ? 0 : 200 * words.intersection(other.words).count / all
  }

  /// From here on two texts are shown side by side: at least three words in five are common to both.
  static let threshold = 60

  /// The pairs of texts that are alike, by their places, the most alike first.
  static func pairs(among texts: [Text]) -> [(one: Int, other: Int, likeness: Int)] {
    let all = texts.map { Likeness($0) }
    // Only texts with a word in common are compared: two thousand notes are not four million comparisons.
    var places: [String: [Int]] = [:]
    for (place, likeness) in all.enumerated() { for word in likeness.words { places[word, default: []].append(place) } }
    var pairs: [(one: Int, other: Int, likeness: Int)] = []
    for (one, likeness) in all.enumerated() {
      let near = likeness.words.reduce(into: Set<Int>()) { near, word in near.formUnion(places[word]?.filter { $0 > one } ?? []) }
      for other in near.sorted() where likeness.to(all[other]) >= threshold {
        pairs.append((one, other, likeness.to(all[other])))
      }
    }
    return pairs.sorted { ($1.likeness, $0.one, $0.other) < ($0.likeness, $1.one, $1.other) }
  }

  private static func words(of text: Text) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.string.lowercased().unicodeScalars {
      // What is laid on a letter is no letter: accents of a decomposed text, vowels of Arabic.
      if scalar.properties.generalCategory == .nonspacingMark || scalar == "ـ" { continue }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += plain[scalar] ?? String(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static let plain: [Unicode.Scalar: String] = {
    let alike: [(String, String)] = [
      ("àâäáãå", "a"), ("ç", "c"), ("éèêë", "e"), ("îïíì", "i"), ("ñ", "n"), ("ôöóòõ", "o"), ("ûüùú", "u"), ("ÿý", "y"),
      ("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("أإآٱ", "ا"), ("ة", "ه"), ("ى", "ي"), ("ؤ", "و"), ("ئ", "ي"),
    ]
    let letters = alike.flatMap { many, one in many.unicodeScalars.map { ($0, one) } }
    return Dictionary(letters, uniquingKeysWith: { first, _ in first })
  }()

  /// Without the mark of a plural or of a feminine, and in Arabic without the article.
  private static func stem(_ word: String) -> String {
    guard word.unicodeScalars.first.map({ $0.value < 0x0600 }) ?? true else { return arabicStem(word) }
    guard word.utf8.count > 3 else { return word }
    var stem = word
    if stem.hasSuffix("aux"), !stem.hasSuffix("eaux") { return String(stem.dropLast(2)) + "l" }
    if stem.hasSuffix("s") || stem.hasSuffix("x") { stem.removeLast() }
    if stem.hasSuffix("e"), stem.utf8.count > 3 { stem.removeLast() }
    if stem.hasSuffix("y") { stem = String(stem.dropLast()) + "i" }
    return stem
  }

  private static func arabicStem(_ word: String) -> String {
    var stem = Substring(word)
    if let article = ["وال", "بال", "فال", "كال", "لل", "ال"].first(where: { stem.hasPrefix($0) && stem.count > $0.count + 1 }) {
      stem = stem.dropFirst(article.count)
    }
    if let ending = ["ات", "ون", "ين", "ه"].first(where: { stem.hasSuffix($0) && stem.count > $0.count + 1 }) {
      stem = stem.dropLast(ending.count)
    }
    return String(stem)
  }

  /// Words that say nothing of what an idea is about, already without accents.
  private static let little: Set<String> = Set(
    """
    a ai au aux avec c ca ce ces cet cette chaque chez comme d dans de des deux du elle elles en est et etre eux faire fait il ils j je l la
    le les leur leurs lui m ma mais me meme mes mon n ne nos notre nous on ont ou où par pas plus pour qu que quelque quelques qui s sa
    sans se ses si son sont sur t ta te tes ton tous tout toute toutes très tres tu un une vos votre vous y
    an and are as at be by can do every for from get have he her his i in is it its make more my of or our she some that the their them
    there they this to us we with you your
    في من على الى عن مع هذا هذه هو هي ان او و ثم كل كان لا ما لنا لهم نحن هم التي الذي
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
