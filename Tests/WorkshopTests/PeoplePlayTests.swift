// People who come, wait, sit, call and go, and a lead who moves them about, by chance from a seed. The room itself checks after
// each command that whoever sees something else is told.
import Testing

@testable import Workshop

@Suite("People and tables, played by chance")
struct PeoplePlayTests {
  private static let plan = """
    {
      "title": "T", "purpose": "P", "sponsor": "S", "tables": 3, "capacity": 40, "expected": 4, "bands": ["A", "B"],
      "activities": [
        {"kind": "instruction", "title": "Bienvenue", "minutes": 5},
        {"kind": "ideation", "title": "Idées", "minutes": 12, "mode": "table", "settings": {"columns": [{"title": "Manger"}]}}
      ]
    }
    """

  @Test("nobody is left with an old view, everybody who sits does so at a table that is there, and the log gives the room again")
  func play() throws {
    var happened: Set<String> = []
    for seed in 0..<8 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var room = try Gathering(PeoplePlayTests.plan)
      for _ in 0..<160 {
        room.now = room.now + Int.random(in: 0...4_000, using: &generator)
        try step(&room, &generator)
        let tables = Set(room.session.tables)
        #expect(room.session.roster.participants.values.allSatisfy { $0.table.map(tables.contains) ?? true }, "seed \(seed)")
      }
      room.refusal(["forgetDraw": [:]], as: .facilitator)
      #expect(try room.replayed().views() == room.views(), "seed \(seed)")
      for entry in room.log { happened.insert(try #require(try JSON(encoding: entry.event).only?.name)) }
    }
    let people: Set = [
      "joined", "waited", "admitted", "doorSet", "doorClosedItself", "removed", "sentOut", "broughtBack", "added", "named",
      "nameHidden", "counted", "sat", "seated", "tablesSet", "drawAsked", "drawAnswered", "drawn", "drawForgotten", "together",
      "called", "callAnswered", "undone",
    ]
    #expect(people.subtracting(happened) == [])
  }

  private func step(_ room: inout Gathering, _ generator: inout SeededGenerator) throws {
    let people = room.session.roster.participants.keys.sorted() + room.session.reception.lobby.keys.sorted()
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...2: _ = try? room.join()
    case 3...5:
      guard let person = people.randomElement(using: &generator) else { return }
      let command = wish(&generator)
      let role: Role = room.session.roster.participants[person]?.byTeam == true ? .facilitator : .participant
      let current = command.only?.name == "finish" ? room.session.current : nil
      room.refusal(command, of: current, as: role, person)
    default: if let command = press(room, people, &generator) { room.refusal(command, as: .facilitator) }
    }
  }

  private func wish(_ generator: inout SeededGenerator) -> JSON {
    let table = JSON.string("t\(Int.random(in: 1...4, using: &generator))")
    let wishes: [JSON] = [
      ["sit": ["table": table]], ["call": [:]], ["call": ["on": false]], ["name": ["text": "Fatima"]], ["name": ["text": ""]],
      ["together": ["picture": "kite"]], ["together": [:]], ["answerForDraw": ["before": true, "band": "b1"]],
      ["answerForDraw": ["band": "b2"]], ["answerForDraw": [:]], ["finish": [:]],
    ]
    return wishes.randomElement(using: &generator) ?? [:]
  }

  private func press(_ room: Gathering, _ people: [ParticipantID], _ generator: inout SeededGenerator) -> JSON? {
    let all = people + room.session.gone.keys.sorted()
    let person = JSON.string((all.randomElement(using: &generator) ?? ParticipantID("p0")).rawValue)
    let table = JSON.string("t\(Int.random(in: 1...4, using: &generator))")
    let waiting = room.session.reception.lobby.keys.sorted().map { JSON.string($0.rawValue) }
    let burst = room.session.reception.burst?.since.milliseconds ?? 0
    let step = room.session.undoable?.step ?? 0
    let buttons: [JSON] = [
      ["move": ["person": person, "table": table]], ["tables": ["count": .integer(Int.random(in: 0...5, using: &generator))]],
      ["closeTable": ["table": table]], ["seatRest": [:]], ["askForDraw": [:]], ["draw": [:]], ["forgetDraw": [:]],
      ["keepTogether": ["people": .array(people.prefix(2).map { .string($0.rawValue) })]], ["separate": ["person": person]],
      ["answerCall": ["table": table]], ["add": ["table": table]], ["add": [:]], ["count": ["band": "b1", "by": 1]],
      ["count": ["band": "b1", "by": -1]], ["door": ["state": "open"]], ["door": ["state": "lobby"]],
      ["admit": ["people": .array(waiting)]], ["remove": ["person": person]], ["bringBack": ["person": person]],
      ["removeBurst": ["since": .integer(burst)]], ["rename": ["person": person, "text": "Marie"]],
      ["hideName": ["person": person]], ["undo": ["step": .integer(step)]], ["start": [:]],
      ["go": ["activity": "a2", "from": "a1"]],
    ]
    return buttons.randomElement(using: &generator)
  }
}
