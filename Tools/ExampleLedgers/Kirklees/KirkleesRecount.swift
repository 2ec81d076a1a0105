// What must be true of the Kirklees log once written: every figure, and the claims without one.

/// Counts the written ledger again.
enum KirkleesRecount {
    /// Everything that is not met, in words.
    static func faults(in directory: String, _ figures: [PublishedFigure]) throws -> [String] {
        let events = try StandingEvents(directory: directory)
        let known = try StandingEvents(
            directory: directory, knownAt: "\(KirkleesShape.extracted.iso)T22:59:59Z")
        let verdicts = FigureVerdicts(
            inTheEnd: FigureRecount(events: events),
            extract: (FigureRecount(events: known), KirkleesShape.extract),
            contradicted: ["kirklees-2017-074": "K2"])
        return verdicts.compare(figures) + claims(events)
    }

    /// The claims of direction (directional_claims.csv) for Kirklees.
    private static func claims(_ events: StandingEvents) -> [String] {
        let year = KirkleesShape.year
        let before = Days(reportingYear: 2015)
        var faults: [String] = []
        func expect(_ isSo: Bool, _ claim: String) {
            if !isSo { faults.append("not so: " + claim) }
        }
        let now = events.timeliness(in: year)
        let then = events.timeliness(in: before)
        print("  reviews late: \(then.late) of \(then.held), then \(now.late) of \(now.held)")
        expect(now.late * then.held > then.late * now.held, "review timeliness has decreased (214)")
        let care = year.months.map { events.stock(on: $0.last).count }
        expect(
            (6...8).allSatisfy { care[$0] - care[$0 - 1] > 10 } && care[11] < care[8],
            "looked after rose most from October to December, then fell (173)")
        let plans = year.months.map { events.plans(on: $0.last, []) }
        expect(
            plans[6] - plans[2] > plans[2] - plans[0] && plans[11] < plans[6],
            "plans rose sharply from July to October, then fell (92)")
        func formal(_ period: Days) -> Int {
            ["1", "2", "3"].reduce(0) {
                $0 + events.stageEntries(in: period, population: nil, stage: $1)
            }
        }
        expect(formal(year) > formal(before), "formal disputes rose (227)")
        let ended = events.of("ceased_to_be_looked_after").filter { year.contains($0.on) }
        let reasons = Dictionary(grouping: ended) { $0.text("reason_ceased") ?? "" }
        let most = reasons.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        expect(most?.key == "E4A", "most returned to parents or relatives (191)")
        let loads = events.caseloads(on: KirkleesShape.year.last, counting: "families", list: "cpp")
        expect(loads[KirkleesStaff.largeFamilies] == 38, "one officer holds 38 families (258)")
        return faults
    }
}
