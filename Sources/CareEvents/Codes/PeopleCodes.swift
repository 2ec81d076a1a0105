// Codes about people: children, workers and accounts.

/// Sex as recorded; U is not known, and the code of an unborn child.
public enum Sex: String, CodeList {
    case F, M, U

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<Sex>()
}

/// What a worker of the service does.
public enum WorkerRole: String, CodeList {
    case auditor, iro, lado
    case businessSupport = "business_support"
    case conferenceChair = "conference_chair"
    case serviceManager = "service_manager"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<WorkerRole>()
}

/// How a worker is engaged.
public enum ContractKind: String, CodeList {
    case agency, interim, sessional
    case fullTime = "full_time"
    case partTime = "part_time"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ContractKind>()
}

/// Why a worker left.
public enum LeavingReason: String, CodeList {
    case other, planned, resigned, retired, seconded
    case contractEnded = "contract_ended"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<LeavingReason>()
}

/// Why a worker is away.
public enum AbsenceKind: String, CodeList {
    case leave, secondment, sickness, vacancy
    case longTermSickness = "long_term_sickness"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<AbsenceKind>()
}

/// What an account may do in the ledger.
public enum LedgerRole: String, CodeList {
    case administrator, analyst, auditor, iro, manager
    case recordsOfficer = "records_officer"
    case socialWorker = "social_worker"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<LedgerRole>()
}
