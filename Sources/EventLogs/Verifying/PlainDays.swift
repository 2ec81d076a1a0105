// Days and instants in a line, judged by words and answered as numbers that can be compared.

import Dates

extension PlainBytes {
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Passes a day of the ledger's range (1900 to 2199), and answers its year, month and day as
    /// one number, later days having higher ones.
    @inline(__always)
    mutating func takeDay() -> UInt64? {
        // "0000-00-": a digit is at most 9 away from its nought, a hyphen not at all.
        let far = word() ^ 0x2D30_302D_3030_3030
        guard ((far &+ 0x7F76_767F_7676_7676) | far) & Self.tops == 0 else { return nil }
        let (tens, units) = (byte(8) &- UInt8(ascii: "0"), byte(9) &- UInt8(ascii: "0"))
        guard tens < 10, units < 10 else { return nil }
        let century = (far & 15) * 10 + (far >> 8 & 15)
        let year = century * 100 + (far >> 16 & 15) * 10 + (far >> 24 & 15)
        let month = (far >> 40 & 15) * 10 + (far >> 48 & 15)
        let day = UInt64(tens) * 10 + UInt64(units)
        guard 1900...2199 ~= year, 1...12 ~= month, day >= 1 else { return nil }
        if day > 28 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year == 2000)
            // From August on the even months are the long ones.
            let length = month == 2 ? (isLeap ? 29 : 28) : 30 + ((month ^ month >> 3) & 1)
            guard day <= length else { return nil }
        }
        skip(10)
        return year << 9 | month << 5 | day
    }

    /// Passes an instant and its closing quote, and answers it as one number: the day above the
    /// second of the day.
    @inline(__always)
    mutating func takeInstant() -> UInt64? {
        guard let day = takeDay(), take(UInt8(ascii: "T")) else { return nil }
        // "00:00:00"
        let far = word() ^ 0x3030_3A30_303A_3030
        guard ((far &+ 0x7676_7F76_767F_7676) | far) & Self.tops == 0,
            byte(8) == UInt8(ascii: "Z"), byte(9) == UInt8(ascii: "\"")
        else { return nil }
        let hour = (far & 15) * 10 + (far >> 8 & 15)
        let minute = (far >> 24 & 15) * 10 + (far >> 32 & 15)
        let second = (far >> 48 & 15) * 10 + (far >> 56 & 15)
        guard hour < 24, minute < 60, second < 60 else { return nil }
        skip(10)
        return day << 17 | hour * 3600 + minute * 60 + second
    }

    /// The year of an instant as `takeInstant` answers it.
    @inline(__always)
    static func year(ofInstant instant: UInt64) -> Int { Int(instant >> 26) }

    /// The same number for an instant that was read some other way.
    static func number(of instant: Instant) -> UInt64 {
        let date = instant.utcDate
        let (year, month, day) = (date.year, date.month, date.day)
        let midnight = Int64(date.dayNumber) * 86_400
        return UInt64(year) << 26 | UInt64(month) << 22 | UInt64(day) << 17
            | UInt64(instant.seconds - midnight)
    }
}
