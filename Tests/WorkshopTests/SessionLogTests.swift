// The log is for ever: an archive of today is read by every later version. These are the stored forms, letter by letter, so
// that a case or a label that is renamed fails here before it fails on somebody's archive.
import Testing

@testable import Workshop

@Suite("What the log keeps")
struct SessionLogTests {
  private static let plan =
    #"{"title":"T","purpose":{"fr":"P"},"sponsor":"S","formality":"tu","tables":2,"capacity":30,"keptDays":365,"#
    + #""next":"N","activities":[{"kind":"instruction","title":"B","minutes":5,"steps":["E"],"mode":"plenary","#
    + #""settings":{},"notesFrom":1}]}"#
  private static let planned =
    #"{"kind":"instruction","title":"Pause","minutes":10,"steps":["E"],"mode":"plenary","settings":{},"#
    + #""host":{"do":"D","ask":"A","avoid":"V"},"picture":"eat","example":"X"}"#
  private static let note =
    #"{"id":"n1","number":1,"text":"Mot","column":"Manger","author":"p1","from":"n0","originals":{"n2":"Avant"},"#
    + #""keptBy":["t1"],"authors":{"n2":"p2"},"known":"Mot","isLeft":true}"#

  /// One of each event, as the log keeps it.
  static let stored = [
    #"{"created":{"session":"s1","code":"482913","plan":\#(plan),"keptUntil":"2027-11-21"}}"#,
    #"{"joined":{"person":"p1"}}"#,
    #"{"sat":{"person":"p1","table":"t1"}}"#,
    #"{"removed":{"person":"p1"}}"#,
    #"{"doorSet":{"state":"locked"}}"#,
    #"{"opened":{"activity":"a1","notes":[\#(note)]}}"#,
    #"{"recalled":{"activity":"a1","figures":[{"question":"?","answers":3,"counts":[{"title":"Mot","count":2,"written":true}]}]}}"#,
    #"{"went":{"activity":"a1"}}"#,
    #"{"stepsShown":{"count":2}}"#,
    #"{"timeAdded":{"minutes":2}}"#,
    #"{"paused":{}}"#,
    #"{"unpaused":{}}"#,
    #"{"blanked":{"on":true}}"#,
    #"{"finished":{"activity":"a1","person":"p1"}}"#,
    #"{"unfinished":{"activity":"a1","person":"p1"}}"#,
    #"{"activity":{"id":"a1","event":{"cheered":{}}}}"#,
    #"{"ended":{}}"#,
    #"{"resumed":{}}"#,
    #"{"linkRevoked":{"link":"remote"}}"#,
    #"{"linkRevoked":{"link":"host"}}"#,
    #"{"undone":{"step":3}}"#,
    #"{"attentionSet":{"on":true}}"#,
    #"{"inserted":{"activity":"a7","planned":\#(planned),"after":"a1","from":"a2"}}"#,
    #"{"inserted":{"activity":"a7","planned":\#(planned)}}"#,
    #"{"reworded":{"activity":"a1","title":{"fr":"T"},"steps":["E"]}}"#, #"{"reworded":{"activity":"a1"}}"#,
    #"{"reordered":{"activity":"a3","before":"a2"}}"#, #"{"reordered":{"activity":"a3"}}"#,
    #"{"skipped":{"activity":"a2","on":true}}"#,
    #"{"postponed":{"activity":"a2","on":true}}"#,
    #"{"minutesSet":{"activity":"a2","minutes":4}}"#,
    #"{"caughtUp":{"cuts":{"a2":3}}}"#,
    #"{"exampleBegun":{"activity":"a1","example":"a1e1"}}"#,
    #"{"exampleEnded":{}}"#,
    #"{"wallShown":{"wall":"next"}}"#,
    #"{"phonesSet":{"on":false}}"#,
    #"{"waited":{"person":"p1"}}"#, #"{"admitted":{"people":["p1","p2"]}}"#,
    #"{"doorSet":{"state":"lobby"}}"#,
    #"{"doorClosedItself":{"since":1795261200000}}"#, #"{"sentOut":{"people":["p1"]}}"#, #"{"broughtBack":{"person":"p1"}}"#,
    #"{"added":{"person":"p1","table":"t1"}}"#, #"{"added":{"person":"p1"}}"#,
    #"{"named":{"person":"p1","name":"Fatima"}}"#, #"{"named":{"person":"p1"}}"#, #"{"nameHidden":{"person":"p1"}}"#,
    #"{"counted":{"band":"b1","by":-1}}"#,
    #"{"laterPut":{"id":"l1","text":"Mot"}}"#, #"{"laterTaken":{"id":"l1"}}"#, #"{"wallShown":{"wall":"later"}}"#,
    #"{"tablesSet":{"tables":["t1","t3"],"seats":{"p1":"t3"}}}"#, #"{"seated":{"seats":{"p1":"t1"}}}"#,
    #"{"drawAsked":{}}"#, #"{"drawAnswered":{"person":"p1","before":true,"band":"b1"}}"#, #"{"drawn":{"seats":{"p1":"t1"}}}"#,
    #"{"drawForgotten":{}}"#,
    #"{"together":{"people":["p1"],"company":"kite"}}"#, #"{"together":{"people":["p1"]}}"#,
    #"{"called":{"table":"t1"}}"#, #"{"callAnswered":{"table":"t1"}}"#,
    #"{"erased":{"seqs":[3,4],"reason":"à la demande d’une personne"}}"#,
  ]

