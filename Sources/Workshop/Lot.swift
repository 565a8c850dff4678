// Lots that are drawn for tables. Sizes come first, then who was here last time, then the bands: a table's share of each
// differs from another's by one at most wherever that is possible. Chance puts them, then pairs are exchanged as long as that
// makes the tables more alike: the sum of squares of a share is smallest when it is even.

/// One person, or some who stay together.
struct Lot {
  let people: [ParticipantID]
  /// How many of them have each trait, the first weighing most.
  let traits: [Int]

  /// Who sits where.
  static func seats(of lots: [Lot], at tables: [TableID], seed: UInt64) -> [ParticipantID: TableID] {
    var generator = SeededGenerator(seed: seed)
    var best: Deal?
    for _ in 0..<(lots.count > 80 ? 2 : 12) {
      var deal = Deal(lots.shuffled(using: &generator), at: tables.count, &generator)
      deal.improve()
      if best.map({ deal.cost < $0.cost }) ?? true { best = deal }
      if best?.isEven == true { break }
    }
    var seats: [ParticipantID: TableID] = [:]
    for (lot, table) in zip(best?.lots ?? [], best?.places ?? []) {
      for person in lot.people { seats[person] = tables[table] }
    }
    return seats
  }
}

/// Lots at tables, and how far they are from alike.
private struct Deal {
  let lots: [Lot]
  private(set) var places: [Int] = []
  /// What each table has: people, then each trait.
  private var shares: [[Int]]
  private let weights: [Int]

  init(_ shuffled: [Lot], at tables: Int, _ generator: inout SeededGenerator) {
    // Companies first, while there is room for them; then those with the weightiest traits. Chance stays among equals.
    lots = shuffled.sorted {
      ($0.people.count, $0.traits.first ?? 0) > ($1.people.count, $1.traits.first ?? 0)
    }
    let width = 1 + (lots.first?.traits.count ?? 0)
    weights = (0..<width).map { $0 == 0 ? 100_000_000 : $0 == 1 ? 10_000 : 1 }
    shares = Array(repeating: Array(repeating: 0, count: width), count: tables)
    let order = Array(0..<tables).shuffled(using: &generator)
    for lot in lots {
      let place = order.min { rise($0, lot) < rise($1, lot) } ?? 0
      places.append(place)
      add(lot, to: place, 1)
    }
  }

  var cost: Int { shares.reduce(0) { $0 + cost(of: $1) } }

  /// Whether every share differs by one at most.
  var isEven: Bool {
    weights.indices.allSatisfy { trait in
      let counts = shares.map { $0[trait] }
      return (counts.max() ?? 0) - (counts.min() ?? 0) <= 1
    }
  }

  mutating func improve() {
    var isBetter = true
    while isBetter {
      isBetter = false
      for one in lots.indices {
        for place in shares.indices where place != places[one] { if takes(one, to: place) { isBetter = true } }
        for other in lots.indices.dropFirst(one + 1) where places[one] != places[other] {
          if takes(one, to: places[other], back: other) { isBetter = true }
        }
      }
    }
  }

  /// Moves a lot, or exchanges two, when that makes the tables more alike.
  private mutating func takes(_ one: Int, to place: Int, back other: Int? = nil) -> Bool {
    let from = places[one]
    let before = cost(of: shares[from]) + cost(of: shares[place])
    exchange(one, other, from, place, 1)
    if cost(of: shares[from]) + cost(of: shares[place]) < before {
      places[one] = place
      if let other { places[other] = from }
      return true
    }
    exchange(one, other, from, place, -1)
    return false
  }

  private mutating func exchange(_ one: Int, _ other: Int?, _ from: Int, _ place: Int, _ sign: Int) {
    add(lots[one], to: from, -sign)
    add(lots[one], to: place, sign)
    guard let other else { return }
    add(lots[other], to: place, -sign)
    add(lots[other], to: from, sign)
  }

  private mutating func add(_ lot: Lot, to place: Int, _ sign: Int) {
    shares[place][0] += sign * lot.people.count
    for (trait, count) in lot.traits.enumerated() { shares[place][trait + 1] += sign * count }
  }

  private func cost(of share: [Int]) -> Int { zip(share, weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 } }

  private func rise(_ place: Int, _ lot: Lot) -> Int {
    let share = shares[place]
    let after = zip(share, [lot.people.count] + lot.traits).map { $0 + $1 }
    return cost(of: after) - cost(of: share)
  }
}
