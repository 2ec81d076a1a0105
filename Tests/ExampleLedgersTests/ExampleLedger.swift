// The example ledgers of the repository, each read, replayed and reconciled once for all tests.

import CareEvents
import Dates
import EventLogs
import Foundation
import Journeys
import Projections
import Testing

/// One of the ledgers in `EventLogs`, with the year of its report.
struct ExampleLedger: Sendable, CustomTestStringConvertible {
    let name: String
    let year: ReportingYear
    private let reading: Once<LogContents>
    private let replay: Once<ReplayContext>
    private let reconciliation: Once<[ReconciledFigure]>

    var testDescription: String { name }

    static let bradford = ExampleLedger("bradford", 2013)
    static let kirklees = ExampleLedger("kirklees", 2016)
    static let bromley = ExampleLedger("bromley", 2013)
    static let worcestershire = ExampleLedger("worcestershire", 2021)
    static let herefordshire = ExampleLedger("herefordshire", 2020)

    static let all = [bradford, kirklees, bromley, worcestershire, herefordshire]

    /// The folder of the repository.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private init(_ name: String, _ startYear: Int) {
        self.name = name
        year = ReportingYear(startYear: startYear)
        let path = Self.folder(of: name).path
        let reading = Once { try LogReader(LogDirectory(path: path)).read() }
        let replay = Once { ReplayContext(KnownFacts(try reading.get().record)) }
        self.reading = reading
        self.replay = replay
        reconciliation = Once { Reconciliation(try replay.get()).figures }
    }

    private static func folder(of name: String) -> URL {
        repository.appendingPathComponent("EventLogs").appendingPathComponent(name)
    }

    /// The folder of the ledger.
    var folder: URL { Self.folder(of: name) }

    /// What a reading of the whole log gave.
    func contents() throws -> LogContents { try reading.get() }

    /// Everything recorded, replayed.
    func now() throws -> ReplayContext { try replay.get() }

    /// Every published figure held against replay.
    func reconciled() throws -> [ReconciledFigure] { try reconciliation.get() }

    // MARK: Other replays

    /// What was known at an instant, replayed.
    func known(at text: String) throws -> ReplayContext {
        let instant = try #require(Instant(iso: text))
        return ReplayContext(KnownFacts(try contents().record, asKnownAt: instant))
    }

    /// The log with a withdrawal of each of these lines at its end, replayed.
    func withdrawing(_ targets: [Int]) throws -> ReplayContext {
        try appending(
            type: "event_withdrawn",
            targets.map { #""withdraws":\#($0),"reason":"source_corrected""# })
    }

    /// The log with events of a type at its end, each with these fields, replayed.
    func appending(type: String, _ payloads: [String]) throws -> ReplayContext {
        var record = try contents().record
        let last = try now().known.lastDay ?? year.span.to
        for payload in payloads {
            let bytes = Array(
                """
                {"seq":\(record.count),"id":"01ffffff-0000-7000-8000-000000000000",\
                "type":"\(type)","occurred_on":"\(last)","recorded_at":"\(last)T23:59:59Z",\
                "recorded_by":"pub-01",\(payload)}
                """.utf8)
            guard case .event(let line) = try LineReading.read(bytes) else {
                throw NotPrepared(what: "a line with \(payload)")
            }
            record.append(line, from: bytes)
        }
        return ReplayContext(KnownFacts(record))
    }
}

/// Why a test cannot be made.
struct NotPrepared: Error {
    let what: String
}
