// One event less: the figures that it touches may move, and no others do.

import CareEvents
import Dates
import Journeys
import Projections
import Tables
import Testing
import TestLedgers

struct WithdrawnEventTests {
    /// Events of one ledger, one of each type, all of which can move the same measures.
    private struct Family {
        let ledger: String
        let touched: Set<Measure>
        var events: [Fact]
    }

    /// Every type of event in the logs is in one family of one ledger. The families go round the
    /// ledgers, since each is a replay; a type goes to the first ledger from there that has it.
    private static let families = Result { try chosen() }

    private static func chosen() throws -> [Family] {
        let facts = try ExampleLedger.all.map(candidates)
        var families: [Family] = []
        var kinds: [Set<Measure>] = []
        for type in EventType.allCases {
            let touched = TouchedMeasures.measures(by: type)
            if !kinds.contains(touched) { kinds.append(touched) }
            let turn = kinds.firstIndex(of: touched) ?? 0
            let places = facts.indices.map { ($0 + turn) % facts.count }
            guard let place = places.first(where: { facts[$0][type] != nil }),
                let own = facts[place][type]
            else { continue }
            var chance = SeededChance(seed: UInt64(type.rawValue))
            let event = chance.one(of: own)
            let name = ExampleLedger.all[place].name
            if let known = families.firstIndex(where: {
                $0.ledger == name && $0.touched == touched
            }) {
                families[known].events.append(event)
            } else {
                families.append(Family(ledger: name, touched: touched, events: [event]))
            }
        }
        return families
    }

    /// What there is to withdraw of each type: of the year where there is any in the year.
    private static func candidates(in ledger: ExampleLedger) throws -> [EventType: [Fact]] {
        let facts = try ledger.now().known.facts.filter { $0.type != .ledgerOpened }
        return Dictionary(grouping: facts, by: \.type).mapValues { own in
            let ofYear = own.filter { ledger.year.span.contains($0.day) }
            return ofYear.isEmpty ? own : ofYear
        }
    }

    @Test func `every type of event of the five logs is withdrawn somewhere`() throws {
        let withdrawn = try Self.families.get().flatMap { $0.events.map(\.type) }
        var present: Set<EventType> = []
        for ledger in ExampleLedger.all {
            present.formUnion(try ledger.now().known.facts.map(\.type))
        }
        #expect(Set(withdrawn) == present.subtracting([.ledgerOpened]))
        #expect(withdrawn.count == Set(withdrawn).count)
    }

    @Test(arguments: ExampleLedger.all)
    func `withdrawing an event moves only measures that it can touch`(
        ledger: ExampleLedger
    ) throws {
        let families = try Self.families.get().filter { $0.ledger == ledger.name }
        #expect((1...8).contains(families.count))
        let questions = try Measure.allCases.map { try Question($0, .over(ledger.year.span)) }
        let before = try ledger.now().answer(questions).map { $0.map(\.told) }
        var moved: Set<Measure> = []
        for family in families {
            let after = try ledger.withdrawing(family.events.map { Int($0.seq) })
                .answer(questions).map { $0.map(\.told) }
            let others = zip(questions, zip(before, after)).filter { $0.1.0 != $0.1.1 }
                .map(\.0.measure)
            moved.formUnion(others)
            let untouchable = others.filter { !family.touched.contains($0) }
            let told = family.events.map { "\($0.type.name) \($0.seq)" }
            #expect(untouchable.isEmpty, "\(ledger.name): withdrawing \(told)")
        }
        #expect(!moved.isEmpty, "something moves")
    }

    @Test(arguments: ExampleLedger.all)
    func `a review withdrawn is one review fewer, and is out of its month alone`(
        ledger: ExampleLedger
    ) throws {
        let span = ledger.year.span
        let now = try ledger.now()
        let reviews = now.known.facts.filter {
            $0.type == .reviewHeld && span.contains($0.day)
                && now.known.record.flag($0, .isFinal) != true
        }
        #expect(reviews.count > 20)
        let fact = reviews[reviews.count / 3]
        let question = try Question(.claReviewsHeld, .over(span), bucketing: .month)
        let before = now.answer([question])[0].map { $0.value?.units ?? 0 }
        let after = try ledger.withdrawing([Int(fact.seq)]).answer([question])[0]
            .map { $0.value?.units ?? 0 }
        let month = (fact.day.year - span.from.year) * 12 + fact.day.month - span.from.month
        for place in before.indices {
            #expect(before[place] - after[place] == (place == month ? 1 : 0), "month \(place)")
        }
    }
}
