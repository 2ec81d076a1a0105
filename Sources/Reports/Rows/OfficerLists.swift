// The rows behind caseloads: who changed officer, who had none in time.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// The changes of officer.
public enum OfficerChangeList {
    /// A row for each change of officer of a looked-after child in a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Changes of officer while looked after",
            columns: [
                Column("child_id", .text), Column("changed_on", .date), Column("from_iro", .text),
                Column("to_iro", .text), Column("because", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for change in journey.changesOfOfficer(during: span) {
                table.append([
                    .text(known.id(of: change.child)), .date(change.day),
                    .text(known.text(change.from)), .text(known.text(change.to)),
                    .text(known.text(change.because)),
                ])
            }
        }
        return table
    }
}

/// The starts without an officer in time.
public enum UnallocatedList {
    /// A row for each start of care in a period without an officer within the time of the policy.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Starts without an officer in time",
            columns: [
                Column("child_id", .text), Column("started_on", .date), Column("due_on", .date),
                Column("allocated_on", .date), Column("iro_id", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for due in journey.allocationsDue(during: span, in: context.setting)
            where !due.isAllocated {
                let first = journey.allocations.first {
                    Population($0.population) == .cla && $0.from >= due.start.from
                }
                table.append([
                    .text(known.id(of: journey.child)), .date(due.start.from), .date(due.due),
                    Cell(first?.from), .text(first.map { known.text($0.iro) } ?? ""),
                ])
            }
        }
        return table
    }
}
