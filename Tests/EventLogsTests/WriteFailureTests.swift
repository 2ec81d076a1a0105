// Disks that are full and names that are taken: nothing is claimed, and the log is as it was.

import CareEvents
import Dates
import Evidence
import Foundation
import Testing

@testable import EventLogs

@Suite struct WriteFailureTests {
    @Test func `a checkpoint that cannot be written takes the lines back`() throws {
        let ledger = try ScratchLedger()
        let before = ledger.text("2021.jsonl")
        ledger.directory.write("", to: "bromley/.checkpoint.new/in-the-way")
        let writer = ledger.writer()
        #expect {
            try writer.append([supervision("w-1")], validating: anything)
        } throws: {
            guard case .failed(let failure)? = $0 as? AppendFault else { return false }
            return failure.log == .asBefore
                && failure.what == "\(ledger.path)/.checkpoint.new: could not remove: "
                    + "Is a directory; the log is as it was, nothing was recorded"
        }
        #expect(ledger.text("2021.jsonl") == before)
        #expect(throws: AppendFault.self, "a writer does not go on after a failure") {
            try writer.append([supervision("w-1")], validating: anything)
        }
        try FileManager.default.removeItem(atPath: ledger.path + "/.checkpoint.new")
        try writer.release()
        #expect(
            try ledger.writer().append([supervision("w-1")], validating: anything)[0].seq == 1)
    }

    @Test func `a new year's file goes again when its first lines fail`() throws {
        let ledger = try ScratchLedger()
        ledger.directory.write("", to: "bromley/.checkpoint.new/in-the-way")
        ledger.world.set("2022-01-01T00:00:00Z")
        #expect(throws: AppendFault.self) {
            try ledger.writer().append([supervision("w-1")], validating: anything)
        }
        #expect(
            ledger.directory.names(in: "bromley").filter { $0.hasSuffix("jsonl") }
                == ["2021.jsonl"])
        #expect(try ledger.verify().holds)
    }

    /// A limit on the size of files stops a write in the middle, as a full disk does.
    @Test func `a write that is stopped half way leaves what was acknowledged`() throws {
        for blocks in [3, 8, 21] {
            let ledger = try ScratchLedger()
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = [
                "-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$1\" 0 7", probePath,
                ledger.path,
            ]
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
            let last = try #require(lines.last)
            #expect(last.hasPrefix("stopped: \(ledger.path)/2"), "\(last)")
            #expect(last.hasSuffix("the log is as it was, nothing was recorded"), "\(last)")
            let verified = try ledger.verify()
            #expect(verified.holds && verified.contents.tornTail == nil)
            let events = verified.contents.record.events.count { $0.type == .supervisionHeld }
            #expect(events == lines.count - 1 && (events > 0 || blocks == 3))
            guard case .equal = verified.checkpoint else {
                Issue.record("\(verified.checkpoint)")
                continue
            }
        }
    }

    @Test func `a checkpoint is synced when it is due and at the end`() throws {
        let ledger = try ScratchLedger()
        let writer = ledger.writer()
        _ = try writer.append([supervision("w-1")], validating: anything)
        #expect(!writer.owesCheckpointSync, "the first is synced at once")
        ledger.world.milliseconds += 999
        _ = try writer.append([supervision("w-2")], validating: anything)
        #expect(writer.owesCheckpointSync)
        #expect(ledger.text("checkpoint").contains("\n3\n"), "it is replaced all the same")
        ledger.world.milliseconds += 1
        _ = try writer.append([supervision("w-3")], validating: anything)
        #expect(!writer.owesCheckpointSync)
        _ = try writer.append([supervision("w-4")], validating: anything)
        #expect(writer.owesCheckpointSync)
        try writer.release()
        #expect(!writer.owesCheckpointSync)
    }

    @Test func `everything in a writer's way has its words`() {
        for (fault, what, remedy) in Self.beforeWriting + Self.whileWriting {
            #expect(fault.what == what)
            #expect(fault.remedy == remedy)
        }
    }

    private static let beforeWriting: [(AppendFault, String, String)] = [
        (
            .cannotOpen(LogOpenFault(path: "x", problem: .notThere)),
            "x: there is no such directory",
            "name the ledger's directory with --ledger DIR, or set CARELEDGER"
        ),
        (
            .damaged([], count: 2), "the log is damaged (2 faults): nothing was appended",
            "run `careledger verify` to see which checkpoint still holds"
        ),
        (
            .busy(LockHolder(process: 7, program: "vi"), waited: 10),
            "the ledger is being written by process 7 (vi), waited 10 s",
            "try again, or wait longer with --wait SECONDS"
        ),
        (
            .changedSince(asked: 3, seq: 5, type: .reviewHeld, child: "C-1"),
            "C-1 has changed since event 3: event 5 is review_held",
            "look at the child's timeline again, and decide anew"
        ),
        (
            .ifLastNeedsOneChild, "--if-last is about one child, and these facts are not",
            "append the facts of each child by themselves"
        ),
        (
            .refused([refusal]), "the append is refused: nothing was written",
            "put the lines right and send the batch again"
        ),
        (
            .refused([refusal, refusal]),
            "the append is refused for 2 reasons: nothing was written",
            "put the lines right and send the batch again"
        ),
    ]

    private static let whileWriting: [(AppendFault, String, String)] = [
        (
            .alreadyThere(path: "x"), "x: a ledger stands here already",
            "append to it, or name another directory"
        ),
        (
            .cannotCreate(path: "x", why: "No such file"), "x: No such file",
            "see to it that the parent directory is there and may be written"
        ),
        (
            .badName("a\nb"), "\"a\nb\" cannot be the name of a ledger",
            "name the directory without control characters"
        ),
        (
            .failed(failure),
            "x/2021.jsonl: could not sync: No; the log is as it was, nothing was recorded",
            "put the disk right and send the facts again"
        ),
        (
            .failed(failure.leaving(.linesStand)),
            "x/2021.jsonl: could not sync: No; the lines are in the log and were not "
                + "acknowledged", again
        ),
        (
            .failed(failure.leaving(.uncertain)),
            "x/2021.jsonl: could not sync: No; the log may hold lines that were not "
                + "acknowledged", again
        ),
        (
            .brokenOff, "an earlier append failed, and this writer does not go on after it",
            "start again: facts sent with the same key are not recorded twice"
        ),
    ]

    private static let refusal = Refusal(line: 1, rule: "J1", what: "a", remedy: "b")

    private static let failure = WriteFailure(
        doing: "sync", path: "x/2021.jsonl", words: "No", log: .asBefore)

    private static let again =
        "put the disk right, run `careledger verify`, and send the facts again with their keys"
}

/// The path of the probe, built beside the tests.
var probePath: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("append-probe").path
}
