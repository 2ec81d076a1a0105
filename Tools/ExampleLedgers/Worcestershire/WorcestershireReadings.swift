// How figures that cannot be taken as printed are read, by the codes of the inconsistencies.

/// Readings and words of figures.
enum WorcestershireReadings {
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
                // Only those who did not speak were asked whether they chose so or could not.
                let isPart = figure.dimensions.contains {
                    $0.key == "base" || $0.value == "wanted_to_speak_with_iro_but_could_not"
                }
                bases[figure.id] = isPart ? 20 : count
            }
        }
        return bases
    }
}
