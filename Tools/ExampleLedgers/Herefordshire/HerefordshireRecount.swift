// What must be true of the Herefordshire log once written: every figure, and the claims.

import Dates

/// Counts the written ledger again.
struct HerefordshireRecount {
    let events: StandingEvents

    /// Everything that is not met, in words.
    static func faults(in directory: String, _ figures: [PublishedFigure]) throws -> [String] {
        let recount = HerefordshireRecount(events: try StandingEvents(directory: directory))
        let checks = FigureChecks(
            value: recount.value, excepted: [:], approximate: ["herefordshire-2021-005"])
        return checks.compare(figures) + recount.claims()
    }

    private func value(_ figure: PublishedFigure) -> CountedValue? {
        switch figure.measure {
        case "iro_caseload_change":
            let change = mean(figure.days[1]).rounded(0) - mean(figure.days[0]).rounded(0)
            return CountedValue(change / 1000)
        default: return FigureRecount(events: events).value(figure)
        }
    }

    /// The mean of both lists together per officer who holds anybody.
    private func mean(_ day: Day) -> CountedValue {
        let loads = events.caseloads(on: day, counting: "children", list: nil)
        return CountedValue(loads.values.reduce(0, +), of: loads.count)
    }

    /// The claims of direction (directional_claims.csv) for Herefordshire, and the readings of its
    /// figures that must come to the same.
    private func claims() -> [String] {
        let year = HerefordshireShape.year
        let before = HerefordshireShape.before
        var faults: [String] = []
        func expect(_ isSo: Bool, _ claim: String) {
            if !isSo { faults.append("not so: " + claim) }
        }
        func timeliness(_ period: Days) -> (held: Int, late: Int, forgiven: Int) {
            events.timeliness(in: period, first: { $0 + 28 }, second: { $0 + 84 })
        }
        let now = timeliness(year)
        let then = timeliness(before)
        print(
            "  reviews late: \(then.late) of \(then.held), then \(now.late) of \(now.held)"
                + ", \(now.forgiven) of them forgiven in 2020")
        expect(now.late * then.held < then.late * now.held, "timeliness improved (42)")
        expect(now.forgiven > 3, "the relaxed rule of 2020 forgives some reviews (REV-14)")
        expect(
            events.count("oversight_recorded", in: year)
                > events.count("oversight_recorded", in: before), "oversight increased (42)")
        let stocks = year.months.map { events.stock(on: $0.last).count }
        expect(stocks.reduce(0, +) == 335 * 12, "the mean of the year is 335")
        let end = HerefordshireShape.combinedUntil
        expect(
            mean(end).rounded(0) - mean(end.months(-12)).rounded(0) == -5000,
            "five fewer than on the same day a year before (42)")
        let months = Days(year.first, end).months
        let average = { (days: [Day]) in days.map { mean($0).rounded(3) }.reduce(0, +) / days.count
        }
        let fall =
            average(months.map(\.last)) - average(months.map { $0.first.months(-12).lastOfMonth })
        expect(abs(fall + 5000) < 500, "five fewer over the months to February (42)")
        return faults
    }
}
