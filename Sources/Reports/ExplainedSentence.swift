// The sentence above an explanation: the figure, and its reasons with how many rows have each.

import Dates
import Projections
import Tables

/// Sums the rows of a figure up in words.
enum ExplainedSentence {
    /// `94.7% (426 of 450): 426 held in time; 24 held late, 17 of them late notification. 450 rows;
    /// counts add up to 426, below to 450.`
    static func of(_ answer: Answer) -> String {
        guard !answer.rows.isEmpty else { return "\(figure(answer)). \(whyEmpty(answer))" }
        let rows = answer.rows
        return
            "\(figure(answer)): \(reasons(rows)). \(rows.count) row\(rows.count == 1 ? "" : "s"); "
            + "counts add up to \(sum(rows.map(\.counts))), below to \(sum(rows.map(\.below)))."
    }

    /// Who was left out of all figures of a day or period.
    static func ofLeftOut(_ answer: Answer) -> String {
        answer.leftOut.isEmpty
            ? "Nobody was considered and left out."
            : "Left out: \(reasons(answer.leftOut)). These rows add nothing."
    }

    /// The measure, its dimensions and its time: `cla_reviews_held sex=F, 2016-17`.
    static func name(of answer: Answer, asked: String? = nil) -> String {
        var words = answer.measure.rawValue
        let dimensions = asked ?? answer.dimensionsText
        if !dimensions.isEmpty { words += " \(dimensions)" }
        if let span = answer.span {
            let year = ReportingYear(containing: span.from)
            words +=
                year.span == span
                ? ", \(year.name)"
                : ", \(DateSpelling.words(span.from)) to \(DateSpelling.words(span.to))"
        }
        if let day = answer.at { words += ", \(DateSpelling.words(day))" }
        return words
    }

    /// `94.7% (426 of 450)`, `412 children`, `no value (0 of 0)`.
    private static func figure(_ answer: Answer) -> String {
        let unit = answer.measure.declaration.unit
        var words = "no value"
        if let value = answer.value {
            words =
                unit == "percent"
                ? "\(value)%" : "\(value) \(String(unit.map { $0 == "_" ? " " : $0 }))"
        }
        if let above = answer.numerator, let below = answer.denominator {
            words += " (\(above) of \(below))"
        }
        return words
    }

    private static func whyEmpty(_ answer: Answer) -> String {
        if answer.value != nil { return "Nothing counts, so there are no rows." }
        if answer.denominator != nil {
            return "It is empty because nothing is below the line."
        }
        return "It is empty because the record says nothing from which to tell it."
    }

    /// The reasons, those with most rows first, each with what is said beside it.
    private static func reasons(_ rows: [ExplainedRow]) -> String {
        var groups: [(name: String, rows: [ExplainedRow])] = []
        var places: [String: Int] = [:]
        for row in rows {
            let isBefore = row.counts.units < 0
            let name = row.group + (isBefore ? " taken away" : "")
            if let place = places[name] {
                groups[place].rows.append(row)
            } else {
                places[name] = groups.count
                groups.append((name, [row]))
            }
        }
        groups.sort { ($1.rows.count, $0.name) < ($0.rows.count, $1.name) }
        return groups.map { group in
            ["\(group.rows.count) \(group.name)"] + details(group.rows)
        }.map { $0.joined(separator: ", ") }.joined(separator: "; ")
    }

    /// `17 of them late notification`.
    private static func details(_ rows: [ExplainedRow]) -> [String] {
        var counts: [String: Int] = [:]
        for row in rows where !row.detail.isEmpty { counts[row.detail, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { detail, count in
            "\(count) of them \(String(detail.map { $0 == "_" ? " " : $0 }))"
        }
    }

    /// The sum of numbers, in the most decimals that any of them has.
    private static func sum(_ numbers: [FixedDecimal]) -> FixedDecimal {
        let decimals = numbers.map(\.decimals).max() ?? 0
        let units = numbers.reduce(Int64(0)) { sum, number in
            let factor = (number.decimals..<decimals).reduce(Int64(1)) { product, _ in product * 10
            }
            return sum + number.units * factor
        }
        return FixedDecimal(units: units, decimals: decimals)
    }
}
