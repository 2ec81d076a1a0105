// Published against counted, for councils whose figures go beyond those of the first recount.

/// Compares every figure with a recount.
struct FigureChecks {
    /// What the log gives, or nothing where no log can.
    let value: (PublishedFigure) -> CountedValue?
    /// Figures that no log can meet, and why.
    let excepted: [String: String]
    /// Figures within a twentieth of which is near enough.
    let approximate: Set<String>

    /// The figures that are not met, in words. Prints what was met.
    func compare(_ figures: [PublishedFigure]) -> [String] {
        var met = 0
        var beyond = 0
        var wrong: [String] = []
        for figure in figures {
            if let reason = excepted[figure.id] {
                print("  \(figure.id) \(figure.measure): \(reason)")
                continue
            }
            if !["event-derivable", "establishment", "survey"].contains(figure.kind) {
                beyond += 1
                continue
            }
            guard let value = value(figure) else {
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
        print("  \(met) of \(figures.count) figures met; \(beyond) are targets and the like")
        return wrong
    }

    private func agrees(_ figure: PublishedFigure, _ value: CountedValue) -> Bool {
        let published = FigureTelling.thousandths(figure.value)
        if approximate.contains(figure.id) {
            let difference = abs(value.numerator * 1000 - published * value.denominator)
            return difference * 20 <= abs(published) * value.denominator
        }
        let size = CountedValue(abs(value.numerator), of: value.denominator).rounded(0)
        return (value.numerator < 0 ? -size : size) == published
    }
}
