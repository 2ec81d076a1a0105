// What was said in public, as events: every figure that names a measure of the program.

/// A row of a file of published figures.
struct PublishedFigure {
    let id: String
    let measure: String
    let dimensions: [(key: String, value: String)]
    /// A day, or a first and a last day.
    let days: [Day]
    let value: String
    let unit: String
    let kind: String
    let section: String
}

/// Publishes figures.
enum FigureTelling {
    static func tell(
        _ figures: [PublishedFigure], to town: Town, on day: Day,
        readings: [String: [(String, FieldValue)]]
    ) {
        for (index, figure) in figures.enumerated() {
            var fields: [String: FieldValue] = [
                "figure_id": .text(figure.id), "measure": .text(figure.measure),
                "value": .thousandths(thousandths(figure.value)), "unit": .text(figure.unit),
                "where": .text(figure.section), "kind": .text(figure.kind),
            ]
            var dimensions = figure.dimensions
            if let bound = takeBound(&dimensions, figure) { fields["bound"] = .text(bound) }
            if !dimensions.isEmpty {
                fields["dimensions"] = .text(
                    dimensions.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                        .joined(separator: ";"))
            }
            if figure.days.count == 1 {
                fields["at_on"] = .day(figure.days[0])
            } else {
                fields["from_on"] = .day(figure.days[0])
                fields["to_on"] = .day(figure.days[1])
            }
            if figure.unit == "percent" || figure.value.contains(".") {
                fields["decimals"] = .whole(decimals(figure.value))
            }
            if let reading = readings[figure.id] { fields["read_as"] = .object(reading) }
            town.tell(
                Fact(
                    "figure_published", on: day, by: "pub-01", fields,
                    learning: .at(day, second: 36_000 + 2 * index)))
        }
    }

    /// Words of approximation are a bound, not a dimension.
    private static func takeBound(
        _ dimensions: inout [(key: String, value: String)], _ figure: PublishedFigure
    ) -> String? {
        if dimensions.contains(where: { $0.key == "stat" && $0.value == "approx" }) {
            dimensions.removeAll { $0.key == "stat" }
            return "about"
        }
        if dimensions.contains(where: { $0.key == "qualifier" && $0.value == "more_than" }) {
            dimensions.removeAll { $0.key == "qualifier" }
            return figure.unit == "percent" && figure.value == "50" ? "majority" : "more_than"
        }
        return nil
    }

    private static func decimals(_ text: String) -> Int {
        text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    }

    static func thousandths(_ text: String) -> Int {
        let parts = text.split(separator: ".")
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let padding = String(repeating: "0", count: 3 - fraction.count)
        return (Int(parts[0]) ?? 0) * 1000 + (Int(fraction + padding) ?? 0)
    }
}
