// What came of an import of spreadsheets, counted by file, and the report of its rows.

import Exchange
import Tables
import TextFormats

/// What came of the rows of spreadsheets.
struct SheetSummary {
    /// The rows of a file: each is recorded, unchanged, skipped or refused.
    struct Counts {
        let path: String
        let rows: Int
        /// Rows that told the ledger something.
        var recorded = 0
        /// Rows that the ledger knew already, by their keys.
        var unchanged = 0
        /// Rows that no section of the map has an event for.
        var skipped = 0
        /// Rows that were not taken.
        var refused = 0
        /// Events that were recorded.
        var events = 0
    }

    /// A fault with its file.
    struct Fault {
        let path: String
        let fault: SheetRowFault

        /// The fault as it is told: the place, the column with its value, the rule, what to do.
        var told: String {
            let column = fault.column.isEmpty ? "" : " \(fault.column) \"\(fault.value)\":"
            let told = "\(path):\(fault.line):\(column) refused by \(fault.rule): \(fault.what)"
            return escapedForTerminal(told) + "\n  " + escapedForTerminal(fault.remedy)
        }
    }

    var files: [Counts] = []
    var faults: [Fault] = []

    /// How many rows were not taken.
    var refused: Int { files.reduce(0) { $0 + $1.refused } }

    /// The counts of each file and all together.
    var table: Table {
        var table = Table(
            title: "Rows of the spreadsheets",
            columns: [
                Column("file", .text), Column("rows", .count), Column("recorded", .count),
                Column("unchanged", .count), Column("skipped", .count), Column("refused", .count),
                Column("events", .count),
            ])
        for file in files { table.append(Self.row(file.path, [file])) }
        table.append(Self.row("all", files))
        return table
    }

    private static func row(_ name: String, _ files: [Counts]) -> [Cell] {
        func sum(_ count: (Counts) -> Int) -> Cell { .count(files.reduce(0) { $0 + count($1) }) }
        return [
            .text(name), sum(\.rows), sum(\.recorded), sum(\.unchanged), sum(\.skipped),
            sum(\.refused), sum(\.events),
        ]
    }

    /// The counts as words: the rows are the sum of the others.
    var words: String {
        func sum(_ count: (Counts) -> Int) -> Int { files.reduce(0) { $0 + count($1) } }
        return "\(sum(\.rows)) rows = \(sum(\.recorded)) recorded + \(sum(\.unchanged)) unchanged "
            + "+ \(sum(\.skipped)) skipped + \(refused) refused; \(sum(\.events)) events"
    }

    /// The report: a row for each fault.
    var report: [UInt8] {
        var writer = CSVWriter()
        writer.row(["file", "line", "column", "value", "rule", "taken", "what", "remedy"])
        for one in faults {
            let fault = one.fault
            writer.row([
                one.path, "\(fault.line)", fault.column, fault.value, fault.rule, "no", fault.what,
                fault.remedy,
            ])
        }
        return writer.bytes
    }
}
