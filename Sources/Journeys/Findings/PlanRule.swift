// J3: one open plan of a kind, and plans that are updated and ended while they are open.

import CareEvents
import Dates

/// Holds the story of one child against its plans.
struct PlanRule: Sendable {
    private struct Plan {
        let id: Symbol
        let kind: Symbol
        let from: CalendarDate
        let seq: Int32
        var isOpen = true
    }

    private var plans: [Plan] = []

    /// Begins another story.
    mutating func begin() { plans.removeAll(keepingCapacity: true) }

    /// Holds a start, an update or an end against the plans so far.
    mutating func take(_ fact: Fact, of child: ChildNumber, _ notes: inout FindingNotes) {
        let id = notes.known.record.symbol(fact, .planID)
        switch fact.type {
        case .planStarted: start(id, fact, child, &notes)
        case .planUpdated:
            if openPlan(id) == nil { refuse(id, fact, child, &notes) }
        case .planEnded:
            guard let open = openPlan(id) else { return refuse(id, fact, child, &notes) }
            plans[open].isOpen = false
            if PlanKind(plans[open].kind) == .childProtection, plans[open].from == fact.day {
                notes.note(
                    .protectedForNoDay, fact, of: child,
                    "the child protection plan \(notes.text(id)) of \(notes.id(child)) started "
                        + "on the same day (seq \(notes.number(plans[open].seq)))")
            }
        default: return
        }
    }

    private mutating func start(
        _ id: Symbol, _ fact: Fact, _ child: ChildNumber, _ notes: inout FindingNotes
    ) {
        let kind = notes.known.record.symbol(fact, .plan)
        if let taken = plans.first(where: { $0.id == id }) {
            notes.note(
                .planIDTaken, fact, of: child,
                "\(notes.id(child)) has a plan \(notes.text(id)) already "
                    + "(seq \(notes.number(taken.seq)))"
            )
        }
        if PlanKind(kind) != .delegatedAuthority,
            let open = plans.last(where: { $0.kind == kind && $0.isOpen }),
            !notes.mayBeErased(of: child, before: fact.seq)
        {
            notes.note(
                .secondOpenPlan, fact, of: child,
                "\(notes.id(child)) has an open \(words(kind, notes)) plan already, "
                    + "\(notes.text(open.id)) since \(open.from) (seq \(notes.number(open.seq)))")
        }
        plans.append(Plan(id: id, kind: kind, from: fact.day, seq: fact.seq))
    }

    private func words(_ kind: Symbol, _ notes: FindingNotes) -> String {
        notes.text(kind).split(separator: "_").joined(separator: " ")
    }

    private func openPlan(_ id: Symbol) -> Int? {
        plans.lastIndex { $0.id == id && $0.isOpen }
    }

    private func refuse(
        _ id: Symbol, _ fact: Fact, _ child: ChildNumber, _ notes: inout FindingNotes
    ) {
        guard !notes.mayBeErased(of: child, before: fact.seq) else { return }
        notes.note(
            .planNotOpen, fact, of: child,
            "\(notes.id(child)) has no open plan \(notes.text(id)) on \(fact.day)")
    }
}
