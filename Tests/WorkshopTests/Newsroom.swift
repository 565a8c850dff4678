@testable import Workshop

/// Two tables of two, and somebody who sits nowhere.
func newsroom(_ settings: JSON = [:], notes: [Note] = []) throws -> PlayedActivity {
  var room = try PlayedActivity(Article.self, settings, notes: notes, people: 5)
  for person in 1...4 { room.roster.participants[ParticipantID(person)]?.table = person <= 2 ? "t1" : "t2" }
  return room
}

func hold(_ part: String) -> JSON { ["hold": ["part": .string(part)]] }
func write(_ part: String, _ text: String, over: Int = 0) -> JSON {
  ["write": ["part": .string(part), "text": .string(text), "over": .integer(over)]]
}
func add(_ part: String, _ text: String, after: String? = nil) -> JSON {
  ["add": .present(["part": .string(part), "text": .string(text), "after": after.map { .string($0) }])]
}
