// A row by itself: its child, its days, its codes.

import Dates

/// Judges the cells of a row.
struct CellJudge {
    /// The most bytes of a cell: a line of the ledger has room for a whole row of them.
    static let longestCell = 2048

    /// Everything that is wrong with a row by itself.
    static func faults(of row: ReturnRow) -> [RowFault] {
        var faults: [RowFault] = []
        let columns = row.module.columns
        for place in columns.indices {
            let cell = row.cells[place]
            if cell.isEmpty {
                if columns[place].isNeeded { faults += missing(row, place) }
                continue
            }
            if cell.utf8.count > longestCell {
                faults += fault(
                    row, place, "format", "the cell has more than \(longestCell) bytes",
                    "look for a quote that is not closed", true)
                continue
            }
            if !isSound(cell, as: columns[place].kind) {
                faults += kindFaults(row, place, columns[place], cell)
            }
        }
        return faults
    }

    private static func missing(_ row: ReturnRow, _ place: Int) -> [RowFault] {
        let name = row.module.columns[place].name
        return fault(
            row, place, "format", "\(name) is empty, and the row says nothing without it",
            "fill it in", true)
    }

    private static func isSound(_ cell: String, as kind: ReturnColumn.Kind) -> Bool {
        switch kind {
        case .child: isChild(cell)
        case .day: ReturnDay.day(cell)?.isWithinLedgerRange == true
        case .code(let codes): codes.contains(cell)
        case .flag: cell == "0" || cell == "1"
        case .number(let greatest): Int(cell).map { 0...greatest ~= $0 } ?? false
        case .roughDay, .text: true
        }
    }

    private static func kindFaults(
        _ row: ReturnRow, _ place: Int, _ column: ReturnColumn, _ cell: String
    ) -> [RowFault] {
        switch column.kind {
        case .child:
            fault(
                row, place, "format", "\"\(cell)\" is not the id of a child",
                "use letters, digits, `_`, `.` and `-`, a letter or digit first, 48 at most", true)
        case .day:
            fault(
                row, place, "format", "\"\(cell)\" is not a day",
                "write it as 31/03/2017 or 2017-03-31", column.isNeeded)
        case .code(let codes):
            fault(
                row, place, "C3", "\"\(cell)\" is no code of \(column.name)",
                codes.count > 40
                    ? "look it up in the return's guide"
                    : "it is one of: \(codes.sorted().joined(separator: " "))", false)
        case .flag:
            fault(
                row, place, "C3", "\"\(cell)\" is neither 0 nor 1", "write 1 for yes, 0 for no",
                false)
        case .number(let greatest):
            fault(
                row, place, "C3", "\"\(cell)\" is no whole number up to \(greatest)",
                "write the number in digits", false)
        case .roughDay, .text: []
        }
    }

    private static func fault(
        _ row: ReturnRow, _ place: Int, _ rule: String, _ what: String, _ remedy: String,
        _ isUnsayable: Bool
    ) -> [RowFault] {
        RowFault(row, place, rule, what, remedy, isUnsayable: isUnsayable).map { [$0] } ?? []
    }

    /// Ids that leave room for the ids of reviews and plans made of them.
    private static func isChild(_ id: String) -> Bool {
        guard let first = id.utf8.first, id.utf8.count <= 48 else { return false }
        func isLetter(_ byte: UInt8) -> Bool {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        }
        return isLetter(first)
            && id.utf8.allSatisfy {
                isLetter($0) || 48...57 ~= $0 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
                    || $0 == UInt8(ascii: "-")
            }
    }
}
