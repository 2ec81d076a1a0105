// What the system does not let a program see may be there all the same.

import Foundation
import Testing

@testable import EventLogs

@Suite struct UnseenFilesTests {
    /// A name that leads round in a circle: looking at it fails, and not because nothing is there.
    private func circle(in directory: ScratchDirectory) throws -> String {
        let path = directory.path("circle")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        return path
    }

    @Test func `a file that cannot be looked at is not taken for a missing one`() throws {
        let directory = ScratchDirectory()
        let path = try circle(in: directory)
        #expect(throws: WriteFailure.self) { try FileOperations.extentIfThere(of: path) }
        #expect(try FileOperations.extentIfThere(of: directory.path("nothing")) == nil)
        directory.write("four", to: "file")
        #expect(try FileOperations.extentIfThere(of: directory.path("file"))?.size == 4)
    }

    @Test func `a directory that cannot be read has not no names`() throws {
        let directory = ScratchDirectory()
        let path = try circle(in: directory)
        #expect(throws: LogOpenFault.self) { try LogDirectory.names(in: path) }
        #expect(throws: LogOpenFault.self) { try LogDirectory.names(in: directory.path("none")) }
        #expect(try LogDirectory.names(in: directory.path).contains("circle"))
    }

    @Test func `no ledger is begun where it cannot be seen that none stands`() throws {
        let directory = ScratchDirectory()
        let path = try circle(in: directory)
        #expect {
            try EventLogFile.refuseLedger(at: path)
        } throws: {
            guard case .cannotCreate? = $0 as? AppendFault else { return false }
            return true
        }
        try EventLogFile.refuseLedger(at: directory.path("none"))
    }

    @Test func `a writer stops at a year file that it cannot look at`() throws {
        let ledger = try ScratchLedger()
        ledger.world.set("2022-01-01T00:00:00Z")
        let path = ledger.path + "/2022.jsonl"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        let before = ledger.text("2021.jsonl")
        #expect(throws: AppendFault.self) {
            try ledger.writer().append([supervision("w-1")], validating: anything)
        }
        #expect(ledger.text("2021.jsonl") == before)
        #expect(
            (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == path,
            "what it cannot see it does not take away")
    }

    @Test func `the directory that something lies in is found whatever way it is written`() {
        for (path, parent) in [
            ("a", "."), ("a/b", "a"), ("a/b/", "a"), ("/a", "/"), ("/a/b", "/a"), ("../a", ".."),
        ] {
            #expect(LogDirectory.parent(of: path) == parent, "\(path)")
        }
    }
}
