// Days as the return spells them, and as rows are held: the return's way out, ISO within.

import Dates

/// The spelling of days in the return.
enum ReturnDay {
    /// The day of a cell that is held as ISO; nil where it is none.
    static func day(_ cell: String) -> CalendarDate? {
        cell.utf8.count == 10 ? CalendarDate(iso: cell) : nil
    }

    /// A cell as it came, `31/03/2017` or `2017-03-31`, as it is held: a day of the ledger's range
    /// as ISO, anything else as it is.
    static func held(_ cell: String) -> String {
        let bytes = cell.utf8
        guard bytes.count == 10 else { return cell }
        var digits: (Int, Int, Int) = (0, 0, 0)
        var place = 0
        for byte in bytes {
            if place == 2 || place == 5 {
                guard byte == UInt8(ascii: "/") else { return cell }
            } else {
                let digit = Int(byte) - 48
                guard 0...9 ~= digit else { return cell }
                switch place {
                case 0, 1: digits.0 = digits.0 * 10 + digit
                case 3, 4: digits.1 = digits.1 * 10 + digit
                default: digits.2 = digits.2 * 10 + digit
                }
            }
            place += 1
        }
        let day = CalendarDate(year: digits.2, month: digits.1, day: digits.0)
        guard let day, day.isWithinLedgerRange else { return cell }
        return day.description
    }

    /// A held cell as the return has it: an ISO day as `31/03/2017`, anything else as it is.
    static func returned(_ cell: String) -> String {
        guard day(cell) != nil else { return cell }
        let parts = cell.utf8.split(separator: UInt8(ascii: "-"))
        return parts.reversed().map { String(Substring($0)) }.joined(separator: "/")
    }
}
