// Homeless 16 and 17 year olds: presented, assessed, and whether they came into care.

public import CareEvents
public import Dates
public import Journeys

/// One assessment of a homeless young person.
public struct HousingAssessment: Sendable {
    /// The day of the assessment.
    public let assessedOn: CalendarDate
    /// The line that says so.
    public let seq: Int32
    /// The day the young person came for help, nil where that is not said.
    public let presentedOn: CalendarDate?
    /// What followed, by the code.
    public let outcome: Symbol
    /// Whether housing and children's services assessed together, nil where that is not said.
    public let isJoint: Bool?
    /// The first day of care on or after the day of presenting, else of the assessment.
    public let lookedAfterFrom: CalendarDate?
}

extension Journey {
    /// The assessments of the young person in a span, by the day of the assessment.
    public func housingAssessments(
        in span: DateSpan, _ known: borrowing KnownFacts
    ) -> [HousingAssessment] {
        var assessments: [HousingAssessment] = []
        for fact in asides
        where fact.type == .housingAssessmentCompleted && span.contains(fact.day) {
            guard
                case .reviews(.housingAssessmentCompleted(let said)) = Event(fact, in: known.record)
            else { continue }
            let came = said.presentedOn ?? fact.day
            assessments.append(
                HousingAssessment(
                    assessedOn: fact.day, seq: fact.seq, presentedOn: said.presentedOn,
                    outcome: said.outcome, isJoint: said.joint,
                    lookedAfterFrom: periods.first { $0.from >= came && $0.from <= span.to }?.from))
        }
        return assessments
    }
}
