// The fields of each event of `ServiceEvent`, typed.

public import Dates

/// The facts of `worker_joined`.
public struct WorkerJoined: Sendable {
    /// The worker.
    public let workerID: Symbol
    /// What the worker does, a code of `WorkerRole`.
    public let role: Symbol
    /// How the worker is engaged, a code of `ContractKind`.
    public let contract: Symbol
    /// The contracted time, in thousandths of full time.
    public let fte: Int64
    /// The contracted hours a week, in thousandths.
    public let hours: Int64?
    /// The sex, a code of `Sex`.
    public let sex: Symbol
    /// The ethnicity, a code of `Ethnicity`.
    public let ethnicity: Symbol
    /// The day on which the worker qualified.
    public let qualifiedOn: CalendarDate?
    /// The day from which experience in the field counts.
    public let experienceFromOn: CalendarDate?
    /// Years of experience with disabled children, in thousandths.
    public let disabilityExperienceYears: Int64?
    /// Where the worker came from, an open word.
    public let origin: Symbol
    /// What the worker did before, an open word.
    public let previousRole: Symbol
    /// The team, an open word.
    public let team: Symbol
    /// The day of leaving, where it is known ahead.
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
    /// The worker.
    public let workerID: Symbol
    /// What the worker does, a code of `WorkerRole`.
    public let role: Symbol
    /// How the worker is engaged, a code of `ContractKind`.
    public let contract: Symbol
    /// The contracted time, in thousandths of full time.
    public let fte: Int64?
    /// The contracted hours a week, in thousandths.
    public let hours: Int64?
    /// The sex, a code of `Sex`.
    public let sex: Symbol
    /// The ethnicity, a code of `Ethnicity`.
    public let ethnicity: Symbol
    /// The day on which the worker qualified.
    public let qualifiedOn: CalendarDate?
    /// The day from which experience in the field counts.
    public let experienceFromOn: CalendarDate?
    /// Years of experience with disabled children, in thousandths.
    public let disabilityExperienceYears: Int64?
    /// Where the worker came from, an open word.
    public let origin: Symbol
    /// What the worker did before, an open word.
    public let previousRole: Symbol
    /// The team, an open word.
    public let team: Symbol
    /// The day of leaving, where it is known ahead.
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
    /// The worker.
    public let workerID: Symbol
    /// Why the worker left, a code of `LeavingReason`.
    public let reasonLeft: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        reasonLeft = record.symbol(fact, .reasonLeft)
    }
}

/// The facts of `absence_started`.
public struct AbsenceStarted: Sendable {
    /// The worker.
    public let workerID: Symbol
    /// Why the worker is away, a code of `AbsenceKind`.
    public let absence: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        absence = record.symbol(fact, .absence)
    }
}

/// The facts of `absence_ended`.
public struct AbsenceEnded: Sendable {
    /// The worker.
    public let workerID: Symbol
    /// Why the worker is away, a code of `AbsenceKind`.
    public let absence: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        absence = record.symbol(fact, .absence)
    }
}

/// The facts of `post_created`.
public struct PostCreated: Sendable {
    /// The post.
    public let postID: Symbol
    /// What the holder of the post does, an open word.
    public let role: Symbol
    /// The time of the post, in thousandths of full time.
    public let fte: Int64
    /// How its holder is to be engaged, a code of `ContractKind`.
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
    /// The post.
    public let postID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        postID = record.symbol(fact, .postID)
    }
}

/// The facts of `iro_allocated`.
public struct IroAllocated: Sendable {
    /// The reviewing officer, a worker id.
    public let iroID: Symbol
    /// Looked after or child protection, a code of `Population`.
    public let population: Symbol
    /// The family that the case counts under; unsaid, the child's own.
    public let familyID: Symbol
    /// What the case counts in a weighted caseload, in thousandths; unsaid, one.
    public let weight: Int64?
    /// Why the officer changed, an open word.
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
    /// The reviewing officer, a worker id.
    public let iroID: Symbol
    /// Looked after or child protection, a code of `Population`.
    public let population: Symbol
    /// Why the allocation ended, an open word.
    public let because: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        iroID = record.symbol(fact, .iroID)
        population = record.symbol(fact, .population)
        because = record.symbol(fact, .because)
    }
}

