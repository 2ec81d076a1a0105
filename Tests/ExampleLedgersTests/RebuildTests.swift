// The tool that builds the example ledgers, run again and compared with what is committed.

import Foundation
import Testing

struct RebuildTests {
    /// What the tool writes, by ledger and file. It runs once for all: it counts each log again,
    /// which takes long without optimisation, and fails where a figure or claim is not met.
    private static let built = Result { try build() }

    @Test(arguments: ExampleLedger.all)
    func `the tool rebuilds the example ledger byte for byte`(ledger: ExampleLedger) throws {
        let built = try #require(Self.built.get()[ledger.name])
        let committed = try Self.files(in: ledger.folder)
        #expect(committed.keys.contains("checkpoint") && committed.count > 3)
        #expect(built.keys.sorted() == committed.keys.sorted())
        for name in committed.keys.sorted() {
            let isSame = built[name] == committed[name]
            #expect(isSame, "\(ledger.name)/\(name)")
        }
    }

    private static func build() throws -> [String: [String: Data]] {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("careledger-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("build-example-ledgers")
        tool.arguments = ["--into", scratch.path]
        let pipe = Pipe()
        tool.standardOutput = pipe
        try tool.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        tool.waitUntilExit()
        guard tool.terminationStatus == 0 else {
            throw NotPrepared(what: String(decoding: said, as: UTF8.self))
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                (name, try files(in: scratch.appendingPathComponent(name)))
            })
    }

    /// The bytes of the files of a folder, by name; what asking it leaves there is no part of it.
    private static func files(in folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { ![".lock", ".cache", "quarantine"].contains($0) }
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                (name, try Data(contentsOf: folder.appendingPathComponent(name)))
            })
    }
}
