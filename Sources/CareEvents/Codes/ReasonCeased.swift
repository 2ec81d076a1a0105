// The national code list of ReasonCeased.

/// Why a period of care, or an episode of it, ended. Source: SSDA903 list `REC`.
public enum ReasonCeased: String, CodeList {
    case X1
    case E11
    case E12
    case E2
    case E3
    case E4A
    case E4B
    case E13
    case E41
    case E43
    case E44
    case E45
    case E46
    case E47
    case E48
    case E5
    case E6
    case E7
    case E8
    case E9
    case E14
    case E15
    case E16
    case E17

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ReasonCeased>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .X1: "Episode ceases, and new episode begins on same day, for any reason"
        case .E11: "Adopted - application for an adoption order unopposed"
        case .E12: "Adopted - consent dispensed with by the court"
        case .E2: "Died"
        case .E3: "Care taken over by another local authority in the UK"
        case .E4A:
            """
            Returned home to live with parent(s), relative(s), or other person(s) with \
            parental responsibility as part of the care planning process (not under a special \
            guardianship order or residence order or (from 22 April 2014) a child arrangement \
            order).
            """
        case .E4B:
            """
            Returned home to live with parent(s), relative(s), or other person(s) with \
            parental responsibility which was not part of the current care planning process \
            (not under a special guardianship order or residence order or (from 22 April 2014) \
            a child arrangement order).
            """
        case .E13:
            """
            Left care to live with parent(s), relative(s), or other person(s) with no parental \
            responsibility.
            """
        case .E41:
            """
            Residence order (or, from 22 April 2014, a child arrangement order which sets out \
            with whom the child is to live) granted
            """
        case .E43:
            """
            Special guardianship order made to former foster carers (superseded by E45/E46 \
            from 2018-19)
            """
        case .E44:
            """
            Special guardianship order made to carers other than former foster carers \
            (superseded by E47/E48 from 2018-19)
            """
        case .E45:
            """
            Special guardianship order made to former foster carer(s), who was/are a \
            relative(s) or friend(s)
            """
        case .E46:
            """
            Special guardianship order made to former foster carer(s), other than relative(s) \
            or friend(s)
            """
        case .E47:
            """
            Special guardianship order made to carer(s), other than former foster carer(s), \
            who was/are a relative(s) or friend(s)
            """
        case .E48:
            """
            Special guardianship order made to carer(s), other than former foster carer(s), \
            other than relative(s) or friend(s)
            """
        case .E5:
            """
            Moved into independent living arrangement and no longer looked-after: supportive \
            accommodation providing formalised advice/support arrangements (such as most \
            hostels, young men's Christian association, foyers, staying close and care leavers \
            projects). Includes both children leaving care before and at age 18
            """
        case .E6:
            """
            Moved into independent living arrangement and no longer looked-after : \
            accommodation providing no formalised advice/support arrangements (such as bedsit, \
            own flat, living with friend(s)). Includes both children leaving care before and \
            at age 18
            """
        case .E7: "Transferred to residential care funded by adult social care services"
        case .E8:
            """
            Period of being looked-after ceased for any other reason (where none of the other \
            reasons apply)
            """
        case .E9: "Sentenced to custody"
        case .E14: "Accommodation on remand ended"
        case .E15:
            """
            Age assessment determined child is aged 18 or over and E5, E6 and E7 do not apply, \
            such as an unaccompanied asylum-seeking child (UASC) whose age has been disputed
            """
        case .E16: "Child moved abroad"
        case .E17:
            """
            Aged 18 (or over) and remained with current carers (inc under staying put \
            arrangements)
            """
        }
    }
}
