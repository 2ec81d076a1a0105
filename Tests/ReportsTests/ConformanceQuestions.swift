// The questions and answers of the second implementation, where its folder stands beside the house.

import Testing
import CareEvents
import Dates
import EventLogs
import Foundation
import Journeys
import Tables

/// A ledger of the conformance folder, read once.
struct ConformanceLedger: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String

    var testDescription: String { name }

    /// The folder `../shared/conformance` beside the package.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/conformance").path

    static let all: [ConformanceLedger] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix("ledger-") }.sorted().map {
            ConformanceLedger(name: $0, path: folder + "/" + $0)
        }
    }()

    static var isThere: Bool { !all.isEmpty }

    struct Question {
        let arguments: [String]
        let columns: [String]
        let rows: [[String]]?
        let exit: Int

        func option(_ name: String) -> String? {
            arguments.firstIndex(of: name).map { arguments[$0 + 1] }
        }
    }

    func record() throws -> RecordedEvents {
        try LogReader(LogDirectory(path: path + "/ledger")).read().record
    }

    func questions(_ command: String) throws -> [Question] {
        let text = try String(contentsOfFile: path + "/questions.jsonl", encoding: .utf8)
        return try text.split(separator: "\n").compactMap { line in
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let object = value as? [String: Any] ?? [:]
            let arguments = object["args"] as? [String] ?? []
            guard arguments.first == command else { return nil }
            return Question(
                arguments: arguments, columns: object["columns"] as? [String] ?? [],
                rows: object["rows"] as? [[String]], exit: object["exit"] as? Int ?? 0)
        }
    }

    /// The instant that `--as-known-at` names: a date means the end of that London day.
    static func instant(_ text: String?) -> Instant? {
        guard let text else { return nil }
        return Instant(iso: text)
            ?? CalendarDate(iso: text).map { Instant(endOfLondonDay: $0) }
    }

    /// The cells of the columns that count, as the csv format writes them, in a set of rows.
    static func rows(_ table: Table, _ columns: [String]) -> [[String]: Int] {
        let places = columns.compactMap { key in table.columns.firstIndex { $0.key == key } }
        var rows: [[String]: Int] = [:]
        for row in table.rows { rows[places.map { text(row[$0]) }, default: 0] += 1 }
        return rows
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): text
        case .count(let count): String(count)
        case .decimal(let decimal): decimal.description
        case .date(let day): day.description
        case .instant(let instant): instant.description
        case .flag(let yes): yes ? "true" : "false"
        case .suppressed: Cell.suppressionMark
        }
    }
}
