import Workshop

// Tests name people and notes by hand; the program never does.
extension Identifier { public init(stringLiteral value: String) { self.init(rawValue: value) } }
extension SessionID: ExpressibleByStringLiteral {}
extension ParticipantID: ExpressibleByStringLiteral {}
extension ActivityID: ExpressibleByStringLiteral {}
extension NoteID: ExpressibleByStringLiteral {}
extension ColumnID: ExpressibleByStringLiteral {}
extension GroupID: ExpressibleByStringLiteral {}
extension TableID: ExpressibleByStringLiteral {}
