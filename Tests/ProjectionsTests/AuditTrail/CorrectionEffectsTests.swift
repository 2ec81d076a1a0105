// What corrections do to timeliness, against a replay of the whole ledger before and after each.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct CorrectionEffectsTests {
    private static let always = DateSpan(.earliest, through: .latest)

    /// The slow way: the whole ledger replayed with the corrections up to a line.
    private func slow(
        _ record: RecordedEvents, _ known: KnownFacts, through seq: Int, _ span: DateSpan
    ) -> CorrectionEffects.Timeliness {
        let places = record.events.indices.filter { place in
            let type = record.events[place].type
            return place <= seq || !type.isCorrection || type == .eventErased
        }
        let facts = KnownFacts(record.part(of: places), asKnownAt: known.knownAt)
        let question = Question(timelinessOver: span)
        return CorrectionEffects.Timeliness(
            ReplayContext(facts).answer([question]).first?.first)
    }

    @Test(arguments: 1...12)
    func `each effect is the difference of two replays, and they sum to the whole`(seed: Int) {
        var random = RandomLedger(seed: UInt64(seed), children: 5)
        let record = random.ledger.record
        let day = random.someDay()
        let span = seed % 3 == 0 ? ReportingYear(containing: day).span : Self.always
        let known = KnownFacts(record, asKnownAt: seed % 4 == 0 ? random.someInstant() : nil)
        let found = CorrectionEffects(ReplayContext(known), during: span)
        #expect(found.without == slow(record, known, through: -1, span), "seed \(seed)")
        #expect(found.with == slow(record, known, through: record.count, span))
        var running = found.without
        for effect in found.effects {
            #expect(effect.before == running, "seed \(seed), before \(effect.seq)")
            // Each figure is that of the whole ledger with the corrections up to the line, so that
            // what no effect is told of changed nothing either.
            running = slow(record, known, through: effect.seq, span)
            #expect(effect.after == running, "seed \(seed), after \(effect.seq)")
        }
        #expect(running == found.with, "seed \(seed): nothing is left over")
    }

    @Test func `random ledgers have corrections that move the figure, and policies corrected`() {
        var moved = 0
        var ofPolicies = 0
        for seed in 1...12 {
            let random = RandomLedger(seed: UInt64(seed), children: 5)
            let known = KnownFacts(random.ledger.record)
            let found = CorrectionEffects(ReplayContext(known), during: Self.always)
            moved += found.effects.filter { $0.before != $0.after }.count
            ofPolicies += CorrectionGroups(known).ofPolicies.count
        }
        #expect(moved > 12, "\(moved) effects are worth a law")
        #expect(ofPolicies > 1, "\(ofPolicies) policies were corrected")
    }

    /// Lines 6 to 11: a first review due on 30 April 2013 and held on 20 May; then it is said to
    /// have been on 20 April, withdrawn, reinstated, and the care is said to have begun later.
    private static let scene = """
        2013-04-01 A became_looked_after
        2013-05-20 A review_held review_id=r1
        2018-01-01 A event_amended amends=7 set={"occurred_on":"2013-04-20"}
        2018-01-01 A event_withdrawn withdraws=7
        2018-01-01 A event_reinstated reinstates=7
        2018-01-01 A event_amended amends=6 set={"area":"batley"}
        """

    @Test func `a correction's effect is told with the review that it changed`() throws {
        let known = KnownFacts(TestLedger(Self.scene).record)
        let found = CorrectionEffects(ReplayContext(known), during: Self.always)
        #expect(found.effects.map(\.seq) == [8, 9, 10, 11])
        #expect(found.effects.map(\.before.onTime) == [0, 1, 0, 1])
        #expect(found.effects.map(\.after.onTime) == [1, 0, 1, 1])
        #expect(found.effects.map(\.after.held) == [1, 0, 1, 1])
        let change = try #require(found.effects[0].changes.first)
        #expect(change.review == 7)
        #expect(change.before?.isLate == true)
        #expect(change.after?.isOnTime == true)
        #expect(found.effects[1].changes.map(\.after) == [nil])
        #expect(found.effects[3].changes.isEmpty)
    }

    @Test func `own late reviews are those whose recorder made them timely or none`() {
        let people = ["iro-1", "iro-2"]
        for (recorder, corrector) in [(0, 0), (0, 1)] {
            var place = -1
            let lines = TestLedger(Self.scene).lines.map { line in
                place += 1
                let who = place == 7 ? people[recorder] : people[corrector]
                return line.replacing(#""recorded_by":"clerk""#, with: #""recorded_by":"\#(who)""#)
            }
            let known = KnownFacts(TestLedger(lines: lines).record)
            let found = CorrectionEffects(ReplayContext(known), during: Self.always)
            let own = OwnLateReview.all(found, in: known)
            #expect(own.map(\.seq) == (recorder == corrector ? [8] : []))
            #expect(own.allSatisfy { $0.review == 7 && $0.daysLate > 0 && $0.became == .onTime })
        }
        let taken = TestLedger(
            """
            2013-04-01 A became_looked_after
            2013-05-20 A review_held review_id=r1
            2018-01-01 A event_withdrawn withdraws=7
            """)
        let known = KnownFacts(taken.record)
        let own = OwnLateReview.all(
            CorrectionEffects(ReplayContext(known), during: Self.always), in: known)
        #expect(own.map(\.became) == [.removed])
    }
}
