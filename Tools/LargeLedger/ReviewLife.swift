// The reviews of a period of care and all that goes round them.

import CareEvents

/// A review about to be told.
private struct Review {
    let who: UInt32
    /// The number in the child's care, over all periods.
    let number: Int
    let day: Int
    let isLate: Bool
    /// The officer who chairs it.
    let chair: UInt32
    /// When the ledger learnt of the period of care.
    let begun: UInt32
    /// The day before which nothing of the period happened.
    let start: Int
}

extension Tale {
    /// Tells the reviews by the clock: within 20 working days, 3 months, 6 months; again from the
    /// beginning when the child is placed for adoption. One in fifteen is late.
    mutating func tellReviews(of spell: CareSpell, number period: Int) {
        var number = period * 40 - 40
        var step = 0
        var previous = spell.start
        var isPlaced = false
        while true {
            let isLate = chance.perMille(65)
            var day: Int
            switch step {
            case 0: day = previous + (isPlaced ? chance.between(18, 27) : chance.between(16, 26))
            case 1: day = previous + chance.between(74, 88)
            default: day = previous + chance.between(150, 181)
            }
            if isLate { day += chance.between(10, 45) }
            day = max(previous + 1, weekday(day))
            if !isPlaced, day >= spell.placedForAdoption {
                isPlaced = true
                step = 0
                previous = spell.placedForAdoption
                continue
            }
            guard day <= spell.last else { break }
            number += 1
            tell(
                Review(
                    who: spell.sibling.who, number: number, day: day, isLate: isLate,
                    chair: service.holder(of: family, on: day), begun: spell.begun,
                    start: spell.start), of: spell)
            previous = day
            step += 1
        }
        if rare(20) {
            tell(
                .reviewHeld, spell.sibling.who, on: spell.last + chance.between(1, 18),
                after: spell.begun, detail: participation(of: spell.sibling, on: spell.last + 18),
                first: number + 1 | 1 << 16, second: service.holder(of: family, on: spell.last - 1))
        }
    }

    private mutating func tell(_ review: Review, of spell: CareSpell) {
        var known = tellDiary(of: review)
        if let known { tellViews(before: review, after: known) }
        if rare(12) {
            known = tell(
                .reviewPartHeld, review.who, on: max(review.start, review.day - 12),
                after: known ?? review.begun, first: review.number, second: 1)
        }
        let code = participation(of: spell.sibling, on: review.day)
        let held = tell(
            .reviewHeld, review.who, on: review.day, after: known ?? review.begun, detail: code,
            first: review.number | (review.isLate ? 1 << 17 : 0), second: review.chair)
        if code > 0, chance.perMille(90) {
            tell(
                .participationRecorded, review.who, on: review.day, after: held,
                detail: participation(of: spell.sibling, on: review.day), first: review.number,
                second: review.chair)
        }
        tellRecord(of: review, after: held)
        tellDecisions(of: review, after: held)
        tellOversight(after: review, of: spell, held)
    }

    /// A code that the child's age allows.
    private mutating func participation(of sibling: Sibling, on day: Int) -> Int {
        guard day >= sibling.born + 1461 else { return 0 }
        return 1 + chance.weighted([52, 5, 3, 4, 7, 16, 8, 2, 3])
    }

    /// The days it was given; answers when the ledger first heard of it, nil where it did not.
    private mutating func tellDiary(of review: Review) -> UInt32? {
        guard chance.perMille(620) else { return nil }
        let day = max(review.start, review.day - chance.between(15, 60))
        let isMoved = chance.perMille(110)
        var known = tell(
            .reviewScheduled, review.who, on: day, after: review.begun, first: review.number,
            second: UInt32(isMoved ? review.day - 7 : review.day))
        if isMoved {
            known = tell(
                .reviewRescheduled, review.who, on: min(day + 5, review.day), after: known,
                first: review.number, second: UInt32(review.day))
        } else if rare(8) {
            known = tell(
                .reviewCancelled, review.who, on: day, after: known, first: review.number)
            known = tell(
                .reviewScheduled, review.who, on: min(day + 1, review.day), after: known,
                first: review.number, second: UInt32(review.day))
        }
        return known
    }

    private mutating func tellViews(before review: Review, after known: UInt32) {
        let asked = max(review.start, review.day - 20)
        if chance.perMille(420) {
            let sent = tell(
                .consultationSent, review.who, on: asked, after: known, first: review.number)
            if chance.perMille(640) {
                tell(
                    .consultationReturned, review.who, on: max(asked, review.day - 4), after: sent,
                    first: review.number)
            }
        }
        if chance.perMille(300) {
            let day = max(review.start, review.day - chance.below(10))
            tell(
                .childContacted, review.who, on: day, after: known, first: review.number,
                second: service.holder(of: family, on: day))
        }
        if chance.perMille(280) {
            tell(
                .reviewReportReceived, review.who, on: max(review.start, review.day - 3),
                after: known, first: review.number)
        }
    }

    private mutating func tellRecord(of review: Review, after held: UInt32) {
        if chance.perMille(620) {
            let day = review.day + chance.between(3, 24)
            let told = tell(
                .reviewRecordCompleted, review.who, on: day, after: held, first: review.number,
                second: review.chair)
            if chance.perMille(850) {
                tell(
                    .reviewRecordDistributed, review.who, on: day + chance.between(0, 8),
                    after: told, first: review.number)
            }
        }
        if rare(60) {
            tell(
                .documentAttached, review.who, on: review.day + 5, after: held,
                first: review.number)
        }
        if rare(25) {
            tell(
                .reviewQualityAssured, review.who, on: review.day + 20, after: held,
                first: review.number)
        }
    }

    private mutating func tellDecisions(of review: Review, after held: UInt32) {
        for place in 0..<chance.weighted([50, 30, 15, 5]) {
            let due = rare(20) ? 0 : review.day + chance.between(10, 90)
            let number = review.number * 4 + place
            let made = tell(
                .decisionMade, review.who, on: review.day, after: held,
                first: number | review.number << 16, second: UInt32(due))
            if chance.perMille(90) {
                tell(
                    .decisionChecked, review.who, on: review.day + 7, after: made,
                    detail: chance.perMille(900) ? 1 : 0, first: number)
            }
            if chance.perMille(720) {
                tell(
                    .decisionCompleted, review.who, on: review.day + chance.between(7, 110),
                    after: made, first: number)
            }
        }
    }

    /// What the officer does between this review and the next.
    private mutating func tellOversight(
        after review: Review, of spell: CareSpell, _ held: UInt32
    ) {
        let midway = review.day + chance.between(40, 90)
        if midway < spell.last, chance.perMille(330) {
            tell(
                .midwayReviewCompleted, review.who, on: midway, after: held,
                second: service.holder(of: family, on: midway))
        }
        if rare(25) {
            tell(
                .reviewDirected, review.who, on: review.day, after: held, first: review.day + 110,
                second: review.chair)
        }
        if chance.perMille(90), midway < spell.last {
            tell(
                .childContacted, review.who, on: midway, after: held, first: 0,
                second: service.holder(of: family, on: midway))
        }
    }
}
