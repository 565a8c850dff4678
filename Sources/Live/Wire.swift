// The frames of WIRE.md, read strictly and written by hand: a frame is worked out once and its bytes go to all who share it.
import Workshop

/// What a client says.
enum Upward: Equatable {
  struct Seen: Equatable {
    let epoch: String
    let version: Int
  }
  case join(code: String, key: String?, tickets: [String], seen: [String: Seen])
  case open(Open)
  case act(Act)
  case ping

  struct Open: Equatable {
    let secret: String
    /// The table of a host.
    let table: TableID?
    /// Those without a phone whose own views the page wants, to act for them.
    let people: [ParticipantID]
    let seen: [String: Seen]
  }

  struct Act: Equatable {
    let person: ParticipantID?
    let id: String
    let request: Session.Request
  }

  /// What a frame says.
  /// - Throws: `.malformed`, `.tooLong`, `.unreadable`.
  init(_ frame: [UInt8]) throws(Rejection) {
    guard frame.count <= Limits.frameBytes else { throw .tooLong }
    var reader = JSONReader(frame, depth: Limits.frameDepth)
    guard let json = try? reader.document(), let (name, content) = json.only, let members = content.object else {
      throw .malformed
    }
    switch name {
    case "join":
      try Upward.allow(members, ["code", "key", "tickets", "seen"])
      guard let code = members["code"]?.string, let tickets = members["tickets"]?.array else { throw .malformed }
      let drawn = tickets.compactMap(\.string)
      guard drawn.count == tickets.count, drawn.count <= Limits.peoplePerPhone, drawn.allSatisfy({ Upward.isHex($0, 32) }),
        Set(drawn).count == drawn.count, code.utf8.count <= 16
      else { throw .malformed }
      self = .join(code: code, key: members["key"]?.string, tickets: drawn, seen: try Upward.seen(members["seen"]))
    case "open": self = .open(try Upward.open(members))
    case "act": self = .act(try Upward.act(members))
    case "ping":
      try Upward.allow(members, [])
      self = .ping
    default: throw .malformed
    }
  }

  private static func open(_ members: [String: JSON]) throws(Rejection) -> Open {
    try allow(members, ["secret", "table", "people", "seen"])
    let people = members["people"]?.array ?? []
    let named = people.compactMap(\.string)
    guard let secret = members["secret"]?.string, secret.utf8.count <= 64, members["table"].map({ $0.string != nil }) ?? true,
      members["people"].map({ $0.array != nil }) ?? true, named.count == people.count, named.count <= Limits.peoplePerPhone
    else { throw .malformed }
    return Open(
      secret: secret, table: members["table"]?.string.map { TableID($0) }, people: named.map { ParticipantID($0) },
      seen: try seen(members["seen"]))
  }

  /// The id of a command in a frame that cannot be taken, so that its phone stops waiting for it; nil where none can be read.
  static func id(in frame: [UInt8]) -> String? {
    guard frame.count <= Limits.frameBytes else { return nil }
    var reader = JSONReader(frame, depth: Limits.frameDepth)
    guard let id = (try? reader.document())?["act"]?["id"]?.string, isHex(id, 32) else { return nil }
    return id
  }

  private static func act(_ members: [String: JSON]) throws(Rejection) -> Act {
    try allow(members, ["as", "id", "activity", "command"])
    guard let id = members["id"]?.string, isHex(id, 32), let command = members["command"], command.object != nil,
      members["as"].map({ $0.string != nil }) ?? true, members["activity"].map({ $0.string != nil }) ?? true
    else { throw .malformed }
    let person = members["as"]?.string.map { ParticipantID($0) }
    let activity = members["activity"]?.string.map { ActivityID($0) }
    guard person?.isWellFormed ?? true, activity?.isWellFormed ?? true else { throw .malformed }
    return Act(person: person, id: id, request: Session.Request(activity: activity, command: try Hygiene.cleaned(command)))
  }

  private static func allow(_ members: [String: JSON], _ names: Set<String>) throws(Rejection) {
    guard members.keys.allSatisfy(names.contains) else { throw .malformed }
  }

  private static func seen(_ json: JSON?) throws(Rejection) -> [String: Seen] {
    guard let json else { return [:] }
    guard let members = json.object, members.count <= 4 + 2 * Limits.peoplePerPhone else { throw .malformed }
    var seen: [String: Seen] = [:]
    for (stream, pair) in members {
      guard let pair = pair.array, pair.count == 2, let epoch = pair[0].string, let version = pair[1].integer else {
        throw .malformed
      }
      seen[stream] = Seen(epoch: epoch, version: version)
    }
    return seen
  }

  static func isHex(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

/// What the server says.
enum Downward {
  static func welcome(session: SessionID, role: Role, people: [ParticipantID], now: Instant) -> [UInt8] {
    let members: JSON = [
      "protocol": 1, "session": .string(session.rawValue), "role": .string(role.rawValue),
      "people": .array(people.map { .string($0.rawValue) }), "now": .integer(now.milliseconds),
    ]
    return frame("welcome", members)
  }
  static func view(stream: String, epoch: String, version: Int, view: JSON) -> [UInt8] {
    frame("view", ["stream": .string(stream), "epoch": .string(epoch), "version": .integer(version), "view": view])
  }
  static func patch(stream: String, version: Int, patch: JSON) -> [UInt8] {
    frame("patch", ["stream": .string(stream), "version": .integer(version), "patch": patch])
  }
  static func done(_ id: String) -> [UInt8] { frame("done", ["id": .string(id)]) }
  static func refused(_ id: String?, _ rejection: Rejection) -> [UInt8] {
    var members: [String: JSON] = ["code": .string(rejection.rawValue)]
    if let id { members["id"] = .string(id) }
    return frame("refused", .object(members))
  }
  static func later(_ milliseconds: Int) -> [UInt8] { frame("later", ["milliseconds": .integer(milliseconds)]) }
  static func pong(_ now: Instant) -> [UInt8] { frame("pong", ["now": .integer(now.milliseconds)]) }
  static func bye(_ reason: String) -> [UInt8] { frame("bye", ["reason": .string(reason)]) }

  private static func frame(_ name: String, _ members: JSON) -> [UInt8] { JSON.object([name: members]).canonicalBytes }
}
