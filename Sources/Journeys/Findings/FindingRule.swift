// The rules that `check` holds a record against: the roster, each with its code and one sentence.

import Policies

/// A rule of the journeys (J), of consistency between events (C1 to C4), or a notice (from C5 on).
///
/// Source: the journey rules at the end of the vocabulary page (`events.md`); `source` says of each
/// rule where it stands.
public enum FindingRule: String, CaseIterable, Comparable, Sendable {
    case J1, J2, J3, J4, J5, J6, C1, C2, C3, C4, C5, C6
    case C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21

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
    public var severity: Severity { self <= .C4 ? .error : .notice }

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
        case .C7: "A review has a day by which it was due."
        case .C8: "How a child of four or more took part in a review is recorded with the review."
        case .C9: "The record of a review is completed and distributed after the review."
        case .C10: "A review is recorded as held once it has been held."
        case .C11: "The parts of a review come before its completion."
        case .C12: "A reviewing officer is in post when allocated and on the day of a review."
        case .C13: "An officer is taken off a child only while allocated to it."
        case .C14: "Care and child protection plans end by the eighteenth birthday."
        case .C15:
            """
            A child goes missing and returns in turn, and is not visited while missing without \
            having returned.
            """
        case .C16: "A placement lasts a day at least before the next one begins."
        case .C17: "A decision is made, falls due and is completed in that order."
        case .C18: "An open escalation is acted on within the time from one review to the next."
        case .C19: "What is said of one conference agrees for all the siblings on it."
        case .C20:
            """
            How a child took part in a review is not changed once the national return for the \
            review's year has closed.
            """
        case .C21: "A review that was planned is held or cancelled."
        }
    }

    /// Where the rule stands.
    public var source: String {
        switch self {
        case .J1, .J2, .J3, .J4, .J5, .J6: "events.md, journey rule \(code.dropFirst())"
        case .C1: "events.md, iro_deallocated"
        case .C2, .C6: "rules.md, CNT-13"
        case .C3: "events.md, the vocabulary"
        case .C4: "ledger.md, corrections"
        case .C5: "events.md, decision_made"
        case .C7: "rules.md, CNT-2"
        case .C8: "rules.md, CNT-3; SSDA903 participation in reviews"
        case .C9: "rules.md, section 3; IRO Handbook"
        case .C10: "events.md, journey rule 1"
        case .C11: "rules.md, ADJ-1"
        case .C12: "events.md, worker_joined and worker_left"
        case .C13: "events.md, iro_deallocated"
        case .C14: Childhood.citation
        case .C15: "SSDA903 missing episodes"
        case .C16: "rules.md, CNT-4; SSDA903 episodes"
        case .C17: "events.md, decision_made"
        case .C18: "IRO Handbook ch. 6; the length is the review clock's"
        case .C19: "events.md, conference_held"
        case .C20: NationalReturn.citation
        case .C21: "events.md, review_scheduled"
        }
    }

    /// The order of the roster.
    public static func < (a: FindingRule, b: FindingRule) -> Bool {
        a.order < b.order
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
