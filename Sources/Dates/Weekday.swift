// The seven days of the week, Monday first, as ISO 8601 numbers them.

/// A day of the week. The raw value is the ISO 8601 number, 1 for Monday to 7 for Sunday.
@frozen
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
    /// ISO day 1.
    case monday = 1
    /// ISO day 2.
    case tuesday
    /// ISO day 3.
    case wednesday
    /// ISO day 4.
    case thursday
    /// ISO day 5.
    case friday
    /// ISO day 6.
    case saturday
    /// ISO day 7.
    case sunday

    /// Whether the day is a Saturday or a Sunday.
    @inlinable public var isWeekend: Bool { self == .saturday || self == .sunday }

    /// The English name, `Monday` to `Sunday`.
    public var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}
