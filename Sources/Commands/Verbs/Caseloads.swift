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
        ],
        parted: { asking throws(Stop) in partedCaseloads(asking) }
    ) { inquiry throws(Stop) in
        Reply(try partedCaseloads(inquiry.asking).answer(inquiry.asking))
    }.command

    private static func partedCaseloads(_ asking: Asking) -> PartedQuestion {
        if let rows = caseloadRows.asked(by: asking.call) { return PartedQuestion(rows, asking) }
        let day = asking.period.day
        return PartedQuestion(counters: [CaseloadsReport.count(on: day)]) { answers in
            Document(tables: [CaseloadsReport.table(answers.counters[0], answers.context)])
        }
    }

    private static let caseloadRows = [
        RowsBehind("allocations", "A row for each open allocation on the last day.") {
            (context: ReplayContext, span: DateSpan) in AllocationList.table(context, at: span.to)
        },
        RowsBehind(
            "changes", "A row for each change of officer while looked after.",
            OfficerChangeList.table),
        RowsBehind(
            "unallocated", "A row for each start of care without an officer in time.",
            UnallocatedList.table),
    ]
}
