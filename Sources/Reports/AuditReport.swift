// The audit trail as tables: line by line, and counted.

import CareEvents
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

    /// Every line asked for. What is left of an erased line has its `seq` and its type alone.
    public static func table(_ trail: AuditTrail) -> Table {
        Table(title: "Audit trail", columns: columns, rows: trail.lines.map(row))
    }

    private static func row(_ line: AuditTrail.Line) -> [Cell] {
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

    /// The lines counted, with the mean lag of the facts in days to one decimal.
    public static func table(_ summary: AuditSummary, by grouping: AuditSummary.Grouping) -> Table {
        Table(
            title: "Audit trail by \(grouping.rawValue)",
            columns: [
                Column(grouping.rawValue, .text), Column("lines", .count),
                Column("corrections", .count), Column(key: "late", title: "Late", kind: .count),
                Column(key: "mean_lag_days", title: "Mean days to record", kind: .decimal),
            ],
            rows: summary.rows.map { row in
                [
                    row.name.isEmpty ? .empty : .text(row.name), .count(row.lines),
                    .count(row.corrections), .count(row.late),
                    Cell(FixedDecimal.ratio(row.lagDays, row.facts, decimals: 1)),
                ]
            })
    }
}
