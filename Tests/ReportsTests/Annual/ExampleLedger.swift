// The five ledgers that come with the program, read for a report.

import Dates
import EventLogs
import Foundation
import Journeys
import Projections
import Tables

@testable import Reports

/// A ledger of `EventLogs`, with the year that its report was written on.
enum ExampleLedger: String, CaseIterable, Sendable {
    case bradford, bromley, herefordshire, kirklees, worcestershire

    /// The source of an annual report.
    func source() throws -> AnnualReport.Source {
        let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = house.appendingPathComponent("EventLogs/\(rawValue)").path
        let record = try LogReader(try LogDirectory(path: path)).read(threads: 2).record
        let known = KnownFacts(record)
        let year = ReportingYear.lastEnded(by: known.lastDay ?? .earliest)
        return .source(ReplayContext(known, threads: 2), year, rawValue)
    }
}

extension AnnualReport.Source {
    /// A source of a context, over a year.
    static func source(
        _ context: ReplayContext, _ year: ReportingYear, _ name: String
    ) -> AnnualReport.Source {
        AnnualReport.Source(
            context: context, period: YearPeriod(year.span, name: year.name), authority: name,
            ledger: name, stamp: Stamp(ledger: name, size: 0, root: "", version: "test"))
    }
}

extension Page {
    /// Every table of the page, those behind charts included.
    var tables: [Table] {
        sections.flatMap(\.blocks).compactMap { block in
            switch block {
            case .table(let table): table
            case .figure(let figure): figure.table
            case .paragraph, .list, .keyNumbers: nil
            }
        }
    }

    /// Every word of the page that is in no table.
    var words: [String] {
        [title] + lead.map(\.words)
            + sections.flatMap { section in
                [section.title]
                    + section.blocks.flatMap { block -> [String] in
                        switch block {
                        case .paragraph(let prose): [prose.words]
                        case .list(let items): items.map(\.words)
                        case .keyNumbers(let numbers):
                            numbers.flatMap { [$0.value, $0.what, $0.beside ?? ""] }
                        case .table(let table): [table.title, table.note ?? ""]
                        case .figure(let figure):
                            [figure.title, figure.table.title, figure.table.note ?? ""]
                        }
                    }
            }
    }
}
