import Testing

@testable import Workshop

@Suite("A table of things rated from 0 to 5")
struct RatingTests {
  private func rate(_ note: String, _ criterion: String, _ value: Int?) -> JSON {
    var members: [String: JSON] = ["note": .string(note), "criterion": .string(criterion)]
    members["value"] = value.map { .integer($0) }
    return ["rate": .object(members)]
  }

  private func room(_ settings: JSON, people: Int = 4) throws -> PlayedActivity {
    try PlayedActivity(Rating.self, settings, notes: someNotes(), people: people)
  }

  /// The published table of actors, on six criteria.
  private static let actors: [(String, [Int], Int)] = [
    ("Ville de Lille", [4, 4, 4, 5, 5, 4], 43), ("CAF du Nord", [4, 2, 3, 1, 3, 5], 30),
    ("Lille-Sud Insertion", [4, 4, 4, 2, 2, 0], 27), ("Mairie de Lille Sud", [4, 5, 4, 5, 5, 0], 38),
    ("Atelier Jugeote", [5, 5, 5, 0, 3, 0], 30), ("UTOPIATS", [5, 2, 2, 5, 2, 0], 27), ("Lavoir social", [4, 2, 3, 0, 1, 0], 17),
  ]

  @Test("the published table of actors has its published averages, one decimal, half up")
  func published() throws {
    let settings: JSON = [
      "things": .array(Self.actors.map { .string($0.0) }), "criteria": ["Lieu", "Prix", "Accueil", "Aide", "Suite", "Lien"],
    ]
    var room = try room(settings, people: 1)
    for (thing, actor) in Self.actors.enumerated() {
      for (criterion, value) in actor.1.enumerated() { try room.ask(rate("n\(thing + 1)", "k\(criterion + 1)", value), by: "p1") }
    }
    try room.ask(["show": [:]])
    for (thing, actor) in Self.actors.enumerated() {
      let line = try room.wall(.screen).at("rates.items.n\(thing + 1)")
      #expect(line?["text"] == .string(actor.0))
      #expect(line?["average"] == .integer(actor.2))
      #expect(line?.at("cells.k1") == .integer(actor.1[0] * 10))
    }
  }

  @Test("a cell is the average of those who rated it; sans avis counts for nothing")
  func several() throws {
    var room = try room(["criteria": ["Utile"]])
    try room.ask(rate("n1", "k1", 4), by: "p1")
    try room.ask(rate("n1", "k1", 5), by: "p2")
    try room.ask(rate("n1", "k1", 0), by: "p3")
    try room.ask(rate("n1", "k1", nil), by: "p3")
    #expect(try room.own("p3").at("ratings.n1.k1") == -1)
    try room.ask(["show": [:]])
    #expect(
      try room.view.at("result.items.n1") == [
        "number": 1, "text": "Une carte magnétique", "tint": "sun", "cells": ["k1": 45], "average": 45,
      ])
    #expect(try room.view.at("result.items.n2.average") == nil)
    #expect(try room.view.at("answered") == 3)
  }

  @Test("rooms that rate differently look the same until the lead shows the averages")
  func hidden() throws {
    var (one, other) = (try room([:]), try room([:]))
    try one.ask(rate("n1", "k1", 0), by: "p1")
    try other.ask(rate("n1", "k1", 5), by: "p1")
    func seen(_ room: PlayedActivity) throws -> [JSON] {
      try [room.view, room.wall(.screen), room.wall(.facilitator), room.own("p2")]
    }
    #expect(try seen(one) == seen(other))
    try one.ask(["show": [:]])
    #expect(one.refusal(rate("n1", "k1", 3), by: "p2") == .notNow)
    try one.ask(["hide": [:]])
    #expect(try seen(one) == seen(other))
  }

  @Test("a table rates together, whoever touches; who sits nowhere is asked to sit")
  func tables() throws {
    var room = try room(["by": "table"])
    for person in ["p1", "p2"] as [ParticipantID] { room.roster.participants[person]?.table = "t1" }
    try room.ask(rate("n1", "k1", 2), by: "p1")
    try room.ask(rate("n1", "k1", 4), by: "p2")
    #expect(try room.own("p1").at("ratings.n1.k1") == 4)
    #expect(try room.own("p3").at("seated") == false)
    #expect(room.refusal(rate("n1", "k1", 1), by: "p3") == .notSeated)
    #expect(try room.view.at("answered") == 1)
  }

  @Test("a value outside 0 to 5, another thing or another criterion are refused")
  func refused() throws {
    var room = try room([:])
    #expect(room.refusal(rate("n1", "k1", 6), by: "p1") == .outOfRange)
    #expect(room.refusal(rate("n1", "k1", -1), by: "p1") == .outOfRange)
    #expect(room.refusal(rate("n9", "k1", 1), by: "p1") == .unknownItem)
    #expect(room.refusal(rate("n1", "k9", 1), by: "p1") == .unknownItem)
    #expect(room.refusal(["rate": ["note": "n1", "criterion": "k1", "value": "3"]], by: "p1") == .malformed)
    #expect(room.refusal(["show": [:]], by: "p1") == .notAllowed)
    let many = Rating.Setup(criteria: Array(repeating: "Utile", count: 9), things: [" "])
    #expect(Rating.problems(in: many).map(\.path) == ["things.0", "criteria"])
  }
}
