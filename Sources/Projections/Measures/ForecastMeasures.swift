// The measures of forecast: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let forecast: [MeasureDeclaration] = [
        MeasureDeclaration(
            .forecastReviewsAndConferences, .flow, unit: "meetings",
            "(stock CLA + stock CPP) x configured meetings per year",
            source: "`meetings_per_year` of the caseload policy; Counting, Forecast")
    ]
}
