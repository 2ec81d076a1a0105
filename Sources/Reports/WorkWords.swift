// The words of the work list: what a thing is about, whose it is, how many days are left.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Tells things to be done in the words of a ledger.
struct WorkWords {
    private let known: KnownFacts

    init(_ known: KnownFacts) { self.known = known }

    /// The cells of the columns that other programs rely on.
    func cells(_ item: WorkItem, on day: CalendarDate) -> [Cell] {
        [
            .date(item.dueOn), .text(item.what.rawValue), .text(children(item)),
            id(item.review), id(item.escalation), id(item.decision),
            item.officers.isEmpty ? .empty : .text(officers(item)),
            .count(item.days(from: day)), .text(item.rule.rawValue),
        ]
    }

    /// The text of an id, empty where there is none.
    func text(_ symbol: Symbol) -> String { known.text(symbol) }

    /// What tells a thing from others like it.
    func distinction(_ item: WorkItem) -> String { item.distinction(in: known) }

    private func id(_ symbol: Symbol) -> Cell {
        symbol == .none ? .empty : .text(known.text(symbol))
    }

    /// The children's ids.
    func children(_ item: WorkItem) -> String { item.childIDs(in: known) }

    /// The officers' ids.
    func officers(_ item: WorkItem) -> String { joined(item.officers) }

    /// The teams.
    func teams(_ item: WorkItem) -> String { joined(item.teams) }

    private func joined(_ symbols: [Symbol]) -> String {
        symbols.map { known.text($0) }
            .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
            .joined(separator: ";")
    }

    /// The days left or over.
    func days(_ days: Int) -> String {
        days == 0 ? "today" : days > 0 ? "\(days) left" : "\(-days) over"
    }

    /// What a kind of thing is called above its rows.
    func title(of what: WorkItem.What) -> String {
        switch what {
        case .review: "Reviews to be held"
        case .response: "Disputes to be answered"
        case .allocation: "Officers to be named"
        case .record: "Records to be written"
        case .distribution: "Records to be sent out"
        case .decision: "Decisions to be carried out"
        case .plan: "Plans to be made or made anew"
        case .visit: "Visits to be made"
        case .health: "Health assessments to be made"
        case .contact: "Children to be spoken with, cases to be looked at"
        case .midway: "Midway reviews to be made"
        case .notification: "The reviewing service to be told"
        case .conference: "Protection conferences to be held"
        }
    }

    /// What exactly it is about.
    func about(_ item: WorkItem) -> String {
        let since = DateSpelling.words(item.since)
        switch item.subject {
        case .nextReview(_, let number):
            switch item.what {
            case .contact, .midway: return "review \(number); none since \(since)"
            default: return review(number, item, since)
            }
        case .held(let review, _): return "\(known.text(review)), held \(since)"
        case .decision(let id, let review, _):
            let made = review == .none ? "" : " at \(known.text(review))"
            return "\(known.text(id)), made \(since)\(made)"
        case .stage(let escalation, let stage, _):
            return "\(known.text(escalation)) at \(known.text(stage)), entered \(since)"
        case .care:
            return item.rule == .officerNamedAgain ? "none since \(since)" : "in care from \(since)"
        case .change: return "a change of \(since)"
        case .stay(_, let from):
            let placed = "placed \(DateSpelling.words(from))"
            return item.since == from && item.rule == .firstVisit
                ? placed : placed + ", visited \(since)"
        case .plan(let plan, _):
            return plan.words + (item.lastOn == nil ? ", none" : " of \(since)")
        case .episode: return "missing from \(since)"
        case .enquiry(let id): return "enquiry \(known.text(id)), started \(since)"
        case .protectionPlan(let id): return "plan \(known.text(id)), from \(since)"
        }
    }

    private func review(_ number: Int, _ item: WorkItem, _ since: String) -> String {
        let before = number == 1 ? "in care from \(since)" : "the last \(since)"
        let planned = item.plannedOn.map { "; planned for \(DateSpelling.words($0))" }
        return "review \(number), \(before)" + (planned ?? "")
    }
}
