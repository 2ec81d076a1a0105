// Codes of escalations, audits, the service and the ledger itself.

/// Looked after, or subject to a child protection plan.
public enum Population: String, CodeList {
    case cla, cpp

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<Population>()
}

/// Who escalates to whom.
public enum EscalationDirection: String, CodeList {
    case iroToService = "iro_to_service"
    case serviceToIro = "service_to_iro"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<EscalationDirection>()
}

/// Why an escalation was closed without being resolved.
public enum EscalationClosure: String, CodeList {
    case stale, superseded, withdrawn
    case childLeft = "child_left"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<EscalationClosure>()
}

/// The kinds of audit.
public enum AuditKind: String, CodeList {
    case midway, peer, targeted
    case selfAudit = "self"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<AuditKind>()
}

/// The kinds of feedback.
public enum FeedbackKind: String, CodeList {
    case comment, complaint, compliment

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<FeedbackKind>()
}

/// The policies that a council may adopt.
public enum PolicyName: String, CodeList {
    case access, caseload, oversight, retention, suppression, workforce
    case bankHolidays = "bank_holidays"
    case escalationScheme = "escalation_scheme"
    case recordClock = "record_clock"
    case reviewClock = "review_clock"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<PolicyName>()
}

/// How a published figure bounds the value rather than states it.
public enum FigureBound: String, CodeList {
    case about, majority
    case atMost = "at_most"
    case moreThan = "more_than"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<FigureBound>()
}

/// Why a correction was made.
public enum CorrectionReason: String, CodeList {
    case duplicate
    case dataEntry = "data_entry"
    case lateReport = "late_report"
    case legalOrder = "legal_order"
    case ruleChange = "rule_change"
    case sourceCorrected = "source_corrected"
    case systemFault = "system_fault"
    case wrongChild = "wrong_child"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<CorrectionReason>()
}
