// The example ledgers of the repository, each read once for all tests.

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
    private let reading: Result<(record: RecordedEvents, context: ReplayContext), any Error>

    var testDescription: String { name }

    static let all = [
        ExampleLedger("bradford", 2013), ExampleLedger("kirklees", 2016),
        ExampleLedger("bromley", 2013), ExampleLedger("worcestershire", 2021),
        ExampleLedger("herefordshire", 2020),
    ]

    private init(_ name: String, _ startYear: Int) {
        self.name = name
        year = ReportingYear(startYear: startYear)
        reading = Result {
            let path = KirkleesRecord.repository.appendingPathComponent("EventLogs/\(name)").path
            let record = try LogReader(LogDirectory(path: path)).read().record
            return (record, ReplayContext(KnownFacts(record)))
        }
    }

    /// What the log says, line by line.
    func record() throws -> RecordedEvents { try reading.get().record }

    /// Everything recorded, replayed.
    func now() throws -> ReplayContext { try reading.get().context }

    /// The log with a withdrawal of each of these lines at its end, replayed.
    func withdrawing(_ targets: [Int]) throws -> ReplayContext {
        var record = try record()
        let last = try now().known.lastDay ?? year.span.to
        for target in targets {
            let bytes = Array(
                """
                {"seq":\(record.count),"id":"01ffffff-0000-7000-8000-000000000000",\
                "type":"event_withdrawn","occurred_on":"\(last)",\
                "recorded_at":"\(last)T23:59:59Z","recorded_by":"pub-01",\
                "withdraws":\(target),"reason":"source_corrected"}
                """.utf8)
            guard case .event(let line) = try LineReading.read(bytes) else {
                throw NotPrepared(what: "a withdrawal of \(target)")
            }
            record.append(line, from: bytes)
        }
        return ReplayContext(KnownFacts(record))
    }
}
