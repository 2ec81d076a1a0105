// Audits of a period by kind and theme, and whether their learning came back from the teams.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Audits completed, and the children whose records were looked at.
struct AuditsTold {
    private let audits: OneReplay.Asked
    private let children: OneReplay.Asked
    private let themes: OneReplay.Asked
    private let childrenByTheme: OneReplay.Asked

    init(_ question: KindQuestion, in replay: inout OneReplay) {
        let period = question.period
        audits = replay.ask(period.over(.auditsCompleted, split: [.auditType]))
        children = replay.ask(period.over(.childrenAudited, split: [.auditType]))
        themes = replay.ask(period.over(.auditsCompleted, split: [.auditType, .theme]))
        childrenByTheme = replay.ask(
            period.over(.childrenAudited, split: [.auditType, .theme]))
    }

    /// A row for each kind of which there was any, and under it one for each of its themes. An
    /// audit that names no theme is in the row of its kind alone.
    func table(_ title: String, _ made: OneReplay.Made) -> Table {
        var table = Table(
            title: title, note: "Children by the day on which their record was looked at.",
            columns: [
                Column("audit", .text), Column("theme", .text), .count("audits", "Audits"),
                .count("children", "Children"),
            ])
        for kind in AuditKind.allCases.map(\.rawValue) {
            let done = made[audits].row("audit_type", kind)?.number ?? 0
            let seen = made[children].row("audit_type", kind)?.number ?? 0
            guard done != 0 || seen != 0 else { continue }
            table.append([.text(kind), .text("all"), .count(done), .count(seen)])
            let own = [themes, childrenByTheme].map { asked in
                made[asked].filter { $0.has("audit_type", kind) && $0.number != 0 }
            }
            for theme in Set(own.joined().flatMap { [$0].values(of: .theme) }).sorted() {
                table.append(
                    [.text(kind), .text(theme)]
                        + own.map { .count($0.row("theme", theme)?.number ?? 0) })
            }
        }
        return table
    }

    /// Learning team by team: how much there was, and how it stood at the end.
    static func learning(_ title: String, _ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        let learning = Learning.all(in: known, during: span)
        let teams = Set(learning.map { known.text($0.team) }).sorted {
            Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
        }
        return Table(
            title: title, label: ("team", "Team"),
            numbers: [.count("learning", "Learning")]
                + Learning.State.allCases.map { .count($0.rawValue, $0.rawValue.capitalised) },
            rows: teams.map { team in
                let own = learning.filter { known.text($0.team) == team }
                return (
                    team.isEmpty ? "no team named" : team,
                    [.count(own.count)]
                        + Learning.State.allCases.map { state in
                            .count(own.count { $0.state == state })
                        }
                )
            })
    }

    /// How many audits there were, and how much learning of them.
    static func sentence(audits: Cell, _ learning: Table) -> String {
        let pieces = learning.column("learning")
        let learnt: Cell =
            pieces.contains(.suppressed)
            ? .suppressed : .count(pieces.compactMap(\.wholeNumber).reduce(0, +))
        let done = KindWords.counted(audits, "audit was", "audits were")
        return done.prefix(1).uppercased() + done.dropFirst() + " completed; "
            + KindWords.counted(
                learnt, "piece of learning was recorded.", "pieces of learning were recorded.")
    }
}
