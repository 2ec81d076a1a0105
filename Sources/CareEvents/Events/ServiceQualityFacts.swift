// The fields of surveys, audits, observations and panels.

public import Dates

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
        var fields = FieldOrder(fact)
        surveyID = record.symbol(fields.next(.surveyID))
        respondents = record.symbol(fields.next(.respondents))
        count = record.number(fields.next(.count)) ?? 0
        eligible = record.number(fields.next(.eligible))
        questions = record.list(fields.next(.questions))
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
        var fields = FieldOrder(fact)
        surveyID = record.symbol(fields.next(.surveyID))
        respondents = record.symbol(fields.next(.respondents))
        answers = record.list(fields.next(.answers))
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
        var fields = FieldOrder(fact)
        auditID = record.symbol(fields.next(.auditID))
        audit = record.symbol(fields.next(.audit))
        theme = record.symbol(fields.next(.theme))
    }
}

/// The facts of `practice_observed`.
public struct PracticeObserved: Sendable {
    /// The worker who was observed.
    public let workerID: Symbol
    /// The line that says in free words what was found.
    public let findings: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        workerID = record.symbol(fields.next(.workerID))
        findings = record.wordsLine(fields.next(.findings))
    }
}

/// The facts of `feedback_received`.
public struct FeedbackReceived: Sendable {
    /// What kind of feedback it is, a code of `FeedbackKind`.
    public let feedback: Symbol
    /// The team that the feedback is about, an open word.
    public let team: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        feedback = record.symbol(fields.next(.feedback))
        team = record.symbol(fields.next(.team))
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
        var fields = FieldOrder(fact)
        auditID = record.symbol(fields.next(.auditID))
        team = record.symbol(fields.next(.team))
        reply = record.wordsLine(fields.next(.reply))
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
        var fields = FieldOrder(fact)
        auditID = record.symbol(fields.next(.auditID))
        learning = record.wordsLine(fields.next(.learning))
        team = record.symbol(fields.next(.team))
        feedBackByOn = record.date(fields.next(.feedBackByOn))
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
        var fields = FieldOrder(fact)
        auditID = record.symbol(fields.next(.auditID))
        scope = record.symbol(fields.next(.scope))
        sample = record.symbol(fields.next(.sample))
        finding = record.wordsLine(fields.next(.finding))
    }
}

/// The facts of `exploitation_referred`.
public struct ExploitationReferred: Sendable {
    /// The panel that the child was referred to, an open word.
    public let panel: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        panel = record.symbol(fields.next(.panel))
    }
}
