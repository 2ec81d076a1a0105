// Explanations as a table: the rows behind each figure, and the sentence that sums them up.

import CareEvents
import Dates
import Journeys
public import Projections
public import Tables

/// Why figures are what they are.
public enum ExplainReport {
    /// The columns on which other programs rely.
    public static let columns: [Column] = [
        Column("measure", .text), Column("dimensions", .text), Column("from_on", .date),
        Column("to_on", .date), Column("at_on", .date), Column("child_id", .text),
        Column("review_id", .text), Column("escalation_id", .text), Column("worker_id", .text),
        Column("counts", .decimal), Column("below", .decimal), Column("seq", .count),
        Column("rule", .text), Column("why", .text),
    ]

    /// A table for each figure: the rows behind it, under the sentence that sums them up.
    public static func tables(_ context: ReplayContext, _ questions: [Question]) -> [Table] {
        context.explain(questions).joined().map { answer in
            Table(
                title: ExplainedSentence.name(of: answer), note: ExplainedSentence.of(answer),
                columns: columns,
                rows: answer.rows.map { row($0, answer, answer.dimensionsText, context) })
        }
    }

    /// A table for each measure and each day or period: who was considered and is in no cell, told
    /// once whatever the question is split by.
    public static func leftOut(_ context: ReplayContext, _ questions: [Question]) -> [Table] {
        let all = context.explain(questions, leavingOut: true)
        return zip(questions, all).flatMap { question, answers in
            let asked = question.dimensions.map { "\($0.key.rawValue)=\($0.value)" }
                .joined(separator: ";")
            let buckets = Set(answers.map { Bucket(answer: $0) }).count
            return answers.prefix(buckets).map { answer in
                Table(
                    title: "Left out of \(ExplainedSentence.name(of: answer, asked: asked))",
                    note: ExplainedSentence.ofLeftOut(answer), columns: columns,
                    rows: answer.leftOut.map { row($0, answer, asked, context) })
            }
        }
    }

    /// The tables as people read them: without what the title says, or no row.
    public static func forPeople(_ tables: [Table]) -> Document {
        Document(
            tables: tables.map { table in
                let subjects: Set<String> = [
                    "child_id", "review_id", "escalation_id", "worker_id",
                ]
                return table.without(
                    table.unsaid(among: subjects)
                        .union(["measure", "dimensions", "from_on", "to_on", "at_on"]))
            }
        ).sentencesFirst
    }

    /// The rows of several tables in one, for programs.
    public static func together(_ tables: [Table]) -> Table {
        Table(title: "Explained", columns: columns, rows: tables.flatMap(\.rows))
    }

    /// The day or period of an answer: those of the first cell come first, one for each.
    private struct Bucket: Hashable {
        let span: DateSpan?
        let at: CalendarDate?

        init(answer: Answer) {
            span = answer.span
            at = answer.at
        }
    }

    private static func row(
        _ row: ExplainedRow, _ answer: Answer, _ dimensions: String, _ context: ReplayContext
    ) -> [Cell] {
        let known = context.known
        return [
            .text(answer.measure.rawValue), .text(dimensions), Cell(answer.span?.from),
            Cell(answer.span?.to), Cell(answer.at),
            .text(row.child == .none ? "" : known.id(of: row.child)),
            .text(known.text(row.review)), .text(known.text(row.escalation)),
            .text(known.text(row.worker)), .decimal(row.counts), .decimal(row.below),
            row.seq < 0 ? .empty : .count(Int(row.seq)), .text(row.rule), .text(row.why),
        ]
    }
}
