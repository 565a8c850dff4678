/// Why a command is refused: a normal answer, never an accident. The raw value is the code on the wire;
/// every language has a sentence for it (`refused.<code>` in `web/words`) that says what to do next.
public enum Rejection: String, Error, Codable, CaseIterable, Sendable {
  // Joining
  case unknownCode, roomFull, doorLocked, tooManyTries, removed, sessionEnded, inLobby
  // What the server cannot read
  case malformed, unknownCommand, binaryNotSupported, idConflict, newerProtocol
  // Who may do what
  case notAllowed, notSeated
  // The moment
  case stale, notCurrent, notNow, closed, alreadyOpen, tooLate
  // Things that are not there
  case unknownActivity, unknownPerson, unknownTable, unknownNote, unknownColumn, unknownGroup, unknownPlan
  // Words
  case empty, tooLong, unreadable, tooManyNotes, notYours, alreadyThere
  // Drawings
  case sketchTooFull
  // Votes and answers
  case overBudget, overCap, ownIdea, unknownItem, noneAndSome, tooFewNotes, overCount, recountDiffers, tooManyAnswers
  case outOfRange
  // Several hands on one text
  case heldByAnother, crossed, tooManyParagraphs
  // Tables
  case tooFewTables, groupFull, noCardLeft, cardAnswered, tableFull
  // The course
  case tooManyActivities
  // The server
  case storage
}
