// Alerts from raised to answered to resolved, by concern and by team: whether the loop closes.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// The alerts of a period as they stood at its end.
///
/// An alert is a dispute that entered the stage `alert` in the period. A council whose ledger has
/// no such stage calls every dispute that: there it is one that was raised in the period.
struct AlertLoop {
    private let context: ReplayContext
    private let span: DateSpan
    /// Whether the ledger has a stage of that name.
    let hasStage: Bool
    private let alerts: [Alert]

    /// One alert.
    private struct Alert {
        let history: EscalationHistory
        let on: CalendarDate
        let answeredOn: CalendarDate?
        let wasInTime: Bool?
        let resolvedOn: CalendarDate?
        let isClosed: Bool

        init(
            _ history: EscalationHistory, _ entry: EscalationHistory.Entry, at day: CalendarDate
        ) {
            self.history = history
            on = entry.enteredOn
            let answered = entry.answeredOn.flatMap { $0 <= day ? $0 : nil }
            answeredOn = answered
            wasInTime = answered.flatMap { answer in entry.respondByOn.map { answer <= $0 } }
            let end = history.end(standingOn: day)
            let after = end.flatMap { $0.day >= entry.enteredOn ? $0 : nil }
            resolvedOn = after.flatMap { $0.ending == .resolved ? $0.day : nil }
            isClosed = after?.ending == .closed
        }
    }

    init(_ context: ReplayContext, _ span: DateSpan) {
        self.context = context
        self.span = span
        let known = context.known
        let hasStage = Self.hasStage(context)
        self.hasStage = hasStage
        alerts = context.escalations.histories.flatMap { history -> [Alert] in
            let entries = history.entries.filter { entry in
                span.contains(entry.enteredOn)
                    && (hasStage
                        ? known.text(entry.stage) == Self.stage
                        : entry.seq == history.raisedSeq)
            }
            return entries.map { Alert(history, $0, at: span.to) }
        }
    }

    /// The code of the stage.
    static let stage = "alert"

    /// Whether some dispute, or the scheme, has the stage.
    static func hasStage(_ context: ReplayContext) -> Bool {
        context.escalations.stagesMet.contains { context.known.text($0) == stage }
    }

    /// All alerts in one row, with the children on them.
    func whole(_ title: String) -> Table {
        Table(
            title: title, columns: Self.columns(Column(key: "what", title: "", kind: .text)),
            rows: [row("all alerts", alerts)]
        ).declared { said in
            declare(&said)
            for key in Self.added { said.name(name(key), row: 0, key) }
        }
    }

    /// The columns whose rows add up over teams.
    private static let added = ["raised", "answered", "in_time", "resolved", "closed", "open"]

    /// What the number of all alerts under a column is called in every table.
    private func name(_ key: String) -> String { "\(key) \(span.inNames)" }

    /// What the numbers of each row are.
    private func declare(_ said: inout Disclosure) {
        said.people("raised", "children", "answered", "in_time", "resolved", "closed", "open")
        said.sum("raised", of: ["resolved", "closed", "open"])
        said.share(of: "answered", in: "raised")
        said.share(of: "in_time", in: "answered")
        said.made("answer_days", of: ["answered"])
        said.made("resolution_days", of: ["resolved"])
    }

    /// A row for each concern. An alert with two concerns is in two rows.
    func byConcern(_ title: String) -> Table {
        let words = DisputeThemes.called(context, on: span.to)
        return table(title, Column(key: "concern", title: "Concern", kind: .text)) { history in
            let own = Set(context.known.record.texts(history.categories))
            return own.isEmpty
                ? ["no concern named"]
                : own.map { code in
                    let text = context.known.text(code)
                    return words[text] ?? text.capitalised
                }
        }.declared { said in
            declare(&said)
            said.ordered(by: "raised")
            // Every alert is in one row at least, so the rows are no fewer than the alerts.
            let all = Disclosure.Number.named("concerns of alerts", concernCount)
            said.sum(all, of: said.rows.map { .cell(row: $0, column: "raised") })
            said.sum(all, of: [.named(name("raised"), alerts.count)], rest: .slack)
        }
    }

    private var concernCount: Int {
        alerts.reduce(0) { count, alert in
            count + max(1, Set(context.known.record.texts(alert.history.categories)).count)
        }
    }

