// Which day of each review counts, and which period of care it belongs to.

import CareEvents
import Dates
import Policies

/// A review with the day that counts.
struct CountedReview {
    let facts: ReviewFacts.Held
    /// The day that counts: of completion, or of opening.
    let day: CalendarDate
    /// The line of the part or of the completion that counts.
    let seq: Int32
    /// The period it belongs to, or nil: then it is held and has no due date.
    let period: Int?
    /// Whether it was held after care ended, as its final review.
    let isAfterCare: Bool
}

/// How long after ceasing the final review may follow (journey rule J2).
private let finalReviewWithin = Length(20, .workingDays)

extension Journey {
    /// The reviews in the order of the days that count.
    func countedReviews(_ facts: ReviewFacts, against setting: borrowing Setting) -> [CountedReview]
    {
        var counted: [CountedReview] = []
        for held in facts.held {
            let opening = openingPart(of: held, facts, setting)
            let day = opening?.day ?? held.fact.day
            let inCare = periodIncludingItsEnd(on: day)
            let afterCare = inCare == nil ? periodEnded(before: day, final: held, setting) : nil
            counted.append(
                CountedReview(
                    facts: held, day: day, seq: opening?.seq ?? held.fact.seq,
                    period: inCare ?? afterCare, isAfterCare: afterCare != nil))
        }
        // The order of lines decides between reviews of one day.
        counted.sort { ($0.day, $0.seq) < ($1.day, $1.seq) }
        return counted
    }

    /// The first part of a review held in parts, where the clock counts the opening and the review
    /// was completed in time (ADJ-1).
    private func openingPart(
        of held: ReviewFacts.Held, _ facts: ReviewFacts, _ setting: borrowing Setting
    ) -> ReviewFacts.Part? {
        let completion = held.fact.day
        let clock = setting.reviewClock.inForce(on: completion)
        guard clock.counts == .opening else { return nil }
        let parts = facts.parts.filter { $0.review == held.held.reviewID && $0.day <= completion }
        guard let first = parts.min(by: { ($0.day, $0.seq) < ($1.day, $1.seq) }),
            completion <= setting.date(clock.partHeldWithin, after: first.day)
        else { return nil }
        // A first part before the period of care opens nothing.
        if let period = periodIncludingItsEnd(on: completion), first.day < periods[period].from {
            return nil
        }
        return first
    }

    /// The period that is open on a day, the day of ceasing included.
    func periodIncludingItsEnd(on day: CalendarDate) -> Int? {
        periods.lastIndex { $0.from <= day && ($0.to.map { $0 >= day } ?? true) }
    }

    /// The period whose final review this is, held after it ended.
    private func periodEnded(
        before day: CalendarDate, final held: ReviewFacts.Held, _ setting: borrowing Setting
    ) -> Int? {
        guard held.held.isFinal == true,
            let last = periods.lastIndex(where: { $0.from <= day }), let end = periods[last].to,
            day <= setting.date(finalReviewWithin, after: end)
        else { return nil }
        return last
    }
}
