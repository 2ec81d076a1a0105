// The rows of a life, read out of the table that it is drawn from.

import Dates
import Tables

/// One row of the table of a life, as it is drawn.
struct LifeThing {
    /// Its number in the table and in the picture.
    let number: Int
    let lane: String
    let what: String
    let how: String
    let from: CalendarDate?
    let to: CalendarDate?
    let allowedFrom: CalendarDate?
    let due: CalendarDate?
    let written: CalendarDate?
    let lag: Int?

    /// The rows of a figure, in their order.
    static func all(of table: Table, by chart: LifeChart) -> [LifeThing] {
        var places: [String: Int] = [:]
        for (place, column) in table.columns.enumerated() { places[column.key] = place }
        return table.rows.map { row in
            func cell(_ key: String) -> Cell { places[key].map { row[$0] } ?? .empty }
            func text(_ key: String) -> String {
                if case .text(let text) = cell(key) { text } else { "" }
            }
            func day(_ key: String) -> CalendarDate? {
                if case .date(let day) = cell(key) { day } else { nil }
            }
            func count(_ key: String) -> Int? {
                if case .count(let count) = cell(key) { count } else { nil }
            }
            return LifeThing(
                number: count(chart.number) ?? 0, lane: text(chart.lane), what: text(chart.what),
                how: text(chart.how), from: day(chart.from),
                to: day(chart.to), allowedFrom: day(chart.allowedFrom), due: day(chart.due),
                written: day(chart.written), lag: count(chart.lag))
        }
    }

    /// Every day that has a place in the picture.
    var days: [CalendarDate] { [from, to, allowedFrom, due, written].compactMap(\.self) }

    /// What it belongs to together with other rows: its words up to their last comma.
    var group: Substring { what.lastIndex(of: ",").map { what[..<$0] } ?? what[...] }

    /// What it is, with its number.
    var name: String { "\(number): \(what)" }

    /// What whoever points at it is told.
    var told: String {
        var words = name
        if let from {
            words += ", \(DateSpelling.words(from))"
            if let to { words += " to \(DateSpelling.words(to))" }
        } else if let due {
            words += ", due by \(DateSpelling.words(due))"
        }
        return how.isEmpty ? words : words + ": " + how
    }
}
