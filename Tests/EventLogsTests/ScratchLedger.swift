// A ledger in a directory of its own that goes with the test, and a clock and chance that repeat.

import CareEvents
import Dates
import EventLogs
import Foundation
import Testing
import TextFormats

/// A directory for one test.
final class ScratchDirectory {
    let path: String

    init() {
        let name = "careledger-" + UUID().uuidString
        path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        try? FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) {
        let parent = (path(name) as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: parent, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: path(name), contents: Data(bytes))
    }

    func bytes(_ name: String) -> [UInt8] {
        FileManager.default.contents(atPath: path(name)).map { Array($0) } ?? []
    }

    func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

    func lines(_ name: String) -> [String] {
        text(name).split(separator: "\n").map(String.init)
    }

    func add(_ text: String, to name: String) { write(bytes(name) + Array(text.utf8), to: name) }

    /// The names in the directory, or in one below it.
    func names(in below: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(below))) ?? []).sorted()
    }
}

/// A clock that stands until it is set, and chance that counts.
final class ScratchWorld {
    var milliseconds: Int64
    private var drawn: UInt64 = 0
    /// Kept for as long as a writer is.
    var directory: ScratchDirectory?

    init(_ text: String) {
        milliseconds = (Instant(iso: text)?.seconds ?? 0) * 1000
    }

    func set(_ text: String) { milliseconds = (Instant(iso: text)?.seconds ?? 0) * 1000 }

    var surroundings: WriterSurroundings {
        WriterSurroundings(
            unixMilliseconds: { self.milliseconds },
            random: {
                self.drawn += 1
                return self.drawn
            })
    }
}

/// A ledger named `bromley`, opened at nine on 1 March 2021.
struct ScratchLedger {
    let directory = ScratchDirectory()
    let world = ScratchWorld("2021-03-01T09:00:00Z")
    let path: String

    init() throws {
        path = directory.path("bromley")
        world.directory = directory
        try EventLogFile.create(
            path: path, authority: "Bromley", code: "E09000006", recordedBy: "admin",
            surroundings: world.surroundings)
    }

    func writer(recordedAt: Instant? = nil, wait: Int = 0) -> EventLogFile {
        EventLogFile(
            path: path, recordedBy: "iro-03", recordedAt: recordedAt, wait: wait,
            surroundings: world.surroundings)
    }

    func text(_ name: String) -> String { directory.text("bromley/" + name) }
    func lines(_ name: String) -> [String] { directory.lines("bromley/" + name) }

    /// What the slow verification says; that the quick one says the same is expected.
    func verify() throws -> LogVerification {
        let directory = try LogDirectory(path: path)
        let slow = try LogVerification.verify(directory)
        let quick = try LogVerification.confirm(directory)
        #expect(quick.told == slow.told)
        return slow
    }
}

/// A worker's supervision, as small a fact as there is.
func supervision(
    _ worker: String, key: String? = nil, line: Int = 1, day: String = "2021-02-28"
) -> FactDraft {
    FactDraft(
        type: .supervisionHeld, occurredOn: date(day),
        payload: [EventLine.Field(.workerID, .string(worker))], key: key, inputLine: line)
}

/// A child's registration.
func registration(_ child: String, line: Int = 1) -> FactDraft {
    FactDraft(
        type: .childRegistered, childID: child, occurredOn: date("2021-02-01"),
        payload: [
            EventLine.Field(.bornOn, .string("2012-01-30")),
            EventLine.Field(.sex, .string("F")),
        ], inputLine: line)
}

/// A day written in a test.
func date(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? .earliest }

/// Refuses nothing.
func anything(_ record: borrowing RecordedEvents, _ lines: [ProposedLine]) -> [Refusal] { [] }

/// Numbers that repeat from a seed (a linear congruential generator, high bits).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let high = state >> 32
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return high << 32 | state >> 32
    }
}

/// The ledgers of the contract, where they lie beside the project; tests that need them are skipped
/// by name where they do not.
let conformanceLedgers: String? = {
    let places: [String?] = [
        ProcessInfo.processInfo.environment["CARELEDGER_CONFORMANCE"],
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../shared/conformance").standardized.path,
    ]
    return places.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
}()
