// The sentences of a forecast: how much falls due, what it rests on, how many officers it asks for.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

extension ForecastReport {
    /// What falls due, in words, or why nothing does.
    public var sentence: String {
        let (first, day) = (forecast.span.from, DateSpelling.words(forecast.day))
        let stock = forecast.stock
        if isEmpty {
            return stock.children == 0
                ? "Nothing falls due: at the end of \(day) no child is looked after or on a "
                    + "protection plan, and no enquiry calls for a conference."
                : "Nothing falls due in the \(period) from \(DateSpelling.words(first)) for the "
                    + "\(stock.children) children there are at the end of \(day)."
        }
        let (reviews, conferences) = (forecast.byMonth(.review), forecast.byMonth(.conference))
        let totals = zip(reviews, conferences).map(+)
        let most = totals.max() ?? 0
        let busiest = totals.firstIndex(of: most).map {
            Bucketing.month.name(of: forecast.months[$0])
        }
        var words =
            "\(counted(reviews.reduce(0, +), "review")) and "
            + "\(counted(conferences.reduce(0, +), "conference")) fall due in the \(period) from "
            + "\(DateSpelling.words(first)): busiest \(busiest ?? "") (\(most))."
        let overdue = Forecast.What.allCases.map(forecast.overdue).reduce(0, +)
        if overdue > 0 {
            words +=
                " \(overdue) of them were due by \(day) and not held: they count in the first "
                + "month."
        }
        words +=
            " Each child's clock runs on as if every review were held on the day it is due, "
            + "and nobody left or came before the eighteenth birthday."
        if let reviews = expected(.review), let conferences = expected(.conference) {
            words +=
                " If as many leave and come as in the \(period) before, "
                + "\(counted(reviews, "review")) and \(counted(conferences, "conference")) are to "
                + "be expected."
        }
        if conferences.contains(where: { $0 > 0 }) {
            words +=
                " Conferences are counted for each child; with siblings together they come to "
                + "\(counted(forecast.meetingsByMonth.reduce(0, +), "meeting"))."
        }
        return words
    }

    /// How many officers the caseload asks for, and how it is reckoned.
    func outlookSentence(_ outlook: CaseloadOutlook) -> String {
        guard let now = outlook.points.first, let then = outlook.points.last else { return "" }
        let policy = context.setting.caseload.inForce(on: then.day)
        var words = "\(counted(now.children, "child", "children")) now"
        if let turnover {
            words +=
                ", \(then.children) to be expected at the end of "
                + "\(DateSpelling.words(then.day)): in the \(period) before, "
                + "\(turnover.care.started)"
                + " began to be looked after and \(turnover.care.ended) ceased, "
                + "\(turnover.plans.started) plans began and \(turnover.plans.ended) ended, and so "
                + "it goes on evenly."
        } else {
            words +=
                ", and no more or fewer to be expected: the ledger does not reach back over the "
                + "\(period) from which their coming and going would be taken."
        }
        if let fewest = then.fewestFTE, let most = then.mostFTE {
            words +=
                " At \(policy.fullTimeFrom) to \(policy.fullTimeTo) children for a full-time "
                + "officer that takes \(fewest) to \(most) officers (FTE); in post are "
                + "\(FixedDecimal.shortest(thousandths: wholeTime.now))"
            words +=
                wholeTime.now == wholeTime.after
                ? "." : ", after the change \(FixedDecimal.shortest(thousandths: wholeTime.after))."
        }
        return words
    }

    /// What the change of staff does.
    var changeSentence: String {
        var words: [String] = []
        if !change.without.isEmpty {
            let names = change.without.map { context.known.text($0) }.joined(separator: ", ")
            words.append(
                "Without \(names): their children are shared out among those in post who stay, in "
                    + "proportion to contracted time.")
            if wholeTime.after == 0 { words.append("Nobody is left to take them.") }
        }
        if change.added > 0 {
            words.append(
                "With \(FixedDecimal.shortest(thousandths: change.added)) FTE more, (new): takes "
                    + "over from everybody the same part.")
        }
        let children = forecast.stock.children
        if let now = FixedDecimal.ratio(children * 1000, wholeTime.now, decimals: 1),
            let after = FixedDecimal.ratio(children * 1000, wholeTime.after, decimals: 1)
        {
            words.append("All together \(now) children for each FTE now, \(after) then.")
        }
        return words.joined(separator: " ")
    }

    private var period: String { monthsAhead == 1 ? "month" : "\(monthsAhead) months" }

    private func counted(_ count: Int, _ one: String, _ more: String? = nil) -> String {
        "\(count) \(count == 1 ? one : more ?? one + "s")"
    }
}
