import Testing

@testable import Workshop

@Suite("The clock is a guide, and is worked out from moments")
struct SessionClockTests {
  private func started() throws -> Gathering {
    var room = try Gathering()
    try room.ask(["start": [:]])
    return room
  }
  private func late(_ room: Gathering) -> Int? { room.view(.facilitator)["lateSeconds"]?.integer }
  private func ends(_ room: Gathering) -> Int? {
    room.view(.participant)["activity"]?["endsAt"]?.integer.map { ($0 - room.now.milliseconds) / 1_000 }
  }
  private func left(_ room: Gathering) -> Int? {
    room.view(.participant)["activity"]?["leftMilliseconds"]?.integer.map { $0 / 1_000 }
  }

  @Test("minutes are added to what is left, running or paused")
  func addMinutes() throws {
    var room = try started()
    #expect(ends(room) == 600)
    try room.ask(["addMinutes": ["minutes": 2]])
    #expect(ends(room) == 720)
    try room.ask(["pause": [:]])
    try room.ask(["addMinutes": ["minutes": 1]])
    #expect(left(room) == 780)
    for minutes in [0, -1, 61, 1 << 53] {
      #expect(room.refusal(["addMinutes": ["minutes": .integer(minutes)]], as: .facilitator) == .malformed)
    }
  }

  @Test("a pause keeps what was left, however long it lasts")
  func pause() throws {
    var room = try started()
    room.pass(minutes: 4)
    try room.ask(["pause": [:]])
    #expect(try room.ask(["pause": [:]]).isEmpty)
    #expect(ends(room) == nil)
    #expect(left(room) == 360)
    room.pass(minutes: 30)
    try room.ask(["unpause": [:]])
    #expect(try room.ask(["unpause": [:]]).isEmpty)
    #expect(ends(room) == 360)
    #expect(left(room) == nil)
    #expect(late(room) == 1_800)
  }

  @Test("a pause after the time is over has nothing left, never less")
  func pausedTooLate() throws {
    var room = try started()
    room.pass(minutes: 15)
    try room.ask(["pause": [:]])
    #expect(left(room) == 0)
  }

  @Test("pausing does not make the room less late")
  func lateWhilePaused() throws {
    var room = try started()
    room.pass(minutes: 9)
    try room.ask(["addMinutes": ["minutes": 3]])
    #expect(late(room) == 180)
    try room.ask(["pause": [:]])
    #expect(late(room) == 180)
    let around = room.view(.facilitator)["endsAround"]
    try room.ask(["addMinutes": ["minutes": 1]])
    #expect(late(room) == 240)
    #expect(room.view(.facilitator)["endsAround"]?.integer == around?.integer.map { $0 + 60_000 })
    try room.ask(["unpause": [:]])
    #expect(late(room) == 240)
  }

  @Test("lateness is counted against the whole plan")
  func lateness() throws {
    var room = try started()
    #expect(late(room) == 0)
    #expect(room.view(.facilitator)["endsAround"]?.integer == room.now.milliseconds + 39 * 60_000)
    room.pass(minutes: 14)
    try room.go("a2")
    #expect(late(room) == 240)
    #expect(room.view(.facilitator)["endsAround"]?.integer == room.now.milliseconds + 29 * 60_000)
    room.pass(minutes: 5)
    try room.go("a3")
    // Three of the four minutes are made up, and four more: nobody is ever early.
    #expect(late(room) == 0)
    // Back for a moment: what the first had left is nothing, what the others had left is still to do.
    try room.go("a1")
    #expect(late(room) == 240)
  }

  @Test("an activity that is opened again goes on with what it had left, paused or running, never with its minutes again")
  func again() throws {
    var room = try started()
    room.pass(minutes: 4)
    try room.ask(["pause": [:]])
    room.pass(minutes: 2)
    try room.go("a2")
    #expect(ends(room) == 720)
    room.pass(minutes: 2)
    try room.go("a1")
    #expect(ends(room) == 360)
    room.pass(minutes: 20)
    try room.go("a2")
    #expect(ends(room) == 600)
    try room.go("a1")
    #expect(ends(room) == 0)
    try room.ask(["addMinutes": ["minutes": 2]])
    #expect(ends(room) == 120)
  }

  @Test("nothing ends when the time is over")
  func overtime() throws {
    var room = try started()
    let guest = try room.join()
    try room.go("a2")
    room.pass(minutes: 300)
    #expect(try room.session.timePassed(room.now).isEmpty)
    try room.write("n1", "Une idée de la dernière minute", by: guest)
    #expect(room.session.current == ActivityID("a2"))
  }

  @Test("J10 a clock that jumps changes no order and closes nothing", arguments: [-86_400, 3_600, -1_795_261_200, 357_000_000])
  func jumps(seconds: Int) throws {
    var room = try started()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Avant", by: guest)
    room.now = room.now + seconds * 1_000
    #expect(try room.session.timePassed(room.now).isEmpty)
    try room.write("n2", "Après", by: guest)
    try room.ask(["pause": [:]])
    #expect(left(room).map { $0 >= 0 } == true)
    try room.ask(["unpause": [:]])
    try room.go("a3")
    #expect(late(room).map { $0 >= 0 } == true)
    try room.go("a2")
    let notes = try room.session.activityOwn(for: guest)?["notes"]
    #expect(notes?["n1"]?["rank"] == 1)
    #expect(notes?["n2"]?["rank"] == 2)
    #expect(try room.replayed().views() == room.views())
  }

  @Test("only what the plan has can be shown of its steps")
  func stepBounds() throws {
    var room = try Gathering()
    #expect(room.refusal(["showSteps": ["count": 1]], as: .facilitator) == .notNow)
    try room.ask(["start": [:]])
    for count in [0, -1, 4, 1 << 53] {
      #expect(room.refusal(["showSteps": ["count": .integer(count)]], as: .facilitator) == .malformed)
    }
    try room.ask(["showSteps": ["count": 3]])
    try room.ask(["showSteps": ["count": 2]])
    #expect(room.view(.participant)["activity"]?["steps"] == ["Première étape", "Deuxième étape"])
    #expect(room.view(.participant)["activity"]?["stepsTotal"] == 3)
    try room.go("a4")
    #expect(room.view(.participant)["activity"]?["steps"] == [])
    #expect(try room.ask(["showSteps": ["count": 1]]).isEmpty)
  }
}
