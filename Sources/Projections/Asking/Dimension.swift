// What measures are split by, and how they are read: the keys of `key=value` and their values.

public import CareEvents
import Dates

/// A key of the dimensions of a measure.
public enum DimensionKey: String, CaseIterable, Hashable, Sendable {
    // attributes of what is counted
    case ageBand = "age_band"
    case answer, area
    case auditType = "audit_type"
    case category, contact, contract, disability, duration, ethnicity, event, experience, iro, level
    case legalStatus = "legal_status"
    case lookedAfter = "looked_after"
    case order, origin, outcome, participation
    case placementType = "placement_type"
    case population
    case previousRole = "previous_role"
    case primaryNeed = "primary_need"
    case question, reason, respondent, role, sample, setting, sex, stage, state, team, theme, tool,
        uasc
    // readings: how the measure is meant
    case age, attendance, base, basis, clock, count, counting, month, per, profile, qualifier, scope
    case shortBreaks = "short_breaks"
    case split, stat, versus, views
}

/// Which values a dimension of a measure takes.
public struct DimensionRule: Sendable {
    /// The key.
    public let key: DimensionKey
    /// The values.
    public let values: Values
    /// Whether the dimension says how the measure is read, and is not split by.
    public let isReading: Bool

    /// The values of a dimension.
    public enum Values: Sendable {
        /// These and no others, in the order of printing; `groups` may be asked for, not split by.
        case closed([String], groups: [String])
        /// Whatever the ledger has.
        case open
        /// A calendar month, `2016-04`.
        case month
        /// A number of years or more, `16_years_plus`.
        case years
    }

    static func closed(
        _ key: DimensionKey, _ values: [String], groups: [String] = []
    ) -> DimensionRule {
        DimensionRule(key: key, values: .closed(values, groups: groups), isReading: false)
    }

    static func open(_ key: DimensionKey) -> DimensionRule {
        DimensionRule(key: key, values: .open, isReading: false)
    }

    static func reading(_ key: DimensionKey, _ values: String...) -> DimensionRule {
        DimensionRule(key: key, values: .closed(values, groups: []), isReading: true)
    }

    /// A reading whose value is a month.
    static func month(_ key: DimensionKey) -> DimensionRule {
        DimensionRule(key: key, values: .month, isReading: true)
    }

    /// A reading whose value is a number of years or more.
    static func years(_ key: DimensionKey) -> DimensionRule {
        DimensionRule(key: key, values: .years, isReading: true)
    }

    /// The years of a value such as `16_years_plus`, nil where it is none.
    static func years(in value: String) -> Int? {
        let ending = "_years_plus"
        guard value.hasSuffix(ending), let years = Int(value.dropLast(ending.count)), years >= 0
        else { return nil }
        return years
    }

    /// Every value that may be asked for, nil where the dimension is open, a month or years.
    public var valuesToAsk: [String]? {
        switch values {
        case .closed(let values, let groups): values + groups
        case .open, .month, .years: nil
        }
    }

    /// Whether a value may be asked for.
    func takes(_ value: String) -> Bool {
        switch values {
        case .closed(let values, let groups): values.contains(value) || groups.contains(value)
        case .open: true
        case .month: DateSpan(month: value) != nil
        case .years: Self.years(in: value) != nil
        }
    }
}

/// What something counted says of one dimension: a place in a closed list, the symbol of an open
/// value, or nothing, which is in no cell.
@frozen
public struct DimensionValue: Hashable, Sendable {
    @usableFromInline let number: Int32

    @usableFromInline init(number: Int32) { self.number = number }

    /// In no cell.
    public static let none = DimensionValue(number: -1)

    /// Stands for everybody of whom a share is taken.
    static let base = DimensionValue(number: -3)

    /// A value that is printed and that nothing has: the policies name it, the events do not.
    static func unmet(_ place: Int) -> DimensionValue {
        DimensionValue(number: -100 - Int32(place))
    }

    /// The value at a place of the closed list, or none.
    @inlinable
    public static func place(_ place: Int?) -> DimensionValue {
        DimensionValue(number: Int32(place ?? -1))
    }

    /// An open value, or none for the empty text.
    @inlinable
    public static func symbol(_ symbol: Symbol) -> DimensionValue {
        symbol == .none ? .none : DimensionValue(number: Int32(bitPattern: symbol.number))
    }
}
