// What reviewing officers did for a child between reviews: the marks that make a footprint.

public import CareEvents
public import Dates
public import Journeys

/// One thing that an officer did for a child between reviews.
public struct FootprintMark: Sendable {
    /// What was done.
    public let kind: Kind
    /// The day.
    public let day: CalendarDate
    /// The line that says so.
    public let seq: Int32
    /// The officer.
    public let iro: Symbol
    /// How the officer was in touch, `.none` where it was no contact.
    public let contact: Symbol
    /// Whether the child was seen alone, nil where that is not said.
    public let seenAlone: Bool?
    /// The review that a contact prepares, `.none` where that is not said.
    public let beforeReview: Symbol
    /// What called for oversight, `.none` where it was none.
    public let trigger: Symbol

    /// What was done.
    public enum Kind: Sendable {
        /// The child was visited, called or written to.
        case contact
        /// The case was looked at between two reviews.
        case midway
        /// The case was looked at because of something that happened.
        case oversight
    }

    /// Whether the child was seen in person.
    public var isVisit: Bool { ContactKind(contact) == .visit }

    /// The mark that a fact is, nil where it is none.
    public init?(_ fact: Fact, in context: borrowing ReplayContext) {
        guard
            fact.type == .childContacted || fact.type == .midwayReviewCompleted
                || fact.type == .oversightRecorded,
            case .reviews(let event)? = Event(fact, in: context.known.record)
        else { return nil }
        day = fact.day
        seq = fact.seq
        if case .childContacted(let contacted) = event {
            kind = .contact
            iro = contacted.iroID
            contact = contacted.contact
            seenAlone = contacted.seenAlone
            beforeReview = contacted.beforeReviewID
            trigger = .none
            return
        }
        contact = .none
        seenAlone = nil
        beforeReview = .none
        if case .oversightRecorded(let oversight) = event {
            kind = .oversight
            iro = oversight.iroID
            trigger = oversight.trigger
        } else if case .midwayReviewCompleted(let midway) = event {
            kind = .midway
            iro = midway.iroID
            trigger = .none
        } else {
            return nil
        }
    }
}

extension Journey {
    /// The marks of officers in the child's story up to the end of a day, in their order.
    public func footprint(
        through end: CalendarDate, in context: borrowing ReplayContext
    ) -> [FootprintMark] {
        var marks: [FootprintMark] = []
        for fact in asides where fact.day <= end {
            if let mark = FootprintMark(fact, in: context) { marks.append(mark) }
        }
        return marks
    }
}
