// What a line can bear on: of each type of event, and of each question what it is told out of.

import CareEvents
import Journeys

/// What lines bear on, and what questions are told out of.
struct LineBearing: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// The stories of children.
    static let stories = LineBearing(rawValue: 1)
    /// What is in force: the policies that everything is read against.
    static let policies = LineBearing(rawValue: 2)
    /// The people of the service.
    static let workforce = LineBearing(rawValue: 4)
    /// The audits to which children's records belong.
    static let audits = LineBearing(rawValue: 8)
    /// Disputes, legal advice and good practice.
    static let escalations = LineBearing(rawValue: 16)
    /// The forms of surveys.
    static let surveys = LineBearing(rawValue: 32)
    /// As whom children are read.
    static let merges = LineBearing(rawValue: 64)
}

extension EventType {
    /// What a line of this type bears on; nothing where no measure is told out of it. A correction
    /// bears on what its target does.
    var bearing: LineBearing {
        switch self {
        case .childrenMerged: [.stories, .merges]
        case .childRegistered, .childBorn, .childDetailsChanged, .becameLookedAfter,
            .startNotified, .placementMoved, .legalStatusChanged, .ceasedToBeLookedAfter,
            .wentMissing, .returnedFromMissing, .planStarted, .planUpdated, .planEnded,
            .adoptionMatched, .orderMade, .orderDischarged, .proceedingsIssued,
            .proceedingsConcluded, .section47Started, .section47Concluded, .conferenceRequested,
            .conferenceHeld, .conferenceCancelled, .disruptionMeetingHeld, .panelDecided,
            .healthAssessmentCompleted, .socialWorkerVisited, .shortBreaksStarted,
            .shortBreaksEnded, .reviewScheduled, .reviewRescheduled, .reviewCancelled,
            .reviewPartHeld, .reviewHeld, .participationRecorded, .reviewDirected,
            .reviewRecordCompleted, .reviewRecordDistributed, .consultationSent,
            .consultationReturned, .decisionMade, .decisionCompleted, .midwayReviewCompleted,
            .childContacted, .reviewReportReceived, .decisionChecked, .significantChangeNotified,
            .reviewQualityAssured, .advocateEngaged, .advocateEnded, .riskIdentified, .riskEnded,
            .housingAssessmentCompleted, .oversightRecorded, .iroAllocated, .iroDeallocated,
            .recordAudited, .exploitationReferred, .mapMeetingHeld:
            .stories
        case .escalationRaised, .escalationStageEntered, .escalationResponded,
            .escalationMeetingHeld, .escalationResolved, .escalationClosed, .escalationReopened,
            .legalAdviceSought, .practiceAcknowledged:
            .escalations
        case .workerJoined, .workerChanged, .workerLeft, .absenceStarted, .absenceEnded,
            .postCreated, .postClosed, .supervisionHeld, .appraisalHeld, .trainingAttended:
            .workforce
        case .surveyIssued, .surveyAnswered: .surveys
        case .auditCompleted: .audits
        case .policyAdopted: .policies
        // What others said, what is aimed at, who may write, what nothing is counted by.
        case .socialWorkerAllocated, .socialWorkerDeallocated, .libertyDeprived, .libertyRestored,
            .unaccompaniedReported, .outcomesReported, .careLeaverReported, .adoptionReported,
            .previousPermanenceReported,
            .documentAttached, .practiceObserved, .feedbackReceived, .auditFeedbackReceived,
            .auditLearningRecorded, .ledgerOpened, .targetSet, .comparatorPublished,
            .figurePublished, .tailRecovered, .roleGranted, .roleRevoked:
            []
        // A correction goes by its target; what was erased is gone before and after.
        case .eventAmended, .eventWithdrawn, .eventReinstated, .eventErased, .erased: []
        }
    }
}

extension Question {
    /// What the answer is told out of.
    var reads: LineBearing {
        switch Answering(self, CountingTally.self) {
        case .journeys(let type):
            if type is CaseloadProjection<CountingTally>.Type
                || type is ReviewsPerOfficerProjection<CountingTally>.Type
            {
                return [.stories, .policies, .workforce]
            }
            if type is RecordsAuditedProjection<CountingTally>.Type {
                return [.stories, .policies, .audits]
            }
            return [.stories, .policies]
        case .record(let type):
            if type is SurveyProjection<CountingTally>.Type { return .surveys }
            if type is AuditProjection<CountingTally>.Type { return .audits }
            if type is EscalationProjection<CountingTally>.Type {
                return [.escalations, .policies, .merges]
            }
            return [.workforce, .policies]
        }
    }
}
