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
        var fields = FieldOrder(fact)
        workerID = record.symbol(fields.next(.workerID))
        role = record.symbol(fields.next(.role))
        contract = record.symbol(fields.next(.contract))
        fte = record.number(fields.next(.fte)) ?? 0
        hours = record.number(fields.next(.hours))
        sex = record.symbol(fields.next(.sex))
        ethnicity = record.symbol(fields.next(.ethnicity))
        qualifiedOn = record.date(fields.next(.qualifiedOn))
        experienceFromOn = record.date(fields.next(.experienceFromOn))
        disabilityExperienceYears = record.number(fields.next(.disabilityExperienceYears))
        origin = record.symbol(fields.next(.origin))
        previousRole = record.symbol(fields.next(.previousRole))
        team = record.symbol(fields.next(.team))
        leavingOn = record.date(fields.next(.leavingOn))
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
        var fields = FieldOrder(fact)
        workerID = record.symbol(fields.next(.workerID))
        role = record.symbol(fields.next(.role))
        contract = record.symbol(fields.next(.contract))
        fte = record.number(fields.next(.fte))
        hours = record.number(fields.next(.hours))
        sex = record.symbol(fields.next(.sex))
        ethnicity = record.symbol(fields.next(.ethnicity))
        qualifiedOn = record.date(fields.next(.qualifiedOn))
        experienceFromOn = record.date(fields.next(.experienceFromOn))
        disabilityExperienceYears = record.number(fields.next(.disabilityExperienceYears))
        origin = record.symbol(fields.next(.origin))
        previousRole = record.symbol(fields.next(.previousRole))
        team = record.symbol(fields.next(.team))
        leavingOn = record.date(fields.next(.leavingOn))
    }
}

/// The facts of `worker_left`.
public struct WorkerLeft: Sendable {
    /// The worker.
    public let workerID: Symbol
    /// Why the worker left, a code of `LeavingReason`.
    public let reasonLeft: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        workerID = record.symbol(fields.next(.workerID))
        reasonLeft = record.symbol(fields.next(.reasonLeft))
    }
}

/// The facts of `absence_started`.
public struct AbsenceStarted: Sendable {
    /// The worker.
    public let workerID: Symbol
    /// Why the worker is away, a code of `AbsenceKind`.
    public let absence: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        workerID = record.symbol(fields.next(.workerID))
        absence = record.symbol(fields.next(.absence))
    }
}

/// The facts of `absence_ended`.
public struct AbsenceEnded: Sendable {
    /// The worker.
    public let workerID: Symbol
    /// Why the worker is away, a code of `AbsenceKind`.
    public let absence: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        workerID = record.symbol(fields.next(.workerID))
        absence = record.symbol(fields.next(.absence))
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
        var fields = FieldOrder(fact)
        postID = record.symbol(fields.next(.postID))
        role = record.symbol(fields.next(.role))
        fte = record.number(fields.next(.fte)) ?? 0
        contract = record.symbol(fields.next(.contract))
    }
}

/// The facts of `post_closed`.
public struct PostClosed: Sendable {
    /// The post.
    public let postID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        postID = record.symbol(fields.next(.postID))
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
        var fields = FieldOrder(fact)
        iroID = record.symbol(fields.next(.iroID))
        population = record.symbol(fields.next(.population))
        familyID = record.symbol(fields.next(.familyID))
        weight = record.number(fields.next(.weight))
        because = record.symbol(fields.next(.because))
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
        var fields = FieldOrder(fact)
        iroID = record.symbol(fields.next(.iroID))
        population = record.symbol(fields.next(.population))
        because = record.symbol(fields.next(.because))
    }
}

/// The facts of `supervision_held`.
public struct SupervisionHeld: Sendable {
    /// The worker who was supervised.
    public let workerID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        workerID = record.symbol(fields.next(.workerID))
    }
}

/// The facts of `appraisal_held`.
public struct AppraisalHeld: Sendable {
    /// The worker who was appraised.
    public let workerID: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        workerID = record.symbol(fields.next(.workerID))
    }
}

/// The facts of `training_attended`.
public struct TrainingAttended: Sendable {
    /// The workers who attended.
    public let workerIDs: ListPlace
    /// How long the training was, in thousandths of a day.
    public let days: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        workerIDs = record.list(fields.next(.workerIDs))
        days = record.number(fields.next(.days)) ?? 0
    }
}
