// What corrections did to timeliness as tables: each one's effect, and those of own late reviews.

import CareEvents
import Dates
import Journeys
public import Projections
public import Tables

/// Shows what corrections did to the timeliness of reviews.
public enum AuditEffectReport {
    /// Each correction with the timeliness of all reviews of the period before and after it. The
    /// rows are those of the effects whose lines are in the trail, so that a question about one
    /// person leaves the figures what they are.
    ///
    /// - Parameter period: what the period is called, such as `2016-17`; then corrections that
    ///   changed no review of it are left out. Nil for all years.
    public static func table(
        _ effects: CorrectionEffects, _ trail: AuditTrail, in period: String?
    ) -> Table {
        let lines = Dictionary(uniqueKeysWithValues: trail.lines.map { ($0.seq, $0) })
        let rows = effects.effects.compactMap { effect -> [Cell]? in
            guard let line = lines[effect.seq], period == nil || effect.hadEffect
            else { return nil }
            return who(line) + cells(effect.before) + cells(effect.after) + [change(line)]
        }
        return Table(
            title: "What corrections did to the timeliness of reviews "
                + (period.map { "in \($0)" } ?? "of all years"),
            note: sentence(effects, rows.count),
            columns: whoColumns + countColumns + [Column("change", .text)], rows: rows)
    }

    /// The corrections by which an account made its own late review timely, or no review.
    public static func table(
        _ own: [OwnLateReview], _ trail: AuditTrail, in context: ReplayContext
    ) -> Table {
        let lines = Dictionary(uniqueKeysWithValues: trail.lines.map { ($0.seq, $0) })
        let rows = own.compactMap { found -> [Cell]? in
            guard let line = lines[found.seq] else { return nil }
            return who(line) + [
                .text(context.known.text(found.before.id)), .count(found.review),
                Cell(found.before.dueOn), .date(found.before.heldOn), .count(found.daysLate),
                Cell(found.after?.dueOn), Cell(found.after?.heldOn),
                .text(found.became.rawValue), change(line),
            ]
        }
        return Table(
            title: "Own late reviews corrected",
            note: rows.isEmpty
                ? "Nobody made a late review that they had recorded timely, or took it out."
                : "\(AuditReport.counted(rows.count, "correction")) by the account that had "
                    + "recorded the review, which was late before and was not after. "
                    + "Why is for whoever reads the record to ask.",
            columns: whoColumns + [
                Column(key: "review_id", title: "Review", kind: .text),
                Column(key: "review_seq", title: "Recorded in line", kind: .count),
                Column("due_before", .date), Column("held_before", .date),
                Column("days_late", .count), Column("due_after", .date),
                Column("held_after", .date), Column("became", .text), Column("change", .text),
            ], rows: rows)
    }

    private static let whoColumns = [
        Column(key: "seq", title: "Line", kind: .count), Column("recorded_at", .instant),
        Column("recorded_by", .text), Column("type", .text),
        Column(key: "child_id", title: "Child", kind: .text),
        Column(key: "corrects", title: "Corrects line", kind: .count), Column("reason", .text),
    ]

    private static let countColumns = ["before", "after"].flatMap { time in
        [
            Column(key: "on_time_\(time)", title: "On time \(time)", kind: .count),
            Column(key: "held_\(time)", title: "Held \(time)", kind: .count),
            Column(key: "percent_\(time)", title: "Percent \(time)", kind: .decimal),
        ]
    }

    private static func who(_ line: AuditTrail.Line) -> [Cell] {
        let said = line.said
        return [
            .count(line.seq), .instant(line.recordedAt), Cell(said?.recordedBy),
            .text(line.type.name), Cell(said?.childID), Cell(said?.corrects), Cell(said?.reason),
        ]
    }

    private static func change(_ line: AuditTrail.Line) -> Cell {
        Cell(line.said.flatMap { $0.change.isEmpty ? nil : $0.change })
    }

    private static func cells(_ counts: CorrectionEffects.Timeliness) -> [Cell] {
        [.count(counts.onTime), .count(counts.held), Cell(percent(counts))]
    }

    private static func percent(_ counts: CorrectionEffects.Timeliness) -> FixedDecimal? {
        FixedDecimal.percent(numerator: counts.onTime, denominator: counts.held, decimals: 1)
    }

    private static func sentence(_ effects: CorrectionEffects, _ rows: Int) -> String {
        func words(_ counts: CorrectionEffects.Timeliness) -> String {
            "\(counts.onTime) of \(AuditReport.counted(counts.held, "review")) in time"
                + (percent(counts).map { " (\($0) %)" } ?? "")
        }
        if effects.effects.isEmpty {
            return "Nothing that the review clock goes by was corrected: \(words(effects.with))."
        }
        return "Without corrections \(words(effects.without)), with them \(words(effects.with)). "
            + (rows == 0
                ? "No correction fits what is asked."
                : "\(AuditReport.counted(rows, "correction")) of what the review clock goes by, "
                    + "one laid over the other in the order of lines.")
    }
}
