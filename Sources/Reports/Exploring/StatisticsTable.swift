// The rows of a data file for the platform, with what each number is for suppression.

import Dates
import Journeys
import Projections
import Tables

extension StatisticsLayout {
    /// The columns that every data file of local authorities has.
    private static let place = [
        "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
        "old_la_code", "new_la_code", "la_name",
    ]
    private static let total = "Total"

    /// A row: a year, and of each filter an item by its number, or the total.
    private struct Cut: Hashable {
        let year: Int
        let items: [Int?]
    }

    /// The data of some years, every number named and declared.
    func table(
        of years: [ReportingYear], at place: ExploreStatistics.Place, in context: ReplayContext
    ) -> Table {
        let cuts = years.indices.flatMap { year in
            combinations.map { Cut(year: year, items: $0) }
        }
        let given = indicators.map { answers(to: $0, years, cuts, in: context) }
        var table = Table(
            title: name,
            columns: Self.place.map { Column($0, .text) }
                + filters.map { Column($0.column, .text) }
                + indicators.map { Column($0.column, $0.isShare ? .decimal : .count) })
        for (row, cut) in cuts.enumerated() {
            let year = years[cut.year]
            let words =
                [
                    "\(year.startYear)\(year.name.suffix(2))", "Financial year", "Local authority",
                    "E92000001", "England", place.oldCode, place.code, place.name,
                ]
                + filters.indices.map { filter in
                    cut.items[filter].map { filters[filter].items[$0].value } ?? Self.total
                }
            table.append(
                words.map { Cell.text($0) }
                    + indicators.indices.map { cell(indicators[$0], given[$0][row], cut) })
        }
        return table.declared { said in declare(&said, cuts, given) }
    }

    /// Every combination of the items of the filters and their totals, totals first.
    private var combinations: [[Int?]] {
        filters.reduce([[]]) { before, filter in
            let items: [Int?] = [nil] + filter.items.indices.map { $0 }
            return before.flatMap { start in items.map { start + [$0] } }
        }
    }

    private func cell(_ indicator: Indicator, _ answer: Answer?, _ cut: Cut) -> Cell {
        if indicator.isOfTotal, cut.items.contains(where: { $0 != nil }) { return .text("z") }
        switch indicator.side {
        case .value: return Cell(answer?.value)
        case .above: return Cell(answer?.numerator)
        }
    }

    // MARK: Answers

    /// The answers to an indicator, one a row.
    private func answers(
        to indicator: Indicator, _ years: [ReportingYear], _ cuts: [Cut],
        in context: ReplayContext
    ) -> [Answer?] {
        let questions = cuts.map { cut -> Question? in
            if indicator.isOfTotal, cut.items.contains(where: { $0 != nil }) { return nil }
            let span = years[cut.year].span
            let dimensions = filters.indices.compactMap { filter in
                cut.items[filter].map {
                    Question.Asked(filters[filter].key, filters[filter].items[$0].key)
                }
            }
            return try? Question(
                indicator.measure, indicator.isStock ? .at(span.to) : .over(span),
                dimensions: dimensions + indicator.reading)
        }
        let given = context.answer(questions.compactMap(\.self))
        var next = given.makeIterator()
        return questions.map { $0 == nil ? nil : next.next()?.first }
    }

    // MARK: Declarations

    private func declare(_ said: inout Disclosure, _ cuts: [Cut], _ answers: [[Answer?]]) {
        let rows = Dictionary(uniqueKeysWithValues: zip(cuts, cuts.indices))
        for (number, indicator) in indicators.enumerated() {
            let column = indicator.column
            for (row, cut) in cuts.enumerated() {
                guard let answer = answers[number][row] else { continue }
                if indicator.isShare {
                    said.made(row: row, column, of: Disclosure.Number.counts(answer))
                    if let below = Disclosure.Number.counts(answer).last {
                        said.sum(
                            below, of: Disclosure.Number.counts(answer).dropLast(), rest: .people)
                    }
                    continue
                }
                said.people(column, rows: row..<row + 1)
                switch indicator.side {
                case .value: said.value(answer, row: row, column)
                case .above: said.name(QuantityName.above(answer), row: row, column)
                }
                for filter in filters.indices where cut.items[filter] == nil {
                    let parts = filters[filter].items.indices.compactMap { item in
                        var items = cut.items
                        items[filter] = item
                        return rows[Cut(year: cut.year, items: items)]
                    }
                    if indicator.isOfTotal { continue }
                    // What is in no item is people too, told by taking the items from the total.
                    said.sum(
                        .cell(row: row, column: column),
                        of: parts.map { .cell(row: $0, column: column) }, rest: .people)
                }
            }
        }
        declareBridge(&said, cuts, rows, answers)
    }

    /// Those looked after at the end are those at the start, with the periods that began and
    /// without those that ended: a rule for all together, and of an age or a sex where it holds a
    /// reader will think it one.
    private func declareBridge(
        _ said: inout Disclosure, _ cuts: [Cut], _ rows: [Cut: Int], _ answers: [[Answer?]]
    ) {
        guard let stock = indicators.firstIndex(where: { $0.measure == .childrenLookedAfter }),
            let started = indicators.firstIndex(where: {
                $0.measure == .childrenStartedLookedAfter
            }),
            let ceased = indicators.firstIndex(where: { $0.measure == .childrenCeasedLookedAfter })
        else { return }
        func number(_ indicator: Int, _ row: Int) -> Int? {
            answers[indicator][row]?.value.flatMap { Cell($0).whole }
        }
        for (row, cut) in cuts.enumerated() where cut.year > 0 {
            guard let before = rows[Cut(year: cut.year - 1, items: cut.items)],
                let opening = number(stock, before), let came = number(started, row),
                let left = number(ceased, row), let closing = number(stock, row),
                opening + came - left == closing
            else { continue }
            func cell(_ indicator: Int, _ row: Int) -> Disclosure.Number {
                .cell(row: row, column: indicators[indicator].column)
            }
            said.sum(
                cell(stock, row), of: [cell(stock, before), cell(started, row)],
                less: [cell(ceased, row)])
        }
    }
}
