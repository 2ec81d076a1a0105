// Surveys: what children, carers and others answered, question by question.

import Dates
import Projections
import Tables

extension AnnualPart {
    /// The page of surveys.
    static func surveys(_ period: YearPeriod) -> AnnualPart {
        AnnualPart(
            address: "surveys", name: "Surveys and audits",
            about: [
                """
                The service asks children, carers and others what they think of it. It also looks \
                at its own files: that is an audit.
                """
            ],
            headlines: [
                Headline(
                    "Survey forms that came back", noun: "forms",
                    period.over(.surveyReturnRatePercent)),
                Headline(
                    "Audits completed", subject: "The number of audits completed",
                    noun: "audits", isPlural: false, period.over(.auditsCompleted)),
            ],
            questions: [
                period.over(.surveyAnswers, split: [.respondent, .question, .answer])
            ],
            details: [
                Details(title: "Surveys, audits and feedback", section: .quality(period))
            ],
            tables: { answers, _, context in
                SurveyScale.all.map { $0.table(answers[0], context, period) }
            },
            lay: { told in
                let figures = zip(SurveyScale.all, told).compactMap { scale, table in
                    table.rows.isEmpty ? nil : PageBlock.figure(scale.figure(table))
                }
                return figures.isEmpty
                    ? [
                        PageSection(
                            "What people answered",
                            [.paragraph("No survey with these answers was held in the year.")])
                    ]
                    : [PageSection("What people answered", figures)]
            })
    }
}

/// A scale on which people answer: from one side, by a middle, to the other.
struct SurveyScale: Sendable {
    /// What it is called in a title: `from never to always`.
    let words: String
    /// The answers of the one side, the strongest first.
    let against: [String]
    /// The answer in the middle.
    let neither: String?
    /// The answers of the other side, the strongest last.
    let inFavour: [String]

    /// The scales that are drawn; answers on no scale are in the measures.
    static let all = [
        SurveyScale(
            words: "from never to always", against: ["never", "occasionally"],
            neither: "sometimes", inFavour: ["usually", "always"]),
        SurveyScale(
            words: "from poor to excellent", against: ["poor"], neither: "fair",
            inFavour: ["good", "excellent"]),
        SurveyScale(words: "yes or no", against: ["no"], neither: "partly", inFavour: ["yes"]),
    ]

    private var options: [String] { against + (neither.map { [$0] } ?? []) + inFavour }

    /// The questions that were answered on the scale, a row for each and each kind of respondent.
    func table(
        _ answers: [Answer], _ context: ReplayContext, _ period: YearPeriod
    ) -> MeasuredTable {
        var wordings: [String: String] = [:]
        for issue in context.surveys.issues {
            for question in issue.questions { wordings[question.code] = question.wording }
        }
        var rows: [[MeasuredCell]] = []
        for respondent in answers.values(of: .respondent) {
            for question in answers.values(of: .question) {
                let own = options.map { option in
                    answers.of(
                        (.respondent, respondent), (.question, question), (.answer, option))
                }
                guard own.contains(where: { ($0?.value?.units ?? 0) > 0 }) else { continue }
                rows.append(
                    [
                        .text(
                            "\(AnnualPart.words(ofCode: respondent)): "
                                + (wordings[question] ?? AnnualPart.words(ofCode: question)))
                    ] + own.map { .value($0) })
            }
        }
        return MeasuredTable(
            title: "Answers \(words), \(period.name)",
            note: "How many people gave each answer. Those who left a question out are in none.",
            columns: [Column(key: "question", title: "Who and what", kind: .text)]
                + options.map { .count($0, AnnualPart.words(ofCode: $0)) },
            rows: rows)
    }

    /// The figure of the table as it is told.
    func figure(_ table: Table) -> Figure {
        Figure(
            sentence(table), table,
            .diverging(
                label: "question", against: against, neither: neither, for: inFavour))
    }

    private func sentence(_ table: Table) -> String {
        guard !table.rows.contains(where: { $0.contains(.suppressed) }) else {
            return "Answers \(words): too few to say."
        }
        let better = table.rows.indices.count { row in
            func sum(_ keys: [String]) -> Int {
                keys.reduce(0) { $0 + (table.cell(row, $1).units ?? 0) }
            }
            return sum(inFavour) * 2 > sum(options)
        }
        let last = inFavour.map { "“\(AnnualPart.words(ofCode: $0).lowercased())”" }
            .joined(separator: " or ")
        return "In \(better) of \(table.rows.count) questions more than half answered \(last)."
    }
}
