// What must be true of the Bradford log once written: every figure, and the claims without one.

import Dates

/// Counts the written ledger again.
enum BradfordRecount {
    /// Everything that is not met, in words.
    static func faults(in directory: String, _ figures: [PublishedFigure]) throws -> [String] {
        let events = try StandingEvents(directory: directory)
        return compare(figures, YearRecount(events: events)) + claims(events)
    }

    private static func compare(_ figures: [PublishedFigure], _ recount: YearRecount) -> [String] {
        let verdicts = FigureVerdicts(
            inTheEnd: FigureRecount(events: recount.events),
            extract: (FigureRecount(events: recount.events), BradfordShape.year), contradicted: [:])
        var met = 0
        var wrong: [String] = []
        for figure in figures {
            if let code = BradfordReadings.contradicted[figure.id] {
                print("  \(figure.id) \(figure.measure): contradicted by its own table (\(code))")
                continue
            }
            guard figure.kind == "event-derivable" || figure.kind == "establishment" else {
                print("  \(figure.id) \(figure.measure): a \(figure.kind), not counted")
                continue
            }
            let writing = Days(BradfordShape.writing, BradfordShape.writing)
            let isRead = BradfordReadings.all[figure.id] != nil
            guard let value = recount.value(isRead ? figure.within(writing) : figure) else {
                wrong.append("\(figure.id) \(figure.measure): no count")
                continue
            }
            if verdicts.agrees(figure, value) {
                met += 1
            } else {
                let dimensions = figure.dimensions.map { "\($0.key)=\($0.value)" }
                wrong.append(
                    "\(figure.id) \(figure.measure) \(dimensions.joined(separator: ";")):"
                        + " published \(figure.value), counted \(value.numerator)"
                        + "/\(value.denominator)")
            }
        }
        print("  \(met) of \(figures.count) figures met")
        return wrong
    }

    /// The claims of direction (directional_claims.csv) for Bradford.
    private static func claims(_ events: StandingEvents) -> [String] {
        let year = BradfordShape.year
        let eve = year.first + -1
        var faults: [String] = []
        func expect(_ isSo: Bool, _ claim: String) {
            if !isSo { faults.append("not so: " + claim) }
        }
        let stocks = (events.stock(on: eve, []).count, events.stock(on: year.last, []).count)
        expect(stocks.1 > stocks.0, "a slight increase in overall numbers (139)")
        let plans = (events.plans(on: eve, []), events.plans(on: year.last, []))
        print("  on plans: \(plans.0), then \(plans.1)")
        expect(plans.1 * 100 > plans.0 * 110, "a significant rise in plans (145)")
        for band in ["0", "1-4", "5-9", "10-15", "16-17"] {
            let cell = [(key: "age_band", value: band)]
            let then = events.stock(on: eve, cell).count * 1000 / stocks.0
            let now = events.stock(on: year.last, cell).count * 1000 / stocks.1
            expect(abs(now - then) < 40, "little change in the band \(band) (162)")
        }
        let late = events.of("review_held").filter {
            year.contains($0.on) && $0.text("late_because") != nil
        }
        let told = late.filter { $0.text("late_because") == "late_notification" }.count
        print("  late reviews: \(late.count), \(told) for late notification")
        expect(told * 10 < late.count, "late notification is no significant factor (198)")
        let old = none(events, from: 16, in: year)
        let all = none(events, from: 4, in: year)
        expect(old.none * all.reviews > 2 * all.none * old.reviews, "older children opt out (204)")
        let alerts = [BradfordShape.before, BradfordShape.lastYear, year].map {
            events.alerts(in: $0)
        }
        expect(alerts[2].count > alerts[0].count, "challenge has improved (238)")
        var concerns: [String: Int] = [:]
        for code in alerts[2].flatMap({ $0.texts("categories") }) {
            concerns[code, default: 0] += 1
        }
        expect(concerns.values.reduce(0, +) == 63, "63 concerns (251-261)")
        expect(concerns.allSatisfy { $0.key == "A2" || $0.value < 15 }, "A2 is the largest (263)")
        expect(sickDays(events, in: year) < 12 * 5, "low levels of sickness (120)")
        let (starts, ends) = (events.started(in: year).count, events.ceased(in: year).count)
        print("  periods started \(starts), ended \(ends)")
        expect(stocks.0 + starts - ends == stocks.1, "the bridge of periods closes (B1)")
        return faults
    }

    private static func none(
        _ events: StandingEvents, from years: Int, in period: Days
    ) -> (reviews: Int, none: Int) {
        let codes = events.codes(ofChildrenFrom: years, in: period)
        return (codes.count, codes.filter { $0 == "PN7" }.count)
    }

    private static func sickDays(_ events: StandingEvents, in period: Days) -> Int {
        events.of("absence_started").filter {
            $0.text("absence")?.hasSuffix("sickness") == true && period.contains($0.on)
        }.reduce(0) { total, start in
            let end = events.of("absence_ended").first {
                $0.text("worker_id") == start.text("worker_id") && $0.on >= start.on
            }
            return total + ((end?.on ?? period.last) - start.on)
        }
    }
}
