// Completed years, against counting birthdays one by one.

import Dates
import Testing

struct AgeTests {
    /// The birthday of that age: the same day, or 1 March for a leap day in a common year.
    private func birthday(_ age: Int, bornOn birth: CalendarDate) -> CalendarDate? {
        let (year, month, day) = birth.components
        return CalendarDate(year: year + age, month: month, day: day)
            ?? CalendarDate(year: year + age, month: 3, day: 1)
    }

    @Test func `ages agree with counting the birthdays that have come`() throws {
        let first = try #require(CalendarDate(iso: "1996-01-01"))
        var wrong: [String] = []
        for offset in stride(from: 0, to: 1900, by: 1) {
            let birth = first.adding(days: offset)
            let birthdays = (1...20).compactMap { birthday($0, bornOn: birth) }
            for later in stride(from: 0, to: 20 * 365, by: 89) {
                let day = birth.adding(days: later)
                let counted = birthdays.count { $0 <= day }
                if Age.years(bornOn: birth, on: day) != counted { wrong.append("\(birth) \(day)") }
            }
            for (age, birthday) in zip(1..., birthdays) {
                if Age.years(bornOn: birth, on: birthday) != age
                    || Age.years(bornOn: birth, on: birthday.adding(days: -1)) != age - 1
                {
                    wrong.append("\(birth) \(birthday)")
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [
        ("2008-02-29", "2009-02-28", 0), ("2008-02-29", "2009-03-01", 1),
        ("2008-02-29", "2012-02-28", 3), ("2008-02-29", "2012-02-29", 4),
        ("2000-03-31", "2016-03-30", 15), ("2000-03-31", "2016-03-31", 16),
        ("2016-06-01", "2016-06-01", 0), ("2016-06-01", "2016-05-31", -1),
        ("2016-06-01", "2015-06-01", -1), ("2016-06-01", "2015-05-31", -2),
    ])
    func `a year is gained at the start of the birthday`(
        birth: String, day: String, age: Int
    ) throws {
        let birth = try #require(CalendarDate(iso: birth))
        let day = try #require(CalendarDate(iso: day))
        #expect(Age.years(bornOn: birth, on: day) == age)
    }
}
