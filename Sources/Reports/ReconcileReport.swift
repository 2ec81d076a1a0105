// Published figures against replay, as tables: a line each, a summary, and the working of one.

import CareEvents
import Dates
public import Projections
public import Tables

/// Shows a reconciliation.
public enum ReconcileReport {
    /// The columns that other programs rely on (`commands.md`).
    public static let columns: [Column] = [
        Column(key: "figure_id", title: "Figure", kind: .text), Column("measure", .text),
        Column("dimensions", .text), Column("from_on", .date), Column("to_on", .date),
        Column("at_on", .date), Column("published", .decimal), Column("replayed", .decimal),
        Column("verdict", .text), Column("reading", .text),
    ]

    /// A line for each figure.
    public static func table(_ figures: [ReconciledFigure]) -> Table {
        Table(
            title: "Published figures",
            note: figures.isEmpty ? "There is none." : nil,
            columns: columns,
            rows: figures.map { one in
                let figure = one.figure
                return [
                    .text(figure.id), .text(figure.measureName), .text(figure.dimensionsText),
                    Cell(figure.fromOn), Cell(figure.toOn), Cell(figure.atOn),
                    .decimal(figure.claim.value), Cell(one.replayed?.value),
                    .text(one.verdict.rawValue), .text(one.reading),
                ]
            })
    }

    /// How many figures there are of each verdict.
    public static func summary(_ figures: [ReconciledFigure], of authority: String) -> Table {
        Table(
            title: "Verdicts",
            columns: [Column("authority", .text), Column("figures", .count)]
                + Verdict.allCases.map { Column($0.rawValue, .count) },
            rows: [
                [.text(authority), .count(figures.count)]
                    + Verdict.allCases.map { verdict in
                        .count(figures.count { $0.verdict == verdict })
                    }
            ])
    }

    /// Everything that was looked at for one figure. `printedAt` is where it was printed.
    public static func working(_ one: ReconciledFigure, printedAt: String?) -> [Table] {
        [facts(one, printedAt)] + grounds(one) + since(one)
    }

    private static func facts(_ one: ReconciledFigure, _ printedAt: String?) -> Table {
        let figure = one.figure
        var rows: [(String, String)] = [
            ("verdict", one.verdict.rawValue),
            ("published", "\(figure.claim) \(figure.unit)"),
            ("line", "\(figure.seq), recorded at \(figure.recordedAt)"),
        ]
        if let printedAt { rows.append(("where", printedAt)) }
        if !figure.kind.isEmpty { rows.append(("kind", figure.kind)) }
        if let base = figure.denominator {
            rows.append(("denominator", "\(FixedDecimal.shortest(thousandths: Int(base)))"))
        }
        if let question = one.question {
            rows.append(("asked", words(of: question)))
            rows.append(("definition", question.measure.declaration.definition))
            rows.append(("source", question.measure.declaration.source))
        } else {
            rows.append(("named", "\(figure.measureName) \(figure.dimensionsText)"))
        }
        if !one.leftOut.isEmpty {
            rows.append(("wording", one.leftOut.joined(separator: ";")))
        }
        if let replayed = one.replayed {
            rows.append(("replayed", replayed.value.map { "\($0)" } ?? "nothing"))
            if let above = replayed.numerator { rows.append(("numerator", "\(above)")) }
            if let below = replayed.denominator {
                rows.append(("denominator replayed", "\(below)"))
            }
        }
        rows.append(("reading", one.reading))
        return Table(
            title: "Figure \(figure.id)",
            columns: [Column("what", .text), Column("says", .text)],
            rows: rows.map { [.text($0.0), .text($0.1)] })
    }

    private static func words(of question: Question) -> String {
        let time =
            switch question.time {
            case .at(let day): "at \(day)"
            case .over(let span): "over \(span.from) to \(span.to)"
            }
        let dimensions = question.dimensions.map { "\($0.key.rawValue)=\($0.value)" }
        return ([question.measure.rawValue] + dimensions + [time]).joined(separator: ", ")
    }

    private static func grounds(_ one: ReconciledFigure) -> [Table] {
        guard [.differs, .impossible].contains(one.verdict) else { return [] }
        let tried =
            one.grounds.filter(\.isImpossible) + one.grounds.filter { !$0.isImpossible }
        return [
            Table(
                title: "Could any record give it?",
                note: one.grounds.isEmpty
                    ? "No published figure that agrees has anything to do with it." : nil,
                columns: [
                    Column("ground", .text), Column("arithmetic", .text),
                    Column("impossible", .flag),
                ],
                rows: tried.map {
                    [.text($0.ground.rawValue), .text($0.words), .flag($0.isImpossible)]
                })
        ]
    }

    /// How many lines are shown one by one.
    private static let mostEvents = 20

    private static func since(_ one: ReconciledFigure) -> [Table] {
        guard let since = one.since else { return [] }
        let rest = since.events.count - mostEvents
        let counted = "\(since.events.count) lines of the period since it was published"
        return [
            Table(
                title: "Since it was published",
                note: rest > 0 ? "\(counted); the first \(mostEvents) are shown." : "\(counted).",
                columns: [
                    Column(key: "seq", title: "Line", kind: .count), Column("kind", .text),
                    Column(key: "corrects", title: "Corrects line", kind: .count),
                    Column("type", .text), Column("occurred_on", .date),
                ],
                rows: since.events.prefix(mostEvents).map { event in
                    [
                        .count(Int(event.seq)), .text(event.kind.rawValue),
                        Cell(event.target.map(Int.init)), .text(event.type.name),
                        .date(event.day),
                    ]
                })
        ]
    }
}
