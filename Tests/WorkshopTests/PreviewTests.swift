import Testing

@testable import Workshop

@Suite("How a phone will show a plan")
struct PreviewTests {
  private func plan() throws -> Plan {
    let text = """
      {"title": "Aider ?", "purpose": "choisir", "sponsor": "Le centre", "tables": 2, "activities": [
        {"kind": "instruction", "title": "Bienvenue", "minutes": 5, "steps": ["Un", "Deux"]},
        {"kind": "ideation", "title": "Idées", "minutes": 10},
        {"kind": "smartvote", "title": "Vote", "minutes": 5, "notesFrom": 2}]}
      """
    return try PlanReader.read(Array(text.utf8)).get()
  }

  @Test("before it begins, the phone shows the question and what it is for")
  func welcome() throws {
    let preview = try Preview(try plan(), place: 0)
    #expect(preview.session["phase"] == "welcome" && preview.session["purpose"] == "choisir")
    #expect(preview.person == nil && preview.activity == nil)
  }

  @Test("an instruction shows its first step only, as on the evening itself")
  func first() throws {
    let preview = try Preview(try plan(), place: 1)
    #expect(preview.session["activity"]?["kind"] == "instruction")
    #expect(preview.session["activity"]?["steps"] == ["Un"])
    #expect(preview.session["tables"]?["t1"]?["people"] == 2)
  }

  @Test("a vote has ideas to vote for, and the one who looks has not voted")
  func vote() throws {
    let preview = try Preview(try plan(), place: 3)
    #expect(preview.session["activity"]?["rank"] == 3)
    #expect((preview.activity?["items"]?.object?.count ?? 0) > 1)
    #expect(preview.own?["done"] == false)
  }

  @Test("what is shown is what a participant may see, and nothing of the lead")
  func secrecy() throws {
    let preview = try Preview(try plan(), place: 2)
    #expect(preview.activity?["phase"] == "silent")
    #expect(preview.session["plan"] == nil && preview.session["links"] == nil)
  }

  @Test("the same plan gives the same phone; an activity that is not there is refused")
  func same() throws {
    #expect(try Preview(try plan(), place: 3).activity == Preview(try plan(), place: 3).activity)
    for place in [4, -1] { #expect(throws: Rejection.unknownActivity) { try Preview(try plan(), place: place) } }
  }
}
