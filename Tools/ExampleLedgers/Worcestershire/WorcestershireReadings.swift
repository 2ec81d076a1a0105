// How figures that cannot be taken as printed are read, by the codes of the inconsistencies.

/// Readings and words of figures.
enum WorcestershireReadings {
    /// W3: 94 are the footprints of the first sample, without the 30 of the snapshot. W4: five in a
    /// hundred are of those who did not speak with their officer.
    static var all: [String: [(String, FieldValue)]] {
        [
            "worcestershire-2022-060": [
                ("dimensions", .text("sample=main;theme=iro_footprint_and_minutes"))
            ],
            "worcestershire-2022-090": [
                (
                    "dimensions",
                    .text(
                        "answer=no;base=did_not_speak;question=did_not_speak_by_choice;"
                            + "respondent=child"
                    )
                )
            ],
        ]
    }

    /// A couple is about two.
    static let bounds = [
        FigureWording.Bound(
            figure: "worcestershire-2022-050", bound: "about", insteadOf: "qualifier=couple")
    ]

    /// The forms that a percentage is a share of.
    static func bases(_ figures: [PublishedFigure]) -> [String: Int] {
        var bases: [String: Int] = [:]
        for figure in figures where figure.measure == "survey_answer_percent" {
            for (respondent, count) in [("child", 132), ("foster_carer", 44)]
            where figure.dimensions.contains(where: { $0.value == respondent }) {
                let isPart = figure.dimensions.contains { $0.key == "base" }
                bases[figure.id] = isPart ? 20 : count
            }
        }
        return bases
    }
}
