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
            table.append([
                .date(correction.day), .count(correction.seq), .count(correction.target),
                .text(correction.type.name), .text(correction.kind.name),
                .text(correction.fields.map(\.name).joined(separator: ";")),
                .text(known.text(correction.reason)), .count(correction.days),
                .text(correction.child == .none ? "" : known.id(of: correction.child)),
                .text(teams[correction.seq] ?? ""),
            ])
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

    /// A row for each quarter of a period and of the year before: lines recorded, corrections.
    static func quarters(_ context: borrowing ReplayContext, _ period: YearPeriod) -> Table {
        let spans = [period.span.yearBefore, period.span].flatMap {
            Bucketing.quarter.buckets(of: $0)
        }
        let corrections = spans.first.flatMap { first in
            spans.last.map {
                context.protectionCorrections(during: DateSpan(first.from, through: $0.to))
            }
        }
        let lines = context.protectionLines(during: spans)
        return Table(
            title: "Corrections to child protection records, quarter by quarter",
            note: "Lines are those recorded in the quarter about enquiries, conferences and plans.",
            label: ("quarter", "Quarter"),
            numbers: [
                .count("corrections", "Corrections"), .count("lines", "Lines"),
                .share("percent", "%"),
            ],
            rows: zip(spans, lines).map { span, lines in
                let own = corrections?.count { span.contains($0.day) } ?? 0
                return (
                    Bucketing.quarter.name(of: span),
                    [
                        .count(own), .count(lines),
                        Cell(
                            FixedDecimal.percent(
                                numerator: own, denominator: lines, decimals: period.decimals)),
                    ]
                )
            }
        ).declared { $0.open("corrections", "lines", "percent") }
    }
}
