// A writer is killed at random instants: what it acknowledged is there, once, and the log is whole.

import CareEvents
import Dates
import Foundation
import Testing
import TextFormats

@testable import EventLogs

@Suite(.serialized) struct KillTests {
    /// How many kills; `CARELEDGER_KILLS` asks for more.
    static let kills =
        ProcessInfo.processInfo.environment["CARELEDGER_KILLS"].flatMap { Int($0) } ?? 200

    @Test func `what was acknowledged before a kill is there once and the log reads clean`() throws
    {
        var chance = SeededNumbers(seed: 20_210_301)
        var total = Tally()
        let killsPerLedger = 20
        for _ in 0..<((Self.kills + killsPerLedger - 1) / killsPerLedger) {
            var round = try KilledLedger()
            for _ in 0..<killsPerLedger { try round.runAndKill(using: &chance) }
            try round.judge()
            total.add(round.tally)
        }
        #expect(total.kills >= Self.kills)
        #expect(total.acknowledged > 0)
        print(
            "survived \(total.kills) kills: \(total.acknowledged) facts acknowledged, "
                + "\(total.unacknowledged) written without an answer, \(total.torn) torn tails, "
                + "\(total.tornByKill) of them by a kill")
    }
}

private struct Tally {
    var kills = 0
    var acknowledged = 0
    var unacknowledged = 0
    var torn = 0
    var tornByKill = 0

    mutating func add(_ other: Tally) {
        kills += other.kills
        acknowledged += other.acknowledged
        unacknowledged += other.unacknowledged
        torn += other.torn
        tornByKill += other.tornByKill
    }
}

/// A ledger whose writers are killed, and what they had acknowledged.
private struct KilledLedger {
    let directory = ScratchDirectory()
    let path: String
    var tally = Tally()
    /// The answer to each fact, by its number.
    private var answers: [(seq: Int, id: String)] = []
    /// The last file as the last kill left it.
    private var lastBytes: [UInt8] = []

    init() throws {
        path = directory.path("killed")
        let world = ScratchWorld("2021-03-01T09:00:00Z")
        try EventLogFile.create(
            path: path, authority: "Killed", code: "E09000006", recordedBy: "admin",
            surroundings: world.surroundings)
    }

    /// Starts a writer at the first fact that nobody acknowledged, kills it after some while, and
    /// now and then leaves a torn tail, as a loss of power would.
    mutating func runAndKill(using chance: inout SeededNumbers) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: probePath)
        let size = Int.random(in: 1...5, using: &chance)
        process.arguments = [path, String(answers.count), String(size)]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        usleep(UInt32.random(in: 5_000...120_000, using: &chance))
        kill(process.processIdentifier, SIGKILL)
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationReason == .uncaughtSignal, "it was killed, not finished")
        tally.kills += 1
        let text = String(decoding: output, as: UTF8.self)
        let whole = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for line in whole {
            let words = line.split(separator: " ")
            try #require(words.count == 3, "the probe says: \(line)")
            let number = try #require(Int(words[0]))
            try #require(number == answers.count, "answers come in order")
            answers.append((try #require(Int(words[1])), String(words[2])))
        }
        try countTails(using: &chance)
    }

    /// Counts the tail that the kill left, if it did: a write of some pages can be cut between two.
    /// Leaves one of its own now and then, where there is none.
    private mutating func countTails(using chance: inout SeededNumbers) throws {
        let name = try #require(LogDirectory(path: path).yearFiles.last).name
        var bytes = directory.bytes("killed/" + name)
        if let last = bytes.last, last != 0x0A {
            if bytes != lastBytes {
                tally.torn += 1
                tally.tornByKill += 1
            }
        } else if Int.random(in: 0..<4, using: &chance) == 0 {
            let length = Int.random(in: 1...300, using: &chance)
            directory.add(
                String(repeating: "\u{00}", count: length / 2)
                    + String(repeating: "x", count: length - length / 2), to: "killed/" + name)
            bytes = directory.bytes("killed/" + name)
            tally.torn += 1
        }
        lastBytes = bytes
    }

    /// Sends every fact once more, and looks at the whole log.
    mutating func judge() throws {
        let writer = EventLogFile(
            path: path, recordedBy: "probe",
            // The system's chance: one that counts would mint the first line's id again.
            surroundings: WriterSurroundings(
                unixMilliseconds: ScratchWorld("2021-03-01T09:00:00Z").surroundings
                    .unixMilliseconds))
        try writer.open()
        let found = try LogReader(try LogDirectory(path: path)).read()
        let written = found.record.events.count { $0.type == .supervisionHeld }
        tally.acknowledged = answers.count
        tally.unacknowledged = written - answers.count
        let facts = (0..<(written + 3)).map { number in
            FactDraft(
                type: .supervisionHeld, occurredOn: CalendarDate(dayNumber: 20_000),
                payload: [EventLine.Field(.workerID, .string("w-\(number)"))], key: "k-\(number)")
        }
        let receipts = try writer.append(facts, validating: anything)
        try writer.release()
        for (number, answer) in answers.enumerated() {
            #expect(receipts[number].isRepeated, "fact \(number) was acknowledged and is lost")
            #expect(receipts[number].seq == answer.seq && receipts[number].id == answer.id)
        }
        let verified = try LogVerification.verify(try LogDirectory(path: path))
        #expect(verified.contents.faults.map(\.description) == [])
        #expect(verified.contents.tornTail == nil)
        guard case .equal = verified.checkpoint else {
            Issue.record("the checkpoint is \(verified.checkpoint)")
            return
        }
        let events = verified.contents.record.events
        #expect(events.count { $0.type == .supervisionHeld } == facts.count, "none twice")
        #expect(events.count { $0.type == .tailRecovered } == tally.torn, "each tail told once")
        #expect(verified.quarantined.count == tally.torn)
        #expect(verified.quarantined.count { $0.isTold } == tally.torn)
    }
}
