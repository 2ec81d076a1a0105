// The national code list of CategoryOfNeed.

/// Why children's services were first needed. Source: SSDA903 and children in need lists `CIN`.
public enum CategoryOfNeed: String, CodeList {
    case N1
    case N2
    case N3
    case N4
    case N5
    case N6
    case N7
    case N8
    case N9
    case N0

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<CategoryOfNeed>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .N1: "Abuse or neglect"
        case .N2: "Child's disability"
        case .N3: "Parental illness or disability"
        case .N4: "Family in acute stress"
        case .N5: "Family dysfunction"
        case .N6: "Socially unacceptable behaviour"
        case .N7: "Low income"
        case .N8: "Absent parenting"
        case .N9: "Cases other than children in need"
        case .N0: "Not stated"
        }
    }
}
