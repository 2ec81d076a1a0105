// Lateness by recording, found again by reading the ledger anew for every late review.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct LateByRecordingOracleTests {
    private static let whole = DateSpan(
        RandomLedger.span.from.adding(days: -400), through: RandomLedger.span.to.adding(days: 800))

    /// The lines of the reviews that are late now and were not as known at the end of one of the
    /// two days: no shortcut says where nothing can have changed.
    private func slow(_ own: OracleCase) -> [Int32] {
        let known = own.telling.context.known
        var late: [(child: ChildNumber, review: Journey.Review)] = []
        own.telling.context.forEachJourney { journey in
            for review in journey.reviews
            where Self.whole.contains(review.heldOn) && review.dueOn != nil && !review.isOnTime {
                late.append((journey.child, review))
            }
        }
        return late.filter { child, review in
            guard let due = review.dueOn else { return false }
            let recordedOn = known.recordedAt(review.seq).londonDay
            return isNotWaitedFor(review, child, due, known)
                || isOnTime(review, child, recordedOn, known)
        }.map(\.review.seq).sorted()
    }

    /// Whether nothing was waited for before the review was held, as known on the day it fell due.
    private func isNotWaitedFor(
        _ review: Journey.Review, _ child: ChildNumber, _ due: CalendarDate, _ known: KnownFacts
    ) -> Bool {
        var isWaitedFor = false
        forEach(child, knownOn: due, known) { journey in
            guard let period = journey.period(on: due),
                case .due(let day)? = journey.step(ofPeriod: period, on: due)?.state
            else { return }
            if day < review.heldOn { isWaitedFor = true }
        }
        return !isWaitedFor
    }

    private func isOnTime(
        _ review: Journey.Review, _ child: ChildNumber, _ day: CalendarDate, _ known: KnownFacts
    ) -> Bool {
        var isOnTime = false
        forEach(child, knownOn: day, known) { journey in
            guard let then = journey.reviews.first(where: { $0.id == review.id }) else { return }
            isOnTime = isOnTime || then.isOnTime
        }
        return isOnTime
    }

    private func forEach(
        _ child: ChildNumber, knownOn day: CalendarDate, _ known: KnownFacts,
        _ body: (Journey) -> Void
    ) {
        let end = Instant(endOfLondonDay: day)
        let then = ReplayContext(
            KnownFacts(known.record.recorded, asKnownAt: min(end, known.knownAt ?? end)))
        then.forEachJourney { if known.canonical($0.child) == child { body($0) } }
    }

    @Test(arguments: OracleCase.all.indices)
    func `no review that was not late then is overlooked`(place: Int) {
        let own = OracleCase.all[place]
        let rows = LateByRecording.rows(own.telling.context, during: Self.whole)
        #expect(rows.map(\.review.seq).sorted() == slow(own), "seed \(own.seed)")
    }

    @Test func `some of the random ledgers have such reviews, and not all late ones are`() {
        let found = OracleCase.all.map {
            LateByRecording.rows($0.telling.context, during: Self.whole).count
        }
        #expect(found.contains { $0 > 0 } && found.contains(0))
    }
}
