// `timeliness`: reviews held in time, as a series or review by review.

import CommandLines
import Dates
import Journeys
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
            [RowsBehind.Part(home: .each) { RecordList.lateDays($0, $1.time) }]
        ) { tables, _, _ in RecordList.lateReasons(of: tables[0]) },
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
        ],
        parted: { asking throws(Stop) in try partedTimeliness(asking, inParts: true) }
    ) { inquiry throws(Stop) in
        Reply(try partedTimeliness(inquiry.asking, inParts: false).answer(inquiry.asking))
    }.command

    /// The question; parts are asked for all that any format would need.
    private static func partedTimeliness(
        _ asking: Asking, inParts: Bool
    ) throws(Stop) -> PartedQuestion {
        let call = asking.call
        if let rows = timelinessRows.asked(by: call) { return PartedQuestion(rows, asking) }
        let decimals = try call.decimals()
        let isRead = try call.bucketingRead() != nil
        let series: TimelinessReport.Series
        do throws(QuestionFault) {
            series = try TimelinessReport.Series(
                asking.time, by: call.grouping?.bucketing,
                split: call.grouping?.dimension.map { [$0] } ?? [],
                isRelaxed: call.arguments.flag("relaxed") == true, decimals: decimals,
                isRead: isRead, mayBeRead: inParts && call.mayReadSeries)
        } catch {
            throw call.misuse(error)
        }
        return PartedQuestion(series.questions) { answers, context in
            series.table(answers, until: context.known.lastDay)
        }
    }
}
