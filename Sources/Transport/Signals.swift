// libwebsockets has libuv take SIGINT and SIGTERM, and then tears everything down in its own way, or spins. How the program ends
// is the program's business: whatever it had set stays.

import Glibc

private let turns = Guarded(0)

/// Runs `body` and puts back what SIGINT and SIGTERM did before. One caller at a time.
@discardableResult func keepingSignals<Result>(_ body: () -> Result) -> Result {
  turns.withLock { count in
    count += 1
    var interrupt = sigaction()
    var terminate = sigaction()
    sigaction(SIGINT, nil, &interrupt)
    sigaction(SIGTERM, nil, &terminate)
    defer {
      sigaction(SIGINT, &interrupt, nil)
      sigaction(SIGTERM, &terminate, nil)
    }
    return body()
  }
}
