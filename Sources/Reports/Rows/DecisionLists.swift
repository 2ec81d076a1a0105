// The rows behind decisions: overdue, without a date, raised with an advocate, after a challenge.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// The decisions that wait.
public enum DecisionList {
    /// A row for each decision that is overdue at the end of a period.
    public static func overdue(_ context: ReplayContext, _ span: DateSpan) -> Table {
        table("Decisions overdue", context, span.to) { $0.isOverdue(on: span.to) }
    }

    /// A row for each open decision without a date.
    public static func undated(_ context: ReplayContext, _ span: DateSpan) -> Table {
        table("Decisions without a date", context, span.to) { $0.isUndated(on: span.to) }
    }

    private static func table(
        _ title: String, _ context: ReplayContext, _ day: CalendarDate,
        where takes: (Journey.Decision) -> Bool
    ) -> Table {
        var table = Table(
            title: "\(title) at \(DateSpelling.words(day))",
            columns: [
                Column("child_id", .text), Column("decision_id", .text),
                Column("review_id", .text), Column("made_on", .date), Column("due_on", .date),
                Column("days", .count), Column("responsible", .text),
                Column("raised_by", .text), Column("escalation_id", .text),
                Column("looked_after", .flag), Column("iro_id", .text), Column("team", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for decision in journey.decisions where takes(decision) {
                table.append([
                    .text(known.id(of: journey.child)), .text(known.text(decision.id)),
                    .text(known.text(decision.review)), .date(decision.madeOn),
                    Cell(decision.dueOn), .count(day - (decision.dueOn ?? decision.madeOn)),
                    .text(known.text(decision.responsible)),
                    .text(known.text(decision.raisedBy)), .text(known.text(decision.escalation)),
                    .flag(journey.period(on: day) != nil),
                    .text(known.text(journey.officer(for: .cla, on: day))),
                    .text(known.text(journey.team(on: day))),
                ])
            }
        }
        return table
    }
}

/// What advocacy came to.
public enum AdvocacyList {
    /// A row for each time with an advocate that has a day in a period, with the decisions that
    /// advocate or child raised while it lasted, as at the period's end.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Advocacy, and the decisions raised by child or advocate meanwhile",
            columns: [
                Column("child_id", .text), Column("engaged_on", .date),
                Column("ended_on", .date), Column("because", .text),
                Column("decisions", .count), Column("completed", .count),
                Column("decision_ids", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for time in journey.advocacies(in: known) where time.touches(span) {
                let decisions = time.decisions.filter { $0.madeOn <= span.to }
                table.append([
                    .text(known.id(of: journey.child)), .date(time.from),
                    Cell(time.to.flatMap { $0 <= span.to ? $0 : nil }),
                    .text(known.text(time.because)), .count(decisions.count),
                    .count(decisions.count { !$0.isOpen(on: span.to) }),
                    .text(decisions.map { known.text($0.id) }.joined(separator: ";")),
                ])
            }
        }
        return table
    }
}

/// What came of challenges.
public enum ChallengeOutcomeList {
    /// A row for each decision that is linked to an escalation and was made by the last day of a
    /// period: whether it was open then.
    public static func linked(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Decisions linked to escalations",
            columns: [
                Column("escalation_id", .text), Column("decision_id", .text),
                Column("open", .flag),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for decision in journey.decisions
            where decision.escalation != .none && decision.madeOn <= span.to {
                table.append([
                    .text(known.text(decision.escalation)), .text(known.text(decision.id)),
                    .flag(decision.isOpen(on: span.to)),
                ])
            }
        }
        return table
    }

    /// A row for each escalation resolved in a period.
    public static func resolved(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(title: "Challenges resolved", columns: columns)
        let known = context.known
        for outcome in ChallengeOutcomes.resolved(in: span, context) {
            table.append([
                .text(known.text(outcome.id)), .text(known.text(outcome.population)),
                .text(outcome.children.map(known.id(of:)).joined(separator: ";")),
                .date(outcome.raisedOn), .date(outcome.resolvedOn), .count(outcome.days),
                .text(known.text(outcome.stage)), .text(known.text(outcome.outcome)),
                Cell(outcome.isSatisfied),
            ])
        }
        return table
    }

    private static let columns = [
        Column("escalation_id", .text), Column("population", .text),
        Column("child_ids", .text), Column("raised_on", .date),
        Column("resolved_on", .date), Column("days", .count), Column("stage", .text),
        Column("outcome", .text), Column("iro_satisfied", .flag),
    ]

    /// A row for each escalation resolved in a period, with the decisions linked to it.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        table(of: resolved(context, span), linked(context, span))
    }

    /// A row for each escalation resolved, with the decisions linked to it.
    public static func table(of resolved: Table, _ linked: Table) -> Table {
        var decisions: [Cell: [(id: String, isOpen: Bool)]] = [:]
        for row in linked.rows {
            guard case .text(let id) = row[1], case .flag(let isOpen) = row[2] else { continue }
            decisions[row[0], default: []].append((id, isOpen))
        }
        return Table(
            title: resolved.title,
            columns: columns + [
                Column("decisions", .count), Column("completed", .count),
                Column("decision_ids", .text),
            ],
            rows: resolved.rows.map { row in
                let own = decisions[row[0]] ?? []
                return row + [
                    .count(own.count), .count(own.count { !$0.isOpen }),
                    .text(own.map(\.id).joined(separator: ";")),
                ]
            })
    }
}
