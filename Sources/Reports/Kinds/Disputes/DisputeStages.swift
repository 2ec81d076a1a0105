// Disputes as a flow: how many entered each stage, and where they went from it.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// The stages entered in a period, as they stood at its end.
enum DisputeStages {
    /// A row for each stage that was entered, in the order in which the schemes have them.
    static func table(_ title: String, _ context: ReplayContext, _ span: DateSpan) -> Table {
        var rows: [Symbol: Row] = [:]
        for history in context.escalations.histories {
            for entry in history.entries where span.contains(entry.enteredOn) {
                rows[entry.stage, default: Row()].take(entry, at: span.to)
            }
        }
        var table = Table(
            title: title,
            note: "Of the stages entered in the period, as they stood at its end. Closed: ended "
                + "without being resolved, as when the child left.",
            columns: [
                Column("stage", .text), .count("entered", "Entered"),
                .count("resolved", "Resolved here"), .count("moved_on", "Moved on"),
                .count("closed", "Closed"), .count("open", "Open at the end"),
            ])
        for stage in order(of: Array(rows.keys), context, span) {
            let row = rows[stage] ?? Row()
            table.append(
                [.text(context.known.text(stage))]
                    + [row.entered, row.resolved, row.movedOn, row.closed, row.open].map {
                        .count($0)
                    })
        }
        return table.declared { said in
            said.people("entered", "resolved", "moved_on", "closed", "open")
            said.sum("entered", of: ["resolved", "moved_on", "closed", "open"])
            said.sum(
                .named(
                    "stages entered \(span.inNames)",
                    table.column("entered").reduce(0) {
                        $0 + ($1.wholeNumber ?? 0)
                    }), of: said.rows.map { .cell(row: $0, column: "entered") })
        }
    }

    /// Stages by their place in the schemes in force, those that no scheme has as they were met.
    private static func order(
        of stages: [Symbol], _ context: ReplayContext, _ span: DateSpan
    ) -> [Symbol] {
        var codes: [String] = []
        for scheme in context.setting.escalationScheme.inForce(during: span) {
            for stage in scheme.stages where !codes.contains(stage.code) {
                codes.append(stage.code)
            }
        }
        for stage in context.escalations.stagesMet.map({ context.known.text($0) })
        where !codes.contains(stage) { codes.append(stage) }
        return stages.map { ($0, codes.firstIndex(of: context.known.text($0)) ?? codes.count) }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }

    private struct Row {
        var entered = 0
        var resolved = 0
        var movedOn = 0
        var closed = 0
        var open = 0

        mutating func take(_ entry: EscalationHistory.Entry, at day: CalendarDate) {
            entered += 1
            guard let left = entry.leftOn, left <= day, let ended = entry.ended else {
                open += 1
                return
            }
            switch ended {
            case .resolved: resolved += 1
            case .movedOn: movedOn += 1
            case .closed: closed += 1
            }
        }
    }

    /// The flow as a figure: a sentence from its rows.
    static func figure(_ table: Table) -> Figure {
        let chart = Chart.flow(
            FlowChart(
                label: "stage", entered: "entered", resolved: "resolved", movedOn: "moved_on",
                open: "open", unit: .init("disputes")))
        return Figure(sentence(table), table, chart)
    }

    /// Where most was settled.
    static func sentence(_ table: Table) -> String {
        guard !table.rows.isEmpty else { return "No stage was entered in the period." }
        let entered = table.column("entered")
        let resolved = table.column("resolved")
        guard !(entered + resolved).contains(.suppressed) else {
            return "Too few to say how disputes moved through the stages."
        }
        let all = entered.compactMap(\.wholeNumber).reduce(0, +)
        let settled = resolved.compactMap(\.wholeNumber).reduce(0, +)
        let opening = "Of \(NumberWords.grouped(all)) stages entered, "
        guard settled > 0,
            let most = resolved.indices.max(by: {
                // The earlier of two that are alike.
                (resolved[$0].wholeNumber ?? 0, $1) < (resolved[$1].wholeNumber ?? 0, $0)
            })
        else { return opening + "none was resolved where it stood." }
        return opening + "\(NumberWords.grouped(settled)) "
            + "\(settled == 1 ? "was" : "were") resolved there, most at "
            + "\(KindWords.code(table.cell(most, "stage").words)) "
            + "(\(NumberWords.grouped(resolved[most].wholeNumber ?? 0)))."
    }
}
