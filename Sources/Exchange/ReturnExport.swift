// The return of a year as the ledger tells it: one file of rows a module.

public import Dates
import TextFormats

/// The return of a year.
public struct ReturnExport: Sendable {
    /// The rows of each module, by child and then by day.
    public let rows: [ReturnModule: [ReturnRow]]
    /// The rows of each child.
    private let children: [[ReturnRow]]

    /// What the ledger as it is known tells of a year.
    public init(of year: ReportingYear, from ledger: LedgerChildren) {
        let scope = ReturnScope(year: year, modules: Set(ReturnModule.allCases))
        var rows: [ReturnModule: [ReturnRow]] = [:]
        var children: [[ReturnRow]] = []
        for child in ledger.ids.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let told = ledger.facts(of: child).told
            let all = ChildRows(
                child, telling: told, spellsSexInLetters: scope.spellsSexInLetters)
            let said = scope.rows(of: all)
            for row in said { rows[row.module, default: []].append(row) }
            if !said.isEmpty { children.append(said) }
        }
        self.rows = rows
        self.children = children
    }

    /// A module as separated values, with the names of its columns first.
    public func separatedValues(of module: ReturnModule) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(module.columns.map(\.name))
        for row in rows[module] ?? [] { writer.row(row.cellsInReturn) }
        return writer.bytes
    }

    /// The whole return as XML.
    public var markup: [UInt8] {
        var writer = ReturnMarkupWriter()
        for rows in children { writer.write(rows) }
        writer.finish()
        return writer.bytes
    }
}

extension ReturnRow {
    /// The cells as the return has them: days as 31/03/2017, ids without the letter put before
    /// digits, unless a return had it.
    var cellsInReturn: [String] {
        zip(module.columns, cells).map { column, cell in
            switch column.kind {
            case .child: hasLetter ? cell : ChildID.inReturn(cell)
            case .day, .roughDay: ReturnDay.returned(cell)
            case .code, .flag, .number, .text: cell
            }
        }
    }
}
