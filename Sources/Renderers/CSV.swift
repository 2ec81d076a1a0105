// Tables as separated values: RFC 4180 for programs, or dressed for a spreadsheet.

import Dates
import Tables
import TextFormats

extension Document {
    /// Appends the document as separated values under the keys of the columns.
    ///
    /// Tables that all have the same keys are one: a header, then the rows of all. Otherwise each
    /// has its header, with an empty line between. A stamp comes last, as a table of one row.
    /// Titles, headings and notes are for people and left out.
    func appendCSV(to bytes: inout [UInt8], forExcel: Bool) {
        var writer = CSVWriter(forExcel ? .forExcel : .standard)
        let lineEnd: [UInt8] = forExcel ? [0x0D, 0x0A] : [0x0A]
        var headerInForce: [String]?
        let shared = Set(tables.map { $0.columns.map(\.key) }).count == 1
        for table in tables + (stamp.map { [$0.table] } ?? []) where !table.columns.isEmpty {
            let header = table.columns.map(\.key)
            if !(shared && headerInForce == header) {
                if headerInForce != nil { bytes.append(contentsOf: lineEnd) }
                writer.row(header)
                headerInForce = header
            }
            for row in table.rows {
                for cell in row { writer.field(cell.separatedValue(forExcel: forExcel)) }
                writer.endRow()
                bytes.append(contentsOf: writer.take())
            }
            bytes.append(contentsOf: writer.take())
        }
    }
}

extension Stamp {
    /// The stamp as a table of one row.
    fileprivate var table: Table {
        Table(
            title: "", columns: entries.map { Column($0.key, .text) },
            rows: [entries.map(\.value)])
    }
}

extension Cell {
    /// The cell as a field: ISO days and instants, or a spreadsheet's; `true` and `false`; nothing
    /// where it is empty. In texts, the controls that a terminal would obey are shown escaped, save
    /// tab, CR and LF, which texts have in their own right.
    fileprivate func separatedValue(forExcel: Bool) -> String {
        switch self {
        case .empty: ""
        case .text(let text): text.withControlsEscaped
        case .count(let count): String(count)
        case .decimal(let decimal): decimal.description
        case .date(let date): forExcel ? date.inSpreadsheets : date.description
        case .instant(let instant): forExcel ? instant.inSpreadsheets : instant.description
        case .flag(let yes): yes ? "true" : "false"
        case .suppressed: Cell.suppressionMark
        }
    }
}

extension String {
    /// The text with the controls that a terminal would obey shown escaped.
    fileprivate var withControlsEscaped: String {
        guard unicodeScalars.contains(where: \.isObeyedInFields) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            let one = String(scalar)
            text += scalar.isObeyedInFields ? escapedForTerminal(one) : one
        }
    }
}

extension Unicode.Scalar {
    /// A control other than tab, CR and LF: C0, delete, C1.
    fileprivate var isObeyedInFields: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F: true
        default: false
        }
    }
}
