import Workshop

/// A lead played by the program, from its console's views: shows the steps, makes the main move when its time has come, goes on.
///
/// It closes by itself what a plan leaves open for days, because the durations are divided.
final class LeadBot {
  private(set) var told = Told()
  private var generator: SeededGenerator
  private let secret: String
  /// How many times faster than the plan says.
  var speed: Double
  /// Whether it leads; else a person does, and it only does what a rehearsal asks.
  var plays = true
  /// Makes the main move once, whatever it closes.
  var closes = false
  /// Minutes that are lost at once.
  var loses: Int?
  private var activity: String?
  private var beganAt = 0
  private var movedAt = 0
  private var waiting: String?
  private let startsAt: Int
  private(set) var hasEnded = false

  init(secret: String, seed: UInt64, speed: Double, startsAt: Int) {
    self.secret = secret
    self.speed = speed
    self.startsAt = startsAt
    generator = SeededGenerator(seed: seed ^ 0x1EAD)
  }

  var hello: JSON { ["open": ["secret": .string(secret)]] }

  /// Takes a frame; says which command it acknowledges.
  func take(_ frame: [UInt8]) -> (id: String, name: String)? {
    switch told.take(frame) {
    case .done(let id):
      waiting = nil
      return (id, "lead")
    case .refused, .later: waiting = nil
    case .view: hasEnded = told.session["phase"]?.string == "closed"
    default: break
    }
    return nil
  }

  /// The frame that it sends now, if any.
  func act(now: Int) -> JSON? {
    guard waiting == nil, now >= startsAt, let phase = told.session["phase"]?.string, phase != "closed" else { return nil }
    if let accident = accident() { return accident }
    guard plays else { return nil }
    if phase == "welcome" { return frame(["start": [:]], nil) }
    guard let current = told.activity, let wall = told.view(of: current) else { return nil }
    if current != activity {
      activity = current
      beganAt = now
      movedAt = now
    }
    let lasts = Int(Double(told.session["activity"]?["minutes"]?.integer ?? 1) * 60_000 / speed)
    // The steps in the first fifth of the time, then a move every sixth.
    if let next = nextStep {
      guard now - movedAt >= lasts / 5 / max(stepsTotal, 1) else { return nil }
      movedAt = now
      return frame(["showSteps": ["count": .integer(next)]], nil)
    }
    guard now - movedAt >= lasts / 6 else { return nil }
    movedAt = now
    if let move = mainMove(wall) { return frame(move, current) }
    guard now - beganAt >= lasts else { return nil }
    return frame(following.map { ["go": ["activity": .string($0), "from": .string(current)]] } ?? ["end": [:]], nil)
  }

  /// What a rehearsal wants to go wrong.
  private func accident() -> JSON? {
    guard let current = told.activity else { return nil }
    if let minutes = loses {
      loses = nil
      return frame(["addMinutes": ["minutes": .integer(minutes)]], nil)
    }
    guard closes else { return nil }
    closes = false
    return told.view(of: current).flatMap { mainMove($0) }.map { frame($0, current) }
  }

  private var stepsTotal: Int { told.session["activity"]?["stepsTotal"]?.integer ?? 0 }

  private var nextStep: Int? {
    let shown = told.session["activity"]?["steps"]?.array?.count ?? 0
    return shown < stepsTotal ? shown + 1 : nil
  }

  private func mainMove(_ wall: JSON) -> JSON? {
    let moves = (wall["moves"]?.object ?? [:]).values.sorted { ($0["rank"]?.integer ?? 0) < ($1["rank"]?.integer ?? 0) }
    return moves.first { $0["main"] == .bool(true) }?["command"]
  }

  private var following: String? { told.session["following"]?.string }

  private func frame(_ command: JSON, _ activity: String?) -> JSON {
    let id = generator.hex(32)
    waiting = id
    var members: [String: JSON] = ["id": .string(id), "command": command]
    if let activity { members["activity"] = .string(activity) }
    return ["act": .object(members)]
  }
}
