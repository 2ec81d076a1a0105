// `escalations`: disputes by stage, and the rows behind them.

import CommandLines
import Reports
import Tables

extension Command {
    /// The rows behind escalations.
    private static let escalationRows = [
        RowsBehind(
            "stages", "Every stage entered, one a row.", by: .first,
            atOrOver: EscalationsReport.list),
        RowsBehind(
            "open",
            "Every dispute that is open on the last day: its age, its stage, whether an answer is "
                + "overdue.", by: .first, EscalationLists.open),
        RowsBehind(
            "became-formal", "Informal concerns that became formal, and how soon.",
            by: .first, EscalationLists.becameFormal),
        RowsBehind(
            "outcomes",
            "Disputes resolved: at which stage, how soon, and whether the formal process ended in "
                + "time.", by: .first, EscalationLists.outcomes),
        RowsBehind(
            "themes", "Disputes raised, by quarter, category and team.", by: .first,
            EscalationLists.themes),
    ]

    /// `careledger escalations`.
    static let escalations = ReadingCommand(
        name: "escalations",
        abstract: "Disputes by stage, and what became of them.",
        discussion: "Escalations, stage entries and children are three counts and kept apart. "
            + "--list gives a row for each stage entered, as it stood on the last day."
            + escalationRows.discussion,
        options: escalationRows.options + [
            .option("decimals", value: "n", help: "Decimals of shares (1).")
        ],
        examples: [
            (
                "careledger escalations --ledger EventLogs/kirklees --year 2016-17",
                "The year by stage and population."
            ),
            (
                "careledger escalations --ledger EventLogs/kirklees --list --of open "
                    + "--at 2017-03-31 --format csv",
                "What is open and for how long, for a spreadsheet."
            ),
        ],
        parted: { asking throws(Stop) in
            if let asked = escalationRows.asked(by: asking.call) {
                return PartedQuestion(asked, asking)
            }
            return try PartedQuestion(
                sections: [.escalations(try asking.yearPeriod())], asking)
        }
    ) { inquiry throws(Stop) in
        if let asked = escalationRows.asked(by: inquiry.call) { return try inquiry.rows(asked) }
        return Reply(try inquiry.document([.escalations(try inquiry.yearPeriod())]))
    }.command
}
