// The rows behind quality: answers, audits, learning, feedback, observation, acknowledgement.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// What was asked, audited, said and observed, one by one.
public enum QualityLists {
    /// A row for each option of each question that was put in the period. The base is the forms
    /// that answer the question; a question nobody answered is a row with a base of 0.
    public static func answers(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Answers",
            note: "Several ticked: forms that ticked more than one option of the question.",
            columns: [
                Column("survey_id", .text), Column("respondents", .text), Column("question", .text),
                Column("wording", .text), Column("answer", .text), Column("ticked", .count),
                Column("base", .count), Column("percent", .decimal),
                Column("several_ticked", .count),
            ])
        for question in AnsweredQuestion.all(in: context, during: span) {
            let head: [Cell] = [
                .text(question.survey), .text(question.respondents), .text(question.code),
                .text(question.wording),
            ]
            for option in question.options {
                table.append(
                    head + [
                        .text(option.code), .count(option.ticked), .count(question.base),
                        Cell(
                            FixedDecimal.percent(
                                numerator: option.ticked, denominator: question.base, decimals: 1)),
                        .count(question.severalTicked),
                    ])
            }
            if question.options.isEmpty {
                table.append(head + [.empty, .count(0), .count(0), .empty, .count(0)])
            }
        }
        return table
    }

    /// A row for each record that an audit looked at by the last day of the period.
    public static func audited(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        var table = Table(
            title: "Records audited",
            columns: [
                Column("audit_id", .text), Column("scope", .text), Column("child_id", .text),
            ])
        for fact in known.facts where fact.type == .recordAudited && fact.day <= span.to {
            guard case .service(.recordAudited(let record)) = Event(fact, in: known.record),
                context.lists(fact.child)
            else { continue }
            table.append(
                [
                    .text(known.text(record.auditID)), .text(known.text(record.scope)),
                    .text(known.id(of: fact.child)),
                ], at: RowPlace(known.line(of: fact.seq), 0))
        }
        return table
    }

    /// A row for each audit completed in the period.
    public static func audits(_ context: ReplayContext, _ span: DateSpan) -> Table {
        audits(of: audited(context, span), context, span)
    }

    /// A row for each audit completed in the period, with all that was looked at in it.
    public static func audits(
        of audited: Table, _ context: ReplayContext, _ span: DateSpan
    ) -> Table {
        var table = Table(
            title: "Audits completed",
            columns: [
                Column("audit_id", .text), Column("completed_on", .date), Column("audit", .text),
                Column("theme", .text), Column("children", .count), Column("plans", .count),
                Column("minutes", .count), Column("footprints", .count),
                Column("other_records", .count),
            ])
        let known = context.known
        var looked: [String: [String: Set<String>]] = [:]
        for row in audited.rows {
            guard case .text(let audit) = row[0], case .text(let scope) = row[1],
                case .text(let child) = row[2]
            else { continue }
            looked[audit, default: [:]][scope, default: []].insert(child)
        }
        for audit in Audits(known).all where span.contains(audit.day) {
            let scopes = looked[known.text(audit.id)] ?? [:]
            let named = ["plan", "minutes", "footprint"].map { scopes[$0]?.count ?? 0 }
            let all = scopes.values.reduce(0) { $0 + $1.count }
            table.append(
                [
                    .text(known.text(audit.id)), .date(audit.day), .text(known.text(audit.kind)),
                    .text(known.text(audit.theme)),
                    .count(scopes.values.reduce(into: Set()) { $0.formUnion($1) }.count),
                ] + named.map { .count($0) } + [.count(all - named.reduce(0, +))])
        }
        return table
    }

    /// A row for each complaint, compliment and comment.
    public static func feedback(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        var table = Table(
            title: "Feedback received",
            columns: [
                Column("received_on", .date), Column("feedback", .text), Column("team", .text),
                Column("child_id", .text), Column("seq", .count),
            ])
        for said in ServiceFacts.feedback(in: known, during: span)
        where context.lists(said.fact.child) {
            table.append(
                [
                    .date(said.fact.day), .text(known.text(said.feedback.feedback)),
                    .text(known.text(said.feedback.team)), .text(known.id(of: said.fact.child)),
                    .line(said.fact.seq, in: known),
                ], at: place(of: said.fact, in: known))
        }
        return table
    }

    /// Rows are by day, those of a day by line.
    private static func place(of fact: Fact, in known: KnownFacts) -> RowPlace {
        RowPlace(Int(fact.day.dayNumber), known.line(of: fact.seq))
    }

    /// A row for each observation.
    public static func observations(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        let rows = ServiceFacts.observations(in: known, during: span).map { seen -> [Cell] in
            let terms = context.setting.workforce.worker(seen.worker)?.terms(on: seen.fact.day)
            return [
                .date(seen.fact.day), .text(known.text(seen.worker)),
                .text(known.text(terms?.role ?? .none)), .line(seen.fact.seq, in: known),
            ]
        }
        return Table(
            title: "Practice observed",
            columns: [
                Column("observed_on", .date), Column("worker_id", .text), Column("role", .text),
                Column("seq", .count),
            ], rows: rows)
    }

    /// A row for each acknowledgement of good practice.
    public static func acknowledgements(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        var table = Table(
            title: "Good practice acknowledged",
            columns: [
                Column("acknowledged_on", .date), Column("theme", .text), Column("team", .text),
                Column("child_id", .text), Column("seq", .count),
            ])
        for said in ServiceFacts.acknowledgements(in: known, during: span)
        where context.lists(said.fact.child) {
            table.append(
                [
                    .date(said.fact.day), .text(known.text(said.practice.theme)),
                    .text(known.text(said.practice.team)), .text(known.id(of: said.fact.child)),
                    .line(said.fact.seq, in: known),
                ], at: place(of: said.fact, in: known))
        }
        return table
    }
}

/// What audits taught.
public enum LearningList {
    /// A row for each piece of learning recorded in the period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        let audits = Audits(known)
        return Table(
            title: "Learning from audits",
            columns: [
                Column("audit_id", .text), Column("theme", .text), Column("recorded_on", .date),
                Column("team", .text), Column("feed_back_by_on", .date),
                Column("fed_back_on", .date), Column("state", .text), Column("seq", .count),
            ],
            rows: Learning.all(in: known, during: span).map { learning in
                [
                    .text(known.text(learning.audit)),
                    .text(known.text(audits[learning.audit]?.theme ?? .none)),
                    .date(learning.recordedOn), .text(known.text(learning.team)),
                    Cell(learning.feedBackByOn), Cell(learning.fedBackOn),
                    .text(learning.state.rawValue), .line(learning.seq, in: known),
                ]
            })
    }
}
