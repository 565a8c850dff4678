/// An activity that no plan needs to hold: the lead adds it in two taps while the room goes on.
public struct Favourite: Sendable {
  /// Names it on the wire; unique among all kinds.
  public let name: String
  public let title: Wording
  public let minutes: Int
  public let mode: PlannedActivity.Mode
  public let steps: [Wording]
  /// Whether it needs one sentence of the lead, a question for instance.
  public let asks: Bool
  private let settings: @Sendable (Text?) -> JSON

  /// - Parameter settings: the settings of the kind, with the lead's sentence where it asks for one.
  public init(
    _ name: String, title: Wording, minutes: Int, mode: PlannedActivity.Mode, steps: [Wording] = [], asks: Bool = false,
    settings: @escaping @Sendable (Text?) -> JSON = { _ in [:] }
  ) {
    self.name = name
    self.title = title
    self.minutes = minutes
    self.mode = mode
    self.steps = steps
    self.asks = asks
    self.settings = settings
  }

  func planned(_ kind: String, _ words: Text?) -> PlannedActivity {
    PlannedActivity(kind: kind, title: title, minutes: minutes, steps: steps, mode: mode, settings: settings(words))
  }
}

extension Catalog {
  /// What the lead may add, in the order of the kinds.
  var favourites: [(kind: String, favourite: Favourite)] {
    ordered.flatMap { kind in kind.favourites.map { (kind.kind, $0) } }
  }
}
