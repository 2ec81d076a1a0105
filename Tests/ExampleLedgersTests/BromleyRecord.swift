// The example ledger of Bromley, read once for all tests.

import CareEvents
import EventLogs
import Foundation
import Journeys
import Projections

/// The ledger in `EventLogs/bromley`.
enum BromleyRecord {
    /// The folder of the ledger.
    static let folder = KirkleesRecord.repository.appendingPathComponent("EventLogs/bromley")

    /// Everything recorded.
    static let contents = Result { try LogReader(LogDirectory(path: folder.path)).read() }

    /// Everything recorded, replayed.
    static let now = contents.map { ReplayContext(KnownFacts($0.record)) }

    /// The lines of the published figures, out of the last file.
    static func figures() throws -> [PublishedFigure] {
        let file = folder.appendingPathComponent("2014.jsonl")
        let named = Array(#""type":"figure_published""#.utf8)
        return try [UInt8](Data(contentsOf: file)).split(separator: 0x0a)
            .filter { $0.prefix(120).firstRange(of: named) != nil }
            .compactMap { bytes in
                if case .event(let line) = try LineReading.read(Array(bytes)) {
                    PublishedFigure(line)
                } else {
                    nil
                }
            }
    }

    /// The lines of a type, as an unrelated reader of JSON has them.
    static func lines(_ types: Set<String>) throws -> [Line] {
        var lines: [Line] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(".jsonl") {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
            for line in bytes.split(separator: 0x0a) {
                let read = try JSONDecoder().decode(Line.self, from: line)
                if types.contains(read.type) { lines.append(read) }
            }
        }
        return lines
    }

    /// What the claims of direction need of a line.
    struct Line: Decodable {
        let type: String
        let occurred_on: String
        let child_id: String?
        let order: String?
        let plan: String?
        let plan_id: String?

        /// Whether it is of the reporting year that ends in March 2013 or 2014.
        func isIn(yearTo year: Int) -> Bool {
            occurred_on >= "\(year - 1)-04-01" && occurred_on <= "\(year)-03-31"
        }
    }
}
