// The settings of a kind as data, so that the editor of plans draws them without knowing any kind: a new kind is in the editor
// as soon as it says what can be set. Words are here and not in the pages for the same reason.

/// How a kind of activity shows itself to whoever plans: its name, what people do in it, and its settings.
public struct Form: Encodable, Equatable, Sendable {
  /// How the kind is called where one chooses: "Post-its".
  public var title: Wording
  /// What people do in it, in one sentence.
  public var purpose: Wording
  /// What a new activity of this kind begins with.
  public var minutes: Int
  public var mode: PlannedActivity.Mode
  public var steps: [Wording]
  /// Whether it works on the notes of an earlier activity.
  public var takesNotes: Bool
  /// The settings: at most four in front, those with `detail` folded.
  public var fields: [Field]
  /// An activity of this kind in which people get up, offered where the room has been sitting for long.
  public var moving: Moving?
  /// Activities of this kind that are ready as they are, offered beside it.
  public var ready: [Ready]

  public init(
    _ title: Wording, purpose: Wording = "", minutes: Int = 10, mode: PlannedActivity.Mode = .individual, steps: [Wording] = [],
    takesNotes: Bool = true, fields: [Field] = [], moving: Moving? = nil, ready: [Ready] = []
  ) {
    self.title = title
    self.purpose = purpose
    self.minutes = minutes
    self.mode = mode
    self.steps = steps
    self.takesNotes = takesNotes
    self.fields = fields
    self.moving = moving
    self.ready = ready
  }

  /// An activity that needs nothing more to be written.
  public struct Ready: Encodable, Equatable, Sendable {
    public var title: Wording
    public var purpose: Wording
    public var minutes: Int
    public var mode: PlannedActivity.Mode
    public var steps: [Wording]
    public var settings: JSON

    public init(
      _ title: Wording, purpose: Wording, minutes: Int, mode: PlannedActivity.Mode = .individual, steps: [Wording] = [],
      settings: JSON
    ) {
      self.title = title
      self.purpose = purpose
      self.minutes = minutes
      self.mode = mode
      self.steps = steps
      self.settings = settings
    }
  }

  /// Some minutes on one's feet.
  public struct Moving: Encodable, Equatable, Sendable {
    public var title: Wording
    public var minutes: Int
    public var steps: [Wording]
  }

  /// One setting.
  public struct Field: Encodable, Equatable, Sendable {
    /// Where it stands among its brothers: the name of one member. Empty when an item of a list is the value itself.
    public var path: String
    public var label: Wording
    public var help: Wording?
    public var input: Input
    /// Whether the plan is refused without it.
    public var required: Bool
    /// Folded under "réglages de détail".
    public var detail: Bool
  }

  /// What is asked for, and what holds when nothing is said.
  public indirect enum Input: Encodable, Equatable, Sendable {
    /// A text that may be said in several languages, of at most so many letters.
    case wording(letters: Int, preset: Wording?)
    /// A word that has no language: a name, a link.
    case word(letters: Int, preset: String?)
    case number(from: Int, to: Int, preset: Int?)
    case yesNo(preset: Bool)
    case choice(options: [Option], preset: String?)
    /// A drawing of the pages, by its name.
    case picture
    /// Several settings that are said together or not at all.
    case group(fields: [Field])
    /// Items in their order, each with the same settings; `add` is the word on the button.
    case list(fields: [Field], atMost: Int, add: Wording)
    /// What tells the items of a list apart, nobody sees it: this prefix and a number, written by the editor.
    case identity(prefix: String)
  }

  /// One answer of a choice.
  public struct Option: Encodable, Equatable, Sendable {
    public var value: String
    public var label: Wording
    public init(_ value: String, _ label: Wording) {
      self.value = value
      self.label = label
    }
  }
}

extension Form.Field {
  public init(
    _ path: String, _ label: Wording, _ input: Form.Input, help: Wording? = nil, required: Bool = false, detail: Bool = false
  ) {
    self.path = path
    self.label = label
    self.help = help
    self.input = input
    self.required = required
    self.detail = detail
  }

  /// A text of the plan. With a preset, that is what people read when the plan says nothing.
  public static func wording(
    _ path: String, _ label: Wording, _ limit: Limits.TextLimit = Limits.title, preset: Wording? = nil, help: Wording? = nil,
    required: Bool = false, detail: Bool = false
  ) -> Self {
    Self(path, label, .wording(letters: limit.scalars, preset: preset), help: help, required: required, detail: detail)
  }

  public static func number(
    _ path: String, _ label: Wording, _ range: ClosedRange<Int>, preset: Int? = nil, help: Wording? = nil, detail: Bool = false
  ) -> Self {
    Self(path, label, .number(from: range.lowerBound, to: range.upperBound, preset: preset), help: help, detail: detail)
  }

  public static func yesNo(_ path: String, _ label: Wording, preset: Bool, help: Wording? = nil, detail: Bool = false) -> Self {
    Self(path, label, .yesNo(preset: preset), help: help, detail: detail)
  }

  public static func choice(
    _ path: String, _ label: Wording, _ options: [Form.Option], preset: String?, help: Wording? = nil, required: Bool = false,
    detail: Bool = false
  ) -> Self {
    Self(path, label, .choice(options: options, preset: preset), help: help, required: required, detail: detail)
  }

  public static func group(
    _ path: String, _ label: Wording, _ fields: [Form.Field], help: Wording? = nil, detail: Bool = false
  ) -> Self {
    Self(path, label, .group(fields: fields), help: help, detail: detail)
  }

  public static func list(
    _ path: String, _ label: Wording, _ fields: [Form.Field], atMost: Int, add: Wording, help: Wording? = nil,
    detail: Bool = false
  ) -> Self {
    Self(path, label, .list(fields: fields, atMost: atMost, add: add), help: help, detail: detail)
  }

  public static func picture(_ path: String = "picture", detail: Bool = false) -> Self {
    Self(path, Wording(fr: "Dessin", en: "Drawing"), .picture, detail: detail)
  }

  public static func identity(_ path: String = "id", prefix: String) -> Self { Self(path, "", .identity(prefix: prefix)) }
}

extension Catalog {
  /// What the editor of plans knows of each kind, by its name.
  public var forms: JSON {
    let known = names.compactMap { name in self[name].flatMap { try? JSON(encoding: $0.form) }.map { (name, $0) } }
    return .object(Dictionary(uniqueKeysWithValues: known))
  }
}
