// Which measures an event can move at all: what the words of the measures say, not the code.

import CareEvents

@testable import Projections

/// Which measures an event of some type can move, by the words of the measures.
enum TouchedMeasures {
    static func measures(by type: EventType) -> Set<Measure> {
        Set(declarations(by: type).joined().map(\.measure))
    }

    private static let population = MeasureDeclaration.population
    private static let placements = MeasureDeclaration.placements
    private static let permanence = MeasureDeclaration.permanence
    private static let proceedings = MeasureDeclaration.proceedings
    private static let reviews = MeasureDeclaration.reviewTimeliness
    private static let participation = MeasureDeclaration.participation
    private static let footprint = MeasureDeclaration.footprint
    private static let caseloads = MeasureDeclaration.caseloads
    private static let workforce = MeasureDeclaration.workforce
    private static let escalations = MeasureDeclaration.escalations
    private static let protection = MeasureDeclaration.childProtection
    private static let forecast = MeasureDeclaration.forecast
    private static let audits = MeasureDeclaration.audits
    private static let surveys = MeasureDeclaration.surveys

    private static func declarations(by type: EventType) -> [[MeasureDeclaration]] {
        switch type {
        case .childRegistered, .childBorn, .childDetailsChanged, .childrenMerged:
            [
                population, placements, permanence, proceedings, reviews, participation, footprint,
                caseloads, escalations, protection, forecast, audits,
            ]
        case .becameLookedAfter, .ceasedToBeLookedAfter:
            [
                population, placements, permanence, reviews, participation, footprint, protection,
                forecast,
            ]
        case .placementMoved: [population, placements, permanence, reviews]
        case .legalStatusChanged: [population, placements]
        case .planStarted, .planUpdated, .planEnded: [permanence, protection, forecast]
        case .adoptionMatched, .orderMade, .orderDischarged: [permanence]
        case .proceedingsIssued, .proceedingsConcluded: [proceedings]
        case .section47Started, .section47Concluded, .conferenceHeld, .conferenceRequested,
            .conferenceCancelled:
            [protection]
        case .reviewHeld, .reviewPartHeld: [reviews, participation, protection]
        case .reviewDirected, .reviewRecordCompleted: [reviews]
        case .participationRecorded, .consultationReturned: [participation]
        case .childContacted, .exploitationReferred, .mapMeetingHeld: [footprint]
        case .escalationRaised, .escalationStageEntered, .escalationResponded,
            .escalationMeetingHeld, .escalationResolved, .escalationClosed, .escalationReopened,
            .legalAdviceSought, .practiceAcknowledged:
            [escalations]
        case .workerJoined, .workerChanged, .workerLeft, .absenceStarted, .absenceEnded,
            .postCreated, .postClosed:
            [workforce, caseloads, reviews]
        case .supervisionHeld, .appraisalHeld, .trainingAttended: [workforce]
        case .iroAllocated, .iroDeallocated: [caseloads]
        case .surveyIssued, .surveyAnswered: [surveys]
        case .auditCompleted, .recordAudited: [audits]
        case .policyAdopted: [MeasureDeclaration.all]
        case .startNotified, .wentMissing, .returnedFromMissing, .disruptionMeetingHeld,
            .panelDecided, .healthAssessmentCompleted, .socialWorkerVisited, .shortBreaksStarted,
            .shortBreaksEnded, .reviewScheduled, .reviewRescheduled, .reviewCancelled,
            .reviewRecordDistributed, .consultationSent, .decisionMade, .decisionCompleted,
            .midwayReviewCompleted, .reviewReportReceived, .decisionChecked,
            .significantChangeNotified, .reviewQualityAssured, .advocateEngaged, .advocateEnded,
            .riskIdentified, .riskEnded, .housingAssessmentCompleted, .documentAttached,
            .oversightRecorded, .practiceObserved, .feedbackReceived, .auditFeedbackReceived,
            .auditLearningRecorded, .ledgerOpened, .targetSet, .comparatorPublished,
            .figurePublished, .eventAmended, .eventWithdrawn, .eventReinstated, .eventErased,
            .tailRecovered, .roleGranted, .roleRevoked, .erased, .socialWorkerAllocated,
            .socialWorkerDeallocated, .libertyDeprived, .libertyRestored, .unaccompaniedReported,
            .outcomesReported, .careLeaverReported, .adoptionReported,
            .previousPermanenceReported:
            []
        }
    }
}
