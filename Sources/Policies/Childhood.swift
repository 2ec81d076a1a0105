// When childhood ends, and with it care and child protection.

public import Dates

/// The end of childhood.
public enum Childhood {
    /// The age from which a person is no child.
    public static let endsAtAge = 18
    /// Where that stands.
    public static let citation = "Children Act 1989 s105(1)"

    /// The birthday on which childhood ends: of a child born on 29 February, 1 March (CAL-5).
    public static func end(bornOn: CalendarDate) -> CalendarDate {
        let day = bornOn.adding(months: 12 * endsAtAge)
        return Age.years(bornOn: bornOn, on: day) < endsAtAge ? day.adding(days: 1) : day
    }
}
