// What the sections of a year count besides their measures: passed by, in parts and on threads.

import Dates
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections
@testable import Reports

@Suite struct YearCountersTests {
    /// A random ledger, and the counters of every section over one of its years.
    private struct Asking {
        let known: KnownFacts
        let period: YearPeriod
        let context: ReplayContext

        init(seed: UInt64) {
            var random = RandomLedger(seed: seed)
            known = KnownFacts(random.ledger.record)
            let year = ReportingYear(containing: random.someDay())
            period = YearPeriod(year.span, name: year.name)
            context = ReplayContext(known)
        }

        var counters: [any JourneyCounting] {
            YearSection.all(period).flatMap { $0.counters.map { $0() } }
        }

        func told(_ counters: [any JourneyCounting]) -> [Table] {
            counters.compactMap { $0 as? any YearCounter }.map { $0.table(in: context) }
        }
    }

    @Test(arguments: 1...80)
    func `a journey that a counter passes by would have changed nothing`(seed: UInt64) {
        let asking = Asking(seed: seed)
        let whole = [0..<asking.context.stories.childCount]
        let some = asking.context.answer([], alsoCounting: asking.counters, inParts: whole).others
        let all = asking.context.answer(
            [], alsoCounting: asking.counters, inParts: whole, seesAll: true
        ).others
        for (one, other) in zip(asking.told(some), asking.told(all)) { #expect(one == other) }
        #expect(some.count == asking.counters.count)
    }

    @Test(arguments: 1...80)
    func `counters of parts of the children merge to those of all`(seed: UInt64) {
        let asking = Asking(seed: seed)
        let count = asking.context.stories.childCount
        let whole = asking.context.answer(
            [], alsoCounting: asking.counters, inParts: [0..<count]
        ).others
        let parts = asking.context.answer(
            [], alsoCounting: asking.counters,
            inParts: [(count / 2)..<count, 0..<(count / 3), (count / 3)..<(count / 2)]
        ).others
        for (one, other) in zip(asking.told(whole), asking.told(parts)) { #expect(one == other) }
    }

    @Test(arguments: [1, 2, 3, 7])
    func `the document of a year is the same on any number of threads`(threads: Int) {
        for seed in UInt64(1)...12 {
            let asking = Asking(seed: seed)
            let sections = YearSection.all(asking.period)
            for inLongForm in [false, true] {
                let one = YearSection.document(sections, asking.context, inLongForm: inLongForm)
                let many = YearSection.document(
                    sections, ReplayContext(asking.known, threads: threads),
                    inLongForm: inLongForm)
                #expect(one == many)
            }
        }
    }
}
