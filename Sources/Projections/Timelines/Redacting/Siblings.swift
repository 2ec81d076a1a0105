// Who is a child's sibling: who was ever of the same family.

import CareEvents
import Journeys

/// The children that share a family with a child, on whatever days the record says so.
struct Siblings {
    private let others: Set<ChildNumber>

    init(of child: ChildNumber, in known: KnownFacts) {
        var families: [Symbol: Set<ChildNumber>] = [:]
        for fact in known.facts
        where fact.type == .childRegistered || fact.type == .childDetailsChanged {
            let family = known.record.symbol(fact, .familyID)
            if family != .none { families[family, default: []].insert(fact.child) }
        }
        others = families.values.filter { $0.contains(child) }.reduce(into: []) { $0.formUnion($1) }
    }

    /// Whether a child is one of them.
    func has(_ child: ChildNumber) -> Bool { others.contains(child) }
}
