// What a published figure says beyond its number: words of approximation, the base of a share.

/// Puts into the told figures what their dimensions do not hold.
enum FigureWording {
    /// A word of approximation becomes a bound, and leaves the dimensions.
    struct Bound {
        let figure: String
        let bound: String
        let insteadOf: String
    }

    static func apply(_ bounds: [Bound], bases: [String: Int], to town: Town) {
        for fact in town.facts where fact.type == "figure_published" {
            guard case .text(let id)? = fact.fields["figure_id"] else { continue }
            if let bound = bounds.first(where: { $0.figure == id }) {
                fact.fields["bound"] = .text(bound.bound)
                drop(bound.insteadOf, from: fact)
            }
            if let base = bases[id] { fact.fields["denominator"] = .whole(base) }
            // Means and differences of percentages are printed whole.
            if isWhole(fact) { fact.fields["decimals"] = .whole(0) }
        }
    }

    private static func isWhole(_ fact: Fact) -> Bool {
        guard case .text(let measure)? = fact.fields["measure"] else { return false }
        return [
            "average_children_looked_after", "iro_caseload_change", "cla_reviews_in_time_change",
        ]
        .contains(measure)
    }

    private static func drop(_ pair: String, from fact: Fact) {
        guard case .text(let dimensions)? = fact.fields["dimensions"] else { return }
        let left = dimensions.split(separator: ";").filter { $0 != pair }
        fact.fields["dimensions"] = left.isEmpty ? nil : .text(left.joined(separator: ";"))
    }
}
