// The table of ids and their children, beside sets of all that was said.

import CareEvents
import TestLedgers
import Testing

@testable import Journeys

@Suite struct OwnersTests {
    private struct Said: Hashable {
        let id: UInt32
        let kind: Owners.Kind
        let child: ChildNumber?
    }

    @Test(arguments: UInt64(1)...40)
    func `an id is known and owned as sets of all that was said have it`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let kinds: [Owners.Kind] = [.review, .plan, .escalation, .enquiry, .worker]
        var owners = Owners(symbols: 6)
        var said: Set<Said> = []
        for _ in 0..<chance.number(0...30) {
            let id = UInt32(chance.number(0...5))
            let kind = chance.one(of: kinds)
            let child =
                chance.happens(30) ? ChildNumber.none : ChildNumber(UInt32(chance.number(0...3)))
            owners.add(Symbol(number: id), kind, of: child)
            said.insert(Said(id: id, kind: kind, child: nil))
            said.insert(Said(id: id, kind: kind, child: child))
        }
        for id in UInt32(0)...5 {
            for kind in kinds {
                let isKnown = said.contains(Said(id: id, kind: kind, child: nil))
                #expect(owners.knows(Symbol(number: id), kind) == isKnown)
                for child in (UInt32(0)...3).map({ ChildNumber($0) }) {
                    let isOwned = said.contains(Said(id: id, kind: kind, child: child))
                    #expect(owners.has(Symbol(number: id), kind, child) == isOwned)
                }
            }
        }
    }
}
