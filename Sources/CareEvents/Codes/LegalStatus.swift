// The national code list of LegalStatus.

/// The order or agreement under which a child is looked after. Source: SSDA903 list `LS`.
public enum LegalStatus: String, CodeList {
    case C1
    case C2
    case D1
    case E1
    case V2
    case V3
    case V4
    case L1
    case L2
    case L3
    case J1
    case J2
    case J3

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<LegalStatus>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .C1: "Interim care order"
        case .C2: "Full care order"
        case .D1: "Freeing order granted"
        case .E1: "Placement order granted"
        case .V2: "Single period of accommodation under section 20 (Children Act 1989)"
        case .V3:
            """
            Accommodated under an agreed series of short-term breaks, when individual episodes \
            of care are recorded
            """
        case .V4:
            """
            Accommodated under an agreed series of short-term breaks, when agreements are \
            recorded (NOT individual episodes of care)
            """
        case .L1: "Under police protection and in local authority accommodation"
        case .L2: "Emergency protection order (EPO)"
        case .L3: "Under child assessment order and in local authority accommodation"
        case .J1: "Remanded to local authority accommodation or to youth detention accommodation"
        case .J2:
            """
            Placed in local authority accommodation under the Police and Criminal Evidence Act \
            1984, including secure accommodation. However, this would not necessarily be \
            accommodation where the child would be detained.
            """
        case .J3:
            """
            Sentenced to Youth Rehabilitation Order (Criminal Justice and Immigration Act 2008 \
            as amended by Legal Aid, Sentencing and Punishment of Offenders Act (LASPOA) 2012 \
            with residence or intensive fostering requirement)
            """
        }
    }
}
