// "Essai à blanc": bots play the plan on a server of its own, with an archive in a folder that is removed at the end. It is
// another process than the real server's, so that nothing of it can slow, crash or reach a session that counts.
import Live
import Synchronization
import Transport
import Workshop

/// What the console of a rehearsal asks of it, at `/rehearsal`, with its own secret.
final class Rehearsal: Sendable {
  /// A step longer than this takes more than three lines on the wall, and is not read from the back.
  static let readableStep = 110
  static let speeds = 1.0...60

  private let plan: Plan
  private let direction: Direction
  private let state: Mutex<(speed: Double, lead: Bool)>
  private let secret = Mutex("")

  init(_ plan: Plan, speed: Double, direction: Direction) {
    self.plan = plan
    self.direction = direction
    state = Mutex((speed, false))
  }

  /// From now on who shows the secret of this console is heard.
  func begin(console: String) { secret.withLock { $0 = String(console.split(separator: "#").last ?? "") } }

  /// - Returns: nothing when the request is not for the rehearsal, or its secret is not the console's.
  func answer(_ request: Request) -> Response? {
    guard request.path == "/rehearsal", let given = request.header("authorization"),
      secret.withLock({ !$0.isEmpty && Keys.match(given, "Bearer \($0)") })
    else { return nil }
    if request.method == "POST" {
      var reader = JSONReader(request.body, depth: 4)
      guard let asked = try? reader.document(), let (name, value) = asked.only, grant(name, value) else {
        return Response(status: 400, text: "A rehearsal does not know that wish.\n")
      }
    }
    return Response(type: "application/json", body: told.canonicalBytes)
  }

  private func grant(_ name: String, _ value: JSON) -> Bool {
    switch (name, value) {
    case ("speed", .integer(let speed)) where Rehearsal.speeds.contains(Double(speed)):
      state.withLock { $0.speed = Double(speed) }
      direction.ask(.speed(Double(speed)))
    case ("lead", .bool(let plays)):
      state.withLock { $0.lead = plays }
      direction.ask(.lead(plays))
    case ("late", .integer(let people)) where (1...100).contains(people): direction.ask(.late(people))
    case ("cut", .integer(let seconds)) where (1...600).contains(seconds): direction.ask(.cut(seconds: seconds))
    case ("insult", .bool(true)): direction.ask(.insult("Tout le monde ici est vraiment trop bête."))
    case ("close", .bool(true)): direction.ask(.close)
    case ("lose", .integer(let minutes)) where (1...60).contains(minutes): direction.ask(.lose(minutes: minutes))
    case ("stop", .bool(true)): direction.stop()
    default: return false
    }
    return true
  }

  private var told: JSON {
    let state = state.withLock { $0 }
    let seen = direction.seen
    var found: JSON = [
      "speed": .integer(Int(state.speed)), "lead": .bool(state.lead), "people": .integer(seen.entered),
      "longSteps": longSteps, "withoutHostNotes": .integer(plan.activities.count { $0.mode == .table && $0.steps.isEmpty }),
      "played": .object(seen.playedSeconds.mapValues { .integer($0) }),
    ]
    if let seconds = seen.arrivalSeconds { found = found.merging(["arrivalSeconds": .integer(seconds)]) }
    return found
  }

  /// By activity, the first step that is too long for the wall: its rank and its characters.
  private var longSteps: JSON {
    var found: [String: JSON] = [:]
    for (index, activity) in plan.activities.enumerated() {
      let lengths = activity.steps.map { $0.byLanguage.values.map(\.count).max() ?? 0 }
      guard let step = lengths.firstIndex(where: { $0 > Rehearsal.readableStep }) else { continue }
      found["a\(index + 1)"] = ["step": .integer(step + 1), "characters": .integer(lengths[step])]
    }
    return .object(found)
  }
}
