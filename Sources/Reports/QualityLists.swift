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

    /// A row for each audit completed in the period, with all that was looked at in it.
    public static func audits(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Audits completed",
            columns: [
                Column("audit_id", .text), Column("completed_on", .date), Column("audit", .text),
                Column("theme", .text), Column("children", .count), Column("plans", .count),
                Column("minutes", .count), Column("footprints", .count),
                Column("other_records", .count),
            ])
        let known = context.known
        var looked: [Symbol: [String: Set<ChildNumber>]] = [:]
        for fact in known.facts where fact.type == .recordAudited && fact.day <= span.to {
            guard case .service(.recordAudited(let record)) = Event(fact, in: known.record) else {
                continue
            }
            let scope = known.text(record.scope)
            looked[record.auditID, default: [:]][scope, default: []].insert(fact.child)
        }
        for audit in Audits(known).all where span.contains(audit.day) {
            let scopes = looked[audit.id] ?? [:]
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
        let rows = ServiceFacts.feedback(in: context.known, during: span).map { said -> [Cell] in
            [
                .date(said.fact.day), .text(context.known.text(said.feedback.feedback)),
                .text(context.known.text(said.feedback.team)),
                .text(context.known.id(of: said.fact.child)), .count(Int(said.fact.seq)),
            ]
        }
        return Table(
            title: "Feedback received",
            columns: [
                Column("received_on", .date), Column("feedback", .text), Column("team", .text),
                Column("child_id", .text), Column("seq", .count),
            ], rows: rows)
    }

    /// A row for each observation.
    public static func observations(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        let rows = ServiceFacts.observations(in: known, during: span).map { seen -> [Cell] in
            let terms = context.setting.workforce.worker(seen.worker)?.terms(on: seen.fact.day)
            return [
                .date(seen.fact.day), .text(known.text(seen.worker)),
                .text(known.text(terms?.role ?? .none)), .count(Int(seen.fact.seq)),
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
        let rows = ServiceFacts.acknowledgements(in: known, during: span).map { said -> [Cell] in
            [
                .date(said.fact.day), .text(known.text(said.practice.theme)),
                .text(known.text(said.practice.team)), .text(known.id(of: said.fact.child)),
                .count(Int(said.fact.seq)),
            ]
        }
        return Table(
            title: "Good practice acknowledged",
            columns: [
                Column("acknowledged_on", .date), Column("theme", .text), Column("team", .text),
                Column("child_id", .text), Column("seq", .count),
            ], rows: rows)
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
                    .text(learning.state.rawValue), .count(Int(learning.seq)),
                ]
            })
    }
}
