// The example ledger of Bradford: what replay gives, what it claims, and that it is sound.

import CareEvents
import Dates
import EventLogs
import Evidence
import Foundation
import Journeys
import Tables
import Testing

@testable import Projections

struct BradfordLedgerTests {
    @Test func `the flows of the year close in periods and are printed in children`() throws {
        let year = try BradfordRecord.year(2013)
        func flow(_ measure: Measure, _ dimensions: String = "") throws -> Int {
            try BradfordRecord.count(measure, year, dimensions)
        }
        #expect(try flow(.childrenStartedLookedAfter) == 318)
        #expect(try flow(.childrenStartedLookedAfter, "count=spells") == 328)
        #expect(try flow(.childrenStartedLookedAfter, "count=new") == 297)
        #expect(try flow(.childrenCeasedLookedAfter) == 327)
        #expect(try flow(.childrenCeasedLookedAfter, "count=spells") == 327)
        #expect(try flow(.childrenLookedAfterInPeriod) == 1174)
    }

    // MARK: Claims of direction

    @Test func `overall numbers rose slightly and no age band changed much`() throws {
        let before = try BradfordRecord.day("2013-03-31")
        let after = try BradfordRecord.day("2014-03-31")
        let stocks = [
            try BradfordRecord.count(.childrenLookedAfter, before),
            try BradfordRecord.count(.childrenLookedAfter, after),
        ]
        #expect(stocks == [877, 878])
        for band in ["0", "1-4", "5-9", "10-15", "16-17"] {
            let cell = "age_band=" + band
            let then = try BradfordRecord.count(.childrenLookedAfter, before, cell)
            let now = try BradfordRecord.count(.childrenLookedAfter, after, cell)
            #expect(abs(now - then) * 25 < 878, "\(band): \(then), then \(now)")
        }
    }

    @Test func `alerts rose over three years and A2 is the largest concern`() throws {
        let alerts = try [2011, 2012, 2013].map { year in
            try BradfordRecord.count(.alertsIssued, BradfordRecord.year(year))
        }
        #expect(alerts == [15, 13, 28])
        let concerns = try (1...15).map { number in
            try BradfordRecord.count(
                .alertConcerns, BradfordRecord.year(2013), "category=A\(number)")
        }
        #expect(concerns.reduce(0, +) == 63)
        #expect(concerns.max() == concerns[1])
        #expect(concerns.filter { $0 == concerns[1] }.count == 1)
    }

    // MARK: Soundness

    @Test func `check finds notices only, and the root is that of the checkpoint`() throws {
        let context = try BradfordRecord.now.get()
        #expect(try BradfordRecord.contents.get().faultCount == 0)
        #expect(context.known.facts.count > 20_000)
        let findings = Findings.all(
            known: context.known, setting: context.setting, stories: context.stories)
        let errors = findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.prefix(5).map(\.words))")

        let directory = try LogDirectory(path: BradfordRecord.folder.path)
        let verification = try LogVerification.verify(directory)
        let kept = try #require(directory.statedCheckpoint)
        #expect(verification.holds)
        #expect(verification.checkpoint == .equal(kept))
    }

    /// The tool counts its log again and fails where a figure or a claim of direction does not
    /// hold: those of plans, sickness, late notification and non-participation are checked there.
    @Test func `the tool rebuilds the ledger byte for byte and meets its figures`() throws {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("careledger-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("build-example-ledgers")
        tool.arguments = ["--only", "bradford", "--into", scratch.path]
        let pipe = Pipe()
        tool.standardOutput = pipe
        try tool.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        tool.waitUntilExit()
        #expect(tool.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")

        let built = scratch.appendingPathComponent("bradford")
        let names = try names(in: BradfordRecord.folder)
        #expect(names == ["2012.jsonl", "2013.jsonl", "2014.jsonl", "checkpoint"])
        #expect(try self.names(in: built) == names)
        for name in names {
            let isSame =
                try Data(contentsOf: built.appendingPathComponent(name))
                == Data(contentsOf: BradfordRecord.folder.appendingPathComponent(name))
            #expect(isSame, "\(name)")
        }
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
}
