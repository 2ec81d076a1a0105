// Statistics in the long form: a row for each measure, cell and bucket.

public import Dates
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
    public static func table(_ answers: [[Answer]], title: String = "Statistics") -> Table {
        Table(title: title, columns: columns, rows: answers.joined().map(row))
    }

    /// The answers to questions that make series, and those of the year before, read: columns
    /// beside those of the answers, and the readings in words as the note.
    ///
    /// - Parameter last: the day of the last known line.
    public static func series(
        _ answers: [[Answer]], before: [[Answer]], of questions: [Question],
        by bucketing: Bucketing, until last: CalendarDate?
    ) -> Table {
        let series = SeriesReport(
            Array(answers.joined()), before: Array(before.joined()), by: bucketing,
            decimals: questions.first?.decimals ?? 1, until: last)
        let rows = zip(answers.joined(), series.cells).map { row($0) + $1 }
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
