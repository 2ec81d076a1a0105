// Reviews in a year's statistics: timeliness by month beside the year before, and participation.

import CareEvents
import Dates
import Journeys
import Journeys
import Projections
import Tables

extension YearSection {
    /// Timeliness: by month with the same month a year before, by year, child by child.
    public static func timeliness(_ period: YearPeriod) -> YearSection {
        let before = YearPeriod(
            period.span.yearBefore, name: "the year before", decimals: period.decimals)
        return YearSection(
            title: "Timeliness",
            questions: [
                period.over(.claReviewsInTimePercent, by: .month),
                before.over(.claReviewsInTimePercent, by: .month),
                period.over(.claReviewsInTimePercent),
                before.over(.claReviewsInTimePercent),
                period.over(.claChildrenReviewsInTimePercent),
                before.over(.claChildrenReviewsInTimePercent),
            ], counters: [{ LateCounter(period: period) }]
        ) { answers, counted, context in
            [series(period, answers, until: context.known.lastDay)] + counted
        }
    }

    private static func series(
        _ period: YearPeriod, _ answers: [[Answer]], until last: CalendarDate?
    ) -> Table {
        let read = SeriesReport(
            answers[0], before: answers[1], by: .month, decimals: period.decimals, until: last)
        var rows: [(label: String, cells: [Cell])] = []
        for (place, answer) in answers[0].enumerated() {
            let then = place < answers[1].count ? answers[1][place] : nil
            rows.append(
                (Bucketing.month.name(of: answer.span ?? period.span), cells(answer, then)))
        }
        rows.append(("reviews, \(period.name)", cells(answers[2].first, answers[3].first)))
        rows.append(("children, \(period.name)", cells(answers[4].first, answers[5].first)))
        return Table(
            title: "Reviews held in time, \(period.name)",
            note: "Reviews held on or before their due date of all held. Children: those all of "
                + "whose reviews due in the period were in time. \(read.sentence)",
            label: ("month", "Month"),
            numbers: [
                .count("held", "Held"), .count("on_time", "On time"), .count("late", "Late"),
                .share("percent", "% on time"), .share("year_before", "% a year before"),
            ], rows: rows
        ).declared { declareSeries(period, answers, &$0) }
    }

    private static func declareSeries(
        _ period: YearPeriod, _ answers: [[Answer]], _ said: inout Disclosure
    ) {
        said.people("held", "on_time", "late")
        said.sum("held", of: ["on_time", "late"])
        said.made("percent", of: ["on_time", "held"])
        let months = answers[0].count
        for column in ["held", "on_time", "late"] {
            said.sum(row: months, of: 0..<months, in: column)
        }
        var now: [Answer?] = answers[0]
        now += [answers[2].first, answers[4].first]
        var before: [Answer?] = (0..<months).map { $0 < answers[1].count ? answers[1][$0] : nil }
        before += [answers[3].first, answers[5].first]
        for row in said.rows {
            said.counts(now[row], row: row, "on_time", "held")
            said.made(row: row, "year_before", of: Disclosure.Number.counts(before[row]))
            said.noteTells(Disclosure.Number.counts(now[row]))
        }
        said.name(lateName(period), row: months, "late")
    }

    /// What the late reviews of a period are called.
    fileprivate static func lateName(_ period: YearPeriod) -> String {
        "late reviews|\(period.span.from)/\(period.span.to)"
    }

    private static func cells(_ answer: Answer?, _ then: Answer?) -> [Cell] {
        let held = Int(answer?.denominator?.units ?? 0)
        let onTime = Int(answer?.numerator?.units ?? 0)
        return [
            .count(held), .count(onTime), .count(held - onTime), Cell(answer?.value),
            Cell(then?.value),
        ]
    }

    /// Participation: by code beside the two years before, and the rates with their counts.
    public static func participation(_ period: YearPeriod) -> YearSection {
        let last = YearPeriod(period.span.yearBefore, name: "last year", decimals: period.decimals)
        let first = YearPeriod(
            last.span.yearBefore, name: "two years before", decimals: period.decimals)
        let years = [first, last, period]
        let rates: [Measure] = [
            .claReviewParticipationPercent, .claReviewAttendancePercent,
            .claReviewNoParticipationPercent,
        ]
        return YearSection(
            title: "Participation",
            questions: years.map { $0.over(.claReviewsByParticipation, split: [.participation]) }
                + years.flatMap { year in rates.map { year.over($0) } }
                + years.map { $0.over(.viewpointUsagePercent) },
            counters: [
                { ConsultationCounter(period: period) }, { BookletCounter(period: period) },
                { NotAttendingCounter(period: period) },
            ]
        ) { answers, counted, _ in
            [codes(years, answers), shares(years, answers), viewpoint(years, answers)] + counted
        }
    }

    private static func viewpoint(_ years: [YearPeriod], _ answers: [[Answer]]) -> Table {
        Table(
            title: "Use of Viewpoint by looked-after children aged four or more",
            note: "Children who returned a consultation by Viewpoint, of those in the stock on any "
                + "day of the period.",
            label: ("period", "Period"),
            numbers: [
                .share("children", "Children"), .share("of", "Of"), .share("percent", "%"),
            ],
            rows: years.enumerated().map { place, year in
                let answer = answers[12 + place].first
                return (
                    yearName(year),
                    [Cell(answer?.numerator), Cell(answer?.denominator), Cell(answer?.value)]
                )
            }
        ).declaredParts("children") { said in
            for row in said.rows {
                said.counts(answers[12 + row].first, row: row, "children", "of")
            }
        }
    }

