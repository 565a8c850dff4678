import Testing

@testable import Workshop

@Suite("Refusals are codes for ever")
struct RejectionTests {
  // Phones keep unanswered commands and may be older than the server: a code that changes its name loses its sentence.
  @Test("the codes on the wire are these")
  func codes() {
    #expect(
      Rejection.allCases.map(\.rawValue) == [
        "unknownCode", "roomFull", "doorLocked", "tooManyTries", "removed", "sessionEnded", "inLobby", "malformed",
        "unknownCommand", "binaryNotSupported", "idConflict", "newerProtocol", "notAllowed", "notSeated", "stale",
        "notCurrent", "notNow", "closed", "alreadyOpen", "tooLate", "unknownActivity", "unknownPerson", "unknownTable",
        "unknownNote", "unknownColumn", "unknownGroup", "unknownPlan", "empty", "tooLong", "unreadable", "tooManyNotes",
        "notYours", "alreadyThere", "sketchTooFull", "overBudget", "overCap", "ownIdea", "unknownItem", "noneAndSome",
        "tooFewNotes", "overCount", "recountDiffers", "tooManyAnswers", "outOfRange", "heldByAnother", "crossed",
        "tooManyParagraphs", "tooFewTables", "groupFull", "noCardLeft", "cardAnswered", "tableFull",
        "tooManyActivities", "storage",
      ])
  }

  @Test("a refusal is written as its code")
  func form() throws {
    for rejection in Rejection.allCases {
      #expect(try JSON(encoding: rejection) == .string(rejection.rawValue))
      #expect(try JSON.string(rejection.rawValue).decoded(as: Rejection.self) == rejection)
    }
  }
}
