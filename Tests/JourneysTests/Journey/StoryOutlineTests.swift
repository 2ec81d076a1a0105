// The outline of a story says before the fold what the fold says after it.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@Suite struct StoryOutlineTests {
    @Test(arguments: UInt64(1)...60)
    func `what goes on after the last fact is what the fold leaves open`(seed: UInt64) {
        let known = KnownFacts(RandomLedger(seed: seed).ledger.record)
        let setting = Setting(known)
        let stories = Stories(known)
        var journey = Journey()
        for number in 0..<UInt32(stories.childCount) {
            let child = ChildNumber(number)
            let places = stories.places(of: child)
            guard !places.isEmpty else { continue }
            journey.fold(child, places, in: known, against: setting)
            #expect(journey.outline.going == left(open: journey), "seed \(seed), child \(number)")
            let facts = places.map { known.fact(at: Int($0)) }
            #expect(journey.outline.first == facts.map(\.day).min())
            #expect(journey.outline.last == facts.map(\.day).max())
            for type in EventType.allCases {
                let isThere = facts.contains { $0.type == type }
                #expect(journey.outline.types.contains(type) == isThere)
            }
        }
    }

    private func left(open journey: Journey) -> StoryOutline.Going {
        var going: StoryOutline.Going = []
        if journey.periods.contains(where: { $0.to == nil }) { going.insert(.care) }
        if journey.allocations.contains(where: { $0.to == nil }) { going.insert(.allocation) }
        for plan in journey.plans where plan.to == nil {
            if PlanKind(plan.kind) == .childProtection { going.insert(.protection) }
            if PlanKind(plan.kind) == .adoption { going.insert(.adoption) }
        }
        return going
    }
}
