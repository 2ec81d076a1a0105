// The review of the care plan and what surrounds it.

/// An event under the heading "reviews" of the vocabulary.
public enum ReviewEvent: Sendable {
    /// A review is given a day.
    case reviewScheduled(ReviewScheduled)
    /// A review is given another day.
    case reviewRescheduled(ReviewRescheduled)
    /// A planned review will not take place.
    case reviewCancelled(ReviewCancelled)
    /// One meeting of a review held as a series.
    case reviewPartHeld(ReviewPartHeld)
    /// A review is held, or its series completed.
    case reviewHeld(ReviewHeld)
    /// How the child took part, told apart from the review, or again.
    case participationRecorded(ParticipationRecorded)
    /// The IRO asks for the next review by an earlier day.
    case reviewDirected(ReviewDirected)
    /// The record of a review is written.
    case reviewRecordCompleted(ReviewRecordCompleted)
    /// The record of a review is sent out.
    case reviewRecordDistributed(ReviewRecordDistributed)
    /// Somebody is asked for views before a review.
    case consultationSent(ConsultationSent)
    /// The views come back.
    case consultationReturned(ConsultationReturned)
    /// Something is decided that somebody is to do.
    case decisionMade(DecisionMade)
    /// What was decided is done.
    case decisionCompleted(DecisionCompleted)
    /// The IRO looks at the case between two reviews.
    case midwayReviewCompleted(MidwayReviewCompleted)
    /// The IRO is in touch with the child directly.
    case childContacted(ChildContacted)
    /// A report for a review comes in.
    case reviewReportReceived(ReviewReportReceived)
    /// The record of a decision is agreed or not.
    case decisionChecked(DecisionChecked)
    /// The reviewing service is told of a change in the child's life.
    case significantChangeNotified(SignificantChangeNotified)
    /// The quality of a review is looked at.
    case reviewQualityAssured(ReviewQualityAssured)
    /// An advocate begins to help the child.
    case advocateEngaged(AdvocateEngaged)
    /// The advocate's help ends.
    case advocateEnded
    /// A risk to the child is seen.
    case riskIdentified(RiskIdentified)
    /// A risk is over.
    case riskEnded(RiskEnded)
    /// The need of a homeless 16 or 17 year old is assessed.
    case housingAssessmentCompleted(HousingAssessmentCompleted)
    /// A document kept elsewhere is referred to.
    case documentAttached(DocumentAttached)
    /// The IRO looks at a case because of something that happened.
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
