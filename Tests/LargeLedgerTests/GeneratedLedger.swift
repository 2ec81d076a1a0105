// Ledgers made by `build-large-ledger` and read by the programs built beside the tests.

import Foundation
import Testing

/// A generated ledger in a folder of its own, removed with it.
final class GeneratedLedger: Sendable {
    /// The folder of the ledger; its last part is the ledger's name.
    let folder: URL
    private let scratch: URL

    /// Makes a ledger of 6000 events, of the seed asked for.
    init(seed: Int) throws {
        scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("careledger-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        folder = scratch.appendingPathComponent("made-up")
        let made = try Program.run(
            "build-large-ledger",
            ["--events", "6000", "--into", folder.path, "--seed", String(seed)])
        try #require(made.status == 0, "\(made.answer)")
    }

    deinit { try? FileManager.default.removeItem(at: scratch) }

    /// The year files, in order, by name.
    func files() throws -> [(name: String, bytes: Data)] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".jsonl") }.sorted()
            .map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) }
    }

    /// Every line, without its line feed.
    func lines() throws -> [[UInt8]] {
        try files().flatMap { $0.bytes.split(separator: 10).map(Array.init) }
    }
}

/// A program built beside the tests, or a script of the repository.
enum Program {
    /// The folder of the repository.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Where a program is that was built beside the tests.
    static func path(of name: String) -> String {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent(name).path
    }

    /// Runs a program to its end; its standard output, and its standard error after it.
    static func run(
        _ name: String, _ arguments: [String]
    ) throws -> (status: Int32, answer: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: name.contains("/") ? name : path(of: name))
        process.arguments = arguments
        let answer = Pipe()
        process.standardOutput = answer
        process.standardError = answer
        try process.run()
        let said = answer.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
}
