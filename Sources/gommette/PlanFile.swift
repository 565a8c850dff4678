import ArgumentParser
import Foundation
import Workshop

/// A plan read from a file, or the sentences that say what is wrong in it.
enum PlanFile {
  /// - Throws: `Failure` with one line a mistake: `file:line: what, remedy`.
  static func read(_ path: String) throws -> Plan {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure("\(path): there is no plan here that can be read. Ready plans are in sessions/.")
    }
    switch PlanReader.read(Array(bytes)) {
    case .success(let plan): return plan
    case .failure(let errors):
      throw Failure(errors.list.map { "\(path):\($0.line): \($0.what), \($0.remedy)" }.joined(separator: "\n"))
    }
  }

  /// The last day on which what people write is kept: `2027-11-21`.
  static func keptUntil(_ plan: Plan, from now: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let day = calendar.date(byAdding: .day, value: plan.keptDays, to: now) ?? now
    let parts = calendar.dateComponents([.year, .month, .day], from: day)
    func padded(_ number: Int?, _ width: Int) -> String {
      let digits = String(number ?? 0)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong in plans, as file:line: what, remedy.")

  @Argument(help: "The plans to read.")
  var plans: [String]

  func run() throws {
    var isRight = true
    for path in plans {
      do {
        let plan = try PlanFile.read(path)
        let minutes = plan.activities.map(\.minutes).reduce(0, +)
        print("\(path): \(plan.activities.count) activities, \(minutes) minutes, nothing to mend.")
      } catch let failure as Failure {
        print(failure.description)
        isRight = false
      }
    }
    if !isRight { throw ExitCode(1) }
  }
}