/// The facts of `supervision_held`.
public struct SupervisionHeld: Sendable {
    /// The worker who was supervised.
    public let workerID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
    }
}

/// The facts of `appraisal_held`.
public struct AppraisalHeld: Sendable {
    /// The worker who was appraised.
    public let workerID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
    }
}

/// The facts of `training_attended`.
public struct TrainingAttended: Sendable {
    /// The workers who attended.
    public let workerIDs: ListPlace
    /// How long the training was, in thousandths of a day.
    public let days: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerIDs = record.list(fact, .workerIDs)
        days = record.number(fact, .days) ?? 0
    }
}

/// The facts of `survey_issued`.
public struct SurveyIssued: Sendable {
    /// The survey.
    public let surveyID: Symbol
    /// The role that was asked, an open word.
    public let respondents: Symbol
    /// How many forms went out.
    public let count: Int64
    /// How many could have been asked.
    public let eligible: Int64?
    /// The object of question codes and their wording.
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
    /// The survey.
    public let surveyID: Symbol
    /// The role of the one who answered, an open word.
    public let respondents: Symbol
    /// The object of question codes and the options chosen; an absent one is unanswered.
    public let answers: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        surveyID = record.symbol(fact, .surveyID)
        respondents = record.symbol(fact, .respondents)
        answers = record.list(fact, .answers)
    }
}

/// The facts of `audit_completed`.
public struct AuditCompleted: Sendable {
    /// The audit.
    public let auditID: Symbol
    /// What kind of audit it is, a code of `AuditKind`.
    public let audit: Symbol
    /// What it is about, an open word.
    public let theme: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        auditID = record.symbol(fact, .auditID)
        audit = record.symbol(fact, .audit)
        theme = record.symbol(fact, .theme)
    }
}

/// The facts of `practice_observed`.
public struct PracticeObserved: Sendable {
    /// The worker who was observed.
    public let workerID: Symbol
    /// The line that says in free words what was found.
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        workerID = record.symbol(fact, .workerID)
        findings = record.wordsLine(fact, .findings)
    }
}

/// The facts of `feedback_received`.
public struct FeedbackReceived: Sendable {
    /// What kind of feedback it is, a code of `FeedbackKind`.
    public let feedback: Symbol
    /// The team that the feedback is about, an open word.
    public let team: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        feedback = record.symbol(fact, .feedback)
        team = record.symbol(fact, .team)
    }
}

/// The facts of `audit_feedback_received`.
public struct AuditFeedbackReceived: Sendable {
    /// The audit.
    public let auditID: Symbol
    /// The team, an open word.
    public let team: Symbol
    /// The line that says in free words what the team answered.
    public let reply: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        auditID = record.symbol(fact, .auditID)
        team = record.symbol(fact, .team)
        reply = record.wordsLine(fact, .reply)
    }
}

/// The facts of `audit_learning_recorded`.
public struct AuditLearningRecorded: Sendable {
    /// The audit.
    public let auditID: Symbol
    /// The line that says in free words what was learnt.
    public let learning: Int?
    /// The team, an open word.
    public let team: Symbol
    /// The day by which the team is to answer.
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
    /// The audit.
    public let auditID: Symbol
    /// What part of the record was looked at, an open word.
    public let scope: Symbol
    /// The sample to which the record belongs, an open word.
    public let sample: Symbol
    /// The line that says in free words what was found.
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
    /// The panel that the child was referred to, an open word.
    public let panel: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        panel = record.symbol(fact, .panel)
    }
}
