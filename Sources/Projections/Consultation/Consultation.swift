// Consultations before reviews: who was asked how, and whether the answer came before the review.

public import CareEvents
public import Dates
public import Journeys

/// Somebody asked for views before a review, or a form that came back unasked.
public struct Consultation: Sendable {
    /// The child.
    public let child: ChildNumber
    /// How views were asked for, by the code.
    public let tool: Symbol
    /// Who was asked.
    public let respondent: Symbol
    /// The day it was sent, nil where only its return is recorded.
    public let sentOn: CalendarDate?
    /// The day it came back, nil where it did not.
    public internal(set) var returnedOn: CalendarDate?
    /// The review that is named, or `.none`.
    public internal(set) var review: Symbol
    /// The day of the review it was for: of the one named, else of the next one held; nil where
    /// that was not held.
    public internal(set) var reviewHeldOn: CalendarDate?

    /// Whether it came back on or before the day of the review; nil where it did not come back or
    /// no review was held.
    public var isBackBeforeReview: Bool? {
        guard let returnedOn, let reviewHeldOn else { return nil }
        return returnedOn <= reviewHeldOn
    }

    /// The day by which it is found in a period: of sending, else of return.
    public var askedOn: CalendarDate? { sentOn ?? returnedOn }
}

extension Journey {
    /// The consultations up to the end of a day, in the order in which they were asked.
    ///
    /// A return answers the first that was sent by the same tool to the same respondent, for the
    /// same review where both name one, and is not answered yet.
    public func consultations(
        through end: CalendarDate, in context: borrowing ReplayContext
    ) -> [Consultation] {
        var found: [Consultation] = []
        for fact in asides where fact.day <= end {
            guard fact.type == .consultationSent || fact.type == .consultationReturned,
                case .reviews(let event)? = Event(fact, in: context.known.record)
            else { continue }
            if case .consultationSent(let sent) = event {
                found.append(
                    Consultation(
                        child: child, tool: sent.tool, respondent: sent.respondent,
                        sentOn: fact.day, returnedOn: nil, review: sent.reviewID))
            } else if case .consultationReturned(let back) = event {
                take(back, on: fact.day, &found)
            }
        }
        for place in found.indices {
            found[place].reviewHeldOn = dayOfReview(for: found[place], through: end)
        }
        return found
    }

    private func take(
        _ back: ConsultationReturned, on day: CalendarDate, _ found: inout [Consultation]
    ) {
        let sent = found.firstIndex { asked in
            asked.returnedOn == nil && asked.tool == back.tool
                && asked.respondent == back.respondent
                && (asked.review == back.reviewID || asked.review == .none
                    || back.reviewID == .none)
        }
        guard let sent else {
            found.append(
                Consultation(
                    child: child, tool: back.tool, respondent: back.respondent, sentOn: nil,
                    returnedOn: day, review: back.reviewID))
            return
        }
        found[sent].returnedOn = day
        if found[sent].review == .none { found[sent].review = back.reviewID }
    }

    private func dayOfReview(
        for consultation: Consultation, through end: CalendarDate
    ) -> CalendarDate? {
        guard let asked = consultation.askedOn else { return nil }
        let held = reviews.first { review in
            consultation.review == .none
                ? review.heldOn >= asked : review.id == consultation.review
        }
        return held.flatMap { $0.heldOn <= end ? $0.heldOn : nil }
    }
}
