// Published against counted: what the log meets, and what no log could.

/// Compares every figure with the recount of a ledger.
struct FigureVerdicts {
    let inTheEnd: FigureRecount
    /// The recount of the log as it was known when an extract was taken, and the extract's days.
    let extract: (recount: FigureRecount, period: Days)
    /// Figures that contradict others of the report, with the code that explains each.
    let contradicted: [String: String]

    /// The figures that are not met, in words. Prints what was met.
    func compare(_ figures: [PublishedFigure]) -> [String] {
        var met = 0
        var wrong: [String] = []
        for figure in figures {
            if let code = contradicted[figure.id] {
                print(
                    "  \(figure.id) \(figure.measure): contradicted by the report itself (\(code))")
                continue
            }
            if figure.kind != "event-derivable" && figure.kind != "establishment" {
                print("  \(figure.id) \(figure.measure): a \(figure.kind), not counted")
                continue
            }
            let isExtract =
                figure.measure == "cla_reviews_held"
                || figure.dimensions.contains { $0.value == "part_of_396" }
            let value =
                isExtract
                ? extract.recount.value(figure.within(extract.period)) : inTheEnd.value(figure)
            guard let value else {
                wrong.append("\(figure.id) \(figure.measure): no count")
                continue
            }
            if agrees(figure, value) {
                met += 1
            } else {
                let dimensions = figure.dimensions.map { "\($0.key)=\($0.value)" }
                wrong.append(
                    "\(figure.id) \(figure.measure) \(dimensions.joined(separator: ";")):"
                        + " published \(figure.value), counted \(value.numerator)"
                        + (value.denominator == 1 ? "" : "/\(value.denominator)"))
            }
        }
        print("  \(met) of \(figures.count) figures met")
        return wrong
    }

    func agrees(_ figure: PublishedFigure, _ value: CountedValue) -> Bool {
        let published = FigureTelling.thousandths(figure.value)
        let exact = (value.numerator * 1000, value.denominator)
        if figure.dimensions.contains(where: { $0.value == "more_than" }) {
            return exact.0 > published * exact.1
        }
        if figure.dimensions.contains(where: { $0.key == "stat" && $0.value == "approx" }) {
            return abs(exact.0 - published * exact.1) * 20 <= published * exact.1
        }
        let decimals = figure.value.split(separator: ".").dropFirst().first?.count ?? 0
        return value.rounded(decimals) == published
    }
}

extension PublishedFigure {
    /// The same figure over other days.
    func within(_ period: Days) -> PublishedFigure {
        PublishedFigure(
            id: id, measure: measure, dimensions: dimensions, days: [period.first, period.last],
            value: value, unit: unit, kind: kind, section: section)
    }
}
