// The facts about reviews of one child, gathered before the clock is run over them.

import CareEvents
import Dates

/// What the story says of reviews: the clock needs them by the day that counts, which is known only
/// once all parts are.
struct ReviewFacts {
    /// A review held, with the facts of its completion.
    struct Held {
        let fact: Fact
        let held: ReviewHeld
    }

    /// A part of a review.
    struct Part {
        let review: Symbol
        let day: CalendarDate
        let seq: Int32
    }

    /// A code of participation, recorded apart from the review.
    struct Code {
        let review: Symbol
        let participation: Symbol
        let seq: Int32
    }

    /// An earlier review that the IRO asked for.
    struct Direction {
        let day: CalendarDate
        let by: CalendarDate
        let seq: Int32
    }

    var held: [Held] = []
    var parts: [Part] = []
    var codes: [Code] = []
    var directions: [Direction] = []

    mutating func take(_ event: ReviewEvent, of fact: Fact) {
        switch event {
        case .reviewHeld(let review):
            held.append(Held(fact: fact, held: review))
        case .reviewPartHeld(let part):
            parts.append(Part(review: part.reviewID, day: fact.day, seq: fact.seq))
        case .participationRecorded(let code):
            codes.append(
                Code(review: code.reviewID, participation: code.participation, seq: fact.seq))
        case .reviewDirected(let direction):
            directions.append(Direction(day: fact.day, by: direction.byOn, seq: fact.seq))
        case .reviewScheduled, .reviewRescheduled, .reviewCancelled, .reviewRecordCompleted,
            .reviewRecordDistributed, .consultationSent, .consultationReturned, .decisionMade,
            .decisionCompleted, .midwayReviewCompleted, .childContacted, .reviewReportReceived,
            .decisionChecked, .significantChangeNotified, .reviewQualityAssured, .advocateEngaged,
            .advocateEnded, .riskIdentified, .riskEnded, .housingAssessmentCompleted,
            .documentAttached, .oversightRecorded:
            return
        }
    }

    /// The code that stands for a review: the last recorded apart from it, else its own.
    func code(of review: ReviewHeld, seq: Int32) -> (code: Symbol, seq: Int32) {
        if let last = codes.last(where: { $0.review == review.reviewID }) {
            return (last.participation, last.seq)
        }
        return (review.participation, seq)
    }
}
