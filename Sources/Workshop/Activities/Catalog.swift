/// The kinds of activity that exist. Adding one is one line here.
public struct Catalog: Sendable {
  private let kinds: [String: any Activity.Type]
  let ordered: [any Activity.Type]

  public init(_ kinds: [any Activity.Type]) {
    ordered = kinds
    self.kinds = Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind, $0) })
  }

  public static let standard = Catalog([
    Instruction.self,
    Mood.self,
    Questionnaire.self,
    Ideation.self,
    Grid.self,
    Journey.self,
    Cards.self,
    Sorting.self,
    SmartVote.self,
    Matrix.self,
    Rating.self,
    Article.self,
    Presentations.self,
    Decision.self,
  ])

  public var names: [String] { kinds.keys.sorted() }
  public subscript(kind: String) -> (any Activity.Type)? { kinds[kind] }
}
