// The example ledger of Bromley: sound, rebuilt byte for byte, true to its figures and its claims.

import CareEvents
import Dates
import EventLogs
import Evidence
import Foundation
import Journeys
import Projections
import Tables
import Testing

struct BromleyLedgerTests {
    // MARK: The log

    @Test func `the tool rebuilds the ledger of Bromley byte for byte`() throws {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("careledger-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appendingPathComponent("build-example-ledgers")
        tool.arguments = ["--only", "bromley", "--into", scratch.path]
        let pipe = Pipe()
        tool.standardOutput = pipe
        try tool.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        tool.waitUntilExit()
        #expect(tool.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")

        let built = scratch.appendingPathComponent("bromley")
        let names = try names(in: BromleyRecord.folder)
        #expect(names == ["2012.jsonl", "2013.jsonl", "2014.jsonl", "checkpoint"])
        #expect(try self.names(in: built) == names)
        for name in names {
            let isSame =
                try Data(contentsOf: built.appendingPathComponent(name))
                == Data(contentsOf: BromleyRecord.folder.appendingPathComponent(name))
            #expect(isSame, "\(name)")
        }
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `check finds no error in the ledger of Bromley`() throws {
        let contents = try BromleyRecord.contents.get()
        #expect(contents.faultCount == 0)
        #expect(contents.tornTail == nil)
        #expect(contents.record.count > 16_000)
        let context = try BromleyRecord.now.get()
        let findings = Findings.all(
            known: context.known, setting: context.setting, stories: context.stories)
        let errors = findings.filter { $0.severity == .error }
        let told = errors.prefix(5).map { "line \($0.seq): \($0.rule.code) \($0.words)" }
        #expect(errors.isEmpty, "\(errors.count) errors, such as \(told)")
    }

    @Test func `the root over the log of Bromley is that of its checkpoint`() throws {
        let directory = try LogDirectory(path: BromleyRecord.folder.path)
        let verification = try LogVerification.verify(directory)
        let kept = try #require(directory.statedCheckpoint)
        #expect(verification.holds)
        #expect(verification.checkpoint == .equal(kept))
    }

    // MARK: The figures

    /// Parts of the residential part, which are told as shares of it: 25, not 57.
    private static let partsOfAPart: Set<String> = [
        "bromley-2014-069", "bromley-2014-072", "bromley-2014-074", "bromley-2014-076",
        "bromley-2014-078",
    ]

    @Test func `every figure of Bromley that the program can answer is what replay gives`() throws {
        let context = try BromleyRecord.now.get()
        let figures = try BromleyRecord.figures()
        #expect(figures.count == 234)
        var asked = 0
        for figure in figures where !Self.partsOfAPart.contains(figure.id) {
            guard let measure = figure.measure, FigureVerdicts.isAnswered(measure),
                case .success(let question) = figure.question()
            else { continue }
            asked += 1
            let rows = context.answer([question])[0]
            #expect(
                rows.count == 1 && rows.allSatisfy(figure.agrees),
                """
                \(figure.id) \(figure.measureName) \(figure.dimensions): printed \(figure.value) \
                thousandths, replay gives \(rows.map { $0.value?.description ?? "nothing" })
                """)
        }
        #expect(asked >= 50)
    }

    @Test func `849 reviews cannot be 96.77 in a hundred in time, and 248 children are`() throws {
        for inTime in 0...849 {
            #expect((2 * 10_000 * inTime + 849) / (2 * 849) != 9677)
        }
        let answer = try value(
            .claChildrenReviewsInTimePercent, Days.year, decimals: 2)
        #expect(answer.value?.description == "96.77")
        #expect(answer.numerator?.description == "240")
        #expect(answer.denominator?.description == "248")
    }

    // MARK: The claims of direction

    /// Reporting years and spans.
    private enum Days {
        static let year = ("2013-04-01", "2014-03-31")
        static let before = ("2012-04-01", "2013-03-31")
        static let earlier = ("2011-04-01", "2012-03-31")
    }

    private func value(
        _ measure: Measure, _ days: (String, String), _ dimensions: String = "", decimals: Int = 0
    ) throws -> Answer {
        let from = try #require(CalendarDate(iso: days.0))
        let to = try #require(CalendarDate(iso: days.1))
        let span = try #require(DateSpan(from: from, to: to))
        let question = try Question(
            measure, .over(span), dimensions: try Question.dimensions(dimensions, of: measure),
            decimals: decimals)
        return try #require(BromleyRecord.now.get().answer([question])[0].first)
    }

    @Test func `the number of children looked after is fairly consistent`() throws {
        let days = (Days.before.0, Days.year.1)
        let least = try #require(value(.childrenLookedAfter, days, "stat=min").value)
        let most = try #require(value(.childrenLookedAfter, days, "stat=max").value)
        #expect(least.units > 270)
        #expect(most.units - least.units < 20)
    }

    @Test func `fewer children were adopted than the year before, by a few`() throws {
        let orders = try BromleyRecord.lines(["order_made"]).filter { $0.order == "adoption" }
        let then = orders.count { $0.isIn(yearTo: 2013) }
        let now = orders.count { $0.isIn(yearTo: 2014) }
        #expect(now == 14)
        #expect(then == 17)
    }

    @Test func `issues were escalated for more children than in either year before`() throws {
        let counts = try [Days.earlier, Days.before, Days.year].map {
            try #require(value(.childrenWithIssuesEscalated, $0).value).units
        }
        #expect(counts == [14, 9, 36])
    }

    @Test func `most joint plans had ended by the second review of the care`() throws {
        let lines = try BromleyRecord.lines([
            "became_looked_after", "plan_started", "plan_ended", "review_held",
        ])
        let byChild = Dictionary(grouping: lines) { $0.child_id ?? "" }
        var joint = 0
        var early = 0
        for (_, own) in byChild {
            guard let plan = own.first(where: { $0.plan == "child_protection" }),
                let care = own.first(where: {
                    $0.type == "became_looked_after" && $0.isIn(yearTo: 2014)
                }), plan.occurred_on < care.occurred_on
            else { continue }
            joint += 1
            let reviews = own.filter {
                $0.type == "review_held" && $0.occurred_on >= care.occurred_on
            }.map(\.occurred_on).sorted()
            let end = own.first { $0.type == "plan_ended" && $0.plan_id == plan.plan_id }
            if let end, end.occurred_on <= reviews[1] { early += 1 }
        }
        #expect(joint == 29)
        #expect(2 * early > joint)
    }
}
