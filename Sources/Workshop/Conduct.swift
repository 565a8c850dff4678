// What the lead sets is one value, apart from what people do. Taking an action of the lead back is putting this value back as
// it was before: nothing that somebody wrote, chose or finished meanwhile is in it, so nothing of theirs can be lost.

/// How the session is led at one moment.
struct Conduct: Hashable, Sendable {
  var phase = Session.Phase.welcome
  var current: ActivityID?
  /// The example of the current activity, while it is being played.
  var example: ActivityID?
  var clock = Clock()
  var isBlank = false
  var wall = WallPage.activity
  var attention: Attention?
  /// Nobody is asked to take out a phone: no code and no QR anywhere.
  var isWithoutPhones = false
  /// Laptop and projector show the same: the console gives its place to the wall.
  var isSingleScreen = false
  /// All activities in their order, those that are left out too.
  var order: [ActivityID]
  var slots: [ActivityID: Slot]

  /// The hands are up.
  struct Attention: Hashable, Sendable {
    /// The clock was running when the hand went up, and runs again when it comes down.
    var holdsClock: Bool
  }

  /// What the lead may change of one activity.
  struct Slot: Hashable, Sendable {
    var title: Wording
    var steps: [Wording]
    var minutes: Int
    var isSkipped = false
    /// Left for the next session.
    var isPostponed = false
    var stepsShown = 1
    /// What was left of its time, in milliseconds, when the room went on from it.
    var left: Int?

    init(_ planned: PlannedActivity) {
      title = planned.title
      steps = planned.steps
      minutes = planned.minutes
    }

    var isLeftOut: Bool { isSkipped || isPostponed }
    /// The time that it still takes, in milliseconds.
    var remaining: Int { left ?? minutes * 60_000 }
  }

  /// The activities that come after the current one and are not left out.
  var ahead: [ActivityID] { following.filter { slots[$0]?.isLeftOut == false } }

  /// The activities that come after the current one; all of them before the start.
  var following: ArraySlice<ActivityID> {
    guard let current, let place = order.firstIndex(of: current) else { return order[...] }
    return order[(place + 1)...]
  }

  mutating func go(to id: ActivityID, at now: Instant) {
    if let current { slots[current]?.left = clock.remaining(at: now) }
    phase = .running
    current = id
    example = nil
    wall = .activity
    slots[id]?.isSkipped = false
    slots[id]?.isPostponed = false
    guard let slot = slots[id] else { return }
    clock.begin(slot.remaining, of: slot.minutes * 60_000, at: now)
    if attention != nil {
      clock.hold(at: now)
      attention = Attention(holdsClock: true)
    }
  }

  mutating func raiseHands(at now: Instant) {
    attention = Attention(holdsClock: clock.endsAt != nil)
    clock.hold(at: now)
  }

  mutating func lowerHands(at now: Instant) {
    if attention?.holdsClock == true { clock.run(at: now) }
    attention = nil
  }

  mutating func set(_ minutes: Int, for id: ActivityID, at now: Instant) {
    guard let slot = slots[id] else { return }
    let difference = (minutes - slot.minutes) * 60_000
    slots[id]?.minutes = minutes
    slots[id]?.left = slot.left.map { max(0, $0 + difference) }
    if id == current { clock.add(difference, at: now) }
  }
}

/// What the lead has put on the wall.
public enum WallPage: String, Codable, Sendable {
  /// The current activity.
  case activity
  /// The code and the QR, large.
  case code
  /// The page that shows whether the wall can be read.
  case trial
  /// When people meet next.
  case next
  /// The rules of the room.
  case rules
  /// Where the tables are and how many sit at each; never who.
  case tables
  /// What is left for later.
  case later
}
