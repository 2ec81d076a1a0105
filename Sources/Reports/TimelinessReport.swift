// Review timeliness as tables: the series, and the list of reviews behind it.

public import Dates
import Journeys
import Policies
public import Projections
public import Tables

/// Which reviews were held, due and late.
public enum TimelinessReport {
    /// Held, on time and late with the percentage, bucket by bucket; read as a series if asked.
    public struct Series: Sendable {
        private let bucketing: Bucketing?
        private let decimals: Int
        private let isRead: Bool
        /// What it asks.
        public let questions: [Question]

        /// A series over a period. What `mayBeRead` asks for the year before too.
        public init(
            _ time: Question.Time, by bucketing: Bucketing?, split: [DimensionKey] = [],
            isRelaxed: Bool, decimals: Int, isRead: Bool = false, mayBeRead: Bool = false
        ) throws(QuestionFault) {
            let dimensions: [Question.Asked] =
                isRelaxed ? [Question.Asked(.clock, "relaxed")] : []
            let question = try Question(
                .claReviewsInTimePercent, time, dimensions: dimensions, split: split,
                bucketing: bucketing, decimals: decimals)
            self.bucketing = bucketing
            self.decimals = decimals
            self.isRead = isRead && bucketing != nil
            let asksYearBefore = (isRead || mayBeRead) && bucketing != nil
            questions = asksYearBefore ? [question, question.yearBefore] : [question]
        }

        /// The table, out of what the questions are answered; `last` is the day of the last known
        /// line.
        public func table(_ answers: [[Answer]], until last: CalendarDate?) -> Table {
            let columns = [
                Column("from_on", .date), Column("to_on", .date), Column("dimensions", .text),
                Column("held", .count), Column("on_time", .count), Column("late", .count),
                Column("percent", .decimal),
            ]
            guard let bucketing, isRead else {
                return Table(
                    title: "Reviews held in time", columns: columns, rows: answers[0].map(row))
            }
            let series = SeriesReport(
                answers[0], before: answers[1], by: bucketing, decimals: decimals, until: last)
            return Table(
                title: "Reviews held in time", note: series.sentence,
                columns: columns + SeriesReport.columns,
                rows: zip(answers[0], series.cells).map { row($0) + $1 })
        }
    }

    private static func row(_ answer: Answer) -> [Cell] {
        let onTime = Int(answer.numerator?.units ?? 0)
        let held = Int(answer.denominator?.units ?? 0)
        return [
            Cell(answer.span?.from), Cell(answer.span?.to), .text(answer.dimensionsText),
            .count(held), .count(onTime), .count(held - onTime), Cell(answer.value),
        ]
    }

    /// Every review held or due, with its state at the end.
    public static func list(_ context: ReplayContext, _ time: Question.Time) -> Table {
        var table = Table(
            title: "Reviews held or due",
            columns: [
                Column("child_id", .text), Column("review_id", .text), Column("number", .count),
                Column("due_on", .date), Column("held_on", .date), Column("state", .text),
                Column("days_late", .count), Column("rule", .text), Column("iro_id", .text),
                Column("late_because", .text),
            ], rows: [])
        context.list(in: &table) { journey, table in
            for row in ReviewList.rows(of: journey, time) {
                table.append([
                    .text(context.known.id(of: row.child)), .text(context.known.text(row.review)),
                    row.number == 0 ? .empty : .count(row.number), Cell(row.dueOn),
                    Cell(row.heldOn), .text(row.state?.rawValue ?? ""), Cell(row.daysLate),
                    .text(row.rule?.rawValue ?? ""), .text(context.known.text(row.iro)),
                    .text(context.known.text(row.lateBecause)),
                ])
            }
        }
        return table
    }
}
