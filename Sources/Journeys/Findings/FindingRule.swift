// The rules that `check` holds a record against: the roster, each with its code and one sentence.

/// A rule of the journeys (J), of consistency between events (C1 to C4), or a notice.
///
/// Source: the journey rules at the end of the vocabulary page (`events.md`).
public enum FindingRule: String, CaseIterable, Comparable, Sendable {
    case J1, J2, J3, J4, J5, J6, C1, C2, C3, C4, C5, C6

    /// How grave a breach is.
    public enum Severity: String, Sendable {
        /// `check` ends with 1.
        case error
        /// Told, and no more.
        case notice
    }

    /// The code by which the rule is known.
    public var code: String { rawValue }

    /// How grave a breach of it is.
    public var severity: Severity { self == .C5 || self == .C6 ? .notice : .error }

    /// What the rule asks, in one sentence.
    public var what: String {
        switch self {
        case .J1:
            """
            Nothing about a child comes before it is registered, in the future of its recording, \
            or before birth but enquiries, conferences, plans, allocations and escalations; a \
            child is registered once.
            """
        case .J2:
            """
            A child becomes looked after only when not looked after, and is moved, reviewed and \
            ceases only while looked after; the final review may follow within 20 working days.
            """
        case .J3:
            """
            A child has one open plan of a kind, plan ids are unique in a child, plans are updated \
            and ended only while open, and a child protection plan does not end the day it starts.
            """
        case .J4:
            """
            A review id is held once in the ledger; PN0 is for children under four and PN1 to PN7 \
            are for children of four and over.
            """
        case .J5:
            """
            An escalation enters stages of the scheme in force, in their order, is answered at a \
            stage it entered, and after its end is only reopened.
            """
        case .J6:
            """
            A review, plan, escalation, enquiry or worker that an event refers to exists in the \
            ledger and is of this child.
            """
        case .C1: "An allocation ends with the child's care and with the officer's service."
        case .C2: "A child ceases as adopted (E11, E12) only where an adoption order was made."
        case .C3: "An event has only the fields, codes and ids that the vocabulary has."
        case .C4: "A correction has an effect."
        case .C5: "A decision says by when it is due."
        case .C6: "After an adoption order care ends as adopted (E11, E12)."
        }
    }

    /// The order of the roster.
    public static func < (a: FindingRule, b: FindingRule) -> Bool {
        a.order < b.order
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
