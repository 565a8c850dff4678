// The shapes of what a room answered: faces, words, bars. None of them holds who answered what.

/// A row of pictures, each with how many people touched it; no count as long as the room may not know.
public struct Pictures: Encodable, Sendable {
  public struct Picture: Encodable, Sendable {
    public var rank: Int
    public var title: Wording
    /// The name of a drawing of `web/sprite.svg`, without its `picture-`.
    public var picture: String
    public var tint: Tint
    public var count: Int?
  }
  public var items: [String: Picture]
}

/// How often each answer to one question was given.
public struct Bars: Encodable, Sendable {
  public struct Bar: Encodable, Sendable {
    public var rank: Int
    public var title: Wording
    /// The name of a drawing of `web/sprite.svg`, without its `picture-`.
    public var picture: String?
    public var count: Int
    /// How often it was given the time before.
    public var before: Int?
  }
  /// What the same question gave the time before.
  public struct Before: Encodable, Sendable {
    public var answers: Int
    public var average: Average?
    public var verdict: Verdict?
    public var middle: Int?
  }
  /// Whether a room agrees, in words and never as a coefficient.
  public enum Verdict: String, Encodable, Sendable { case agree, divided, disagree }

  public var question: Wording
  public var items: [String: Bar]
  /// People who answered, and people who were asked and did not.
  public var answers: Int
  public var silent: Int
  /// What the ends of a scale mean.
  public var low: Wording?
  public var high: Wording?
  public var average: Average?
  public var verdict: Verdict?
  /// The answer in the middle of all numbers: half of them are at most this.
  public var middle: Int?
  public var before: Before?
}

/// Words as large as they are frequent; a word of the list that nobody gave has a count of 0.
public struct WordCloud: Encodable, Sendable {
  public struct Word: Encodable, Sendable {
    /// By count, the most frequent first; equal counts in the order of their letters.
    public var rank: Int
    public var title: Wording
    public var count: Int
    /// How many people gave it the time before.
    public var before: Int?
  }
  public var question: Wording
  public var items: [String: Word]
  public var answers: Int
  public var silent: Int
  /// People who answered the time before.
  public var before: Int?
}

/// A mean with one decimal, half up: 4.25 is 4.3. An integer of tenths on the wire.
public struct Average: Encodable, Hashable, Sendable {
  public let tenths: Int

  /// Nothing when there is nothing to average.
  public init?(of values: [Int]) {
    guard !values.isEmpty else { return nil }
    // Half up in integers: (10 × sum ÷ count) + ½, rounded down; no value here is negative.
    tenths = (20 * values.reduce(0, +) + values.count) / (2 * values.count)
  }

  /// As it is written in French: 4,3.
  public var inFrench: String { "\(tenths / 10),\(tenths % 10)" }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(tenths)
  }
}
