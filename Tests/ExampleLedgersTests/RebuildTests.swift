// The tool that builds the example ledgers, run again and compared with what is committed.

import Foundation
import Testing

struct RebuildTests {
    @Test func `the tool rebuilds the example ledger byte for byte`() throws {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("careledger-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("build-example-ledgers")
        tool.arguments = ["--only", "kirklees", "--into", scratch.path]
        let pipe = Pipe()
        tool.standardOutput = pipe
        try tool.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        tool.waitUntilExit()
        #expect(tool.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")

        let built = scratch.appendingPathComponent("kirklees")
        let names = try names(in: KirkleesRecord.folder)
        #expect(names.contains("checkpoint") && names.count > 1)
        #expect(try self.names(in: built) == names)
        for name in names {
            let isSame =
                try Data(contentsOf: built.appendingPathComponent(name))
                == Data(contentsOf: KirkleesRecord.folder.appendingPathComponent(name))
            #expect(isSame, "\(name)")
        }
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
}
