// Stage histories of escalations as a table, one row a stage entered.

import CareEvents
import Dates
import Journeys
public import Projections
public import Tables

/// What became of each dispute, stage by stage.
public enum EscalationsReport {
    /// The stages entered: over a period those entered in it as at its last day, at a day all
    /// entered by then.
    public static func list(_ context: ReplayContext, _ time: Question.Time) -> Table {
        let end: CalendarDate
        var span: DateSpan?
        switch time {
        case .at(let day): end = day
        case .over(let period):
            end = period.to
            span = period
        }
        var table = Table(
            title: "Stages entered",
            columns: [
                Column("escalation_id", .text), Column("population", .text),
                Column("child_ids", .text), Column("stage", .text), Column("entered_on", .date),
                Column("respond_by_on", .date), Column("responded_on", .date),
                Column("left_on", .date), Column("working_days", .count), Column("ended", .text),
            ], rows: [])
        let known = context.known
        let escalations = Escalations(known, against: context.setting, upTo: end)
        for history in escalations.histories {
            let children = history.children.map { known.id(of: $0) }
                .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
                .joined(separator: ";")
            for entry in history.entries where span.map({ $0.contains(entry.enteredOn) }) ?? true {
                let workingDays = context.setting.workingDays(on: entry.enteredOn)
                table.append([
                    .text(known.text(history.id)), .text(known.text(history.population)),
                    .text(children), .text(known.text(entry.stage)), .date(entry.enteredOn),
                    Cell(entry.respondByOn), Cell(entry.respondedOn), Cell(entry.leftOn),
                    .count(workingDays.count(after: entry.enteredOn, through: entry.leftOn ?? end)),
                    .text(entry.ended?.rawValue ?? ""),
                ])
            }
        }
        return table
    }
}
