// Days by number and their texts, made once so that writing a date is a copy of ten bytes.

import Dates

/// The days that a ledger may speak of.
struct DayTexts: @unchecked Sendable {
    /// Ten bytes a day from 1970 to 2060, never freed: the tool ends with it.
    private let texts: UnsafeMutablePointer<UInt8>
    private static let count = 33_000

    init() {
        texts = .allocate(capacity: Self.count * 10)
        for day in 0..<Self.count {
            for (place, byte) in CalendarDate(dayNumber: Int32(day)).description.utf8.enumerated() {
                texts[day * 10 + place] = byte
            }
        }
    }

    /// The ten bytes of a day.
    func text(of day: Int) -> UnsafePointer<UInt8> {
        precondition(day >= 0 && day < Self.count)
        return UnsafePointer(texts + day * 10)
    }

    /// The calendar year of a day, read off its text.
    func year(of day: Int) -> Int {
        (0..<4).reduce(0) { $0 * 10 + Int(text(of: day)[$1]) - 48 }
    }
}

/// The number of a day.
func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    Int(CalendarDate(year: year, month: month, day: day)?.dayNumber ?? 0)
}

/// The same day, or the Friday before a weekend: meetings are held on weekdays.
func weekday(_ day: Int) -> Int {
    let place = (day + 3) % 7
    return place < 5 ? day : day - (place - 4)
}
