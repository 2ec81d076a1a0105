// `caseloads`: who holds how many children, who changed officer, who had none in time.

import Dates
import Projections
import Reports
import Tables

extension Command {
    /// `careledger caseloads`.
    static let caseloads = ReadingCommand(
        name: "caseloads",
        abstract: "Who holds how many children at a day.",
        discussion: "Every officer in post and every other holder of an allocation, at the end of "
            + "the day asked, or of the period." + caseloadRows.discussion,
        options: caseloadRows.options,
        examples: [
            (
                "careledger caseloads --ledger EventLogs/kirklees --at 2017-03-31",
                "Caseloads at the end of the year."
            ),
            (
                "careledger caseloads --ledger EventLogs/kirklees --year 2016-17 --list "
                    + "--of changes --format csv",
                "Who changed officer in the year, and why."
            ),
        ]
    ) { inquiry throws(Stop) in
        let context = inquiry.ledger.context
        if let table = inquiry.table(of: caseloadRows) {
            return Reply(Document(tables: [table]))
        }
        return Reply(
            Document(tables: [CaseloadsReport.table(context, at: inquiry.period.day)]))
    }.command

    private static let caseloadRows = [
        RowsBehind("allocations", "A row for each open allocation on the last day.") {
            AllocationList.table($0, at: $1.to)
        },
        RowsBehind(
            "changes", "A row for each change of officer while looked after.",
            OfficerChangeList.table),
        RowsBehind(
            "unallocated", "A row for each start of care without an officer in time.",
            UnallocatedList.table),
    ]
}
