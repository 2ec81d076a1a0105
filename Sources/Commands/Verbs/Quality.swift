// `quality`: surveys, audits, observation, feedback and learning.

import Reports

extension Command {
    /// `careledger quality`.
    static let quality = section(
        "quality",
        "Surveys, audits and what was learnt from them, feedback, observation, good practice.",
        YearSection.quality,
        rows: RowsBehind(
            "answers", "Answers of surveys by question and option, each with its base.", by: .first,
            QualityLists.answers),
        RowsBehind(
            "audits", "Every audit completed, with the children and records looked at.",
            [.each(QualityLists.audited)]
        ) { tables, context, period in
            QualityLists.audits(of: tables[0], context, period.span)
        },
        RowsBehind(
            "learning", "Learning from audits, and whether the team answered in time.",
            by: .first, LearningList.table),
        RowsBehind(
            "feedback", "Complaints, compliments and comments.", QualityLists.feedback),
        RowsBehind(
            "observations", "Practice that was observed, officer by officer.", by: .first,
            QualityLists.observations),
        RowsBehind(
            "acknowledgements", "Good practice that was acknowledged.",
            QualityLists.acknowledgements))
}
