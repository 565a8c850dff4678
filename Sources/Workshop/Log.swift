extension Entry {
  /// The one form in which an entry is stored: canonical JSON.
  /// - Throws: when the entry holds something that JSON cannot say.
  public func body() throws -> [UInt8] { try JSON(encoding: self).canonicalBytes }

  /// The entry that a stored body holds.
  /// - Throws: `LogProblem.unreadable` when this version does not know its form.
  public init(body: [UInt8], seq: Int) throws {
    var reader = JSONReader(body, depth: Limits.viewDepth)
    guard let json = try? reader.document(), let entry = try? json.decoded(as: Entry.self) else {
      throw LogProblem.unreadable(seq: seq)
    }
    self = entry
  }
}

extension Session {
  /// The session that a log tells, whole or as far as it is given.
  /// - Parameter bodies: the stored bodies from the first event on.
  /// - Throws: `LogProblem`.
  public init(log bodies: some Sequence<[UInt8]>, catalog: Catalog = .standard) throws {
    var session: Session?
    for (index, body) in bodies.enumerated() {
      let entry = try Entry(body: body, seq: index + 1)
      if session == nil { session = try Session(entry, catalog: catalog) } else { try session?.apply(entry) }
    }
    guard let session else { throw LogProblem.noBeginning }
    self = session
  }
}
