import Foundation
import Testing

@testable import Transport

@Suite struct SecureTests {
  /// Runs openssl and gives what it printed.
  static func openssl(_ arguments: [String], input: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    let (toProcess, output) = (Pipe(), Pipe())
    process.standardInput = toProcess
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try toProcess.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    if input.isEmpty { try toProcess.fileHandleForWriting.close() }
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }

  static func certificate() throws -> (path: String, key: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(ProcessInfo.processInfo.globallyUniqueString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let files = (path: folder + "/cert.pem", key: folder + "/key.pem")
    _ = try openssl(
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=gommette.test -keyout".split(
        separator: " "
      )
      .map(String.init) + [files.key, "-out", files.path])
    return files
  }

  @Test("With a certificate, pages and conversations are served over TLS, and ALPN gives HTTP/1.1 only")
  func secure() async throws {
    let files = try Self.certificate()
    defer { try? FileManager.default.removeItem(atPath: URL(filePath: files.path).deletingLastPathComponent().path) }
    let server = try TestServer(certificate: files)
    let connect = ["s_client", "-quiet", "-connect", "127.0.0.1:\(server.server.port)", "-servername", "gommette.test"]
    let page = try Self.openssl(connect, input: "GET / HTTP/1.1\r\nHost: gommette.test\r\nConnection: close\r\n\r\n")
    #expect(page.hasPrefix("HTTP/1.1 200") && page.contains("<title>Gommette</title>"))
    let upgrade = (["GET /ws HTTP/1.1"] + Client.upgrade + ["Origin: https://gommette.test", "", ""]).joined(separator: "\r\n")
    // Ends with a frame that the protocol forbids, so that the server closes.
    let talk = try Self.openssl(connect, input: upgrade + "zz")
    #expect(talk.hasPrefix("HTTP/1.1 101"))
    #expect(server.log.opened.first?.1.origin == "https://gommette.test")
    let offered = try Self.openssl(["s_client", "-connect", "127.0.0.1:\(server.server.port)", "-alpn", "h2,http/1.1"])
    #expect(offered.contains("ALPN protocol: http/1.1"))
    let onlyTwo = try Self.openssl(["s_client", "-connect", "127.0.0.1:\(server.server.port)", "-alpn", "h2"])
    #expect(!onlyTwo.contains("ALPN protocol: h2"))
    // Plain HTTP on the port of TLS is no request.
    let plain = try server.client()
    try plain.write("GET / HTTP/1.1\r\nHost: gommette.test\r\n\r\n")
    let answer = String(decoding: try plain.readToEnd(), as: UTF8.self)
    #expect(!answer.contains("200"))
    await server.stop()
  }

  @Test("A certificate that cannot be used is said")
  func unusable() throws {
    let files = try Self.certificate()
    let other = try Self.certificate()
    defer {
      for file in [files, other] {
        try? FileManager.default.removeItem(atPath: URL(filePath: file.path).deletingLastPathComponent().path)
      }
    }
    for pair in [("/nowhere.pem", files.key), (files.path, "/nowhere.pem"), (files.path, other.key), (files.key, files.path)] {
      #expect {
        try TestServer(certificate: (path: pair.0, key: pair.1))
      } throws: { error in
        guard case TransportError.certificate(let reason) = error else { return false }
        return !reason.isEmpty
      }
    }
  }
}
