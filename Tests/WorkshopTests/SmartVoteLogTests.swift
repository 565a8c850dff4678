import Testing

@testable import Workshop

@Suite("The log, the plan and the bots of a vote")
struct SmartVoteLogTests {
  private func played(_ settings: JSON = [:]) throws -> PlayedActivity {
    var room = try PlayedActivity(SmartVote.self, settings, notes: someNotes(), people: 6)
    try room.ask(["open": [:]])
    for person in 1...6 { try room.ask(someBallot(["n1": 2, "n\(person % 3 + 2)": 1]), by: ParticipantID(person)) }
    try room.ask(someBallot(["n2": 1], replaces: 1), by: "p1")
    try room.ask(["stop": [:]])
    try room.ask(["close": [:]])
    try room.ask(["show": ["places": 4]])
    return room
  }

  @Test("replaying the log gives the same views, and nothing to complain of")
  func replay() throws {
    let room = try played()
    let again = try room.replayed(SmartVote.self)
    #expect(try again.view == room.view)
    #expect(try again.wall(.facilitator) == room.wall(.facilitator))
    #expect(try again.own("p1") == room.own("p1"))
    #expect(try again.outcome == room.outcome)
    #expect(again.activity.discrepancies.isEmpty)
  }

  @Test("any events may be erased: no word and no choice stays, the rest replays, and nobody is accused", arguments: 0..<30)
  func erasing(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let room = try played()
    let erased = Set(room.log.indices.filter { _ in Bool.random(using: &generator) })
    let again = try room.replayed(SmartVote.self, erasing: erased)
    #expect(again.activity.discrepancies.isEmpty)
    #expect(try again.view.at("result") == room.view.at("result"))
    for index in erased {
      let event = try AnyActivity.redacted(room.log[index], of: SmartVote.self)
      let text = String(decoding: event.canonicalBytes, as: UTF8.self)
      #expect(!text.contains("carte") && !text.contains("7K3M9Q2X"))
      if let cast = event.at("cast") {
        #expect(cast.at("ballot.dots") == [:])
        #expect(cast.at("voter") == room.log[index].at("cast.voter"))
        #expect(cast.at("ballot.version") == room.log[index].at("cast.ballot.version"))
      }
    }
  }

  @Test("with an erased ballot, totals smaller than what is left are still found")
  func erasedAndWrong() throws {
    var room = try PlayedActivity(SmartVote.self, notes: someNotes(2), people: 2)
    try room.ask(["open": [:]])
    try room.ask(someBallot(["n1": 2]), by: "p1")
    try room.ask(someBallot(["n1": 2]), by: "p2")
    let items: JSON = ["n1": ["dots": 1, "people": 2], "n2": ["dots": 0, "people": 0]]
    try room.apply(["closed": ["totals": ["all": ["voters": 2, "blank": 0, "items": items]]]])
    let again = try room.replayed(SmartVote.self, erasing: [1])
    #expect(again.activity.discrepancies == ["Round 1: the published totals are not those of the ballots."])
  }

  private static let senseless: [(path: String, settings: JSON)] = [
    ("dots", ["dots": 0]), ("dots", ["dots": 21]), ("cap", ["cap": 0]), ("cap", ["dots": 3, "cap": 4]), ("keep", ["keep": 0]),
    ("groups", ["groups": [["title": "Les jeunes"]]]),
    ("groups.1.id", ["groups": [["id": "g1", "title": "A"], ["id": "g1", "title": "B"]]]),
    ("groups.0.id", ["groups": [["id": "Jeunes", "title": "A"], ["title": "B"]]]),
    ("groups.1.title", ["groups": [["title": "A"], ["title": " "]]]),
  ]

  @Test("senseless settings are told with their place and what to write instead", arguments: senseless)
  func problems(path: String, settings: JSON) throws {
    let problems = SmartVote.problems(in: try settings.decoded())
    #expect(problems.map(\.path) == [path])
    #expect(problems.allSatisfy { !$0.what.isEmpty && $0.remedy.hasSuffix(".") })
  }

  @Test("a plan that says nothing gets three gommettes, two at most on one idea, hidden totals and one idea kept")
  func defaults() throws {
    #expect(SmartVote.problems(in: try JSON.object([:]).decoded()).isEmpty)
    let room = try PlayedActivity(SmartVote.self, notes: someNotes(), people: 2)
    let view = try room.view
    #expect([view["dots"], view["cap"], view["none"], view["ownIdeas"], view["tallies"]] == [3, 2, true, true, "hidden"])
    #expect(view["phase"] == "ready")
    #expect(view["groups"] == nil)
    #expect(try PlayedActivity(SmartVote.self, ["dots": 1], notes: someNotes(), people: 2).view.at("cap") == 1)
    let groups: JSON = ["groups": [["title": "Les jeunes"], ["id": "gx", "title": ["fr": "Les autres", "en": "Others"]]]]
    let named = try PlayedActivity(SmartVote.self, groups, notes: someNotes(), people: 2)
    #expect(try named.view.at("groups.g1.title") == "Les jeunes")
    #expect(try named.view.at("groups.gx.rank") == 2)
  }

  @Test("bots only send what is accepted, and the main moves bring the vote to its end", arguments: 0..<20)
  func bots(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var notes = someNotes(5)
    notes[2].author = "p2"
    let settings: JSON = [
      "dots": 5, "ownIdeas": false, "tie": "runOff", "groups": [["title": "Les jeunes"], ["title": "Les professionnels"]],
    ]
    var room = try PlayedActivity(SmartVote.self, settings, notes: notes, people: 8)
    var said: [String] = []
    while let command = try room.wall(.facilitator).mainMove {
      said.append(command.only?.name ?? "")
      try room.ask(command)
      for person in (0..<40).map({ ParticipantID($0 % 8 + 1) }) {
        let own = try room.own(person)
        if let ballot = AnyActivity.sample(of: SmartVote.self, view: try room.view, own: own, &generator) {
          #expect(room.refusal(ballot, by: person) == nil)
        }
      }
      guard said.count < 40 else { break }
    }
    #expect(Array(said.prefix(3)) == ["open", "stop", "close"])
    #expect(said.count < 40 && said.last == "show")
    #expect(try room.view.at("phase") == "shown")
    #expect(room.activity.discrepancies.isEmpty)
  }
}
