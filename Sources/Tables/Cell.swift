// One cell of a table: a value that still knows what it is, so that each format writes it its way.

public import Dates

/// One value of a table. It stays a day, a number or a word until a renderer writes it.
@frozen public enum Cell: Sendable, Hashable {
    /// Nothing is known, or nothing applies. Never a zero, never an empty word.
    case empty
    /// Words, as they were written; whoever shows them escapes them.
    case text(String)
    /// A whole number.
    case count(Int)
    /// An exact number with fixed decimals.
    case decimal(FixedDecimal)
    /// A calendar day.
    case date(CalendarDate)
    /// A moment, to the second, in UTC.
    case instant(Instant)
    /// Yes or no.
    case flag(Bool)
    /// A number that is known and not told, so that no person can be made out (CNT-8).
    case suppressed
}

extension Cell {
    /// What is written in place of a number that is suppressed.
    public static let suppressionMark = "c"
}

extension Cell {
    /// A text, or an empty cell where there is none.
    @inlinable public init(_ text: String?) { self = text.map(Cell.text) ?? .empty }

    /// A count, or an empty cell where there is none.
    @inlinable public init(_ count: Int?) { self = count.map(Cell.count) ?? .empty }

    /// A decimal, or an empty cell where there is none: a percentage of nothing.
    @inlinable public init(_ decimal: FixedDecimal?) {
        self = decimal.map(Cell.decimal) ?? .empty
    }

    /// A day, or an empty cell where there is none: a review not held.
    @inlinable public init(_ date: CalendarDate?) { self = date.map(Cell.date) ?? .empty }

    /// An instant, or an empty cell where there is none.
    @inlinable public init(_ instant: Instant?) { self = instant.map(Cell.instant) ?? .empty }

    /// Yes or no, or an empty cell where the record does not say.
    @inlinable public init(_ flag: Bool?) { self = flag.map(Cell.flag) ?? .empty }
}
