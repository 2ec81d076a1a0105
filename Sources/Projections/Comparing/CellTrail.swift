// What became of each cell of a question, answer after answer.

import Dates
import Tables

/// Which row of the statistics a cell is.
struct CellKey: Hashable, Sendable {
    let dimensions: String
    let span: DateSpan?
    let at: CalendarDate?
}

/// The rows of one question while lines are learnt.
struct CellTrail: Sendable {
    /// A change of a row.
    struct Change: Sendable {
        /// The step, nil for what is no line.
        let step: Int?
        let before: AnswerValue?
        let after: AnswerValue?
    }

    /// A row from the first answer to the last.
    struct Cell: Sendable {
        let key: CellKey
        /// What was first answered, nil where there was no such row.
        let first: AnswerValue?
        /// What was last answered, nil where there is no such row.
        fileprivate(set) var last: AnswerValue?
        fileprivate(set) var changes: [Change] = []
        fileprivate var answer = 0
    }

    /// The rows in the order in which they were first answered.
    private(set) var cells: [Cell] = []
    private var places: [CellKey: Int] = [:]
    private var answers = 0
    /// Whether the days are part of which row it is: not where they are what is compared.
    private let byDays: Bool

    init(byDays: Bool = true) { self.byDays = byDays }

    /// Takes the next answer; the first has no step before it.
    mutating func take(_ rows: [Answer], after step: Int?) {
        answers += 1
        for row in rows {
            let key = CellKey(
                dimensions: row.dimensionsText, span: byDays ? row.span : nil,
                at: byDays ? row.at : nil)
            let value = AnswerValue(
                row.value, numerator: row.numerator, denominator: row.denominator)
            let place = places[key] ?? cells.count
            if place == cells.count {
                places[key] = place
                let isFirst = answers == 1
                cells.append(
                    Cell(
                        key: key, first: isFirst ? value : nil, last: isFirst ? value : nil))
            }
            cells[place].answer = answers
            change(place, to: value, after: step)
        }
        for place in cells.indices where cells[place].answer != answers {
            change(place, to: nil, after: step)
        }
    }

    private mutating func change(_ place: Int, to value: AnswerValue?, after step: Int?) {
        let before = cells[place].last
        guard before != value else { return }
        cells[place].changes.append(Change(step: step, before: before, after: value))
        cells[place].last = value
    }
}