  private func read(_ text: String) throws -> JSON {
    var reader = JSONReader(Array(text.utf8), depth: Limits.viewDepth)
    return try reader.document()
  }

  @Test("each event is read, and written again as it was", arguments: stored)
  func form(text: String) throws {
    let json = try read(#"{"at":1795261200000,"by":"facilitator","event":\#(text)}"#)
    let entry = try json.decoded(as: Entry.self)
    #expect(try JSON(encoding: entry) == json)
    #expect(entry.event.name == json["event"]?.only?.name)
  }

  @Test("each event is told in a sentence of its own")
  func told() throws {
    let room = try Gathering()
    var told: [String: String] = [:]
    for text in SessionLogTests.stored {
      let entry = try read(#"{"at":1795261200000,"by":"facilitator","event":\#(text)}"#).decoded(as: Entry.self)
      let sentence = Chronicle(room.session).sentence(entry)
      #expect(sentence.hasSuffix(".") && !sentence.contains("Something happens"), "\(text)")
      #expect(told.updateValue(entry.event.name, forKey: sentence) ?? entry.event.name == entry.event.name, "\(sentence)")
    }
  }

  @Test("no event is without its stored form")
  func complete() throws {
    let names = try SessionLogTests.stored.map { try read($0).decoded(as: Event.self).name }
    #expect(Set(names).count == 53)
  }

  @Test("a log that does not begin with a session, or has an unknown kind, says so")
  func problems() throws {
    let entry = try read(#"{"at":1,"by":"p1","event":{"joined":{"person":"p1"}}}"#).decoded(as: Entry.self)
    #expect(throws: LogProblem.self) { try Session(entry) }
    let created = SessionLogTests.stored[0].replacing("instruction", with: "karaoke")
    let newer = try read(#"{"at":1,"by":"facilitator","event":\#(created)}"#).decoded(as: Entry.self)
    do {
      _ = try Session(newer)
      Issue.record("a kind that does not exist was taken")
    } catch { #expect("\(error)".contains("\"karaoke\"")) }
  }

  @Test("an erased event keeps who and where, and loses the words")
  func redaction() throws {
    var room = try Gathering()
    let guest = try room.join()
    try room.go("a2")
    try room.write("n1", "Le nom de quelqu’un", by: guest)
    try room.ask(["turn": ["to": "reading"]], of: ActivityID("a2"), by: nil)
    try room.go("a4")
    let before = try room.views()
    let redacted = try room.log.map { try room.session.redacted($0) }
    #expect(redacted.map(\.at) == room.log.map(\.at))
    #expect(redacted.map(\.by) == room.log.map(\.by))
    for entry in redacted {
      let text = String(decoding: try JSON(encoding: entry).canonicalBytes, as: UTF8.self)
      #expect(!text.contains("quelqu’un"))
    }
    var session = try Session(redacted[0])
    for entry in redacted.dropFirst() { try session.apply(entry) }
    #expect(try session.activityView()?["notes"]?["n1"]?["text"] == .string(Text.erased.string))
    #expect(session.view(for: .facilitator, LiveFacts()) == before["session facilitator"])
  }
}

extension Event {
  /// The name under which the log keeps it. The compiler asks for each case: a new one stops the build here until its stored form
  /// is written down.
  fileprivate var name: String {
    switch self {
    case .created, .joined, .sat, .removed, .doorSet, .opened, .recalled, .went, .stepsShown, .timeAdded, .paused, .unpaused,
      .blanked, .finished, .unfinished, .activity, .ended, .resumed, .linkRevoked, .waited, .admitted,
      .doorClosedItself, .sentOut, .broughtBack, .added, .named, .nameHidden, .counted, .tablesSet, .seated,
      .drawAsked, .drawAnswered, .drawn, .drawForgotten, .together, .called, .callAnswered, .undone, .attentionSet,
      .inserted, .reworded, .reordered, .skipped, .postponed, .minutesSet, .caughtUp, .exampleBegun, .exampleEnded,
      .wallShown, .phonesSet, .singleScreenSet, .replanned, .laterPut, .laterTaken, .erased:
      (try? JSON(encoding: self))?.only?.name ?? ""
    }
  }
}
