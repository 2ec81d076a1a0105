// The national code list of PlacementProvider.

/// Who provides a placement. Source: SSDA903 list `PLACE_PROVIDER`.
public enum PlacementProvider: String, CodeList {
    case PR0
    case PR1
    case PR2
    case PR3
    case PR4
    case PR5

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<PlacementProvider>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .PR0: "Parent(s) or other person(s) with parental responsibility"
        case .PR1:
            """
            Own provision (by the local authority) including a regional adoption agency where \
            the child's responsible local authority is the host authority
            """
        case .PR2:
            """
            Other local authority provision, including a regional adoption agency where \
            another local authority is the host authority
            """
        case .PR3: "Other public provision (for example, a primary care trust)"
        case .PR4: "Private provision"
        case .PR5: "Voluntary/third sector provision"
        }
    }
}
