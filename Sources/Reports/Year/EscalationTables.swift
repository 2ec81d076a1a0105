// Two more tables of a year's escalations: how informal concerns ended, and what was disputed.

import Dates
import Journeys
import Projections
import Tables

extension YearSection {
    /// How the concerns that were raised informally in the period stood on its last day.
    static func informal(_ period: YearPeriod, _ context: borrowing ReplayContext) -> Table {
        var counts = [0, 0, 0, 0]
        for history in context.escalations.histories where history.beganInformally {
            guard let raised = history.raisedOn, period.span.contains(raised) else { continue }
            let place: Int
            if history.formalStart(by: period.end) != nil {
                place = 1
            } else {
                switch history.end(standingOn: period.end)?.ending {
                case .resolved: place = 0
                case .closed: place = 2
                case .movedOn, nil: place = 3
                }
            }
            counts[place] += 1
        }
        let total = counts.reduce(0, +)
        let labels = ["settled informally", "became formal", "closed unresolved", "still open"]
        return Table(
            title: "Concerns raised informally in \(period.name): what became of them",
            label: ("what", ""),
            numbers: [.count("count", "Count"), .count("of", "Of"), .share("percent", "%")],
            rows: zip(labels, counts).map { label, count in
                (label, [.count(count), .count(total), Cell(share(count, of: total, period))])
            }
        ).declaredParts { said in
            said.sum(
                .cell(row: 0, column: "of"), of: said.rows.map { .cell(row: $0, column: "count") })
        }
    }

    /// What the disputes raised in the period were about, team by team.
    static func themes(_ period: YearPeriod, _ context: borrowing ReplayContext) -> Table {
        Table(
            title: "Themes by team, escalations raised in \(period.name)",
            note: "An escalation of two categories is in two rows.",
            columns: [
                Column("category", .text), Column("team", .text),
                .count("escalations", "Escalations"), .count("children", "Children"),
            ],
            rows: EscalationTheme.all(in: context, raisedIn: period.span).map { theme in
                [
                    .text(theme.category), .text(theme.team), .count(theme.escalations),
                    .count(theme.children.count),
                ]
            }
        ).declared { $0.people("escalations", "children") }
    }
}
