// The national code list of MoveReason.

/// Why a placement changed. Source: SSDA903 list `REASON_PLACE_CHANGE`.
public enum MoveReason: String, CodeList {
    case CARPL
    case CLOSE
    case ALLEG
    case STAND
    case APPRR
    case CREQB
    case CREQO
    case CHILD
    case LAREQ
    case PLACE
    case CUSTOD
    case OTHER

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<MoveReason>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .CARPL: "Change to/Implementation of Care Plan"
        case .CLOSE: "Resignation/ closure of provision"
        case .ALLEG: "Allegation (s47)"
        case .STAND: "Standards of care concern"
        case .APPRR: "Approval removed"
        case .CREQB: "Carer(s) requests placement end due to child's behaviour"
        case .CREQO: "Carer(s) requests placement end other than due to child's behaviour"
        case .CHILD: "Child requests placement end"
        case .LAREQ: "Responsible/area authority requests placement end"
        case .PLACE: "Change in the status of placement only"
        case .CUSTOD: "Custody arrangement"
        case .OTHER: "Other"
        }
    }
}
