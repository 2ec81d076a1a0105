// What officers hold, allocation by allocation, for those who ask what makes a caseload up.

import CareEvents
import Dates
import Journeys

/// An allocation that is open at the end of a day.
struct Holding: Sendable {
    let officer: Symbol
    let child: ChildNumber
    /// The line of the allocation.
    let seq: Int32
    /// The day it began.
    let from: CalendarDate
    /// Its weight, in thousandths.
    let weight: Int
    /// Whether it is the child's first with this officer.
    let isNewToOfficer: Bool
    /// Whether it is the child's first of all.
    let isNew: Bool
    let family: Caseloads.Family?
    let population: Population?
}

extension Caseloads {
    /// What each allocation adds to what its officer holds, or to what all hold together: found by
    /// taking them one after the other, as the caseload itself is.
    static func rows(
        _ holdings: [Holding], _ counting: Counting, together: Bool, in known: KnownFacts
    ) -> [Figure.OwnRow] {
        var taken = Caseloads()
        return inOrder(holdings, known).map { holding in
            let before = taken.value(holding.officer, counting, together)
            taken.take(holding)
            let added = taken.value(holding.officer, counting, together) - before
            return Figure.OwnRow(
                because: Because(
                    holding.seq, of: holding.child, worker: holding.officer,
                    Why(.holds, holding.from)), above: added)
        }
    }

    /// A row for each officer who holds somebody: the heads that a mean is over.
    static func heads(_ holdings: [Holding], in known: KnownFacts) -> [Figure.OwnRow] {
        var seen: Set<Symbol> = []
        return inOrder(holdings, known).compactMap { holding in
            guard seen.insert(holding.officer).inserted else { return nil }
            return Figure.OwnRow(
                because: Because(-1, worker: holding.officer, Why(.isHead)), below: 1)
        }
    }

    private func value(_ officer: Symbol, _ counting: Counting, _ together: Bool) -> Int {
        together ? total(counting) : loads[officer]?.value(counting) ?? 0
    }

    /// By officer, child and line: threads bring them in any order.
    private static func inOrder(_ holdings: [Holding], _ known: KnownFacts) -> [Holding] {
        holdings.map { ($0, known.text($0.officer), known.id(of: $0.child)) }
            .sorted { ($0.1, $0.2, $0.0.seq) < ($1.1, $1.2, $1.0.seq) }.map(\.0)
    }
}

extension [Figure.OwnRow] {
    /// The rows with units shared out over what they have above, the remainder as it arises.
    func sharing(_ units: Int) -> [Figure.OwnRow] {
        let whole = reduce(0) { $0 + $1.above }
        guard whole != 0 else { return self }
        var passed = 0
        return map { row in
            let before = units * passed / whole
            passed += row.above
            var row = row
            row.above = units * passed / whole - before
            return row
        }
    }

    /// Those that add something above.
    var adding: [Figure.OwnRow] { filter { $0.above != 0 } }
}
