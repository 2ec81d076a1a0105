// A measure month by month beside the year before, with the line and limits that chance gives it.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// A measure month by month, asked with the same months a year before.
struct MonthRun {
    private let now: OneReplay.Asked
    private let before: OneReplay.Asked
    private let decimals: Int

    init(_ question: Question, in replay: inout OneReplay) {
        now = replay.ask(question)
        before = replay.ask(question.yearBefore)
        decimals = question.decimals
    }

    /// A row a month: of a share both of its counts too. The note reads the series by the rules of
    /// `statistics --by month`.
    func table(
        _ title: String, counts: (part: String, whole: String)? = nil, value: String,
        _ made: OneReplay.Made, until last: CalendarDate?
    ) -> Table {
        let answers = made[now]
        let read = SeriesReport(
            answers, before: made[before], by: .month, decimals: decimals, until: last)
        let shares: [Column] =
            counts.map { [.count("count", $0.part), .count("of", $0.whole)] } ?? []
        return Table(
            title: title, note: read.sentence,
            columns: [Column("month", .text)] + shares + [
                .share("value", value), .share("year_before", "A year before"),
                .share("centre", "Centre line"), .share("lower", "Lower limit"),
                .share("upper", "Upper limit"), Column("reading", .text),
            ],
            rows: zip(answers, read.cells).map { answer, cells in
                let day = answer.at ?? answer.span?.from ?? .earliest
                let of = [
                    Cell(answer.numerator.map { Int($0.units) }),
                    Cell(answer.denominator.map { Int($0.units) }),
                ]
                return [.text(Bucketing.month.name(of: DateSpan(day, through: day)))]
                    + (counts == nil ? [] : of) + [Cell(answer.value)] + cells
            })
    }

    /// The run as a figure under a sentence made from its rows.
    static func figure(_ table: Table, _ words: String, unit: Chart.Unit) -> Figure {
        func used(_ key: String) -> String? {
            table.column(key).contains { $0 != .empty } ? key : nil
        }
        let run = RunChart(
            label: "month", value: "value", centre: used("centre"), lower: used("lower"),
            upper: used("upper"), before: used("year_before"), unit: unit)
        return Figure(words, table, .run(run))
    }

    /// The last month of the run beside the same month a year before.
    static func sentence(_ table: Table, what: String, unit: String = "") -> String {
        guard let last = table.rows.indices.last(where: { table.cell($0, "value") != .empty })
        else { return "There was nothing to count: no \(what)." }
        let month = table.cell(last, "month").words
        let now = table.cell(last, "value")
        let then = table.cell(last, "year_before")
        if now == .suppressed { return "\(what.capitalised) in \(month): \(KindWords.tooFew)." }
        let told = "\(what.capitalised) in \(month): \(KindWords.shown(now, unit: unit))"
        if then == .empty { return told + "." }
        if then == .suppressed { return told + "; a year before, \(KindWords.tooFew)." }
        return told + "; a year before, \(KindWords.shown(then, unit: unit))."
    }
}
