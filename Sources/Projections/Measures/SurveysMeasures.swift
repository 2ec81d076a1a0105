// The measures of surveys: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    private static let counted = "counted by the day of the form; Counting, Surveys"

    /// The measures of this projection, in the order of printing.
    static let surveys: [MeasureDeclaration] = [
        MeasureDeclaration(
            .surveyQuestionnairesIssued, .flow, unit: "questionnaires",
            "questionnaires issued by respondent role",
            source: "survey_issued; Counting, Surveys",
            dimensions: [.open(.respondent), .month(.month)]),
        MeasureDeclaration(
            .surveyResponsesReceived, .flow, unit: "questionnaires",
            "responses by respondent role",
            source: counted,
            dimensions: [.open(.respondent), .month(.month)]),
        MeasureDeclaration(
            .surveyReturnRatePercent, .flow, unit: "percent",
            "responses / issued, half up",
            source: counted,
            dimensions: [.open(.respondent), .month(.month)]),
        MeasureDeclaration(
            .surveyAnswers, .flow, unit: "answers",
            "answers by question and option; blank = not answered, not zero",
            source: counted,
            dimensions: .surveyAnswer),
        MeasureDeclaration(
            .surveyAnswerPercent, .flow, unit: "percent",
            "option / answers to that question (base stated)",
            source: counted,
            dimensions: .surveyAnswer + [.reading(.base, "did_not_speak")]),
    ]
}

extension [DimensionRule] {
    /// What can be asked of answers.
    fileprivate static let surveyAnswer: [DimensionRule] = [
        .open(.answer), .open(.question), .open(.respondent), .month(.month),
    ]
}
