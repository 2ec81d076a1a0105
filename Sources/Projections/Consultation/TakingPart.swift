// How a child took part in one review: where it was, who chaired, what helped, why not there.

public import CareEvents
public import Dates
public import Journeys

/// What the record says of a child's part in a review.
public struct TakingPart: Sendable {
    /// The review with the code that stands.
    public let review: Journey.Review
    /// What the review itself says, nil where its line cannot be read.
    public let held: ReviewHeld?
    /// Why the child was not there, the last that was said.
    public internal(set) var reasonNotAttending = Symbol.none
    /// Whether the child wished to be there, the last that was said.
    public internal(set) var wantedToAttend: Bool?
    /// What helped the child to take part, the last that was said.
    public internal(set) var support: [Symbol] = []
    /// The disabilities of the child on the day, NONE left out.
    public let disabilities: [Symbol]

    /// Whether the code says that the child was not there.
    public var isNotAttending: Bool {
        switch Participation(review.participation) {
        case .PN5, .PN6, .PN7: true
        case .PN0, .PN1, .PN2, .PN3, .PN4, .homeVisit, .notRecorded, nil: false
        }
    }

    /// Whether the child chaired, alone or with the officer; nil where that is not said.
    public var chair: ReviewChair? { held.flatMap { ReviewChair($0.chairedBy) } }
}

extension Journey {
    /// How the child took part in each review held in a span.
    public func takingPart(
        during span: DateSpan, in context: borrowing ReplayContext
    ) -> [TakingPart] {
        let record = context.known.record
        var found: [TakingPart] = []
        for review in reviews where span.contains(review.heldOn) {
            var held: ReviewHeld?
            if let fact = asides.first(where: { $0.seq == review.seq }),
                case .reviews(.reviewHeld(let event))? = Event(fact, in: record)
            {
                held = event
            }
            var part = TakingPart(
                review: review, held: held,
                disabilities: record.texts(disability(on: review.heldOn)).filter {
                    context.known.text($0) != "NONE"
                })
            for fact in asides where fact.type == .participationRecorded {
                guard case .reviews(.participationRecorded(let said))? = Event(fact, in: record),
                    said.reviewID == review.id
                else { continue }
                if said.reasonNotAttending != .none {
                    part.reasonNotAttending = said.reasonNotAttending
                }
                if let wanted = said.wantedToAttend { part.wantedToAttend = wanted }
                if said.supportedBy != .none { part.support = record.texts(said.supportedBy) }
            }
            found.append(part)
        }
        return found
    }
}