    /// A row for each team.
    func byTeam(_ title: String) -> Table {
        table(title, Column("team", .text)) { history in
            [history.team == .none ? "no team named" : context.known.text(history.team)]
        }.declared { said in
            declare(&said)
            said.ordered(by: "raised")
            let whole = row("", alerts)
            for (place, column) in Self.columns(Column("team", .text)).enumerated()
            where Self.added.contains(column.key) {
                said.sum(
                    .named(name(column.key), whole[place].wholeNumber ?? 0),
                    of: said.rows.map { .cell(row: $0, column: column.key) })
            }
        }
    }

    private func table(
        _ title: String, _ label: Column, _ labels: (EscalationHistory) -> [String]
    ) -> Table {
        var groups: [String: [Alert]] = [:]
        for alert in alerts {
            for label in labels(alert.history) { groups[label, default: []].append(alert) }
        }
        let sorted = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return Table(
            title: title, columns: Self.columns(label),
            rows: sorted.map { row($0.key, $0.value) })
    }

    /// A row for each month, beside the same months of alerts of a year before.
    func byMonth(_ title: String, before: AlertLoop) -> Table {
        func counts(_ loop: AlertLoop) -> [Int] {
            Bucketing.month.buckets(of: loop.span).map { month in
                loop.alerts.count { month.contains($0.on) }
            }
        }
        let then = counts(before)
        let months = Bucketing.month.buckets(of: span)
        return Table(
            title: title, label: ("month", "Month"),
            numbers: [.count("raised", "Raised"), .count("year_before", "A year before")],
            rows: zip(months, counts(self)).enumerated().map { place, own in
                (
                    Bucketing.month.name(of: own.0),
                    [.count(own.1), place < then.count ? .count(then[place]) : .empty]
                )
            }
        ).declared { said in
            said.people("raised", "year_before")
            said.sum(
                .named(name("raised"), alerts.count),
                of: said.rows.map { .cell(row: $0, column: "raised") })
            said.sum(
                .named(before.name("raised"), before.alerts.count),
                of: said.rows.map { .cell(row: $0, column: "year_before") })
        }
    }

    private static func columns(_ label: Column) -> [Column] {
        [
            label, .count("raised", "Raised"), .count("children", "Children"),
            .count("answered", "Answered"), .count("in_time", "In time"),
            .count("resolved", "Resolved"), .count("closed", "Closed unresolved"),
            .count("open", "Open"), .share("answer_days", "Days to answer"),
            .share("resolution_days", "Days to resolve"),
        ]
    }

    /// Answered is by the end of the period; days are working days, the one in the middle.
    private func row(_ label: String, _ own: [Alert]) -> [Cell] {
        func days(_ day: KeyPath<Alert, CalendarDate?>) -> [Int] {
            own.compactMap { alert in
                alert[keyPath: day].map { end in
                    context.setting.workingDays(on: alert.on).count(after: alert.on, through: end)
                }
            }
        }
        let children = own.reduce(into: Set<ChildNumber>()) { $0.formUnion($1.history.children) }
        let resolved = own.count { $0.resolvedOn != nil }
        let closed = own.count(where: \.isClosed)
        return [
            .text(label), .count(own.count), .count(children.count),
            .count(own.count { $0.answeredOn != nil }), .count(own.count { $0.wasInTime == true }),
            .count(resolved), .count(closed), .count(own.count - resolved - closed),
            Cell(median(days(\.answeredOn), decimals: 1)),
            Cell(median(days(\.resolvedOn), decimals: 1)),
        ]
    }
}

extension AlertLoop {
    /// The loop as rows: raised, answered, resolved, and what was left.
    func flow(_ title: String) -> Table {
        let whole = whole("")
        let steps = [
            ("raised", "raised"), ("answered", "answered"), ("resolved", "resolved"),
            ("closed unresolved", "closed"), ("open at the end", "open"),
        ]
        return Table(
            title: title, label: ("what", ""), numbers: [.count("alerts", "Alerts")],
            rows: steps.map { ($0.0, [whole.cell(0, $0.1)]) }
        ).declared { said in
            said.people("alerts")
            for (row, step) in steps.enumerated() { said.name(name(step.1), row: row, "alerts") }
        }
    }
}
