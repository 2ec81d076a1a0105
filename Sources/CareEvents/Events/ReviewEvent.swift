// The review of the care plan and what surrounds it.

/// An event under the heading "reviews" of the vocabulary.
public enum ReviewEvent: Sendable {
    case reviewScheduled(ReviewScheduled)
    case reviewRescheduled(ReviewRescheduled)
    case reviewCancelled(ReviewCancelled)
    case reviewPartHeld(ReviewPartHeld)
    case reviewHeld(ReviewHeld)
    case participationRecorded(ParticipationRecorded)
    case reviewDirected(ReviewDirected)
    case reviewRecordCompleted(ReviewRecordCompleted)
    case reviewRecordDistributed(ReviewRecordDistributed)
    case consultationSent(ConsultationSent)
    case consultationReturned(ConsultationReturned)
    case decisionMade(DecisionMade)
    case decisionCompleted(DecisionCompleted)
    case midwayReviewCompleted(MidwayReviewCompleted)
    case childContacted(ChildContacted)
    case reviewReportReceived(ReviewReportReceived)
    case decisionChecked(DecisionChecked)
    case significantChangeNotified(SignificantChangeNotified)
    case reviewQualityAssured(ReviewQualityAssured)
    case advocateEngaged(AdvocateEngaged)
    case advocateEnded
    case riskIdentified(RiskIdentified)
    case riskEnded(RiskEnded)
    case housingAssessmentCompleted(HousingAssessmentCompleted)
    case documentAttached(DocumentAttached)
    case oversightRecorded(OversightRecorded)
}

extension ReviewEvent {
    /// The event that a fact of this family tells, nil for a fact of another family.
    init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        switch fact.type {
        case .reviewScheduled: self = .reviewScheduled(ReviewScheduled(fact, in: record))
        case .reviewRescheduled: self = .reviewRescheduled(ReviewRescheduled(fact, in: record))
        case .reviewCancelled: self = .reviewCancelled(ReviewCancelled(fact, in: record))
        case .reviewPartHeld: self = .reviewPartHeld(ReviewPartHeld(fact, in: record))
        case .reviewHeld: self = .reviewHeld(ReviewHeld(fact, in: record))
        case .participationRecorded:
            self = .participationRecorded(ParticipationRecorded(fact, in: record))
        case .reviewDirected: self = .reviewDirected(ReviewDirected(fact, in: record))
        case .reviewRecordCompleted:
            self = .reviewRecordCompleted(ReviewRecordCompleted(fact, in: record))
        case .reviewRecordDistributed:
            self = .reviewRecordDistributed(ReviewRecordDistributed(fact, in: record))
        case .consultationSent: self = .consultationSent(ConsultationSent(fact, in: record))
        case .consultationReturned:
            self = .consultationReturned(ConsultationReturned(fact, in: record))
        case .decisionMade: self = .decisionMade(DecisionMade(fact, in: record))
        case .decisionCompleted: self = .decisionCompleted(DecisionCompleted(fact, in: record))
        case .midwayReviewCompleted:
            self = .midwayReviewCompleted(MidwayReviewCompleted(fact, in: record))
        case .childContacted: self = .childContacted(ChildContacted(fact, in: record))
        case .reviewReportReceived:
            self = .reviewReportReceived(ReviewReportReceived(fact, in: record))
        case .decisionChecked: self = .decisionChecked(DecisionChecked(fact, in: record))
        case .significantChangeNotified:
            self = .significantChangeNotified(SignificantChangeNotified(fact, in: record))
        case .reviewQualityAssured:
            self = .reviewQualityAssured(ReviewQualityAssured(fact, in: record))
        case .advocateEngaged: self = .advocateEngaged(AdvocateEngaged(fact, in: record))
        case .advocateEnded: self = .advocateEnded
        case .riskIdentified: self = .riskIdentified(RiskIdentified(fact, in: record))
        case .riskEnded: self = .riskEnded(RiskEnded(fact, in: record))
        case .housingAssessmentCompleted:
            self = .housingAssessmentCompleted(HousingAssessmentCompleted(fact, in: record))
        case .documentAttached: self = .documentAttached(DocumentAttached(fact, in: record))
        case .oversightRecorded: self = .oversightRecorded(OversightRecorded(fact, in: record))
        default: return nil
        }
    }
}
