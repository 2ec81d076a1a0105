// The tables of an officer's children, late reviews and supervision.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

extension OfficerChildren {
    /// A row for each child held: the last review and contact, and when the next review is due.
    func heldTable(_ title: String, _ context: ReplayContext) -> Table {
        let known = context.known
        let sorted = held.map { (id: known.id(of: $0.child), own: $0) }
            .sorted { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
        return Table(
            title: title,
            note: "Since: contacts, midway reviews and oversight since the last review, or since "
                + "care began.",
            columns: [
                Column(key: "child_id", title: "Child", kind: .text), Column("population", .text),
                Column(key: "held_since_on", title: "Held since", kind: .date),
                Column(key: "last_review_on", title: "Last review", kind: .date),
                Column(key: "next_review_due_on", title: "Next review due", kind: .date),
                Column(key: "last_contact_on", title: "Last contact", kind: .date),
                .count("marks_since", "Since"),
            ],
            rows: sorted.map { id, own in
                [
                    .text(id), .text(PopulationWords.of(known.text(own.population))),
                    .date(own.from), Cell(own.footprint?.lastReviewOn),
                    Cell(own.footprint?.nextReviewDueOn), Cell(own.footprint?.lastContact?.day),
                    Cell(own.footprint?.marksSince),
                ]
            })
    }

    /// A row for each thing that happened, of one officer or of all.
    func changesTable(
        _ title: String, _ context: ReplayContext, of officer: Symbol? = nil
    ) -> Table {
        let known = context.known
        let sorted = changes.filter { officer == nil || $0.officer == officer }
            .map { (id: known.id(of: $0.child), own: $0) }
            .sorted {
                ($0.own.day, $0.id, $0.own.what.rawValue) < (
                    $1.own.day, $1.id, $1.own.what.rawValue
                )
            }
        return Table(
            title: title,
            columns: [
                Column("day", .date), Column(key: "child_id", title: "Child", kind: .text),
                Column(key: "what", title: "What happened", kind: .text),
            ],
            rows: sorted.map { id, own in
                [.date(own.day), .text(id), .text(own.what.rawValue)]
            })
    }
}

/// What populations are called in a row.
enum PopulationWords {
    static func of(_ code: String) -> String {
        switch Population(rawValue: code) {
        case .cla: "looked after"
        case .cpp: "child protection"
        case nil: code
        }
    }
}

/// The reviews that an officer held late in a period.
struct LateReviews: JourneyCounting {
    private let officer: Symbol?
    private let span: DateSpan
    private var rows: [(id: String, cells: [Cell])] = []

    init(_ officer: Symbol?, _ span: DateSpan) {
        self.officer = officer
        self.span = span
    }

    var sight: Sight { Sight([.reviewHeld], on: span) }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let known = context.known
        for review in journey.reviews
        where span.contains(review.heldOn) && !review.isOnTime {
            // A review that names no officer is the work of the one allocated that day.
            let own =
                review.iro == .none ? journey.officer(for: .cla, on: review.heldOn) : review.iro
            guard let due = review.dueOn, own == officer else { continue }
            let id = known.id(of: journey.child)
            rows.append(
                (
                    id,
                    [
                        .text(id), .date(due), .date(review.heldOn), .count(review.heldOn - due),
                        .text(
                            review.lateBecause == .none
                                ? "not said" : KindWords.code(known.text(review.lateBecause))),
                    ]
                ))
        }
    }

    mutating func merge(_ other: Self) { rows += other.rows }

    /// A row for each, in the order of children.
    func table(_ title: String, _ context: ReplayContext) -> Table {
        Table(
            title: title,
            columns: [
                Column(key: "child_id", title: "Child", kind: .text),
                Column(key: "due_on", title: "Was due", kind: .date),
                Column(key: "held_on", title: "Held", kind: .date),
                .count("days_late", "Days late"),
                Column(key: "late_because", title: "Because", kind: .text),
            ],
            rows: rows.sorted { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
                .map(\.cells))
    }
}

/// When an officer was supervised.
enum SupervisionTold {
    /// The last supervision before a period and those in it, with what the policy asks.
    static func table(
        _ officer: Symbol?, _ context: ReplayContext, _ span: DateSpan, _ title: String
    ) -> Table {
        let days = officer.flatMap { context.setting.workforce.worker($0) }?.supervised ?? []
        let within = context.setting.workforcePolicy.inForce(on: span.to).supervisionWithin
        return Table(
            title: title, note: "The policy asks for one every \(within).",
            columns: [
                Column(key: "what", title: "", kind: .text), Column("value", .date),
                .count("count", "Count"),
            ],
            rows: [
                [
                    .text("last supervision before the period"),
                    Cell(days.last { $0 < span.from }), .empty,
                ],
                [
                    .text("last supervision in the period"), Cell(days.last(where: span.contains)),
                    .empty,
                ],
                [
                    .text("supervisions in the period"), .empty,
                    .count(days.count(where: span.contains)),
                ],
            ])
    }
}
