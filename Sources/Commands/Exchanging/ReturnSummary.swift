// What came of an import, counted by module, and the report of its rows.

import Exchange
import Tables
import TextFormats

/// What came of the rows of a return.
struct ReturnSummary {
    /// The rows of a module: each is recorded, unchanged or refused.
    struct Counts {
        var rows: Int
        /// Rows that told the ledger something.
        var recorded = 0
        /// Rows that the ledger knew already.
        var unchanged = 0
        /// Rows that were not taken.
        var refused = 0
    }

    var modules: [ReturnModule: Counts] = [:]
    var appended = 0
    var amended = 0
    var withdrawn = 0
    var faults: [RowFault] = []
    /// Whether rows are taken in with faults that an event can say.
    var takesFindings = false

    /// Counts what came of some rows.
    mutating func take(_ piece: ReturnPiece) {
        faults += piece.faults
        appended += piece.appended
        amended += piece.amended
        withdrawn += piece.withdrawn
        for module in ReturnModule.allCases {
            let counts = piece.counts[module.rawValue]
            modules[module, default: Counts(rows: 0)].recorded += counts.recorded
            modules[module, default: Counts(rows: 0)].unchanged += counts.unchanged
            modules[module, default: Counts(rows: 0)].refused += counts.refused
        }
    }

    /// Ends the count of a return, of whose rows the judge of lines refused some.
    mutating func end(_ rows: ReturnRows, refusedByJudge: [RowFault]) {
        for module in ReturnModule.allCases {
            modules[module]?.rows = rows.counts[module.rawValue]
            if rows.counts[module.rawValue] == 0 { modules[module] = nil }
        }
        for fault in rows.misshapen {
            modules[fault.module, default: Counts(rows: rows.counts[fault.module.rawValue])]
                .refused += 1
        }
        faults = (rows.misshapen + refusedByJudge + faults).sorted {
            ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line)
        }
    }

    /// What is wrong with rows that were not taken.
    var refusedFaults: [RowFault] { faults.filter { !takesFindings || $0.isUnsayable } }

    /// How many rows were not taken.
    var refused: Int { modules.values.reduce(0) { $0 + $1.refused } }

    /// The counts of each module and all together.
    var table: Table {
        var table = Table(
            title: "Rows of the return",
            columns: [
                Column("module", .text), Column("rows", .count), Column("recorded", .count),
                Column("unchanged", .count), Column("refused", .count),
            ])
        var all = Counts(rows: 0)
        for module in ReturnModule.allCases {
            guard let counts = modules[module] else { continue }
            table.append(Self.row(module.name, counts))
            all.rows += counts.rows
            all.recorded += counts.recorded
            all.unchanged += counts.unchanged
            all.refused += counts.refused
        }
        table.append(Self.row("all", all))
        return table
    }

    private static func row(_ name: String, _ counts: Counts) -> [Cell] {
        [
            .text(name), .count(counts.rows), .count(counts.recorded), .count(counts.unchanged),
            .count(counts.refused),
        ]
    }

    /// The events as words: how many rows there were is the sum of the others.
    var words: String {
        let all = modules.values
        let rows = all.reduce(0) { $0 + $1.rows }
        let recorded = all.reduce(0) { $0 + $1.recorded }
        let unchanged = all.reduce(0) { $0 + $1.unchanged }
        return "\(rows) rows = \(recorded) recorded + \(unchanged) unchanged + \(refused) refused; "
            + "\(appended + amended + withdrawn) events: \(appended) facts, "
            + "\(amended) amendments, \(withdrawn) withdrawals"
    }

    /// The report: a row for each fault, for people who open it in Excel.
    func report(of files: ReturnFiles, taken: Bool) -> [UInt8] {
        var writer = CSVWriter(.forExcel)
        writer.row(["file", "line", "column", "value", "rule", "taken", "what", "remedy"])
        for fault in faults {
            writer.row([
                files.paths[fault.place.file], "\(fault.place.line)", fault.column, fault.value,
                fault.rule, taken && !fault.isUnsayable ? "yes" : "no", fault.what, fault.remedy,
            ])
        }
        return writer.bytes
    }
}

extension RowFault {
    /// The fault as it is told: the place, the column with its value, the rule, what to do.
    func told(in path: String) -> String {
        let told = "\(path):\(place.line): \(column) \(value): refused by \(rule): \(what)"
        return escapedForTerminal(told) + "\n  " + escapedForTerminal(remedy)
    }
}
