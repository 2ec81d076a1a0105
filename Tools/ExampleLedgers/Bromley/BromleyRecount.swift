// What must be true of the Bromley log once written: every figure, and the claims without one.

import Dates

/// Counts the written ledger again.
struct BromleyRecount {
    let events: StandingEvents

    /// Everything that is not met, in words.
    static func faults(in directory: String, _ figures: [PublishedFigure]) throws -> [String] {
        let recount = BromleyRecount(events: try StandingEvents(directory: directory))
        var met = 0
        var faults: [String] = []
        for figure in figures
        where ["event-derivable", "establishment", "survey"]
            .contains(figure.kind)
        {
            guard let value = recount.value(figure) else {
                faults.append("\(figure.id) \(figure.measure): no count")
                continue
            }
            if agrees(figure, value) {
                met += 1
            } else {
                let said = figure.dimensions.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
                faults.append(
                    "\(figure.id) \(figure.measure) \(said): published \(figure.value), counted "
                        + "\(value.numerator)/\(value.denominator)")
            }
        }
        print("  \(met) of \(figures.count) figures met; the others are no counts")
        return faults + recount.claims()
    }

    private static func agrees(_ figure: PublishedFigure, _ value: CountedValue) -> Bool {
        let published = FigureTelling.thousandths(figure.value)
        func says(_ key: String, _ word: String) -> Bool {
            figure.dimensions.contains { $0.key == key && $0.value == word }
        }
        if says("qualifier", "majority") { return 2 * value.numerator > 100 * value.denominator }
        if says("stat", "approx") {
            let gap = abs(value.numerator * 1000 - published * value.denominator)
            return gap * 20 <= published * value.denominator
        }
        let decimals = figure.value.split(separator: ".").dropFirst().first?.count ?? 0
        return value.rounded(decimals) == published
    }

    /// The claims of direction (directional_claims.csv) for Bromley.
    private func claims() -> [String] {
        var faults: [String] = []
        func expect(_ isSo: Bool, _ claim: String) {
            if !isSo { faults.append("not so: " + claim) }
        }
        let year = BromleyShape.year
        let before = BromleyShape.yearBefore
        let range = events.stockRange(in: Days(before.first, year.last))
        expect(range.most - range.least < 20, "the number looked after is fairly consistent (92)")
        expect(
            events.orders("adoption", in: year).count < events.orders("adoption", in: before).count,
            "adoptions fell slightly (114)")
        func escalated(_ period: Days) -> Int {
            events.childrenEscalated(
                in: period, stages: Array(BromleyPolicies.stages.dropFirst()), level: nil,
                outcome: nil)
        }
        expect(
            escalated(year) > escalated(before)
                && escalated(year) > escalated(Days(reportingYear: 2011)),
            "more children had issues escalated than in either year before (192)")
        let joint = events.jointPlans(in: year)
        expect(
            2 * joint.endedBySecondReview > joint.all,
            "most joint plans ended by the second review (368)")
        let late = events.timeliness(in: year)
        print("  reviews late: \(late.late) of \(late.held)")
        return faults
    }
}
