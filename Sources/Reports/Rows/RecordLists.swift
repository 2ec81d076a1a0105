// The rows behind timeliness: records of reviews, reasons for lateness, lateness by recording.

import CareEvents
import Dates
import Journeys
import Policies
public import Projections
public import Tables

/// The rows behind the timeliness of reviews, besides the reviews themselves.
public enum RecordList {
    /// A row for each review held, with its record against the record clock.
    public static func records(_ context: ReplayContext, _ time: Question.Time) -> Table {
        var table = Table(
            title: "Records of reviews",
            columns: [
                Column("child_id", .text), Column("review_id", .text), Column("held_on", .date),
                Column("completed_on", .date), Column("completed_working_days", .count),
                Column("completed_due_on", .date), Column("completed", .text),
                Column("distributed_on", .date), Column("distributed_working_days", .count),
                Column("distributed_due_on", .date), Column("distributed", .text),
                Column("iro_id", .text),
            ])
        let known = context.known
        let span = time.listed
        context.list(in: &table) { journey, table in
            for review in journey.reviews where span.contains(review.heldOn) {
                let record = journey.record(of: review, on: span.to, in: context)
                table.append(
                    [
                        .text(known.id(of: record.child)), .text(known.text(record.review)),
                        .date(record.heldOn),
                    ] + cells(record.completed) + cells(record.distributed) + [
                        .text(known.text(record.iro))
                    ])
            }
        }
        return table
    }

    private static func cells(_ step: ReviewRecord.Step) -> [Cell] {
        [Cell(step.doneOn), Cell(step.workingDays), .date(step.dueOn), .text(step.state.rawValue)]
    }

    /// A row for each review held late: the reason, and how many days.
    public static func lateDays(_ context: ReplayContext, _ time: Question.Time) -> Table {
        var table = Table(
            title: "Reviews held late",
            columns: [Column("late_because", .text), Column("days_late", .count)])
        context.list(in: &table) { journey, table in
            for row in ReviewList.rows(of: journey, time) {
                guard row.state == .late, let held = row.heldOn, time.listed.contains(held),
                    let late = row.daysLate
                else { continue }
                table.append([.text(context.known.text(row.lateBecause)), .count(late)])
            }
        }
        return table
    }

    /// A row for each reason, of the reviews held late.
    public static func lateReasons(_ context: ReplayContext, _ time: Question.Time) -> Table {
        lateReasons(of: lateDays(context, time))
    }

    /// A row for each reason, of the reviews held late.
    public static func lateReasons(of late: Table) -> Table {
        var days: [String: [Int]] = [:]
        for case .some((.text(let reason), .count(let count))) in late.rows.map({ row in
            row.count == 2 ? (row[0], row[1]) : nil
        }) {
            days[reason, default: []].append(count)
        }
        let rows = days.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return Table(
            title: "Reviews held late, by reason",
            columns: [
                Column("late_because", .text), Column("reviews", .count),
                Column("median_days_late", .decimal), Column("least_days_late", .count),
                Column("most_days_late", .count),
            ],
            rows: rows.map { reason, days in
                [
                    .text(reason.isEmpty ? "not_said" : reason), .count(days.count),
                    Cell(median(days, decimals: 1)), Cell(days.min()), Cell(days.max()),
                ]
            })
    }

    /// A row for each review that is late by what is known now and was not by what was known when
    /// it fell due, or when it was recorded.
    public static func lateByRecording(_ context: ReplayContext, _ time: Question.Time) -> Table {
        let known = context.known
        let recorded = known.record.recorded
        var table = Table(
            title: "Reviews late by later recording",
            note: "Late as known now, and not as known at the end of a day then: the day they fell "
                + "due, or the day they were recorded.",
            columns: [
                Column("child_id", .text), Column("review_id", .text), Column("due_on", .date),
                Column("held_on", .date), Column("days_late", .count), Column("rule", .text),
                Column("known_on", .date), Column("due_then", .date),
                Column("held_then", .date), Column("because", .text),
                Column("occurred_on", .date), Column("recorded_on", .date),
                Column("recorded_by", .text), Column("seq", .count), Column("iro_id", .text),
            ])
        let rows = LateByRecording.rows(context, during: time.listed)
        for (place, row) in rows.enumerated() {
            table.append([
                .text(known.id(of: row.child)), .text(known.text(row.review.id)),
                .date(row.dueOn), .date(row.review.heldOn),
                .count(row.review.heldOn - row.dueOn), .text(row.review.rule?.rawValue ?? ""),
                .date(row.knownOn), Cell(row.dueThen), Cell(row.heldThen),
                .text(row.because.declaration.name), .date(row.occurredOn),
                .date(known.recordedAt(row.seq).londonDay),
                .text(known.text(recorded.events[Int(row.seq)].recordedBy)),
                .line(row.seq, in: known), .text(known.text(row.iro)),
            ])
            let isLastOfChild = place + 1 == rows.count || rows[place + 1].child != row.child
            if isLastOfChild { context.placeRows(of: row.child, in: &table) }
        }
        return table
    }
}
