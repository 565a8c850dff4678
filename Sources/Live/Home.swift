// The home page of whoever holds the laptop: the sessions of the archive and the plans being written. It asks and is answered over
// HTTP, one question a request, beside the loop: reading an archive must never make a vote wait.
import Foundation
import Storage
import Synchronization
import Workshop

/// Answers the home page. Everything here may be asked by the holder of the home's secret, and by nobody else.
public final class Home: Sendable {
  /// A plan that came with the program.
  public struct ReadyPlan: Sendable {
    public let name: String
    public let text: [UInt8]
    public init(name: String, text: [UInt8]) {
      self.name = name
      self.text = text
    }
  }

  /// What came of a question, in JSON, or why there is no answer now.
  public enum Answer: Sendable, Equatable {
    case told(JSON)
    case refused(Rejection)
    /// The secret is not the right one.
    case stranger
    /// Asked too often: to be asked again after so many milliseconds.
    case later(Int)
  }

  let archive: Archive
  let rooms: Rooms
  let surroundings: Surroundings
  let readyPlans: @Sendable () -> [ReadyPlan]
  let keptUntil: @Sendable (Plan) -> String
  let catalog: Catalog
  private let secret: String
  private let guards: Mutex<(gate: Gate, bucket: Bucket)>

  /// - Parameter keptUntil: the last day on which what people write in a session begun now is kept.
  public init(
    archive: Archive, rooms: Rooms, surroundings: Surroundings, secret: String,
    readyPlans: @escaping @Sendable () -> [ReadyPlan], keptUntil: @escaping @Sendable (Plan) -> String,
    catalog: Catalog = .standard
  ) {
    self.archive = archive
    self.rooms = rooms
    self.surroundings = surroundings
    self.secret = secret
    self.readyPlans = readyPlans
    self.keptUntil = keptUntil
    self.catalog = catalog
    let now = surroundings.now()
    guards = Mutex((Gate(now: now), Bucket(perSecond: 10, burst: 60, now: now)))
  }

  /// The answer to one question, an object with one key.
  /// - Parameters:
  ///   - given: the secret that came with it.
  ///   - address: who asks: wrong secrets are counted by address.
  public func answer(_ bytes: [UInt8], secret given: String, from address: String) async -> Answer {
    if let refusal = admit(given, address) { return refusal }
    guard bytes.count <= 2 * Limits.planBytes else { return .refused(.tooLong) }
    var reader = JSONReader(bytes, depth: Limits.planDepth + 4)
    do throws(Rejection) {
      guard let json = try? reader.document() else { throw .malformed }
      return .told(try await answer(try json.strictlyDecoded(as: Question.self)))
    } catch {
      return .refused(error)
    }
  }

  /// A plan as the editor has it, to be rehearsed.
  /// - Returns: nothing when it has mistakes, or when its sender may not ask now.
  public func plan(_ bytes: [UInt8], secret given: String, from address: String) -> Plan? {
    guard admit(given, address) == nil else { return nil }
    return try? PlanReader.read(bytes, catalog: catalog).get()
  }

  private func admit(_ given: String, _ address: String) -> Answer? {
    let now = surroundings.now()
    return guards.withLock { guards in
      guard guards.gate.mayTrySecret(from: address, now: now) else { return .refused(.tooManyTries) }
      guard Keys.match(given, secret) else { return .stranger }
      guards.gate.forgiveSecret(address)
      return guards.bucket.take(now).map { .later($0) }
    }
  }
}
