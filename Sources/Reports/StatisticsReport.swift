// Statistics in the long form: a row for each measure, cell and bucket.

public import Dates
import Journeys
public import Projections
public import Tables

/// Measures asked and answered.
public enum StatisticsReport {
    /// The columns on which other programs rely.
    public static let columns: [Column] = [
        Column("measure", .text), Column("dimensions", .text), Column("from_on", .date),
        Column("to_on", .date), Column("at_on", .date), Column("value", .decimal),
        Column("numerator", .decimal), Column("denominator", .decimal), Column("unit", .text),
    ]

    /// The answers to questions, as a table.
    public static func table(
        _ context: ReplayContext, _ questions: [Question], title: String = "Statistics"
    ) -> Table {
        var table = Table(title: title, columns: columns, rows: [])
        for answer in context.answer(questions).joined() { table.append(row(answer)) }
        return table
    }

    /// The answers to questions that make series, read: columns beside those of the answers, and
    /// the readings in words as the note.
    public static func series(
        _ context: ReplayContext, _ questions: [Question], by bucketing: Bucketing
    ) -> Table {
        let answers = context.answer(questions + questions.map(\.yearBefore))
        let series = SeriesReport(
            Array(answers[..<questions.count].joined()),
            before: Array(answers[questions.count...].joined()), by: bucketing,
            decimals: questions.first?.decimals ?? 1, until: context.known.lastDay)
        let rows = zip(answers[..<questions.count].joined(), series.cells).map { row($0) + $1 }
        return Table(
            title: "Statistics", note: series.sentence, columns: columns + SeriesReport.columns,
            rows: rows)
    }

    static func row(_ answer: Answer) -> [Cell] {
        [
            .text(answer.measure.rawValue), .text(answer.dimensionsText), Cell(answer.span?.from),
            Cell(answer.span?.to), Cell(answer.at), Cell(answer.value), Cell(answer.numerator),
            Cell(answer.denominator), .text(answer.measure.declaration.unit),
        ]
    }

    /// Every measure with its unit, definition and source.
    public static func measures() -> Table {
        Table(
            title: "Measures",
            columns: [
                Column("measure", .text), Column("unit", .text), Column("asked", .text),
                Column("dimensions", .text), Column("definition", .text), Column("source", .text),
            ],
            rows: MeasureDeclaration.all.map { declaration in
                [
                    .text(declaration.measure.rawValue), .text(declaration.unit),
                    .text(declaration.asked == .stock ? "at" : "over"),
                    .text(declaration.dimensions.map(words).joined(separator: ";")),
                    .text(declaration.definition), .text(declaration.source),
                ]
            })
    }

    /// A dimension as it is written, with its values where they are closed.
    private static func words(_ rule: DimensionRule) -> String {
        guard let values = rule.valuesToAsk else { return rule.key.rawValue }
        return "\(rule.key.rawValue)=\(values.joined(separator: "|"))"
    }
}
