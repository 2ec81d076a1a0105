// The service: workers, posts, allocations, surveys, audits.

/// An event under the heading "service" of the vocabulary.
public enum ServiceEvent: Sendable {
    case workerJoined(WorkerJoined)
    case workerChanged(WorkerChanged)
    case workerLeft(WorkerLeft)
    case absenceStarted(AbsenceStarted)
    case absenceEnded(AbsenceEnded)
    case postCreated(PostCreated)
    case postClosed(PostClosed)
    case iroAllocated(IroAllocated)
    case iroDeallocated(IroDeallocated)
    case supervisionHeld(SupervisionHeld)
    case appraisalHeld(AppraisalHeld)
    case trainingAttended(TrainingAttended)
    case surveyIssued(SurveyIssued)
    case surveyAnswered(SurveyAnswered)
    case auditCompleted(AuditCompleted)
    case practiceObserved(PracticeObserved)
    case feedbackReceived(FeedbackReceived)
    case auditFeedbackReceived(AuditFeedbackReceived)
    case auditLearningRecorded(AuditLearningRecorded)
    case recordAudited(RecordAudited)
    case exploitationReferred(ExploitationReferred)
    case mapMeetingHeld
}

extension ServiceEvent {
    /// The event that a fact of this family tells, nil for a fact of another family.
    init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        switch fact.type {
        case .workerJoined: self = .workerJoined(WorkerJoined(fact, in: record))
        case .workerChanged: self = .workerChanged(WorkerChanged(fact, in: record))
        case .workerLeft: self = .workerLeft(WorkerLeft(fact, in: record))
        case .absenceStarted: self = .absenceStarted(AbsenceStarted(fact, in: record))
        case .absenceEnded: self = .absenceEnded(AbsenceEnded(fact, in: record))
        case .postCreated: self = .postCreated(PostCreated(fact, in: record))
        case .postClosed: self = .postClosed(PostClosed(fact, in: record))
        case .iroAllocated: self = .iroAllocated(IroAllocated(fact, in: record))
        case .iroDeallocated: self = .iroDeallocated(IroDeallocated(fact, in: record))
        case .supervisionHeld: self = .supervisionHeld(SupervisionHeld(fact, in: record))
        case .appraisalHeld: self = .appraisalHeld(AppraisalHeld(fact, in: record))
        case .trainingAttended: self = .trainingAttended(TrainingAttended(fact, in: record))
        case .surveyIssued: self = .surveyIssued(SurveyIssued(fact, in: record))
        case .surveyAnswered: self = .surveyAnswered(SurveyAnswered(fact, in: record))
        case .auditCompleted: self = .auditCompleted(AuditCompleted(fact, in: record))
        case .practiceObserved: self = .practiceObserved(PracticeObserved(fact, in: record))
        case .feedbackReceived: self = .feedbackReceived(FeedbackReceived(fact, in: record))
        case .auditFeedbackReceived:
            self = .auditFeedbackReceived(AuditFeedbackReceived(fact, in: record))
        case .auditLearningRecorded:
            self = .auditLearningRecorded(AuditLearningRecorded(fact, in: record))
        case .recordAudited: self = .recordAudited(RecordAudited(fact, in: record))
        case .exploitationReferred:
            self = .exploitationReferred(ExploitationReferred(fact, in: record))
        case .mapMeetingHeld: self = .mapMeetingHeld
        default: return nil
        }
    }
}
