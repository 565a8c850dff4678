// swift-tools-version: 6.1
// Modules and why each dependency is here. Imports run one way:
// gommette → Live, Reports → Storage → Workshop; Transport meets Live through closures over bytes.
import PackageDescription

let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]

let package = Package(
  name: "gommette",
  products: [.executable(name: "gommette", targets: ["gommette"])],
  dependencies: [
    // The archive: one SQLite file, migrations, snapshots, the backup API. The best kept SQLite library in Swift.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The commands of the terminal, with help and sentences for wrong arguments.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // One structured log that a host can redirect.
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    // SHA-256 for the chained log and for the stored form of tickets: cryptography is never written at home.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // WHAT a workshop is: pure values, no clock, no randomness, no disk, no socket.
    .target(name: "Workshop", swiftSettings: strict),
    // REMEMBERS: the log in SQLite.
    .target(
      name: "Storage",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    // RUNS: rooms of connected viewers.
    .target(
      name: "Live",
      dependencies: [
        "Workshop", "Storage", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ], exclude: ["WIRE.md"], swiftSettings: strict),
    // CARRIES bytes: HTTP, WebSocket, files. Never imports Workshop.
    .target(
      name: "Transport", dependencies: ["CWebSockets", "CZlib", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),
    // TELLS afterwards: exports and reports.
    .target(name: "Reports", dependencies: ["Workshop", "Storage"], swiftSettings: strict),
    // Debian's libwebsockets, the HTTP and WebSocket server asked for by the project, and the event loop that it runs on.
    .systemLibrary(name: "CWebSockets", pkgConfig: "libwebsockets", providers: [.apt(["libwebsockets-dev", "libuv1-dev"])]),
    // Debian's zlib: pages are compressed once, in memory.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Debian's libqrencode: the QR code on the wall, the posters and in the terminal.
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // THE COMMAND: reads arguments, joins the modules.
    .executableTarget(
      name: "gommette",
      dependencies: [
        "Workshop", "Storage", "Live", "Transport", "Reports", "CQREncode",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),
    .testTarget(name: "WorkshopTests", dependencies: ["Workshop"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(name: "LiveTests", dependencies: ["Live"], swiftSettings: strict),
    .testTarget(
      name: "TransportTests", dependencies: ["Transport", .product(name: "Logging", package: "swift-log")], swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], swiftSettings: strict),
    .testTarget(name: "JourneyTests", dependencies: ["Workshop", "gommette"], swiftSettings: strict),
    .testTarget(
      name: "TidyTests", dependencies: ["Workshop"], exclude: ["HostileCases.txt"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
