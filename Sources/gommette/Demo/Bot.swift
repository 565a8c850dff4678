import Workshop

/// What one client has been told, whether participant or lead: the streams, put together as a page does.
struct Told {
  private(set) var welcome: JSON?
  private var views: [String: (version: Int, view: JSON)] = [:]

  /// What a frame of the server asks of its reader.
  enum News {
    case welcome, view
    case done(String)
    case refused(id: String?, code: String)
    case later(Int)
    case bye, nothing
    /// A patch does not follow what is known.
    case gap
  }

  mutating func take(_ frame: [UInt8]) -> News {
    var reader = JSONReader(frame, depth: 64)
    guard let (name, content) = (try? reader.document())?.only else { return .nothing }
    switch name {
    case "welcome":
      welcome = content
      return .welcome
    case "view", "patch": return take(content, isPatch: name == "patch")
    case "done": return .done(content["id"]?.string ?? "")
    case "refused": return .refused(id: content["id"]?.string, code: content["code"]?.string ?? "")
    case "later": return .later(content["milliseconds"]?.integer ?? 1_000)
    case "bye": return .bye
    default: return .nothing
    }
  }

  private mutating func take(_ content: JSON, isPatch: Bool) -> News {
    guard let stream = content["stream"]?.string, let version = content["version"]?.integer else { return .nothing }
    if isPatch {
      guard let known = views[stream], version == known.version + 1, let patch = content["patch"] else { return .gap }
      views[stream] = (version, known.view.patched(by: patch))
    } else {
      views[stream] = (version, content["view"] ?? [:])
    }
    return .view
  }

  var session: JSON { views["session"]?.view ?? [:] }
  var activity: String? { session["activity"]?["id"]?.string }
  var kind: String? { session["activity"]?["kind"]?.string }
  func view(of activity: String) -> JSON? { views["activity/\(activity)"]?.view }
  func own(_ person: String) -> JSON? { views["own/\(person)"]?.view }
}

/// A participant played by the program: reads its views and does what its kind of activity would.
final class Bot {
  private(set) var told = Told()
  private var generator: SeededGenerator
  private let ticket: String
  /// Milliseconds that it thinks between two acts, about.
  var pace: Int
  private let catalog: Catalog
  /// Milliseconds of the crowd's clock at which it acts next.
  private(set) var actsAt: Int
  private var waiting: (id: String, name: String, since: Int)?
  private var isSeated = false
  private var here: String?
  private var idleTurns = 0
  private var toSay: String?

  init(number: Int, seed: UInt64, startsAt: Int, pace: Int, catalog: Catalog = .standard) {
    generator = SeededGenerator(seed: seed &+ UInt64(number) &* 7_919)
    ticket = generator.hex(32)
    actsAt = startsAt
    self.pace = pace
    self.catalog = catalog
  }

  func hello(code: String, key: String) -> JSON {
    ["join": ["code": .string(code), "key": .string(key), "tickets": [.string(ticket)]]]
  }

  /// Takes a frame; says which command it acknowledges.
  func take(_ frame: [UInt8], now: Int) -> (id: String, name: String)? {
    switch told.take(frame) {
    case .done(let id) where waiting?.id == id:
      defer { waiting = nil }
      return waiting.map { ($0.id, $0.name) }
    case .refused(let id, _) where id == waiting?.id: waiting = nil
    case .later(let milliseconds):
      waiting = nil
      actsAt = now + milliseconds
    default: break
    }
    return nil
  }

  var hasEntered: Bool { person != nil }

  /// The next text that it writes will be this one.
  func says(_ words: String) { toSay = words }

  private var person: String? { told.welcome?["people"]?.array?.first?.string }

  /// The frame that it sends now, if any.
  func act(now: Int) -> JSON? {
    guard now >= actsAt, waiting == nil else { return nil }
    actsAt = now + Int.random(in: pace / 2...pace * 3 / 2, using: &generator)
    guard let person else { return nil }
    if !isSeated, let tables = told.session["tables"]?.object, let table = tables.keys.sorted().randomElement(using: &generator) {
      isSeated = true
      return frame(["sit": ["table": .string(table)]], nil, person, now)
    }
    guard let activity = told.activity, let kind = told.kind.flatMap({ catalog[$0] }), let view = told.view(of: activity),
      let own = told.own(person)
    else { return nil }
    if activity != here {
      here = activity
      idleTurns = 0
    }
    if let command = AnyActivity.sample(of: kind, view: view, own: own, &generator) {
      idleTurns = 0
      return frame(spoken(command), activity, person, now)
    }
    idleTurns += 1
    guard idleTurns > 3, own["done"] == .bool(false) else { return nil }
    return frame(["finish": [:]], activity, person, now)
  }

  private func spoken(_ command: JSON) -> JSON {
    guard let words = toSay, let (name, arguments) = command.only, arguments["text"]?.string != nil else { return command }
    toSay = nil
    return .object([name: arguments.merging(["text": .string(words)])])
  }

  private func frame(_ command: JSON, _ activity: String?, _ person: String, _ now: Int) -> JSON {
    let id = generator.hex(32)
    waiting = (id, command.only?.name ?? "", now)
    var members: [String: JSON] = ["id": .string(id), "as": .string(person), "command": command]
    if let activity { members["activity"] = .string(activity) }
    return ["act": .object(members)]
  }
}
