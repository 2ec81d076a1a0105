// The roster: which projection answers which measure. A new projection is one line here.

import CareEvents
public import Journeys

/// Which projection answers a measure, if one does.
enum Answering {
    /// A projection that sees every child's journey.
    case journeys(any JourneyProjection.Type)
    /// A projection that reads the record at once.
    case record(any RecordProjection.Type)
    /// None yet: the record can say nothing.
    case nothing

    init(_ question: Question) {
        switch question.measure {
        case .childrenLookedAfter, .childrenLookedAfterChange, .childrenLookedAfterPercent,
            .averageChildrenLookedAfter, .childrenPlacedOutsideAuthority,
            .childrenPlacedOutsideAuthorityPercent, .childrenPlacedOver20Miles,
            .childrenPlacedOver20MilesPercent, .placementSharePercent,
            .childrenPlacedAtHomeUnderCareOrder:
            self = .journeys(StockProjection.self)
        case .childrenLookedAfterInPeriod, .childrenStartedLookedAfter, .childrenCeasedLookedAfter,
            .childrenStartedLookedAfterChangePercent, .childrenCeasedLookedAfterChangePercent:
            self = .journeys(FlowProjection.self)
        case .placementMoves, .childrenMovedOncePercent:
            self = .journeys(MovesProjection.self)
        case .claReviewsInTimePercent where question.asked(.count) == "children",
            .claChildrenReviewsInTimePercent:
            self = .journeys(ChildTimelinessProjection.self)
        case .claReviewsHeld, .claReviewsHeldChange, .claReviewsInTimePercent,
            .claReviewsInTimeChange, .claReviewsByParticipation, .claReviewParticipationPercent,
            .claReviewAttendancePercent, .claReviewNoParticipationPercent:
            self = .journeys(ReviewsProjection.self)
        case .iroCaseload, .iroCaseloadChange:
            self = .journeys(CaseloadProjection.self)
        case .alertsIssued, .childrenSubjectToAlerts, .alertConcerns, .alertResolutionTime,
            .independentLegalAdviceSought, .cafcassReferrals, .disputeResolutionMeetingsHeld,
            .drpsByStage, .drpsFormalBelowInformalPercent, .drpsResolvedAtStagePercent,
            .drpsRespondedInTimePercent, .childrenWithIssuesEscalated,
            .practiceAcknowledgementThemes:
            self = .record(EscalationProjection.self)
        default: self = .nothing
        }
    }
}

extension ReplayContext {
    /// Answers all questions in one replay: every child's journey is folded once, and shown to
    /// `visitor` too.
    public func answer(
        _ questions: [Question], alsoShowing visitor: ((Journey) -> Void)? = nil
    ) -> [[Answer]] {
        var projections: [(place: Int, projection: any JourneyProjection)] = []
        var answers: [[Answer]] = questions.map { _ in [] }
        for (place, question) in questions.enumerated() {
            switch Answering(question) {
            case .journeys(let type): projections.append((place, type.init(question, in: self)))
            case .record(let type): answers[place] = type.init(question, in: self).answers(in: self)
            case .nothing: answers[place] = [Answer(unanswered: question)]
            }
        }
        if !projections.isEmpty || visitor != nil {
            forEachJourney { journey in
                visitor?(journey)
                for place in projections.indices {
                    projections[place].projection.see(journey, in: self)
                }
            }
        }
        for (place, projection) in projections {
            answers[place] = projection.answers(in: self)
        }
        return answers
    }

    /// Folds the journey of every child that the record names, in the order of the children.
    public func forEachJourney(_ body: (Journey) -> Void) {
        var journey = Journey()
        for number in 0..<stories.childCount {
            let child = ChildNumber(UInt32(number))
            let places = stories.places(of: child)
            guard !places.isEmpty else { continue }
            journey.fold(child, places, in: known, against: setting)
            body(journey)
        }
    }
}

extension Answer {
    /// The row of a measure of which the record can say nothing.
    init(unanswered question: Question) {
        let samples =
            question.measure.declaration.asked == .stock
            ? Samples.stock(question) : Samples.flow(question)
        measure = question.measure
        dimensions = question.dimensions.map { ($0.key.rawValue, $0.value) }
        span = samples.buckets.first.flatMap { $0.at == nil ? $0.span : nil }
        at = samples.buckets.first?.at
        value = nil
        numerator = nil
        denominator = nil
    }
}
