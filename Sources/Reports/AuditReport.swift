// The audit trail as tables: line by line, outside working hours, and counted.

import CareEvents
import Dates
public import Projections
public import Tables

/// Shows the audit trail.
public enum AuditReport {
    /// The columns that other programs rely on (`commands.md`).
    public static let columns = [
        Column(key: "seq", title: "Line", kind: .count), Column("recorded_at", .instant),
        Column("recorded_by", .text), Column("type", .text),
        Column(key: "child_id", title: "Child", kind: .text), Column("occurred_on", .date),
        Column(key: "lag_days", title: "Days to record", kind: .count),
        Column(key: "corrects", title: "Corrects line", kind: .count), Column("reason", .text),
        Column("change", .text),
    ]

    /// Why an answer of no rows has none.
    static let nothingFits = "No line that is known fits what is asked."

    /// Every line asked for. What is left of an erased line has its `seq` and its type alone.
    public static func table(_ trail: AuditTrail) -> Table {
        Table(
            title: "Audit trail", note: trail.lines.isEmpty ? nothingFits : nil, columns: columns,
            rows: trail.lines.map(row))
    }

    /// The lines recorded outside working hours, with the time in London and why it is outside.
    public static func outsideHours(_ trail: AuditTrail) -> Table {
        Table(
            title: "Recorded outside working hours",
            note: trail.lines.isEmpty
                ? "Every line that is asked for was recorded within the hours of a working day."
                : "\(counted(trail.lines.count, "line")) recorded outside the hours of a working "
                    + "day, by the time in London.",
            columns: columns + [
                Column(key: "london_time", title: "In London", kind: .text),
                Column("outside", .text),
            ],
            rows: trail.lines.map { line in
                row(line) + [
                    .text(londonTime(line.recordedAt)), Cell(line.outside?.rawValue),
                ]
            })
    }

    static func row(_ line: AuditTrail.Line) -> [Cell] {
        guard let said = line.said else {
            return [.count(line.seq), .empty, .empty, .text(line.type.name)]
                + [Cell](repeating: .empty, count: columns.count - 4)
        }
        return [
            .count(line.seq), .instant(line.recordedAt), .text(said.recordedBy),
            .text(line.type.name), Cell(said.childID), .date(said.occurredOn),
            .count(said.lagDays), Cell(said.corrects), Cell(said.reason),
            said.change.isEmpty ? .empty : .text(said.change),
        ]
    }

    /// The lines counted. Of the facts, which are neither corrections nor erased: how many, how
    /// many late, and the mean, the median and the greatest lag in days, the first two to one
    /// decimal.
    public static func table(_ summary: AuditSummary, by grouping: AuditSummary.Grouping) -> Table {
        Table(
            title: "Audit trail by \(grouping.rawValue)",
            note: summary.rows.isEmpty ? nothingFits : nil,
            columns: [
                Column(grouping.rawValue, .text), Column("lines", .count),
                Column("corrections", .count), Column("facts", .count),
                Column(key: "late", title: "Late", kind: .count),
                Column(key: "mean_lag_days", title: "Mean days to record", kind: .decimal),
                Column(key: "median_lag_days", title: "Median", kind: .decimal),
                Column(key: "greatest_lag_days", title: "Greatest", kind: .count),
            ],
            rows: summary.rows.map { row in
                [
                    row.name.isEmpty ? .empty : .text(row.name), .count(row.lines),
                    .count(row.corrections), .count(row.facts), .count(row.late),
                    Cell(FixedDecimal.ratio(row.lagDays, row.facts, decimals: 1)),
                    Cell(row.doubledMedian.flatMap { FixedDecimal.ratio($0, 2, decimals: 1) }),
                    Cell(row.greatestLag),
                ]
            })
    }

    private static func londonTime(_ instant: Instant) -> String {
        let minute = instant.londonMinute
        let digits = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(instant.londonDay) \(digits.joined(separator: ":"))"
    }

    /// A number with its noun: `1 line`, `2 lines`.
    static func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
