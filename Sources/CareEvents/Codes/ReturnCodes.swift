// The lists of codes that only the national return has, each in the order of the return.

/// Why a strengths and difficulties questionnaire has no score. Source: SSDA903 list `SDQ_REASON`.
public enum QuestionnaireReason: String, CodeList {
    case SDQ1, SDQ2, SDQ3, SDQ4, SDQ5

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<QuestionnaireReason>()
}

/// Whether the authority is in touch with a care leaver. Source: SSDA903 list `IN_TOUCH`.
public enum InTouch: String, CodeList {
    case YES, NO, DIED, REFU, NREQ, RHOM

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<InTouch>()
}

/// What a care leaver does. Source: SSDA903 list `ACTIV`.
public enum CareLeaverActivity: String, CodeList {
    case F1, P1, F2, P2, F3, P3, F4, P4, F5, P5, G4, G5, G6
    case notKnown = "0"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<CareLeaverActivity>()
}

/// Where a care leaver lives. Source: SSDA903 list `ACCOM`.
public enum CareLeaverAccommodation: String, CodeList {
    case B1, B2, C1, C2, D1, D2, E1, E2, G1, G2, H1, H2, K1, K2, R1, R2, S1, S2, T1, T2, U1, U2
    case V1, V2, W1, W2, X1, X2, Y1, Y2, Z1, Z2
    case notKnown = "0"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<CareLeaverAccommodation>()
}

/// The sex of those who adopt. Source: SSDA903 list `SEX_ADOPTR`.
public enum AdoptersSex: String, CodeList {
    case M1, F1, MM, FF, MF

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<AdoptersSex>()
}

/// The legal status of those who adopt. Source: SSDA903 list `LS_ADOPTR`.
public enum AdoptersLegalStatus: String, CodeList {
    case L0, L11, L12, L2, L3, L4

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<AdoptersLegalStatus>()
}

/// What permanence a child had before. Source: SSDA903 list `PREV_PERM`.
public enum PreviousPermanence: String, CodeList {
    case P1, P2, P3, P4, Z1

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<PreviousPermanence>()
}

/// Why a child has another social worker. Source: SSDA903 list `SW_REASON`.
public enum SocialWorkerChange: String, CodeList {
    case MANAGE, FCONTA, LEFTRL, ORGRST, TSPROC, ABSENC, CHCHAN, PCCHAN, SWDIED, OTHERS

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<SocialWorkerChange>()
}

/// Why a decision that a child should be placed for adoption was reversed. Source: SSDA903 list
/// `REASON_PLACED_CEASED`.
public enum ReversalReason: String, CodeList {
    case RD1, RD2, RD3, RD4

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ReversalReason>()
}

/// Whether a child is a mother. Source: SSDA903 list `MOTHER`.
public enum Motherhood: String, CodeList {
    case isNot = "0"
    case isMother = "1"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<Motherhood>()
}
