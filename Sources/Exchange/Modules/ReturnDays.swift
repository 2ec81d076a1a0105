// Days as the return spells them, and as rows are held: the return's way out, ISO within.

import Dates

/// The spelling of days in the return.
enum ReturnDay {
    /// The day of a cell that is held as ISO; nil where it is none.
    static func day(_ cell: String) -> CalendarDate? {
        cell.utf8.count == 10 ? CalendarDate(iso: cell) : nil
    }

    /// Makes of a cell of ten bytes, `31/03/2017` or `2017-03-31`, what is held: a day of the
    /// ledger's range as ISO, anything else as it is.
    static func hold(_ bytes: inout [UInt8], at start: Int) {
        guard bytes[start + 2] == UInt8(ascii: "/"), bytes[start + 5] == UInt8(ascii: "/"),
            let day = number(bytes, start, 2), let month = number(bytes, start + 3, 2),
            let year = number(bytes, start + 6, 4),
            let date = CalendarDate(year: year, month: month, day: day), date.isWithinLedgerRange
        else { return }
        for place in 0..<5 { bytes.swapAt(start + place, start + 9 - place) }
        // Turned round as a whole: now each part by itself, and the strokes.
        bytes.swapAt(start, start + 3)
        bytes.swapAt(start + 1, start + 2)
        bytes.swapAt(start + 5, start + 6)
        bytes.swapAt(start + 8, start + 9)
        bytes[start + 4] = UInt8(ascii: "-")
        bytes[start + 7] = UInt8(ascii: "-")
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
        var number = 0
        for place in start..<(start + count) {
            let digit = bytes[place]
            guard 48...57 ~= digit else { return nil }
            number = number * 10 + Int(digit) - 48
        }
        return number
    }

    /// A held cell as the return has it: an ISO day as `31/03/2017`, anything else as it is.
    static func returned(_ cell: String) -> String {
        guard day(cell) != nil else { return cell }
        let parts = cell.utf8.split(separator: UInt8(ascii: "-"))
        return parts.reversed().map { String(Substring($0)) }.joined(separator: "/")
    }
}
