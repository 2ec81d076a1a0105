// Days and times of day out of their eight bytes: one subtraction judges all digits at once.

import Dates

/// Finds the day that ten bytes spell. The first day of each month of the ledger's range stands in
/// a table, so that no line costs a division.
struct ScannedCalendar {
    /// For each year from 1900 and month the days from 1970-01-01 to the day before its first,
    /// moved up to be positive, above five bits for its length; 0 where there is no such month.
    private let months: [UInt32]
    private static let firstYear = 1900
    private static let bias: Int32 = 100_000

    init() {
        var months = [UInt32](repeating: 0, count: 300 * 16)
        for year in 0..<300 {
            for month in 1...12 {
                guard let first = CalendarDate(year: 1900 + year, month: month, day: 1) else {
                    continue
                }
                let before = UInt32(first.dayNumber - 1 + Self.bias)
                let length = UInt32(first.lastOfMonth.dayNumber - first.dayNumber + 1)
                months[year * 16 + month] = before << 5 | length
            }
        }
        self.months = months
    }

    /// Ten bytes that may spell a day, and the day once it is known.
    struct Spelling: Equatable {
        private let word: UInt64
        private let tens: UInt8
        private let units: UInt8
        var day = CalendarDate.earliest

        init(_ word: UInt64 = 0, _ tens: UInt8 = 0, _ units: UInt8 = 0) {
            self.word = word
            self.tens = tens
            self.units = units
        }

        @inline(__always)
        static func == (a: Self, b: Self) -> Bool {
            a.word == b.word && a.tens == b.tens && a.units == b.units
        }

        /// The year, the month and the day of the month, nil where a byte is out of place.
        @inline(__always)
        var numbers: (year: Int, month: Int, day: Int)? {
            // `2016-04-`, the first byte the lowest: digits less their noughts, hyphens less
            // themselves, so that all that is left is at most nine.
            let digits = word ^ 0x2D30_302D_3030_3030
            guard ((digits &+ 0x7F76_767F_7676_7676) | digits) & 0x8080_8080_8080_8080 == 0,
                let tens = ScannedCalendar.digit(tens), let units = ScannedCalendar.digit(units)
            else { return nil }
            func at(_ byte: UInt64) -> Int { Int(truncatingIfNeeded: digits >> (byte * 8) & 0xF) }
            return (
                at(0) * 1000 + at(1) * 100 + at(2) * 10 + at(3), at(5) * 10 + at(6),
                tens * 10 + units
            )
        }
    }

    /// The day that is spelt, nil where there is none within the ledger's range.
    @inline(__always)
    func day(_ spelling: Spelling) -> CalendarDate? {
        guard let numbers = spelling.numbers else { return nil }
        let year = numbers.year - Self.firstYear
        guard year >= 0, year < 300, numbers.month < 16 else { return nil }
        let month = months[year * 16 + numbers.month]
        guard numbers.day >= 1, numbers.day <= Int(month & 31) else { return nil }
        let before = Int32(truncatingIfNeeded: month >> 5) - Self.bias
        return CalendarDate(dayNumber: before + Int32(truncatingIfNeeded: numbers.day))
    }

    /// The seconds up to the tens of the time of day in eight bytes such as `T10:02:1`.
    @inline(__always)
    static func second(_ word: UInt64) -> Int? {
        let digits = word ^ 0x303A_3030_3A30_3054
        guard ((digits &+ 0x767F_7676_7F76_767F) | digits) & 0x8080_8080_8080_8080 == 0 else {
            return nil
        }
        func at(_ byte: UInt64) -> Int { Int(truncatingIfNeeded: digits >> (byte * 8) & 0xF) }
        let hour = at(1) * 10 + at(2)
        let minute = at(4) * 10 + at(5)
        guard hour < 24, minute < 60, at(7) < 6 else { return nil }
        return hour * 3600 + minute * 60 + at(7) * 10
    }

    /// The number of a digit.
    @inline(__always)
    static func digit(_ byte: UInt8) -> Int? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? Int(digit) : nil
    }
}
