// A ledger is begun once, whole, in a directory whose parent is there.

import CareEvents
import Dates
import Evidence
import Foundation
import Testing

@testable import EventLogs

@Suite struct LedgerCreationTests {
    private let directory = ScratchDirectory()
    private let world = ScratchWorld("2021-06-30T23:30:00Z")

    @discardableResult
    private func create(_ name: String, recordedAt: Instant? = nil) throws -> Receipt {
        try EventLogFile.create(
            path: directory.path(name), authority: "Bromley", code: "E09000006",
            recordedBy: "admin", recordedAt: recordedAt, surroundings: world.surroundings)
    }

    @Test func `the first line and its checkpoint`() throws {
        let receipt = try create("bromley")
        #expect(directory.names(in: "bromley") == [".lock", "2021.jsonl", "checkpoint"])
        let line =
            #"{"seq":0,"id":"\#(receipt.id)","type":"ledger_opened","occurred_on":"2021-07-01","#
            + #""recorded_at":"2021-06-30T23:30:00Z","recorded_by":"admin","ledger":"bromley","#
            + #""authority":"Bromley","authority_code":"E09000006","format":1}"#
        #expect(directory.text("bromley/2021.jsonl") == line + "\n")
        #expect(
            directory.text("bromley/checkpoint")
                == "careledger/bromley\n1\n\(MerkleTree.leafHash(Array(line.utf8)).base64)\n")
        #expect(try LogVerification.verify(LogDirectory(path: directory.path("bromley"))).holds)
    }

    @Test func `an instant asked for names the year file`() throws {
        try create("bromley", recordedAt: Instant(iso: "2013-04-01T08:00:00Z"))
        #expect(directory.names(in: "bromley").contains("2013.jsonl"))
    }

    @Test func `a directory that is there is taken, a ledger that is there is not`() throws {
        directory.write("kept", to: "bromley/notes.txt")
        try create("bromley")
        let before = directory.text("bromley/2021.jsonl")
        #expect {
            try create("bromley")
        } throws: {
            guard case .alreadyThere? = $0 as? AppendFault else { return false }
            return true
        }
        #expect(directory.text("bromley/2021.jsonl") == before)
    }

    @Test func `a parent that is not there is not made`() throws {
        #expect {
            try create("a/b")
        } throws: {
            ($0 as? AppendFault)?.what == "\(directory.path("a/b")): No such file or directory"
        }
        #expect(directory.names().isEmpty)
    }

    @Test func `a name that no checkpoint can carry is refused`() throws {
        #expect {
            try create("a\tb")
        } throws: {
            guard case .badName("a\tb")? = $0 as? AppendFault else { return false }
            return true
        }
        #expect(directory.names().isEmpty)
    }

    @Test(arguments: ["bromley", "a/b", "\u{301}lan", "careledger/", "\u{1F469}\u{200D}"])
    func `an origin gives back the ledger's name byte for byte`(name: String) throws {
        let origin = try #require(CheckpointOrigin.of(ledger: name))
        let back = try #require(CheckpointOrigin.ledger(in: origin))
        #expect(Array(back.utf8) == Array(name.utf8))
    }

    @Test func `an origin of another kind of log names no ledger`() {
        #expect(CheckpointOrigin.ledger(in: "go.sum database tree") == nil)
        #expect(CheckpointOrigin.ledger(in: "careledger") == nil)
    }

    @Test func `a file in the way is told`() throws {
        directory.write("x", to: "bromley")
        #expect(throws: AppendFault.self) { try create("bromley") }
        #expect(directory.text("bromley") == "x")
    }
}
