// The national code list of PlacementType.

/// Where a looked-after child lives. Source: SSDA903 list `PLACE`.
public enum PlacementType: String, CodeList {
    case A3
    case A4
    case A5
    case A6
    case H5
    case K1
    case K2
    case K3
    case P1
    case P2
    case P3
    case R1
    case R2
    case R3
    case R5
    case S1
    case T0
    case T1
    case T2
    case T3
    case T4
    case U1
    case U2
    case U3
    case U4
    case U5
    case U6
    case Z1
    case Z11
    case Z12
    case Z13
    case Z14

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<PlacementType>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .A3:
            """
            Placed for adoption with parental/guardian consent with current foster carer(s) \
            (under Section 19 of the Adoption and Children Act 2002) or with a freeing order \
            where parental/guardian consent has been given (under Section 18(1)(a) of the \
            Adoption Act 1976)
            """
        case .A4:
            """
            Placed for adoption with parental/guardian consent not with current foster \
            carer(s) (under Section 19 of the Adoption and Children Act 2002) or with a \
            freeing order where parental/guardian consent has been given under Section \
            18(1)(a) of the Adoption Act 1976
            """
        case .A5:
            """
            Placed for adoption with placement order with current foster carer(s) (under \
            Section 21 of the Adoption and Children Act 2002) or with a freeing order where \
            parental/guardian consent was dispensed with (under Section 18(1)(b) the Adoption \
            Act 1976)
            """
        case .A6:
            """
            Placed for adoption with placement order not with current foster carer(s) (under \
            Section 21 of the Adoption and Children Act 2002) or with a freeing order where \
            parental/guardian consent was dispensed with (under Section 18(1)(b) of the \
            Adoption Act 1976)
            """
        case .H5:
            """
            Semi-independent living accommodation not subject to children's homes regulations
            """
        case .K1: "Secure children's homes"
        case .K2: "Children's Homes subject to Children's Homes Regulations"
        case .K3:
            """
            Supported accommodation (registered with Ofsted; replaces H5/P2 for 16-17s from 28 \
            October 2023)
            """
        case .P1: "Placed with own parent(s) or other person(s) with parental responsibility"
        case .P2:
            """
            Independent living for example in a flat, lodgings, bedsit, bed and breakfast \
            (B&B) or with friends, with or without formal support
            """
        case .P3: "Residential employment"
        case .R1: "Residential care home"
        case .R2:
            """
            National Health Service (NHS)/health trust or other establishment providing \
            medical or nursing care
            """
        case .R3: "Family centre or mother and baby unit"
        case .R5: "Young offender institution (YOI)"
        case .S1:
            """
            All residential schools, except where dual-registered as a school and children's \
            home
            """
        case .T0: "All types of temporary move (see paragraphs above for further details)"
        case .T1: "Temporary periods in hospital"
        case .T2: "Temporary absences of the child on holiday"
        case .T3: "Temporary accommodation whilst normal foster carer(s) is/are on holiday"
        case .T4:
            """
            Temporary accommodation of seven days or less, for any reason, not covered by \
            codes T1 to T3
            """
        case .U1: "Foster placement with relative(s) or friend(s) - long term fostering"
        case .U2:
            """
            Fostering placement with relative(s) or friend(s) who is/are also an approved \
            adopter(s) - fostering for adoption /concurrent planning
            """
        case .U3:
            """
            Fostering placement with relative(s) or friend(s) who is/are not longterm or \
            fostering for adoption /concurrent planning
            """
        case .U4: "Foster placement with other foster carer(s) - long term fostering"
        case .U5:
            """
            Foster placement with other foster carer(s) who is/are also an approved adopter(s) \
            - fostering for adoption /concurrent planning
            """
        case .U6:
            """
            Foster placement with other foster carer(s) - not long term or fostering for \
            adoption /concurrent planning
            """
        case .Z1:
            """
            Other placements (must be listed on a schedule sent to DfE with annual submission)
            """
        case .Z11: "Other placement, subdivision of Z1 from the 2025-26 return"
        case .Z12: "Other placement, subdivision of Z1 from the 2025-26 return"
        case .Z13: "Other placement, subdivision of Z1 from the 2025-26 return"
        case .Z14: "Other placement, subdivision of Z1 from the 2025-26 return"
        }
    }
}
