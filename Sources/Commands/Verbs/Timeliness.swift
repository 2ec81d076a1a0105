// `timeliness`: reviews held in time, as a series or review by review.

import CommandLines
import Dates
import Projections
import Reports
import Tables

extension Command {
    /// The rows behind timeliness.
    private static let timelinessRows = [
        RowsBehind(
            "reviews", "Every review held or due, one a row.", atOrOver: TimelinessReport.list),
        RowsBehind(
            "records", "Every review held, with its record against the record clock.",
            atOrOver: RecordList.records),
        RowsBehind(
            "late-reasons", "Why reviews were held late: how many, and how many days.",
            atOrOver: RecordList.lateReasons),
        RowsBehind(
            "late-by-recording",
            "Reviews that are late by what is known now, and were not by what was known when they "
                + "fell due.", atOrOver: RecordList.lateByRecording),
    ]

    /// `careledger timeliness`.
    static let timeliness = ReadingCommand(
        name: "timeliness",
        abstract: "Reviews held in time, and which were late.",
        discussion: "A review is in time if it was held on or before the day it fell due under the "
            + "clock in force. --list names every review held or due, with its state on the last "
            + "day." + timelinessRows.discussion,
        options: timelinessRows.options + [
            .flag("relaxed", help: "Take REV-14 (24 April to 25 September 2020) into account."),
            .option("decimals", value: "n", help: "Decimals of the percentage (1)."),
            .reading,
        ],
        period: .buckets,
        examples: [
            (
                "careledger timeliness --ledger EventLogs/kirklees --year 2016-17 --by month",
                "The series of a year."
            ),
            (
                "careledger timeliness --ledger EventLogs/kirklees --list --from 2017-03-01 "
                    + "--to 2017-03-31",
                "Every review held or due in March 2017."
            ),
        ]
    ) { inquiry throws(Stop) in
        let context = inquiry.ledger.context
        if let table = inquiry.table(of: timelinessRows) {
            return Reply(Document(tables: [table]))
        }
        let decimals = try inquiry.call.decimals()
        let isRead = try inquiry.bucketingRead() != nil
        do throws(QuestionFault) {
            let table = try TimelinessReport.series(
                context, inquiry.time, by: inquiry.grouping?.bucketing,
                split: inquiry.grouping?.dimension.map { [$0] } ?? [],
                isRelaxed: inquiry.call.arguments.flag("relaxed") == true, decimals: decimals,
                isRead: isRead)
            return Reply(Document(tables: [table]))
        } catch {
            throw inquiry.call.misuse(error)
        }
    }.command
}
