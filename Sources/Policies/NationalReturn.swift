// When the national return on looked-after children (SSDA903) of a year closes.

public import Dates

/// The yearly collection, as far as the record must know of it.
///
/// The guide of each year names a day near the end of June by which the return for the year to
/// 31 March is authorised; it varies by a day or two, and 30 June is taken for every year [check].
public enum NationalReturn {
    /// The month in which the collection closes, in the year in which the reporting year ends.
    public static let closingMonth = 6
    /// The last day of that month on which the return may be changed.
    public static let closingDay = 30
    /// Where that stands.
    public static let citation = "SSDA903 guide to the collection of a year"

    /// The last day on which what happened on a day may be changed in the return for its year.
    public static func closes(forDay day: CalendarDate) -> CalendarDate {
        let (year, month, _) = day.components
        let ending = month >= 4 ? year + 1 : year
        return CalendarDate(year: ending, month: closingMonth, day: closingDay) ?? day
    }
}
