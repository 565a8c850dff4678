import Workshop

/// Who is connected to a room, counted as they come and go, so that nobody is counted anew at each look.
struct Presence {
  /// What a connection was counted as.
  struct Counted {
    let role: Role
    let people: [ParticipantID]
  }
  private(set) var connected: Set<ParticipantID> = []
  /// Phones, visitors included.
  private(set) var phones = 0
  private(set) var screens = 0
  /// The sockets of each person by address.
  private var devices: [ParticipantID: [String: Int]] = [:]

  /// Whether somebody is connected from two addresses at once: on plain http a ticket can be read by who listens. Tabs of one
  /// phone have one address; a phone that changes network is seen twice until its old socket is found dead.
  func isOnTwoDevices(_ person: ParticipantID) -> Bool { (devices[person]?.count ?? 0) > 1 }

  /// Counts a connection as what it is now, or no more.
  mutating func count(_ connection: Connection, isHere: Bool) {
    if let before = connection.counted { change(before, at: connection.address, by: -1) }
    connection.counted = isHere ? Counted(role: connection.role, people: connection.people) : nil
    if let now = connection.counted { change(now, at: connection.address, by: 1) }
  }

  private mutating func change(_ counted: Counted, at address: String, by sign: Int) {
    switch counted.role {
    case .screen: screens += sign
    case .visitor, .participant: phones += sign
    default: break
    }
    for person in counted.people {
      devices[person, default: [:]][address, default: 0] += sign
      if devices[person]?[address] == 0 { devices[person]?[address] = nil }
      if devices[person]?.isEmpty ?? true {
        devices[person] = nil
        connected.remove(person)
      } else {
        connected.insert(person)
      }
    }
  }
}
