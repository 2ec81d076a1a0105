// The measures of proceedings: unit, when they are asked, what they mean, how they are split.

import Policies

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let proceedings: [MeasureDeclaration] = [
        MeasureDeclaration(
            .careProceedingsIssued, .flow, unit: "proceedings",
            "cases issued in period",
            source: court),
        MeasureDeclaration(
            .childrenInCareProceedingsIssued, .flow, unit: "children",
            "distinct children on those cases",
            source: court, dimensions: .carried),
        MeasureDeclaration(
            .careProceedingsConcluded, .flow, unit: "proceedings",
            "cases concluded by date",
            source: court),
        MeasureDeclaration(
            .childrenInCareProceedingsConcluded, .flow, unit: "children",
            "distinct children on concluded cases",
            source: court, dimensions: .carried),
        MeasureDeclaration(
            .careProceedingsConcludedWithin26Weeks, .flow, unit: "proceedings",
            "concluded_on - issued_on <= 26 weeks",
            source: court),
    ]
    private static let court = CourtTimetable.citation
}
