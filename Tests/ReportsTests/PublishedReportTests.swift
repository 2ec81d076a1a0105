// The annual reports of the example ledgers as everyone may read them: nothing undeclared, nothing
// declared wrongly, and what is hidden cannot be worked out.

import Dates
import EventLogs
import Foundation
import Journeys
import Projections
import Reports
import Testing

@testable import Tables

struct PublishedReportTests {
    private static let ledgers = [
        ("bradford", 2013), ("kirklees", 2016), ("bromley", 2013), ("worcestershire", 2021),
        ("herefordshire", 2020),
    ]

    private static func tables(_ name: String, _ year: Int) throws -> [Table] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("EventLogs").appendingPathComponent(name)
        let record = try LogReader(LogDirectory(path: folder.path)).read().record
        let year = ReportingYear(startYear: year)
        let source = AnnualReport.Source(
            context: ReplayContext(KnownFacts(record)),
            period: YearPeriod(year.span, name: year.name), authority: name, ledger: name,
            stamp: Stamp(entries: []))
        return AnnualReport.draft(of: [source], stamp: nil, forEveryone: true).tables[0]
    }

    @Test(arguments: ledgers)
    func `every number of the annual report is declared`(_ name: String, _ year: Int) throws {
        for table in try Self.tables(name, year) {
            guard let said = table.disclosure else {
                Issue.record("\(table.title): nothing is declared")
                continue
            }
            for (row, cells) in table.rows.enumerated() {
                for (column, cell) in zip(table.columns, cells) where cell.isNumber {
                    let place = Disclosure.Place(row: row, column: column.key)
                    if said.meanings[place] == nil {
                        Issue.record("\(table.title): \(column.key) of row \(row) is not declared")
                    }
                }
            }
            // A note with a number in its words says of which.
            if let note = table.note, said.noteNumbers.isEmpty {
                let digits = note.split { !$0.isNumber }.map(String.init)
                let lawful = ["26", "32", "1", "2", "28", "50", "70", "7", "3", "6", "5", "1989"]
                let others = digits.filter {
                    !lawful.contains($0) && !(1989...2030).contains(Int($0) ?? 0)
                }
                #expect(others == [], "\(table.title): \(note)")
            }
        }
    }

    @Test(arguments: ledgers)
    func `a published report hides what it must and tells the most of the rest`(
        _ name: String, _ year: Int
    ) throws {
        let tables = try Self.tables(name, year)
        let sums = QuantityRelations(of: tables).sums
        let clock = ContinuousClock()
        var published = PublishedTables(complaints: [])
        let time = clock.measure {
            published = Publication.published(tables, below: 6, also: sums)
        }
        #expect(published.complaints == [])
        let numbers = tables.flatMap(\.rows).joined().count { $0.isNumber }
        let hidden = published.suppressed.reduce(0, +)
        print(
            "\(name): \(numbers) numbers, \(published.small) small counts, \(hidden) suppressed, "
                + "\(sums.count) sums across tables, \(time)")
        #expect(hidden * 2 < numbers)
        for (before, after) in zip(tables, published.tables) where before.disclosure != nil {
            // Every count of people from 1 to 5 is gone, and no zero is.
            for (row, cells) in before.rows.enumerated() where before.rows == after.rows {
                for (column, cell) in zip(before.columns, cells) {
                    let place = Disclosure.Place(row: row, column: column.key)
                    guard before.disclosure?.meanings[place] == .people else { continue }
                    #expect(!(1..<6).contains(cell.whole ?? 0), "\(before.title)")
                }
            }
        }
        try Self.keep(tables, published.tables, sums, name)
    }

    /// What an attacker from outside is given (`Tools/attack-suppression`), if one is there.
    private static func keep(
        _ tables: [Table], _ told: [Table], _ sums: [Disclosure.Sum], _ name: String
    ) throws {
        guard let folder = ProcessInfo.processInfo.environment["CARELEDGER_ATTACK_INTO"] else {
            return
        }
        let net = QuantityNet(tables, also: sums)
        var isTold = Array(repeating: false, count: net.quantities.count)
        for (table, rows) in net.needs.enumerated() {
            // Rows that went to the end are found by nobody: they count as not told.
            for (row, cells) in rows.enumerated() where tables[table].rows.count > row {
                for (column, need) in cells.enumerated() {
                    guard case .quantities(let own) = need else { continue }
                    let isSame = told[table].rows[row][column] == tables[table].rows[row][column]
                    if isSame { for quantity in own { isTold[quantity] = true } }
                }
            }
        }
        let items = zip(net.quantities, isTold).map { quantity, isTold -> [String: Any] in
            [
                "told": isTold ? quantity.value as Any : NSNull(), "truth": quantity.value,
                "least": quantity.least as Any? ?? NSNull(),
                "attacked": quantity.isSensitive && quantity.prints > 0
                    || quantity.isSensitive && quantity.value > 0 && quantity.value < 6,
            ]
        }
        let equations = net.equations.map { $0.terms.map { [$0.quantity, $0.factor] } }
        let json = try JSONSerialization.data(
            withJSONObject: ["items": items, "sums": equations], options: [.sortedKeys])
        try json.write(to: URL(fileURLWithPath: folder).appendingPathComponent(name + ".json"))
    }
}
