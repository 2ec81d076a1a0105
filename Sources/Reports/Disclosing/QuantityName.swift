// What a count is called wherever it is printed, so that it is suppressed everywhere or nowhere.

import Dates
import Projections
import Tables

/// The names of the counts behind answers: the measure, its dimensions, the day or the days. Two
/// answers that count the same have the same name, also where one is the base of a share.
enum QuantityName {
    /// The number of an answer that is meant.
    enum Side {
        case value, above, below
    }

    /// The count of a measure over a period.
    static func over(_ measure: Measure, _ span: DateSpan, _ dimensions: String = "") -> String {
        name(measure, .value, dimensions, span, nil)
    }

    /// The count of a measure at a day.
    static func at(_ measure: Measure, _ day: CalendarDate, _ dimensions: String = "") -> String {
        name(measure, .value, dimensions, nil, day)
    }

    /// The value of an answer.
    static func value(_ answer: Answer) -> String {
        name(answer.measure, .value, answer.dimensionsText, answer.span, answer.at)
    }

    /// What is above the line of an answer.
    static func above(_ answer: Answer) -> String {
        name(answer.measure, .above, answer.dimensionsText, answer.span, answer.at)
    }

    /// What is below the line of an answer.
    static func below(_ answer: Answer) -> String {
        name(answer.measure, .below, answer.dimensionsText, answer.span, answer.at)
    }

    /// The name of a number: `measure|dimensions|days`, which `QuantityRelations` reads.
    static func name(
        _ measure: Measure, _ side: Side, _ dimensions: String, _ span: DateSpan?,
        _ day: CalendarDate?
    ) -> String {
        let time = span.map { "\($0.from)/\($0.to)" } ?? day.map { "\($0)" } ?? ""
        return "\(counted(measure, side))|\(dimensions)|\(time)"
    }

    /// The measure that counts a number, whichever prints it.
    private static func counted(_ measure: Measure, _ side: Side) -> String {
        switch (measure, side) {
        case (.claReviewsInTimePercent, .below), (.claReviewsByParticipation, .value):
            Measure.claReviewsHeld.rawValue
        case (.childrenPlacedOutsideAuthorityPercent, .above):
            Measure.childrenPlacedOutsideAuthority.rawValue
        case (.childrenPlacedOutsideAuthorityPercent, .below):
            Measure.childrenLookedAfter.rawValue
        case (.cppReviewConferencesInTimePercent, .above):
            Measure.cppReviewConferencesInTime.rawValue
        case (.cppReviewConferencesInTimePercent, .below):
            Measure.cppReviewConferencesHeld.rawValue
        case (.claReviewParticipationPercent, .below), (.claReviewAttendancePercent, .below),
            (.claReviewNoParticipationPercent, .below):
            "reviews of four and over"
        case (.surveyReturnRatePercent, .above): Measure.surveyResponsesReceived.rawValue
        case (.surveyReturnRatePercent, .below): Measure.surveyQuestionnairesIssued.rawValue
        case (_, .value): measure.rawValue
        case (_, .above): "above " + measure.rawValue
        case (_, .below): "below " + measure.rawValue
        }
    }
}

extension Disclosure {
    /// The value of an answer stands here.
    mutating func value(_ answer: Answer?, row: Int, _ column: String) {
        if let answer { name(QuantityName.value(answer), row: row, column) }
    }

    /// The two counts of an answer stand here.
    mutating func counts(_ answer: Answer?, row: Int, _ above: String, _ below: String) {
        guard let answer else { return }
        name(QuantityName.above(answer), row: row, above)
        name(QuantityName.below(answer), row: row, below)
    }
}

extension Disclosure {
    /// The rows are the values of one dimension, their sum is `total`, which is the whole of a
    /// measure or, where some are in no row, less.
    mutating func split(
        _ title: String, _ column: String, _ answers: [Answer?], total: Int, of whole: Answer?
    ) {
        people(column)
        for (row, answer) in answers.enumerated() { value(answer, row: row, column) }
        let all = Number.named("\(title) in all", total)
        share("percent", of: column, inAll: all)
        sum(all, of: rows.map { .cell(row: $0, column: column) })
        if let whole { sum(.value(whole), of: [all], rest: .people) }
    }

    /// A sum that is no rule, where it happens to be true: a reader will think it is one.
    mutating func sumIfTrue(_ total: Number, _ value: Int?, of parts: [(Number, Int?)]) {
        guard let value, !parts.isEmpty, parts.allSatisfy({ $0.1 != nil }),
            parts.reduce(0, { $0 + ($1.1 ?? 0) }) == value
        else { return }
        sum(total, of: parts.map(\.0))
    }
}

extension Disclosure.Number {
    /// The value of an answer, wherever it stands.
    static func value(_ answer: Answer) -> Disclosure.Number {
        .named(QuantityName.value(answer), answer.value.flatMap { Cell($0).whole } ?? 0)
    }

    /// The two counts of an answer, wherever they stand.
    static func counts(_ answer: Answer?) -> [Disclosure.Number] {
        guard let answer, let above = answer.numerator.flatMap({ Cell($0).whole }),
            let below = answer.denominator.flatMap({ Cell($0).whole })
        else { return [] }
        return [
            .named(QuantityName.above(answer), above), .named(QuantityName.below(answer), below),
        ]
    }
}

extension Table {
    /// The table with its part, whole and share declared, in the columns that most tables have for
    /// them. The same number twice in the table is taken for the same count, as one row is often
    /// of another.
    func declaredParts(
        _ part: String = "count", in whole: String = "of", _ percent: String = "percent",
        more: (inout Disclosure) -> Void = { _ in }
    ) -> Table {
        declared { said in
            said.share(percent, of: part, in: whole)
            for row in said.rows {
                for column in [part, whole] {
                    guard let count = cell(row, column).whole else { continue }
                    said.name("\(title): \(count)", row: row, column)
                }
            }
            more(&said)
        }
    }
}
