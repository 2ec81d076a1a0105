// The fields of each event of `ServiceEvent`, typed.

public import Dates

/// The facts of `worker_joined`.
public struct WorkerJoined: Sendable {
    public let workerID: Symbol
    public let role: Symbol
    public let contract: Symbol
    public let fte: Int64
    public let hours: Int64?
    public let sex: Symbol
    public let ethnicity: Symbol
    public let qualifiedOn: CalendarDate?
    public let experienceFromOn: CalendarDate?
    public let disabilityExperienceYears: Int64?
    public let origin: Symbol
    public let previousRole: Symbol
    public let team: Symbol
    public let leavingOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        role = record.symbol(fact, .role)
        contract = record.symbol(fact, .contract)
        fte = record.number(fact, .fte) ?? 0
        hours = record.number(fact, .hours)
        sex = record.symbol(fact, .sex)
        ethnicity = record.symbol(fact, .ethnicity)
        qualifiedOn = record.date(fact, .qualifiedOn)
        experienceFromOn = record.date(fact, .experienceFromOn)
        disabilityExperienceYears = record.number(fact, .disabilityExperienceYears)
        origin = record.symbol(fact, .origin)
        previousRole = record.symbol(fact, .previousRole)
        team = record.symbol(fact, .team)
        leavingOn = record.date(fact, .leavingOn)
    }
}

/// The facts of `worker_changed`.
public struct WorkerChanged: Sendable {
    public let workerID: Symbol
    public let role: Symbol
    public let contract: Symbol
    public let fte: Int64?
    public let hours: Int64?
    public let sex: Symbol
    public let ethnicity: Symbol
    public let qualifiedOn: CalendarDate?
    public let experienceFromOn: CalendarDate?
    public let disabilityExperienceYears: Int64?
    public let origin: Symbol
    public let previousRole: Symbol
    public let team: Symbol
    public let leavingOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        role = record.symbol(fact, .role)
        contract = record.symbol(fact, .contract)
        fte = record.number(fact, .fte)
        hours = record.number(fact, .hours)
        sex = record.symbol(fact, .sex)
        ethnicity = record.symbol(fact, .ethnicity)
        qualifiedOn = record.date(fact, .qualifiedOn)
        experienceFromOn = record.date(fact, .experienceFromOn)
        disabilityExperienceYears = record.number(fact, .disabilityExperienceYears)
        origin = record.symbol(fact, .origin)
        previousRole = record.symbol(fact, .previousRole)
        team = record.symbol(fact, .team)
        leavingOn = record.date(fact, .leavingOn)
    }
}

/// The facts of `worker_left`.
public struct WorkerLeft: Sendable {
    public let workerID: Symbol
    public let reasonLeft: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        reasonLeft = record.symbol(fact, .reasonLeft)
    }
}

/// The facts of `absence_started`.
public struct AbsenceStarted: Sendable {
    public let workerID: Symbol
    public let absence: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        absence = record.symbol(fact, .absence)
    }
}

/// The facts of `absence_ended`.
public struct AbsenceEnded: Sendable {
    public let workerID: Symbol
    public let absence: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        absence = record.symbol(fact, .absence)
    }
}

/// The facts of `post_created`.
public struct PostCreated: Sendable {
    public let postID: Symbol
    public let role: Symbol
    public let fte: Int64
    public let contract: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        postID = record.symbol(fact, .postID)
        role = record.symbol(fact, .role)
        fte = record.number(fact, .fte) ?? 0
        contract = record.symbol(fact, .contract)
    }
}

/// The facts of `post_closed`.
public struct PostClosed: Sendable {
    public let postID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        postID = record.symbol(fact, .postID)
    }
}

/// The facts of `iro_allocated`.
public struct IroAllocated: Sendable {
    public let iroID: Symbol
    public let population: Symbol
    public let familyID: Symbol
    public let weight: Int64?
    public let because: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        iroID = record.symbol(fact, .iroID)
        population = record.symbol(fact, .population)
        familyID = record.symbol(fact, .familyID)
        weight = record.number(fact, .weight)
        because = record.symbol(fact, .because)
    }
}

/// The facts of `iro_deallocated`.
public struct IroDeallocated: Sendable {
    public let iroID: Symbol
    public let population: Symbol
    public let because: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        iroID = record.symbol(fact, .iroID)
        population = record.symbol(fact, .population)
        because = record.symbol(fact, .because)
    }
}

/// The facts of `supervision_held`.
public struct SupervisionHeld: Sendable {
    public let workerID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
    }
}

/// The facts of `appraisal_held`.
public struct AppraisalHeld: Sendable {
    public let workerID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
    }
}

/// The facts of `training_attended`.
public struct TrainingAttended: Sendable {
    public let workerIDs: ListPlace
    public let days: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerIDs = record.list(fact, .workerIDs)
        days = record.number(fact, .days) ?? 0
    }
}

/// The facts of `survey_issued`.
public struct SurveyIssued: Sendable {
    public let surveyID: Symbol
    public let respondents: Symbol
    public let count: Int64
    public let eligible: Int64?
    public let questions: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        surveyID = record.symbol(fact, .surveyID)
        respondents = record.symbol(fact, .respondents)
        count = record.number(fact, .count) ?? 0
        eligible = record.number(fact, .eligible)
        questions = record.list(fact, .questions)
    }
}

/// The facts of `survey_answered`.
public struct SurveyAnswered: Sendable {
    public let surveyID: Symbol
    public let respondents: Symbol
    public let answers: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        surveyID = record.symbol(fact, .surveyID)
        respondents = record.symbol(fact, .respondents)
        answers = record.list(fact, .answers)
    }
}

/// The facts of `audit_completed`.
public struct AuditCompleted: Sendable {
    public let auditID: Symbol
    public let audit: Symbol
    public let theme: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        auditID = record.symbol(fact, .auditID)
        audit = record.symbol(fact, .audit)
        theme = record.symbol(fact, .theme)
    }
}

/// The facts of `practice_observed`.
public struct PracticeObserved: Sendable {
    public let workerID: Symbol
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        findings = record.wordsLine(fact, .findings)
    }
}

/// The facts of `feedback_received`.
public struct FeedbackReceived: Sendable {
    public let feedback: Symbol
    public let team: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        feedback = record.symbol(fact, .feedback)
        team = record.symbol(fact, .team)
    }
}

/// The facts of `audit_feedback_received`.
public struct AuditFeedbackReceived: Sendable {
    public let auditID: Symbol
    public let team: Symbol
    public let reply: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        auditID = record.symbol(fact, .auditID)
        team = record.symbol(fact, .team)
        reply = record.wordsLine(fact, .reply)
    }
}

/// The facts of `audit_learning_recorded`.
public struct AuditLearningRecorded: Sendable {
    public let auditID: Symbol
    public let learning: Int?
    public let team: Symbol
    public let feedBackByOn: CalendarDate?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        auditID = record.symbol(fact, .auditID)
        learning = record.wordsLine(fact, .learning)
        team = record.symbol(fact, .team)
        feedBackByOn = record.date(fact, .feedBackByOn)
    }
}

/// The facts of `record_audited`.
public struct RecordAudited: Sendable {
    public let auditID: Symbol
    public let scope: Symbol
    public let sample: Symbol
    public let finding: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        auditID = record.symbol(fact, .auditID)
        scope = record.symbol(fact, .scope)
        sample = record.symbol(fact, .sample)
        finding = record.wordsLine(fact, .finding)
    }
}

/// The facts of `exploitation_referred`.
public struct ExploitationReferred: Sendable {
    public let panel: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        panel = record.symbol(fact, .panel)
    }
}
