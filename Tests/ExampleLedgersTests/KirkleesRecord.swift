// The example ledger of Kirklees, read once for all tests, and what is known of it when.

import CareEvents
import Dates
import EventLogs
import Foundation
import Journeys
import Projections

/// The ledger in `EventLogs/kirklees`.
enum KirkleesRecord {
    /// The folder of the repository.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of the ledger.
    static let folder = repository.appendingPathComponent("EventLogs/kirklees")

    /// What a reading of the whole log gave.
    static let reading = Result { try read() }

    /// Everything recorded, replayed.
    static let now = reading.map { ReplayContext(KnownFacts($0.record)) }

    /// The 396 reviews of the report were counted out of an extract of this instant (K10).
    static let extract = known("2017-04-04T22:59:59Z")

    /// The day of publication.
    static let publication = known("2017-06-30T22:59:59Z")

    /// The replay of what was known at an instant. Those above are made once.
    static func context(knownAt text: String?) throws -> ReplayContext {
        switch text {
        case nil: try now.get()
        case "2017-04-04T22:59:59Z": try extract.get()
        case "2017-06-30T22:59:59Z": try publication.get()
        default: throw NotPrepared(what: "an instant that no test has prepared: \(text ?? "")")
        }
    }

    private static func known(_ text: String) -> Result<ReplayContext, any Error> {
        Result {
            guard let instant = Instant(iso: text) else {
                throw NotPrepared(what: "not an instant: \(text)")
            }
            return ReplayContext(KnownFacts(try reading.get().record, asKnownAt: instant))
        }
    }

    private static func read() throws -> LogContents {
        try LogReader(try LogDirectory(path: folder.path)).read()
    }
}

/// Why a test cannot be made.
struct NotPrepared: Error {
    let what: String
}
