// What was said of each review of one child, so that no rule looks through the story for it.

import CareEvents

/// The facts of a story that are about reviews, each with its review.
struct ToldReviews: Sendable {
    /// A fact about a review.
    struct Said: Sendable {
        let fact: Fact
        /// The id of the review.
        let id: Symbol
        /// The number of the review within the story.
        let review: Int
    }

    /// The facts, in the order in which they take effect.
    private(set) var said: [Said] = []
    private var numbers = SymbolPlaces()
    private var reviews: [Review] = []

    private struct Review {
        /// The place in `said` of the first holding, and of the last word on the child's part.
        var held: Int32 = -1
        var participation: Int32 = -1
        var isSettled = false
    }

    /// The types of these facts.
    static let types: EventTypes = [
        .reviewScheduled, .reviewRescheduled, .reviewCancelled, .reviewHeld, .reviewPartHeld,
        .participationRecorded, .reviewRecordCompleted, .reviewRecordDistributed,
    ]

    /// Begins another story.
    mutating func begin() {
        said.removeAll(keepingCapacity: true)
        reviews.removeAll(keepingCapacity: true)
        numbers.removeAll()
    }

    /// Takes the next fact of the types.
    mutating func take(_ fact: Fact, _ record: borrowing CorrectedRecord) {
        let id = record.symbol(fact, .reviewID)
        let number = numbers.place(of: id, orNew: reviews.count)
        if number == reviews.count { reviews.append(Review()) }
        switch fact.type {
        case .reviewHeld:
            if reviews[number].held < 0 { reviews[number].held = Int32(said.count) }
            reviews[number].isSettled = true
        case .reviewCancelled, .reviewPartHeld: reviews[number].isSettled = true
        case .participationRecorded: reviews[number].participation = Int32(said.count)
        default: break
        }
        said.append(Said(fact: fact, id: id, review: number))
    }

    /// How many reviews there are.
    var count: Int { reviews.count }

    /// The first time that a review was held.
    func held(_ review: Int) -> Fact? {
        reviews[review].held < 0 ? nil : said[Int(reviews[review].held)].fact
    }

    /// The last word on how the child took part in a review, apart from the review itself.
    func participation(in review: Int) -> Fact? {
        reviews[review].participation < 0 ? nil : said[Int(reviews[review].participation)].fact
    }

    /// Whether a review was held, in part at least, or called off.
    func isSettled(_ review: Int) -> Bool { reviews[review].isSettled }
}
