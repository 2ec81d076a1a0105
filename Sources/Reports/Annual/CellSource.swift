// Where a number is from, and by what name it is known wherever else it stands.

import Dates
import Projections
import Tables

/// A number of an answer.
struct CellSource: Sendable {
    /// The measure.
    let measure: Measure
    /// The dimensions, `key=value` pairs joined by `;`.
    let dimensions: String
    /// The period, nil for a stock.
    let span: DateSpan?
    /// The day, nil for a flow.
    let at: CalendarDate?
    /// Which number of the answer.
    let part: Part
    /// What is above and below the line of a share or a mean.
    let counts: (above: Int, below: Int)?
    /// The value, where it is a whole number.
    let number: Int?

    /// A number of an answer.
    enum Part: String, Sendable {
        case value, above, below
        /// The value with its sign turned: what leaves a bridge.
        case negative
    }

    /// A number of an answer.
    init(_ answer: Answer, _ part: Part) {
        measure = answer.measure
        dimensions = answer.dimensionsText
        span = answer.span
        at = answer.at
        self.part = part
        if let above = answer.numerator, let below = answer.denominator {
            counts = (Int(above.units), Int(below.units))
        } else {
            counts = nil
        }
        number = answer.value.flatMap { $0.decimals == 0 ? Int($0.units) : nil }
    }

    /// The name of the number for publication: the same for the same number, whatever measure
    /// prints it, so that it is told everywhere or nowhere.
    var name: String { Self.name(measure, dimensions, span, at, part) }

    /// The name of another part of the same answer.
    func name(of part: Part) -> String { Self.name(measure, dimensions, span, at, part) }

    /// The name of a number.
    static func name(
        _ measure: Measure, _ dimensions: String = "", _ span: DateSpan? = nil,
        _ at: CalendarDate? = nil, _ part: Part = .value
    ) -> String {
        let days = span.map { "\($0.from)..\($0.to)" } ?? at.map { "\($0)" } ?? ""
        let (measure, part) = counted(measure, part)
        return "\(measure.rawValue) \(dimensions) \(days) \(part.rawValue)"
    }

    /// The measure that counts what a share is made of, where there is one.
    private static func counted(_ measure: Measure, _ part: Part) -> (Measure, Part) {
        switch (measure, part) {
        case (.claReviewsInTimePercent, .below), (.claReviewsByParticipation, .value):
            (.claReviewsHeld, .value)
        case (.childrenPlacedOutsideAuthorityPercent, .above):
            (.childrenPlacedOutsideAuthority, .value)
        case (.childrenPlacedOutsideAuthorityPercent, .below): (.childrenLookedAfter, .value)
        case (.cppReviewConferencesInTimePercent, .above): (.cppReviewConferencesInTime, .value)
        case (.cppReviewConferencesInTimePercent, .below): (.cppReviewConferencesHeld, .value)
        case (.surveyReturnRatePercent, .above): (.surveyResponsesReceived, .value)
        case (.surveyReturnRatePercent, .below): (.surveyQuestionnairesIssued, .value)
        default: (measure, part)
        }
    }

    /// What the number is for publication.
    ///
    /// Counts of officers, posts and their supervisions are of the service and not of those it
    /// cares for; what officers hold is of children.
    var meaning: Meaning {
        if measure == .iroCaseload { return part == .below ? .service : .people }
        switch measure.declaration.unit {
        case "iros", "managers", "officers", "posts", "fte", "auditors": return .service
        default: break
        }
        return [.supervisionCompliancePercent, .wellbeingReviewCompliancePercent, .iroPercent]
            .contains(measure) ? .service : .people
    }

    /// What a number counts.
    enum Meaning: Sendable {
        /// People that the service is for, or what belongs to one of them each.
        case people
        /// The service's own workers and work.
        case service
    }
}
