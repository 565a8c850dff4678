// JSON Merge Patch, RFC 7396. It cannot say "this member is null" nor "this list changed by one item": therefore views hold
// no null and their collections are objects. Under these rules `patched(by: patch(to: new))` is `new`, by a property test.
extension JSON {
  /// What turns this value into `new`; `nil` when they are the same.
  public func patch(to new: JSON) -> JSON? {
    guard self != new else { return nil }
    guard case .object(let before) = self, case .object(let after) = new else { return new }
    var members: [String: JSON] = [:]
    for (key, value) in after {
      if let old = before[key] {
        if let change = old.patch(to: value) { members[key] = change }
      } else {
        members[key] = value
      }
    }
    for key in before.keys where after[key] == nil { members[key] = .null }
    return .object(members)
  }

  /// This value with a merge patch applied.
  public func patched(by patch: JSON) -> JSON {
    guard case .object(let changes) = patch else { return patch }
    var members = self.object ?? [:]
    for (key, change) in changes {
      members[key] = change == .null ? nil : (members[key] ?? .null).patched(by: change)
    }
    return .object(members)
  }
}