    private static func codes(_ years: [YearPeriod], _ answers: [[Answer]]) -> Table {
        var totals = [0, 0, 0]
        var rows: [[Cell]] = Participation.allCases.map { code in
            let numbers = (0..<3).map { answers[$0].count("participation", code.rawValue) }
            for place in 0..<3 { totals[place] += numbers[place] }
            return [.text(code.rawValue), .text(code.label)] + numbers.map { .count($0) }
        }
        rows.append([.text("all"), .empty] + totals.map { .count($0) })
        return Table(
            title: "Reviews by participation",
            columns: [
                Column(key: "participation", title: "Code", kind: .text), Column("label", .text),
            ]
                + years.map { year in
                    .count("year_\(year.span.from.year)", yearName(year))
                }, rows: rows
        ).declared { said in
            for year in years {
                let column = "year_\(year.span.from.year)"
                said.people(column)
                said.lastRowIsTotal(of: column)
                for (row, code) in Participation.allCases.enumerated() {
                    said.name(
                        QuantityName.over(
                            .claReviewsByParticipation, year.span,
                            "participation=\(code.rawValue)"), row: row, column)
                }
                said.name(QuantityName.over(.claReviewsHeld, year.span), row: said.last, column)
            }
        }
    }

    private static func shares(_ years: [YearPeriod], _ answers: [[Answer]]) -> Table {
        let labels = [
            "took part (PN1, 2, 3, 5, 6)", "attended (PN1 to PN3)", "no participation (PN7)",
        ]
        var rows: [[Cell]] = []
        for (rate, label) in labels.enumerated() {
            for place in 0..<3 {
                let answer = answers[3 + 3 * place + rate].first
                rows.append([
                    .text(label), .text(yearName(years[place])), Cell(answer?.numerator),
                    Cell(answer?.denominator), Cell(answer?.value),
                ])
            }
        }
        return Table(
            title: "Participation of children aged four or more",
            columns: [
                Column(key: "rate", title: "", kind: .text), Column("period", .text),
                .share("reviews", "Reviews"), .share("of", "Of"), .share("percent", "%"),
            ], rows: rows
        ).declared { said in
            said.share("percent", of: "reviews", in: "of")
            let codes: [[Participation]] = [
                [.PN1, .PN2, .PN3, .PN5, .PN6], [.PN1, .PN2, .PN3], [.PN7],
            ]
            for row in said.rows {
                let (rate, place) = (row / 3, row % 3)
                let answer = answers[3 + 3 * place + rate].first
                said.counts(answer, row: row, "reviews", "of")
                // Where no child under four has a code, the rates are sums of the codes.
                said.sumIfTrue(
                    .cell(row: row, column: "reviews"), rows[row][2].whole,
                    of: codes[rate].map { code in
                        let number = answers[place].count("participation", code.rawValue)
                        return (
                            .named(
                                QuantityName.over(
                                    .claReviewsByParticipation, years[place].span,
                                    "participation=\(code.rawValue)"), number), number
                        )
                    })
            }
        }
    }

    private static func yearName(_ period: YearPeriod) -> String {
        let year = ReportingYear(containing: period.span.from)
        return year.span == period.span
            ? year.name : "\(period.span.from) to \(period.span.to)"
    }
}

/// Why reviews of a period were late.
private struct LateCounter: ToldCounter {
    let period: YearPeriod
    private var reasons: [Symbol: (reviews: Int, days: Int)] = [:]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.reviewHeld], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for review in journey.reviews where period.span.contains(review.heldOn) {
            guard let due = review.dueOn, !review.isOnTime else { continue }
            reasons[review.lateBecause, default: (0, 0)].reviews += 1
            reasons[review.lateBecause, default: (0, 0)].days += review.heldOn - due
        }
    }

    mutating func merge(_ other: Self) {
        for (reason, own) in other.reasons {
            reasons[reason, default: (0, 0)].reviews += own.reviews
            reasons[reason, default: (0, 0)].days += own.days
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&reasons, by: .symbol, (0, 0)) { own, cells in
            cells.number(&own.reviews)
            cells.number(&own.days)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let known = context.known
        let rows = reasons.map { (label: known.text($0.key), own: $0.value) }
            .sorted { ($1.own.reviews, $0.label) < ($0.own.reviews, $1.label) }
        return Table(
            title: "Late reviews held in \(period.name), by reason",
            note: "`careledger timeliness --list` names them.", label: ("late_because", "Reason"),
            numbers: [.count("reviews", "Reviews"), .share("mean_days", "Mean days late")],
            rows: rows.map { row in
                (
                    row.label.isEmpty ? "not said" : row.label,
                    [
                        .count(row.own.reviews),
                        Cell(FixedDecimal.ratio(row.own.days, row.own.reviews, decimals: 1)),
                    ]
                )
            }
        ).declared { said in
            said.people("reviews")
            said.made("mean_days", of: ["reviews"])
            said.ordered(by: "reviews")
            said.sum(
                .named(
                    YearSection.lateName(period), rows.reduce(0) { $0 + $1.own.reviews }),
                of: said.rows.map { .cell(row: $0, column: "reviews") })
        }
    }
}
