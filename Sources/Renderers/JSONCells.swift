// Cells as JSON values, and the bytes that a terminal would obey escaped in them.

import Dates
import Tables
import TextFormats

extension JSONWriter {
    /// Writes a row as an object; empty cells are left out.
    mutating func writeRow(_ row: [Cell], under columns: [Column]) {
        beginObject()
        for (column, cell) in zip(columns, row) { writeMember(column.key, cell) }
        endObject()
    }

    /// Writes a stamp as an object, in its order; what is empty, or no stamp, is left out.
    mutating func writeStamp(_ stamp: Stamp?) {
        beginObject()
        for entry in stamp?.entries ?? [] { writeMember(entry.key, entry.value) }
        endObject()
    }

    private mutating func writeMember(_ name: String, _ cell: Cell) {
        if cell == .empty { return }
        key(name)
        switch cell {
        case .empty: break
        case .text(let text): string(text)
        case .count(let count): number(count)
        case .decimal(let decimal): verbatim(decimal.ascii)
        case .date(let date): string(date.description)
        case .instant(let instant): string(instant.description)
        case .flag(let yes): bool(yes)
        case .suppressed: string(Cell.suppressionMark)
        }
    }

    /// Moves what has been written to the end of `output`, and begins afresh.
    ///
    /// What `escapedForTerminal` makes visible is written as `\u009b` instead: RFC 8259 lets it
    /// stand, a terminal would obey it, and to a reader of JSON both are the same. No byte outside
    /// of a string needs it.
    mutating func moveTerminalSafely(to output: inout [UInt8]) {
        defer { removeAll() }
        guard bytes.contains(where: { $0 >= 0x7F }) else { return output.append(contentsOf: bytes) }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x7F, scalar.isEscapedForTerminal {
                let digits = String(scalar.value, radix: 16)
                output.append(contentsOf: "\\u".utf8)
                output.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
                output.append(contentsOf: digits.utf8)
            } else {
                output.append(contentsOf: String(scalar).utf8)
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether a terminal is shown this scalar in another form. All of them are below U+10000.
    fileprivate var isEscapedForTerminal: Bool {
        let text = String(self)
        return escapedForTerminal(text) != text
    }
}
