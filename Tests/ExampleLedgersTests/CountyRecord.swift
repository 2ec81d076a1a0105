// The example ledgers of Worcestershire and Herefordshire, each read once for all their tests.

import CareEvents
import Dates
import EventLogs
import Evidence
import Foundation
import Journeys
import Projections
import Tables
import Testing

/// A ledger in `EventLogs`, replayed.
struct CountyRecord: Sendable {
    let name: String
    let known: Result<ReplayContext, any Error>

    static let worcestershire = CountyRecord("worcestershire")
    static let herefordshire = CountyRecord("herefordshire")

    private init(_ name: String) {
        self.name = name
        known = Result {
            let contents = try LogReader(try LogDirectory(path: Self.folder(name).path)).read()
            guard contents.faultCount == 0, contents.tornTail == nil else {
                throw NotPrepared(what: "\(name) does not read clean")
            }
            return ReplayContext(KnownFacts(contents.record))
        }
    }

    private static func folder(_ name: String) -> URL {
        KirkleesRecord.repository.appendingPathComponent("EventLogs").appendingPathComponent(name)
    }

    /// The one answer to a question, as it is printed.
    func answer(
        _ measure: Measure, _ from: String, _ to: String, _ dimensions: String = "",
        decimals: Int = 1
    ) throws -> Answer {
        let first = try #require(CalendarDate(iso: from))
        let last = try #require(CalendarDate(iso: to))
        let span = try #require(DateSpan(from: first, to: last))
        let question = try Question(
            measure, .over(span), dimensions: try Question.dimensions(dimensions, of: measure),
            decimals: decimals)
        let rows = try known.get().answer([question])[0]
        return try #require(rows.count == 1 ? rows.first : nil)
    }

    /// The value of an answer, as it is printed.
    func value(
        _ measure: Measure, _ from: String, _ to: String, _ dimensions: String = "",
        decimals: Int = 1
    ) throws -> String? {
        try answer(measure, from, to, dimensions, decimals: decimals).value?.description
    }

    /// What `check` calls an error.
    func errors() throws -> [String] {
        let context = try known.get()
        return Findings.all(
            known: context.known, setting: context.setting, stories: context.stories
        ).filter { $0.severity == .error }.map(\.words)
    }

    /// Whether the bytes are those of the checkpoint.
    func isVerified() throws -> Bool {
        let directory = try LogDirectory(path: Self.folder(name).path)
        let verification = try LogVerification.verify(directory)
        return try verification.holds
            && verification.checkpoint == .equal(#require(directory.statedCheckpoint))
    }

    /// The names of the files of the ledger that the tool, run again, writes otherwise.
    func rebuiltOtherwise() throws -> [String] {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("careledger-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("build-example-ledgers")
        tool.arguments = ["--only", name, "--into", scratch.path]
        let pipe = Pipe()
        tool.standardOutput = pipe
        try tool.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        tool.waitUntilExit()
        #expect(tool.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
        let built = scratch.appendingPathComponent(name)
        let committed = Self.folder(name)
        let names = try Set(
            FileManager.default.contentsOfDirectory(atPath: built.path)
                + FileManager.default.contentsOfDirectory(atPath: committed.path))
        #expect(names.contains("checkpoint") && names.count > 1)
        return names.sorted().filter { file in
            let new = try? Data(contentsOf: built.appendingPathComponent(file))
            let old = try? Data(contentsOf: committed.appendingPathComponent(file))
            return new == nil || new != old
        }
    }
}

extension Answer {
    /// Whether a share is greater than another, nothing rounded.
    func isAbove(_ other: Answer) throws -> Bool {
        let above = try #require(numerator)
        let below = try #require(denominator)
        let otherAbove = try #require(other.numerator)
        let otherBelow = try #require(other.denominator)
        return above.units * otherBelow.units > otherAbove.units * below.units
    }
}
