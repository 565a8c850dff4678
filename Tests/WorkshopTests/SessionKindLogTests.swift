// The events of the kinds are in the log for ever too, letter by letter. Each form is read and written again; the names of the
// cases are asked of the compiler, so that a new case stops the build here until its form is written down.
import Testing

@testable import Workshop

@Suite("What the log keeps of each kind")
struct SessionKindLogTests {
  private static let note = #"{"id":"n1","number":1,"text":"Mot"}"#
  private static let count = #"{"voters":6,"blank":1,"items":{"n1":{"dots":9,"people":5}}}"#
  private static let rules =
    #"{"dots":3,"cap":2,"none":true,"ownIdeas":true,"tallies":"hidden","groups":[{"id":"g1","title":{"fr":"Jeunes"}}],"#
    + #""keep":1,"tie":"runOff"}"#

  static let ideation = [
    #"{"wrote":{"note":"n1","column":"c1","text":"Mot","from":"n0","author":"p1","at":1795261200000}}"#,
    #"{"wrote":{"note":"n1","column":"c1","text":"Mot","author":"p1","at":1795261200000}}"#,
    #"{"reworded":{"note":"n1","text":"Mot"}}"#,
    #"{"withdrew":{"note":"n1"}}"#, #"{"entered":{"note":"n1","column":"c1","text":"Mot"}}"#,
    #"{"turned":{"to":"silent","at":1}}"#, #"{"turned":{"to":"reading","at":1}}"#, #"{"turned":{"to":"second","at":1}}"#,
    #"{"turned":{"to":"sorting","at":1}}"#, #"{"turned":{"to":"closed","at":1}}"#,
    #"{"merged":{"notes":["n1","n2"],"into":"n3","text":"Mots"}}"#,
    #"{"unmerged":{"note":"n3"}}"#,
    #"{"grouped":{"notes":["n1"],"group":"g1","title":"Repas"}}"#,
    #"{"ungrouped":{"group":"g1"}}"#, #"{"ungrouped":{"group":"g1","back":{"n1":"g2"}}}"#,
    #"{"moved":{"note":"n1","column":"c2"}}"#,
    #"{"setAside":{"note":"n1","reason":"Une insulte"}}"#, #"{"setAside":{"note":"n1"}}"#,
    #"{"setAside":{"note":"n1","concern":"insult"}}"#, #"{"setAside":{"note":"n1","reason":"Un mot","concern":"person"}}"#,
    #"{"setAside":{"note":"n1","concern":"privacy"}}"#, #"{"setAside":{"note":"n1","concern":"other"}}"#,
    #"{"broughtBack":{"note":"n1"}}"#,
    #"{"prereadSet":{"on":true}}"#, #"{"passed":{"notes":["n1"]}}"#, #"{"held":{"notes":["n1"]}}"#,
    #"{"informed":{"note":"n1","known":"Mot"}}"#, #"{"uninformed":{"note":"n1"}}"#,
  ]
  static let vote = [
    #"{"opened":{"round":1,"seed":9007199254740991,"items":[\#(note)],"rules":\#(rules)}}"#,
    #"{"cast":{"voter":"p1","ballot":{"code":"7K3M9Q2X","dots":{"n1":2},"none":false,"group":"g1","version":1},"turnout":5}}"#,
    #"{"cast":{"voter":"p1","ballot":{"code":"00000000","dots":{},"none":true,"version":2,"erased":true}}}"#,
    #"{"counted":{"channel":"hands","count":{"voters":9,"none":1,"dots":{"n1":4},"version":1}}}"#,
    #"{"counted":{"channel":"paper","count":{"voters":0,"none":0,"dots":{},"version":2}}}"#,
    #"{"stopped":{"at":1}}"#,
    #"{"reopened":{}}"#,
    #"{"differed":{}}"#,
    #"{"closed":{"totals":{"all":\#(count),"groups":{"g1":\#(count)}}}}"#,
    #"{"closed":{"totals":{"all":\#(count),"groupsWithheld":true}}}"#,
    #"{"closed":{"totals":{"all":\#(count),"counted":{"hands":{"voters":2,"none":0,"dots":{},"version":1}},"#
      + #""channelsWithheld":true}}}"#,
    #"{"shown":{"lines":3}}"#,
  ]
  static let matrix = [
    #"{"placed":{"person":"p1","table":"t1","note":"n1","answer":{"x":"low","y":"high"}}}"#,
    #"{"placed":{"person":"p1","note":"n1","answer":{"x":"middle","y":"low"}}}"#,
    #"{"placed":{"person":"p1","note":"n1","answer":{"x":"high","y":"low"}}}"#,
    #"{"placed":{"person":"p1","note":"n1"}}"#,
    #"{"chosen":{"person":"p1","table":"t1","note":"n1"}}"#, #"{"chosen":{"person":"p1"}}"#,
    #"{"asked":{"note":"n1","x":{"low":1,"middle":2,"high":3},"y":{"high":6}}}"#, #"{"asked":{"note":"n1","x":{},"y":{}}}"#,
    #"{"shown":{}}"#, #"{"hidden":{}}"#,
  ]
  static let mood = [
    #"{"felt":{"person":"p1","mood":"fit"}}"#, #"{"felt":{"person":"p1"}}"#, #"{"shown":{}}"#, #"{"hidden":{}}"#,
    #"{"counted":{"moods":{"fit":3,"low":1}}}"#,
  ]
  static let questionnaire = [
    #"{"answered":{"person":"p1","question":"q1","answer":{"options":["o1","o2"]}}}"#,
    #"{"answered":{"person":"p1","question":"q1","answer":{"number":3}}}"#,
    #"{"answered":{"person":"p1","question":"q1","answer":{"text":"Mot"},"notes":["n1"]}}"#,
    #"{"answered":{"person":"p1","question":"q1","answer":{"options":["o1"],"words":["Mot","Mots"]},"notes":["n1","n2"]}}"#,
    #"{"answered":{"person":"p1","question":"q1"}}"#, #"{"answered":{"person":"p1","question":"q1","notes":["n1"]}}"#,
    #"{"closed":{}}"#, #"{"reopened":{}}"#, #"{"shown":{"question":"q1"}}"#, #"{"hidden":{}}"#,
    #"{"setAside":{"note":"n1","reason":"Une insulte"}}"#, #"{"setAside":{"note":"n1"}}"#, #"{"broughtBack":{"note":"n1"}}"#,
    #"{"counted":{"question":"q1","options":{"o1":3}}}"#, #"{"entered":{"question":"q1","text":"Mot","note":"n1"}}"#,
    #"{"entered":{"question":"q1","note":"n1"}}"#,
  ]

