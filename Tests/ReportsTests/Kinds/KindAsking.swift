// Random ledgers asked for reports of every kind, and their tables compared with other answers.

import CareEvents
import Dates
import Journeys
import Projections
import Tables
import TestLedgers

@testable import Reports

/// A random ledger with a period, and the drafts of it.
struct KindAsking {
    let context: ReplayContext
    var question: KindQuestion

    init(_ ledger: KindLedger) {
        let (context, span, officer) = ledger.asked
        self.context = context
        question = KindQuestion(council: "Somewhere", span: span, officer: officer)
    }

    /// The officer that is asked about.
    var officer: String { question.officer ?? "" }

    /// The drafts of every kind, by its name.
    var drafts: [(name: String, draft: KindDraft)] {
        [
            ("drp-dashboard", .drpDashboard(question, context)),
            ("sqa-dashboard", .sqaDashboard(question, context)),
            ("iro-sheet", .officerSheet(question, context)),
            ("weekly-update", .weeklyUpdate(question, context)),
            ("quarterly", .quarterly(question, context)),
            ("alerts", .alerts(question, context)),
            ("monthly", .monthlyNumbers(question, context)),
        ]
    }

    /// The answer of `statistics` to a measure over the period.
    func over(
        _ measure: Measure, _ asked: [Question.Asked] = [], split: [DimensionKey] = [],
        by bucketing: Bucketing? = nil, span: DateSpan? = nil
    ) throws -> [Answer] {
        let question = try Question(
            measure, .over(span ?? question.span), dimensions: asked, split: split,
            bucketing: bucketing)
        return context.answer([question])[0]
    }

    /// The number of a measure over the period.
    func number(_ measure: Measure, _ asked: [Question.Asked] = []) throws -> Int {
        try over(measure, asked).whole
    }

    /// A number of a table of a section of the year by words of its title and the start of a label.
    func number(_ section: (YearPeriod) -> YearSection, _ title: String, _ label: String) -> Int? {
        let tables = YearSection.document([section(question.period)], context, inLongForm: false)
            .tables
        let row = tables.first { $0.title.contains(title) }?.rows.first {
            $0.first?.words.hasPrefix(label) ?? false
        }
        return row?[1].wholeNumber
    }
}

extension Table {
    /// The sum of a column.
    func sum(_ key: String) -> Int { column(key).compactMap(\.wholeNumber).reduce(0, +) }
}
