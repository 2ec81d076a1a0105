// Any bytes as the lines of a log, and as what a client sends.

import CareEvents
import Dates
import EventLogs
import TestLedgers

/// Lines that nobody vouches for, behind the first line of a ledger that is right.
enum HostileLines {
    private static let opened = Array((TestLedger("").lines[0] + "\n").utf8)

    /// The slow reader, the scanner and both verifications say the same; each fault says where.
    static func take(_ bytes: [UInt8]) {
        ScratchLog.write(opened + bytes)
        let directory = ScratchLog.directory
        guard let fast = try? LogReader(directory).read(),
            let slow = try? LogReader(directory, scanning: false).read()
        else { fatalError("a log that is there can be read") }
        expectSame(fast, slow)
        verify(directory, isWhole: slow.faultCount == 0)
        ProgramRun.expectAnswer(["verify"])
        for line in bytes.split(separator: 0x0A) { send(Array(line)) }
    }

    private static func expectSame(_ fast: LogContents, _ slow: LogContents) {
        let told = slow.faults.map(\.description)
        guard fast.faults.map(\.description) == told else { fatalError("other faults: \(told)") }
        for words in told {
            guard words.contains("2018.jsonl") else { fatalError("no place: \(words)") }
        }
        guard fast.record.count == slow.record.count else { fatalError("other events") }
        for seq in 0..<slow.record.count {
            let (one, other) = (
                RecordedWords.of(fast.record, seq), RecordedWords.of(slow.record, seq)
            )
            guard one == other else { fatalError("\(one) is not \(other)") }
        }
    }

    private static func verify(_ directory: LogDirectory, isWhole: Bool) {
        guard let slow = try? LogVerification.verify(directory),
            let quick = try? LogVerification.confirm(directory)
        else { fatalError("a log that is there can be verified") }
        guard slow.root == quick.root, slow.holds == quick.holds, slow.size == quick.size else {
            fatalError("the verifications differ")
        }
        guard isWhole || !slow.holds else { fatalError("damage that a verification lets pass") }
    }

    /// What a client's line becomes is a line that the reader takes, and says the same.
    private static func send(_ line: [UInt8]) {
        let read = DraftReading.read(line, line: 1, recordedBy: "clerk")
        guard read.refusals.isEmpty else { return }
        guard let draft = read.draft else { fatalError("neither a fact nor a refusal") }
        let written = HostileLineage.line(of: draft, seq: 1).bytes
        guard written.count <= 65_535 else { return }
        guard case .event(let event) = try? LineReading.read(written), event.bytes == written else {
            fatalError("what would be written cannot be read")
        }
    }
}
