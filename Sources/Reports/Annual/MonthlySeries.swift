// A measure month by month: the table with its limits and the year before, its chart, its sentence.

import Dates
import Journeys
import Projections
import Tables

/// A run chart of a measure over the months of a period.
struct MonthlySeries: Sendable {
    /// What is counted: `Reviews held in time`.
    let subject: String
    /// What is counted, after a number: `reviews`.
    let noun: String
    /// What is above the line, as the head of a column: `In time`.
    let above: String
    /// What is below it.
    let below: String
    /// Whether it is a share of two counts, or a count.
    let isShare: Bool
    let period: YearPeriod

    /// The months of a share.
    static func share(
        _ subject: String, noun: String, above: String, of below: String, _ period: YearPeriod
    ) -> MonthlySeries {
        MonthlySeries(
            subject: subject, noun: noun, above: above, below: below, isShare: true,
            period: period)
    }

    /// The months of a count.
    static func count(_ subject: String, noun: String, _ period: YearPeriod) -> MonthlySeries {
        MonthlySeries(
            subject: subject, noun: noun, above: "Count", below: "", isShare: false,
            period: period)
    }

    /// The questions: the months, and those of the year before.
    ///
    /// A bucket of a year is the year: the year's own two answers come after those of the months.
    func questions(_ measure: Measure, _ dimensions: [Question.Asked] = []) -> [Question] {
        let months = period.over(measure, dimensions, by: .month)
        let year = period.over(measure, dimensions)
        return [months, months.yearBefore, year, year.yearBefore]
    }

    private var columns: [Column] {
        let limits: [Column] = [
            .share("centre", "Centre line"), .share("lower", "Lower limit"),
            .share("upper", "Upper limit"),
        ]
        let before = Column.share("before", isShare ? "% a year before" : "A year before")
        return isShare
            ? [
                Column(key: "month", title: "Month", kind: .text), .count("above", above),
                .count("of", below), .share("value", "%"), before,
            ] + limits
            : [
                Column(key: "month", title: "Month", kind: .text), .count("value", above),
                .count("before", "A year before"), .share("centre", "Centre line"),
            ]
    }

    /// The table, out of the answers to the questions.
    func table(_ all: ArraySlice<[Answer]>, in context: ReplayContext) -> MeasuredTable {
        let (answers, past) = (all[all.startIndex], all[all.startIndex + 1])
        let years = (now: all[all.startIndex + 2].only, then: all[all.startIndex + 3].only)
        let reach = RecordReach(context.known, period)
        let before = past.filter { $0.span.map { reach.tells(of: $0.from) } ?? false }
        let last = context.known.lastDay
        let read = SeriesReport(
            answers, before: before, by: .month, decimals: period.decimals, until: last)
        let rows = answers.enumerated().map { place, answer -> [MeasuredCell] in
            let label = Bucketing.month.name(of: answer.span ?? period.span)
            let cells = read.cells[place]
            let other = past.indices.contains(place) ? past[place] : nil
            let then = other?.span.map { reach.tells(of: $0.from) } == true ? other : nil
            let centre = MeasuredCell(cells[1])
            return isShare
                ? [
                    .text(label), .above(answer), .below(answer), .value(answer), .value(then),
                    centre, MeasuredCell(cells[2]), MeasuredCell(cells[3]),
                ]
                : [.text(label), .value(answer), .value(then), centre]
        }
        return MeasuredTable(
            title: "\(subject), month by month, \(period.name)",
            note: isShare
                ? "Limits: what chance alone gives about the mean of the year, three standard "
                    + "errors to each side."
                : "Centre line: the median of the months.",
            columns: columns, rows: rows
        ) { disclosure in
            let isWhole = before.count == past.count
            if isShare {
                disclosure.made("centre", ofAllOf: ["above", "of"])
                disclosure.made("lower", ofAllOf: ["above", "of"])
                disclosure.made("upper", ofAllOf: ["above", "of"])
                disclosure.rows(of: "above", makeUp: years.now.map { CellSource($0, .above) })
                disclosure.rows(of: "of", makeUp: years.now.map { CellSource($0, .below) })
                disclosure.months(past, makeUp: years.then)
            } else {
                disclosure.made("centre", ofAllOf: ["value"])
                disclosure.rows(of: "value", makeUp: years.now.map { CellSource($0, .value) })
                if isWhole {
                    disclosure.rows(
                        of: "before", makeUp: years.then.map { CellSource($0, .value) })
                }
            }
        }
    }

    /// The figure of the table as it is told.
    func figure(_ table: Table) -> Figure {
        Figure(
            sentence(table), table,
            .run(
                RunChart(
                    label: "month", value: "value", centre: "centre",
                    lower: isShare ? "lower" : nil, upper: isShare ? "upper" : nil,
                    before: "before", unit: isShare ? .percent : Chart.Unit(noun))))
    }

    /// What the months show, read from the table alone.
    func sentence(_ table: Table) -> String {
        let cells = table.column(isShare ? "of" : "value") + table.column(isShare ? "above" : "value")
        guard !cells.contains(.suppressed) else {
            return "\(subject): too few to say month by month."
        }
        let reading = SeriesReading(table.rows.indices.map { point(table, $0) }, of: kind)
        switch reading.chart {
        case .tooFew: return "\(subject): too few months to say if there was a change."
        case .allTheSame: return "\(subject): every month was the same."
        case .limits, .runs: break
        }
        guard !reading.signals.isEmpty else {
            return "\(subject): the months went up and down no more than chance gives."
        }
        let months = table.column("month").map(\.read)
        let told = reading.signals.map { self.told($0, months) }
        return "\(subject): \(NumberWords.list(told)). That is more than chance gives."
    }

    private var kind: SeriesReading.Kind { isShare ? .share : .number }

    private func point(_ table: Table, _ row: Int) -> SeriesPoint? {
        if isShare {
            guard let above = table.cell(row, "above").units,
                let below = table.cell(row, "of").units, below > 0
            else { return nil }
            return SeriesPoint(above: above, below: below)
        }
        // A month that is not over has no centre line in a series that has one.
        return table.cell(row, "value").units.map { SeriesPoint(above: $0) }
    }

    private func told(_ signal: SeriesReading.Signal, _ months: [String]) -> String {
        let (first, last) = (months[signal.places.lowerBound], months[signal.places.upperBound])
        switch signal.rule {
        case .outside: return "\(first) was \(signal.isUp ? "above" : "below") the limits"
        case .shift:
            return "\(signal.length) months in a row were \(signal.isUp ? "high" : "low"), "
                + "\(first) to \(last)"
        case .trend:
            return "\(signal.length) months in a row \(signal.isUp ? "rose" : "fell"), \(first) "
                + "to \(last)"
        }
    }
}

extension Disclosure {
    /// The counts of the months of a share make up those of the year, wherever they stand.
    fileprivate mutating func months(_ months: [Answer], makeUp year: Answer?) {
        guard let year else { return }
        for part in [CellSource.Part.above, .below] {
            func number(_ answer: Answer) -> Number? {
                let source = CellSource(answer, part)
                guard let counts = source.counts else { return nil }
                return .named(source.name, part == .above ? counts.above : counts.below)
            }
            guard let total = number(year) else { continue }
            sum(total, of: months.compactMap(number), rest: .people)
        }
    }
}
