// A period of the retention policy as it is written: so long after what.

public import Dates

/// What the retention policy says of one ground: `75 years after birth`.
public struct RetentionRule: Hashable, Sendable {
    /// How long the record is kept.
    public let length: Length
    /// After what.
    public let after: Anchor

    /// What a period of keeping is counted from.
    public enum Anchor: String, CaseIterable, Hashable, Sendable {
        /// The day of birth.
        case birth
        /// The day of death.
        case death
        /// The day of the adoption order.
        case order = "the order"
        /// The last day of the last period of care.
        case care = "the end of care"
    }

    /// The rule that a policy's words spell, nil where they spell none.
    public init?(_ text: String) {
        guard let after = text.split(separator: " ").firstIndex(of: "after") else { return nil }
        let words = text.split(separator: " ")
        guard let length = Length(words[..<after].joined(separator: " ")),
            let anchor = Anchor(rawValue: words[(after + 1)...].joined(separator: " "))
        else { return nil }
        self.length = length
        self.after = anchor
    }
}

/// On what ground a child's record is kept.
public enum RetentionGround: String, CaseIterable, Hashable, Sendable {
    /// The child was adopted.
    case adopted
    /// The child died before 18.
    case died
    /// The child was looked after.
    case lookedAfter = "looked_after"

    /// The regulation that the statutory period comes from.
    public var citation: String {
        switch self {
        case .adopted: "Adoption Agencies Regulations 2005 reg 40"
        case .died: "CPPCR 2010 reg 50 (died before 18)"
        case .lookedAfter: "CPPCR 2010 reg 50"
        }
    }
}
