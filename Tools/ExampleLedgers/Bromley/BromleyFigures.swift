// What Bromley said in public, as events: bases, bounds, and readings where the report needs one.

import Dates

/// Publishes the figures of the report.
enum BromleyFigures {
    /// M1: 96.77 of a hundred cannot be of 849 reviews; it is that of the children.
    private static var readings: [String: [(String, FieldValue)]] {
        ["bromley-2014-025": [("measure", .text("cla_children_reviews_in_time_percent"))]]
    }

    /// What a percentage is a share of, where the report gives it.
    private static func base(_ figure: PublishedFigure) -> Int? {
        func has(_ key: String) -> Bool { figure.dimensions.contains { $0.key == key } }
        switch figure.measure {
        case "cla_reviews_in_time_percent": return BromleyShape.reviewsHeld
        case "children_placed_over_20_miles_percent":
            return has("setting") || has("disability") ? 25 : 57
        case "survey_return_rate_percent":
            let issued = ["foster_carer": 120, "social_worker": 124, "childrens_guardian": 26]
            return figure.dimensions.first.flatMap { issued[$0.value] }
        default: return nil
        }
    }

    static func tell(_ figures: [PublishedFigure], to town: Town) {
        let said = figures.map { figure in
            PublishedFigure(
                id: figure.id, measure: figure.measure,
                dimensions: figure.dimensions.map { pair in
                    // Over half is a bound, which the telling knows by another word.
                    pair.key == "qualifier" && pair.value == "majority"
                        ? (key: pair.key, value: "more_than") : pair
                }, days: figure.days, value: figure.value, unit: figure.unit, kind: figure.kind,
                section: figure.section)
        }
        FigureTelling.tell(said, to: town, on: BromleyShape.published, readings: readings)
        let bases = Dictionary(
            uniqueKeysWithValues: figures.compactMap { figure in
                base(figure).map { (figure.id, $0) }
            })
        for fact in town.facts where fact.type == "figure_published" {
            guard case .text(let id)? = fact.fields["figure_id"], let base = bases[id] else {
                continue
            }
            fact.fields["denominator"] = .whole(base)
        }
    }

    /// All reviews in time is what the service aims at.
    static func aim(_ town: Town) {
        for year in [2012, 2013] {
            let period = Days(reportingYear: year)
            town.tell(
                Fact(
                    "target_set", on: period.first, by: "sm-02",
                    [
                        "measure": .text("cla_reviews_in_time_percent"),
                        "from_on": .day(period.first), "to_on": .day(period.last),
                        "value": .whole(100),
                    ]))
        }
    }
}
