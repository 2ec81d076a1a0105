// C1: an allocation ends with the child's care and with the officer's service.

// The officer still chairs the final review, which may follow the end of care by 20 working days
// (J2), so an allocation outlives the care only when it is open at the end of the last of these.

import CareEvents
import Dates

/// Holds the allocations of one child against its care and the workforce.
struct AllocationRule: Sendable {
    private struct Allocation {
        let fact: Fact
        let iro: Symbol
        let population: Symbol
        var to: CalendarDate?
    }

    private var allocations: [Allocation] = []

    /// Begins another story.
    mutating func begin() { allocations.removeAll(keepingCapacity: true) }

    /// Takes an allocation or its end.
    mutating func take(_ fact: Fact, _ known: borrowing KnownFacts) {
        let iro = known.record.symbol(fact, .iroID)
        let population = known.record.symbol(fact, .population)
        let open = allocations.lastIndex { $0.population == population && $0.to == nil }
        if fact.type == .iroAllocated {
            if let open { allocations[open].to = fact.day }
            allocations.append(Allocation(fact: fact, iro: iro, population: population))
        } else if let open, allocations[open].iro == iro {
            allocations[open].to = fact.day
        }
    }

    /// Judges what the story left, once it is told.
    func judge(of child: ChildNumber, _ periods: [CareRule.Period], _ notes: inout FindingNotes) {
        guard !allocations.isEmpty, !notes.mayBeErased(of: child) else { return }
        for allocation in allocations {
            judgeCare(allocation, child, periods, &notes)
            judgeService(allocation, child, &notes)
        }
    }

    private func judgeCare(
        _ allocation: Allocation, _ child: ChildNumber, _ periods: [CareRule.Period],
        _ notes: inout FindingNotes
    ) {
        guard Population(allocation.population) == .cla else { return }
        let outlived = periods.indices.first { place in
            let end = periods[place].to
            guard periods[place].endSeq >= 0, allocation.fact.day <= end else { return false }
            guard let to = allocation.to else { return isLast(place, periods, notes) }
            return to > end && to > notes.setting.date(CareRule.finalReviewWithin, after: end)
                && isLast(place, periods, notes)
        }.map { periods[$0] }
        guard let outlived else { return }
        notes.note(
            .outlivesCare, allocation.fact, of: child,
            "\(notes.text(allocation.iro)) is still allocated to \(notes.id(child)) after care "
                + "ended on \(outlived.to) (seq \(notes.number(outlived.endSeq)))")
    }

    /// Whether no other period of care begins while the officer may still hold the child.
    private func isLast(
        _ place: Int, _ periods: [CareRule.Period], _ notes: FindingNotes
    ) -> Bool {
        guard place + 1 < periods.count else { return true }
        let end = periods[place].to
        return periods[place + 1].from > notes.setting.date(CareRule.finalReviewWithin, after: end)
    }

    private func judgeService(
        _ allocation: Allocation, _ child: ChildNumber, _ notes: inout FindingNotes
    ) {
        guard notes.setting.workforce.service(of: allocation.iro)?.hasLeft == true,
            let worker = notes.setting.workforce.worker(allocation.iro)
        else { return }
        let from = allocation.fact.day
        let outlived = worker.left.first { leave in
            let day = max(leave.day, from)
            return (allocation.to.map { $0 > day } ?? true) && !worker.isInPost(on: day)
                && worker.joined.contains { $0.day <= day }
        }
        guard let outlived else { return }
        notes.note(
            .outlivesService, allocation.fact, of: child,
            "\(notes.text(allocation.iro)) is allocated to \(notes.id(child)) after leaving the "
                + "service on \(outlived.day) (seq \(notes.number(outlived.seq)))")
    }
}
