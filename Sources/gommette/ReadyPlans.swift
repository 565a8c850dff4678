import Foundation
import Live

/// The plans that came with the program: the folder `sessions`, beside the pages.
enum ReadyPlans {
  /// By name, without what cannot be read; looked up again each time, so that a file put there is there.
  static var all: [Home.ReadyPlan] {
    guard let web = try? WebFolder.path() else { return [] }
    let folder = URL(fileURLWithPath: web).deletingLastPathComponent().appendingPathComponent("sessions").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").map {
        Home.ReadyPlan(name: String(name.dropLast(".json".count)), text: Array($0))
      }
    }
  }
}
