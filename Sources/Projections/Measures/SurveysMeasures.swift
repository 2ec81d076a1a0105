// The measures of surveys: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let surveys: [MeasureDeclaration] = [
        MeasureDeclaration(
            .surveyQuestionnairesIssued, .flow, unit: "questionnaires",
            "questionnaires issued by respondent role",
            source: "report of the authority"),
        MeasureDeclaration(
            .surveyResponsesReceived, .flow, unit: "questionnaires",
            "responses by respondent role",
            source: "report of the authority"),
        MeasureDeclaration(
            .surveyReturnRatePercent, .flow, unit: "percent",
            "responses / issued, half up",
            source: "report of the authority"),
        MeasureDeclaration(
            .surveyAnswers, .flow, unit: "answers",
            "answers by question and option; blank = not answered, not zero",
            source: "report of the authority"),
        MeasureDeclaration(
            .surveyAnswerPercent, .flow, unit: "percent",
            "option / answers to that question (base stated)",
            source: "report of the authority"),
    ]
}
