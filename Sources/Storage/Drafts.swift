// Plans that somebody writes, and templates. A plain table: what counts is the last text, not how it came to be, so nothing of it
// is in a log. Two windows may write the same plan: whoever saves over a version that they have not read gets a plan of their own.
import Foundation
import GRDB

/// A plan being written, or kept as a template. Its text is opaque here and need not be a plan that could begin.
public struct Draft: Sendable, Equatable {
  public let id: String
  public let isTemplate: Bool
  public let text: [UInt8]
  /// From 1, one more each time the text changes.
  public let version: Int
  /// Milliseconds since 1970.
  public let changedAt: Int

  public init(id: String, isTemplate: Bool = false, text: [UInt8], version: Int = 1, changedAt: Int) {
    self.id = id
    self.isTemplate = isTemplate
    self.text = text
    self.version = version
    self.changedAt = changedAt
  }

  init(row: Row) throws {
    self.init(
      id: try row.value("id"), isTemplate: try row.value("template"), text: try row.bytes("json"),
      version: try row.value("version"), changedAt: try row.value("changed"))
  }
}

/// What became of a text that was to replace another.
public enum SavingDraft: Sendable, Equatable {
  case saved(Draft)
  /// Somebody else had changed it, or thrown it away: nothing of theirs is lost, and the text is kept apart.
  case keptApart(Draft)
}

extension Snapshot {
  /// All drafts and templates, in the order of their ids.
  public func drafts() throws -> [Draft] { try Row.fetchAll(db, sql: "SELECT * FROM draft ORDER BY id").map(Draft.init(row:)) }

  public func draft(_ id: String) throws -> Draft? {
    try Row.fetchOne(db, sql: "SELECT * FROM draft WHERE id = ?", arguments: [id]).map(Draft.init(row:))
  }
}

extension Archive {
  /// Keeps a new draft; one of that id is left as it is and given back.
  public func create(_ draft: Draft) async throws(ArchiveError) -> Draft {
    let checksum = checksum
    return try await writer().transaction { db in
      let snapshot = Snapshot(db: db, checksum: checksum)
      if let there = try snapshot.draft(draft.id) { return there }
      try snapshot.put(draft)
      return draft
    }
  }

  /// Puts a text in the place of the version that its author has read.
  /// - Parameter otherID: under which the text is kept when that version is not the last any more.
  public func save(
    _ text: [UInt8], over version: Int, of id: String, at changedAt: Int, elseAs otherID: String
  ) async throws(ArchiveError) -> SavingDraft {
    let checksum = checksum
    return try await writer().transaction { db in
      let snapshot = Snapshot(db: db, checksum: checksum)
      let there = try snapshot.draft(id)
      if let there, there.text == text { return .saved(there) }
      guard let there, there.version == version else {
        let kept = Draft(id: otherID, isTemplate: there?.isTemplate ?? false, text: text, changedAt: changedAt)
        try snapshot.put(kept)
        return .keptApart(kept)
      }
      let next = Draft(id: id, isTemplate: there.isTemplate, text: text, version: version + 1, changedAt: changedAt)
      try snapshot.put(next)
      return .saved(next)
    }
  }

  /// Throws a draft away; gives back what it was.
  public func removeDraft(_ id: String) async throws(ArchiveError) -> Draft? {
    let checksum = checksum
    return try await writer().transaction { db in
      let there = try Snapshot(db: db, checksum: checksum).draft(id)
      try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [id])
      return there
    }
  }
}

extension Snapshot {
  fileprivate func put(_ draft: Draft) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [draft.id, draft.isTemplate, Data(draft.text), draft.version, draft.changedAt, checksum.of(draft)])
  }
}
