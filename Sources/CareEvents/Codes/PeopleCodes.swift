// Codes about people: children, workers and accounts.

/// Sex as recorded; U is not known, and the code of an unborn child.
public enum Sex: String, CodeList {
    case F, M, U

    public static let index = CodeIndex<Sex>()
}

/// What a worker of the service does.
public enum WorkerRole: String, CodeList {
    case auditor, iro, lado
    case businessSupport = "business_support"
    case conferenceChair = "conference_chair"
    case serviceManager = "service_manager"

    public static let index = CodeIndex<WorkerRole>()
}

/// How a worker is engaged.
public enum ContractKind: String, CodeList {
    case agency, interim, sessional
    case fullTime = "full_time"
    case partTime = "part_time"

    public static let index = CodeIndex<ContractKind>()
}

/// Why a worker left.
public enum LeavingReason: String, CodeList {
    case other, planned, resigned, retired, seconded
    case contractEnded = "contract_ended"

    public static let index = CodeIndex<LeavingReason>()
}

/// Why a worker is away.
public enum AbsenceKind: String, CodeList {
    case leave, secondment, sickness, vacancy
    case longTermSickness = "long_term_sickness"

    public static let index = CodeIndex<AbsenceKind>()
}

/// What an account may do in the ledger.
public enum LedgerRole: String, CodeList {
    case administrator, analyst, auditor, iro, manager
    case recordsOfficer = "records_officer"
    case socialWorker = "social_worker"

    public static let index = CodeIndex<LedgerRole>()
}
