// The national code list of MissingKind.

/// Missing from care, or away without authorisation. Source: SSDA903 list `MISSING`.
public enum MissingKind: String, CodeList {
    case M
    case A

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<MissingKind>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .M: "Missing from care: not at placement or expected place and whereabouts not known"
        case .A:
            """
            Away from placement without authorisation: whereabouts known but not at \
            placement/expected place and carer has concerns or incident notified
            """
        }
    }
}
