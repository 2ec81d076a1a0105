// A run of days with both ends included: a period asked about, a bucket, a placement.

/// The days `from` to `to`, both included; never empty.
@frozen
public struct DateSpan: Comparable, Hashable, Sendable {
    /// The first day.
    public let from: CalendarDate

    /// The last day, on or after ``from``.
    public let to: CalendarDate

    /// The days `from` to `to`, or `nil` when `to` is before `from`.
    @inlinable
    public init?(from: CalendarDate, to: CalendarDate) {
        guard to >= from else { return nil }
        self.from = from
        self.to = to
    }

    /// The days `from` to `to`, known to be in order: traps when `to` is before `from`.
    @inlinable
    public init(_ from: CalendarDate, through to: CalendarDate) {
        precondition(to >= from, "a span of days ends before it starts")
        self.from = from
        self.to = to
    }

    /// The number of days, 1 or more.
    @inlinable public var count: Int { to - from + 1 }

    /// Whether the day is one of the span's.
    @inlinable
    public func contains(_ day: CalendarDate) -> Bool { from <= day && day <= to }

    /// Whether the two have a day in common.
    @inlinable
    public func overlaps(_ other: DateSpan) -> Bool { from <= other.to && other.from <= to }

    /// The part of this span inside `limits`, or `nil` where they have no day in common.
    @inlinable
    public func clamped(to limits: DateSpan) -> DateSpan? {
        DateSpan(from: max(from, limits.from), to: min(to, limits.to))
    }

    /// By first day, then by last day.
    @inlinable
    public static func < (a: DateSpan, b: DateSpan) -> Bool {
        (a.from, a.to) < (b.from, b.to)
    }
}
