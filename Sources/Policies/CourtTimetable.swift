// The court's timetable: within what time care proceedings are to be disposed of.

public import Dates

/// How long a court has for care proceedings.
///
/// Source: Children Act 1989 s32(1)(a)(ii), as amended by the Children and Families Act 2014 s14.
/// Courts that piloted it counted by it before, so proceedings of any day are held against it.
public enum CourtTimetable {
    /// From the day of issue to the day of conclusion.
    public static let disposedWithin = Length(26, .weeks)
    /// The day from which the law asks it: 22 April 2014.
    public static let inForceFrom = CalendarDate(dayNumber: 16_182)
    /// Where the rule stands.
    public static let citation = "Children Act 1989 s32(1)(a)(ii)"
}
