// What advocacy came to: the decisions that child or advocate raised while one was engaged.

public import CareEvents
public import Dates
public import Journeys

/// The time for which a child had an advocate.
public struct Advocacy: Sendable {
    /// The day the advocate was engaged.
    public let from: CalendarDate
    /// The line that says so.
    public let seq: Int32
    /// Why, by the word.
    public let because: Symbol
    /// The day it ended, nil while it lasts.
    public fileprivate(set) var to: CalendarDate?
    /// The decisions that advocate or child raised from the first to the last day of it.
    public fileprivate(set) var decisions: [Journey.Decision] = []

    /// Whether a day of it is in a span, the day it ended included.
    public func touches(_ span: DateSpan) -> Bool {
        from <= span.to && (to.map { $0 >= span.from } ?? true)
    }
}

extension Journey {
    /// The times with an advocate, in order. One engaged while another is goes on as the same time.
    public func advocacies(in known: borrowing KnownFacts) -> [Advocacy] {
        var times: [Advocacy] = []
        for fact in asides {
            let isOpen = times.last.map { $0.to == nil } ?? false
            if fact.type == .advocateEngaged, !isOpen {
                times.append(
                    Advocacy(
                        from: fact.day, seq: fact.seq,
                        because: known.record.symbol(fact, .because)))
            } else if fact.type == .advocateEnded, isOpen {
                times[times.count - 1].to = fact.day
            }
        }
        guard !times.isEmpty else { return [] }
        let raised = decisions.filter { decision in
            let by = known.text(decision.raisedBy)
            return by == "advocate" || by == "child"
        }
        for place in times.indices {
            times[place].decisions = raised.filter { decision in
                decision.madeOn >= times[place].from
                    && (times[place].to.map { decision.madeOn <= $0 } ?? true)
            }
        }
        return times
    }
}
