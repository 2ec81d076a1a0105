// The service: workers, posts, allocations, surveys, audits.

/// An event under the heading "service" of the vocabulary.
public enum ServiceEvent: Sendable {
    /// A worker takes up service.
    case workerJoined(WorkerJoined)
    /// A worker's role, contract or time is otherwise from this day on.
    case workerChanged(WorkerChanged)
    /// A worker leaves the service.
    case workerLeft(WorkerLeft)
    /// A worker is away.
    case absenceStarted(AbsenceStarted)
    /// A worker is back.
    case absenceEnded(AbsenceEnded)
    /// A post is established.
    case postCreated(PostCreated)
    /// A post is given up.
    case postClosed(PostClosed)
    /// A child has this reviewing officer from now on.
    case iroAllocated(IroAllocated)
    /// A child has this reviewing officer no longer.
    case iroDeallocated(IroDeallocated)
    /// A worker is supervised.
    case supervisionHeld(SupervisionHeld)
    /// A worker is appraised.
    case appraisalHeld(AppraisalHeld)
    /// Workers attend training.
    case trainingAttended(TrainingAttended)
    /// The forms of a survey go out.
    case surveyIssued(SurveyIssued)
    /// One form of a survey comes back.
    case surveyAnswered(SurveyAnswered)
    /// An audit is finished.
    case auditCompleted(AuditCompleted)
    /// A worker's practice is watched.
    case practiceObserved(PracticeObserved)
    /// Somebody complains, praises or comments.
    case feedbackReceived(FeedbackReceived)
    /// A team answers an audit.
    case auditFeedbackReceived(AuditFeedbackReceived)
    /// What an audit taught is written down.
    case auditLearningRecorded(AuditLearningRecorded)
    /// One child's record is looked at within an audit.
    case recordAudited(RecordAudited)
    /// A child is referred to a panel on exploitation.
    case exploitationReferred(ExploitationReferred)
    /// A multi-agency meeting about an exploited child.
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
