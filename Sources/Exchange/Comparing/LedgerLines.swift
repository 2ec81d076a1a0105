// Which line of the ledger a fact is that its rows tell.

import CareEvents
import Dates

/// The facts of a child in the ledger, given out one by one.
struct LedgerLines {
    private var facts: [ReturnFact]
    private var isTaken: [Bool]

    init(_ facts: [ReturnFact]) {
        self.facts = facts
        isTaken = [Bool](repeating: false, count: facts.count)
    }

    /// The line that a told fact rests on: of its type and day, the one that says least otherwise;
    /// nil where the ledger has no such line.
    mutating func take(_ told: ReturnFact) -> ReturnFact? {
        let said = Set(told.fields)
        let returned = Set(told.returned)
        var best: (place: Int, others: Int)?
        for (place, fact) in facts.enumerated() where !isTaken[place] && fact.type == told.type {
            guard fact.day == told.day || told.type == .childRegistered else { continue }
            if told.type == .orderMade, fact.text(.order) != told.text(.order) { continue }
            let others =
                said.symmetricDifference(fact.fields).count
                + returned.symmetricDifference(fact.returned).count
            if best.map({ others < $0.others }) ?? true { best = (place, others) }
        }
        guard let best else { return nil }
        isTaken[best.place] = true
        return facts[best.place]
    }

    /// The last change of a child's details that says a field.
    func lastDetail(_ key: FieldKey) -> ReturnFact? {
        facts.filter { $0.type == .childDetailsChanged || $0.type == .childBorn }
            .sorted { $0.day < $1.day }
            .last { !$0.text(key).isEmpty }
    }

    /// The ids of reviews and plans that are in use.
    var ids: Set<String> {
        Set(facts.flatMap { [$0.text(.reviewID), $0.text(.planID)] }.filter { !$0.isEmpty })
    }
}
