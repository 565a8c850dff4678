/// Who a connection acts as. Decided by the server from the ticket or the secret, never by a field of a message.
public enum Role: String, Codable, CaseIterable, Sendable {
  case visitor, participant, host, cofacilitator, facilitator, screen, kiosk
  /// The program itself, when time passes.
  case system
}

/// What a command needs. Every command, of the session or of an activity, names one.
public enum Right: String, CaseIterable, Sendable {
  /// Give one's own ideas, votes and answers.
  case takePart
  /// Call the lead to a table.
  case call
  /// Set the room in motion: open, reveal, close, clock; who is in, and where they sit.
  case lead
  /// Work on everybody's notes: merge, group, set aside.
  case sort
  /// Work for the room beside the lead: read notes before the wall, type what was written or said without a phone.
  case assist
  /// What only who owns the session does: take links back.
  case decide
  /// What only the program does.
  case run
}

/// The one table of rights; the tests are made from it.
public enum Rights {
  private static let table: [Right: Set<Role>] = [
    .takePart: [.participant],
    .call: [.participant, .host],
    .lead: [.facilitator, .cofacilitator],
    .sort: [.facilitator, .cofacilitator],
    .assist: [.facilitator, .cofacilitator, .host],
    .decide: [.facilitator],
    .run: [.system],
  ]

  public static func allows(_ role: Role, _ right: Right) -> Bool { table[right]?.contains(role) ?? false }
}
