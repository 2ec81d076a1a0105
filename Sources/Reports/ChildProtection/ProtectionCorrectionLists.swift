// The corrections to child protection records: each one, and how many a quarter.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// What was put right.
public enum ProtectionCorrectionList {
    /// A row for each correction recorded in a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Corrections to child protection records",
            columns: [
                Column("corrected_on", .date), Column("seq", .count), Column("corrects", .count),
                Column("type", .text), Column("how", .text), Column("fields", .text),
                Column("reason", .text), Column("days_after", .count), Column("child_id", .text),
                Column("team", .text),
            ])
        let known = context.known
        let corrections = context.protectionCorrections(during: span)
        let teams = teams(of: corrections, in: context)
        for correction in corrections {
            let line = known.line(of: Int32(correction.seq))
            let row: [Cell] = [
                .date(correction.day), .count(line),
                .line(Int32(correction.target), in: known),
                .text(correction.type.name), .text(correction.kind.name),
                .text(correction.fields.map(\.name).joined(separator: ";")),
                .text(known.text(correction.reason)), .count(correction.days),
                .text(correction.child == .none ? "" : known.id(of: correction.child)),
                .text(teams[correction.seq] ?? ""),
            ]
            table.append(row, at: RowPlace(line, 0))
        }
        return table
    }

    /// The team that held the case on the day of each correction.
    private static func teams(
        of corrections: [RecordCorrection], in context: ReplayContext
    ) -> [Int: String] {
        let byChild = Dictionary(grouping: corrections.filter { $0.child != .none }, by: \.child)
        var teams: [Int: String] = [:]
        context.forEachJourney { journey in
            for correction in byChild[journey.child] ?? [] {
                teams[correction.seq] = context.known.text(journey.team(on: correction.day))
            }
        }
        return teams
    }
}

/// How many lines and corrections there are for each quarter of a period and of the year before.
struct CorrectionQuartersCounter: ToldCounter {
    private let period: YearPeriod
    private let spans: [DateSpan]
    private var lines: [Int]
    private var corrections: [Int]

    init(_ period: YearPeriod) {
        self.period = period
        spans = [period.span.yearBefore, period.span].flatMap {
            Bucketing.quarter.buckets(of: $0)
        }
        lines = spans.map { _ in 0 }
        corrections = lines
    }

    var sight: Sight { Sight([.planStarted], depth: .laid) }

    /// Lines are counted as they were recorded, at the close.
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {}

    mutating func close(in context: borrowing ReplayContext) {
        guard let first = spans.first, let last = spans.last else { return }
        lines = context.protectionLines(during: spans)
        let own = context.protectionCorrections(during: DateSpan(first.from, through: last.to))
        corrections = spans.map { span in own.count { span.contains($0.day) } }
    }

    mutating func merge(_ other: Self) {
        for place in spans.indices {
            lines[place] += other.lines[place]
            corrections[place] += other.corrections[place]
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.numbers(&lines)
        cells.numbers(&corrections)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Corrections to child protection records, quarter by quarter",
            note: "Lines are those recorded in the quarter about enquiries, conferences and plans.",
            label: ("quarter", "Quarter"),
            numbers: [
                .count("corrections", "Corrections"), .count("lines", "Lines"),
                .share("percent", "%"),
            ],
            rows: spans.indices.map { place in
                (
                    Bucketing.quarter.name(of: spans[place]),
                    [
                        .count(corrections[place]), .count(lines[place]),
                        Cell(
                            FixedDecimal.percent(
                                numerator: corrections[place], denominator: lines[place],
                                decimals: period.decimals)),
                    ]
                )
            }
        ).declared { $0.open("corrections", "lines", "percent") }
    }
}