  static let decision = [
    #"{"decided":{"note":"n1","status":"open"}}"#, #"{"decided":{"note":"n1","status":"kept"}}"#,
    #"{"decided":{"note":"n1","status":"later"}}"#, #"{"decided":{"note":"n1","status":"refused"}}"#,
    #"{"decided":{"note":"n1","status":"left"}}"#,
    #"{"answered":{"note":"n1","reason":"Mots"}}"#, #"{"forgot":{"note":"n1"}}"#,
    #"{"answeredLeft":{"notes":["n1","n2"],"reason":"Mots"}}"#, #"{"forgotLeft":{"notes":["n1"]}}"#,
  ]
  static let sorting = [
    #"{"kept":{"table":"t1","note":"n1","on":true}}"#, #"{"kept":{"note":"n1","on":false}}"#,
    #"{"kept":{"table":"t1","on":true}}"#,
    #"{"joined":{"notes":["n1","n2"],"into":"n3","words":"n1"}}"#, #"{"parted":{"note":"n3"}}"#,
    #"{"differed":{"notes":["n1","n2"],"on":true}}"#, #"{"closed":{}}"#, #"{"reopened":{}}"#,
  ]
  static let presentations = [
    #"{"ordered":{"tables":["t2","t1"]}}"#, #"{"called":{"table":"t1","at":1}}"#, #"{"uncalled":{}}"#,
    #"{"applauded":{}}"#, #"{"ended":{}}"#,
  ]
  static let rating = [
    #"{"rated":{"person":"p1","table":"t1","note":"n1","criterion":"k1","value":5}}"#,
    #"{"rated":{"person":"p1","note":"n1","criterion":"k1"}}"#, #"{"shown":{}}"#, #"{"hidden":{}}"#,
  ]

  /// Reads a form, checks that it is written again as it was, and gives its event.
  private func event<Kind: Activity>(_ text: String, of kind: Kind.Type) throws -> Kind.Event {
    var reader = JSONReader(Array(text.utf8), depth: Limits.viewDepth)
    let json = try reader.document()
    let event = try json.decoded(as: Kind.Event.self)
    #expect(try JSON(encoding: event) == json)
    return event
  }

  @Test("ideas on post-its")
  func ideas() throws {
    let names = try SessionKindLogTests.ideation.map { try event($0, of: Ideation.self).name }
    #expect(Set(names).count == 17)
  }

