// C2 and C6: a child ceases as adopted where an adoption order was made, and only there.

import CareEvents
import Dates

/// Holds the reasons why care ended against the orders of one child.
struct AdoptionRule: Sendable {
    private var orders: [Fact] = []

    /// Begins another story.
    mutating func begin() { orders.removeAll(keepingCapacity: true) }

    /// Takes an order.
    mutating func take(_ fact: Fact, _ known: borrowing KnownFacts) {
        if CourtOrder(known.record.symbol(fact, .order)) == .adoption { orders.append(fact) }
    }

    /// Judges every end of care, once the story is told.
    func judge(of child: ChildNumber, _ periods: [CareRule.Period], _ notes: inout FindingNotes) {
        for period in periods where period.endSeq >= 0 {
            let reason = period.reason
            let isAdopted = ReasonCeased(reason).map { $0 == .E11 || $0 == .E12 } ?? false
            let order = orders.first { $0.day <= period.to && (isAdopted || $0.day >= period.from) }
            if isAdopted, order == nil, !notes.mayBeErased(of: child) {
                notes.note(
                    .adoptedWithoutOrder, seq: period.endSeq, of: child,
                    "\(notes.id(child)) ceased as adopted (\(notes.text(reason))) on \(period.to), "
                        + "and no adoption order was made by then")
            }
            if !isAdopted, let order, !notes.mayBeErased(of: child) {
                notes.note(
                    .orderWithoutAdoption, seq: period.endSeq, of: child,
                    "\(notes.id(child)) ceased for \(notes.text(reason)) on \(period.to), although "
                        + "an adoption order was made on \(order.day) "
                        + "(seq \(notes.number(order.seq)))"
                )
            }
        }
    }
}
