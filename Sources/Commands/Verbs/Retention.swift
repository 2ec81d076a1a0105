// `retention`: what the retention policy makes due for erasure, and why.

import CommandLines
import Dates
import Journeys
import Projections
import Reports
import Tables

extension Command {
    /// `careledger retention --at D`.
    static let retention = ReadingCommand(
        name: "retention",
        abstract: "List the records that the retention policy makes due for erasure.",
        discussion: "The policy in force on the day asked, else the periods of the regulations. "
            + "Nothing is erased by this: `careledger erase --child ID` does, one child at a time.",
        options: [
            .option(
                "at", value: "day", help: "Due by the end of this day (default: the last line's).")
        ],
        period: .none,
        examples: [
            (
                "careledger retention --ledger EventLogs/kirklees --at 2095-03-31",
                "Whose record may no longer be kept on that day, and why."
            ),
            (
                "careledger retention --ledger EventLogs/kirklees --at 2095-03-31 --format csv",
                "The same for another program."
            ),
        ]
    ) { inquiry throws(Stop) in
        let call = inquiry.call
        let ledger = inquiry.ledger
        let day =
            try call.value("at").map { (text) throws(Stop) in try call.day(text, of: "--at") }
            ?? ledger.known.lastDay ?? call.today
        let list = RetentionList(at: day, in: ledger.context)
        var reply = Reply(Document(tables: [RetentionReport.table(list, in: ledger.known)]))
        reply.notes = RetentionReport.notes(list)
        reply.document.stamp = ledger.stamp(asAt: day)
        return reply
    }.command
}