  @Test("somebody’s day: what a board keeps, and the words of the lead")
  func days() throws {
    let described = [#"{"described":{"name":"Mots","age":62,"says":"Mots"}}"#, #"{"described":{}}"#]
    for text in SessionKindLogTests.ideation + described { _ = try event(text, of: Journey.self) }
  }

  @Test("a vote")
  func votes() throws {
    let names = try SessionKindLogTests.vote.map { try event($0, of: SmartVote.self).name }
    #expect(Set(names).count == 8)
  }

  @Test("a mood")
  func moods() throws {
    let names = try SessionKindLogTests.mood.map { try event($0, of: Mood.self).name }
    #expect(Set(names).count == 4)
  }

  @Test("a questionnaire")
  func questionnaires() throws {
    let names = try SessionKindLogTests.questionnaire.map { try event($0, of: Questionnaire.self).name }
    #expect(Set(names).count == 9)
  }

  @Test("decisions, presentations, ratings and sortings")
  func others() throws {
    #expect(Set(try SessionKindLogTests.decision.map { try event($0, of: Decision.self).name }).count == 5)
    #expect(Set(try SessionKindLogTests.sorting.map { try event($0, of: Sorting.self).name }).count == 6)
    #expect(Set(try SessionKindLogTests.presentations.map { try event($0, of: Presentations.self).name }).count == 5)
    #expect(Set(try SessionKindLogTests.rating.map { try event($0, of: Rating.self).name }).count == 3)
  }

  @Test("a matrix")
  func matrices() throws {
    let names = try SessionKindLogTests.matrix.map { try event($0, of: Matrix.self).name }
    #expect(Set(names).count == 5)
  }
}

extension Ideation.Event {
  fileprivate var name: String {
    switch self {
    case .wrote: "wrote"
    case .reworded: "reworded"
    case .withdrew: "withdrew"
    case .entered: "entered"
    case .turned: "turned"
    case .merged: "merged"
    case .unmerged: "unmerged"
    case .grouped: "grouped"
    case .ungrouped: "ungrouped"
    case .moved: "moved"
    case .setAside: "setAside"
    case .broughtBack: "broughtBack"
    case .prereadSet: "prereadSet"
    case .passed: "passed"
    case .held: "held"
    case .informed: "informed"
    case .uninformed: "uninformed"
    }
  }
}

extension SmartVote.Event {
  fileprivate var name: String {
    switch self {
    case .opened: "opened"
    case .cast: "cast"
    case .counted: "counted"
    case .stopped: "stopped"
    case .reopened: "reopened"
    case .differed: "differed"
    case .closed: "closed"
    case .shown: "shown"
    }
  }
}

extension Matrix.Event {
  fileprivate var name: String {
    switch self {
    case .placed: "placed"
    case .chosen: "chosen"
    case .asked: "asked"
    case .judged: "judged"
    case .shown: "shown"
    case .hidden: "hidden"
    }
  }
}

extension Mood.Event {
  fileprivate var name: String {
    switch self {
    case .felt: "felt"
    case .shown: "shown"
    case .hidden: "hidden"
    case .counted: "counted"
    }
  }
}

extension Questionnaire.Event {
  fileprivate var name: String {
    switch self {
    case .answered: "answered"
    case .closed: "closed"
    case .reopened: "reopened"
    case .shown: "shown"
    case .hidden: "hidden"
    case .setAside: "setAside"
    case .broughtBack: "broughtBack"
    case .counted: "counted"
    case .entered: "entered"
    }
  }
}

extension Sorting.Event {
  fileprivate var name: String {
    switch self {
    case .kept: "kept"
    case .joined: "joined"
    case .parted: "parted"
    case .differed: "differed"
    case .closed: "closed"
    case .reopened: "reopened"
    }
  }
}

extension Decision.Event {
  fileprivate var name: String {
    switch self {
    case .decided: "decided"
    case .answered: "answered"
    case .forgot: "forgot"
    case .answeredLeft: "answeredLeft"
    case .forgotLeft: "forgotLeft"
    }
  }
}

extension Presentations.Event {
  fileprivate var name: String {
    switch self {
    case .ordered: "ordered"
    case .called: "called"
    case .uncalled: "uncalled"
    case .applauded: "applauded"
    case .ended: "ended"
    }
  }
}

extension Rating.Event {
  fileprivate var name: String {
    switch self {
    case .rated: "rated"
    case .shown: "shown"
    case .hidden: "hidden"
    }
  }
}
