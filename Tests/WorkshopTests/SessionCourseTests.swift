import Testing

@testable import Workshop

@Suite("The course of a session: start, next, back")
struct SessionCourseTests {
  @Test("it starts once, with the first activity")
  func start() throws {
    var room = try Gathering()
    #expect(room.view(.participant)["activity"] == nil)
    #expect(room.view(.participant)["phase"] == "welcome")
    try room.ask(["start": [:]])
    #expect(room.view(.participant)["activity"]?["id"] == "a1")
    #expect(room.view(.participant)["phase"] == "running")
    #expect(room.refusal(["start": [:]], as: .facilitator) == .stale)
    #expect(room.view(.facilitator)["plan"]?["a1"]?["state"] == "current")
    #expect(room.view(.facilitator)["plan"]?["a2"]?["state"] == "ahead")
  }

  @Test("G5 two leads who press next together go one step, not two")
  func together() throws {
    var room = try Gathering()
    #expect(room.refusal(["go": ["activity": "a2", "from": "a1"]], as: .facilitator) == .stale)
    try room.ask(["go": ["activity": "a1"]])
    try room.ask(["go": ["activity": "a2", "from": "a1"]], of: nil, as: .facilitator, nil)
    #expect(room.refusal(["go": ["activity": "a2", "from": "a1"]], as: .cofacilitator) == .stale)
    #expect(room.refusal(["go": ["activity": "a3", "from": "a1"]], as: .cofacilitator) == .stale)
    #expect(room.refusal(["go": ["activity": "a3"]], as: .cofacilitator) == .stale)
    #expect(room.refusal(["start": [:]], as: .cofacilitator) == .stale)
    #expect(room.session.current == ActivityID("a2"))
    #expect(room.refusal(["go": ["activity": "a9", "from": "a2"]], as: .facilitator) == .unknownActivity)
    #expect(try room.ask(["go": ["activity": "a2", "from": "a2"]]).isEmpty)
  }

  @Test("going on and back loses no note, no progress and no step")
  func back() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Un livre d’or", by: guest)
    try room.ask(["finish": [:]], of: ActivityID("a2"), by: guest)
    try room.ask(["showSteps": ["count": 2]])
    let own = try room.session.activityOwn(for: guest)
    try room.go("a3")
    #expect(room.refusal(["finish": [:]], of: ActivityID("a2"), as: .participant, guest) == .notCurrent)
    #expect(room.refusal(["finish": [:]], of: ActivityID("a4"), as: .participant, guest) == .notCurrent)
    #expect(room.refusal(["finish": [:]], of: ActivityID("a9"), as: .participant, guest) == .unknownActivity)
    #expect(room.view(.facilitator)["done"] == 0)
    #expect(room.view(.facilitator)["plan"]?["a2"]?["state"] == "done")
    try room.go("a2")
    #expect(try room.session.activityOwn(for: guest) == own)
    #expect(own?["done"] == true)
    #expect(room.view(.facilitator)["done"] == 1)
    #expect(room.view(.participant)["activity"]?["steps"]?.array?.count == 2)
    #expect(room.log.count { if case .opened(ActivityID("a2"), _) = $0.event { true } else { false } } == 1)
  }

  @Test("notes flow from one activity to a later one, through one that leaves them alone")
  func notesFlow() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Un sac à dos futuriste", by: guest, in: "c2")
    try room.ask(["turn": ["to": "reading"]], of: ActivityID("a2"), by: nil)
    try room.go("a3")
    try room.go("a4")
    let note = try room.session.activityView()?["notes"]?["n1"]
    #expect(note?["text"] == "Un sac à dos futuriste")
    #expect(note?["column"] == "c2")
    #expect(note?["number"] == 1)
  }

  @Test("notes flow past an activity that the lead skips")
  func skipped() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Des douches gratuites", by: guest)
    try room.go("a4")
    #expect(try room.session.activityView()?["notes"]?["n1"]?["text"] == "Des douches gratuites")
  }

  @Test("an activity that was opened too early takes the notes of now, as long as nobody has done anything there")
  func tooEarly() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a4")
    #expect(try room.session.activityView()?["notes"] == [:])
    try room.go("a2")
    try room.write("n1", "Un café suspendu", by: guest)
    try room.go("a4")
    #expect(try room.session.activityView()?["notes"]?["n1"]?["text"] == "Un café suspendu")
    #expect(try room.replayed().views() == room.views())
  }

  @Test("an activity in which somebody has done something keeps the notes that it took", arguments: [true, false])
  func notesStay(byWriting: Bool) throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a4")
    if byWriting { try room.write("n7", "Une idée", by: guest) }
    if !byWriting { try room.ask(["finish": [:]], of: ActivityID("a4"), by: guest) }
    let before = try room.session.activityView()
    try room.go("a2")
    try room.write("n1", "Trop tard pour cette fois", by: guest)
    try room.go("a4")
    #expect(try room.session.activityView() == before)
    #expect(try room.session.activityOwn(for: guest)?["done"] == .bool(!byWriting))
  }

  @Test("what is asked twice happens once")
  func twice() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.ask(["start": [:]])
    #expect(try room.ask(["unfinish": [:]], of: ActivityID("a1"), by: guest).isEmpty)
    #expect(try room.ask(["finish": [:]], of: ActivityID("a1"), by: guest).count == 1)
    #expect(try room.ask(["finish": [:]], of: ActivityID("a1"), by: guest).isEmpty)
    #expect(try room.session.activityOwn(for: guest)?["done"] == true)
    #expect(try room.ask(["unfinish": [:]], of: ActivityID("a1"), by: guest).count == 1)
    #expect(try room.session.activityOwn(for: guest)?["done"] == false)
    #expect(try room.ask(["door": ["state": "open"]]).isEmpty)
    #expect(try room.ask(["showSteps": ["count": 1]]).isEmpty)
  }

  @Test("the same log gives the same session, to everybody")
  func replay() throws {
    var room = try Gathering()
    let guests = [try room.join(), try room.join(), try room.join()]
    try room.ask(["start": [:]])
    try room.ask(["sit": ["table": "t1"]], by: guests[0])
    room.pass(minutes: 3)
    try room.ask(["showSteps": ["count": 3]])
    try room.go("a2")
    for (index, guest) in guests.enumerated() { try room.write("n\(index)", "Une idée", by: guest) }
    try room.ask(["pause": [:]])
    room.pass(minutes: 4)
    try room.ask(["addMinutes": ["minutes": 2]])
    try room.ask(["unpause": [:]])
    try room.ask(["turn": ["to": "reading"]], of: ActivityID("a2"), by: nil)
    try room.ask(["merge": ["notes": ["n0", "n1"], "into": "n9", "text": "Deux idées"]], of: ActivityID("a2"), by: nil)
    try room.ask(["remove": ["person": .string(guests[2].rawValue)]])
    try room.go("a4")
    try room.ask(["finish": [:]], of: ActivityID("a4"), by: guests[0])
    var facts = LiveFacts()
    facts.connected = [guests[0]]
    let live = try room.views(facts)
    #expect(try room.replayed().views(facts) == live)
    #expect(live["own \(guests[0])"]?["done"] == true)
  }
}
