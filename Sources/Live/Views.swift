import Workshop

/// Who shares a view, and of what.
struct StreamKey: Hashable {
  enum Audience: Hashable {
    case phones, screens, leads, colleagues, hosts
    case host(TableID?)
    case person(ParticipantID)
  }
  enum Subject: Hashable { case session, activity }

  let subject: Subject
  let audience: Audience

  var isPersonal: Bool {
    if case .person = audience { return true }
    return false
  }

  var isOfTheTeam: Bool {
    switch audience {
    case .leads, .colleagues, .hosts, .host: true
    case .phones, .screens, .person: false
    }
  }
}

/// The streams of one room, who sees each, and which are older than what is true.
///
/// A stream is worked out when it is published and somebody sees it, never per event; what is looked at per event is what
/// changed, never everybody.
struct Views {
  private let epoch: String
  private var begun = 0
  private var moves = 0
  private(set) var activity: ActivityID?
  private(set) var streams: [StreamKey: ViewStream] = [:]
  private(set) var viewers: [StreamKey: [ConnectionNumber: Connection]] = [:]
  private(set) var dirty: Set<StreamKey> = []
  /// Connections that have not been given all that they may see.
  private(set) var newcomers: [ConnectionNumber: Connection] = [:]

  init(epoch: String, activity: ActivityID?) {
    self.epoch = epoch
    self.activity = activity
  }

  /// Notes which streams an event made old.
  mutating func mark(_ changes: Changes, current: ActivityID?) {
    if changes.moved || current != activity { move(to: current) }
    if changes.session {
      mark(.session, .phones)
      mark(.session, .screens)
    }
    if changes.session || changes.lead { markTeam() }
    if changes.activity.phones { mark(.activity, .phones) }
    if changes.activity.phones || changes.activity.walls { mark(.activity, .hosts) }
    if changes.activity.walls {
      mark(.activity, .screens)
      mark(.activity, .leads)
    }
    mark(.activity, of: changes.activity.people)
    mark(.session, of: changes.selves)
  }

  private mutating func mark(_ subject: StreamKey.Subject, of people: Touched.People) {
    switch people {
    case .only(let people): for person in people { mark(subject, .person(person)) }
    case .everyone: for key in viewers.keys where key.isPersonal && key.subject == subject { dirty.insert(key) }
    }
  }

  /// Notes that who is connected has changed, and of whom.
  mutating func markFacts(of people: Set<ParticipantID> = []) {
    mark(.session, of: .only(people))
    markTeam()
    mark(.session, .screens)
  }

  private mutating func markTeam() {
    // What nobody looks at now is old all the same when somebody comes back to it.
    for key in Set(viewers.keys).union(streams.keys) where key.subject == .session && key.isOfTheTeam { dirty.insert(key) }
  }

  private mutating func mark(_ subject: StreamKey.Subject, _ audience: StreamKey.Audience) {
    let key = StreamKey(subject: subject, audience: audience)
    dirty.insert(key)
  }

  private mutating func move(to current: ActivityID?) {
    activity = current
    moves += 1
    for key in streams.keys where key.subject == .activity { streams[key] = nil }
    for (key, connections) in viewers where key.subject == .activity {
      dirty.insert(key)
      newcomers.merge(connections) { known, _ in known }
    }
  }

  /// Lets a connection see what its role and its people see.
  mutating func subscribe(_ connection: Connection, in session: Session) {
    unsubscribe(connection)
    connection.subscribed = connection.keys(in: session)
    for key in connection.subscribed {
      viewers[key, default: [:]][connection.number] = connection
      if streams[key] == nil { dirty.insert(key) }
    }
    newcomers[connection.number] = connection
  }

  mutating func unsubscribe(_ connection: Connection) {
    newcomers[connection.number] = nil
    for key in connection.subscribed {
      viewers[key]?[connection.number] = nil
      guard viewers[key]?.isEmpty ?? true else { continue }
      viewers[key] = nil
      // What is shared stays, so that a phone which comes back gets only what it missed; an own view is small.
      guard key.isPersonal else { continue }
      streams[key] = nil
      dirty.remove(key)
    }
    connection.subscribed = []
  }

  /// Gives whole views to a connection whose outbox is empty again.
  mutating func renew(_ connection: Connection) { newcomers[connection.number] = connection }

  mutating func takeNewcomers() -> [Connection] {
    defer { newcomers = [:] }
    return newcomers.values.sorted { $0.number < $1.number }
  }

  /// Changes one stream in place.
  mutating func update<Result>(_ key: StreamKey, _ change: (inout ViewStream) -> Result) -> Result {
    var stream = streams.removeValue(forKey: key) ?? begin(key)
    defer { streams[key] = stream }
    return change(&stream)
  }

  // No two streams of a room have one epoch: versions of one are never taken for versions of another. What comes before the
  // last point is the same for all that is about one activity.
  private mutating func begin(_ key: StreamKey) -> ViewStream {
    begun += 1
    return ViewStream(name: name(key), epoch: "\(epoch).\(moves).\(begun)")
  }

  mutating func clean(_ key: StreamKey) { dirty.remove(key) }

  private func name(_ key: StreamKey) -> String {
    switch (key.subject, key.audience) {
    case (.session, .person(let person)): "me/\(person)"
    case (.session, _): "session"
    case (.activity, .person(let person)): "own/\(person)"
    case (.activity, _): "activity/\(activity?.rawValue ?? "")"
    }
  }
}
