// How midway reviews stand at the end of a day, and for whom nothing was done since a review.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Counts the midway reviews that looked-after children wait for or have had.
struct MidwayCount: JourneyCounting {
    private let day: CalendarDate
    private var states = [0, 0, 0]

    /// The rows.
    static let held = "held since the last review"
    /// Due before the day and not held.
    static let overdue = "overdue"
    /// Not due yet.
    static let pending = "still to come"

    init(on day: CalendarDate) { self.day = day }

    var sight: Sight {
        Sight([.becameLookedAfter], on: DateSpan(day, through: day), while: .care)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard let own = ChildFootprint(journey, on: day, in: context), let due = own.midwayDueOn
        else { return }
        states[own.midwayHeldOn != nil ? 0 : due < day ? 1 : 2] += 1
    }

    mutating func merge(_ other: Self) {
        for place in states.indices { states[place] += other.states[place] }
    }

    /// How many wait for one, or had it.
    var all: Int { states.reduce(0, +) }

    /// A row for each state, and all together.
    func table(_ title: String) -> Table {
        Table(
            title: title,
            note: "Due half way from the last review to the day the next one is due.",
            label: ("state", ""), numbers: [.count("children", "Children")],
            rows: zip([Self.held, Self.overdue, Self.pending], states).map {
                ($0, [.count($1)])
            } + [("all", [.count(states.reduce(0, +))])]
        ).declared { said in
            said.people("children")
            said.lastRowIsTotal(of: "children")
            said.name("waiting for a midway review", row: said.last, "children")
        }
    }
}

/// Counts the looked-after children with and without anything done since their last review.
struct NoFootprintTotal: JourneyCounting {
    private let day: CalendarDate
    private var (some, none) = (0, 0)

    init(on day: CalendarDate) { self.day = day }

    var sight: Sight {
        Sight([.becameLookedAfter], on: DateSpan(day, through: day), while: .care)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard let own = ChildFootprint(journey, on: day, in: context) else { return }
        if own.marksSince == 0 { none += 1 } else { some += 1 }
    }

    mutating func merge(_ other: Self) {
        some += other.some
        none += other.none
    }

    /// Children with something, with nothing, and all.
    /// `waiting` of them wait for a midway review, or had it.
    func table(_ title: String, waiting: Int) -> Table {
        Table(
            title: title,
            note: "A contact, a midway review or oversight after the day of the last review, or "
                + "since care began.",
            label: ("what", ""), numbers: [.count("children", "Children")],
            rows: [
                ("something was done", [.count(some)]), ("nothing was done", [.count(none)]),
                ("all", [.count(some + none)]),
            ]
        ).declared { said in
            said.people("children")
            said.lastRowIsTotal(of: "children")
            // Who waits for a midway review is one of them.
            said.sum(
                .cell(row: said.last, column: "children"),
                of: [.named("waiting for a midway review", waiting)], rest: .people)
        }
    }
}
