// What a count is called wherever it is printed, so that it is suppressed everywhere or nowhere.

import Dates
import Projections
import Tables

/// The names of the counts behind answers: the measure, its dimensions, the day or the days. Two
/// answers that count the same have the same name, also where one is the base of a share.
enum QuantityName {
    /// The count of a measure over a period.
    static func over(_ measure: Measure, _ span: DateSpan, _ dimensions: String = "") -> String {
        "\(measure.rawValue)|\(dimensions)|\(span.from)/\(span.to)"
    }

    /// The count of a measure at a day.
    static func at(_ measure: Measure, _ day: CalendarDate, _ dimensions: String = "") -> String {
        "\(measure.rawValue)|\(dimensions)|\(day)"
    }

    /// The value of an answer.
    static func value(_ answer: Answer) -> String {
        name(answer.measure.rawValue, answer.dimensionsText, answer.span, answer.at)
    }

    /// What is above the line of an answer.
    static func above(_ answer: Answer) -> String {
        let measure = parts[answer.measure]?.above ?? "above " + answer.measure.rawValue
        return name(measure, answer.dimensionsText, answer.span, answer.at)
    }

    /// What is below the line of an answer.
    static func below(_ answer: Answer) -> String {
        let measure = parts[answer.measure]?.below ?? "below " + answer.measure.rawValue
        return name(measure, answer.dimensionsText, answer.span, answer.at)
    }

    private static func name(
        _ measure: String, _ dimensions: String, _ span: DateSpan?, _ day: CalendarDate?
    ) -> String {
        let time = span.map { "\($0.from)/\($0.to)" } ?? day.map { "\($0)" } ?? ""
        // Counting children is what is done where nothing is said.
        let kept = dimensions.split(separator: ";").filter { $0 != "count=children" }
        return "\(measure)|\(kept.joined(separator: ";"))|\(time)"
    }

    /// The measures that the two counts of a share are answers of.
    private static let parts: [Measure: (above: String?, below: String?)] = [
        .claReviewsInTimePercent: (nil, Measure.claReviewsHeld.rawValue),
        .childrenPlacedOutsideAuthorityPercent: (
            Measure.childrenPlacedOutsideAuthority.rawValue,
            Measure.childrenLookedAfter.rawValue
        ),
        .cppReviewConferencesInTimePercent: (
            Measure.cppReviewConferencesInTime.rawValue,
            Measure.cppReviewConferencesHeld.rawValue
        ),
        .claReviewParticipationPercent: (nil, "reviews of four and over"),
        .claReviewAttendancePercent: (nil, "reviews of four and over"),
        .claReviewNoParticipationPercent: (nil, "reviews of four and over"),
        .surveyReturnRatePercent: (
            Measure.surveyResponsesReceived.rawValue, Measure.surveyQuestionnairesIssued.rawValue
        ),
    ]
}

/// What the counts of a measure are of.
enum CountedThings {
    /// Whether they are nobody's: hours, posts, days and meetings of the service. Workers are
    /// people as well.
    static func areNobodys(_ measure: Measure) -> Bool {
        switch measure.declaration.unit {
        case "fte", "posts", "months", "hours_per_week", "years", "days", "themes", "audits",
            "working_days", "meetings":
            true
        default: false
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
