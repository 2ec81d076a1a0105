// Quality in a year's statistics: surveys, audits and their learning, feedback, good practice.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension YearSection {
    /// Quality: a summary, and a table of each thing of which there was any.
    public static func quality(_ period: YearPeriod) -> YearSection {
        YearSection(
            title: "Quality",
            questions: [
                period.over(.surveyQuestionnairesIssued, split: [.respondent]),
                period.over(.surveyResponsesReceived, split: [.respondent]),
                period.over(.surveyReturnRatePercent, split: [.respondent]),
                period.over(.auditsCompleted, split: [.auditType]),
                period.over(.auditsCompletedChange, split: [.auditType]),
                period.over(.childrenAudited, split: [.auditType]),
                period.over(.auditsCompleted, split: [.auditType, .theme]),
                period.over(.childrenAudited, split: [.auditType, .theme]),
                period.over(.surveyQuestionnairesIssued),
                period.over(.surveyResponsesReceived),
                period.over(.auditsCompleted),
                period.over(.childrenAudited),
                period.over(.practiceAcknowledgementThemes),
            ]
        ) { answers, _, context in
            let learning = Learning.all(in: context.known, during: period.span)
            let feedback = ServiceFacts.feedback(in: context.known, during: period.span)
            let tables = [
                surveys(period, context), audits(period, answers),
                self.learning(period, learning, context),
                self.feedback(period, feedback, context), acknowledged(period, context),
            ]
            return [summary(period, answers, learning.count, feedback.count, context)]
                + tables.filter { !$0.rows.isEmpty }
        }
    }

    private static func summary(
        _ period: YearPeriod, _ answers: [[Answer]], _ learning: Int, _ feedback: Int,
        _ context: borrowing ReplayContext
    ) -> Table {
        let known = context.known
        let observed = ServiceFacts.observations(in: known, during: period.span)
        let officers = context.setting.workforce.inPost(as: .iro, on: period.end).map(\.id)
        let seen = officers.count { officer in observed.contains { $0.worker == officer } }
        let practice = ServiceFacts.acknowledgements(in: known, during: period.span)
        return Table(
            title: "Surveys, audits and feedback in \(period.name)", label: ("what", ""),
            numbers: [.count("count", "Count")],
            rows: [
                ("questionnaires issued", [.count(answers[8].whole)]),
                ("questionnaires returned", [.count(answers[9].whole)]),
                ("audits completed", [.count(answers[10].whole)]),
                ("children whose records were audited", [.count(answers[11].whole)]),
                ("pieces of learning recorded", [.count(learning)]),
                ("complaints, compliments and comments", [.count(feedback)]),
                ("observations of practice", [.count(observed.count)]),
                ("officers in post at \(period.endWords)", [.count(officers.count)]),
                ("of them, observed in the period", [.count(seen)]),
                ("good practice acknowledged", [.count(practice.count)]),
                ("themes of good practice", [.count(answers[12].whole)]),
            ]
        ).declared { said in
            said.open("count")
            for row in [0, 1, 3, 5, 7, 8] { said.people("count", rows: row..<row + 1) }
            for (row, place) in [(0, 8), (1, 9), (3, 11)] {
                said.value(answers[place].first, row: row, "count")
            }
            said.name(feedbackName(period), row: 5, "count")
            said.name(QuantityName.at(.iroHeadcount, period.end), row: 7, "count")
            said.share(row: 8, of: "count", in: .cell(row: 7, column: "count"))
        }
    }

    private static func feedbackName(_ period: YearPeriod) -> String {
        "feedback|\(period.span.from)/\(period.span.to)"
    }

    /// Surveys that went out or came back in the period, with all their forms up to its last day.
    private static func surveys(_ period: YearPeriod, _ context: borrowing ReplayContext) -> Table {
        var returns: [SurveyReturn] = []
        let surveys = context.surveys
        let going = surveys.going(during: period.span)
        func place(_ survey: Symbol, _ respondents: Symbol) -> Int {
            let found = returns.firstIndex { $0.survey == survey && $0.respondents == respondents }
            if let found { return found }
            returns.append(SurveyReturn(survey: survey, respondents: respondents))
            return returns.count - 1
        }
        for issue in surveys.issues where going.contains(issue.survey) && issue.day <= period.end {
            returns[place(issue.survey, issue.respondents)].take(issue)
        }
        for form in surveys.forms where going.contains(form.survey) && form.day <= period.end {
            returns[place(form.survey, form.respondents)].take(form, context.known)
        }
        return Table(
            title: "Surveys of \(period.name), as at \(period.endWords)",
            note: "Several ticked: forms that ticked more than one option of some question.",
            columns: [
                Column("survey_id", .text), Column("respondents", .text),
                .count("issued", "Issued"), .count("eligible", "Eligible"),
                .count("returned", "Returned"), .share("percent", "% of issued"),
                .share("eligible_percent", "% of eligible"),
                .count("several_ticked", "Several ticked"),
            ],
            rows: returns.map { own in
                [
                    .text(context.known.text(own.survey)),
                    .text(context.known.text(own.respondents)), Cell(own.issued),
                    Cell(own.eligible), .count(own.returned),
                    Cell(own.issued.flatMap { share(own.returned, of: $0, period) }),
                    Cell(own.eligible.flatMap { share(own.returned, of: $0, period) }),
                    .count(own.severalTicked),
                ]
            }
        ).declared { said in
            said.people("issued", "eligible", "returned", "several_ticked")
            said.made("percent", of: ["returned", "issued"])
            said.made("eligible_percent", of: ["returned", "eligible"])
            said.share(of: "several_ticked", in: "returned")
            for (row, own) in returns.enumerated() {
                let own = [("issued", own.issued), ("eligible", own.eligible)].filter {
                    ($0.1 ?? 0) >= own.returned
                }
                for (column, _) in own {
                    said.share(of: "returned", in: column, rows: row..<row + 1)
                }
            }
        }
    }

    /// Each kind of audit of which there was any, in all and by theme.
    private static func audits(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        var rows: [[Cell]] = []
        for kind in AuditKind.allCases.map(\.rawValue) {
            let audits = answers[3].count("audit_type", kind)
            let children = answers[5].count("audit_type", kind)
            let change = answers[4].count("audit_type", kind)
            guard audits > 0 || children > 0 || change != 0 else { continue }
            rows.append([
                .text(kind), .text("all"), .count(audits), .count(change), .count(children),
            ])
            for answer in answers[6] where answer.dimensions.contains(where: { $0.value == kind }) {
                guard let theme = answer.dimensions.first(where: { $0.key == "theme" })?.value
                else { continue }
                let children = answers[7].count { dimensions in
                    dimensions.contains { $0.key == "audit_type" && $0.value == kind }
                        && dimensions.contains { $0.key == "theme" && $0.value == theme }
                }
                let audits = Int(answer.value?.units ?? 0)
                guard audits > 0 || children > 0 else { continue }
                rows.append([.text(kind), .text(theme), .count(audits), .empty, .count(children)])
            }
        }
        return Table(
            title: "Audits in \(period.name)",
            note: "Children by the day on which their record was looked at.",
            columns: [
                Column("audit", .text), Column("theme", .text), .count("audits", "Audits"),
                .count("change", "On the year before"), .count("children", "Children"),
            ], rows: rows
        ).declared { said in
            said.open("audits", "change")
            said.people("children")
            for kind in Set(rows.map { $0[0] }) {
                let own = rows.indices.filter { rows[$0][0] == kind }
                guard let all = own.first else { continue }
                said.sumIfTrue(
                    .cell(row: all, column: "children"), rows[all][4].whole,
                    of: own.dropFirst().map {
                        (.cell(row: $0, column: "children"), rows[$0][4].whole)
                    })
            }
        }
    }

    /// Learning by team, and whether the team answered by the day it was asked to.
    private static func learning(
        _ period: YearPeriod, _ learning: [Learning], _ context: borrowing ReplayContext
    ) -> Table {
        let known = context.known
        let teams = Set(learning.map(\.team)).map { (team: $0, name: known.text($0)) }
            .sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
        return Table(
            title: "Learning from audits in \(period.name), as at \(period.endWords)",
            columns: [Column("team", .text), .count("learning", "Learning")]
                + Learning.State.allCases.map { Column($0.rawValue, .count) },
            rows: teams.map { team, name in
                let own = learning.filter { $0.team == team }
                return [.text(name), .count(own.count)]
                    + Learning.State.allCases.map { state in
                        .count(own.count { $0.state == state })
                    }
            }
        ).declared { said in
            said.open("learning")
            for state in Learning.State.allCases { said.open(state.rawValue) }
        }
    }

    private static func feedback(
        _ period: YearPeriod, _ feedback: [(fact: Fact, feedback: FeedbackReceived)],
        _ context: borrowing ReplayContext
    ) -> Table {
        let before = ServiceFacts.feedback(in: context.known, during: period.span.yearBefore)
        let kinds: [FeedbackKind] = feedback.isEmpty ? [] : [.complaint, .compliment, .comment]
        return Table(
            title: "Feedback received in \(period.name)", label: ("feedback", "Feedback"),
            numbers: [
                .count("count", "Count"), .count("children", "Children"),
                .count("year_before", "A year before"),
            ],
            rows: kinds.map { kind in
                let own = feedback.filter { FeedbackKind($0.feedback.feedback) == kind }
                let children = Set(own.map(\.fact.child)).filter { $0 != .none }
                return (
                    kind.rawValue,
                    [
                        .count(own.count), .count(children.count),
                        .count(before.count { FeedbackKind($0.feedback.feedback) == kind }),
                    ]
                )
            }
        ).declared { said in
            said.people("count", "children", "year_before")
            said.atMost("children", "count")
            if !kinds.isEmpty {
                said.sum(
                    .named(feedbackName(period), feedback.count),
                    of: said.rows.map { .cell(row: $0, column: "count") }, rest: .people)
            }
        }
    }

    private static func acknowledged(
        _ period: YearPeriod, _ context: borrowing ReplayContext
    ) -> Table {
        let known = context.known
        var counts: [[String]: Int] = [:]
        for said in ServiceFacts.acknowledgements(in: known, during: period.span) {
            counts[
                [known.text(said.practice.theme), known.text(said.practice.team)], default: 0] +=
                1
        }
        let keys = counts.keys.sorted { a, b in
            Array(a[0].utf8) == Array(b[0].utf8)
                ? Array(a[1].utf8).lexicographicallyPrecedes(Array(b[1].utf8))
                : Array(a[0].utf8).lexicographicallyPrecedes(Array(b[0].utf8))
        }
        return Table(
            title: "Good practice acknowledged in \(period.name)",
            columns: [Column("theme", .text), Column("team", .text), .count("count", "Count")],
            rows: keys.map { [.text($0[0]), .text($0[1]), .count(counts[$0] ?? 0)] }
        ).declared { $0.open("count") }
    }
}

/// The forms of one survey to one kind of respondent.
private struct SurveyReturn {
    let survey: Symbol
    let respondents: Symbol
    /// Nil where no line says that any went out.
    private(set) var issued: Int?
    private(set) var eligible: Int?
    private(set) var returned = 0
    private(set) var severalTicked = 0

    init(survey: Symbol, respondents: Symbol) {
        self.survey = survey
        self.respondents = respondents
    }

    mutating func take(_ issue: Surveys.Issue) {
        issued = (issued ?? 0) + issue.count
        if let more = issue.eligible { eligible = (eligible ?? 0) + more }
    }

    mutating func take(_ form: Surveys.Form, _ known: borrowing KnownFacts) {
        returned += 1
        severalTicked += form.answers(in: known).contains { $0.options.count > 1 } ? 1 : 0
    }
}
